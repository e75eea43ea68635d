#include "align/unpaired.h"

#include "pgorigin/model/of_kind.h"

namespace pgorigin {

// One walk over both.
Unpaired FindUnpaired(const Model& from_model, const Model& to_model, Kind kind) {
  Unpaired unpaired;
  ForEachPair(OfKind(from_model.objects, kind), OfKind(to_model.objects, kind),
              [&](const Object* from, const Object* to) {
                if (to == nullptr) unpaired.from.push_back(from);
                if (from == nullptr) unpaired.to.push_back(to);
              });
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
