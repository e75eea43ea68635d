// Two queries of a view, and what they have in common.
#pragma once

#include <string>

namespace pgorigin {

// Whether the columns of `before` are the first ones of `after`: by name, and written alike over
// tables that are called alike, so that types and collations are the same as long as those of
// the tables are.  Texts are those of a server.  False where that cannot be seen: sets of
// queries, columns of queries in FROM, of functions, and of WITH.
bool HasSameColumnsFirst(const std::string& before, const std::string& after);

}  // namespace pgorigin
