#include "pgorigin/diff/owner.h"

namespace pgorigin {
namespace {

const Object* FindRelationOrDomain(const Model& model, const QualifiedName& name) {
  if (const Object* relation = FindRelation(model, name)) return relation;
  return model.Find({Kind::kDomain, name.schema, {}, name.name, {}});
}

}  // namespace

const Object* OwnerOf(const Model& model, const Object& object) {
  if (InfoOf(object.id.kind).has_parent) return FindRelationOrDomain(model, RelationOf(object.id));
  const Sequence* sequence = As<Sequence>(&object);
  if (sequence == nullptr || sequence->owned_by.relation.empty()) return nullptr;
  return FindRelation(model, sequence->owned_by.relation);
}

}  // namespace pgorigin
