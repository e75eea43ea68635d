#include "policy/mended.h"

#include <algorithm>
#include <tuple>

#include "policy/claim.h"

namespace pgorigin {
namespace {

// What makes two breaches of one rule the same.
auto KeyOf(const Breach& breach) { return std::tuple(breach.object, breach.field, breach.absent); }

}  // namespace

// Both models have the Origin's names.
Mended::Mended(const Comparison& comparison) {
  for (const Change& change : comparison.changes) {
    if (change.type != ChangeType::kMissing) {
      changed_[change.id].push_back(&change);
    } else if (InfoOf(change.id.kind).has_parent) {
      missing_[RelationOf(change.id)].push_back(&change);
    }
  }
}

bool Mended::HasFieldChange(const Breach& breach) const {
  auto found = changed_.find(breach.object);
  return found != changed_.end() && std::ranges::any_of(found->second, [&](const Change* change) {
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

void Mended::Drop(std::vector<Breach>& breaches,
                  const std::function<std::vector<Breach>()>& of_origin) const {
  const auto may_be_told = [&](const Breach& breach) { return HasChange(breach); };
  if (std::ranges::none_of(breaches, may_be_told)) return;
  std::set<decltype(KeyOf(breaches[0]))> in_origin;
  for (const Breach& breach : of_origin()) in_origin.insert(KeyOf(breach));
  std::erase_if(breaches, [&](const Breach& breach) {
    return HasChange(breach) && !in_origin.contains(KeyOf(breach));
  });
}

}  // namespace pgorigin
