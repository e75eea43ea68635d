// Words that quote_ident() quotes.
#pragma once

#include <string_view>

namespace pgorigin {

// True for every key word of PostgreSQL that is not "unreserved", in any
// supported version.  https://www.postgresql.org/docs/current/sql-keywords-appendix.html
bool IsReservedWord(std::string_view word);

}  // namespace pgorigin
