// SECURITY LABEL, DROP, SET SCHEMA: forms that all kinds share.
#include <algorithm>

#include "pgorigin/model/access.h"
#include "pgorigin/model/of_kind.h"
#include "spec/access.h"
#include "spec/constraints.h"
#include "spec/definitions.h"
#include "spec/fold.h"
#include "spec/indexes.h"
#include "spec/partitions.h"
#include "spec/renames.h"
#include "spec/targets.h"

namespace pgorigin {
namespace {

bool IsNotModelledType(PgQuery__ObjectType type) { return KindsOf(type).empty(); }

bool IsRelation(Kind kind) {
  return kind == Kind::kTable || kind == Kind::kView || kind == Kind::kMaterializedView ||
         kind == Kind::kDomain;
}

// A family takes its classes with it, without being asked to.
void EraseClassesOf(Fold& fold, const ObjectId& family) {
  const Name name = CanonicalText({family.schema, family.name});
  std::erase_if(fold.model.objects, [&](const auto& entry) {
    const OperatorClass* definition = As<OperatorClass>(&entry.second);
    return definition != nullptr && definition->family == name &&
           entry.first.arguments == family.arguments;
  });
}

// They go with it, without being asked for.
void ErasePartitions(Fold& fold, const QualifiedName& table) {
  for (const QualifiedName& child : ChildTables(fold, table)) {
    const Object* partition = fold.FindNamed(child, {Kind::kTable});
    if (As<Table>(partition)->partition_of != table) continue;
    ErasePartitions(fold, child);
    fold.EraseRelation(ObjectId{Kind::kTable, child.schema, {}, child.name, {}});
  }
}

void Unpublish(Fold& fold, Name schema) {
  for (auto& [id, object] : OfKind(fold.model.objects, Kind::kPublication)) {
    std::erase(As<Publication>(&object)->schemas, schema);
  }
}

// Whether anything was in it.
bool EraseSchema(Fold& fold, const ObjectId& schema) {
  std::vector<ObjectId> within;
  for (const auto& [id, object] : fold.model.objects) {
    if (id.schema == schema.name) within.push_back(id);
  }
  for (const ObjectId& id : within) {
    if (id.kind == Kind::kTable) ErasePartitions(fold, RelationOf(id));
    if (IsRelation(id.kind)) fold.EraseRelation(id);
    fold.Erase(id);
  }
  Unpublish(fold, schema.name);
  fold.Erase(schema);
  return !within.empty();
}

// DROP … CASCADE takes what depends on the object; of tables, keys and sequences
// that is known here, the rest only to a server.
void DropObject(Fold& fold, const Object& object, bool cascade) {
  ObjectId id = object.id;
  if (id.kind == Kind::kSchema) {
    cascade = EraseSchema(fold, id) && cascade;
  } else if (IsRelation(id.kind)) {
    ErasePartitions(fold, RelationOf(id));
    fold.EraseRelation(id);
  } else {
    if (id.kind == Kind::kOperatorFamily) EraseClassesOf(fold, id);
    for (const ObjectId& attached : AttachedTo(fold, {id.schema, id.name})) fold.Erase(attached);
    fold.Erase(id);
  }
  if (cascade) fold.Opaque("DROP … CASCADE takes dependants that only a server knows");
}

}  // namespace

// FOR may be left out when the server has one provider: which, no text tells.
void SetSecurityLabel(Fold& fold, const PgQuery__SecLabelStmt& stmt) {
  Object* object = stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_DATABASE
                       ? &DatabaseOf(fold.model)
                       : FindTarget(fold, stmt.objtype, *stmt.object);
  if (object == nullptr)
    return fold.NotModelled("security labels on what the Origin does not make");
  if (stmt.provider[0] == '\0') {
    return fold.Uncertain(*object, "a SECURITY LABEL does not name its provider");
  }
  std::vector<std::string>& labels = object->metadata.security_labels;
  const std::string prefix = std::string(stmt.provider) + ": ";
  std::erase_if(labels, [&](const std::string& label) { return label.starts_with(prefix); });
  if (stmt.label[0] != '\0') labels.push_back(prefix + stmt.label);
  std::ranges::sort(labels);
  DropEmptyDatabase(fold.model);
}

void Drop(Fold& fold, const PgQuery__DropStmt& stmt) {
  bool cascade = stmt.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
  if (IsNotModelledType(stmt.remove_type))
    return fold.NotModelled("things that are not modelled (DROP)");
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, objects)) {
    const Object* object = FindTarget(fold, stmt.remove_type, *node);
    if (object != nullptr) {
      DropObject(fold, *object, cascade);
    } else if (!stmt.missing_ok) {
      fold.Error(0, "DROP names " + LastName(*node) + ", which does not exist");
    }
  }
}

void SetSchema(Fold& fold, const PgQuery__AlterObjectSchemaStmt& stmt) {
  if (stmt.relation != nullptr) {
    Object* object =
        fold.FindNamed(fold.Resolve(*stmt.relation),
                       {Kind::kTable, Kind::kView, Kind::kMaterializedView, Kind::kSequence});
    if (object == nullptr) {
      return RenameUnknown(fold, *stmt.relation, stmt.newschema, stmt.relation->relname,
                           stmt.missing_ok != 0);
    }
    return RenameRelation(fold, ObjectId(object->id), stmt.newschema, object->id.name.str());
  }
  const Object* object = FindTarget(fold, stmt.object_type, *stmt.object);
  const bool type =
      object != nullptr && (object->id.kind == Kind::kEnum || object->id.kind == Kind::kDomain ||
                            object->id.kind == Kind::kComposite);
  if (type) return RenameType(fold, ObjectId(object->id), {stmt.newschema, object->id.name});
  const bool named_by_none = object != nullptr && (object->id.kind == Kind::kStatisticsObject ||
                                                   object->id.kind == Kind::kConversion);
  if (!named_by_none) return fold.Opaque("ALTER … SET SCHEMA changes every object that uses it");
  ObjectId moved = object->id;
  moved.schema = stmt.newschema;
  Rekey(fold, ObjectId(object->id), moved);
}

}  // namespace pgorigin
