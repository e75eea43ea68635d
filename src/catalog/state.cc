#include "catalog/state.h"

#include <fmt/format.h>

#include "catalog/reader.h"
#include "catalog/subscriptions.h"
#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/model/digest.h"

namespace pgorigin {
namespace {

// Rows of one catalog, `t`; a whole row where nothing is said of `row`.  It is the text that
// counts and no transaction id: two servers from one image run through the same ids.
struct StateRows {
  std::string_view catalog;
  std::string_view filter;
  std::string_view row = "t.*";
  int since = 0;
};

// Of no release.
constexpr std::string_view kOfUsers = "WHERE t.oid >= 16384";
constexpr std::string_view kAll = "";

// Not pg_class as it is: VACUUM, ANALYZE and TRUNCATE change it, and temporary tables come
// and go.
constexpr std::string_view kClassRow =
    "t.oid, t.relname, t.relnamespace, t.reltype, t.reloftype, t.relowner, t.relam, "
    "t.reltablespace, t.reltoastrelid, t.relpersistence, t.relkind, t.relnatts, t.relchecks, "
    "t.relrowsecurity, t.relforcerowsecurity, t.relreplident, t.relispartition, t.relispopulated, "
    "t.relacl, t.reloptions, t.relpartbound";

// Without temporary tables and their types.
constexpr std::string_view kDepend = R"(WHERE (t.objid >= 16384 OR t.refobjid >= 16384)
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_class AS c
    WHERE c.relpersistence = 't' AND t.classid = 1259 AND t.objid = c.oid)
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_class AS c
    WHERE c.relpersistence = 't' AND t.refclassid = 1259 AND t.refobjid = c.oid)
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_type AS y
    JOIN pg_catalog.pg_namespace AS n ON n.oid = y.typnamespace
    WHERE pg_catalog.starts_with(n.nspname::pg_catalog.text, 'pg_temp_')
      AND t.classid = 1247 AND t.objid = y.oid))";

constexpr StateRows kStateRows[] = {
    {"pg_namespace",
     "WHERE NOT pg_catalog.starts_with(t.nspname::pg_catalog.text, 'pg_temp_') "
     "AND NOT pg_catalog.starts_with(t.nspname::pg_catalog.text, 'pg_toast_temp_')"},
    {"pg_class", "JOIN relations AS r ON r.oid = t.oid", kClassRow},
    // Options of TOAST tables.
    {"pg_class",
     "JOIN pg_catalog.pg_class AS o ON o.reltoastrelid = t.oid "
     "JOIN relations AS r ON r.oid = o.oid",
     "t.oid, t.reloptions"},
    {"pg_class", "WHERE t.oid < 16384 AND t.relacl IS NOT NULL", "t.oid, t.relacl"},
    {"pg_attribute", "JOIN relations AS r ON r.oid = t.attrelid WHERE t.attnum > 0"},
    {"pg_attrdef", "JOIN relations AS r ON r.oid = t.adrelid"},
    {"pg_index", "JOIN relations AS r ON r.oid = t.indrelid"},
    {"pg_inherits", "JOIN relations AS r ON r.oid = t.inhrelid"},
    {"pg_partitioned_table", "JOIN relations AS r ON r.oid = t.partrelid"},
    {"pg_rewrite", "JOIN relations AS r ON r.oid = t.ev_class"},
    {"pg_trigger", "JOIN relations AS r ON r.oid = t.tgrelid"},
    {"pg_policy", "JOIN relations AS r ON r.oid = t.polrelid"},
    // What it has come to is data.
    {"pg_sequence", "JOIN relations AS r ON r.oid = t.seqrelid"},
    {"pg_foreign_table", kAll},
    {"pg_constraint",
     "LEFT JOIN pg_catalog.pg_class AS c ON c.oid = t.conrelid "
     "WHERE t.oid >= 16384 AND c.relpersistence IS DISTINCT FROM 't'"},
    {"pg_type",
     "JOIN schemas AS s ON s.oid = t.typnamespace LEFT JOIN relations AS r "
     "ON r.oid = t.typrelid WHERE t.typrelid = 0 OR r.oid IS NOT NULL"},
    {"pg_type", "WHERE t.oid < 16384 AND t.typacl IS NOT NULL", "t.oid, t.typacl"},
    {"pg_enum", kAll},
    {"pg_range", kAll},
    {"pg_proc", kOfUsers},
    {"pg_proc", "WHERE t.oid < 16384 AND t.proacl IS NOT NULL", "t.oid, t.proacl"},
    {"pg_aggregate", "WHERE t.aggfnoid::pg_catalog.oid >= 16384"},
    {"pg_operator", kOfUsers},
    {"pg_opfamily", kOfUsers},
    {"pg_opclass", kOfUsers},
    {"pg_amop", kOfUsers},
    {"pg_amproc", kOfUsers},
    {"pg_am", kAll},
    {"pg_cast", kOfUsers},
    {"pg_collation", kOfUsers},
    {"pg_conversion", kOfUsers},
    {"pg_language", kAll},
    {"pg_transform", kAll},
    {"pg_ts_parser", kOfUsers},
    {"pg_ts_template", kOfUsers},
    {"pg_ts_dict", kOfUsers},
    {"pg_ts_config", kOfUsers},
    {"pg_ts_config_map", "WHERE t.mapcfg >= 16384"},
    {"pg_statistic_ext", kAll},
    {"pg_event_trigger", kAll},
    {"pg_extension", kAll},
    // The comment that an extension brings is no comment of anybody's.
    {"pg_available_extensions()",
     "JOIN pg_catalog.pg_extension AS e ON e.extname = t.name AND e.extname <> 'plpgsql'",
     "t.name, t.comment"},
    {"pg_foreign_data_wrapper", kAll},
    {"pg_foreign_server", kAll},
    {"pg_user_mappings", kAll},
    {"pg_publication", kAll},
    {"pg_publication_rel", kAll},
    {"pg_publication_namespace", kAll, "t.*", 15},
    {"pg_default_acl", kAll},
    {"pg_init_privs", kAll},
    {"pg_description", "WHERE t.objoid >= 16384 OR t.classoid = 2615"},
    {"pg_seclabel", kAll},
    {"pg_depend", kDepend},
    // Of the whole server.
    {"pg_roles", kAll},
    {"pg_auth_members", kAll},
    {"pg_db_role_setting", kAll},
    {"pg_tablespace", kAll},
    {"pg_shdescription", kAll},
    {"pg_shseclabel", kAll},
    {"pg_database", "WHERE t.datname = pg_catalog.current_database()",
     "t.oid, t.datname, t.datdba, t.encoding, t.datcollate, t.datctype, t.datacl"},
};

