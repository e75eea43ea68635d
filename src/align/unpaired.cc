#include "align/unpaired.h"

namespace pgorigin {
namespace {

using Iterator = std::map<ObjectId, Object>::const_iterator;

// The objects of `kind` in `model` that `other` lacks, in one walk over both.
std::vector<const Object*> Lacking(const Model& model, const Model& other, Kind kind) {
  std::vector<const Object*> lacking;
  Iterator found = other.objects.lower_bound({kind, {}, {}, {}, {}});
  for (Iterator it = model.objects.lower_bound({kind, {}, {}, {}, {}});
       it != model.objects.end() && it->first.kind == kind; ++it) {
    while (found != other.objects.end() && found->first < it->first) ++found;
    if (found == other.objects.end() || found->first != it->first) lacking.push_back(&it->second);
  }
  return lacking;
}

}  // namespace

Unpaired FindUnpaired(const Model& from, const Model& to, Kind kind) {
  return {Lacking(from, to, kind), Lacking(to, from, kind)};
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
