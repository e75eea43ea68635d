#include "catalog/bookkeeping.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "pgorigin/model/of_kind.h"

namespace pgorigin {
namespace {

// A type with or without its length: "character varying" is that of any.
struct NamedColumn {
  std::string_view name;
  std::string_view type;
};

constexpr std::string_view kVarchar = "character varying";

// https://github.com/golang-migrate/migrate/tree/master/database/postgres
constexpr NamedColumn kGolangMigrate[] = {{"version", "bigint"}, {"dirty", "boolean"}};
// https://documentation.red-gate.com/fd/flyway-schema-history-table-273973417.html
constexpr NamedColumn kFlyway[] = {
    {"installed_rank", "integer"}, {"version", kVarchar},
    {"description", kVarchar},     {"type", kVarchar},
    {"script", kVarchar},          {"checksum", "integer"},
    {"installed_by", kVarchar},    {"installed_on", "timestamp without time zone"},
    {"execution_time", "integer"}, {"success", "boolean"}};
// https://docs.rs/sqlx/latest/sqlx/migrate/index.html
constexpr NamedColumn kSqlx[] = {
    {"version", "bigint"},  {"description", "text"}, {"installed_on", "timestamp with time zone"},
    {"success", "boolean"}, {"checksum", "bytea"},   {"execution_time", "bigint"}};
// https://github.com/amacneil/dbmate#internals: the length tells it from Rails.
constexpr NamedColumn kDbmate[] = {{"version", "character varying(128)"}};
constexpr NamedColumn kOldDbmate[] = {{"version", "character varying(255)"}};
// https://guides.rubyonrails.org/active_record_migrations.html
constexpr NamedColumn kRails[] = {{"version", kVarchar}};
constexpr NamedColumn kRailsMetadata[] = {{"key", kVarchar},
                                          {"value", kVarchar},
                                          {"created_at", "timestamp"},
                                          {"updated_at", "timestamp"}};
// https://alembic.sqlalchemy.org/en/latest/tutorial.html
constexpr NamedColumn kAlembic[] = {{"version_num", kVarchar}};
// https://docs.djangoproject.com/en/stable/topics/migrations/: id is integer until 4.
constexpr NamedColumn kDjango[] = {
    {"id", ""}, {"app", kVarchar}, {"name", kVarchar}, {"applied", "timestamp with time zone"}};
// https://docs.rs/diesel_migrations/latest/diesel_migrations/
constexpr NamedColumn kDiesel[] = {{"version", kVarchar},
                                   {"run_on", "timestamp without time zone"}};
// https://pressly.github.io/goose/
constexpr NamedColumn kGoose[] = {{"id", "integer"},
                                  {"version_id", "bigint"},
                                  {"is_applied", "boolean"},
                                  {"tstamp", "timestamp"}};

// What every query yields stands in five columns; `{}` is the table.
struct Signature {
  MigrationTool tool;
  std::string_view table;
  std::span<const NamedColumn> columns;
  std::string_view sql;
};

constexpr std::string_view kVersionsAlone = R"(
SELECT t.version, '', NULL, false, ''
FROM {} AS t
ORDER BY t.version)";

constexpr std::array<Signature, 11> kSignatures = {{
    {MigrationTool::kGolangMigrate, "schema_migrations", kGolangMigrate, R"(
SELECT t.version, '', NULL, t.dirty, ''
FROM {} AS t
ORDER BY t.version)"},
    {MigrationTool::kFlyway, "flyway_schema_history", kFlyway, R"(
SELECT t.version, t.script, t.checksum, NOT t.success, t.type
FROM {} AS t
ORDER BY t.installed_rank)"},
    {MigrationTool::kSqlx, "_sqlx_migrations", kSqlx, R"(
SELECT t.version, '', pg_catalog.encode(t.checksum, 'hex'), NOT t.success, ''
FROM {} AS t
ORDER BY t.version)"},
    {MigrationTool::kDbmate, "schema_migrations", kDbmate, kVersionsAlone},
    {MigrationTool::kDbmate, "schema_migrations", kOldDbmate, kVersionsAlone},
    {MigrationTool::kRails, "schema_migrations", kRails, kVersionsAlone},
    {MigrationTool::kRails, "ar_internal_metadata", kRailsMetadata, ""},
    {MigrationTool::kAlembic, "alembic_version", kAlembic, R"(
SELECT t.version_num, '', NULL, false, ''
FROM {} AS t
ORDER BY t.version_num)"},
    {MigrationTool::kDjango, "django_migrations", kDjango, R"(
SELECT t.name, t.app, NULL, false, ''
FROM {} AS t
ORDER BY t.id)"},
    {MigrationTool::kDiesel, "__diesel_schema_migrations", kDiesel, kVersionsAlone},
    // A row for each time that it went up or, in older versions, down; 0 is its beginning.
    {MigrationTool::kGoose, "goose_db_version", kGoose, R"(
SELECT l.version_id, '', NULL, false, ''
FROM (
  SELECT DISTINCT ON (t.version_id) t.version_id, t.is_applied
  FROM {} AS t
  ORDER BY t.version_id, t.id DESC) AS l
WHERE l.is_applied
  AND l.version_id > 0
ORDER BY l.version_id)"},
}};

bool HasType(const ColumnTypes& columns, const NamedColumn& wanted) {
  const auto found = columns.find(wanted.name);
  return found != columns.end() && found->second.starts_with(wanted.type);
}

bool Matches(const Signature& signature, std::string_view table, const ColumnTypes& columns) {
  return signature.table == table && signature.columns.size() == columns.size() &&
         std::ranges::all_of(signature.columns,
                             [&](const NamedColumn& wanted) { return HasType(columns, wanted); });
}

ColumnTypes ColumnsOf(const Model& model, const ObjectId& table) {
  ColumnTypes columns;
  for (const Object* column : Children(model, Kind::kColumn, RelationOf(table))) {
    columns.emplace(column->id.name.str(), As<Column>(column)->type.str());
  }
  return columns;
}

bool HoldsVersions(const Signature& signature) { return !signature.sql.empty(); }

}  // namespace

