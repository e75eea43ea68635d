// Enums, domains, ranges; composite types are relations (tables.cc).
#include "catalog/reader.h"

namespace pgorigin {
namespace {

// Row types of user relations and arrays of such come with the types: there are two for
// each table, and next to none is used.
constexpr std::string_view kTypeNamesSql = R"(
SELECT t.oid, pg_catalog.format_type(t.oid, -1), t.typcollation, t.typstorage
FROM pg_catalog.pg_type AS t
WHERE t.typnamespace <> 'pg_toast'::pg_catalog.regnamespace
  AND NOT (t.typtype = 'c' AND t.typnamespace = ANY ({user_schemas}))
  AND NOT (t.typcategory = 'A' AND t.typelem IN (
    SELECT e.oid
    FROM pg_catalog.pg_type AS e
    WHERE e.typtype = 'c'
      AND e.typnamespace = ANY ({user_schemas}))))";
enum class TypeNameColumn { kType, kName, kCollation, kStorage, kCount };

void ReadTypeNames(Reading& reading, const ResultSet& rows) {
  using C = TypeNameColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    reading.types[row.AsOid(C::kType)] = {row.AsName(C::kName), row.AsOid(C::kCollation),
                                          row.Char(C::kStorage)};
  });
}

// Of every user schema, whatever the filter: columns and functions may have them.
constexpr std::string_view kTypesSql = R"(
SELECT t.oid, t.typname, t.typnamespace, t.typowner, t.typtype, t.typrelid, t.typarray,
  t.typbasetype
FROM pg_catalog.pg_type AS t
WHERE t.typtype IN ('c', 'd', 'e', 'r')
  AND t.typnamespace = ANY ({user_schemas}))";
enum class TypeColumn { kOid, kName, kSchema, kOwner, kType, kRelation, kArray, kBase, kCount };

// Row types of tables are the tables, arrays are their elements.
Object* AddTypeOfRow(Reading& reading, const Row<TypeColumn>& row) {
  using C = TypeColumn;
  Address address(Catalog::kType, row.AsOid(C::kOid));
  auto add = [&](Kind kind, Definition definition) {
    return reading.Add(address, kind, row.AsOid(C::kSchema), row.Text(C::kName),
                       std::move(definition));
  };
  switch (row.Char(C::kType)) {
    case 'd':
      return add(Kind::kDomain, Box<Domain>());
    case 'e':
      return add(Kind::kEnum, Box<Enum>());
    case 'r':
      return add(Kind::kRange, Box<Range>());
    default:
      return reading.RelationObject(row.AsOid(C::kRelation));
  }
}

void RememberRowType(Reading& reading, const Row<TypeColumn>& row) {
  using C = TypeColumn;
  const Oid relation = row.AsOid(C::kRelation);
  reading.row_types[row.AsOid(C::kOid)] = {relation, false};
  if (Oid array = row.AsOid(C::kArray)) reading.row_types[array] = {relation, true};
}

void ReadTypes(Reading& reading, const ResultSet& rows) {
  using C = TypeColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    if (row.Char(C::kType) == 'c') RememberRowType(reading, row);
    if (Oid base = row.AsOid(C::kBase)) reading.domain_base[row.AsOid(C::kOid)] = base;
    Object* object = AddTypeOfRow(reading, row);
    if (object == nullptr) return;
    reading.Remember({Catalog::kType, row.AsOid(C::kOid)}, object);
    if (Oid array = row.AsOid(C::kArray)) reading.Remember({Catalog::kType, array}, object);
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

constexpr std::string_view kEnumLabelsSql = R"(
SELECT e.enumtypid, e.enumlabel
FROM pg_catalog.pg_enum AS e
ORDER BY e.enumtypid, e.enumsortorder)";
enum class EnumLabelColumn { kType, kLabel, kCount };

void ReadEnumLabels(Reading& reading, const ResultSet& rows) {
  using C = EnumLabelColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Enum* type = As<Enum>(reading.Find({Catalog::kType, row.AsOid(C::kType)}));
    if (type != nullptr) type->labels.push_back(row.String(C::kLabel));
  });
}

constexpr std::string_view kDomainsSql = R"(
SELECT t.oid, pg_catalog.format_type(t.typbasetype, t.typtypmod), t.typnotnull,
  pg_catalog.pg_get_expr(t.typdefaultbin, 0),
  CASE WHEN t.typcollation <> b.typcollation THEN t.typcollation END
