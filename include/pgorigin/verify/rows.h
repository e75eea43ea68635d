// Rows in a clone, and whether a plan keeps them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pgorigin/align/align.h"
#include "pgorigin/resolve/clone.h"
#include "pgorigin/verify/verification.h"

namespace pgorigin {

// Puts up to `count` generated rows into each table, the ones that others refer to first;
// they respect keys, foreign keys, NOT NULL, enums, and checks that name the values which
// they allow.  Returns which tables stay empty, and why.
std::vector<std::string> FillRows(const Clone& clone, const Model& live, int count);

// Copies that many rows of each table of the live database, and those that they refer to.
// Returns which tables have not got all of them, and why.
std::vector<std::string> SampleRows(const ConnectionOptions& live, const Clone& clone,
                                    const Model& model, int count);

// What must not change: how many rows there are, what they hold in the columns that no step
// is about, and which row is joined to which by a foreign key that stays.
class KeptRows {
 public:
  // Looks at the clone before the run.
  KeptRows(const Clone& clone, const Model& live, const Alignment& alignment, const PlanFile& plan);
  // Looks again.
  Proof Prove() const;

 private:
  struct Table {
    QualifiedName before, after;
    std::vector<Name> columns_before, columns_after;  // that no step is about
    std::string rows;                                 // their number and checksum
    long long count = 0;
  };
  struct Key {
    QualifiedName child, parent;  // before
    std::vector<std::pair<Name, Name>> columns_before, columns_after;
    std::string pairs;
    long long count = 0;
  };

  Table TableOf(const Model& live, const Alignment& alignment, const QualifiedName& name) const;
  Name NameAfter(const Alignment& alignment, const QualifiedName& table, Name column) const;
  bool IsDropped(const ObjectId& id) const { return steps_.contains({id, "drop"}); }
  void AddKeys(const Model& live, const Alignment& alignment);
  std::string RowsSql(const Table& table, bool after) const;
  std::string PairsSql(const Key& key, bool after) const;

  const Clone& clone_;
  std::set<std::pair<ObjectId, std::string>> steps_;  // of the plan: what is done to what
  std::set<QualifiedName> grown_;                     // that get rows from elsewhere
  std::map<QualifiedName, Table> tables_;
  std::vector<Key> keys_;
};

}  // namespace pgorigin
