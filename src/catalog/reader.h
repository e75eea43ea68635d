// The list of catalog queries, each with the function that reads its rows.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "catalog/reading.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

// A query is the same for all versions, but for what stands in braces:
// `{schemas}`: an array of the oids of the schemas that are read;
// `{user_schemas}`: the same, whatever the filter;
// `{function x}`: schema and name of the function of that oid, an array (FunctionOf);
// `{operator x}`: the canonical name of the operator of that oid;
// `{subscriptions}`: what the role may read of pg_subscription;
// others: a column that older servers lack (the table in reader.cc).
struct CatalogReader {
  std::string_view what;  // "indexes": for messages
  std::string_view sql;
  void (*read)(Reading& reading, const ResultSet& rows);
  bool opens_tables = false;  // as GatheredQuery
  bool in_portions = false;   // likewise: `read` is called for each
  // What is left to do when all rows were read; may be null.
  void (*finish)(Reading& reading) = nullptr;
};

// In the order in which rows are read: a reader may use what those before it left
// in the Reading.
std::span<const CatalogReader* const> AllReaders();

struct QueryScope {
  std::string schemas;        // SQL of an array of oids
  std::string user_schemas;   // SQL of an array of oids
  std::string subscriptions;  // a query of what the role may read of pg_subscription
};
std::string RenderQuery(std::string_view sql, ServerVersion version, const QueryScope& scope);

// One per family; each is a row of AllReaders().
extern const CatalogReader kRolesReader, kMembersReader, kSchemasReader, kExtensionsReader;
extern const CatalogReader kTypeNamesReader, kCollationsReader, kOpclassesReader;
extern const CatalogReader kRelationsReader, kColumnsReader, kInheritanceReader,
    kPartitionKeysReader;
extern const CatalogReader kTypesReader, kEnumLabelsReader, kDomainsReader, kRangesReader;
extern const CatalogReader kSequencesReader, kConstraintsReader, kIndexesReader;
extern const CatalogReader kViewsReader, kRewriteRulesReader;
extern const CatalogReader kFunctionsReader, kAggregatesReader;
extern const CatalogReader kTriggersReader, kPoliciesReader;
extern const CatalogReader kEventTriggersReader;
extern const CatalogReader kStatisticsReader;
extern const CatalogReader kCollationDefinitionsReader, kConversionsReader, kCastsReader;
extern const CatalogReader kOperatorsReader, kOpfamiliesReader, kOpclassDefinitionsReader,
    kOpfamilyMembersReader;
extern const CatalogReader kTextSearchParsersReader, kTextSearchTemplatesReader,
    kTextSearchDictionariesReader, kTextSearchConfigurationsReader, kTokenMappingsReader;
extern const CatalogReader kBaseTypesReader;
extern const CatalogReader kLanguagesReader, kTransformsReader, kAccessMethodsReader;
extern const CatalogReader kCommentsReader, kLabelsReader, kDatabaseReader;
extern const CatalogReader kPrivilegesReader, kDefaultPrivilegesReader;
extern const CatalogReader kDependenciesReader, kNotComparedReader, kSystemPrivilegesReader;
extern const CatalogReader kForeignDataWrappersReader, kForeignServersReader, kUserMappingsReader;
extern const CatalogReader kPublicationsReader, kPublishedTablesReader, kPublishedSchemasReader,
    kSubscriptionsReader;

}  // namespace pgorigin
