// A column that was moved to another table, and stays in the one where it was, too.
#pragma once

#include <vector>

#include "pgorigin/align/align.h"

namespace pgorigin {

// What keeps them in step, row by row, as a foreign key joins the tables; nothing without one.
// A value for which the other table has no row stays where it is.
std::vector<Object> MovedBridge(const Alignment& alignment, const ObjectId& old,
                                const ObjectId& now);

}  // namespace pgorigin
