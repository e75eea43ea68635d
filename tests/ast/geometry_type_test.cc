#include "ast/geometry_type.h"

#include <gtest/gtest.h>

namespace pgorigin {
namespace {

using Modifiers = std::vector<std::string>;

// As PostGIS 3.3 prints them.
TEST(GeometryType, IsWrittenAsPostgisPrintsIt) {
  struct Case {
    const char* type;
    Modifiers written;
    Modifiers printed;
  };
  const Case cases[] = {
      {"public.geometry", {"point"}, {"Point"}},
      {"public.geometry", {"POINT", "0"}, {"Point"}},
      {"gis.geometry", {"multilinestring", "-1"}, {"MultiLineString"}},
      {"geometry", {"multipolygon", "3857"}, {"MultiPolygon", "3857"}},
      {"geometry", {"GEOMETRYCOLLECTIONZM"}, {"GeometryCollectionZM"}},
      {"geometry", {"tin", "4326"}, {"Tin", "4326"}},
      {"geometry", {"geometry"}, {}},
      {"geometry", {"geometry", "0"}, {}},
      {"geometry", {"geometry", "4326"}, {"Geometry", "4326"}},
      {"geometry", {"geometryz"}, {"GeometryZ"}},
      {"public.geography", {"point"}, {"Point", "4326"}},
      {"public.geography", {"point", "0"}, {"Point", "4326"}},
      {"public.geography", {"point", "4267"}, {"Point", "4267"}},
      {"public.geography", {"geometry"}, {"Geometry", "4326"}},
  };
  for (const Case& item : cases) {
    EXPECT_EQ(PrintedModifiers(item.type, item.written), item.printed)
        << item.type << " " << testing::PrintToString(item.written);
  }
}

TEST(GeometryType, OthersAreLeftAsTheyAre) {
  EXPECT_EQ(PrintedModifiers("public.vector", {"point"}), Modifiers{"point"});
  EXPECT_EQ(PrintedModifiers("geometry", {"blob", "1"}), (Modifiers{"blob", "1"}));
  EXPECT_EQ(PrintedModifiers("geometry", {}), Modifiers{});
}

}  // namespace
}  // namespace pgorigin
