// What the keys of a model say about its columns.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "pgorigin/model/model.h"
#include "pgorigin/policy/finding.h"

namespace pgorigin {

struct Keys {
  std::set<ObjectId> primary;                             // columns of primary keys
  std::map<ObjectId, std::vector<ObjectId>> referred_by;  // by the referred column
  std::map<ObjectId, std::vector<ObjectId>> refers_to;    // by the referring column
};
Keys ReadKeys(const Model& model);

// "bigint" of a column; empty when there is none.
Name TypeOf(const Model& model, const ObjectId& column);

// The changes of columns that are integers in live and a uuid in the Origin, as findings
// hold them.
std::vector<int> IntegersForUuids(const AuditInput& input);

}  // namespace pgorigin
