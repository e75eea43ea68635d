// Names that the server itself gives to constraints, indexes, sequences and columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pgorigin {

// `users_email_key`: the parts joined, the first two cut so that all fit in 63
// bytes, as makeObjectName() of the server does it.  `columns` may be empty.
std::string ServerName(std::string_view table, std::string_view columns, std::string_view label);

// Stands for columns that cannot be told: the server makes the name of an expression
// from its tree.
inline constexpr std::string_view kAnyColumns = "*";

// True when `name` is the server's own choice for one of these tables and one of these
// lists of columns; the server appends a number when the name was taken.
bool IsServerName(std::string_view name, const std::vector<std::string>& tables,
                  const std::vector<std::string>& columns, std::string_view label);

// `ctid`: of every table, without being listed among its columns.
// https://www.postgresql.org/docs/current/ddl-system-columns.html
bool IsSystemColumn(std::string_view name);

}  // namespace pgorigin
