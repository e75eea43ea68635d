// Columns of relations, with their defaults.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "catalog/privileges.h"
#include "catalog/reader.h"
#include "pgorigin/model/access.h"

namespace pgorigin {
namespace {

// pg_get_expr() is given the relation where an expression names columns, which only that of
// a generated column does: it costs five times as much.  What few columns have is sent as
// one value: each costs as much as to read the column.  Columns of the system, and those of
// sequences, come where somebody was granted something on them.
constexpr std::string_view kColumnsSql = R"(
SELECT a.attrelid, a.attnum, a.attname, d.oid,
  pg_catalog.pg_get_expr(d.adbin, CASE WHEN a.attgenerated = '' THEN 0 ELSE d.adrelid END),
  CASE WHEN a.attacl IS NOT NULL THEN ARRAY(
    SELECT pg_catalog.concat_ws(' ', c.relowner, p.grantee, p.is_grantable, p.privilege_type)
    FROM pg_catalog.aclexplode(a.attacl) AS p) END,
  a.atttypid,
  CASE WHEN a.atttypmod >= 0 THEN pg_catalog.format_type(a.atttypid, a.atttypmod) END,
  a.attnotnull, a.attcollation, a.attstorage, a.attinhcount > 0 AND NOT a.attislocal,
  CASE WHEN a.attidentity <> '' OR a.attgenerated <> '' OR {attcompression} <> ''
      OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL OR a.attfdwoptions IS NOT NULL
    THEN ARRAY[a.attidentity::pg_catalog.text, a.attgenerated::pg_catalog.text,
      {attcompression}::pg_catalog.text, coalesce(a.attstattarget, -1)::pg_catalog.text,
      a.attoptions::pg_catalog.text, a.attfdwoptions::pg_catalog.text] END
FROM pg_catalog.pg_attribute AS a
JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE (a.attnum > 0 OR a.attacl IS NOT NULL)
  AND NOT a.attisdropped
  AND c.relkind IN ('r', 'p', 'v', 'm', 'c', 'f', 'S')
  AND (c.relkind <> 'S' OR a.attacl IS NOT NULL)
  AND c.relnamespace = ANY ({user_schemas}))";
enum class ColumnColumn {
  kRelation,
  kNumber,
  kName,
  kDefaultOid,
  kDefault,
  kPrivileges,
  kType,
  kTypeWithModifier,
  kNotNull,
  kCollation,
  kStorage,
  kInherited,
  kMore,
  kCount
};

constexpr std::pair<char, std::string_view> kStorages[] = {
    {'p', "plain"}, {'e', "external"}, {'m', "main"}, {'x', "extended"}};
constexpr std::pair<char, std::string_view> kCompressions[] = {
    {'\0', ""}, {'p', "pglz"}, {'l', "lz4"}};

Name TypeOfRow(const Reading& reading, const Row<ColumnColumn>& row) {
  using C = ColumnColumn;
  return row.IsNull(C::kTypeWithModifier) ? reading.Type(row.AsOid(C::kType))
                                          : row.AsName(C::kTypeWithModifier);
}

Name CollationOfRow(const Reading& reading, const Row<ColumnColumn>& row) {
  Oid collation = row.AsOid(ColumnColumn::kCollation);
  if (collation == reading.TypeOf(row.AsOid(ColumnColumn::kType)).collation) return {};
  return reading.Collation(collation);
}

Name StorageOfRow(const Reading& reading, const Row<ColumnColumn>& row) {
  char storage = row.Char(ColumnColumn::kStorage);
  if (storage == reading.TypeOf(row.AsOid(ColumnColumn::kType)).storage) return {};
  return WordOf(kStorages, storage);
}

// One build of version 15 keeps a counter of its own, pg_attver, among the options of
// columns; its pg_dump leaves it out, too.
Options ColumnOptions(std::string_view attoptions) {
  Options options = ParseTextArray(attoptions);
  std::erase_if(options,
                [](const std::string& option) { return option.starts_with("pg_attver="); });
  return options;
}

struct More {
  char identity = '\0';
  char generated = '\0';
  Name compression;
  std::int64_t statistics = -1;
  Options options;
  Options foreign_options;
};

More MoreOfRow(const Row<ColumnColumn>& row) {
  if (row.IsNull(ColumnColumn::kMore)) return {};
  const auto said = ParseArray(row.Text(ColumnColumn::kMore));
  const auto text = [&](std::size_t at) { return said.at(at).value_or(""); };
  // Of an empty text that is its end.
  const auto letter = [&](std::size_t at) { return said.at(at).value_or("").c_str()[0]; };
  return {letter(0),
          letter(1),
          WordOf(kCompressions, letter(2)),
          std::stoll(text(3)),
          ColumnOptions(text(4)),
          SortedOptions(text(5))};
}

// The sequence of an identity comes with the sequences.
Column ColumnOfRow(const Reading& reading, const Row<ColumnColumn>& row) {
  using C = ColumnColumn;
  More more = MoreOfRow(row);
  Column column;
  column.type = TypeOfRow(reading, row);
  column.not_null = row.Bool(C::kNotNull);
  if (more.generated != '\0') column.generated.emplace();
  column.stored = more.generated == 's';
  if (more.identity != '\0') {
    column.identity.emplace();
    (*column.identity)->always = more.identity == 'a';
  }
  column.collation = CollationOfRow(reading, row);
  column.storage = StorageOfRow(reading, row);
  column.compression = more.compression;
  column.inherited = row.Bool(C::kInherited);
  column.statistics = more.statistics;
  column.options = std::move(more.options);
  column.foreign_options = std::move(more.foreign_options);
  return column;
}

// Most columns are like another one but for their names and defaults: such share one
// definition.
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

// Rows come in any order, and dropped columns leave gaps (CloseGaps).
template <class T>
void Place(std::vector<T>& list, std::size_t place, T value) {
  if (list.size() <= place) list.resize(place + 1);
  list[place] = std::move(value);
}

void SetDefault(Reading& reading, const CatalogColumn& column, const Row<ColumnColumn>& row) {
  using C = ColumnColumn;
  Column* definition = As<Column>(column.object);
  auto& value = definition->generated ? definition->generated : definition->default_value;
  value = row.Optional<Expression>(C::kDefault);
  reading.Remember({Catalog::kAttrdef, row.AsOid(C::kDefaultOid)}, column.object);
}

// Of a materialized view.
void SetStored(const Reading& reading, const Row<ColumnColumn>& row, ViewColumn& column) {
  More more = MoreOfRow(row);
  column.storage = StorageOfRow(reading, row);
  column.compression = more.compression;
  column.statistics = more.statistics;
  column.options = std::move(more.options);
}

void AddDetails(const Reading& reading, const Row<ColumnColumn>& row, bool materialized,
                View& view) {
  using C = ColumnColumn;
  ViewColumn& detail = DetailOf(view, row.AsName(C::kName));
  detail.default_value = row.Optional<Expression>(C::kDefault);
  if (!row.IsNull(C::kPrivileges)) {
    AddColumnPrivileges(reading, row.Text(C::kPrivileges), detail.privileges);
  }
  if (materialized) SetStored(reading, row, detail);
  DropEmptyDetails(view);
}

void AddColumn(Reading& reading, ColumnDefinitions& definitions, Object& relation,
               CatalogColumn& column, const Row<ColumnColumn>& row) {
  using C = ColumnColumn;
  const auto place = static_cast<std::size_t>(row.Int(C::kNumber)) - 1;
  if (Table* table = As<Table>(&relation)) {
    Place(table->columns, place, column.name);
    column.object =
        reading.AddChild(relation, Kind::kColumn, column.name, definitions.Of(reading, row));
    if (!row.IsNull(C::kDefault)) SetDefault(reading, column, row);
    if (!row.IsNull(C::kPrivileges)) {
      AddColumnPrivileges(reading, row.Text(C::kPrivileges), column.object->metadata.privileges);
    }
  } else if (View* view = As<View>(&relation)) {
    Place(*view->columns.value, place, column.name);
    AddDetails(reading, row, relation.id.kind == Kind::kMaterializedView, *view);
  } else if (Composite* composite = As<Composite>(&relation)) {
    Place(composite->attributes, place,
          {column.name, TypeOfRow(reading, row), CollationOfRow(reading, row), {}});
  }
}

void CloseGaps(Object& relation) {
  if (Table* table = As<Table>(&relation)) {
    std::erase_if(table->columns, &Name::empty);
  } else if (View* view = As<View>(&relation)) {
    std::erase_if(*view->columns.value, &Name::empty);
  } else if (Composite* composite = As<Composite>(&relation)) {
    std::erase_if(composite->attributes, [](const Attribute& one) { return one.name.empty(); });
  }
}

// Of the system, or of a sequence.
bool IsUnlisted(const CatalogRelation& relation, std::int64_t number) {
  return number < 1 || relation.kind == 'S';
}

void LeaveOutPrivileges(Reading& reading, const CatalogRelation& relation, Name column) {
  if (relation.object == nullptr) return;
  const ObjectId id{Kind::kColumn, relation.name.schema, relation.name.name, column, {}};
  reading.LeaveOut("privileges on column " + ToString(id), "not modelled yet");
}

void ReadColumns(Reading& reading, const ResultSet& rows) {
  using C = ColumnColumn;
  ColumnDefinitions definitions;
  ForEachRowByName<C>(rows, C::kRelation, C::kName, [&](const Row<C>& row) {
    CatalogRelation& relation = reading.relations.at(row.AsOid(C::kRelation));
    const std::int64_t number = row.Int(C::kNumber);
    if (IsUnlisted(relation, number)) {
      return LeaveOutPrivileges(reading, relation, row.AsName(C::kName));
    }
    const auto place = static_cast<std::size_t>(number) - 1;
    Place(relation.columns, place,
          {row.AsName(C::kName), row.AsOid(C::kType), row.AsOid(C::kCollation), nullptr});
    if (relation.object != nullptr) {
      AddColumn(reading, definitions, *relation.object, relation.columns[place], row);
    }
  });
}

void CloseAllGaps(Reading& reading) {
  for (auto& [oid, relation] : reading.relations) {
    if (relation.object != nullptr) CloseGaps(*relation.object);
  }
}

}  // namespace

const CatalogReader kColumnsReader = {.what = "columns",
                                      .sql = kColumnsSql,
                                      .read = ReadColumns,
                                      .in_portions = true,
                                      .finish = CloseAllGaps};

}  // namespace pgorigin
