// A corrective migration: what has to be executed on a database to make it its Origin.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/diff/change.h"
#include "pgorigin/model/facts.h"
#include "pgorigin/model/model.h"
#include "pgorigin/plan/hazard.h"

namespace pgorigin {

// What a statement does to readers and writers of one relation.
struct Effect {
  Lock lock = Lock::kNone;  // the strongest that it takes on it
  QualifiedName on;         // empty: on no relation that was there before
  bool rewrites = false;    // every row is written anew
  bool scans = false;       // every row is read, under that lock
  // Others that it locks as strongly: what a foreign key refers to has triggers, too.
  std::vector<QualifiedName> also{};
};

// What the statistics of the live database say of a table.
struct TableSize {
  std::optional<long long> rows;  // none: nobody ever counted them
  long long bytes = 0;            // with TOAST, without indexes
  friend bool operator==(const TableSize&, const TableSize&) = default;
};

// Statements that belong together: about one object.
struct PlannedStep {
  ObjectId object;   // under the name that it has afterwards
  std::string what;  // "create", "drop", "alter", "rename", "validate", …
  std::string sql;   // each statement ends in ";\n"
  Effect effect;
  std::set<Hazard> hazards;
  std::optional<int> change;  // index in Comparison::changes: what it repairs
  // A query of the database as it is before the migration: how many rows stand in the way,
  // and some of their values.  Empty: none can, or nobody can ask yet.
  std::string probe;
  // It fills rows batch by batch and commits each by itself; what is filled it does not touch
  // again, so that it may be ended and begun anew at any time.
  bool batches = false;
  // Of what it reads, fills or writes anew; see AddEstimates().
  std::optional<TableSize> estimate{};
};

// Of a change that others write through: where they stand while it is done.
enum class Phase {
  kNone,      // complete in itself
  kExpand,    // the new stands beside the old and is kept in step with it
  kSwitch,    // the new takes the place of the old
  kValidate,  // what the switch took on trust is proven
  kContract,  // what is left of the old goes
};
std::string_view WordFor(Phase phase);  // "expand"; empty for kNone
std::optional<Phase> PhaseOfWord(std::string_view word);

// One transaction; or one statement that cannot be in one.
struct Segment {
  std::vector<PlannedStep> steps;
  bool transactional = true;
  Phase phase = Phase::kNone;
  std::string file{};  // "010_auth", by PlanOptions::files; else empty
};

// A step that is not in the plan, because of its hazards, or because no SQL is known.
struct LeftOut {
  ObjectId object;
  std::string what;
  std::string reason;        // one line, safe to print
  std::set<Hazard> hazards;  // those that were not allowed; empty when that is not why
  std::optional<int> change;
  bool follows = false;  // only because another one is left out, which it comes with or after
};

struct Migration {
  std::vector<Segment> segments;
  std::vector<LeftOut> left_out;
  // Of files: nothing was there before, so that they are in order of their own names.
  bool fresh = false;
};

// Which file of a directory has which objects: names without ".sql", in ascending order.
struct FileGroups {
  struct Group {
    std::string name;
    std::vector<std::string> tables;  // globs of `users` or `public.users`
  };
  // What tables are made of: schemas, extensions, types, operators, …
  std::string first = "001_extensions_and_types";
  // Tables with all that belongs to them.  Empty: one group for each heading of the Origin, or
  // else for each schema, from 010 on.
  std::vector<Group> groups{};
  std::string others = "800_others";  // tables that no group names
  std::string last = "900_triggers_and_functions";
};

// A value of live, and what it becomes; both as text.
using ValueMapping = std::vector<std::pair<std::string, std::string>>;

// What a probe has found.
struct Violation {
  long long rows = 0;
  std::string sample;  // values of some, safe to print
};
using StepKey = std::pair<ObjectId, std::string>;  // PlannedStep::object, what

struct PlanOptions {
  // One transaction where PostgreSQL allows it: shorter, and it locks for longer.
  bool offline = false;
  std::set<Hazard> allowed;
  // Owners and privileges as the database has them, whatever part of them is compared, by
  // the names of `from`: what is replaced gets them back.
  std::map<ObjectId, Access> access;
  // Of columns that get another type, by their names afterwards: as decided.
  std::map<ObjectId, ValueMapping> mappings;
  // Those steps carry Hazard::kViolated.
  std::map<StepKey, Violation> violations;
  // Which zone a timestamp without one is in, so that it can become one with it (and back): of
  // a column, by its name afterwards, as decided; else of all.  Empty: nobody said.
  std::map<ObjectId, std::string> time_zones{};
  std::string time_zone{};
  // Segments get the file of their first object.  In a database in which nothing is touched that
  // was there before, steps are in order of their files, so that each has one.
  std::optional<FileGroups> files{};
  // By their names in live: tables that are too large to be written anew while nobody reads.
  // A column of them that gets another type gets a new one beside it, which takes its place.
  std::set<QualifiedName> large{};
  // SQL over the row, as decided: what columns get, by their names afterwards, in rows that are
  // there already and have nothing in them.
  std::map<ObjectId, std::string> fills{};
  // Extensions that ALTER EXTENSION … UPDATE cannot bring to the version that is due.
  std::set<ObjectId> fixed_versions{};
  // Who runs it, and owns what it creates; empty: nobody knows.
  Name role{};
};

// Turns `alignment.from` into `alignment.to`: both were read from servers, with `needs`.
// `comparison`: of the two.  What is uncertain is left out.  Throws std::logic_error when
// statements wait for each other: that is a fault of this program, which names them.
// https://www.postgresql.org/docs/current/sql-altertable.html
Migration MakeMigration(const Alignment& alignment, const Comparison& comparison,
                        const PlanOptions& options);

// What a migration leads to: `alignment.to` with the names that decisions keep.
Model EffectiveTarget(Alignment alignment);

}  // namespace pgorigin
