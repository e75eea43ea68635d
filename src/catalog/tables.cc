// Relations, their columns and defaults, inheritance and partitioning.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "catalog/keys.h"
#include "catalog/reader.h"
#include "pgorigin/model/access.h"

namespace pgorigin {
namespace {

// Of every user schema, whatever the filter: foreign keys reach into others.
constexpr std::string_view kRelationsSql = R"(
SELECT c.oid, c.relnamespace, c.relname, c.relkind, c.relpersistence, c.relowner,
  c.reloftype, c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.reloptions,
  t.reloptions,
  CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END,
  am.amname, ts.spcname, ft.ftserver, s.srvname, ft.ftoptions
FROM pg_catalog.pg_class AS c
LEFT JOIN pg_catalog.pg_class AS t ON t.oid = c.reltoastrelid
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
constexpr std::pair<char, std::string_view> kReplicaIdentities[] = {
    {'d', "default"}, {'n', "nothing"}, {'f', "full"}, {'i', "index"}};

// Options of the TOAST table are written `toast.name` on the table itself.
Options OptionsOf(const Row<RelationColumn>& row) {
  Options options = ParseTextArray(row.Text(RelationColumn::kOptions));
  for (const std::string& option : ParseTextArray(row.Text(RelationColumn::kToastOptions))) {
    options.push_back("toast." + option);
  }
  return options;
}

Table TableOfRow(const Reading& reading, const Row<RelationColumn>& row) {
  using C = RelationColumn;
  Table table;
  table.unlogged = row.Char(C::kPersistence) == 'u';
  if (Oid type = row.AsOid(C::kOfType)) table.of_type = reading.Type(type);
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

std::pair<Kind, Definition> DefinitionOfRow(const Reading& reading,
                                            const Row<RelationColumn>& row) {
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
      return {Kind::kTable, Box<Table>(TableOfRow(reading, row))};
  }
}

void ReadRelations(Reading& reading, const ResultSet& rows) {
  using C = RelationColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    CatalogRelation& relation = reading.relations[row.AsOid(C::kOid)];
    relation.name = {reading.schemas[row.AsOid(C::kSchema)], row.AsName(C::kName)};
    relation.kind = row.Char(C::kKind);
    auto [kind, definition] = DefinitionOfRow(reading, row);
    relation.object = reading.Add({Catalog::kClass, row.AsOid(C::kOid)}, kind,
                                  row.AsOid(C::kSchema), row.Text(C::kName), std::move(definition));
    reading.SetOwner(relation.object, row.AsOid(C::kOwner));
    const Object* server = reading.Find({Catalog::kForeignServer, row.AsOid(C::kServerOid)});
    if (relation.object != nullptr && server != nullptr) {
      relation.object->needs.push_back(server->id);
    }
  });
}

constexpr std::string_view kColumnsSql = R"(
SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull,
  a.attidentity, a.attgenerated, a.attcollation, t.typcollation,
  CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END,
  {attcompression},
  a.attinhcount > 0 AND NOT a.attislocal,
  coalesce(a.attstattarget, -1), a.attoptions, a.attfdwoptions
FROM pg_catalog.pg_attribute AS a
JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
WHERE a.attnum > 0
  AND NOT a.attisdropped
  AND c.relkind IN ('r', 'p', 'v', 'm', 'c', 'f')
  AND c.relnamespace = ANY ({user_schemas})
ORDER BY a.attrelid, a.attnum)";
enum class ColumnColumn {
  kRelation,
  kNumber,
  kName,
  kType,
  kTypmod,
  kNotNull,
  kIdentity,
  kGenerated,
  kCollation,
  kTypeCollation,
  kStorage,
  kCompression,
  kInherited,
  kStatistics,
  kOptions,
  kForeignOptions,
  kCount
};

constexpr std::pair<char, std::string_view> kStorages[] = {
    {'\0', ""}, {'p', "plain"}, {'e', "external"}, {'m', "main"}, {'x', "extended"}};
constexpr std::pair<char, std::string_view> kCompressions[] = {
    {'\0', ""}, {'p', "pglz"}, {'l', "lz4"}};

Name TypeOfRow(const Reading& reading, const Row<ColumnColumn>& row) {
  return reading.Type(row.AsOid(ColumnColumn::kType),
                      static_cast<int>(row.Int(ColumnColumn::kTypmod)));
}

Name CollationOfRow(const Reading& reading, const Row<ColumnColumn>& row) {
  Oid collation = row.AsOid(ColumnColumn::kCollation);
  if (collation == row.AsOid(ColumnColumn::kTypeCollation)) return {};
  return reading.Collation(collation);
}

// One build of version 15 keeps a counter of its own, pg_attver, among the options of
// columns; its pg_dump leaves it out, too.
Options ColumnOptions(std::string_view attoptions) {
  Options options = ParseTextArray(attoptions);
  std::erase_if(options,
                [](const std::string& option) { return option.starts_with("pg_attver="); });
  return options;
}

