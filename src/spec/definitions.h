// What the definitions of many kinds share: options in brackets, and names of functions
// and of what else they are made of.
#pragma once

#include <string>
#include <string_view>

#include "spec/fold.h"

namespace pgorigin {

// Any of them may have what the Origin names and does not make.
bool HasExtensions(const Model& model);

// Null when there is none of that name.
PgQuery__DefElem* FindOption(std::span<PgQuery__Node*> options, std::string_view name);
// Its value as a boolean; an option that is there without a value is true.
bool IsSet(std::span<PgQuery__Node*> options, std::string_view name);
// Its value as text; empty when there is none.
std::string OptionText(std::span<PgQuery__Node*> options, std::string_view name);
// The parts of the name that is its value.
std::span<PgQuery__Node*> NameIn(PgQuery__DefElem& option);

// The function that the name means.  What is none of the Origin's is one of pg_catalog,
// unless an extension may have it: then what is added next is uncertain.
FunctionName FunctionNamed(Fold& fold, std::span<PgQuery__Node*> names);
// That of an option; empty when there is none.
FunctionName FunctionOption(Fold& fold, std::span<PgQuery__Node*> options, std::string_view name);
// The same of another kind, as a canonical name.  `arguments` as in ObjectId.
Name CanonicalNamed(Fold& fold, std::span<PgQuery__Node*> names, Kind kind, Name arguments = {});
// `name` in pg_catalog, else `schema.name`, quoted where SQL needs it.
std::string CanonicalText(const QualifiedName& name);

// The canonical type without its modifiers, which no function, operator or cast keeps.
std::string PlainType(Fold& fold, const PgQuery__TypeName& type);
// `integer, text`; what is not there is NONE, as in the operands of an operator.
std::string PlainTypes(Fold& fold, std::span<PgQuery__Node*> types);

// Adds it, or gives the one that is there (OR REPLACE, a shell) that definition.
Object* AddOrReplace(Fold& fold, const ObjectId& id, Definition definition, bool replace);

}  // namespace pgorigin
