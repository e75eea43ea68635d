#include "policy/access_facts.h"

namespace pgorigin {

Access AccessOf(const ModelInput& input, const ObjectId& id) {
  auto found = input.facts.access.find(id);
  if (found != input.facts.access.end()) return found->second;
  const Object* object = input.model().Find(id);
  if (object == nullptr) return {};
  return {object->metadata.owner, object->metadata.privileges};
}

std::set<ObjectId> SchemasOf(const Model& model) {
  std::set<ObjectId> schemas;
  for (const auto& [id, object] : model.objects) {
    if (id.kind == Kind::kSchema) schemas.insert(id);
    if (id.kind == Kind::kTable) schemas.insert({Kind::kSchema, {}, {}, id.schema, {}});
  }
  return schemas;
}

}  // namespace pgorigin
