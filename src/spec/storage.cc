#include "spec/storage.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "spec/elaborate.h"

namespace pgorigin {
namespace {

enum class Toast { kNo, kYes, kUnknown };

// Values of these types are never long; those of others may be, unless a length is given.
bool IsShort(std::string_view type) {
  constexpr auto kShort = std::to_array<std::string_view>(
      {"smallint", "integer", "bigint", "boolean", "real", "double precision", "date", "oid",
       "uuid", "money", "\"char\"", "name", "inet", "cidr", "macaddr", "interval"});
  return type.starts_with("time") ||
         std::ranges::find(kShort, type.substr(0, type.find('('))) != kShort.end();
}

bool IsLong(std::string_view type) {
  constexpr auto kLong = std::to_array<std::string_view>(
      {"text", "bytea", "json", "jsonb", "xml", "character varying", "numeric", "tsvector",
       "tsquery", "bit varying", "path", "polygon"});
  return type.ends_with("[]") || std::ranges::find(kLong, type) != kLong.end();
}

Toast ToastOf(const Column& column) {
  if (IsShort(column.type.view())) return Toast::kNo;
  if (IsLong(column.type.view()) && column.storage != "plain") return Toast::kYes;
  return Toast::kUnknown;
}

Toast HasToastTable(const Model& model, const QualifiedName& table) {
  Toast found = Toast::kNo;
  for (const Object* object : Children(model, Kind::kColumn, table)) {
    const Toast toast = ToastOf(*As<Column>(object));
    if (toast == Toast::kYes) return toast;
    if (toast == Toast::kUnknown) found = toast;
  }
  return found;
}

bool IsToastOption(const std::string& option) { return option.starts_with("toast."); }

}  // namespace

Name TablespaceOf(const Fold& fold, const char* stated) {
  const std::string name = stated[0] != '\0' ? stated : fold.default_tablespace;
  return name == "pg_default" ? "" : name;
}

// A partition takes both from its parent.
// https://www.postgresql.org/docs/current/sql-createtable.html
void SetStorage(const Fold& fold, const PgQuery__CreateStmt& stmt, Table& table) {
  const Table* parent = As<Table>(FindRelation(fold.model, table.partition_of));
  table.tablespace = TablespaceOf(fold, stmt.tablespacename);
  if (stmt.tablespacename[0] == '\0' && parent != nullptr && !parent->tablespace.empty()) {
    table.tablespace = parent->tablespace;
  }
  table.access_method = stmt.access_method;
  if (stmt.access_method[0] == '\0' && parent != nullptr) {
    table.access_method = parent->access_method;
  }
  const bool stores = table.partition_strategy.empty();
  if (stores && table.access_method.empty()) table.access_method = fold.default_access_method;
}

void SettleToastOptions(Fold& fold, const QualifiedName& table) {
  Object* object = fold.FindNamed(table, {Kind::kTable, Kind::kMaterializedView});
  Table* found = As<Table>(object);
  if (found == nullptr || std::ranges::none_of(found->options, IsToastOption)) return;
  const Toast toast = HasToastTable(fold.model, table);
  if (toast == Toast::kNo) std::erase_if(found->options, IsToastOption);
  if (toast == Toast::kUnknown) {
    fold.Uncertain(*object, "only a server can tell whether it has a TOAST table");
  }
}

}  // namespace pgorigin
