// Which columns an index, a constraint or a generated column is made of.
#pragma once

#include "pgorigin/model/model.h"

namespace pgorigin::plan {

// Of its own table.  pg_depend tells it, too, but is not read for these: it is two thirds
// of all that there is.
bool UsesColumn(const Model& model, const Object& child, Name column);
// Whether that partitioned table is divided by it.
bool IsInKeyOf(const Model& model, const Object& table, Name column);

}  // namespace pgorigin::plan
