// A migration as text.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pgorigin/plan/migration.h"

namespace pgorigin {

// What its header says.
struct MigrationHeader {
  std::string tool;                    // "pgorigin 0.1.0"
  std::string date;                    // ISO 8601
  std::string from;                    // "live database lab on …"
  std::string to;                      // "origin/schema.md"
  std::map<int, std::string> repairs;  // by index of the change: "drift.changed-type"
};

// One file of SQL, without commands of psql: segments between BEGIN and COMMIT, each step
// below a comment that says what it repairs, what it locks and what can go wrong.
// Deterministic.
std::string ToScript(const Migration& migration, const MigrationHeader& header);

struct PlanFile;

// The same for psql, in one file: it may be run again after a failure at any statement, and then
// goes on.  It keeps the journal of `apply`, entry for entry.  Its header says what it does not
// check.
// https://www.postgresql.org/docs/current/app-psql.html
std::string ToPsqlScript(const PlanFile& plan);

struct ScriptFile {
  std::string name;  // "012_create_index_idx_users_email.sql"
  std::string text;
};

// One file a segment, for migration tools that begin and end transactions themselves: each
// says whether it has to be in one.  What is left out is in the last one, as comments.
std::vector<ScriptFile> ToFiles(const Migration& migration, const MigrationHeader& header);

// The same by domain, for a migration with PlanOptions::files.  A fresh one has a file for each
// of its groups, under the group's name; else each run of segments of one group is a file,
// numbered in order, but for those that cannot be in a transaction, that are of another phase, or
// that only validate: those are files of their own.
std::vector<ScriptFile> ToFilesByDomain(const Migration& migration, const MigrationHeader& header);

}  // namespace pgorigin
