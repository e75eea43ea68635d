// Collations, conversions and casts.
#include "catalog/reader.h"

namespace pgorigin {
namespace {

// A locale of libc has two parts; those of other providers are one.
constexpr std::string_view kCollationsSql = R"(
SELECT c.oid, c.collname, c.collnamespace, c.collowner, c.collprovider, c.collisdeterministic,
  CASE WHEN l.locale IS NULL THEN c.collcollate END,
  CASE WHEN l.locale IS NULL THEN c.collctype END, l.locale, {collicurules}
FROM pg_catalog.pg_collation AS c
CROSS JOIN LATERAL (SELECT {colllocale}) AS l (locale)
WHERE c.collnamespace = ANY ({schemas}))";
enum class CollationColumn {
  kOid,
  kName,
  kSchema,
  kOwner,
  kProvider,
  kDeterministic,
  kCollate,
  kCtype,
  kLocale,
  kRules,
  kCount
};

constexpr std::pair<char, std::string_view> kProviders[] = {
    {'b', "builtin"}, {'c', "libc"}, {'i', "icu"}};

void ReadCollations(Reading& reading, const ResultSet& rows) {
  using C = CollationColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Collation collation;
    collation.provider = WordOf(kProviders, row.Char(C::kProvider));
    collation.deterministic = row.Bool(C::kDeterministic);
    collation.lc_collate = row.String(C::kCollate);
    collation.lc_ctype = row.String(C::kCtype);
    collation.locale = row.String(C::kLocale);
    collation.rules = row.String(C::kRules);
    Object* object = reading.Add({Catalog::kCollation, row.AsOid(C::kOid)}, Kind::kCollation,
                                 row.AsOid(C::kSchema), row.Text(C::kName),
                                 Box<Collation>(std::move(collation)));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

constexpr std::string_view kConversionsSql = R"(
SELECT c.oid, c.conname, c.connamespace, c.conowner,
  pg_catalog.pg_encoding_to_char(c.conforencoding), pg_catalog.pg_encoding_to_char(c.contoencoding),
  {function c.conproc}, c.condefault
FROM pg_catalog.pg_conversion AS c
WHERE c.connamespace = ANY ({schemas}))";
enum class ConversionColumn {
  kOid,
  kName,
  kSchema,
  kOwner,
  kSource,
  kDestination,
  kFunction,
  kDefault,
  kCount
};

void ReadConversions(Reading& reading, const ResultSet& rows) {
  using C = ConversionColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Conversion conversion{row.String(C::kSource), row.String(C::kDestination),
                          FunctionOf(row.Text(C::kFunction)), row.Bool(C::kDefault)};
    Object* object = reading.Add({Catalog::kConversion, row.AsOid(C::kOid)}, Kind::kConversion,
                                 row.AsOid(C::kSchema), row.Text(C::kName),
                                 Box<Conversion>(std::move(conversion)));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

// Left out is the cast that a range type brings with it (deptype 'i').
constexpr std::string_view kCastsSql = R"(
SELECT c.oid, pg_catalog.format_type(c.castsource, -1), pg_catalog.format_type(c.casttarget, -1),
  c.castmethod, {function c.castfunc}, c.castcontext,
  (SELECT pg_catalog.string_agg(pg_catalog.format_type(a.type, -1), ', ' ORDER BY a.position)
   FROM pg_catalog.pg_proc AS p,
     pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS a (type, position)
   WHERE p.oid = c.castfunc)
FROM pg_catalog.pg_cast AS c
WHERE c.oid >= 16384
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass
      AND d.objid = c.oid
      AND d.deptype = 'i'))";
enum class CastColumn { kOid, kSource, kTarget, kMethod, kFunction, kContext, kArguments, kCount };

constexpr std::pair<char, std::string_view> kMethods[] = {
    {'b', "binary"}, {'f', "function"}, {'i', "inout"}};
constexpr std::pair<char, std::string_view> kContexts[] = {
    {'a', "assignment"}, {'e', "explicit"}, {'i', "implicit"}};

void ReadCasts(Reading& reading, const ResultSet& rows) {
  using C = CastColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Cast cast;
    cast.source = row.AsName(C::kSource);
    cast.target = row.AsName(C::kTarget);
    cast.method = WordOf(kMethods, row.Char(C::kMethod));
    cast.function = FunctionOf(row.Text(C::kFunction));
    cast.arguments = row.AsName(C::kArguments);
    cast.context = WordOf(kContexts, row.Char(C::kContext));
    const std::string name = cast.source.str() + " AS " + cast.target.str();
    reading.AddTopLevel({Catalog::kCast, row.AsOid(C::kOid)}, Kind::kCast, name,
                        Box<Cast>(std::move(cast)));
  });
}

}  // namespace

const CatalogReader kCollationDefinitionsReader = {"collations", kCollationsSql, ReadCollations};
const CatalogReader kConversionsReader = {"conversions", kConversionsSql, ReadConversions};
const CatalogReader kCastsReader = {"casts", kCastsSql, ReadCasts};

}  // namespace pgorigin
