#include "catalog/census.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace pgorigin {
namespace {

struct Question {
  std::string_view rows;  // what stands behind FROM; there is at least one when it is worth asking
  std::vector<const CatalogReader*> readers;
};

// None asks for less than the queries of its readers do, nor for what takes as long as these
// (triggers).
const std::vector<Question>& Questions() {
  static const std::vector<Question> questions = {
      {"pg_catalog.pg_foreign_data_wrapper", {&kForeignDataWrappersReader}},
      {"pg_catalog.pg_foreign_server", {&kForeignServersReader, &kUserMappingsReader}},
      {"pg_catalog.pg_collation AS c WHERE c.collnamespace = ANY ({schemas})",
       {&kCollationDefinitionsReader}},
      {"pg_catalog.pg_type AS t WHERE t.typtype IN ('b', 'p') AND t.typnamespace = ANY ({schemas}) "
       "AND t.typinput <> 'pg_catalog.array_in'::pg_catalog.regproc",
       {&kBaseTypesReader}},
      {"pg_catalog.pg_type AS t WHERE t.typtype = 'd' AND t.typnamespace = ANY ({schemas})",
       {&kDomainsReader}},
      {"pg_catalog.pg_enum", {&kEnumLabelsReader}},
      {"pg_catalog.pg_range AS r WHERE r.rngtypid >= 16384", {&kRangesReader}},
      {"pg_catalog.pg_sequence", {&kSequencesReader}},
      {"pg_catalog.pg_inherits", {&kInheritanceReader}},
      {"pg_catalog.pg_partitioned_table", {&kPartitionKeysReader}},
      {"pg_catalog.pg_rewrite AS r WHERE r.ev_class >= 16384",
       {&kViewsReader, &kRewriteRulesReader}},
      {"pg_catalog.pg_aggregate AS a WHERE a.aggfnoid::pg_catalog.oid >= 16384",
       {&kAggregatesReader}},
      {"pg_catalog.pg_policy", {&kPoliciesReader}},
      {"pg_catalog.pg_event_trigger", {&kEventTriggersReader}},
      {"pg_catalog.pg_statistic_ext", {&kStatisticsReader}},
      {"pg_catalog.pg_conversion AS c WHERE c.connamespace = ANY ({schemas})",
       {&kConversionsReader}},
      {"pg_catalog.pg_cast AS c WHERE c.oid >= 16384", {&kCastsReader}},
      {"pg_catalog.pg_operator AS o WHERE o.oprnamespace = ANY ({schemas})", {&kOperatorsReader}},
      {"pg_catalog.pg_opfamily AS f WHERE f.opfnamespace = ANY ({schemas})", {&kOpfamiliesReader}},
      {"pg_catalog.pg_opclass AS o WHERE o.opcnamespace = ANY ({schemas})",
       {&kOpclassDefinitionsReader}},
      {"(SELECT a.oid FROM pg_catalog.pg_amop AS a UNION ALL SELECT a.oid FROM "
       "pg_catalog.pg_amproc AS a) AS m WHERE m.oid >= 16384",
       {&kOpfamilyMembersReader}},
      {"pg_catalog.pg_ts_parser AS t WHERE t.prsnamespace = ANY ({schemas})",
       {&kTextSearchParsersReader}},
      {"pg_catalog.pg_ts_template AS t WHERE t.tmplnamespace = ANY ({schemas})",
       {&kTextSearchTemplatesReader}},
      {"pg_catalog.pg_ts_dict AS t WHERE t.dictnamespace = ANY ({schemas})",
       {&kTextSearchDictionariesReader}},
      {"pg_catalog.pg_ts_config AS t WHERE t.cfgnamespace = ANY ({schemas})",
       {&kTextSearchConfigurationsReader, &kTokenMappingsReader}},
      {"pg_catalog.pg_language AS l WHERE l.oid >= 16384", {&kLanguagesReader}},
      {"pg_catalog.pg_transform", {&kTransformsReader}},
      {"pg_catalog.pg_am AS a WHERE a.oid >= 16384", {&kAccessMethodsReader}},
      {"pg_catalog.pg_publication",
       {&kPublicationsReader, &kPublishedTablesReader, &kPublishedSchemasReader}},
      // The first: what depends on extensions, or was added to tables of theirs.
      {"pg_catalog.pg_depend AS d WHERE d.refclassid = "
       "'pg_catalog.pg_extension'::pg_catalog.regclass "
       "AND (d.deptype = 'x' OR (d.deptype = 'e' "
       "AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass))",
       {&kNotComparedReader}},
      {"pg_catalog.pg_operator AS o WHERE o.oprcode::pg_catalog.oid = 0 AND o.oid >= 16384",
       {&kNotComparedReader}},
      {"pg_catalog.pg_trigger AS t WHERE t.tgparentid <> 0 "
       "AND EXISTS (SELECT FROM pg_catalog.pg_partitioned_table)",
       {&kNotComparedReader}},
      {"pg_catalog.pg_seclabel", {&kLabelsReader}},
      {"pg_catalog.pg_default_acl", {&kDefaultPrivilegesReader}},
  };
  return questions;
}

std::string CensusSql(ServerVersion version, const QueryScope& scope) {
  std::string sql;
  for (const Question& question : Questions()) {
    sql += sql.empty() ? "SELECT" : ",";
    sql += "\n  EXISTS (SELECT FROM " + RenderQuery(question.rows, version, scope) + ")";
  }
  return sql;
}

}  // namespace

std::vector<const CatalogReader*> ReadersOfWhatIsThere(Session& session, const QueryScope& scope) {
  const ResultSet answers = session.Query(CensusSql(session.version(), scope));
  std::set<const CatalogReader*> asked, busy;
  for (std::size_t i = 0; i < Questions().size(); ++i) {
    const Question& question = Questions()[i];
    asked.insert(question.readers.begin(), question.readers.end());
    if (!answers.GetBool(0, static_cast<int>(i))) continue;
    busy.insert(question.readers.begin(), question.readers.end());
  }
  std::vector<const CatalogReader*> readers;
  std::ranges::copy_if(AllReaders(), std::back_inserter(readers), [&](const CatalogReader* reader) {
    return busy.contains(reader) || !asked.contains(reader);
  });
  return readers;
}

}  // namespace pgorigin