constexpr std::string_view kHead = R"(
WITH schemas AS MATERIALIZED (
  SELECT n.oid
  FROM pg_catalog.pg_namespace AS n
  WHERE NOT pg_catalog.starts_with(n.nspname::pg_catalog.text, 'pg_')
    AND n.nspname <> 'information_schema'
), relations AS MATERIALIZED (
  SELECT c.oid
  FROM pg_catalog.pg_class AS c
  JOIN schemas AS s ON s.oid = c.relnamespace
)
SELECT 'server' AS what, 0 AS rows, pg_catalog.hashtextextended(ROW(pg_catalog.version(),
  current_user)::pg_catalog.text, 0) AS hash
UNION ALL SELECT 'subscriptions', pg_catalog.count(*), coalesce(pg_catalog.sum(
  pg_catalog.hashtextextended(t::pg_catalog.text, 0)), 0)
FROM ({}) AS t)";

constexpr std::string_view kOne = R"(
UNION ALL SELECT '{0}', pg_catalog.count(*), coalesce(pg_catalog.sum(
  pg_catalog.hashtextextended(ROW({1})::pg_catalog.text, 0)), 0)
FROM pg_catalog.{0} AS t
{2})";

std::string StateSql(ServerVersion version, const std::string& subscriptions) {
  std::string sql = fmt::format(kHead, subscriptions);
  for (const StateRows& rows : kStateRows) {
    if (version.Major() < rows.since) continue;
    sql += fmt::format(kOne, rows.catalog, rows.row, rows.filter);
  }
  return sql;
}

}  // namespace

std::string StateSql(ServerVersion version) { return StateSql(version, "SELECT 1"); }

std::string StateOf(Session& session) {
  const ResultSet rows = session.Query(
      StateSql(session.version(), SubscriptionsSql(ReadableOfSubscriptions(session))));
  Digest digest;
  for (int row = 0; row < rows.size(); ++row) {
    for (int column = 0; column < rows.columns(); ++column) digest.Add(rows.Get(row, column));
  }
  return digest.Digits();
}

std::string ReadState(const ConnectionOptions& connection) {
  Session session(connection);
  try {
    return StateOf(session);
  } catch (const QueryError& error) {
    RaiseAsError(error, "read the state", session.description());
  }
}

}  // namespace pgorigin
