// What other words say of a column.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin::patch {

// `serial`, `bigserial` or `smallserial`, when the column and its sequence are as that makes them;
// else empty.
std::string SerialOf(const Model& model, const Object& column);

// It is not null, and no primary key says so.
bool MustSayNotNull(const Model& model, const Object& column);

// Columns of that primary key of `before`, when they are not null in `after`, too.
std::vector<ObjectId> NotNullWithout(const Model& before, const ObjectId& key, const Model& after);

// Of its table, the next one first.
std::vector<Name> ColumnsBefore(const Model& model, const ObjectId& column);

}  // namespace pgorigin::patch
