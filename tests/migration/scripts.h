// SQL of both sides in, a script or its result out.
#pragma once

#include "migration/converge.h"

namespace pgorigin {

// The script from one to the other, with all hazards allowed but those.
inline std::string Script(const std::string& from, const std::string& to,
                          const std::set<Hazard>& refused = {}, bool offline = false) {
  PlanOptions options;
  options.offline = offline;
  options.allowed = AllHazards();
  for (Hazard hazard : refused) options.allowed.erase(hazard);
  const Migration migration = PlanFor(Server().Database(from), Server().Database(to), options);
  return ToScript(migration, {"pgorigin", "2026-01-01", "live", "due", {}});
}

inline void Converges(const std::string& from, const std::string& to) {
  for (bool offline : {false, true}) {
    ExpectConverges(Server().Database(from), Server().Database(to), offline);
  }
}

// Rows of a query after the migration, fields by `|`, rows by new lines.
inline std::string RowsAfter(const std::string& from, const std::string& to,
                             const std::string& query) {
  const std::string live = Server().Database(from);
  ExpectConverges(live, Server().Database(to), false);
  Session session(ConnectionOptions{live});
  session.Execute("SET search_path TO public");
  const ResultSet rows = session.Query(query);
  std::string text;
  for (int row = 0; row < rows.size(); ++row) {
    for (int column = 0; column < rows.columns(); ++column) {
      text += (column == 0 ? "" : "|") + std::string(rows.Get(row, column));
    }
    text += "\n";
  }
  return text;
}

// Of the first statement that fails.
inline std::string FailureOf(const std::string& database, const std::string& script) {
  Session session(ConnectionOptions{database});
  for (const SplitStatement& statement : Split(script).statements) {
    try {
      session.Execute(statement.text);
    } catch (const QueryError& error) {
      return error.what();
    }
  }
  return "";
}

}  // namespace pgorigin
