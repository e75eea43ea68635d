// What each object needs, by pg_depend.
#include <algorithm>
#include <unordered_set>

#include "catalog/reader.h"

namespace pgorigin {
namespace {

// Dependencies that the server keeps within one object of ours (deptype 'i', 'P',
// 'S') are left out; so is that on a schema, which every name tells, that of a foreign key on
// columns, which it names itself, and that of a key, an index, a default or a generated column
// on columns of its own table (or of a sequence on its owner): most of all.
constexpr std::string_view kDependenciesSql = R"(
SELECT d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid
FROM pg_catalog.pg_depend AS d
WHERE d.objid >= 16384
  AND d.refobjid >= 16384
  AND d.deptype IN ('a', 'n', 'x')
  AND NOT (d.refobjsubid > 0
    AND ((d.deptype = 'a'
        AND d.classid IN ('pg_catalog.pg_class'::pg_catalog.regclass,
          'pg_catalog.pg_attrdef'::pg_catalog.regclass,
          'pg_catalog.pg_constraint'::pg_catalog.regclass))
      OR (d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
        AND d.objid IN (
          SELECT con.oid
          FROM pg_catalog.pg_constraint AS con
          WHERE con.contype = 'f'))))
  AND d.refclassid <> 'pg_catalog.pg_namespace'::pg_catalog.regclass)";
enum class DependencyColumn {
  kCatalog,
  kOid,
  kColumn,
  kNeededCatalog,
  kNeededOid,
  kNeededColumn,
  kCount
};

// Columns of views and composite types stand for the whole.
Object* FindPart(const Reading& reading, Address address, std::int64_t column) {
  if (column > 0 && address.catalog == static_cast<Oid>(Catalog::kClass)) {
    const CatalogColumn* found = reading.Column(address.oid, column);
    if (found != nullptr && found->object != nullptr) return found->object;
  }
  return reading.Find(address);
}

// A sequence is made before the column that uses it, and given to that afterwards
// (OWNED BY): its dependency would close a circle.
bool IsOwnership(const Object& object, const Object& needed) {
  return object.id.kind == Kind::kSequence && needed.id.kind == Kind::kColumn;
}

void Deduplicate(std::vector<ObjectId>& ids) {
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  ids.shrink_to_fit();
}

void ReadDependencies(Reading& reading, const ResultSet& rows) {
  using C = DependencyColumn;
  std::unordered_set<Object*> touched;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* object =
        FindPart(reading, {row.AsOid(C::kCatalog), row.AsOid(C::kOid)}, row.Int(C::kColumn));
    if (object == nullptr) return;
    Address needed_address(row.AsOid(C::kNeededCatalog), row.AsOid(C::kNeededOid));
    Object* needed = FindPart(reading, needed_address, row.Int(C::kNeededColumn));
    if (needed == nullptr) needed = reading.ExtensionOf(needed_address);
    if (needed == nullptr || needed == object || IsOwnership(*object, *needed)) return;
    object->needs.push_back(needed->id);
    touched.insert(object);
  });
  for (Object* object : touched) Deduplicate(object->needs);
}

}  // namespace

const CatalogReader kDependenciesReader = {
    .what = "dependencies", .sql = kDependenciesSql, .read = ReadDependencies, .in_portions = true};

}  // namespace pgorigin
