#include "lineage/names.h"

namespace pgorigin {

MadeNames::MadeNames(const Alignment& alignment) {
  for (const Rename& rename : alignment.renamed) {
    if (rename.accepted) objects_.emplace(rename.to, rename.from);
  }
  for (const auto& [old_name, new_name] : alignment.renames.relations) {
    relations_.emplace(new_name, old_name);
  }
}

ObjectId MadeNames::Of(const ObjectId& id) const {
  const auto object = objects_.find(id);
  if (object != objects_.end()) return object->second;
  if (!InfoOf(id.kind).has_parent) return id;
  const auto relation = relations_.find(RelationOf(id));
  if (relation == relations_.end()) return id;
  ObjectId former = id;
  former.schema = relation->second.schema;
  former.parent = relation->second.name;
  return former;
}

const Object* OwnerIn(const Model& model, const ObjectId& id) {
  if (!InfoOf(id.kind).has_parent) return nullptr;
  if (const Object* relation = FindRelation(model, RelationOf(id))) return relation;
  return model.Find({Kind::kDomain, id.schema, {}, id.parent, {}});
}

}  // namespace pgorigin
