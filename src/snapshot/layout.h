// JSON as text that diffs well: what fits on a line is on one line, the rest has a
// line for each member.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace pgorigin::snapshot {

std::string LayOut(const nlohmann::ordered_json& json);

}  // namespace pgorigin::snapshot
