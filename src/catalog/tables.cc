// Relations, inheritance and partitioning.
#include <utility>

#include "catalog/keys.h"
#include "catalog/reader.h"
#include "pgorigin/model/access.h"

namespace pgorigin {
namespace {

// Of every user schema, whatever the filter: foreign keys reach into others.
constexpr std::string_view kRelationsSql = R"(
SELECT c.oid, c.relnamespace, c.relname, c.relkind, c.relpersistence, c.relowner,
  CASE WHEN c.reloftype <> 0 THEN pg_catalog.format_type(c.reloftype, -1) END,
  c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.reloptions,
  t.reloptions,
  CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END,
  am.amname, ts.spcname, ft.ftserver, s.srvname, ft.ftoptions
FROM pg_catalog.pg_class AS c
LEFT JOIN pg_catalog.pg_class AS t ON t.oid = c.reltoastrelid AND t.reloptions IS NOT NULL
LEFT JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace AS ts ON ts.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_foreign_table AS ft ON ft.ftrelid = c.oid
LEFT JOIN pg_catalog.pg_foreign_server AS s ON s.oid = ft.ftserver
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'c', 'f')
  AND c.relnamespace = ANY ({user_schemas}))";
enum class RelationColumn {
  kOid,
  kSchema,
  kName,
  kKind,
  kPersistence,
  kOwner,
  kOfType,
  kRowSecurity,
  kForceRowSecurity,
  kReplicaIdentity,
  kOptions,
  kToastOptions,
  kBound,
  kAccessMethod,
  kTablespace,
  kServerOid,
  kServer,
  kForeignOptions,
  kCount
};

// "index NAME" is completed by the reader of indexes.
// The index says which it is; where that is gone, a dump says nothing.
constexpr std::pair<char, std::string_view> kReplicaIdentities[] = {
    {'d', "default"}, {'n', "nothing"}, {'f', "full"}, {'i', "default"}};

// Options of the TOAST table are written `toast.name` on the table itself.
Options OptionsOf(const Row<RelationColumn>& row) {
  Options options = ParseTextArray(row.Text(RelationColumn::kOptions));
  for (const std::string& option : ParseTextArray(row.Text(RelationColumn::kToastOptions))) {
    options.push_back("toast." + option);
  }
  return options;
}

Table TableOfRow(const Row<RelationColumn>& row) {
  using C = RelationColumn;
  Table table;
  table.unlogged = row.Char(C::kPersistence) == 'u';
  table.of_type = row.AsName(C::kOfType);
  table.options = OptionsOf(row);
  table.row_security = row.Bool(C::kRowSecurity);
  table.force_row_security = row.Bool(C::kForceRowSecurity);
  table.replica_identity = WordOf(kReplicaIdentities, row.Char(C::kReplicaIdentity));
  table.bound = row.Optional<PartitionBound>(C::kBound);
  table.access_method = row.AsName(C::kAccessMethod);
  table.tablespace = row.AsName(C::kTablespace);
  table.server = row.AsName(C::kServer);
  // A foreign table has none, and says "nothing".
  if (!table.server.empty()) table.replica_identity = "default";
  table.foreign_options = SortedOptions(row.Text(C::kForeignOptions));
  return table;
}

View ViewOfRow(const Row<RelationColumn>& row) {
  View view;
  view.columns.value.emplace();
  view.options = OptionsOf(row);
  if (row.Char(RelationColumn::kKind) == 'm') {
    view.access_method = row.AsName(RelationColumn::kAccessMethod);
  }
  view.tablespace = row.AsName(RelationColumn::kTablespace);
  return view;
}

Sequence SequenceOfRow(const Row<RelationColumn>& row) {
  Sequence sequence;
  sequence.unlogged = row.Char(RelationColumn::kPersistence) == 'u';
  return sequence;
}

std::pair<Kind, Definition> DefinitionOfRow(const Row<RelationColumn>& row) {
  switch (row.Char(RelationColumn::kKind)) {
    case 'v':
      return {Kind::kView, Box<View>(ViewOfRow(row))};
    case 'm':
      return {Kind::kMaterializedView, Box<View>(ViewOfRow(row))};
    case 'S':
      return {Kind::kSequence, Box<Sequence>(SequenceOfRow(row))};
    case 'c':
      return {Kind::kComposite, Box<Composite>()};
    default:
      return {Kind::kTable, Box<Table>(TableOfRow(row))};
  }
}

