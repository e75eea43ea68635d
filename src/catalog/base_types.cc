// Base types and shell types.
#include "catalog/reader.h"

namespace pgorigin {
namespace {

// Options by their names in CREATE TYPE; those that have their default are left out.
// An array type is what its element names as such: typcategory can be chosen at will.
constexpr std::string_view kBaseTypesSql = R"(
WITH alignments (letter, word) AS (
  VALUES ('c'::pg_catalog."char", 'char'), ('s', 'int2'), ('d', 'double')
), storages (letter, word) AS (
  VALUES ('e'::pg_catalog."char", 'external'), ('x', 'extended'), ('m', 'main')
), functions AS (
  SELECT p.oid, CASE WHEN n.nspname = 'pg_catalog' THEN pg_catalog.quote_ident(p.proname)
    ELSE pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname) END AS name
  FROM pg_catalog.pg_proc AS p
  JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
)
SELECT t.oid, t.typname, t.typnamespace, t.typowner, t.typarray, NOT t.typisdefined,
  CASE WHEN t.typisdefined THEN ARRAY(
    SELECT o.name || '=' || o.value
    FROM (
      SELECT u.name, f.name
      FROM (VALUES
        ('input', t.typinput::pg_catalog.oid),
        ('output', t.typoutput::pg_catalog.oid),
        ('receive', t.typreceive::pg_catalog.oid),
        ('send', t.typsend::pg_catalog.oid),
        ('typmod_in', t.typmodin::pg_catalog.oid),
        ('typmod_out', t.typmodout::pg_catalog.oid),
        ('analyze', t.typanalyze::pg_catalog.oid),
        ('subscript', {typsubscript}::pg_catalog.oid)
      ) AS u (name, oid)
      JOIN functions AS f ON f.oid = u.oid
      UNION ALL VALUES
        ('internallength',
          CASE WHEN t.typlen = -1 THEN 'variable' ELSE t.typlen::pg_catalog.text END),
        ('passedbyvalue', CASE WHEN t.typbyval THEN 'true' END),
        ('alignment', (SELECT a.word FROM alignments AS a WHERE a.letter = t.typalign)),
        ('storage', (SELECT s.word FROM storages AS s WHERE s.letter = t.typstorage)),
        ('category', nullif(t.typcategory, 'U')::pg_catalog.text),
        ('preferred', CASE WHEN t.typispreferred THEN 'true' END),
        ('default', t.typdefault),
        ('element',
          CASE WHEN t.typelem <> 0 THEN pg_catalog.format_type(t.typelem, -1) END),
        ('delimiter', nullif(t.typdelim, ',')::pg_catalog.text),
        ('collatable', CASE WHEN t.typcollation <> 0 THEN 'true' END)
    ) AS o (name, value)
    WHERE o.value IS NOT NULL
    ORDER BY o.name COLLATE "C") END
FROM pg_catalog.pg_type AS t
WHERE (t.typtype = 'b' OR (t.typtype = 'p' AND NOT t.typisdefined))
  AND t.typnamespace = ANY ({schemas})
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_type AS e
    WHERE e.typarray = t.oid))";
enum class BaseTypeColumn { kOid, kName, kSchema, kOwner, kArray, kShell, kOptions, kCount };

void ReadBaseTypes(Reading& reading, const ResultSet& rows) {
  using C = BaseTypeColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    BaseType type{row.Bool(C::kShell), SortedOptions(row.Text(C::kOptions))};
    Object* object =
        reading.Add({Catalog::kType, row.AsOid(C::kOid)}, Kind::kBaseType, row.AsOid(C::kSchema),
                    row.Text(C::kName), Box<BaseType>(std::move(type)));
    if (object == nullptr) return;
    if (Oid array = row.AsOid(C::kArray)) reading.Remember({Catalog::kType, array}, object);
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

}  // namespace

const CatalogReader kBaseTypesReader = {"base types", kBaseTypesSql, ReadBaseTypes};

}  // namespace pgorigin
