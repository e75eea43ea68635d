// Every column of every system catalog is read by some query, or stands here with the
// reason why not: a column that a new version brings is noticed.
// https://www.postgresql.org/docs/current/catalogs.html
#include <gtest/gtest.h>
#include <pg_query/pg_query.pb-c.h>

#include <map>
#include <set>

#include "catalog/catalog_database.h"
#include "pgorigin/ast/parse.h"
#include "pgorigin/ast/walk.h"

namespace pgorigin {
namespace {

constexpr const char* kData = "data, not schema";
constexpr const char* kPhysical = "where and how it is stored, not what it is";
constexpr const char* kDerived = "follows from other columns";
constexpr const char* kCluster = "of the cluster, shared by all databases";
constexpr const char* kNotDumped = "pg_dump leaves it out";

// Catalogs, or single columns of them.
const std::map<std::string, std::string> kNotRead = {
    {"pg_statistic", kData},
    {"pg_statistic_ext_data", kData},
    {"pg_largeobject", kData},
    {"pg_largeobject_metadata", kData},
    {"pg_authid", kCluster},
    {"pg_auth_members", kCluster},
    {"pg_tablespace", kCluster},
    {"pg_parameter_acl", kCluster},
    {"pg_replication_origin", kCluster},
    {"pg_shseclabel", kCluster},
    {"pg_shdepend", kDerived},
    {"pg_init_privs", "what extensions granted: their members are left out"},
    {"pg_subscription_rel", "progress of replication"},
    {"pg_amop.amopmethod", kDerived},
    {"pg_amop.amoppurpose", kDerived},
    {"pg_attribute.attlen", kDerived},
    {"pg_attribute.attbyval", kDerived},
    {"pg_attribute.attalign", kDerived},
    {"pg_attribute.atthasdef", kDerived},
    {"pg_class.relnatts", kDerived},
    {"pg_class.relchecks", kDerived},
    {"pg_class.relhasindex", kDerived},
    {"pg_class.relhasrules", kDerived},
    {"pg_class.relhastriggers", kDerived},
    {"pg_class.relhassubclass", kDerived},
    {"pg_class.reltype", kDerived},
    {"pg_constraint.conffeqop", kDerived},
    {"pg_constraint.conpfeqop", kDerived},
    {"pg_constraint.conppeqop", kDerived},
    {"pg_index.indnatts", kDerived},
    {"pg_index.indisprimary", kDerived},
    {"pg_index.indisexclusion", kDerived},
    {"pg_index.indimmediate", kDerived},
    {"pg_language.lanispl", kDerived},
    {"pg_operator.oprkind", kDerived},
    {"pg_operator.oprresult", kDerived},
    {"pg_partitioned_table.partdefid", kDerived},
    {"pg_partitioned_table.partnatts", kDerived},
    {"pg_proc.pronargs", kDerived},
    {"pg_trigger.tgconstrindid", kDerived},
    {"pg_trigger.tgnargs", kDerived},
    {"pg_attribute.attcacheoff", kPhysical},
    {"pg_attribute.atthasmissing", kPhysical},
    {"pg_attribute.attmissingval", kPhysical},
    {"pg_class.relfilenode", kPhysical},
    {"pg_class.relfrozenxid", kPhysical},
    {"pg_class.relminmxid", kPhysical},
    {"pg_class.relrewrite", kPhysical},
    {"pg_index.indcheckxmin", kPhysical},
    {"pg_class.relpages", kData},
    {"pg_class.reltuples", kData},
    {"pg_class.relallvisible", kData},
    {"pg_class.relallfrozen", kData},
    {"pg_class.relispopulated", kData},
    {"pg_class.relisshared", kCluster},
    {"pg_database.datallowconn", kCluster},
    {"pg_database.datconnlimit", kCluster},
    {"pg_database.datistemplate", kCluster},
    {"pg_database.dattablespace", kCluster},
    {"pg_database.datfrozenxid", kCluster},
    {"pg_database.datminmxid", kCluster},
    {"pg_database.dathasloginevt", kCluster},
    {"pg_database.encoding", kCluster},
    {"pg_database.datlocprovider", kCluster},
    {"pg_database.datcollate", kCluster},
    {"pg_database.datctype", kCluster},
    {"pg_database.daticulocale", kCluster},
    {"pg_database.datlocale", kCluster},
    {"pg_database.daticurules", kCluster},
    {"pg_database.datcollversion", kCluster},
    {"pg_collation.collversion", kNotDumped},
    {"pg_attribute.attndims", kNotDumped},
    {"pg_type.typndims", kNotDumped},
    {"pg_extension.extowner", kNotDumped},
    {"pg_collation.collencoding", "that of the database, or any"},
    {"pg_extension.extconfig", "data of members of extensions"},
    {"pg_extension.extcondition", "data of members of extensions"},
    {"pg_extension.extrelocatable", "the control file says it"},
    {"pg_database.datlastsysoid", kDerived},
    {"pg_publication_namespace.oid", "nothing refers to it"},
    {"pg_statistic_ext.stxexprs", "in what pg_get_statisticsobjdef_expressions() prints"},
    {"pg_enum.oid", "labels have no comments"},
    {"pg_index.indislive", "a passing state: an index is valid, or not"},
    {"pg_index.indisready", "a passing state: an index is valid, or not"},
    {"pg_inherits.inhdetachpending", "a passing state: an index is valid, or not"},
    {"pg_rewrite.ev_action", "in what pg_get_ruledef() prints"},
    {"pg_rewrite.ev_qual", "in what pg_get_ruledef() prints"},
    {"pg_rewrite.ev_type", "in what pg_get_ruledef() prints"},
    {"pg_rewrite.is_instead", "in what pg_get_ruledef() prints"},
    {"pg_proc.proargdefaults", "in what pg_get_function_arg_default() prints"},
    {"pg_subscription.subskiplsn", "progress of replication"},
    {"pg_user_mapping", "read through pg_user_mappings, which shows what the role may see"},
};

// The queries of the readers name tables by alias and columns by alias.column.
struct ColumnsRead {
  std::multimap<std::string, std::string> tables;         // alias, catalog
  std::set<std::pair<std::string, std::string>> columns;  // alias, column

