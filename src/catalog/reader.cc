#include "catalog/reader.h"

namespace pgorigin {
namespace {

// A column that older servers lack, with a constant of its type in its place, so
// that the shape of the rows does not depend on the version.
struct VersionedColumn {
  std::string_view placeholder;
  bool (ServerVersion::*has)() const;
  std::string_view present;
  std::string_view absent;
};

constexpr VersionedColumn kVersionedColumns[] = {
    {"{attcompression}", &ServerVersion::HasColumnCompression, "a.attcompression",
     "''::pg_catalog.\"char\""},
    // Before 17 the locale of ICU was in columns of other names.
    {"{colllocale}", &ServerVersion::HasCollationLocaleColumn, "c.colllocale", "{colliculocale}"},
    {"{colliculocale}", &ServerVersion::HasIcuLocaleColumn, "c.colliculocale",
     "CASE WHEN c.collprovider = 'i' AND c.collcollate = c.collctype "
     "THEN c.collcollate::pg_catalog.text END"},
    {"{collicurules}", &ServerVersion::HasIcuRules, "c.collicurules", "NULL::pg_catalog.text"},
    {"{confdelsetcols}", &ServerVersion::HasDeleteColumnLists, "con.confdelsetcols",
     "NULL::pg_catalog.int2[]"},
    {"{conenforced}", &ServerVersion::HasUnenforcedConstraints, "con.conenforced", "true"},
    {"{conperiod}", &ServerVersion::HasTemporalKeys, "con.conperiod", "false"},
    {"{indnullsnotdistinct}", &ServerVersion::HasNullsNotDistinct, "i.indnullsnotdistinct",
     "false"},
    {"{prosqlbody}", &ServerVersion::HasSqlBodies,
     "CASE WHEN p.prosqlbody IS NOT NULL THEN pg_catalog.pg_get_function_sqlbody(p.oid) END",
     "NULL::pg_catalog.text"},
    {"{stxexprs}", &ServerVersion::HasExpressionStatistics,
     "pg_catalog.pg_get_statisticsobjdef_expressions(s.oid)", "NULL::pg_catalog.text[]"},
    {"{typsubscript}", &ServerVersion::HasSubscriptFunctions, "t.typsubscript",
     "0::pg_catalog.oid"},
    {"{pubgencols}", &ServerVersion::HasPublishedGeneratedColumns, "p.pubgencols", "'n'"},
    {"{prattrs}", &ServerVersion::HasPublishedParts, "pr.prattrs", "NULL::pg_catalog.int2vector"},
    {"{prqual}", &ServerVersion::HasPublishedParts, "pg_catalog.pg_get_expr(pr.prqual, pr.prrelid)",
     "NULL::pg_catalog.text"},
    {"{published_schemas}", &ServerVersion::HasPublishedParts,
     "SELECT pn.pnpubid AS publication, pn.pnnspid AS schema\n"
     "  FROM pg_catalog.pg_publication_namespace AS pn",
     "SELECT 0::pg_catalog.oid AS publication, 0::pg_catalog.oid AS schema WHERE false"},
    {"{rngmultitypid}", &ServerVersion::HasMultiranges, "r.rngmultitypid", "NULL::pg_catalog.oid"},
};

void Replace(std::string& text, std::string_view placeholder, std::string_view value) {
  for (std::size_t at = text.find(placeholder); at != text.npos;
       at = text.find(placeholder, at + value.size())) {
    text.replace(at, placeholder.size(), value);
  }
}

// What stands in the place of `{name argument}`: before, the argument, behind.
struct QueryMacro {
  std::string_view opening;
  std::string_view before;
  std::string_view behind;
};

constexpr QueryMacro kMacros[] = {
    {"{function ",
     "(SELECT ARRAY[fn.nspname, fp.proname]::pg_catalog.text[] FROM pg_catalog.pg_proc AS fp "
     "JOIN pg_catalog.pg_namespace AS fn ON fn.oid = fp.pronamespace WHERE fp.oid = ",
     "::pg_catalog.oid)"},
    {"{operator ",
     "(SELECT CASE WHEN fn.nspname = 'pg_catalog' THEN '' "
     "ELSE pg_catalog.quote_ident(fn.nspname) || '.' END || fo.oprname "
     "FROM pg_catalog.pg_operator AS fo "
     "JOIN pg_catalog.pg_namespace AS fn ON fn.oid = fo.oprnamespace WHERE fo.oid = ",
     "::pg_catalog.oid)"},
};

void Expand(std::string& text, const QueryMacro& macro) {
  for (std::size_t at = text.find(macro.opening); at != text.npos; at = text.find(macro.opening)) {
    const std::size_t argument = at + macro.opening.size();
    const std::size_t close = text.find('}', argument);
    std::string expanded(macro.before);
    expanded.append(text, argument, close - argument).append(macro.behind);
    text.replace(at, close + 1 - at, expanded);
  }
}

}  // namespace

std::string RenderQuery(std::string_view sql, ServerVersion version, const QueryScope& scope) {
  std::string text(sql);
  Replace(text, "{schemas}", scope.schemas);
  Replace(text, "{user_schemas}", scope.user_schemas);
  Replace(text, "{subscriptions}", scope.subscriptions);
  for (const VersionedColumn& column : kVersionedColumns) {
    Replace(text, column.placeholder, (version.*column.has)() ? column.present : column.absent);
  }
  for (const QueryMacro& macro : kMacros) Expand(text, macro);
  return text;
}

std::span<const CatalogReader* const> AllReaders() {
  static const CatalogReader* const readers[] = {
      &kRolesReader,
      &kMembersReader,
      &kSchemasReader,
      &kExtensionsReader,
      &kForeignDataWrappersReader,
      &kForeignServersReader,
      &kUserMappingsReader,
      &kTypeNamesReader,
      &kCollationsReader,
      &kOpclassesReader,
      &kRelationsReader,
      &kTypesReader,
      &kColumnsReader,
      &kSequencesReader,
      &kEnumLabelsReader,
      &kDomainsReader,
      &kRangesReader,
      &kInheritanceReader,
      &kPartitionKeysReader,
      &kConstraintsReader,
      &kIndexesReader,
      &kViewsReader,
      &kRewriteRulesReader,
      &kFunctionsReader,
      &kAggregatesReader,
      &kTriggersReader,
      &kPoliciesReader,
      &kEventTriggersReader,
      &kStatisticsReader,
      &kCollationDefinitionsReader,
      &kConversionsReader,
      &kCastsReader,
      &kOperatorsReader,
      &kOpfamiliesReader,
      &kOpclassDefinitionsReader,
      &kOpfamilyMembersReader,
      &kTextSearchParsersReader,
      &kTextSearchTemplatesReader,
      &kTextSearchDictionariesReader,
      &kTextSearchConfigurationsReader,
      &kTokenMappingsReader,
      &kBaseTypesReader,
      &kLanguagesReader,
      &kTransformsReader,
      &kAccessMethodsReader,
      &kPublicationsReader,
      &kPublishedTablesReader,
      &kPublishedSchemasReader,
      &kSubscriptionsReader,
      &kCommentsReader,
      &kLabelsReader,
      &kDatabaseReader,
      &kPrivilegesReader,
      &kDefaultPrivilegesReader,
      &kDependenciesReader,
      &kNotComparedReader,
      &kSystemPrivilegesReader,
  };
  return readers;
}

}  // namespace pgorigin
