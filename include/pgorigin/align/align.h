// Pairs what belongs together in two models, before they are compared.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/model/model.h"
#include "pgorigin/model/renames.h"

namespace pgorigin {

// A guess that one object is the other under a new name.
struct Rename {
  ObjectId from;
  ObjectId to;
  double confidence = 0;              // 0 to 1; 1 when the Origin says so
  std::vector<std::string> evidence;  // "same type uuid", "same foreign key to public.users"
  // Below the threshold a rename is shown and not applied.
  bool accepted = false;
  // Only the server chose one of the two names: a remark, no drift.
  bool generated_name = false;
  // The old name stays, by decision: no drift.
  bool kept = false;
};

// A column found in another table than where it is due: `bio` in `users`, due in
// `user_profiles`.
struct Move {
  ObjectId from;
  ObjectId to;
  double confidence = 0;
  std::vector<std::string> evidence;
};

// `from` is under the names of `to` for every accepted rename, so that whatever
// hangs on a renamed thing compares equal.
struct Alignment {
  Model from;
  Model to;
  Renames renames;              // accepted renames of relations and columns
  std::vector<Rename> renamed;  // all, accepted or not; of columns, tables, constraints, indexes
  std::vector<Move> moved;
};

// Tables and columns by hint, then by score; constraints and indexes of one table
// by definition.
Alignment Align(Model from, Model to);

}  // namespace pgorigin
