// An expression over one row that a person wrote.
#pragma once

#include <set>
#include <string>

#include "pgorigin/model/name.h"

namespace pgorigin {

struct RowExpression {
  std::set<Name> columns;  // that it names, with or without their table
  std::string problem;     // why it is none; empty: it is one
};

// Of one value, without queries, which would read other rows.
RowExpression ReadRowExpression(const std::string& text);

}  // namespace pgorigin
