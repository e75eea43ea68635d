// The least that a reader of schemas has to ask a server.
#pragma once

#include <string>
#include <vector>

namespace pgorigin {

// Raw columns of the catalogs, with expressions printed where there are any, for two
// sessions that take about as long.
std::vector<std::vector<std::string>> LeanReads();

}  // namespace pgorigin
