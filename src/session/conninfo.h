// Connection strings: taken apart by libpq, described without their secrets.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace pgorigin {

// The options that a connection string gives, by libpq's keywords.
using ConninfoOptions = std::map<std::string, std::string>;

// Throws Error (kUsage) for a malformed string; the message quotes no part of it,
// because whatever cannot be parsed may be a piece of a password.
ConninfoOptions ParseConninfo(const std::string& conninfo);

// The same options as one keyword string.
std::string JoinConninfo(const ConninfoOptions& options);

// What libpq adds from PG* variables and its own defaults.
ConninfoOptions DefaultConninfo();

// Where a connection leads.
struct Endpoint {
  std::string database;
  std::string host;  // a name, an address or a directory; several, comma separated
  std::string port;
  std::string user;
  std::string service;
};
Endpoint EndpointOf(const ConninfoOptions& options);
// "database lab on db.example.org:5432 as app", safe to print.
std::string Describe(const Endpoint& endpoint);

}  // namespace pgorigin
