#include "mutations/mutated_database.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pgorigin {
namespace {

void CreateSurroundings(Session& session) {
  static bool done = false;
  if (std::exchange(done, true)) return;
  session.Execute(
      "CREATE ROLE mutations_one; CREATE ROLE mutations_other;"
      "CREATE ROLE mutations_super SUPERUSER");
  session.Execute("SET allow_in_place_tablespaces = true");
  session.Execute("CREATE TABLESPACE mutations LOCATION ''");
}

ConnectionOptions ConnectTo(const std::string& conninfo) {
  ConnectionOptions options;
  options.conninfo = conninfo;
  return options;
}

}  // namespace

MutatedDatabase::MutatedDatabase() : conninfo(NewDatabase()), session_(ConnectTo(conninfo)) {
  CreateSurroundings(session_);
}

bool MutatedDatabase::Execute(const std::string& sql, const Cell& cell) {
  try {
    session_.Execute(Here(sql));
    return true;
  } catch (const QueryError& error) {
    ADD_FAILURE() << Label(cell) << ": " << error.what() << "\n" << sql;
    return false;
  }
}

// With the name of this database.
std::string MutatedDatabase::Here(std::string sql) const {
  const std::string mark = "{db}";
  const std::size_t at = sql.find(mark);
  if (at == sql.npos) return sql;
  return Here(sql.replace(at, mark.size(), QuoteIdentifier(session_.database())));
}

std::vector<Cell> CellsOfServer(bool alone) {
  std::vector<Cell> cells = ReadCells();
  std::erase_if(cells, [&](const Cell& cell) {
    return cell.alone != alone || cell.since > TestServer().major();
  });
  return cells;
}

}  // namespace pgorigin
