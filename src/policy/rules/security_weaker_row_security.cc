#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

// Whoever may read the table sees more rows than the Origin lets him.
bool IsOff(const AuditInput& input, const Change& change) {
  const Table* live = As<Table>(input.alignment.from.Find(change.id));
  const Table* origin = As<Table>(input.alignment.to.Find(change.id));
  if (live == nullptr || origin == nullptr) return false;
  return (!live->row_security && origin->row_security) ||
         (!live->force_row_security && origin->force_row_security);
}

// A permissive policy lets rows through, a restrictive one holds them back.
bool IsWeakened(const AuditInput& input, const Change& change) {
  const RowPolicy* live = As<RowPolicy>(input.alignment.from.Find(change.from_id));
  const RowPolicy* origin = As<RowPolicy>(input.alignment.to.Find(change.id));
  if (live == nullptr) return origin != nullptr && !origin->permissive;
  if (origin == nullptr) return live->permissive;
  return live->permissive && !origin->permissive;
}

void Check(const AuditInput& input, std::vector<Finding>& findings) {
  const std::vector<Change>& changes = input.comparison.changes;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const Kind kind = changes[i].id.kind;
    const bool weaker =
        (Is(changes[i], ChangeType::kChanged, Kind::kTable) && IsOff(input, changes[i])) ||
        (kind == Kind::kPolicy && IsWeakened(input, changes[i]));
    if (!weaker) continue;
    findings.push_back(Claim(input, static_cast<int>(i)));
    findings.back().sentence += " Live shows more rows than the Origin.";
  }
}

}  // namespace

const Rule kWeakerRowSecurity = {
    "security.weaker-row-security",
    "Row security is weaker than in the Origin",
    Severity::kError,
    "Rows that the Origin hides can be read or written by everybody who may use the table.",
    "Enable row security and restore its policies as in the Origin, and look who has used the gap.",
    Check,
};

}  // namespace pgorigin
