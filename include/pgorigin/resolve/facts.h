// What a source of any kind tells beside its schema.
#pragma once

#include <set>
#include <vector>

#include "pgorigin/model/facts.h"
#include "pgorigin/resolve/compare.h"

namespace pgorigin {

// One side, as in Compare.  What such a source does not have is in `missing`, with the
// reason.
Facts ReadFacts(const std::vector<Source>& sources, const std::set<Fact>& wanted,
                const ResolveOptions& options);

// Of every object that has an owner or privileges of its own, but for columns.
std::map<ObjectId, Access> AccessIn(const Model& model);

}  // namespace pgorigin
