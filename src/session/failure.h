// Failures of a connection as one clear message each.
#pragma once

#include <string>
#include <string_view>

#include "pgorigin/model/error.h"
#include "pgorigin/session/connection_error.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

// What libpq said when it could not connect, and what it knew.
struct ConnectFailure {
  std::string message;         // PQerrorMessage
  bool used_password = false;  // PQconnectionUsedPassword
  bool needs_password = false;
};
ConnectionError CouldNotConnect(const ConnectFailure& failure, const std::string& connection,
                                std::string_view password);

// `reason` may be empty.
Error ConnectionLost(const std::string& connection, const std::string& reason);

// Refuses what the catalog queries do not know.
void RequireSupported(ServerVersion version, const std::string& connection);

// Text of a server, safe to print line by line, without the password.
std::string SafeText(std::string_view text, std::string_view password);

}  // namespace pgorigin
