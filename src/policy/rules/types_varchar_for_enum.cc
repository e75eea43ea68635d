#include <fmt/core.h>

#include "pgorigin/diff/type_text.h"
#include "pgorigin/model/show.h"
#include "policy/claim.h"
#include "policy/keys.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

// The enum that is due where live has text; null when it is something else.
const Object* EnumDue(const AuditInput& input, const Change& change) {
  const bool retyped =
      Is(change, ChangeType::kChanged, Kind::kColumn) && FieldOf(change, "type") != nullptr;
  if (!retyped || !IsText(TypeOf(input.alignment.from, change.id))) return nullptr;
  return EnumOfType(input.alignment.to, TypeOf(input.alignment.to, change.id));
}

void Describe(Finding& finding, const AuditInput& input, const Change& change, const Object& type) {
  const std::string column = ToString(change.id);
  const std::string labels = OneLine(Show(As<Enum>(&type)->labels));
  const std::string other = FieldWords(change, kAuditSides, {"type"});
  const Name live = TypeOf(input.alignment.from, change.id);
  finding.sentence = fmt::format("Column {} is {} in live; the Origin has enum {} ({}){}.", column,
                                 Printable(live.view()), ToString(type.id), labels,
                                 other.empty() ? "" : "; " + other);
  finding.advice = fmt::format(
      "Map every value of {} that is none of {} to a label, drop the default, convert the column "
      "to "
      "{} with USING, and set the default again.",
      column, labels, ToString(type.id));
}

void Check(const AuditInput& input, std::vector<Finding>& findings) {
  const std::vector<Change>& changes = input.comparison.changes;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const Object* type = EnumDue(input, changes[i]);
    if (type == nullptr) continue;
    findings.push_back(Claim(input, static_cast<int>(i)));
    Describe(findings.back(), input, changes[i], *type);
  }
}

}  // namespace

const Rule kVarcharForEnum = {
    "types.varchar-for-enum",
    "A column is text where the Origin has an enum",
    Severity::kError,
    "A closed set that is stored as text takes any misprint.",
    "Convert the column to the enum.",
    Check,
};

}  // namespace pgorigin
