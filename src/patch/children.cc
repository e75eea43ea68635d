#include "patch/children.h"

#include "pgorigin/diff/owner.h"

namespace pgorigin::patch {

std::set<ObjectId> WithChildren(const Model& model, const ObjectId& id) {
  std::set<ObjectId> all = {id};
  const Object* parent = model.Find(id);
  for (const auto& [other, object] : model.objects) {
    const Object* owner = parent == nullptr ? nullptr : OwnerOf(model, object);
    if (owner == parent && owner != nullptr) all.insert(other);
  }
  return all;
}

bool GoesWith(const std::set<ObjectId>& removed, const ObjectId& id) {
  return removed.contains(id) ||
         (!id.parent.empty() && removed.contains({Kind::kTable, id.schema, {}, id.parent, {}}));
}

}  // namespace pgorigin::patch
