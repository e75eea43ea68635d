#include "ast/geometry_type.h"

#include <algorithm>
#include <array>

namespace pgorigin {
namespace {

constexpr auto kShapes = std::to_array<std::string_view>(
    {"Geometry", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon",
     "GeometryCollection", "CircularString", "CompoundCurve", "CurvePolygon", "MultiCurve",
     "MultiSurface", "PolyhedralSurface", "Triangle", "Tin"});
constexpr auto kDimensions = std::to_array<std::string_view>({"", "Z", "M", "ZM"});

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
  return lower;
}

// Empty for what is no shape.
std::string PrintedShape(std::string_view written) {
  const std::string wanted = Lower(written);
  for (std::string_view shape : kShapes) {
    for (std::string_view dimensions : kDimensions) {
      std::string printed = std::string(shape) + std::string(dimensions);
      if (Lower(printed) == wanted) return printed;
    }
  }
  return "";
}

std::string_view WithoutSchema(std::string_view type) {
  const std::size_t dot = type.rfind('.');
  return dot == type.npos ? type : type.substr(dot + 1);
}

// What is not known has the number 0, or a negative one.
bool IsUnknown(std::string_view srid) { return srid == "0" || srid.starts_with('-'); }

}  // namespace

std::vector<std::string> PrintedModifiers(std::string_view type, std::vector<std::string> typmods) {
  const std::string_view name = WithoutSchema(type);
  const bool geography = name == "geography";
  if ((name != "geometry" && !geography) || typmods.empty() || typmods.size() > 2) return typmods;
  const std::string shape = PrintedShape(typmods[0]);
  if (shape.empty()) return typmods;
  std::string srid = typmods.size() > 1 ? typmods[1] : "0";
  if (IsUnknown(srid)) srid = geography ? "4326" : "";
  if (!srid.empty()) return {shape, srid};
  if (shape == "Geometry") return {};
  return {shape};
}

}  // namespace pgorigin
