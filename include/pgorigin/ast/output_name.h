// The name that a server gives an output column without AS.
#pragma once

#include <string>
#include <string_view>

struct PgQuery__Node;
struct PgQuery__SelectStmt;

namespace pgorigin {

inline constexpr std::string_view kNoOutputName = "?column?";
// As FigureColname() of the server; kNoOutputName when nothing names it.
std::string OutputName(const PgQuery__Node& expression);
// Of the first column of a query.
std::string FirstOutputName(const PgQuery__SelectStmt& select);

}  // namespace pgorigin
