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
    {"{confdelsetcols}", &ServerVersion::HasDeleteColumnLists, "con.confdelsetcols",
     "NULL::pg_catalog.int2[]"},
    {"{conenforced}", &ServerVersion::HasUnenforcedConstraints, "con.conenforced", "true"},
    {"{conperiod}", &ServerVersion::HasTemporalKeys, "con.conperiod", "false"},
    {"{indnullsnotdistinct}", &ServerVersion::HasNullsNotDistinct, "i.indnullsnotdistinct",
     "false"},
    {"{prosqlbody}", &ServerVersion::HasSqlBodies,
     "CASE WHEN p.prosqlbody IS NOT NULL THEN pg_catalog.pg_get_function_sqlbody(p.oid) END",
     "NULL::pg_catalog.text"},
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

}  // namespace

std::string RenderQuery(std::string_view sql, ServerVersion version, const QueryScope& scope) {
  std::string text(sql);
  Replace(text, "{schemas}", scope.schemas);
  Replace(text, "{user_schemas}", scope.user_schemas);
  Replace(text, "{subscriptions}", scope.subscriptions);
  for (const VersionedColumn& column : kVersionedColumns) {
    Replace(text, column.placeholder, (version.*column.has)() ? column.present : column.absent);
  }
  return text;
}

std::span<const CatalogReader> AllReaders() {
  static const CatalogReader readers[] = {
      kRolesReader,
      kMembersReader,
      kSchemasReader,
      kExtensionsReader,
      kForeignDataWrappersReader,
      kForeignServersReader,
      kUserMappingsReader,
      kTypeNamesReader,
      kCollationsReader,
      kOpclassesReader,
      kRelationsReader,
      kColumnsReader,
      kTypesReader,
      kDefaultsReader,
      kSequencesReader,
      kEnumLabelsReader,
      kDomainsReader,
      kRangesReader,
      kInheritanceReader,
      kPartitionKeysReader,
      kConstraintsReader,
      kIndexesReader,
      kViewsReader,
      kRewriteRulesReader,
      kFunctionsReader,
      kAggregatesReader,
      kTriggersReader,
      kPoliciesReader,
      kPublicationsReader,
      kPublishedTablesReader,
      kPublishedSchemasReader,
      kSubscriptionsReader,
      kCommentsReader,
      kLabelsReader,
      kDatabaseReader,
      kPrivilegesReader,
      kDefaultPrivilegesReader,
      kDependenciesReader,
      kNotComparedReader,
  };
  return readers;
}

}  // namespace pgorigin
