#include "align/unpaired.h"

#include <compare>

#include "pgorigin/model/of_kind.h"

namespace pgorigin {
namespace {

std::strong_ordering Order(const auto& from, const auto& to) {
  if (from.empty()) return std::strong_ordering::greater;
  if (to.empty()) return std::strong_ordering::less;
  return from.front().first <=> to.front().first;
}

}  // namespace

// One walk over both.
Unpaired FindUnpaired(const Model& from_model, const Model& to_model, Kind kind) {
  Unpaired unpaired;
  auto from = OfKind(from_model.objects, kind), to = OfKind(to_model.objects, kind);
  while (!from.empty() || !to.empty()) {
    const std::strong_ordering order = Order(from, to);
    if (order < 0) unpaired.from.push_back(&from.front().second);
    if (order > 0) unpaired.to.push_back(&to.front().second);
    if (order <= 0) from.pop_front();
    if (order >= 0) to.pop_front();
  }
  return unpaired;
}

std::map<QualifiedName, Unpaired> UnpairedByRelation(const Model& from, const Model& to,
                                                     Kind kind) {
  std::map<QualifiedName, Unpaired> relations;
  const Unpaired all = FindUnpaired(from, to, kind);
  for (const Object* object : all.from) relations[RelationOf(object->id)].from.push_back(object);
  for (const Object* object : all.to) relations[RelationOf(object->id)].to.push_back(object);
  return relations;
}

}  // namespace pgorigin