FROM pg_catalog.pg_type AS t
JOIN pg_catalog.pg_type AS b ON b.oid = t.typbasetype
WHERE t.typtype = 'd'
  AND t.typnamespace = ANY ({schemas}))";
enum class DomainColumn { kOid, kBase, kNotNull, kDefault, kCollation, kCount };

void ReadDomains(Reading& reading, const ResultSet& rows) {
  using C = DomainColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Domain* domain = As<Domain>(reading.Find({Catalog::kType, row.AsOid(C::kOid)}));
    if (domain == nullptr) return;
    domain->type = row.AsName(C::kBase);
    domain->not_null = row.Bool(C::kNotNull);
    domain->default_value = row.Optional<Expression>(C::kDefault);
    domain->collation = reading.Collation(row.AsOid(C::kCollation));
  });
}

constexpr std::string_view kRangesSql = R"(
SELECT r.rngtypid, r.rngsubtype, r.rngsubopc,
  CASE WHEN r.rngcollation <> s.typcollation THEN r.rngcollation END,
  cn.nspname, c.proname, dn.nspname, d.proname,
  {rngmultitypid}, m.typarray, mn.nspname, m.typname
FROM pg_catalog.pg_range AS r
JOIN pg_catalog.pg_type AS t ON t.oid = r.rngtypid
JOIN pg_catalog.pg_type AS s ON s.oid = r.rngsubtype
LEFT JOIN pg_catalog.pg_proc AS c ON c.oid = r.rngcanonical::pg_catalog.oid
LEFT JOIN pg_catalog.pg_namespace AS cn ON cn.oid = c.pronamespace
LEFT JOIN pg_catalog.pg_proc AS d ON d.oid = r.rngsubdiff::pg_catalog.oid
LEFT JOIN pg_catalog.pg_namespace AS dn ON dn.oid = d.pronamespace
LEFT JOIN pg_catalog.pg_type AS m ON m.oid = {rngmultitypid}
LEFT JOIN pg_catalog.pg_namespace AS mn ON mn.oid = m.typnamespace
WHERE t.typnamespace = ANY ({schemas}))";
enum class RangeColumn {
  kOid,
  kSubtype,
  kOpclass,
  kCollation,
  kCanonicalSchema,
  kCanonical,
  kDiffSchema,
  kDiff,
  kMultirange,
  kMultirangeArray,
  kMultirangeSchema,
  kMultirangeName,
  kCount
};

Name NameIn(const Row<RangeColumn>& row, RangeColumn schema, RangeColumn name) {
  return row.IsNull(name) ? Name() : CanonicalName(row.Text(schema), row.Text(name));
}

void ReadRanges(Reading& reading, const ResultSet& rows) {
  using C = RangeColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* object = reading.Find({Catalog::kType, row.AsOid(C::kOid)});
    Range* range = As<Range>(object);
    if (range == nullptr) return;
    range->subtype = reading.Type(row.AsOid(C::kSubtype));
    range->opclass = reading.Opclass(row.AsOid(C::kOpclass), row.AsOid(C::kSubtype));
    range->collation = reading.Collation(row.AsOid(C::kCollation));
    range->canonical = NameIn(row, C::kCanonicalSchema, C::kCanonical);
    range->subtype_diff = NameIn(row, C::kDiffSchema, C::kDiff);
    if (row.IsNull(C::kMultirangeName)) return;
    range->multirange.value = NameIn(row, C::kMultirangeSchema, C::kMultirangeName);
    reading.Remember({Catalog::kType, row.AsOid(C::kMultirange)}, object);
    reading.Remember({Catalog::kType, row.AsOid(C::kMultirangeArray)}, object);
  });
}

}  // namespace

const CatalogReader kTypeNamesReader = {"names of types", kTypeNamesSql, ReadTypeNames};
const CatalogReader kTypesReader = {"types", kTypesSql, ReadTypes};
const CatalogReader kEnumLabelsReader = {"enum labels", kEnumLabelsSql, ReadEnumLabels};
const CatalogReader kDomainsReader = {"domains", kDomainsSql, ReadDomains};
const CatalogReader kRangesReader = {"range types", kRangesSql, ReadRanges};

}  // namespace pgorigin
