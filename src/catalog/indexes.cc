// Indexes, those behind constraints included.
#include <algorithm>

#include "catalog/keys.h"
#include "catalog/reader.h"

namespace pgorigin {
namespace {

// What the columns of the index itself have is asked for expressions alone: others are
// columns of the table, and have no statistics targets.  The text of the index tells of COLLATE on
// an expression, for which some collation must be another than the default (100) or none (0).  No
// operator class of the server's own has parameters for B-tree and hash.
constexpr std::string_view kIndexesSql = R"(
SELECT i.indexrelid, i.indrelid, c.relname, am.amname, c.reloptions,
  i.indisunique, {indnullsnotdistinct}, i.indisvalid, i.indisreplident,
  i.indnkeyatts, i.indkey, i.indcollation, i.indclass, i.indoption,
  pg_catalog.pg_get_expr(i.indexprs, i.indrelid),
  pg_catalog.pg_get_expr(i.indpred, i.indrelid),
  CASE WHEN i.indexprs IS NOT NULL
      AND (NOT i.indcollation::pg_catalog.oid[] <@ '{0,100}'
        OR pg_catalog.replace(pg_catalog.replace(i.indexprs::pg_catalog.text,
          'ollid 0 ', ''), 'ollid 100 ', '') LIKE '%oll%')
    THEN pg_catalog.pg_get_indexdef(i.indexrelid) END,
  CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(
    SELECT a.atttypid
    FROM pg_catalog.pg_attribute AS a
    WHERE a.attrelid = i.indexrelid
      AND a.attnum BETWEEN 1 AND i.indnkeyatts
    ORDER BY a.attnum) END,
  CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(
    SELECT coalesce(a.attstattarget, -1)
    FROM pg_catalog.pg_attribute AS a
    WHERE a.attrelid = i.indexrelid
      AND a.attnum BETWEEN 1 AND i.indnkeyatts
    ORDER BY a.attnum) END,
  CASE WHEN am.amname NOT IN ('btree', 'hash') OR 16384::pg_catalog.oid <= ANY (i.indclass)
    THEN ARRAY(
      SELECT a.attoptions::pg_catalog.text
      FROM pg_catalog.pg_attribute AS a
      WHERE a.attrelid = i.indexrelid
        AND a.attnum BETWEEN 1 AND i.indnkeyatts
      ORDER BY a.attnum) END,
  i.indisclustered, ts.spcname, pn.nspname, pc.relname
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace AS ts ON ts.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_inherits AS inh ON inh.inhrelid = i.indexrelid
LEFT JOIN pg_catalog.pg_class AS pc ON pc.oid = inh.inhparent
LEFT JOIN pg_catalog.pg_namespace AS pn ON pn.oid = pc.relnamespace
WHERE c.relnamespace = ANY ({schemas}))";
enum class IndexColumn {
  kOid,
  kTable,
  kName,
  kMethod,
  kOptions,
  kUnique,
  kNullsNotDistinct,
  kValid,
  kReplicaIdentity,
  kKeyCount,
  kKeys,
  kCollations,
  kOpclasses,
  kOrder,
  kExpressions,
  kPredicate,
  kDefinition,
  kStoredTypes,
  kStatistics,
  kParameters,
  kClustered,
  kTablespace,
  kParentSchema,
  kParent,
  kCount
};

struct IndexRow {
  Index index;
  Oid table = 0;
  CatalogKeys keys;
};

// By key; none when no key has a target of its own.
std::vector<std::int64_t> StatisticsOf(const Row<IndexColumn>& row) {
  std::vector<std::int64_t> targets = ParseNumbers(row.Text(IndexColumn::kStatistics));
  if (std::ranges::all_of(targets, [](std::int64_t target) { return target < 0; })) return {};
  return targets;
}

// By key; none when no key has any.
std::vector<Options> ParametersOf(const Row<IndexColumn>& row) {
  std::vector<Options> parameters;
  for (const auto& of_key : ParseArray(row.Text(IndexColumn::kParameters))) {
    parameters.push_back(SortedOptions(of_key.value_or("")));
  }
  return parameters;
}

IndexRow ReadIndexRow(const Reading& reading, const Row<IndexColumn>& row) {
  using C = IndexColumn;
  IndexRow read;
  read.table = row.AsOid(C::kTable);
  read.index.method = row.AsName(C::kMethod);
  read.index.unique = row.Bool(C::kUnique);
  read.index.nulls_not_distinct = row.Bool(C::kNullsNotDistinct);
  read.index.valid = row.Bool(C::kValid);
  read.index.options = ParseTextArray(row.Text(C::kOptions));
  read.index.predicate = row.Optional<Expression>(C::kPredicate);
  read.index.clustered = row.Bool(C::kClustered);
  read.index.tablespace = row.AsName(C::kTablespace);
  read.index.statistics = StatisticsOf(row);
  read.index.partition_of = {row.AsName(C::kParentSchema), row.AsName(C::kParent)};
  std::vector<std::int64_t> columns = ParseNumbers(row.Text(C::kKeys));
  auto first_included =
      columns.begin() + std::min<std::int64_t>(row.Int(C::kKeyCount), columns.size());
  read.index.include.names = reading.Columns(read.table, {first_included, columns.end()});
  read.keys = {.relation = read.table,
               .columns = {columns.begin(), first_included},
               .opclasses = ParseOids(row.Text(C::kOpclasses)),
               .collations = ParseOids(row.Text(C::kCollations)),
               .options = ParseNumbers(row.Text(C::kOrder)),
               .stored_types = ParseOids(row.Text(C::kStoredTypes)),
               .parameters = ParametersOf(row),
               .expressions = row.Text(C::kExpressions),
               .definition = row.Text(C::kDefinition)};
  return read;
}

// The reader of constraints has put the operators of an exclusion constraint into
// its elements.
void CompleteConstraint(const Reading& reading, IndexRow read, Object& object) {
  Constraint& constraint = *As<Constraint>(&object);
  constraint.include = std::move(read.index.include);
  constraint.nulls_not_distinct = read.index.nulls_not_distinct;
  constraint.options = std::move(read.index.options);
  constraint.tablespace = read.index.tablespace;
  constraint.clustered = read.index.clustered;
  constraint.partition_of = read.index.partition_of;
  constraint.validated &= read.index.valid;
  if (constraint.type != ConstraintType::kExclusion) return;
  constraint.method = read.index.method;
  constraint.predicate = std::move(read.index.predicate);
  std::vector<IndexKey> keys = ReadKeys(reading, read.keys, object);
  constraint.elements.resize(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    keys[i].exclusion_operator = constraint.elements[i].exclusion_operator;
    constraint.elements[i] = std::move(keys[i]);
  }
}

void AddIndex(Reading& reading, IndexRow read, const Row<IndexColumn>& row) {
  Object* table = reading.RelationObject(read.table);
  if (table == nullptr) return;
  Object* object =
      reading.AddChild(*table, Kind::kIndex, row.Text(IndexColumn::kName), Box<Index>());
  reading.Remember({Catalog::kClass, row.AsOid(IndexColumn::kOid)}, object);
  read.index.keys = ReadKeys(reading, read.keys, *object);
  object->definition = Box<Index>(std::move(read.index));
}

void ReadIndexes(Reading& reading, const ResultSet& rows) {
  using C = IndexColumn;
  ForEachRowByName<C>(rows, C::kTable, C::kName, [&](const Row<C>& row) {
    IndexRow read = ReadIndexRow(reading, row);
    Table* table = As<Table>(reading.RelationObject(read.table));
    if (table != nullptr && row.Bool(C::kReplicaIdentity)) {
      table->replica_identity = "index " + row.String(C::kName);
    }
    Object* constraint = reading.Find({Catalog::kClass, row.AsOid(C::kOid)});
    if (constraint != nullptr) {
      CompleteConstraint(reading, std::move(read), *constraint);
    } else {
      AddIndex(reading, std::move(read), row);
    }
  });
}

}  // namespace

const CatalogReader kIndexesReader = {.what = "indexes",
                                      .sql = kIndexesSql,
                                      .read = ReadIndexes,
                                      .opens_tables = true,
                                      .in_portions = true};

}  // namespace pgorigin
