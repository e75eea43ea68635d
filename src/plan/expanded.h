// Keys and indexes on columns that stand beside others and will take their place.
#pragma once

#include <optional>
#include <set>

#include "pgorigin/model/model.h"

namespace pgorigin::plan {

// The index on the columns of now; nothing when the text of an expression cannot be followed.
std::optional<Index> OnColumnsOfNow(const std::set<ObjectId>& expanded, const ObjectId& key,
                                    const Index& index);

// The unique index behind a primary key or unique constraint.
Index IndexOf(const Constraint& constraint);

// Whether the key or index is made of one of those columns.
bool UsesExpanded(const Model& due, const std::set<ObjectId>& expanded, const Object& key);

}  // namespace pgorigin::plan
