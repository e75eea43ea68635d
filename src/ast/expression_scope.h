// What the names of an expression stand for.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pgorigin/ast/type_name.h"
#include "pgorigin/model/renames.h"

namespace pgorigin {

// Columns are those of one relation; under renames, names of the text are the old
// ones, names of the model the new ones.
struct ExpressionScope {
  NameScope names;
  QualifiedName relation;            // under its new name; empty: no columns
  QualifiedName old_relation;        // the name that the text uses
  const Renames* renames = nullptr;  // null: nothing was renamed
  std::string value_type;            // of VALUE in a domain's check
  // Of the routine whose body it is: names (may be empty) and base types.
  std::string routine;
  std::vector<std::pair<std::string, std::string>> parameters;

  // The column's new name.
  std::string Renamed(const std::string& column) const;
  // Its type as it is declared, and its base type; empty when it is not known.
  std::string DeclaredTypeOf(const std::string& new_column) const;
  std::string TypeOf(const std::string& new_column) const;
};

}  // namespace pgorigin
