#include "spec/settings.h"

#include <algorithm>

#include "pgorigin/model/access.h"
#include "spec/access.h"

namespace pgorigin {
namespace {

// As flatten_set_variable_args(): lists of names are quoted one by one.
std::string SettingValue(const PgQuery__VariableSetStmt& set) {
  static constexpr std::string_view kListsOfNames[] = {"search_path",
                                                       "temp_tablespaces",
                                                       "session_preload_libraries",
                                                       "local_preload_libraries",
                                                       "shared_preload_libraries",
                                                       "unix_socket_directories"};
  bool names =
      std::ranges::find(kListsOfNames, std::string_view(set.name)) != std::end(kListsOfNames);
  std::string value;
  for (const std::string& item : Strings(PGORIGIN_LIST(set, args))) {
    value += (value.empty() ? "" : ", ") + (names ? QuoteIdentifier(item) : item);
  }
  return value;
}

// As the server spells it, in whatever case it was written.  Only parameters of
// modules (with a dot) are spelled as who sets them first does.
std::string ParameterName(std::string_view name) {
  if (name.find('.') != name.npos) return std::string(name);
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
  for (auto [written, spelled] : {std::pair{"datestyle", "DateStyle"},
                                  {"intervalstyle", "IntervalStyle"},
                                  {"timezone", "TimeZone"}}) {
    if (lower == written) return spelled;
  }
  return lower;
}

void Apply(Fold& fold, Object& database, const PgQuery__VariableSetStmt& set,
           std::vector<std::string>& settings) {
  if (set.kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_CURRENT) {
    fold.Uncertain(database, "SET … FROM CURRENT takes the value of the session");
  }
  ApplySetting(set, settings);
  std::ranges::sort(settings);
}

}  // namespace

void ApplySetting(const PgQuery__VariableSetStmt& set, std::vector<std::string>& settings) {
  if (set.kind == PG_QUERY__VARIABLE_SET_KIND__VAR_RESET_ALL) return settings.clear();
  const std::string prefix = ParameterName(set.name) + "=";
  std::erase_if(settings, [&](const std::string& setting) { return setting.starts_with(prefix); });
  if (set.kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_VALUE)
    settings.push_back(prefix + SettingValue(set));
}

// A dump writes the name that its database had; whatever the name, it is this one.
void AlterDatabaseSet(Fold& fold, const PgQuery__AlterDatabaseSetStmt& stmt) {
  Object& database = DatabaseOf(fold.model);
  if (database.place.empty()) database.place = fold.PlaceAt(0);
  Apply(fold, database, *stmt.setstmt, As<DatabaseSettings>(&database)->settings);
  DropEmptyDatabase(fold.model);
}

// Without IN DATABASE it holds for the whole server.
void AlterRoleSet(Fold& fold, const PgQuery__AlterRoleSetStmt& stmt) {
  if (stmt.database[0] == '\0' || stmt.role == nullptr) {
    return fold.NotModelled("settings of roles");
  }
  Object& database = DatabaseOf(fold.model);
  if (database.place.empty()) database.place = fold.PlaceAt(0);
  std::vector<RoleSettings>& roles = As<DatabaseSettings>(&database)->roles;
  const Name role = RoleName(fold, *stmt.role);
  auto at = std::ranges::lower_bound(roles, role, {}, &RoleSettings::role);
  if (at == roles.end() || at->role != role) at = roles.insert(at, {role, {}});
  Apply(fold, database, *stmt.setstmt, at->settings);
  if (at->settings.empty()) roles.erase(at);
  DropEmptyDatabase(fold.model);
}

}  // namespace pgorigin