std::string_view WordFor(MigrationTool tool) {
  static constexpr std::array<std::string_view, 9> kWords = {"golang-migrate", "Flyway",  "sqlx",
                                                             "Rails",          "Alembic", "Django",
                                                             "Diesel",         "goose",   "dbmate"};
  static_assert(kWords.size() == static_cast<std::size_t>(MigrationTool::kDbmate) + 1);
  return kWords[static_cast<std::size_t>(tool)];
}

std::optional<MigrationTool> ToolOf(std::string_view table, const ColumnTypes& columns) {
  const auto found = std::ranges::find_if(
      kSignatures, [&](const Signature& signature) { return Matches(signature, table, columns); });
  if (found == kSignatures.end()) return std::nullopt;
  return found->tool;
}

std::vector<std::string_view> BookkeepingNames() {
  std::set<std::string_view> names;
  for (const Signature& signature : kSignatures) names.insert(signature.table);
  return {names.begin(), names.end()};
}

std::string VersionsSql(const Bookkeeping& books) {
  const auto found = std::ranges::find_if(kSignatures, [&](const Signature& signature) {
    return signature.tool == books.tool && books.table.name == signature.table;
  });
  if (found == kSignatures.end() || !HoldsVersions(*found)) return "";
  return fmt::format(fmt::runtime(found->sql), ToString(books.table));
}

std::vector<Bookkeeping> FindBookkeeping(const Model& model) {
  std::vector<Bookkeeping> found;
  const auto names = BookkeepingNames();
  for (const auto& [id, object] : OfKind(model.objects, Kind::kTable)) {
    if (std::ranges::find(names, id.name.view()) == names.end()) continue;
    const auto tool = ToolOf(id.name.view(), ColumnsOf(model, id));
    if (tool) found.push_back({*tool, {id.schema, id.name}});
  }
  return found;
}

}  // namespace pgorigin
