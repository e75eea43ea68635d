// The name that a server gives an output column without AS.
#pragma once

#include <string>

struct PgQuery__Node;
struct PgQuery__SelectStmt;

namespace pgorigin {

// As FigureColname() of the server; `?column?` when nothing names it.
std::string OutputName(const PgQuery__Node& expression);
// Of the first column of a query.
std::string FirstOutputName(const PgQuery__SelectStmt& select);

}  // namespace pgorigin
