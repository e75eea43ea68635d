// Who needs whom, beyond what pg_depend told.
#include <algorithm>

#include "pgorigin/model/of_kind.h"
#include "plan/folded.h"
#include "plan/work.h"

namespace pgorigin::plan {
namespace {

void AddRelation(const Model& model, const QualifiedName& name, std::vector<ObjectId>& needs) {
  if (name.empty()) return;
  const Object* relation = FindRelation(model, name);
  if (relation != nullptr) needs.push_back(relation->id);
}

void AddKeys(const Model& model, const ForeignColumns& to, std::vector<ObjectId>& needs) {
  for (Name column : to.names) {
    needs.push_back({Kind::kColumn, to.relation.schema, to.relation.name, column, {}});
  }
  for (Kind kind : {Kind::kConstraint, Kind::kIndex}) {
    for (const Object* key : Children(model, kind, to.relation)) {
      const Constraint* constraint = As<Constraint>(key);
      const Index* index = As<Index>(key);
      const bool fits = constraint != nullptr ? constraint->type == ConstraintType::kPrimaryKey ||
                                                    constraint->type == ConstraintType::kUnique
                                              : index->unique;
      if (!fits) continue;
      std::vector<Name> columns;
      if (constraint != nullptr) columns = constraint->columns.names;
      if (index != nullptr) {
        for (const IndexKey& part : index->keys) {
          columns.insert(columns.end(), part.column.names.begin(), part.column.names.end());
        }
      }
      if (std::ranges::is_permutation(columns, to.names)) needs.push_back(key->id);
    }
  }
}

// A cast is written as such where its function is called.
void AddCasts(const Model& model, const Object& object, std::vector<ObjectId>& needs) {
  for (const auto& [id, cast] : OfKind(model.objects, Kind::kCast)) {
    const bool calls = std::ranges::any_of(cast.needs, [&](const ObjectId& need) {
      return need.kind == Kind::kFunction && std::ranges::binary_search(object.needs, need);
    });
    if (calls) needs.push_back(id);
  }
}

// No cast needs them in its turn.
bool IsBeyondCasts(Kind kind) {
  return kind == Kind::kView || kind == Kind::kMaterializedView || kind == Kind::kConstraint ||
         kind == Kind::kIndex || kind == Kind::kPolicy || kind == Kind::kTrigger ||
         kind == Kind::kRewriteRule;
}

void AddAttachment(const Model& model, const IndexName& parent, std::vector<ObjectId>& needs) {
  if (parent.empty()) return;
  for (const auto& [id, object] : model.objects) {
    const bool key = id.kind == Kind::kIndex || id.kind == Kind::kConstraint;
    if (key && id.schema == parent.schema && id.name == parent.name) needs.push_back(id);
  }
}

// They name it themselves, also in a text that no server has built.
void AddServers(const Object& object, std::vector<ObjectId>& needs) {
  const auto add = [&](Kind kind, Name name) {
    if (!name.empty()) needs.push_back({kind, {}, {}, name, {}});
  };
  if (const Table* table = As<Table>(&object)) add(Kind::kForeignServer, table->server);
  if (const UserMapping* mapping = As<UserMapping>(&object)) {
    add(Kind::kForeignServer, mapping->server);
  }
  if (const ForeignServer* server = As<ForeignServer>(&object)) {
    add(Kind::kForeignDataWrapper, server->wrapper);
  }
}

// A column of a child is its parents', too: it changes with theirs.  That of a partition may be
// folded into them.
void AddColumnsOfParents(const Model& model, std::vector<ObjectId>& needs) {
  std::vector<ObjectId> theirs;
  for (const ObjectId& need : needs) {
    if (need.kind != Kind::kColumn) continue;
    const Object* relation = FindRelation(model, RelationOf(need));
    if (relation != nullptr && model.Find(need) == nullptr) theirs.push_back(relation->id);
    for (const QualifiedName& parent : AncestorsOf(model, RelationOf(need))) {
      theirs.push_back({Kind::kColumn, parent.schema, parent.name, need.name, {}});
    }
  }
  std::ranges::copy_if(theirs, std::back_inserter(needs),
                       [&](const ObjectId& column) { return model.Find(column) != nullptr; });
}

}  // namespace

std::vector<ObjectId> NeedsIn(const Model& model, const Object& object) {
  std::vector<ObjectId> needs = object.needs;
  const ObjectId schema{Kind::kSchema, {}, {}, object.id.schema, {}};
  if (!object.id.schema.empty() && model.Find(schema) != nullptr) needs.push_back(schema);
  if (const Table* table = As<Table>(&object)) {
    for (const QualifiedName& parent : table->inherits) AddRelation(model, parent, needs);
    AddRelation(model, table->partition_of, needs);
  }
  if (const Constraint* constraint = As<Constraint>(&object)) {
    AddRelation(model, constraint->references.relation, needs);
    AddKeys(model, constraint->references, needs);
    AddAttachment(model, constraint->partition_of, needs);
  }
  if (const Index* index = As<Index>(&object)) AddAttachment(model, index->partition_of, needs);
  AddServers(object, needs);
  if (object.id.kind != Kind::kColumn) AddColumnsOfParents(model, needs);
  if (IsBeyondCasts(object.id.kind)) AddCasts(model, object, needs);
  std::ranges::sort(needs);
  needs.erase(std::unique(needs.begin(), needs.end()), needs.end());
  return needs;
}

bool IsLetGoOf(Kind kind) {
  return kind == Kind::kFunction || kind == Kind::kTable || kind == Kind::kView ||
         kind == Kind::kMaterializedView;
}

const ObjectId* TypeOfFunction(const Model& model, const Object& function) {
  for (const ObjectId& need : function.needs) {
    const bool type = need.kind == Kind::kBaseType || need.kind == Kind::kRange;
    const Object* object = type ? model.Find(need) : nullptr;
    if (object != nullptr && std::ranges::binary_search(object->needs, function.id)) return &need;
  }
  return nullptr;
}

Dependants::Dependants(const Model& model) {
  for (const auto& [id, object] : model.objects) {
    for (const ObjectId& need : NeedsIn(model, object)) by_need_[need].push_back(&object);
  }
}

const std::vector<const Object*>& Dependants::Of(const ObjectId& id) const {
  static const std::vector<const Object*> none;
  auto found = by_need_.find(id);
  return found == by_need_.end() ? none : found->second;
}

std::vector<const Object*> ChildrenOf(const Model& model, const ObjectId& id) {
  std::vector<const Object*> children;
  for (Kind kind : {Kind::kColumn, Kind::kConstraint, Kind::kIndex, Kind::kTrigger, Kind::kPolicy,
                    Kind::kRewriteRule}) {
    if (InfoOf(id.kind).has_parent) break;
    const auto of_kind = Children(model, kind, {id.schema, id.name});
    children.insert(children.end(), of_kind.begin(), of_kind.end());
  }
  return children;
}

}  // namespace pgorigin::plan
