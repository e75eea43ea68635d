// Which columns can be filled in steps, while others write.
#pragma once

#include "pgorigin/model/model.h"

namespace pgorigin::plan {

// Nobody inherits from that table, and it is not a part of another.
bool StandsAlone(const Model& live, const QualifiedName& table);
// Tables inherit from it.
bool IsParent(const Model& live, const QualifiedName& table);

// Its NOT NULL is no more than that: no name, nothing that children do not have.
bool IsPlainlyNotNull(const Model& due, const ObjectId& column);

}  // namespace pgorigin::plan
