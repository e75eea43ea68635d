// Options of a subscription and what they are when nobody says them.
// https://www.postgresql.org/docs/current/sql-createsubscription.html
#pragma once

#include <string_view>

#include "pgorigin/model/server_version.h"

namespace pgorigin {

struct SubscriptionOption {
  std::string_view name;
  std::string_view usual;  // UsualValue knows better
  bool is_boolean = false;
};

inline constexpr SubscriptionOption kSubscriptionOptions[] = {
    {"synchronous_commit", "off"},
    {"binary", "false", true},
    {"streaming", "off"},
    {"two_phase", "false", true},
    {"disable_on_error", "false", true},
    {"password_required", "true", true},
    {"run_as_owner", "false", true},
    {"origin", "any"},
    {"failover", "false", true},
};

// "parallel" of streaming since 18.
constexpr std::string_view UsualValue(const SubscriptionOption& option, ServerVersion version) {
  return option.name == "streaming" && version.Major() >= 18 ? "parallel" : option.usual;
}

}  // namespace pgorigin
