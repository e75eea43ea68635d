#include "pgorigin/session/connection_string.h"

#include "session/conninfo.h"

namespace pgorigin {

std::string WithDatabase(const std::string& conninfo, const std::string& database) {
  ConninfoOptions options = ParseConninfo(conninfo);
  options["dbname"] = database;
  return JoinConninfo(options);
}

std::string WithLogin(const std::string& conninfo, const std::string& role,
                      const std::string& password) {
  ConninfoOptions options = ParseConninfo(conninfo);
  options["user"] = role;
  options["password"] = password;
  return JoinConninfo(options);
}

bool NamesDatabase(const std::string& conninfo) {
  const ConninfoOptions options = ParseConninfo(conninfo);
  return options.contains("dbname") || options.contains("service");
}

}  // namespace pgorigin
