#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/keys.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

// The uuid column that `column` refers to in the Origin; null when there is none.
const ObjectId* ReferredUuid(const AuditInput& input, const Keys& origin, const ObjectId& column) {
  auto found = origin.refers_to.find(column);
  if (found == origin.refers_to.end()) return nullptr;
  for (const ObjectId& target : found->second) {
    if (TypeOf(input.alignment.to, target) == "uuid") return &target;
  }
  return nullptr;
}

void Describe(Finding& finding, const AuditInput& input, const Change& change,
              const ObjectId& target) {
  const std::string column = ToString(change.id);
  const std::string other = FieldWords(change, kAuditSides, {"type"});
  const Name type = TypeOf(input.alignment.from, change.id);
  finding.sentence = fmt::format(
      "Foreign key column {} is {} in live; the Origin has uuid, as {} is one{}.", column,
      Printable(type.view()), ToString(target), other.empty() ? "" : " (" + other + ")");
  finding.advice = fmt::format(
      "Together with the key {}: add a uuid column, fill it by joining over the old key, then let "
      "it take the place of {} with its foreign key and indexes.",
      ToString(target), column);
}

void Check(const AuditInput& input, std::vector<Finding>& findings) {
  const std::vector<int> indexes = IntegersForUuids(input);
  if (indexes.empty()) return;  // keys are read for them alone
  const Keys origin = ReadKeys(input.alignment.to);
  for (int index : indexes) {
    const Change& change = ChangeAt(input.comparison, index);
    const ObjectId* target = ReferredUuid(input, origin, change.id);
    if (target == nullptr) continue;
    findings.push_back(Claim(input, index));
    Describe(findings.back(), input, change, *target);
  }
}

}  // namespace

const Rule kBigintReference = {
    "identity.bigint-reference",
    "A foreign key column is an integer where the key it refers to is due as a UUID",
    Severity::kError,
    "A column has the type of what it refers to; it has to move together with that key.",
    "Change the column together with the key that it refers to.",
    Check,
};

}  // namespace pgorigin
