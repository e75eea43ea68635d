// Parts of a text that the server printed from a tree, found by its lexical rules.
//
// The deparser quotes strings and identifiers by doubling (a backslash too is
// doubled, in E'…'), writes no comments and no dollar quotes, and no keyword
// without quotes as a name.  So a part at depth 0 is told from its surroundings
// without knowledge of the grammar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pgorigin {

// What stands between the commas outside of all quotes and brackets.  A list of
// expressions has no other commas there: that is how pg_get_expr() prints
// pg_index.indexprs.
std::vector<std::string> SplitList(std::string_view text);

// What the brackets hold that follow that word, which stands outside of all quotes
// and brackets: `(a > b)` of `… WHEN ((a > b)) EXECUTE …`.  Empty when there is none.
std::string BracketAfter(std::string_view text, std::string_view word);

// The text without the final semicolon of pg_get_viewdef() and pg_get_ruledef(),
// and without the blank before it.
std::string WithoutSemicolon(std::string_view text);

// The keys of an index or of a partition key, by the server's text of the whole: what
// the first brackets hold.
std::vector<std::string> KeyList(std::string_view definition);

// Whether the key, one of a KeyList, has a COLLATE clause of its own: no catalog column
// tells that from the collation that its expression has by itself.
bool HasCollateClause(std::string_view key, const std::string& expression);

}  // namespace pgorigin