void ReadRelations(Reading& reading, const ResultSet& rows) {
  using C = RelationColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    CatalogRelation& relation = reading.relations[row.AsOid(C::kOid)];
    relation.name = {reading.schemas[row.AsOid(C::kSchema)], row.AsName(C::kName)};
    relation.kind = row.Char(C::kKind);
    auto [kind, definition] = DefinitionOfRow(row);
    relation.object = reading.Add({Catalog::kClass, row.AsOid(C::kOid)}, kind,
                                  row.AsOid(C::kSchema), row.Text(C::kName), std::move(definition));
    reading.SetOwner(relation.object, row.AsOid(C::kOwner));
    const Object* server = reading.Find({Catalog::kForeignServer, row.AsOid(C::kServerOid)});
    if (relation.object != nullptr && server != nullptr) {
      relation.object->needs.push_back(server->id);
    }
  });
}

constexpr std::string_view kInheritanceSql = R"(
SELECT i.inhrelid, i.inhparent
FROM pg_catalog.pg_inherits AS i
JOIN pg_catalog.pg_class AS c ON c.oid = i.inhrelid
WHERE c.relkind IN ('r', 'p', 'f')
  AND c.relnamespace = ANY ({schemas})
ORDER BY i.inhrelid, i.inhseqno)";
// A partition uses the sequence of its outermost parent, and has none of its own.
const Column* ColumnOfRoot(const Model& model, const ObjectId& column) {
  ObjectId id = column;
  for (const Table* table = As<Table>(FindRelation(model, RelationOf(id)));
       table != nullptr && !table->partition_of.empty();
       table = As<Table>(FindRelation(model, RelationOf(id)))) {
    id.schema = table->partition_of.schema;
    id.parent = table->partition_of.name;
  }
  return id == column ? nullptr : As<Column>(model.Find(id));
}

void ShareIdentities(Model& model) {
  for (auto& [id, object] : model.objects) {
    const Column* column = As<Column>(&std::as_const(object));
    if (column == nullptr || !column->identity) continue;
    const Column* root = ColumnOfRoot(model, id);
    if (root != nullptr && root->identity) As<Column>(&object)->identity = root->identity;
  }
}

enum class InheritanceColumn { kChild, kParent, kCount };

void ReadInheritance(Reading& reading, const ResultSet& rows) {
  using C = InheritanceColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Table* table = As<Table>(reading.RelationObject(row.AsOid(C::kChild)));
    if (table == nullptr) return;
    QualifiedName parent = reading.RelationName(row.AsOid(C::kParent));
    if (table->bound) {
      table->partition_of = parent;
    } else {
      table->inherits.push_back(parent);
    }
  });
  if (reading.model.version.HasPartitionIdentity()) ShareIdentities(reading.model);
}

constexpr std::string_view kPartitionKeysSql = R"(
SELECT p.partrelid, p.partstrat, p.partattrs, p.partclass, p.partcollation,
  pg_catalog.pg_get_expr(p.partexprs, p.partrelid),
  CASE WHEN p.partexprs IS NOT NULL THEN pg_catalog.pg_get_partkeydef(p.partrelid) END
FROM pg_catalog.pg_partitioned_table AS p
JOIN pg_catalog.pg_class AS c ON c.oid = p.partrelid
WHERE c.relnamespace = ANY ({schemas}))";
enum class PartitionKeyColumn {
  kRelation,
  kStrategy,
  kColumns,
  kOpclasses,
  kCollations,
  kExpressions,
  kDefinition,
  kCount
};

constexpr std::pair<char, std::string_view> kStrategies[] = {
    {'r', "range"}, {'l', "list"}, {'h', "hash"}};

void ReadPartitionKeys(Reading& reading, const ResultSet& rows) {
  using C = PartitionKeyColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* object = reading.RelationObject(row.AsOid(C::kRelation));
    Table* table = As<Table>(object);
    if (table == nullptr) return;
    table->partition_strategy = WordOf(kStrategies, row.Char(C::kStrategy));
    CatalogKeys keys;
    keys.relation = row.AsOid(C::kRelation);
    keys.columns = ParseNumbers(row.Text(C::kColumns));
    keys.opclasses = ParseOids(row.Text(C::kOpclasses));
    keys.collations = ParseOids(row.Text(C::kCollations));
    keys.expressions = row.Text(C::kExpressions);
    keys.definition = row.Text(C::kDefinition);
    table->partition_key = ReadKeys(reading, keys, *object);
  });
}

}  // namespace

const CatalogReader kRelationsReader = {"relations", kRelationsSql, ReadRelations};
const CatalogReader kInheritanceReader = {"inheritance", kInheritanceSql, ReadInheritance};
const CatalogReader kPartitionKeysReader = {"partition keys", kPartitionKeysSql, ReadPartitionKeys,
                                            true};

}  // namespace pgorigin
