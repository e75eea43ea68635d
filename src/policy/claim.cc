#include "policy/claim.h"

#include <algorithm>

#include "policy/sentence.h"

namespace pgorigin {

Finding Claim(const AuditInput& input, int index) {
  const Change& change = ChangeAt(input.comparison, index);
  Finding finding;
  finding.object = change.id;
  finding.place = change.place;
  finding.domain = change.domain;
  finding.sentence = SentenceOf(change, kAuditSides);
  finding.verdict = change.verdict;
  finding.change = index;
  finding.changes = {index};
  return finding;
}

void ClaimWhere(const AuditInput& input, std::vector<Finding>& findings, ChangePredicate predicate,
                Adviser advice) {
  const std::vector<Change>& changes = input.comparison.changes;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (!predicate(changes[i])) continue;
    findings.push_back(Claim(input, static_cast<int>(i)));
    if (advice != nullptr) findings.back().advice = advice(changes[i]);
  }
}

bool Is(const Change& change, ChangeType type, Kind kind) {
  return change.type == type && change.id.kind == kind;
}

const FieldDifference* FieldOf(const Change& change, std::string_view field) {
  auto found = std::ranges::find(change.fields, field, &FieldDifference::field);
  return found == change.fields.end() ? nullptr : &*found;
}

OwnedSequences::OwnedSequences(const AuditInput& input, ChangeType type) {
  const Model& model = type == ChangeType::kMissing ? input.alignment.to : input.alignment.from;
  const std::vector<Change>& changes = input.comparison.changes;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (!Is(changes[i], type, Kind::kSequence)) continue;
    const Sequence* sequence = As<Sequence>(model.Find(changes[i].id));
    if (sequence == nullptr) continue;
    const QualifiedName& table = sequence->owned_by.relation;
    for (Name column : sequence->owned_by.names) {
      const ObjectId id{Kind::kColumn, table.schema, table.name, column, {}};
      changes_[id].push_back(static_cast<int>(i));
    }
  }
}

const std::vector<int>& OwnedSequences::Of(const ObjectId& column) const {
  static const std::vector<int> none;
  auto found = changes_.find(column);
  return found == changes_.end() ? none : found->second;
}

}  // namespace pgorigin
