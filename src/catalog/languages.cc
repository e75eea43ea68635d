// Languages, transforms and access methods.
#include "catalog/reader.h"

namespace pgorigin {
namespace {

constexpr std::string_view kLanguagesSql = R"(
SELECT l.oid, l.lanname, l.lanowner, l.lanpltrusted, {function l.lanplcallfoid},
  {function l.laninline}, {function l.lanvalidator}
FROM pg_catalog.pg_language AS l
WHERE l.oid >= 16384)";
enum class LanguageColumn { kOid, kName, kOwner, kTrusted, kHandler, kInline, kValidator, kCount };

void ReadLanguages(Reading& reading, const ResultSet& rows) {
  using C = LanguageColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Language language{row.Bool(C::kTrusted), FunctionOf(row.Text(C::kHandler)),
                      FunctionOf(row.Text(C::kInline)), FunctionOf(row.Text(C::kValidator))};
    Object* object = reading.AddTopLevel({Catalog::kLanguage, row.AsOid(C::kOid)}, Kind::kLanguage,
                                         row.Text(C::kName), Box<Language>(std::move(language)));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

constexpr std::string_view kTransformsSql = R"(
SELECT t.oid, pg_catalog.format_type(t.trftype, -1), l.lanname, {function t.trffromsql},
  {function t.trftosql}
FROM pg_catalog.pg_transform AS t
JOIN pg_catalog.pg_language AS l ON l.oid = t.trflang
WHERE t.oid >= 16384)";
enum class TransformColumn { kOid, kType, kLanguage, kFromSql, kToSql, kCount };

void ReadTransforms(Reading& reading, const ResultSet& rows) {
  using C = TransformColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Transform transform{row.AsName(C::kType), row.AsName(C::kLanguage),
                        FunctionOf(row.Text(C::kFromSql)), FunctionOf(row.Text(C::kToSql))};
    const std::string name =
        "FOR " + transform.type.str() + " LANGUAGE " + QuoteIdentifier(transform.language);
    reading.AddTopLevel({Catalog::kTransform, row.AsOid(C::kOid)}, Kind::kTransform, name,
                        Box<Transform>(std::move(transform)));
  });
}

constexpr std::string_view kAccessMethodsSql = R"(
SELECT a.oid, a.amname, a.amtype, {function a.amhandler}
FROM pg_catalog.pg_am AS a
WHERE a.oid >= 16384)";
enum class AccessMethodColumn { kOid, kName, kType, kHandler, kCount };

constexpr std::pair<char, std::string_view> kTypes[] = {{'i', "index"}, {'t', "table"}};

void ReadAccessMethods(Reading& reading, const ResultSet& rows) {
  using C = AccessMethodColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    AccessMethod method{WordOf(kTypes, row.Char(C::kType)), FunctionOf(row.Text(C::kHandler))};
    reading.AddTopLevel({Catalog::kAccessMethod, row.AsOid(C::kOid)}, Kind::kAccessMethod,
                        row.Text(C::kName), Box<AccessMethod>(std::move(method)));
  });
}

}  // namespace

const CatalogReader kLanguagesReader = {"languages", kLanguagesSql, ReadLanguages};
const CatalogReader kTransformsReader = {"transforms", kTransformsSql, ReadTransforms};
const CatalogReader kAccessMethodsReader = {"access methods", kAccessMethodsSql, ReadAccessMethods};

}  // namespace pgorigin
