// Databases in which the cells run.
#pragma once

#include <string>
#include <vector>

#include "arbiter/live_database.h"
#include "mutations/cells.h"

namespace pgorigin {

// A new database, and the roles and the tablespace that the cells name.
class MutatedDatabase {
 public:
  MutatedDatabase();
  // False, and a failure of the test, when the server refuses.
  bool Execute(const std::string& sql, const Cell& cell);
  const std::string conninfo;

 private:
  std::string Here(std::string sql) const;
  Session session_;
};

// The cells that the server knows; `alone`: those that change the database as a whole.
std::vector<Cell> CellsOfServer(bool alone);

}  // namespace pgorigin
