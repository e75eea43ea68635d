// The database itself: its settings, and default privileges.
#include <algorithm>
#include <array>
#include <set>

#include "pgorigin/model/access.h"
#include "plan/access.h"
#include "plan/emitters.h"
#include "plan/grants.h"
#include "plan/settings.h"

namespace pgorigin::plan {
namespace {

std::string Doubled(std::string_view text) {
  std::string format;
  for (char c : text) {
    if (c == '%') format += c;
    format += c;
  }
  return format;
}

// The statement about the database in which it runs: none can leave its name out.
void OnThisDatabase(Sql& sql, const Sql& before, const Sql& after) {
  Sql body;
  body << "BEGIN EXECUTE pg_catalog.format("
       << Literal(Doubled(before.text()) + " DATABASE %I " + Doubled(after.text()))
       << ", pg_catalog.current_database()); END";
  (sql << "DO" << DollarQuoted(body.text())).End();
}

void WriteSettings(Sql& sql, const std::vector<std::string>& settings, Name role) {
  for (const std::string& setting : settings) {
    Sql before, after;
    if (role.empty()) {
      before << "ALTER";
    } else {
      before << "ALTER ROLE" << Identifier(role) << "IN";
    }
    WriteSetting(after << "SET", setting);
    OnThisDatabase(sql, before, after);
  }
}

void WriteDatabaseGrants(Sql& sql, const Object& database) {
  const auto& privileges = database.metadata.privileges.value;
  if (!privileges) return;
  for (const auto& [batch, words] : BatchesOf(*privileges, false)) {
    Sql before, after;
    BeginGrant(before, batch, words);
    EndGrant(after, batch, OwnerOf(&database));
    OnThisDatabase(sql, before, after);
  }
}

struct ObjectsOf {
  std::string_view word;
  Keyword keyword;
};
constexpr auto kObjects = std::to_array<ObjectsOf>({{"tables", "TABLES"},
                                                    {"sequences", "SEQUENCES"},
                                                    {"functions", "FUNCTIONS"},
                                                    {"types", "TYPES"},
                                                    {"schemas", "SCHEMAS"},
                                                    {"large objects", "LARGE OBJECTS"}});

Keyword ObjectsWord(Name objects) {
  for (const auto& [text, keyword] : kObjects) {
    if (objects == text) return keyword;
  }
  throw CannotWrite("no SQL is known for default privileges on \"" + objects.str() + "\"");
}

std::string_view NameOfSetting(std::string_view setting) {
  return setting.substr(0, setting.find('='));
}

void WriteSettingChanges(Sql& sql, const std::vector<std::string>& from,
                         const std::vector<std::string>& to, Name role) {
  for (const std::string& setting : from) {
    const bool stays = std::ranges::any_of(to, [&](const std::string& other) {
      return NameOfSetting(other) == NameOfSetting(setting);
    });
    if (stays) continue;
    Sql before, after;
    before << "ALTER";
    if (!role.empty()) before << "ROLE" << Identifier(role) << "IN";
    after << "RESET" << Identifier(NameOfSetting(setting));
    OnThisDatabase(sql, before, after);
  }
  std::vector<std::string> set;
  std::ranges::copy_if(to, std::back_inserter(set), [&](const std::string& setting) {
    return std::ranges::find(from, setting) == from.end();
  });
  WriteSettings(sql, set, role);
}

std::vector<std::string> SettingsOf(const DatabaseSettings& database, Name role) {
  auto found = std::ranges::find(database.roles, role, &RoleSettings::role);
  return found == database.roles.end() ? std::vector<std::string>() : found->settings;
}
}  // namespace

void WriteDefaultPrivilegeChanges(Sql& sql, const Object& from, const Object& to) {
  Stated<std::vector<Privilege>> before, after;
  before.value = As<DefaultPrivileges>(&from)->privileges;
  after.value = As<DefaultPrivileges>(&to)->privileges;
  DefaultPrivileges changes = *As<DefaultPrivileges>(&to);
  changes.privileges = PrivilegeChanges(before, after);
  WriteDefaultPrivileges(sql, to.id, changes);
}

void WriteDatabaseChanges(Sql& sql, const Object& from, const Object& to) {
  const DatabaseSettings& now = *As<DatabaseSettings>(&from);
  const DatabaseSettings& due = *As<DatabaseSettings>(&to);
  WriteSettingChanges(sql, now.settings, due.settings, {});
  std::set<Name> roles;
  for (const RoleSettings& of_role : now.roles) roles.insert(of_role.role);
  for (const RoleSettings& of_role : due.roles) roles.insert(of_role.role);
  for (Name role : roles) {
    WriteSettingChanges(sql, SettingsOf(now, role), SettingsOf(due, role), role);
  }
  WriteDatabaseGrants(sql, WithChangesAlone(from, to));
  if (from.metadata.comment == to.metadata.comment) return;
  Sql before, after;
  before << "COMMENT ON";
  after << "IS" << Literal(to.metadata.comment);
  OnThisDatabase(sql, before, after);
}

void WriteDefaultPrivileges(Sql& sql, const ObjectId& id, const DefaultPrivileges& defaults) {
  for (const auto& [batch, words] : BatchesOf(defaults.privileges, false)) {
    sql << "ALTER DEFAULT PRIVILEGES";
    if (defaults.role != kCurrentRole) sql << "FOR ROLE" << Identifier(defaults.role);
    if (!id.schema.empty()) sql << "IN SCHEMA" << Identifier(id.schema);
    BeginGrant(sql, batch, words);
    sql << ObjectsWord(defaults.objects);
    EndGrant(sql, batch, defaults.role);
    sql.End();
  }
}

void Emit(Emission& out, const Object& object, const DefaultPrivileges& defaults) {
  Sql sql;
  WriteDefaultPrivileges(sql, object.id, defaults);
  out.Create(object, sql);
}

void Emit(Emission& out, const Object& object, const DatabaseSettings& settings) {
  Sql sql;
  WriteSettings(sql, settings.settings, {});
  for (const RoleSettings& of_role : settings.roles) {
    WriteSettings(sql, of_role.settings, of_role.role);
  }
  WriteDatabaseGrants(sql, object);
  for (const std::string& label : object.metadata.security_labels) {
    Sql before, after;
    BeginLabel(before, label);
    EndLabel(after, label);
    OnThisDatabase(sql, before, after);
  }
  if (!object.metadata.comment.empty()) {
    Sql before, after;
    before << "COMMENT ON";
    after << "IS" << Literal(object.metadata.comment);
    OnThisDatabase(sql, before, after);
  }
  out.Add(object, Part::kCreate, sql, {});
}

}  // namespace pgorigin::plan
