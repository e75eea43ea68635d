// COMMENT, DROP, RENAME, SET SCHEMA, OWNER TO: forms that all kinds share.
#include <algorithm>
#include <optional>

#include "pgorigin/ast/rename_column.h"
#include "pgorigin/model/access.h"
#include "pgorigin/model/renames.h"
#include "spec/access.h"
#include "spec/constraints.h"
#include "spec/definitions.h"
#include "spec/federation.h"
#include "spec/fold.h"
#include "spec/partitions.h"
#include "spec/sequences.h"
#include "spec/targets.h"

namespace pgorigin {
namespace {

bool IsNotModelledType(PgQuery__ObjectType type) { return KindsOf(type).empty(); }

void EraseSchema(Fold& fold, const ObjectId& schema) {
  std::vector<ObjectId> gone;
  for (const auto& [id, object] : fold.model.objects) {
    if (id.schema == schema.name) gone.push_back(id);
  }
  for (const ObjectId& id : gone) fold.Erase(id);
  fold.Erase(schema);
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

// DROP … CASCADE takes what depends on the object; of tables, keys and sequences
// that is known here, the rest only to a server.
void DropObject(Fold& fold, const Object& object, bool cascade) {
  ObjectId id = object.id;
  bool relation = id.kind == Kind::kTable || id.kind == Kind::kView ||
                  id.kind == Kind::kMaterializedView || id.kind == Kind::kDomain;
  if (id.kind == Kind::kSchema) {
    EraseSchema(fold, id);
  } else if (relation) {
    fold.EraseRelation(id);
  } else {
    if (id.kind == Kind::kOperatorFamily) EraseClassesOf(fold, id);
    for (const ObjectId& attached : AttachedTo(fold, {id.schema, id.name})) fold.Erase(attached);
    fold.Erase(id);
  }
  if (cascade && id.kind != Kind::kSchema)
    fold.Opaque("DROP … CASCADE takes dependants that only a server knows");
}

// Expressions of a table under the new name of its column.
void RenameInExpression(Fold& fold, Object& holder, std::optional<Expression>& expression,
                        const std::string& old_name, const std::string& new_name) {
  if (!expression) return;
  if (std::optional<std::string> text = RenameColumn(expression->text, old_name, new_name)) {
    expression->text = *text;
  } else {
    fold.Uncertain(holder, "a column that it may name was renamed");
  }
}

void RenameInExpressions(Fold& fold, Object& object, const std::string& old_name,
                         const std::string& new_name) {
  auto rename = [&](std::optional<Expression>& expression) {
    RenameInExpression(fold, object, expression, old_name, new_name);
  };
  if (Column* column = As<Column>(&object)) rename(column->generated);
  if (Trigger* trigger = As<Trigger>(&object)) rename(trigger->condition);
  if (RowPolicy* policy = As<RowPolicy>(&object)) {
    rename(policy->using_condition);
    rename(policy->check);
  }
  if (Constraint* constraint = As<Constraint>(&object)) {
    rename(constraint->check);
    rename(constraint->predicate);
    for (IndexKey& key : constraint->elements) rename(key.expression);
  }
  if (Index* index = As<Index>(&object)) {
    rename(index->predicate);
    for (IndexKey& key : index->keys) rename(key.expression);
  }
}

// Statistics objects of the table are not its children.
void RenameInStatistics(Fold& fold, const QualifiedName& table, const std::string& old_name,
                        const std::string& new_name) {
  for (auto& [id, object] : fold.model.objects) {
    StatisticsObject* statistics = As<StatisticsObject>(&object);
    if (statistics == nullptr || statistics->on.relation != table) continue;
    for (Expression& expression : statistics->expressions) {
      std::optional<Expression> renamed = expression;
      RenameInExpression(fold, object, renamed, old_name, new_name);
      expression = *renamed;
    }
  }
}

// Views and SQL functions that may name it: their text is the server's to rewrite.
void DoubtQueries(Fold& fold, const std::string& name) {
  for (auto& [id, object] : fold.model.objects) {
    const View* view = As<View>(&object);
    if (view != nullptr && view->query.text.find(name) != std::string::npos) {
      fold.Uncertain(object, "something that its query may name was renamed");
    }
  }
}

// The names of the sequences of identity columns, in order of the table: a rename of
// the table or of a column leaves them.
std::vector<Name> SequencesOf(Fold& fold, const QualifiedName& table) {
  std::vector<Name> sequences;
  const Table* owner = As<Table>(FindRelation(fold.model, table));
  if (owner == nullptr) return sequences;
  for (Name name : owner->columns) {
    const ObjectId id{Kind::kColumn, table.schema, table.name, name, {}};
    const Column* column = As<Column>(fold.model.Find(id));
    const bool identity = column != nullptr && column->identity;
    sequences.push_back(identity ? SequenceName(id, **column->identity) : Name());
  }
  return sequences;
}

void KeepSequences(Fold& fold, const QualifiedName& table, const std::vector<Name>& sequences) {
  const Table* owner = As<Table>(FindRelation(fold.model, table));
  for (std::size_t i = 0; owner != nullptr && i < sequences.size(); ++i) {
    const ObjectId id{Kind::kColumn, table.schema, table.name, owner->columns[i], {}};
    Column* column = As<Column>(fold.model.Find(id));
    if (column != nullptr && column->identity) NameSequence(id, sequences[i], **column->identity);
  }
}

void RenameColumnOf(Fold& fold, const PgQuery__RenameStmt& stmt) {
  QualifiedName table = fold.Resolve(*stmt.relation);
  ObjectId id{Kind::kColumn, table.schema, table.name, stmt.subname, {}};
  if (fold.model.Find(id) == nullptr) {
    if (!stmt.missing_ok) fold.Error(0, "column " + ToString(id) + " does not exist");
    return;
  }
  for (Kind kind :
       {Kind::kColumn, Kind::kConstraint, Kind::kIndex, Kind::kTrigger, Kind::kPolicy}) {
    for (Object* child : Children(fold.model, kind, table))
      RenameInExpressions(fold, *child, stmt.subname, stmt.newname);
  }
  RenameInStatistics(fold, table, stmt.subname, stmt.newname);
  Renames renames;
  renames.columns[id] = stmt.newname;
  const auto sequences = SequencesOf(fold, table);
  fold.model = ApplyRenames(std::move(fold.model), renames);
  KeepSequences(fold, table, sequences);
  DoubtQueries(fold, stmt.subname);
  ObjectId renamed = id;
  renamed.name = stmt.newname;
  fold.Touched(renamed, false);
  fold.NamesChanged();
}

void RenameRelation(Fold& fold, const ObjectId& id, const std::string& new_schema,
                    const std::string& new_name) {
  Renames renames;
  renames.relations[{id.schema, id.name}] = {new_schema, new_name};
  if (fold.parents.contains({id.schema, id.name})) fold.parents.insert({new_schema, new_name});
  const auto sequences = SequencesOf(fold, {id.schema, id.name});
  fold.model = ApplyRenames(std::move(fold.model), renames);
  KeepSequences(fold, {new_schema, new_name}, sequences);
  DoubtQueries(fold, id.name.str());
  ObjectId renamed = id;
  renamed.schema = new_schema;
  renamed.name = new_name;
  fold.Touched(renamed, false);
  fold.NamesChanged();
}

void Rekey(Fold& fold, const ObjectId& id, ObjectId renamed) {
  for (const ObjectId& attached : AttachedTo(fold, {id.schema, id.name})) {
    Object* object = fold.model.Find(attached);
    IndexName* of = As<Index>(object) != nullptr ? &As<Index>(object)->partition_of
                                                 : &As<Constraint>(object)->partition_of;
    if (*of == QualifiedName{id.schema, id.name}) of->name = renamed.name;
  }
  auto node = fold.model.objects.extract(id);
  node.key() = renamed;
  node.mapped().id = renamed;
  node.mapped().generated_name = false;
  fold.model.objects.insert(std::move(node));
  fold.Touched(renamed, false);
  fold.NamesChanged();
}

void RenameAttribute(Fold& fold, const PgQuery__RenameStmt& stmt) {
  Object* object = fold.FindNamed(fold.Resolve(*stmt.relation), {Kind::kComposite});
  if (object == nullptr)
    return fold.Error(0, "type " + std::string(stmt.relation->relname) + " does not exist");
  for (Attribute& attribute : As<Composite>(object)->attributes) {
    if (attribute.name == stmt.subname) attribute.name = stmt.newname;
  }
}

// Types of columns are text: a renamed type is followed through all of them.
void DoubtTypeUsers(Fold& fold, const ObjectId& type) {
  fold.Opaque("ALTER TYPE … RENAME of " + ToString(type) + " changes every object that uses it");
}

// ALTER DOMAIN d RENAME CONSTRAINT c gives the name of the domain.
Object* FindRenamedOfDomain(Fold& fold, const PgQuery__RenameStmt& stmt) {
  const Object* domain = fold.FindNamed(PGORIGIN_LIST(*stmt.object->list, items), {Kind::kDomain});
  if (domain == nullptr) return nullptr;
  const ObjectId& id = domain->id;
  return fold.model.Find({Kind::kConstraint, id.schema, id.name, stmt.subname, {}});
}

Object* FindRenamed(Fold& fold, const PgQuery__RenameStmt& stmt) {
  if (stmt.rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_DOMCONSTRAINT) {
    return FindRenamedOfDomain(fold, stmt);
  }
  if (stmt.object != nullptr) return FindTarget(fold, stmt.rename_type, *stmt.object);
  if (stmt.rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_SCHEMA) {
    return fold.model.Find({Kind::kSchema, {}, {}, stmt.subname, {}});
  }
  if (stmt.relation == nullptr) return nullptr;
  std::vector<Kind> kinds = KindsOf(stmt.rename_type);
  if (kinds.empty()) return nullptr;
  if (InfoOf(kinds[0]).has_parent && stmt.subname[0] != '\0') {
    QualifiedName table = fold.Resolve(*stmt.relation);
    return fold.model.Find({kinds[0], table.schema, table.name, stmt.subname, {}});
  }
  std::vector<std::string> names = {stmt.relation->relname};
  if (stmt.relation->schemaname[0] != '\0') names.insert(names.begin(), stmt.relation->schemaname);
  if (kinds[0] == Kind::kIndex) return FindIndexNamed(fold, names);
  return fold.FindNamed(fold.Resolve(*stmt.relation),
                        {Kind::kTable, Kind::kView, Kind::kMaterializedView, Kind::kSequence});
}

// The sequence of an identity column.
bool RenameIdentity(Fold& fold, const PgQuery__RenameStmt& stmt) {
  if (stmt.relation == nullptr) return false;
  Object* column = FindIdentity(fold, *stmt.relation);
  if (column == nullptr) return false;
  NameSequence(column->id, stmt.newname, **As<Column>(column)->identity);
  fold.Touched(column->id, false);
  fold.NamesChanged();
  return true;
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

void Rename(Fold& fold, const PgQuery__RenameStmt& stmt) {
  if (stmt.rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_ATTRIBUTE)
    return RenameAttribute(fold, stmt);
  if (stmt.rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN) return RenameColumnOf(fold, stmt);
  if (IsNotModelledType(stmt.rename_type))
    return fold.NotModelled("things that are not modelled (RENAME)");
  Object* object = FindRenamed(fold, stmt);
  if (object == nullptr && RenameIdentity(fold, stmt)) return;
  if (object == nullptr) {
    if (!stmt.missing_ok) fold.Error(0, "RENAME names something that does not exist");
    return;
  }
  ObjectId id = object->id;
  ObjectId renamed = id;
  renamed.name = stmt.newname;
  switch (id.kind) {
    case Kind::kTable:
    case Kind::kView:
    case Kind::kMaterializedView:
    case Kind::kSequence:
      return RenameRelation(fold, id, id.schema.str(), stmt.newname);
    case Kind::kForeignServer:
      RenameServer(fold, id, renamed.name);
      return Rekey(fold, id, renamed);
    case Kind::kForeignDataWrapper:
      RenameWrapper(fold, id, renamed.name);
      return Rekey(fold, id, renamed);
    case Kind::kSchema:
      return fold.Opaque("ALTER SCHEMA … RENAME changes every name in it");
    case Kind::kEnum:
    case Kind::kDomain:
    case Kind::kComposite:
    case Kind::kRange:
    case Kind::kBaseType:
      return DoubtTypeUsers(fold, id);
    case Kind::kCollation:
    case Kind::kLanguage:
    case Kind::kAccessMethod:
    case Kind::kOperatorFamily:
    case Kind::kOperatorClass:
    case Kind::kTextSearchParser:
    case Kind::kTextSearchTemplate:
    case Kind::kTextSearchDictionary:
    case Kind::kTextSearchConfiguration:
      return fold.Opaque("ALTER … RENAME of " + Describe(id) +
                         " changes every object that names it");
    case Kind::kFunction:
    case Kind::kAggregate:
      fold.Opaque("ALTER FUNCTION … RENAME changes every object that calls it");
      return;
    default:
      return Rekey(fold, id, renamed);
  }
}

void SetSchema(Fold& fold, const PgQuery__AlterObjectSchemaStmt& stmt) {
  if (stmt.relation != nullptr) {
    Object* object =
        fold.FindNamed(fold.Resolve(*stmt.relation),
                       {Kind::kTable, Kind::kView, Kind::kMaterializedView, Kind::kSequence});
    if (object == nullptr)
      return fold.Error(0, std::string(stmt.relation->relname) + " does not exist");
    return RenameRelation(fold, ObjectId(object->id), stmt.newschema, object->id.name.str());
  }
  const Object* object = FindTarget(fold, stmt.object_type, *stmt.object);
  const bool named_by_none = object != nullptr && (object->id.kind == Kind::kStatisticsObject ||
                                                   object->id.kind == Kind::kConversion);
  if (!named_by_none) return fold.Opaque("ALTER … SET SCHEMA changes every object that uses it");
  ObjectId moved = object->id;
  moved.schema = stmt.newschema;
  Rekey(fold, ObjectId(object->id), moved);
}

}  // namespace pgorigin
