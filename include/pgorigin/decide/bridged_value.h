// Where a new column that is bridged to an old one has its first values from.
#pragma once

#include <string>

#include "pgorigin/align/align.h"

namespace pgorigin {

// SQL over a row of the new column's table; empty when nothing joins the two tables.
std::string BridgedValue(const Alignment& alignment, const ObjectId& old, const ObjectId& now);

}  // namespace pgorigin
