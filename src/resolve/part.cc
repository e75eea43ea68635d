#include "resolve/part.h"

#include <vector>

namespace pgorigin {
namespace {

class Closure {
 public:
  explicit Closure(const Model& model) : model_(model) {}

  void Add(const ObjectId& id) {
    pending_.push_back(id);
    while (!pending_.empty()) {
      const Object* object = model_.Find(pending_.back());
      pending_.pop_back();
      if (object != nullptr && part_.emplace(object->id, *object).second) Follow(*object);
    }
  }
  std::map<ObjectId, Object> Take() { return std::move(part_); }

 private:
  void Follow(const Object& object) {
    pending_.insert(pending_.end(), object.needs.begin(), object.needs.end());
    const QualifiedName relation = RelationOf(object.id);
    if (InfoOf(object.id.kind).has_parent) {
      for (Kind kind : {Kind::kTable, Kind::kView, Kind::kMaterializedView, Kind::kDomain}) {
        pending_.push_back({kind, relation.schema, {}, relation.name, {}});
      }
    }
    if (object.id.kind != Kind::kTable) return;
    for (const Object* column : Children(model_, Kind::kColumn, relation)) {
      pending_.push_back(column->id);
    }
  }

  const Model& model_;
  std::vector<ObjectId> pending_;
  std::map<ObjectId, Object> part_;
};

}  // namespace

Model PartOf(const Model& model, const std::set<ObjectId>& ids) {
  Closure closure(model);
  for (const auto& [id, object] : model.objects) {
    if (id.kind == Kind::kSchema || id.kind == Kind::kExtension) closure.Add(id);
  }
  for (const ObjectId& id : ids) closure.Add(id);
  Model part;
  part.version = model.version;
  part.source = model.source;
  part.from_server = model.from_server;
  part.objects = closure.Take();
  return part;
}

}  // namespace pgorigin
