// Databases made from SQL, for tests that compare what two readers say of them.
#pragma once

#include <string>

#include "pgorigin/ast/statement_class.h"
#include "pgorigin/scratch/scratch_server.h"
#include "pgorigin/session/session.h"
#include "pgorigin/spec/script.h"

namespace pgorigin {

inline ScratchServer& TestServer() {
  static ScratchServer server;
  return server;
}

// A new empty database; returns its connection string, as the superuser.
inline std::string NewDatabase() {
  static int number = 0;
  std::string name = "case_" + std::to_string(++number);
  TestServer().CreateDatabase(name);
  return TestServer().ConnectionString(name);
}

// Roles belong to the server, which all cases share.
inline bool IsThere(Session& session, const ClassifiedStatement& statement) {
  if (statement.type != StatementClass::kCreateRole) return false;
  ResultSet roles = session.Query("SELECT rolname FROM pg_catalog.pg_roles");
  for (int row = 0; row < roles.size(); ++row) {
    if (roles.Get(row, 0) == statement.name) return true;
  }
  return false;
}

// Executes the definitions of an Origin, as psql would.
inline std::string DatabaseOf(const std::string& source) {
  std::string conninfo = NewDatabase();
  ConnectionOptions options;
  options.conninfo = conninfo;
  for (const Script& script : LoadScripts(source)) {
    Session session(options);
    session.Execute("SET search_path TO public");
    for (const ScriptStatement& statement : script.statements) {
      if (!statement.definition || IsThere(session, Classify(statement.text))) continue;
      session.Execute(statement.text);
    }
  }
  return conninfo;
}

}  // namespace pgorigin
