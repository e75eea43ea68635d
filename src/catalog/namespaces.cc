// Schemas, extensions and their members, roles.
#include "catalog/reader.h"

namespace pgorigin {
namespace {

constexpr std::string_view kRolesSql = R"(
SELECT r.oid, r.rolname
FROM pg_catalog.pg_roles AS r)";
enum class RoleColumn { kOid, kName, kCount };

void ReadRoles(Reading& reading, const ResultSet& rows) {
  using C = RoleColumn;
  ForEachRow<C>(
      rows, [&](const Row<C>& row) { reading.roles[row.AsOid(C::kOid)] = row.AsName(C::kName); });
}

// The relation of a composite type belongs to the type, and to its extension through it.
constexpr std::string_view kMembersSql = R"(
SELECT d.classid, d.objid, d.refobjid
FROM pg_catalog.pg_depend AS d
WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
  AND d.deptype = 'e'
UNION ALL
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, t.typrelid, d.refobjid
FROM pg_catalog.pg_depend AS d
JOIN pg_catalog.pg_type AS t ON t.oid = d.objid
WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
  AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
  AND d.deptype = 'e'
  AND t.typrelid <> 0)";
enum class MemberColumn { kCatalog, kOid, kExtension, kCount };

void ReadMembers(Reading& reading, const ResultSet& rows) {
  using C = MemberColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Address member(row.AsOid(C::kCatalog), row.AsOid(C::kOid));
    reading.members[member] = row.AsOid(C::kExtension);
  });
}

// Until 14 no dump tells who owns the schema public.
constexpr std::string_view kSchemasSql = R"(
SELECT n.oid, n.nspname,
  CASE WHEN n.nspname = 'public'
    AND pg_catalog.current_setting('server_version_num')::pg_catalog.int4 < 150000 THEN 0
  ELSE n.nspowner END
FROM pg_catalog.pg_namespace AS n
WHERE n.oid = ANY ({user_schemas}))";
enum class SchemaColumn { kOid, kName, kOwner, kCount };

void ReadSchemas(Reading& reading, const ResultSet& rows) {
  using C = SchemaColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Name name = row.AsName(C::kName);
    Address address(Catalog::kNamespace, row.AsOid(C::kOid));
    reading.schemas[address.oid] = name;
    if (!reading.filter.Matches(name) || reading.members.contains(address)) return;
    Object* schema = reading.AddTopLevel(address, Kind::kSchema, name, Schema());
    reading.SetOwner(schema, row.AsOid(C::kOwner));
  });
}

// Every database has plpgsql.  The owner of an extension no dump tells.
constexpr std::string_view kExtensionsSql = R"(
SELECT e.oid, e.extname, n.nspname, e.extversion, e.extnamespace, a.comment
FROM pg_catalog.pg_extension AS e
JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
LEFT JOIN pg_catalog.pg_available_extensions() AS a ON a.name = e.extname
WHERE e.extname <> 'plpgsql')";
enum class ExtensionColumn { kOid, kName, kSchema, kVersion, kSchemaOid, kComment, kCount };

void ReadExtensions(Reading& reading, const ResultSet& rows) {
  using C = ExtensionColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Extension extension{
        {row.AsName(C::kSchema)}, {row.AsName(C::kVersion)}, row.String(C::kComment)};
    Object* object = reading.AddTopLevel({Catalog::kExtension, row.AsOid(C::kOid)},
                                         Kind::kExtension, row.Text(C::kName), extension);
    if (Object* schema = reading.Find({Catalog::kNamespace, row.AsOid(C::kSchemaOid)})) {
      object->needs.push_back(schema->id);
    }
  });
}

}  // namespace

const CatalogReader kRolesReader = {"roles", kRolesSql, ReadRoles};
const CatalogReader kMembersReader = {"members of extensions", kMembersSql, ReadMembers};
const CatalogReader kSchemasReader = {"schemas", kSchemasSql, ReadSchemas};
const CatalogReader kExtensionsReader = {"extensions", kExtensionsSql, ReadExtensions};

}  // namespace pgorigin
