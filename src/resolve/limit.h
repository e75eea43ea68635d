// Both sides of a comparison are limited to the same schemas.
#pragma once

#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/model/model.h"

namespace pgorigin {

// Leaves out what stands in schemas that are not compared, the schemas themselves
// included.  Extensions belong to the whole database and stay.
void Limit(Model& model, const SchemaFilter& schemas);

}  // namespace pgorigin
