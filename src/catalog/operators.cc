// Operators, operator classes and families.
#include <algorithm>

#include "catalog/reader.h"

namespace pgorigin {
namespace {

// Without a function it is a shell, made by a forward reference: pg_dump leaves it
// out, too.
constexpr std::string_view kOperatorsSql = R"(
SELECT o.oid, o.oprname, o.oprnamespace, o.oprowner,
  CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE pg_catalog.format_type(o.oprleft, -1) END,
  CASE WHEN o.oprright = 0 THEN 'NONE' ELSE pg_catalog.format_type(o.oprright, -1) END,
  {function o.oprcode}, {operator o.oprcom}, {operator o.oprnegate},
  {function o.oprrest}, {function o.oprjoin}, o.oprcanhash, o.oprcanmerge
FROM pg_catalog.pg_operator AS o
WHERE o.oprnamespace = ANY ({schemas})
  AND o.oprcode::pg_catalog.oid <> 0)";
enum class OperatorColumn {
  kOid,
  kName,
  kSchema,
  kOwner,
  kLeft,
  kRight,
  kFunction,
  kCommutator,
  kNegator,
  kRestrict,
  kJoin,
  kHashes,
  kMerges,
  kCount
};

void ReadOperators(Reading& reading, const ResultSet& rows) {
  using C = OperatorColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Operator definition;
    definition.function = FunctionOf(row.Text(C::kFunction));
    definition.commutator = row.String(C::kCommutator);
    definition.negator = row.String(C::kNegator);
    definition.restrict = FunctionOf(row.Text(C::kRestrict));
    definition.join = FunctionOf(row.Text(C::kJoin));
    definition.hashes = row.Bool(C::kHashes);
    definition.merges = row.Bool(C::kMerges);
    Object* object =
        reading.Add({Catalog::kOperator, row.AsOid(C::kOid)}, Kind::kOperator,
                    row.AsOid(C::kSchema), row.Text(C::kName), Box<Operator>(std::move(definition)),
                    row.String(C::kLeft) + ", " + row.String(C::kRight));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

constexpr std::string_view kFamiliesSql = R"(
SELECT f.oid, f.opfname, f.opfnamespace, f.opfowner, a.amname
FROM pg_catalog.pg_opfamily AS f
JOIN pg_catalog.pg_am AS a ON a.oid = f.opfmethod
WHERE f.opfnamespace = ANY ({schemas}))";
enum class FamilyColumn { kOid, kName, kSchema, kOwner, kMethod, kCount };

void ReadFamilies(Reading& reading, const ResultSet& rows) {
  using C = FamilyColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* object = reading.Add({Catalog::kOpfamily, row.AsOid(C::kOid)}, Kind::kOperatorFamily,
                                 row.AsOid(C::kSchema), row.Text(C::kName), Box<OperatorFamily>(),
                                 row.AsName(C::kMethod));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

constexpr std::string_view kClassesSql = R"(
SELECT o.oid, o.opcname, o.opcnamespace, o.opcowner, a.amname,
  pg_catalog.format_type(o.opcintype, -1), n.nspname, f.opfname, o.opcdefault,
  CASE WHEN o.opckeytype <> 0 THEN pg_catalog.format_type(o.opckeytype, -1) END
FROM pg_catalog.pg_opclass AS o
JOIN pg_catalog.pg_am AS a ON a.oid = o.opcmethod
JOIN pg_catalog.pg_opfamily AS f ON f.oid = o.opcfamily
JOIN pg_catalog.pg_namespace AS n ON n.oid = f.opfnamespace
WHERE o.opcnamespace = ANY ({schemas}))";
enum class ClassColumn {
  kOid,
  kName,
  kSchema,
  kOwner,
  kMethod,
  kType,
  kFamilySchema,
  kFamily,
  kDefault,
  kStorage,
  kCount
};

void ReadClasses(Reading& reading, const ResultSet& rows) {
  using C = ClassColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    OperatorClass definition;
    definition.type = row.AsName(C::kType);
    definition.family = CanonicalName(row.Text(C::kFamilySchema), row.Text(C::kFamily));
    definition.is_default = row.Bool(C::kDefault);
    definition.storage = row.AsName(C::kStorage);
    Object* object = reading.Add({Catalog::kOpclass, row.AsOid(C::kOid)}, Kind::kOperatorClass,
                                 row.AsOid(C::kSchema), row.Text(C::kName),
                                 Box<OperatorClass>(std::move(definition)), row.AsName(C::kMethod));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

// What ALTER OPERATOR FAMILY … ADD takes.  Members belong to a class or to the family
// alone, as their dependencies say; that on a family for sorting (deptype 'n') says
// nothing of the kind.  Each text is made once, whatever the planner thinks of catalogs
// that nobody analyzed yet: extensions bring thousands.
constexpr std::string_view kFamilyMembersSql = R"(
WITH members (catalog, oid, family, item) AS MATERIALIZED (
  SELECT 'pg_catalog.pg_amop'::pg_catalog.regclass, a.oid, a.amopfamily,
    'OPERATOR ' || a.amopstrategy || ' ' || {operator a.amopopr}
      || '(' || pg_catalog.format_type(a.amoplefttype, -1)
      || ', ' || pg_catalog.format_type(a.amoprighttype, -1) || ')'
      || coalesce(' FOR ORDER BY ' || (
        SELECT CASE WHEN n.nspname = 'pg_catalog' THEN ''
          ELSE pg_catalog.quote_ident(n.nspname) || '.' END || pg_catalog.quote_ident(f.opfname)
        FROM pg_catalog.pg_opfamily AS f
        JOIN pg_catalog.pg_namespace AS n ON n.oid = f.opfnamespace
        WHERE f.oid = a.amopsortfamily), '')
  FROM pg_catalog.pg_amop AS a
  WHERE a.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_amproc'::pg_catalog.regclass, a.oid, a.amprocfamily,
    'FUNCTION ' || a.amprocnum || ' (' || pg_catalog.format_type(a.amproclefttype, -1)
      || ', ' || pg_catalog.format_type(a.amprocrighttype, -1) || ') '
      || CASE WHEN n.nspname = 'pg_catalog' THEN ''
        ELSE pg_catalog.quote_ident(n.nspname) || '.' END
      || pg_catalog.quote_ident(p.proname) || '('
      || coalesce((
        SELECT pg_catalog.string_agg(pg_catalog.format_type(t.type, -1), ', ' ORDER BY t.position)
        FROM pg_catalog.unnest(p.proargtypes::pg_catalog.oid[])
          WITH ORDINALITY AS t (type, position)), '') || ')'
  FROM pg_catalog.pg_amproc AS a
  JOIN pg_catalog.pg_proc AS p ON p.oid = a.amproc::pg_catalog.oid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
  WHERE a.oid >= 16384
)
SELECT m.catalog::pg_catalog.oid, m.oid, d.refclassid, d.refobjid, m.item
FROM members AS m
JOIN pg_catalog.pg_depend AS d ON d.classid = m.catalog AND d.objid = m.oid
WHERE d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass
  OR (d.refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass
    AND d.refobjid = m.family
    AND d.deptype IN ('a', 'i')))";
enum class FamilyMemberColumn { kCatalog, kOid, kOwnerCatalog, kOwner, kItem, kCount };

std::vector<std::string>* MembersOf(Object* object) {
  if (OperatorClass* definition = As<OperatorClass>(object)) return &definition->members;
  OperatorFamily* family = As<OperatorFamily>(object);
  return family == nullptr ? nullptr : &family->members;
}

void ReadFamilyMembers(Reading& reading, const ResultSet& rows) {
  using C = FamilyMemberColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* object = reading.Find({row.AsOid(C::kOwnerCatalog), row.AsOid(C::kOwner)});
    std::vector<std::string>* members = object == nullptr ? nullptr : MembersOf(object);
    if (members == nullptr) return;
    members->push_back(row.String(C::kItem));
    reading.Remember({row.AsOid(C::kCatalog), row.AsOid(C::kOid)}, object);
  });
  for (auto& [id, object] : reading.model.objects) {
    if (std::vector<std::string>* members = MembersOf(&object)) std::ranges::sort(*members);
  }
}

}  // namespace

const CatalogReader kOperatorsReader = {"operators", kOperatorsSql, ReadOperators};
const CatalogReader kOpfamiliesReader = {"operator families", kFamiliesSql, ReadFamilies};
const CatalogReader kOpclassDefinitionsReader = {"operator classes", kClassesSql, ReadClasses};
const CatalogReader kOpfamilyMembersReader = {"members of operator families", kFamilyMembersSql,
                                              ReadFamilyMembers};

}  // namespace pgorigin
