// Who made a difference, as far as the database knows.
#pragma once

#include <string>

namespace pgorigin {

// A statement in the log that `pgorigin watch install` keeps.
struct MadeBy {
  std::string at;           // "2026-11-21 02:13:55+00", of the server
  std::string role;         // who had logged in
  std::string client;       // an address, or "local"
  std::string application;  // application_name; may be empty
  std::string command;      // "ALTER TABLE"
  // As the client sent it, with all that it sent along; empty where it could hold a secret.
  std::string statement;
};

// "alice, 2026-11-21 02:13 UTC, psql from 10.0.0.7: ALTER TABLE users ADD COLUMN bio text": one
// line, cut where the statement is long.  Not escaped for any format.
std::string TextOf(const MadeBy& made);

}  // namespace pgorigin
