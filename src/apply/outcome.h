// What became of a statement outside of a transaction that nobody saw the end of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pgorigin/ast/concurrent_index.h"
#include "pgorigin/plan/migration.h"
#include "pgorigin/session/session.h"

namespace pgorigin::apply {

struct Statement {
  const PlannedStep* step;  // of which it is
  std::string sql;
  // What it does to an index: then the catalog tells what became of it.  The step's object
  // need not have the name that the index has yet.
  std::optional<ConcurrentIndex> index;
  // It does not matter how far it came.
  bool Repeats() const { return step->batches; }
};
// They must not outlive the segment.
std::vector<Statement> StatementsOf(const Segment& segment);

enum class Outcome {
  kNotDone,
  kDone,
  kBroken,   // it left an INVALID index, which has to be dropped first
  kUnknown,  // the catalog does not tell
};
Outcome OutcomeOf(Session& session, const Statement& statement);

// The catalog tells it of all of them, or nobody need know.
bool CanBeSeen(const std::vector<Statement>& statements);

// Drops what is broken.
std::string RemovalSql(const Statement& statement);

}  // namespace pgorigin::apply
