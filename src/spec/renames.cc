#include "spec/renames.h"

#include <algorithm>

#include "pgorigin/model/renames.h"
#include "spec/alter_table.h"
#include "spec/federation.h"
#include "spec/implied_indexes.h"
#include "spec/indexes.h"
#include "spec/partitions.h"
#include "spec/queries.h"
#include "spec/sequences.h"
#include "spec/targets.h"

namespace pgorigin {

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

namespace {

// Sequences that a column owns stand in the schema of its table.
void MoveOwned(const Fold& fold, const QualifiedName& table, Name schema, Renames& renames) {
  if (table.schema == schema) return;
  for (const auto& [id, object] : fold.model.objects) {
    const Sequence* sequence = As<Sequence>(&object);
    if (sequence == nullptr || sequence->owned_by.relation != table) continue;
    renames.relations[{id.schema, id.name}] = {schema, id.name};
  }
}

// What is said of an index, or of a key by that of its index, follows its name.
void FollowIndex(Fold& fold, const QualifiedName& index, const QualifiedName& renamed) {
  MoveKeyNames(fold, index, renamed);
  for (const ObjectId& attached : AttachedTo(fold, index)) {
    Object* object = fold.model.Find(attached);
    IndexName& of = As<Index>(object) != nullptr ? As<Index>(object)->partition_of
                                                 : As<Constraint>(object)->partition_of;
    if (of == index) of = IndexName(renamed.schema, renamed.name);
  }
}

void FollowIndexes(Fold& fold, const QualifiedName& table, Name schema) {
  if (table.schema == schema) return;
  for (Kind kind : {Kind::kIndex, Kind::kConstraint}) {
    for (const Object* index : Children(std::as_const(fold.model), kind, table)) {
      FollowIndex(fold, {table.schema, index->id.name}, {schema, index->id.name});
    }
  }
}

// DEFAULT nextval('…') names it by a constant, which the server resolves.
void RenameInDefaults(Fold& fold, const QualifiedName& old_name, const QualifiedName& new_name) {
  for (auto& [id, object] : fold.model.objects) {
    Column* column = As<Column>(&object);
    if (column == nullptr || !column->default_value) continue;
    Expression& value = *column->default_value;
    if (value.search_path.empty() && value.text == NextvalText(old_name)) {
      value.text = NextvalText(new_name);
    } else if (value.text.find(old_name.name.str()) != std::string::npos) {
      fold.Uncertain(object, "a sequence that its default may name was renamed");
    }
  }
}

}  // namespace

void RenameRelation(Fold& fold, const ObjectId& id, const std::string& new_schema,
                    const std::string& new_name) {
  const QualifiedName old_name{id.schema, id.name};
  Renames renames;
  renames.relations[old_name] = {new_schema, new_name};
  MoveOwned(fold, old_name, new_schema, renames);
  if (fold.parents.contains(old_name)) fold.parents.insert({new_schema, new_name});
  if (id.name != new_name) SpellOutIndexes(fold, old_name);
  FollowIndexes(fold, old_name, new_schema);
  if (fold.IsOpaque(old_name)) {
    fold.OpaqueOn("a statement that text cannot follow named it as " + ToString(old_name),
                  {{new_schema, new_name}});
  }
  DoubtQueries(fold, {old_name}, {}, "something that its query names was renamed");
  for (const auto& [from, to] : renames.relations) {
    const bool sequence = fold.model.Find({Kind::kSequence, from.schema, {}, from.name, {}});
    if (sequence) RenameInDefaults(fold, from, to);
  }
  if (id.kind != Kind::kSequence) FollowType(fold, old_name, {new_schema, new_name});
  const auto sequences = SequencesOf(fold, old_name);
  fold.model = ApplyRenames(std::move(fold.model), renames);
  KeepSequences(fold, {new_schema, new_name}, sequences);
  ObjectId renamed = id;
  renamed.schema = new_schema;
  renamed.name = new_name;
  fold.Touched(renamed, false);
  fold.NamesChanged();
}

void Rekey(Fold& fold, const ObjectId& id, ObjectId renamed) {
  FollowIndex(fold, {id.schema, id.name}, {renamed.schema, renamed.name});
  const bool index = id.kind == Kind::kIndex || id.kind == Kind::kConstraint;
  if (index && IdentifiesRows(fold, id)) SetReplicaIdentity(fold, RelationOf(id), renamed.name);
  auto node = fold.model.objects.extract(id);
  node.key() = renamed;
  node.mapped().id = renamed;
  node.mapped().generated_name = false;
  fold.model.objects.insert(std::move(node));
  fold.Touched(renamed, false);
  fold.NamesChanged();
}

namespace {

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
    return FindOfTable(fold, kinds[0], fold.Resolve(*stmt.relation), stmt.subname);
  }
  std::vector<std::string> names = {stmt.relation->relname};
  if (stmt.relation->schemaname[0] != '\0') names.insert(names.begin(), stmt.relation->schemaname);
  // ALTER INDEX takes other relations as well, and ALTER TABLE an index.
  Object* index = kinds[0] == Kind::kIndex ? FindIndexOrImplied(fold, names) : nullptr;
  if (index != nullptr) return index;
  Object* found =
      fold.FindNamed(fold.Resolve(*stmt.relation),
                     {Kind::kTable, Kind::kView, Kind::kMaterializedView, Kind::kSequence});
  return found != nullptr ? found : FindIndexOrImplied(fold, names);
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

void RenameMissing(Fold& fold, const PgQuery__RenameStmt& stmt) {
  const bool of_table = stmt.relation != nullptr && stmt.subname[0] != '\0';
  if (of_table && MayBeInherited(fold, fold.Resolve(*stmt.relation))) return;
  if (stmt.relation != nullptr && !of_table) {
    const QualifiedName schema = fold.Resolve(*stmt.relation);
    return RenameUnknown(fold, *stmt.relation, schema.schema.str(), stmt.newname,
                         stmt.missing_ok != 0);
  }
  if (!stmt.missing_ok) fold.Error(0, "RENAME names something that does not exist");
}

}  // namespace

// What a statement has made that text cannot follow is as unknown under its new name.
void RenameUnknown(Fold& fold, const PgQuery__RangeVar& relation, const std::string& new_schema,
                   const std::string& new_name, bool missing_ok) {
  const QualifiedName name = fold.Resolve(relation);
  if (fold.IsOpaque(name)) {
    fold.OpaqueOn(ToString(name) + " is what text cannot follow, and has another name now",
                  {{new_schema, new_name}});
  } else if (!missing_ok) {
    fold.Error(0, ToString(name) + " does not exist");
  }
}

void Rename(Fold& fold, const PgQuery__RenameStmt& stmt) {
  if (stmt.rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_ATTRIBUTE)
    return RenameAttribute(fold, stmt);
  if (stmt.rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN) return RenameColumnOf(fold, stmt);
  if (KindsOf(stmt.rename_type).empty())
    return fold.NotModelled("things that are not modelled (RENAME)");
  Object* object = FindRenamed(fold, stmt);
  if (object == nullptr && RenameIdentity(fold, stmt)) return;
  if (object == nullptr) return RenameMissing(fold, stmt);
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
      return RenameType(fold, id, {id.schema, renamed.name});
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

}  // namespace pgorigin
