// Names of types as the server prints them.
#pragma once

#include <string>
#include <string_view>

#include "pgorigin/model/model.h"

struct PgQuery__TypeName;

namespace pgorigin {

// Where unqualified names of a text are looked up.
struct NameScope {
  const Model* model = nullptr;  // user-made types and routines
  Name search_path;              // as SqlText::search_path
};

struct TypeText {
  std::string text;      // as format_type() prints it under an empty search_path
  bool resolved = true;  // false: no such type is known; the text is a guess
};

// The type of a tree, `%TYPE` included.  setof is left to the caller.
TypeText CanonicalType(const PgQuery__TypeName& type, const NameScope& scope);

// `character varying(10)[]` → `character varying[]`.
std::string WithoutModifier(std::string_view type);

// `varchar(10)` → `character varying`; arrays stay arrays; domains become what they
// are made of.
std::string BaseType(std::string_view type, const Model& model);

// The canonical name of a type of pg_catalog; empty when there is none of that name.
std::string_view BuiltinType(std::string_view name);

// True for types whose values have a collation: text and its kin.
bool IsTextFamily(std::string_view base_type);

// Schemas of a search path as written in SqlText::search_path.
std::vector<std::string> SplitSearchPath(Name search_path);

}  // namespace pgorigin
