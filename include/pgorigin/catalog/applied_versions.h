// What migration tools keep in a database: which migrations it has.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/model/model.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

enum class MigrationTool {
  kGolangMigrate,
  kFlyway,
  kSqlx,
  kRails,
  kAlembic,
  kDjango,
  kDiesel,
  kGoose,
  kDbmate,
};
std::string_view WordFor(MigrationTool tool);  // "golang-migrate", "Flyway", …

// A table that a tool keeps for itself, told by its name and all of its columns.
struct Bookkeeping {
  MigrationTool tool = MigrationTool::kGolangMigrate;
  QualifiedName table;
  friend bool operator==(const Bookkeeping&, const Bookkeeping&) = default;
};
std::vector<Bookkeeping> FindBookkeeping(const Model& model);

// One row, in the order in which the tool wrote them where it tells.
struct AppliedVersion {
  std::string version;  // as the tool writes it; empty: one of Flyway's repeatable ones
  std::string script;   // Flyway: the path of the file; Django: the app
  std::optional<std::string> checksum;  // Flyway: a signed number; sqlx: hexadecimal digits
  bool failed = false;                  // dirty, or without success: applied in part, perhaps
  std::string type;                     // Flyway: "SQL", "BASELINE", "UNDO_SQL", …
  friend bool operator==(const AppliedVersion&, const AppliedVersion&) = default;
};

struct AppliedVersions {
  Bookkeeping books;
  std::vector<AppliedVersion> versions;
  std::string unread;  // why the rows could not be read; empty when they were
  friend bool operator==(const AppliedVersions&, const AppliedVersions&) = default;
};

// Of every tool that has a table in those schemas, by schema and name; all in one snapshot,
// READ ONLY.  Throws Error as Session does.
std::vector<AppliedVersions> ReadAppliedVersions(const ConnectionOptions& connection,
                                                 const SchemaFilter& schemas);

}  // namespace pgorigin
