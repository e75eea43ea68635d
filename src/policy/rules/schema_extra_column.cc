#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"

namespace pgorigin {
namespace {

std::string Advise(const Change& change) {
  return fmt::format(
      "Write {} into the Origin if a service uses it; else keep a copy of its values and drop it.",
      ToString(change.from_id));
}

void Check(const AuditInput& input, std::vector<Finding>& findings) {
  const OwnedSequences sequences(input, ChangeType::kExtra);
  const std::size_t first = findings.size();
  ClaimWhere(
      input, findings,
      [](const Change& change) { return Is(change, ChangeType::kExtra, Kind::kColumn); }, Advise);
  // The server drops the sequence of a serial column with it.
  for (std::size_t i = first; i < findings.size(); ++i) {
    const std::vector<int>& owned = sequences.Of(findings[i].object);
    findings[i].changes.insert(findings[i].changes.end(), owned.begin(), owned.end());
  }
}

}  // namespace

const Rule kExtraColumn = {
    "schema.extra-column",
    "A column is not in the Origin",
    Severity::kWarning,
    "A column that nobody wrote down has no owner, and no one knows whether its values matter.",
    "Add it to the Origin or drop it.",
    Check,
};

}  // namespace pgorigin
