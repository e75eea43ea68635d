// Modifiers of PostGIS types, as the server prints them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pgorigin {

// For `geometry` and `geography` in whatever schema: `point, 4326` is (Point,4326), and
// what says nothing is left out: none for geometry(Geometry), 4326 for every geography.
// Others are returned as they are.  https://postgis.net/docs/using_postgis_dbmanagement.html
std::vector<std::string> PrintedModifiers(std::string_view type, std::vector<std::string> typmods);

}  // namespace pgorigin
