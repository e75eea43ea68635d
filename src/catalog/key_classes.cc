// Collations and operator classes: what keys and columns refer to.
#include "catalog/reader.h"

namespace pgorigin {
namespace {

constexpr std::string_view kCollationsSql = R"(
SELECT c.oid, n.nspname, c.collname
FROM pg_catalog.pg_collation AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.collnamespace)";
enum class CollationColumn { kOid, kSchema, kName, kCount };

void ReadCollations(Reading& reading, const ResultSet& rows) {
  using C = CollationColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    reading.collations[row.AsOid(C::kOid)] =
        CanonicalName(row.Text(C::kSchema), row.Text(C::kName));
  });
}

constexpr std::string_view kOpclassesSql = R"(
SELECT o.oid, n.nspname, o.opcname, o.opcmethod, o.opcintype, o.opckeytype,
  o.opcdefault
FROM pg_catalog.pg_opclass AS o
JOIN pg_catalog.pg_namespace AS n ON n.oid = o.opcnamespace)";
enum class OpclassColumn { kOid, kSchema, kName, kMethod, kType, kStored, kDefault, kCount };

void ReadOpclasses(Reading& reading, const ResultSet& rows) {
  using C = OpclassColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    CatalogOpclass opclass{CanonicalName(row.Text(C::kSchema), row.Text(C::kName)),
                           row.AsOid(C::kMethod), row.AsOid(C::kType), row.AsOid(C::kStored),
                           row.Bool(C::kDefault)};
    if (opclass.is_default) {
      reading.default_opclasses.insert(PairKey(opclass.method, opclass.type));
    }
    reading.opclasses[row.AsOid(C::kOid)] = opclass;
  });
}

}  // namespace

const CatalogReader kCollationsReader = {"collations", kCollationsSql, ReadCollations};
const CatalogReader kOpclassesReader = {"operator classes", kOpclassesSql, ReadOpclasses};

}  // namespace pgorigin
