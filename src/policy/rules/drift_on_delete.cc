#include <fmt/core.h>

#include "pgorigin/model/show.h"
#include "policy/claim.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

std::string Keywords(std::string words) {
  for (char& c : words) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return words;
}

// NO ACTION is what a foreign key without ON DELETE does.
std::string Action(const std::string& action, std::string_view side) {
  if (action == "no action") return fmt::format("has no ON DELETE in {}", side);
  return fmt::format("has ON DELETE {} in {}", Keywords(action), side);
}

void Describe(Finding& finding, const AuditInput& input, const Change& change) {
  const Constraint* key = As<Constraint>(input.alignment.to.Find(change.id));
  if (key == nullptr) return;
  const FieldDifference& action = *FieldOf(change, "on delete");
  const std::string columns = Printable(Show(key->columns));
  const std::string table = ToString(RelationOf(change.id));
  const std::string other = FieldWords(change, kAuditSides, {"on delete"});
  finding.sentence =
      fmt::format("Foreign key {} of {} to {} ({}) {} and {}{}.", columns, table,
                  ToString(key->references.relation), Printable(QuoteIdentifier(change.id.name)),
                  Action(action.from, kAuditSides.from), Action(action.to, kAuditSides.to),
                  other.empty() ? "" : "; " + other);
  finding.advice = fmt::format(
      "Add a foreign key {} to {} with ON DELETE {}, NOT VALID, validate it, and drop the one "
      "without.",
      columns, table, Keywords(action.to));
}

void Check(const AuditInput& input, std::vector<Finding>& findings) {
  const std::size_t first = findings.size();
  ClaimWhere(input, findings, [](const Change& change) {
    return Is(change, ChangeType::kChanged, Kind::kConstraint) &&
           FieldOf(change, "on delete") != nullptr;
  });
  for (std::size_t i = first; i < findings.size(); ++i) {
    const auto index = static_cast<std::size_t>(*findings[i].change);
    Describe(findings[i], input, input.comparison.changes[index]);
  }
}

}  // namespace

const Rule kOnDelete = {
    "drift.on-delete",
    "A foreign key does something else on delete than in the Origin",
    Severity::kError,
    "Without the ON DELETE of the Origin a parent row cannot be deleted, or its children go where "
    "they should stay.",
    "Replace the foreign key by one with the ON DELETE of the Origin.",
    Check,
};

}  // namespace pgorigin
