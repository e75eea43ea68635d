// The text of a snapshot as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace pgorigin::snapshot {

// Throws Error (kUsage) with file:line:column when the text is not JSON, or an
// object has a key twice (which a careless merge of two versions leaves behind).
nlohmann::ordered_json Parse(std::string_view text, const std::string& name);

}  // namespace pgorigin::snapshot
