#include "diff/old_names.h"

namespace pgorigin {

OldNames::OldNames(const Alignment& alignment) {
  for (const Rename& rename : alignment.renamed) {
    if (rename.accepted) renames_.emplace(rename.to, &rename);
  }
  for (const auto& [old_name, new_name] : alignment.renames.relations) {
    relations_.emplace(new_name, old_name);
  }
}

ObjectId OldNames::Of(const ObjectId& id) const {
  if (const Rename* rename = RenameOf(id)) return rename->from;
  if (!InfoOf(id.kind).has_parent) return id;
  auto found = relations_.find(RelationOf(id));
  if (found == relations_.end()) return id;
  ObjectId old_id = id;
  old_id.schema = found->second.schema;
  old_id.parent = found->second.name;
  return old_id;
}

const Rename* OldNames::RenameOf(const ObjectId& id) const {
  auto found = renames_.find(id);
  return found == renames_.end() ? nullptr : found->second;
}

}  // namespace pgorigin
