// Privileges and default privileges, as they differ from what a new object has.
#include "catalog/privileges.h"

#include <map>
#include <sstream>

#include "catalog/reader.h"
#include "pgorigin/model/access.h"

namespace pgorigin {
namespace {

// Nothing is said where the ACL is null: there it is acldefault().  A multirange type has
// those of its range type.  The schema public
// is what initdb makes it: until 14, everyone may create in it.
constexpr std::string_view kPrivilegesSql = R"(
WITH found (catalog, oid, owner, acl, initial) AS (
  SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, c.relowner, c.relacl,
    pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)
  FROM pg_catalog.pg_class AS c
  WHERE c.relacl IS NOT NULL
    AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    AND c.relnamespace = ANY ({schemas})
  UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, p.proowner, p.proacl,
    pg_catalog.acldefault('f', p.proowner)
  FROM pg_catalog.pg_proc AS p
  WHERE p.proacl IS NOT NULL
    AND p.pronamespace = ANY ({schemas})
  UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, t.typowner, t.typacl,
    pg_catalog.acldefault('T', t.typowner)
  FROM pg_catalog.pg_type AS t
  LEFT JOIN pg_catalog.pg_class AS c ON c.oid = t.typrelid
  WHERE t.typacl IS NOT NULL
    AND t.typtype <> 'm'
    AND coalesce(c.relkind, 'c') = 'c'
    AND t.typnamespace = ANY ({schemas})
  UNION ALL SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid, n.nspowner, n.nspacl,
    pg_catalog.acldefault('n', n.nspowner)
  FROM pg_catalog.pg_namespace AS n
  WHERE n.nspacl IS NOT NULL
    AND n.nspname <> 'public'
    AND n.oid = ANY ({schemas})
  UNION ALL SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid, n.nspowner,
    coalesce(n.nspacl, pg_catalog.acldefault('n', n.nspowner)),
    pg_catalog.acldefault('n', n.nspowner)
      || pg_catalog.makeaclitem(0, n.nspowner, 'USAGE', false)
      || CASE WHEN pg_catalog.current_setting('server_version_num')::pg_catalog.int4 < 150000
        THEN ARRAY[pg_catalog.makeaclitem(0, n.nspowner, 'CREATE', false)] END
  FROM pg_catalog.pg_namespace AS n
  WHERE n.nspname = 'public'
    AND n.oid = ANY ({schemas})
  UNION ALL SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, l.oid, l.lanowner, l.lanacl,
    pg_catalog.acldefault('l', l.lanowner)
  FROM pg_catalog.pg_language AS l
  WHERE l.lanacl IS NOT NULL
  UNION ALL SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, f.oid, f.fdwowner,
    f.fdwacl, pg_catalog.acldefault('F', f.fdwowner)
  FROM pg_catalog.pg_foreign_data_wrapper AS f
  WHERE f.fdwacl IS NOT NULL
  UNION ALL SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, s.oid, s.srvowner,
    s.srvacl, pg_catalog.acldefault('S', s.srvowner)
  FROM pg_catalog.pg_foreign_server AS s
  WHERE s.srvacl IS NOT NULL
  UNION ALL SELECT 'pg_catalog.pg_database'::pg_catalog.regclass, d.oid, d.datdba, d.datacl,
    pg_catalog.acldefault('d', d.datdba)
  FROM pg_catalog.pg_database AS d
  WHERE d.datacl IS NOT NULL
    AND d.datname = pg_catalog.current_database()
)
SELECT f.catalog::pg_catalog.oid, f.oid, f.owner, p.grantee, p.privilege_type,
  p.is_grantable, p.initial
FROM found AS f
CROSS JOIN LATERAL (
  SELECT a.grantee, a.privilege_type, a.is_grantable, false
  FROM pg_catalog.aclexplode(f.acl) AS a
  UNION ALL SELECT a.grantee, a.privilege_type, a.is_grantable, true
  FROM pg_catalog.aclexplode(f.initial) AS a
) AS p (grantee, privilege_type, is_grantable, initial)
ORDER BY f.catalog, f.oid)";
enum class PrivilegeColumn {
  kCatalog,
  kOid,
  kOwner,
  kGrantee,
  kPrivilege,
  kGrantable,
  kInitial,
  kCount
};

struct Held {
  std::vector<Privilege> now;
  std::vector<Privilege> initially;
};

// A role that was dropped goes by its number.
Name GranteeName(const Reading& reading, Oid role, Oid owner) {
  if (role == 0) return "PUBLIC";
  if (role == owner) return {};
  auto found = reading.roles.find(role);
  return found == reading.roles.end() ? Name(std::to_string(role)) : found->second;
}

template <class Column>
void Hold(const Reading& reading, const Row<Column>& row, Held& held) {
  Privilege privilege;
  privilege.grantee = GranteeName(reading, row.AsOid(Column::kGrantee), row.AsOid(Column::kOwner));
  privilege.privilege = row.AsName(Column::kPrivilege);
  privilege.grantable = row.Bool(Column::kGrantable);
  (row.Bool(Column::kInitial) ? held.initially : held.now).push_back(privilege);
}

