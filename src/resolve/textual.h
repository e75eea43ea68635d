// Which differences are between texts of SQL.
#pragma once

#include "pgorigin/diff/change.h"
#include "pgorigin/model/model.h"

namespace pgorigin {

// Both sides have the object, and what differs is written in SQL: only a server that
// reads both texts knows whether they mean the same.
bool IsTextual(const Change& change, const Object& to);

}  // namespace pgorigin
