// The object that COMMENT, DROP or ALTER … RENAME names.
#pragma once

#include "spec/fold.h"

namespace pgorigin {

// Null when it is none that is modelled, or there is none of that name.
Object* FindTarget(Fold& fold, PgQuery__ObjectType type, const PgQuery__Node& name);

// An index or constraint by its own name, without its table.
Object* FindIndexNamed(Fold& fold, const std::vector<std::string>& names);

// The last part of a name, for messages.
std::string LastName(const PgQuery__Node& name);

// What kinds an object type of the grammar stands for; empty when it is not modelled.
std::vector<Kind> KindsOf(PgQuery__ObjectType type);

}  // namespace pgorigin