  void Walk(const PgQuery__Node& node) {
    if (node.node_case == PG_QUERY__NODE__NODE_RANGE_VAR) {
      const PgQuery__RangeVar& table = *node.range_var;
      tables.emplace(table.alias == nullptr ? table.relname : table.alias->aliasname,
                     table.relname);
    }
    if (node.node_case == PG_QUERY__NODE__NODE_COLUMN_REF && node.column_ref->n_fields == 2 &&
        node.column_ref->fields[1]->node_case == PG_QUERY__NODE__NODE_STRING) {
      columns.emplace(node.column_ref->fields[0]->string->sval,
                      node.column_ref->fields[1]->string->sval);
    }
    ForEachChildNode(node, [&](PgQuery__Node* child) { Walk(*child); });
  }
};

// "pg_class.relname"
std::set<std::string> ReadByQueries(ServerVersion version) {
  std::set<std::string> read;
  for (const std::string& query : CatalogQueries(version)) {
    const ParseOutcome outcome = Parse(query);
    EXPECT_EQ(outcome.error, "") << query;
    if (!outcome.error.empty()) continue;
    ColumnsRead found;
    found.Walk(*outcome.statement.node());
    for (const auto& [alias, column] : found.columns) {
      for (auto [table, end] = found.tables.equal_range(alias); table != end; ++table) {
        read.insert(table->second + "." + column);
      }
    }
  }
  return read;
}

TEST(CatalogColumns, AreReadOrThereIsAReason) {
  Session session({.conninfo = CatalogDatabase::Server().ConnectionString()});
  const std::set<std::string> read = ReadByQueries(session.version());
  const ResultSet columns = session.Query(
      "SELECT c.relname, a.attname FROM pg_catalog.pg_attribute AS a "
      "JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid "
      "WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r' AND a.attnum > 0");
  for (int row = 0; row < columns.size(); ++row) {
    const std::string catalog(columns.Get(row, 0));
    const std::string column = catalog + "." + std::string(columns.Get(row, 1));
    const bool excused = kNotRead.contains(catalog) || kNotRead.contains(column);
    EXPECT_TRUE(read.contains(column) || excused) << column << " is not read";
    EXPECT_FALSE(read.contains(column) && kNotRead.contains(column)) << column << " is read";
  }
}

}  // namespace
}  // namespace pgorigin
