// How a rule names a change.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pgorigin/policy/finding.h"

namespace pgorigin {

using ChangePredicate = bool (*)(const Change& change);
using Adviser = std::string (*)(const Change& change);

// A finding about one change, with its sentence.
Finding Claim(const AuditInput& input, int change);

// A finding for each change that the predicate is true for.
void ClaimWhere(const AuditInput& input, std::vector<Finding>& findings, ChangePredicate predicate,
                Adviser advice = nullptr);

bool Is(const Change& change, ChangeType type, Kind kind);
// Null when the change has no such field.
const FieldDifference* FieldOf(const Change& change, std::string_view field);

// Sequences that are missing or extra together with a column that owns them.
class OwnedSequences {
 public:
  OwnedSequences(const AuditInput& input, ChangeType type);
  // Indexes of the changes; `column` under its new name.
  const std::vector<int>& Of(const ObjectId& column) const;

 private:
  std::map<ObjectId, std::vector<int>> changes_;
};

}  // namespace pgorigin
