// A migration as a file that `verify` and `apply` read again.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/plan/migration.h"
#include "pgorigin/plan/script.h"

namespace pgorigin {

struct PlanFile {
  MigrationHeader header;
  ServerVersion version;  // of the database that it was made for
  bool offline = false;
  Migration migration;
  // What the statements touch, under the names before and after.
  std::vector<ObjectId> touched;
  // FingerprintOf(touched, kWhole) of the database that it was made for.
  std::string planned_for;
  // FingerprintOf(touched, kShape) before the first segment and after each, as `verify`
  // saw them; empty before that.
  std::vector<std::string> states;
};

// Deterministic; ends in a newline.
std::string ToJson(const PlanFile& plan);
// Throws Error (kUsage), which names the file and what is wrong with it.
PlanFile ParsePlan(const std::string& json, const std::string& file);

// The objects of the migration under both names, with the relations that they belong to.
std::vector<ObjectId> TouchedBy(const Migration& migration, const Alignment& alignment);

enum class Extent {
  kWhole,  // every listed field
  kShape,  // no SQL: PostgreSQL prints the same expression differently after a restore
};
// 16 hexadecimal digits: which of the objects are there, and what they are.
std::string FingerprintOf(const Model& model, const std::vector<ObjectId>& touched, Extent extent);

}  // namespace pgorigin
