#include "catalog/subscriptions.h"

#include <fmt/format.h>

namespace pgorigin {
namespace {

constexpr std::string_view kReadableColumnsSql = R"(
SELECT a.attname
FROM pg_catalog.pg_attribute AS a
WHERE a.attrelid = 'pg_catalog.pg_subscription'::pg_catalog.regclass
  AND a.attnum > 0
  AND pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'SELECT'))";

}  // namespace

ColumnSet ReadableOfSubscriptions(Session& session) {
  ColumnSet readable;
  const ResultSet columns = session.Query(kReadableColumnsSql);
  for (int row = 0; row < columns.size(); ++row) readable.emplace(columns.Get(row, 0));
  return readable;
}

std::string SubscriptionsSql(const ColumnSet& readable) {
  std::string sql = "SELECT";
  const bool any = readable.contains("subname") && readable.contains("subdbid");
  for (std::string_view column :
       {"oid", "subname", "subowner", "subconninfo", "subenabled", "subslotname", "subpublications",
        "subsynccommit", "subbinary", "substream", "subtwophasestate", "subdisableonerr",
        "subpasswordrequired", "subrunasowner", "suborigin", "subfailover"}) {
    const bool present = any && readable.contains(column);
    sql += fmt::format("{}\n  {}::pg_catalog.text AS {}", sql.ends_with("SELECT") ? "" : ",",
                       present ? fmt::format("s.{}", column) : "NULL", column);
  }
  if (!any) return sql;
  return sql +
         "\n  FROM pg_catalog.pg_subscription AS s\n"
         "  JOIN pg_catalog.pg_database AS db ON db.oid = s.subdbid\n"
         "  WHERE db.datname = pg_catalog.current_database()";
}

}  // namespace pgorigin
