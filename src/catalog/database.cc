// The database itself: its settings, its comment and labels, and its owner.
#include <algorithm>
#include <map>

#include "catalog/reader.h"
#include "pgorigin/model/access.h"

namespace pgorigin {
namespace {

// initdb comments on the databases that it makes.
constexpr std::string_view kDatabaseSql = R"(
WITH own AS (
  SELECT d.oid, d.datdba
  FROM pg_catalog.pg_database AS d
  WHERE d.datname = pg_catalog.current_database()
)
SELECT 'owner', o.oid, o.datdba, NULL
FROM own AS o
UNION ALL SELECT CASE s.setrole WHEN 0 THEN 'setting' ELSE 'setting of a role' END, o.oid,
  s.setrole, c.setting
FROM pg_catalog.pg_db_role_setting AS s
JOIN own AS o ON o.oid = s.setdatabase
CROSS JOIN LATERAL pg_catalog.unnest(s.setconfig) AS c (setting)
UNION ALL SELECT 'comment', o.oid, 0, d.description
FROM pg_catalog.pg_shdescription AS d
JOIN own AS o ON o.oid = d.objoid
WHERE d.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass
  AND o.oid >= 16384
UNION ALL SELECT 'label', o.oid, 0, l.provider || ': ' || l.label
FROM pg_catalog.pg_shseclabel AS l
JOIN own AS o ON o.oid = l.objoid
WHERE l.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass)";
enum class DatabaseColumn { kWhat, kOid, kRole, kText, kCount };

constexpr Oid kDatabaseCatalog = 1262;  // pg_database

void ReadDatabase(Reading& reading, const ResultSet& rows) {
  using C = DatabaseColumn;
  Object& database = DatabaseOf(reading.model);
  DatabaseSettings settings;
  std::map<Name, std::vector<std::string>> roles;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    const std::string_view what = row.Text(C::kWhat);
    if (what == "owner") {
      reading.Remember({kDatabaseCatalog, row.AsOid(C::kOid)}, &database);
      reading.SetOwner(&database, row.AsOid(C::kRole));
    } else if (what == "setting") {
      settings.settings.push_back(row.String(C::kText));
    } else if (what == "setting of a role") {
      auto role = reading.roles.find(row.AsOid(C::kRole));
      if (role != reading.roles.end()) roles[role->second].push_back(row.String(C::kText));
    } else if (what == "comment") {
      database.metadata.comment = row.String(C::kText);
    } else {
      database.metadata.security_labels.push_back(row.String(C::kText));
    }
  });
  std::ranges::sort(settings.settings);
  for (auto& [role, list] : roles) {
    std::ranges::sort(list);
    settings.roles.push_back({role, std::move(list)});
  }
  std::ranges::sort(database.metadata.security_labels);
  database.definition = Box<DatabaseSettings>(std::move(settings));
}

}  // namespace

// Before the privileges, which may be all that the database has.
const CatalogReader kDatabaseReader = {"settings of the database", kDatabaseSql, ReadDatabase};

}  // namespace pgorigin
