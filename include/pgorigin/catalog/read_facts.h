// What a live server tells beside its schema.
#pragma once

#include <set>

#include "pgorigin/model/facts.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

// Reads what is wanted of statistics and roles, in one query each; what the role may not
// read is said so.  Throws Error as Session does.
Facts ReadServerFacts(const ConnectionOptions& connection, const std::set<Fact>& wanted);

}  // namespace pgorigin
