#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

std::string Advise(const Change& change, const Column* due) {
  const std::string column = ToString(change.id);
  const std::string definition = OneLine(change.to_summary);
  if (!change.candidates.empty()) {
    return fmt::format("Decide whether {} is {} under a new name; if not, add it: {}.", column,
                       ToString(change.candidates[0].from), definition);
  }
  // Rows that exist would have no value for it.
  const bool needs_values =
      due != nullptr && due->not_null && !due->default_value && !due->generated && !due->identity;
  if (needs_values) {
    return fmt::format("Add column {} ({}) without NOT NULL, fill it, then set it NOT NULL.",
                       column, definition);
  }
  return fmt::format("Add column {}: {}.", column, definition);
}

void Check(const AuditInput& input, std::vector<Finding>& findings) {
  const OwnedSequences sequences(input, ChangeType::kMissing);
  const std::vector<Change>& changes = input.comparison.changes;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (!Is(changes[i], ChangeType::kMissing, Kind::kColumn)) continue;
    Finding finding = Claim(input, static_cast<int>(i));
    finding.advice = Advise(changes[i], As<Column>(input.alignment.to.Find(changes[i].id)));
    // The sequence of a serial column comes with it.
    const std::vector<int>& owned = sequences.Of(changes[i].id);
    finding.changes.insert(finding.changes.end(), owned.begin(), owned.end());
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Rule kMissingColumn = {
    "schema.missing-column",
    "A column of the Origin is missing",
    Severity::kError,
    "The Origin says what the services rely on; statements that name the column fail.",
    "Add the column as the Origin defines it.",
    Check,
};

}  // namespace pgorigin
