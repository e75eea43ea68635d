// What a source tells beside its schema.  Read only for rules that ask for it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

enum class Fact {
  kStatistics,  // of columns of text
  kLoginRoles,
  kAccess,      // owners and privileges, whatever part of them is compared
  kFiles,       // of a text: which statement stands where
  kMigrations,  // of a directory of migrations
};

// https://www.postgresql.org/docs/current/view-pg-stats.html
struct ColumnStatistics {
  bool readable = true;               // the role may read the column
  bool known = false;                 // ANALYZE has seen it
  double rows = 0;                    // of the table, as last estimated
  double distinct = 0;                // n_distinct: below 0, a share of the rows
  std::vector<std::string> frequent;  // the most common values
};

// Who owns an object, and who may do what with it.
struct Access {
  Stated<Name> owner;
  Stated<std::vector<Privilege>> privileges;
};

struct Facts {
  // Why there are none, for the facts that are not here: "only a server has statistics".
  std::map<Fact, std::string> missing;
  std::map<ObjectId, ColumnStatistics> statistics;  // of columns
  std::set<Name> login_roles;
  // Of what the model leaves unstated; empty: the model itself tells.
  std::map<ObjectId, Access> access;
  std::vector<Name> migrations;  // files of directories, in order, but for what is left out
  std::vector<Place> downs;      // down migrations, and down parts of migrations
};

}  // namespace pgorigin
