// Tables that others inherit from.
// https://www.postgresql.org/docs/current/ddl-inherit.html
#pragma once

#include <set>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

// Tables that it inherits from, or is a partition of.
std::vector<QualifiedName> ParentsOf(const Table& table);
// These, their parents, and so on.
std::set<QualifiedName> AncestorsOf(const Model& model, const QualifiedName& table);

}  // namespace pgorigin
