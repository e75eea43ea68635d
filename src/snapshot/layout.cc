#include "snapshot/layout.h"

#include <nlohmann/json.hpp>

namespace pgorigin::snapshot {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kWidth = 100;

void Append(std::string& out, const Json& json, std::size_t indent);

void AppendMembers(std::string& out, const Json& json, std::size_t indent) {
  const char* separator = "\n";
  for (const auto& [key, value] : json.items()) {
    out.append(separator).append(indent, ' ');
    if (json.is_object()) out.append(Json(key).dump()).append(": ");
    Append(out, value, indent);
    separator = ",\n";
  }
}

void Append(std::string& out, const Json& json, std::size_t indent) {
  std::string line;
  if (!json.is_structured() || (line = json.dump()).size() + indent <= kWidth) {
    out += line.empty() ? json.dump() : line;
    return;
  }
  out += json.is_object() ? '{' : '[';
  AppendMembers(out, json, indent + 1);
  out.append("\n").append(indent, ' ');
  out += json.is_object() ? '}' : ']';
}

}  // namespace

std::string LayOut(const Json& json) {
  std::string out;
  Append(out, json, 0);
  return out + "\n";
}

}  // namespace pgorigin::snapshot
