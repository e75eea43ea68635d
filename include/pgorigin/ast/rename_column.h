// Follows a renamed column through the text of an expression.
#pragma once

#include <optional>
#include <string>

namespace pgorigin {

// The expression with every reference to the column under its new name, as the
// server would keep it; nothing when the text cannot be followed (it does not
// parse, or holds a query).
std::optional<std::string> RenameColumn(const std::string& expression, const std::string& old_name,
                                        const std::string& new_name);

}  // namespace pgorigin
