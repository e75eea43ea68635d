// Plans in a few words, and runs of them.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "pgorigin/apply/apply.h"
#include "pgorigin/model/error.h"
#include "pgorigin/resolve/journal.h"
#include "support/live_server.h"
#include "support/model_builder.h"
#include "support/temp_directory.h"

namespace pgorigin {

inline PlannedStep Step(const ObjectId& object, const std::string& what, const std::string& sql) {
  return {object, what, sql, {}, {}, {}};
}
inline ObjectId IndexId(std::string_view table, std::string_view name) {
  const QualifiedName relation = Qualified(table);
  return {Kind::kIndex, relation.schema, relation.name, name, {}};
}
inline ObjectId EnumId(std::string_view name) { return {Kind::kEnum, "public", {}, name, {}}; }

// Keeps what it is told.
struct Listener : ApplyWatcher {
  void Note(const std::string& line) override { notes += line + "\n"; }
  void End(std::size_t segment, std::chrono::milliseconds) override { ended.push_back(segment); }
  std::string notes;
  std::vector<std::size_t> ended;
};

class Applying : public testing::Test {
 protected:
  static ResolveOptions Options() {
    ResolveOptions options;
    options.mode = ResolveMode::kScratch;
    options.needs = options.access = options.leave_bookkeeping = true;
    return options;
  }
  static Model Read(const std::string& database) {
    return ReadModel({ParseSource(database)}, Options());
  }

  // Of the planner, with every hazard.
  PlanFile PlanFor(const std::string& database, const std::string& origin,
                   PlanOptions options = {}) {
    const std::string file = files_.Write("origin.sql", origin);
    const Compared compared = Compare({ParseSource(database)}, {ParseSource(file)}, Options());
    for (int i = 0; i < kHazardCount; ++i) options.allowed.insert(static_cast<Hazard>(i));
    options.access = compared.access;
    PlanFile plan;
    plan.header.date = "2026-01-31T12:00:00Z";
    plan.version = compared.read.version;
    plan.migration = MakeMigration(compared.alignment, compared.comparison, options);
    plan.touched = TouchedBy(plan.migration, compared.alignment);
    plan.planned_for = FingerprintOf(compared.read, plan.touched, Extent::kWhole);
    return plan;
  }

  // Of that database, made by hand.
  static PlanFile PlanOf(const std::string& database, std::vector<Segment> segments) {
    const Model model = Read(database);
    PlanFile plan;
    plan.header.date = "2026-01-31T12:00:00Z";
    plan.version = model.version;
    plan.migration.segments = std::move(segments);
    plan.touched = TouchedBy(plan.migration, {model, model, {}, {}, {}});
    plan.planned_for = FingerprintOf(model, plan.touched, Extent::kWhole);
    return plan;
  }

  static ApplyOptions OptionsFor(const std::string& database) {
    ApplyOptions options;
    options.target = ParseSource(database);
    options.lock_timeout = std::chrono::milliseconds(300);
    options.first_wait = std::chrono::milliseconds(20);
    return options;
  }
  Applied Run(const PlanFile& plan, const std::string& database) {
    return Apply(plan, OptionsFor(database), listener_);
  }
  // What the run is refused or ends with.
  std::string Refusal(const PlanFile& plan, const ApplyOptions& options) {
    try {
      Apply(plan, options, listener_);
    } catch (const Error& error) {
      EXPECT_EQ(error.status(), ExitStatus::kCouldNotCompare);
      return error.what();
    }
    return "none";
  }
  std::string Refusal(const PlanFile& plan, const std::string& database) {
    return Refusal(plan, OptionsFor(database));
  }

  static std::string Ask(const std::string& database, const std::string& sql) {
    Session session({database});
    return std::string(session.Query(sql).Get(0, 0));
  }
  static void Do(const std::string& database, const std::string& sql) {
    Session session({database});
    session.Execute(sql);
  }

  // Whoever holds an advisory lock in that database.
  static std::string Runners(const std::string& database) {
    return Ask(database,
               "SELECT coalesce(min(l.pid), 0) FROM pg_catalog.pg_locks AS l\n"
               "JOIN pg_catalog.pg_database AS d ON d.oid = l.database\n"
               "WHERE l.locktype = 'advisory' AND d.datname = pg_catalog.current_database()");
  }

  static bool IsReady(const std::string& database) {
    try {
      return Runners(database) == "0";
    } catch (const std::exception&) {
      return false;
    }
  }
  // A server that lost its client goes on for a while; one that crashed has to recover.
  static void AwaitReady(const std::string& database) {
    for (int i = 0; i < 1500 && !IsReady(database); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  }

  TempDirectory files_;
  LiveServer live_;
  Listener listener_;
};

}  // namespace pgorigin
