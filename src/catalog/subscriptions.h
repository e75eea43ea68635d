// What a role may read of pg_subscription.
#pragma once

#include <set>
#include <string>

#include "pgorigin/session/session.h"

namespace pgorigin {

using ColumnSet = std::set<std::string, std::less<>>;

// Not every role may read it, and a refused query would end the snapshot.
ColumnSet ReadableOfSubscriptions(Session& session);
// A query of these columns; a row of nulls when not even the names are readable.
std::string SubscriptionsSql(const ColumnSet& readable);

}  // namespace pgorigin
