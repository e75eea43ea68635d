// Strings of a database as JSON, losing nothing.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace pgorigin::snapshot {

// A string; an array with a string for each line when there are several (bodies of
// functions diff line by line); {"hex": "…"} for a line that is not UTF-8 (a
// database in SQL_ASCII holds any bytes).
nlohmann::ordered_json WriteText(std::string_view text);

// Throws Malformed.
std::string ReadText(const nlohmann::ordered_json& json);

}  // namespace pgorigin::snapshot
