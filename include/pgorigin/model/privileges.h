// Who may do what, and the settings of a database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pgorigin/model/box.h"
#include "pgorigin/model/field.h"
#include "pgorigin/model/name.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/model/reference.h"
#include "pgorigin/model/sql_text.h"

namespace pgorigin {

// A way in which the privileges on an object differ from acldefault().  The grantor
// plays no part.
// https://www.postgresql.org/docs/current/ddl-priv.html
struct Privilege {
  Name grantee;            // "PUBLIC" for all; empty for the owner
  Name privilege;          // "SELECT"
  bool granted = true;     // false: what is there by default was revoked
  bool grantable = false;  // WITH GRANT OPTION
  static constexpr auto Fields() {
    return std::tuple(
        Field{"grantee", &Privilege::grantee}, Field{"privilege", &Privilege::privilege},
        Field{"granted", &Privilege::granted}, Field{"grantable", &Privilege::grantable});
  }
  friend bool operator==(const Privilege&, const Privilege&) = default;
  friend auto operator<=>(const Privilege&, const Privilege&) = default;
};

// ALTER DEFAULT PRIVILEGES.  Its name is `objects FOR role`; `schema` is empty where it
// holds in all.
// https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html
struct DefaultPrivileges {
  Name role;
  Name objects;                       // "tables", "sequences", "functions", "types", "schemas"
  std::vector<Privilege> privileges;  // sorted
  static constexpr auto Fields() {
    return std::tuple(Field{"role", &DefaultPrivileges::role},
                      Field{"objects", &DefaultPrivileges::objects},
                      Field{"privileges", &DefaultPrivileges::privileges});
  }
  friend bool operator==(const DefaultPrivileges&, const DefaultPrivileges&) = default;
};

struct RoleSettings {
  Name role;
  std::vector<std::string> settings;  // `name=value`, sorted
  static constexpr auto Fields() {
    return std::tuple(Field{"role", &RoleSettings::role},
                      Field{"settings", &RoleSettings::settings});
  }
  friend bool operator==(const RoleSettings&, const RoleSettings&) = default;
};

// The database itself: there is one in each model, named `database`, when it has a
// setting, a comment or privileges.
// https://www.postgresql.org/docs/current/sql-alterdatabase.html
struct DatabaseSettings {
  std::vector<std::string> settings;  // of ALTER DATABASE … SET: `name=value`, sorted
  std::vector<RoleSettings> roles;    // ALTER ROLE … IN DATABASE … SET; by role
  static constexpr auto Fields() {
    return std::tuple(Field{"settings", &DatabaseSettings::settings},
                      Field{"settings of roles", &DatabaseSettings::roles});
  }
  friend bool operator==(const DatabaseSettings&, const DatabaseSettings&) = default;
};

}  // namespace pgorigin
