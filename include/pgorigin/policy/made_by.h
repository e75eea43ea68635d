// Who made a difference, or what else the database knows of it.
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

// What the catalogs know of an object where no log tells who made it.
struct Trace {
  std::string owner;  // of the object, or of the relation that it is part of
  // When its row in the catalog was written last, as MadeBy::at; empty where the server keeps
  // no commit timestamps.
  // https://www.postgresql.org/docs/current/runtime-config-replication.html
  std::string written_at;
};

// "owned by alice; its catalog row was written 2026-11-21 02:13 UTC, no log tells by whom".
std::string TextOf(const Trace& trace);

}  // namespace pgorigin
