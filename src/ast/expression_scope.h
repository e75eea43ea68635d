// What the names of an expression stand for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pgorigin/ast/type_name.h"
#include "pgorigin/model/renames.h"

namespace pgorigin {

// What a text asked of the relation that it belongs to, and was told.
struct AskedOfRelation {
  std::map<std::string, std::string> new_names;       // of its columns
  std::map<std::string, std::string> declared_types;  // by the new names
  bool own_name = false;                              // it asked what the relation is called
};

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
  AskedOfRelation* asked = nullptr;  // keeps account of the questions below; may be null

  // The text calls its own relation by that name.
  bool IsOwnRelation(const std::string& name) const;
  // The column's new name.
  std::string Renamed(const std::string& column) const;
  // Its type as it is declared, and its base type; empty when it is not known.
  std::string DeclaredTypeOf(const std::string& new_column) const;
  std::string TypeOf(const std::string& new_column) const;
};

}  // namespace pgorigin
