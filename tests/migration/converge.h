// A database, what it is due to be, and the migration from one to the other.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "pgorigin/ast/split.h"
#include "pgorigin/plan/migration.h"
#include "pgorigin/plan/script.h"
#include "pgorigin/probe/run_probes.h"
#include "pgorigin/resolve/compare.h"
#include "support/live_server.h"

namespace pgorigin {

inline LiveServer& Server() {
  static LiveServer server;
  return server;
}

inline std::set<Hazard> AllHazards() {
  std::set<Hazard> all;
  for (int i = 0; i < kHazardCount; ++i) all.insert(static_cast<Hazard>(i));
  return all;
}

inline Compared CompareForPlan(const std::string& live, const std::string& due) {
  ResolveOptions options;
  options.mode = ResolveMode::kScratch;
  options.needs = true;
  options.access = true;
  options.managed.owners = options.managed.privileges = true;
  return Compare({{Source::Type::kServer, live}}, {{Source::Type::kServer, due}}, options);
}

inline Migration PlanFor(const std::string& live, const std::string& due, PlanOptions options) {
  const Compared compared = CompareForPlan(live, due);
  options.access = compared.access;
  options.role = compared.role;
  return MakeMigration(compared.alignment, compared.comparison, options);
}

// Statement by statement, as psql would.
inline void Execute(const std::string& database, const std::string& script) {
  Session session(ConnectionOptions{database});
  for (const SplitStatement& statement : Split(script).statements) {
    try {
      session.Execute(statement.text);
    } catch (const QueryError& error) {
      FAIL() << error.what() << "\nin: " << statement.text << "\nof:\n" << script;
    }
  }
}

inline std::string Words(const Comparison& comparison) {
  std::string text;
  for (const Change& change : comparison.changes) {
    if (change.remark) continue;
    text += std::string(WordFor(change.type)) + " " + Describe(change.id) + "\n";
    for (const FieldDifference& field : change.fields) {
      text += "  " + std::string(field.field) + ": " + field.from + " → " + field.to + "\n";
    }
  }
  return text;
}

// Migrates `live` and expects that nothing differs then, and nothing is left to do.
inline void ExpectConverges(const std::string& live, const std::string& due, bool offline,
                            PlanOptions options = {}) {
  options.offline = offline;
  options.allowed = AllHazards();
  const Migration migration = PlanFor(live, due, options);
  for (const LeftOut& left : migration.left_out) {
    // They may hold secrets.
    const Kind kind = left.object.kind;
    if (kind == Kind::kSubscription || kind == Kind::kUserMapping) continue;
    ADD_FAILURE() << "left out: " << left.what << " " << Describe(left.object) << ": "
                  << left.reason;
  }
  // Each question can be asked of the database as it is.
  for (const std::string& unanswered : RunProbes(migration, ConnectionOptions{live}).unanswered) {
    ADD_FAILURE() << "not probed: " << unanswered;
  }
  const std::string script = ToScript(migration, {"pgorigin", "2026-01-01", "live", "due", {}});
  ASSERT_NO_FATAL_FAILURE(Execute(live, script));
  EXPECT_EQ(Words(CompareForPlan(live, due).comparison), "") << script;
  EXPECT_EQ(PlanFor(live, due, options).segments.size(), 0u) << script;
}

}  // namespace pgorigin
