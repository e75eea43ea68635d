#include "resolve/limit.h"

#include <algorithm>

namespace pgorigin {
namespace {

bool IsCompared(const ObjectId& id, const SchemaFilter& schemas) {
  if (id.kind == Kind::kExtension) return true;
  return schemas.Matches(id.kind == Kind::kSchema ? id.name : id.schema);
}

bool CanTouchCompared(const Opaque& opaque, const SchemaFilter& schemas) {
  return opaque.whole_database ||
         std::any_of(opaque.relations.begin(), opaque.relations.end(),
                     [&](const QualifiedName& name) { return schemas.Matches(name.schema); });
}

}  // namespace

void Limit(Model& model, const SchemaFilter& schemas) {
  if (schemas.include.empty() && schemas.exclude.empty()) return;
  std::erase_if(model.objects,
                [&](const auto& entry) { return !IsCompared(entry.first, schemas); });
  std::erase_if(model.opaque,
                [&](const Opaque& opaque) { return !CanTouchCompared(opaque, schemas); });
  std::erase_if(model.touches, [&](const Touch& touch) { return !IsCompared(touch.id, schemas); });
}

}  // namespace pgorigin
