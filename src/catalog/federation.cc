// Foreign data wrappers, servers and user mappings.
#include <fmt/format.h>

#include <algorithm>

#include "catalog/reader.h"

namespace pgorigin {
namespace {

constexpr std::string_view kForeignDataWrappersSql = R"(
SELECT f.oid, f.fdwname, f.fdwowner, hn.nspname, h.proname, vn.nspname, v.proname, f.fdwoptions
FROM pg_catalog.pg_foreign_data_wrapper AS f
LEFT JOIN pg_catalog.pg_proc AS h ON h.oid = f.fdwhandler
LEFT JOIN pg_catalog.pg_namespace AS hn ON hn.oid = h.pronamespace
LEFT JOIN pg_catalog.pg_proc AS v ON v.oid = f.fdwvalidator
LEFT JOIN pg_catalog.pg_namespace AS vn ON vn.oid = v.pronamespace
WHERE f.oid >= 16384)";
enum class WrapperColumn {
  kOid,
  kName,
  kOwner,
  kHandlerSchema,
  kHandler,
  kValidatorSchema,
  kValidator,
  kOptions,
  kCount
};

void ReadForeignDataWrappers(Reading& reading, const ResultSet& rows) {
  using C = WrapperColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    ForeignDataWrapper wrapper;
    wrapper.handler = {row.AsName(C::kHandlerSchema), row.AsName(C::kHandler)};
    wrapper.validator = {row.AsName(C::kValidatorSchema), row.AsName(C::kValidator)};
    wrapper.options = SortedOptions(row.Text(C::kOptions));
    Address address(Catalog::kForeignDataWrapper, row.AsOid(C::kOid));
    if (reading.members.contains(address)) return;
    Object* object =
        reading.AddTopLevel(address, Kind::kForeignDataWrapper, row.Text(C::kName), Box(wrapper));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

constexpr std::string_view kForeignServersSql = R"(
SELECT s.oid, s.srvname, s.srvowner, f.fdwname, s.srvtype, s.srvversion, s.srvoptions
FROM pg_catalog.pg_foreign_server AS s
JOIN pg_catalog.pg_foreign_data_wrapper AS f ON f.oid = s.srvfdw
WHERE s.oid >= 16384)";
enum class ServerColumn { kOid, kName, kOwner, kWrapper, kType, kVersion, kOptions, kCount };

void ReadForeignServers(Reading& reading, const ResultSet& rows) {
  using C = ServerColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    ForeignServer server;
    server.wrapper = row.AsName(C::kWrapper);
    server.type = row.String(C::kType);
    server.version = row.String(C::kVersion);
    server.options = SortedOptions(row.Text(C::kOptions));
    Address address(Catalog::kForeignServer, row.AsOid(C::kOid));
    if (reading.members.contains(address)) return;
    Object* object =
        reading.AddTopLevel(address, Kind::kForeignServer, row.Text(C::kName), Box(server));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

// The view shows options to those who may see them alone, as null to all others: who
// that is, it does not say.
// https://www.postgresql.org/docs/current/view-pg-user-mappings.html
constexpr std::string_view kUserMappingsSql = R"(
SELECT u.umid, u.srvname, CASE WHEN u.umuser = 0 THEN 'public' ELSE u.usename END, u.umoptions,
  r.rolsuper
    OR (u.umuser = 0 AND pg_catalog.pg_has_role(s.srvowner, 'USAGE'))
    OR (u.usename = current_user
      AND (pg_catalog.pg_has_role(s.srvowner, 'USAGE')
        OR pg_catalog.has_server_privilege(s.oid, 'USAGE')))
FROM pg_catalog.pg_user_mappings AS u
JOIN pg_catalog.pg_foreign_server AS s ON s.oid = u.srvid
JOIN pg_catalog.pg_roles AS r ON r.rolname = current_user)";
enum class MappingColumn { kOid, kServer, kUser, kOptions, kVisible, kCount };

void SetOptions(std::string_view umoptions, UserMapping& mapping) {
  std::string values;
  mapping.option_names.value.emplace();
  for (const std::string& option : SortedOptions(umoptions)) {
    mapping.option_names.value->emplace_back(option.substr(0, option.find('=')));
    values += option + "\n";
  }
  mapping.option_values.value = Secret{values};
}

void ReadUserMappings(Reading& reading, const ResultSet& rows) {
  using C = MappingColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    UserMapping mapping;
    mapping.server = row.AsName(C::kServer);
    mapping.user = row.AsName(C::kUser);
    if (row.Bool(C::kVisible)) SetOptions(row.Text(C::kOptions), mapping);
    Address address(Catalog::kUserMapping, row.AsOid(C::kOid));
    if (reading.members.contains(address)) return;
    reading.AddTopLevel(address, Kind::kUserMapping,
                        mapping.user.str() + " SERVER " + mapping.server.str(), Box(mapping));
  });
}

}  // namespace

const CatalogReader kForeignDataWrappersReader = {"foreign data wrappers", kForeignDataWrappersSql,
                                                  ReadForeignDataWrappers};
const CatalogReader kForeignServersReader = {"foreign servers", kForeignServersSql,
                                             ReadForeignServers};
const CatalogReader kUserMappingsReader = {"user mappings", kUserMappingsSql, ReadUserMappings};

}  // namespace pgorigin
