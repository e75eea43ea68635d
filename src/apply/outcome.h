// What became of a statement outside of a transaction that nobody saw the end of.
#pragma once

#include "pgorigin/plan/migration.h"
#include "pgorigin/session/session.h"

namespace pgorigin::apply {

enum class Outcome {
  kNotDone,
  kDone,
  kBroken,   // it left something that has to be dropped first: an INVALID index
  kUnknown,  // the catalog does not tell by its object alone
};
// https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
Outcome OutcomeOf(Session& session, const PlannedStep& step);

// The catalog tells it, whenever it is asked.
bool CanBeSeen(const PlannedStep& step);

// Drops what is broken.
std::string RemovalSql(const PlannedStep& step);

}  // namespace pgorigin::apply
