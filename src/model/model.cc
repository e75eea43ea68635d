#include "pgorigin/model/model.h"

#include <algorithm>

namespace pgorigin {
namespace {

// Calls visit(object) for the objects of that kind below that relation.
template <class AnyModel, class Visitor>
void ForEachChild(AnyModel& model, Kind kind, const QualifiedName& relation, Visitor visit) {
  auto it = model.objects.lower_bound(ObjectId{kind, relation.schema, relation.name, {}, {}});
  for (; it != model.objects.end(); ++it) {
    const ObjectId& id = it->first;
    if (id.kind != kind || id.schema != relation.schema || id.parent != relation.name) return;
    visit(it->second);
  }
}

}  // namespace

std::string ToString(const Place& place) {
  if (place.empty()) return "";
  std::string text = Printable(place.file);
  if (place.line > 0) text += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
  return text;
}

std::vector<const Object*> Children(const Model& model, Kind kind, const QualifiedName& relation) {
  std::vector<const Object*> children;
  ForEachChild(model, kind, relation, [&](const Object& child) { children.push_back(&child); });
  return children;
}

std::vector<Object*> Children(Model& model, Kind kind, const QualifiedName& relation) {
  std::vector<Object*> children;
  ForEachChild(model, kind, relation, [&](Object& child) { children.push_back(&child); });
  return children;
}

const Object* FindRelation(const Model& model, const QualifiedName& name) {
  for (Kind kind : {Kind::kTable, Kind::kView, Kind::kMaterializedView}) {
    if (const Object* found = model.Find({kind, name.schema, {}, name.name, {}})) return found;
  }
  return nullptr;
}

}  // namespace pgorigin
