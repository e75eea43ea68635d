#include "lineage/three_sides.h"

#include <algorithm>

namespace pgorigin {
namespace {

bool IsOfMetadata(std::string_view name) {
  bool found = false;
  ForEachField<Metadata>([&](const auto& field) { found = found || field.name == name; });
  return found;
}

}  // namespace

ChangesById::ChangesById(const Comparison& comparison) {
  for (const Change& change : comparison.changes) {
    if (!change.remark) changes_[change.id].push_back(&change);
  }
}

const Change* ChangesById::Find(const ObjectId& id, ChangeType type) const {
  const auto found = changes_.find(id);
  if (found == changes_.end()) return nullptr;
  const auto change = std::ranges::find(found->second, type, &Change::type);
  return change == found->second.end() ? nullptr : *change;
}

Verdict ChangesById::OnPresence(const ObjectId& id, ChangeType type) const {
  const Change* change = Find(id, type);
  return change == nullptr ? Verdict::kDifferent : change->verdict;
}

Verdict ChangesById::OnField(const ObjectId& id, std::string_view field) const {
  const Change* change = Find(id, ChangeType::kChanged);
  if (change == nullptr) return Verdict::kEqual;
  if (change->fields.empty()) return change->verdict;
  const auto found = std::ranges::find(change->fields, field, &FieldDifference::field);
  return found == change->fields.end() ? Verdict::kEqual : found->verdict;
}

// What is said about an object is not what it is.
Verdict ChangesById::OnDefinition(const ObjectId& id) const {
  const Change* change = Find(id, ChangeType::kChanged);
  if (change == nullptr) return Verdict::kEqual;
  Verdict verdict = change->fields.empty() ? change->verdict : Verdict::kEqual;
  for (const FieldDifference& field : change->fields) {
    if (!field.remark && !IsOfMetadata(field.field)) verdict = verdict & field.verdict;
  }
  return verdict;
}

ThreeSides::ThreeSides(const ComparedThree& three)
    : made_(three.live_migrations.alignment.to),
      made_here_(three.migrations_origin.alignment.from),
      former_(three.migrations_origin.alignment),
      origin_(three.migrations_origin.comparison),
      migrations_(three.live_migrations.comparison),
      live_(three.live_origin.comparison) {}

Agreement ThreeSides::On(const Change& change, const Part& part) const {
  if (part.type == Part::Type::kField) return OnField(change, part.field);
  if (part.type == Part::Type::kName) return OnName(change);
  return change.type == ChangeType::kMissing ? OnMissing(change) : OnExtra(change);
}

Agreement ThreeSides::OnMissing(const Change& change) const {
  if (made_here_.Find(change.id) == nullptr) {
    return {origin_.OnPresence(change.id, ChangeType::kMissing), Verdict::kEqual, ""};
  }
  const Change* other = origin_.Find(change.id, ChangeType::kChanged);
  return {origin_.OnDefinition(change.id),
          migrations_.OnPresence(InMigrations(change.id), ChangeType::kMissing),
          other == nullptr ? "" : other->from_summary};
}

Agreement ThreeSides::OnExtra(const Change& change) const {
  const ObjectId id = InMigrations(change.id);
  if (made_.Find(id) == nullptr) {
    return {Verdict::kEqual, migrations_.OnPresence(id, ChangeType::kExtra), ""};
  }
  const Change* other = migrations_.Find(id, ChangeType::kChanged);
  return {origin_.OnPresence(change.id, ChangeType::kExtra), migrations_.OnDefinition(id),
          other == nullptr ? "" : other->to_summary};
}

// The migrations have it where the Origin has it, where live has it, or elsewhere.
Agreement ThreeSides::OnName(const Change& change) const {
  const bool there = made_here_.Find(change.id) != nullptr;
  const Change* moved = origin_.Find(change.id, ChangeType::kMoved);
  ObjectId made = there ? InMigrations(change.id) : change.from_id;
  if (moved != nullptr) made = moved->from_id;
  if (there && change.type == ChangeType::kMoved && made_.Find(change.from_id) != nullptr) {
    return {Verdict::kDifferent, Verdict::kDifferent, "both"};
  }
  if (made_.Find(made) == nullptr) return {Verdict::kDifferent, Verdict::kDifferent, ""};
  return {VerdictOf(made == change.id), VerdictOf(made == change.from_id), ToString(made)};
}

Agreement ThreeSides::OnField(const Change& change, std::string_view field) const {
  if (made_here_.Find(change.id) == nullptr) {
    return {Verdict::kDifferent, Verdict::kDifferent, ""};
  }
  Agreement agreement{origin_.OnField(change.id, field),
                      migrations_.OnField(InMigrations(change.id), field), ""};
  if (const Change* other = origin_.Find(change.id, ChangeType::kChanged)) {
    const auto found = std::ranges::find(other->fields, field, &FieldDifference::field);
    if (found != other->fields.end()) agreement.made = found->from;
  }
  return agreement;
}

}  // namespace pgorigin
