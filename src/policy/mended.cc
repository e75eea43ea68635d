#include "policy/mended.h"

#include <algorithm>
#include <tuple>

#include "policy/claim.h"

namespace pgorigin {
namespace {

// What makes two breaches of one rule the same.
auto KeyOf(const Breach& breach, const ObjectId& object) {
  return std::tuple(object, breach.field, breach.absent);
}

}  // namespace

Mended::Mended(const Comparison& comparison) {
  for (const Change& change : comparison.changes) {
    if (change.type == ChangeType::kMissing) {
      if (InfoOf(change.id.kind).has_parent) missing_[RelationOf(change.id)].push_back(&change);
      continue;
    }
    if (change.type == ChangeType::kExtra) continue;
    // The live model has the Origin's names for relations and columns, and its own for the
    // rest: an index may be called so in one way, in the other, or between the two.
    ObjectId between = change.id;
    between.name = change.from_id.name;
    for (const ObjectId& id : std::set<ObjectId>{change.id, change.from_id, between}) {
      changed_[id].push_back(&change);
    }
  }
}

bool Mended::HasFieldChange(const Breach& breach) const {
  auto found = changed_.find(breach.object);
  if (found == changed_.end()) return false;
  return std::ranges::any_of(found->second, [&](const Change* change) {
    if (breach.field == "name") return change->type == ChangeType::kRenamed;
    return FieldOf(*change, breach.field) != nullptr;
  });
}

bool Mended::LacksChild(const Breach& breach) const {
  auto found = missing_.find(RelationOf(breach.object));
  if (found == missing_.end()) return false;
  return std::ranges::any_of(found->second, [&](const Change* change) {
    return change->id.kind == *breach.absent &&
           (breach.field.empty() || change->id.name == breach.field);
  });
}

bool Mended::HasChange(const Breach& breach) const {
  return breach.absent ? LacksChild(breach) : HasFieldChange(breach);
}

ObjectId Mended::NameInOrigin(const ObjectId& id) const {
  auto found = changed_.find(id);
  return found == changed_.end() ? id : found->second[0]->id;
}

void Mended::Drop(std::vector<Breach>& breaches,
                  const std::function<std::vector<Breach>()>& of_origin) const {
  const auto may_be_told = [&](const Breach& breach) { return HasChange(breach); };
  if (std::ranges::none_of(breaches, may_be_told)) return;
  std::set<decltype(KeyOf(breaches[0], breaches[0].object))> in_origin;
  for (const Breach& breach : of_origin()) in_origin.insert(KeyOf(breach, breach.object));
  std::erase_if(breaches, [&](const Breach& breach) {
    return HasChange(breach) && !in_origin.contains(KeyOf(breach, NameInOrigin(breach.object)));
  });
}

}  // namespace pgorigin