// The expression of a generated column comes with the defaults, the sequence of an
// identity with the sequences.
Column ColumnOfRow(const Reading& reading, const Row<ColumnColumn>& row) {
  using C = ColumnColumn;
  Column column;
  column.type = TypeOfRow(reading, row);
  column.not_null = row.Bool(C::kNotNull);
  if (row.Char(C::kGenerated) != '\0') column.generated.emplace();
  column.stored = row.Char(C::kGenerated) == 's';
  if (char identity = row.Char(C::kIdentity)) {
    column.identity.emplace();
    (*column.identity)->always = identity == 'a';
  }
  column.collation = CollationOfRow(reading, row);
  column.storage = WordOf(kStorages, row.Char(C::kStorage));
  column.compression = WordOf(kCompressions, row.Char(C::kCompression));
  column.inherited = row.Bool(C::kInherited);
  column.statistics = row.Int(C::kStatistics);
  column.options = ColumnOptions(row.Text(C::kOptions));
  column.foreign_options = SortedOptions(row.Text(C::kForeignOptions));
  return column;
}

// Most columns are like another one but for their names: such share one definition.
class ColumnDefinitions {
 public:
  Box<Column> Of(const Reading& reading, const Row<ColumnColumn>& row) {
    using C = ColumnColumn;
    said_.clear();
    for (int column = static_cast<int>(C::kType); column < static_cast<int>(C::kCount); ++column) {
      said_ += row.Text(static_cast<C>(column));
      said_ += '\0';
    }
    auto found = known_.find(said_);
    if (found == known_.end()) {
      found = known_.emplace(said_, Box<Column>(ColumnOfRow(reading, row))).first;
    }
    return found->second;
  }

 private:
  std::unordered_map<std::string, Box<Column>> known_;
  std::string said_;
};

void AddColumn(Reading& reading, ColumnDefinitions& definitions, Object& relation,
               CatalogColumn& column, const Row<ColumnColumn>& row) {
  if (Table* table = As<Table>(&relation)) {
    table->columns.push_back(column.name);
    column.object =
        reading.AddChild(relation, Kind::kColumn, column.name, definitions.Of(reading, row));
  } else if (View* view = As<View>(&relation)) {
    view->columns.value->push_back(column.name);
  } else if (Composite* composite = As<Composite>(&relation)) {
    composite->attributes.push_back(
        {column.name, TypeOfRow(reading, row), CollationOfRow(reading, row), {}});
  }
}

void ReadColumns(Reading& reading, const ResultSet& rows) {
  using C = ColumnColumn;
  ColumnDefinitions definitions;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    CatalogRelation& relation = reading.relations.at(row.AsOid(C::kRelation));
    auto number = static_cast<std::size_t>(row.Int(C::kNumber));
    if (relation.columns.size() < number) relation.columns.resize(number);
    CatalogColumn& column = relation.columns[number - 1];
    column = {row.AsName(C::kName), row.AsOid(C::kType), row.AsOid(C::kCollation), nullptr};
    if (relation.object != nullptr) AddColumn(reading, definitions, *relation.object, column, row);
  });
}

// Only what is generated names columns; to give the relation costs five times as much.
constexpr std::string_view kDefaultsSql = R"(
SELECT d.oid, d.adrelid, d.adnum,
  pg_catalog.pg_get_expr(d.adbin, CASE WHEN a.attgenerated = '' THEN 0 ELSE d.adrelid END)
FROM pg_catalog.pg_attrdef AS d
JOIN pg_catalog.pg_class AS c ON c.oid = d.adrelid
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
WHERE c.relkind IN ('r', 'p', 'v', 'f')
  AND c.relnamespace = ANY ({schemas}))";
enum class DefaultColumn { kOid, kRelation, kNumber, kExpression, kCount };

void ReadDefaults(Reading& reading, const ResultSet& rows) {
  using C = DefaultColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    const CatalogColumn* found = reading.Column(row.AsOid(C::kRelation), row.Int(C::kNumber));
    if (found == nullptr) return;
    if (View* view = As<View>(reading.RelationObject(row.AsOid(C::kRelation)))) {
      DetailOf(*view, found->name).default_value = row.Optional<Expression>(C::kExpression);
    }
    if (found->object == nullptr) return;
    Column* column = As<Column>(found->object);
    auto& value = column->generated ? column->generated : column->default_value;
    value = row.Optional<Expression>(C::kExpression);
    reading.Remember({Catalog::kAttrdef, row.AsOid(C::kOid)}, found->object);
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
const CatalogReader kColumnsReader = {"columns", kColumnsSql, ReadColumns};
const CatalogReader kDefaultsReader = {"defaults", kDefaultsSql, ReadDefaults};
const CatalogReader kInheritanceReader = {"inheritance", kInheritanceSql, ReadInheritance};
const CatalogReader kPartitionKeysReader = {"partition keys", kPartitionKeysSql, ReadPartitionKeys,
                                            true};

}  // namespace pgorigin