void Append(Stated<std::vector<Privilege>>& to, std::vector<Privilege> more) {
  if (!to.value) to.value.emplace();
  to.value->insert(to.value->end(), more.begin(), more.end());
  std::ranges::sort(*to.value);
}

void SetPrivileges(Reading& reading, Address address, const Held& held) {
  std::vector<Privilege> difference = DifferenceOf(held.now, held.initially);
  Object* object = difference.empty() ? nullptr : reading.Find(address);
  if (object == nullptr) return;
  if (object->id.kind == Kind::kColumn) {
    for (Privilege& item : difference) item.privilege = OnSequence(item.privilege);
  }
  Append(object->metadata.privileges, std::move(difference));
}

void ReadPrivileges(Reading& reading, const ResultSet& rows) {
  using C = PrivilegeColumn;
  std::map<std::pair<Oid, Oid>, Held> all;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Hold(reading, row, all[{row.AsOid(C::kCatalog), row.AsOid(C::kOid)}]);
  });
  for (const auto& [key, held] : all) SetPrivileges(reading, {key.first, key.second}, held);
  for (auto& [oid, relation] : reading.relations) {
    View* view = As<View>(relation.object);
    if (view == nullptr) continue;
    for (ViewColumn& detail : view->details) {
      if (!detail.privileges.value) detail.privileges.value.emplace();
    }
  }
  reading.RemoveEmptyDatabase();
}

// Those of all schemas take the place of acldefault(), those of one come on top.
constexpr std::string_view kDefaultPrivilegesSql = R"(
SELECT d.oid, d.defaclrole, d.defaclnamespace, d.defaclobjtype, d.defaclrole, p.grantee,
  p.privilege_type, p.is_grantable, p.initial
FROM pg_catalog.pg_default_acl AS d
CROSS JOIN LATERAL (
  SELECT a.grantee, a.privilege_type, a.is_grantable, false
  FROM pg_catalog.aclexplode(d.defaclacl) AS a
  UNION ALL SELECT a.grantee, a.privilege_type, a.is_grantable, true
  FROM pg_catalog.aclexplode(CASE WHEN d.defaclnamespace = 0
    THEN pg_catalog.acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END,
      d.defaclrole) END) AS a
) AS p (grantee, privilege_type, is_grantable, initial)
WHERE d.defaclnamespace = 0
  OR d.defaclnamespace = ANY ({schemas})
ORDER BY d.oid)";
enum class DefaultColumn {
  kOid,
  kRole,
  kSchema,
  kObjects,
  kOwner,
  kGrantee,
  kPrivilege,
  kGrantable,
  kInitial,
  kCount
};

constexpr std::pair<char, std::string_view> kObjectWords[] = {
    {'r', "tables"}, {'S', "sequences"}, {'f', "functions"},
    {'T', "types"},  {'n', "schemas"},   {'L', "large objects"}};

struct DefaultsOfRow {
  Oid schema = 0;
  DefaultPrivileges definition;
  Held held;
};

void ReadDefaultPrivileges(Reading& reading, const ResultSet& rows) {
  using C = DefaultColumn;
  std::map<Oid, DefaultsOfRow> all;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    DefaultsOfRow& entry = all[row.AsOid(C::kOid)];
    entry.schema = row.AsOid(C::kSchema);
    entry.definition.role = GranteeName(reading, row.AsOid(C::kRole), 0);
    entry.definition.objects = WordOf(kObjectWords, row.Char(C::kObjects));
    Hold(reading, row, entry.held);
  });
  for (auto& [oid, entry] : all) {
    entry.definition.privileges = DifferenceOf(entry.held.now, entry.held.initially);
    const Address address(Oid{826}, oid);  // pg_default_acl
    const ObjectId id = DefaultPrivilegesId({}, entry.definition.objects, entry.definition.role);
    Definition definition = Box<DefaultPrivileges>(std::move(entry.definition));
    if (entry.schema == 0) {
      reading.AddTopLevel(address, Kind::kDefaultPrivileges, id.name, std::move(definition));
    } else {
      reading.Add(address, Kind::kDefaultPrivileges, entry.schema, id.name, std::move(definition));
    }
  }
}

}  // namespace

void AddColumnPrivileges(const Reading& reading, std::string_view granted,
                         Stated<std::vector<Privilege>>& privileges) {
  std::vector<Privilege> held;
  for (const std::string& item : ParseTextArray(granted)) {
    std::istringstream words(item);
    Oid owner = 0, grantee = 0;
    char grantable = 'f';
    std::string privilege;
    words >> owner >> grantee >> grantable >> privilege;
    held.push_back({.grantee = GranteeName(reading, grantee, owner),
                    .privilege = privilege,
                    .grantable = grantable == 't'});
  }
  Append(privileges, DifferenceOf(held, {}));
}

const CatalogReader kPrivilegesReader = {"privileges", kPrivilegesSql, ReadPrivileges};
const CatalogReader kDefaultPrivilegesReader = {"default privileges", kDefaultPrivilegesSql,
                                                ReadDefaultPrivileges};

}  // namespace pgorigin
