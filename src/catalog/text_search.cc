// Text search parsers, templates, dictionaries and configurations.
#include <algorithm>

#include "catalog/reader.h"

namespace pgorigin {
namespace {

constexpr std::string_view kParsersSql = R"(
SELECT t.oid, t.prsname, t.prsnamespace, {function t.prsstart}, {function t.prstoken},
  {function t.prsend}, {function t.prsheadline}, {function t.prslextype}
FROM pg_catalog.pg_ts_parser AS t
WHERE t.prsnamespace = ANY ({schemas}))";
enum class ParserColumn {
  kOid,
  kName,
  kSchema,
  kStart,
  kToken,
  kEnd,
  kHeadline,
  kLexTypes,
  kCount
};

void ReadParsers(Reading& reading, const ResultSet& rows) {
  using C = ParserColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    TextSearchParser parser{FunctionOf(row.Text(C::kStart)), FunctionOf(row.Text(C::kToken)),
                            FunctionOf(row.Text(C::kEnd)), FunctionOf(row.Text(C::kHeadline)),
                            FunctionOf(row.Text(C::kLexTypes))};
    reading.Add({Catalog::kTextSearchParser, row.AsOid(C::kOid)}, Kind::kTextSearchParser,
                row.AsOid(C::kSchema), row.Text(C::kName),
                Box<TextSearchParser>(std::move(parser)));
  });
}

constexpr std::string_view kTemplatesSql = R"(
SELECT t.oid, t.tmplname, t.tmplnamespace, {function t.tmplinit}, {function t.tmpllexize}
FROM pg_catalog.pg_ts_template AS t
WHERE t.tmplnamespace = ANY ({schemas}))";
enum class TemplateColumn { kOid, kName, kSchema, kInit, kLexize, kCount };

void ReadTemplates(Reading& reading, const ResultSet& rows) {
  using C = TemplateColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    TextSearchTemplate made{FunctionOf(row.Text(C::kInit)), FunctionOf(row.Text(C::kLexize))};
    reading.Add({Catalog::kTextSearchTemplate, row.AsOid(C::kOid)}, Kind::kTextSearchTemplate,
                row.AsOid(C::kSchema), row.Text(C::kName),
                Box<TextSearchTemplate>(std::move(made)));
  });
}

constexpr std::string_view kDictionariesSql = R"(
SELECT t.oid, t.dictname, t.dictnamespace, t.dictowner, n.nspname, m.tmplname, t.dictinitoption
FROM pg_catalog.pg_ts_dict AS t
JOIN pg_catalog.pg_ts_template AS m ON m.oid = t.dicttemplate
JOIN pg_catalog.pg_namespace AS n ON n.oid = m.tmplnamespace
WHERE t.dictnamespace = ANY ({schemas}))";
enum class DictionaryColumn {
  kOid,
  kName,
  kSchema,
  kOwner,
  kTemplateSchema,
  kTemplate,
  kOptions,
  kCount
};

void ReadDictionaries(Reading& reading, const ResultSet& rows) {
  using C = DictionaryColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    TextSearchDictionary dictionary{
        CanonicalName(row.Text(C::kTemplateSchema), row.Text(C::kTemplate)),
        row.String(C::kOptions)};
    Object* object =
        reading.Add({Catalog::kTextSearchDictionary, row.AsOid(C::kOid)},
                    Kind::kTextSearchDictionary, row.AsOid(C::kSchema), row.Text(C::kName),
                    Box<TextSearchDictionary>(std::move(dictionary)));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

constexpr std::string_view kConfigurationsSql = R"(
SELECT t.oid, t.cfgname, t.cfgnamespace, t.cfgowner, n.nspname, p.prsname
FROM pg_catalog.pg_ts_config AS t
JOIN pg_catalog.pg_ts_parser AS p ON p.oid = t.cfgparser
JOIN pg_catalog.pg_namespace AS n ON n.oid = p.prsnamespace
WHERE t.cfgnamespace = ANY ({schemas}))";
enum class ConfigurationColumn { kOid, kName, kSchema, kOwner, kParserSchema, kParser, kCount };

void ReadConfigurations(Reading& reading, const ResultSet& rows) {
  using C = ConfigurationColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    TextSearchConfiguration configuration;
    configuration.parser = CanonicalName(row.Text(C::kParserSchema), row.Text(C::kParser));
    Object* object =
        reading.Add({Catalog::kTextSearchConfiguration, row.AsOid(C::kOid)},
                    Kind::kTextSearchConfiguration, row.AsOid(C::kSchema), row.Text(C::kName),
                    Box<TextSearchConfiguration>(std::move(configuration)));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

// The catalogs number the tokens; their parser names them.
constexpr std::string_view kMappingsSql = R"(
WITH tokens AS MATERIALIZED (
  SELECT p.parser, y.tokid, y.alias
  FROM (
    SELECT DISTINCT t.cfgparser
    FROM pg_catalog.pg_ts_config AS t
    WHERE t.cfgnamespace = ANY ({schemas})
  ) AS p (parser)
  CROSS JOIN LATERAL pg_catalog.ts_token_type(p.parser) AS y
)
SELECT t.oid, y.alias, n.nspname, d.dictname
FROM pg_catalog.pg_ts_config AS t
JOIN pg_catalog.pg_ts_config_map AS m ON m.mapcfg = t.oid
JOIN pg_catalog.pg_ts_dict AS d ON d.oid = m.mapdict
JOIN pg_catalog.pg_namespace AS n ON n.oid = d.dictnamespace
JOIN tokens AS y ON y.parser = t.cfgparser AND y.tokid = m.maptokentype
WHERE t.cfgnamespace = ANY ({schemas})
ORDER BY t.oid, y.alias COLLATE "C", m.mapseqno)";
enum class MappingColumn { kConfiguration, kToken, kDictionarySchema, kDictionary, kCount };

void ReadMappings(Reading& reading, const ResultSet& rows) {
  using C = MappingColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    auto* configuration = As<TextSearchConfiguration>(
        reading.Find({Catalog::kTextSearchConfiguration, row.AsOid(C::kConfiguration)}));
    if (configuration == nullptr) return;
    std::vector<TokenMapping>& mappings = configuration->mappings;
    const Name token = row.AsName(C::kToken);
    if (mappings.empty() || mappings.back().token != token) mappings.push_back({token, {}});
    mappings.back().dictionaries.push_back(
        CanonicalName(row.Text(C::kDictionarySchema), row.Text(C::kDictionary)));
  });
}

}  // namespace

const CatalogReader kTextSearchParsersReader = {"text search parsers", kParsersSql, ReadParsers};
const CatalogReader kTextSearchTemplatesReader = {"text search templates", kTemplatesSql,
                                                  ReadTemplates};
const CatalogReader kTextSearchDictionariesReader = {"text search dictionaries", kDictionariesSql,
                                                     ReadDictionaries};
const CatalogReader kTextSearchConfigurationsReader = {"text search configurations",
                                                       kConfigurationsSql, ReadConfigurations};
const CatalogReader kTokenMappingsReader = {"mappings of text search", kMappingsSql, ReadMappings};

}  // namespace pgorigin
