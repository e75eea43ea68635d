#include "align/former_names.h"

namespace pgorigin {

FormerNames::FormerNames(const Renames& renames) {
  for (const auto& [old_name, new_name] : renames.relations) relations_.emplace(new_name, old_name);
  for (const auto& [id, new_name] : renames.columns) {
    columns_.emplace(std::pair(RelationOf(id), new_name), id.name);
  }
}

QualifiedName FormerNames::Of(const QualifiedName& relation) const {
  auto found = relations_.find(relation);
  return found == relations_.end() ? relation : found->second;
}

ObjectId FormerNames::BelowFormer(ObjectId id) const {
  const QualifiedName former = Of(RelationOf(id));
  id.schema = former.schema;
  (InfoOf(id.kind).has_parent ? id.parent : id.name) = former.name;
  return id;
}

Name FormerNames::OfColumn(const QualifiedName& former, Name column) const {
  auto found = columns_.find({former, column});
  return found == columns_.end() ? column : found->second;
}

}  // namespace pgorigin
