// Audits of a database whose schema never rests: each tells of one state that was, or
// that it could not be read.
// PGORIGIN_AUDITS: how many (default: 30)
#include <fmt/format.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <random>
#include <set>
#include <thread>

#include "pgorigin/model/error.h"
#include "resolve/resolving.h"

namespace pgorigin {
namespace {

// Each takes the schema of one writer from a state to the next, the last one to the
// first; what is in one transaction must never be seen in part.
constexpr std::array kSteps = {
    "BEGIN; CREATE TABLE {0}.extra (id integer PRIMARY KEY, a text DEFAULT lower('x'));"
    " CREATE VIEW {0}.shown AS SELECT a FROM {0}.extra;"
    " CREATE INDEX by_a ON {0}.extra (lower(a)) WHERE id > 1; COMMIT",
    "BEGIN; ALTER TABLE {0}.t RENAME b TO renamed; ALTER TABLE {0}.extra RENAME TO other;"
    " ALTER TABLE {0}.t ADD CHECK (renamed <> 'no'); COMMIT",
    "BEGIN; DROP VIEW {0}.shown; DROP TABLE {0}.other; ALTER TABLE {0}.t DROP CONSTRAINT c;"
    " ALTER TABLE {0}.t RENAME renamed TO b; ALTER TABLE {0}.t DROP CONSTRAINT t_renamed_check;"
    " ALTER TABLE {0}.t ADD CONSTRAINT c CHECK (a > 0); COMMIT",
};

std::string Step(std::size_t step, const std::string& schema) {
  return fmt::format(fmt::runtime(kSteps[step]), schema);
}

std::string Base() {
  std::string sql;
  for (const char* schema : {"one", "two"}) {
    sql += fmt::format(
        "CREATE SCHEMA {0}; CREATE TABLE {0}.t (a integer, b text, "
        "CONSTRAINT c CHECK (a > 0)); CREATE FUNCTION {0}.f(integer) RETURNS "
        "integer LANGUAGE sql AS 'SELECT $1 + 1'; CREATE VIEW {0}.v AS SELECT a FROM "
        "{0}.t;\n",
        schema);
  }
  for (int i = 0; i < 60; ++i) {
    sql += fmt::format(
        "CREATE TABLE public.t{0} (id serial PRIMARY KEY, a text DEFAULT "
        "lower('x')); CREATE INDEX ON public.t{0} (lower(a));\n",
        i);
  }
  return sql;
}

// Changes its schema as fast as it can, with rests now and then; ends as it began.
class Writer {
 public:
  Writer(const std::string& conninfo, std::string schema)
      : session_({.conninfo = conninfo, .lock_timeout = std::chrono::seconds(60)}),
        schema_(std::move(schema)),
        thread_([this] {
          std::mt19937 random(std::hash<std::string>()(schema_));
          while (!stop_) {
            for (std::size_t step = 0; step < kSteps.size(); ++step) {
              session_.Execute(Step(step, schema_));
              ++steps_;
              const bool rests = random() % 8 == 0 && !stop_;
              if (rests) std::this_thread::sleep_for(std::chrono::milliseconds(random() % 400));
            }
          }
        }) {}
  ~Writer() {
    stop_ = true;
    thread_.join();
  }
  int steps() const { return steps_; }

 private:
  Session session_;
  std::string schema_;
  std::atomic<bool> stop_ = false;
  std::atomic<int> steps_ = 0;
  std::thread thread_;
};

class UnderChange : public Resolving {
 protected:
  UnderChange() { options_.mode = ResolveMode::kStatic; }
  // What the audit tells, as one text.
  std::string Audit(const Source& live, const Source& origin) {
    std::string told;
    for (const std::string& line : Lines(Run(live, origin, ResolveMode::kStatic))) {
      told += line + "\n";
    }
    return told;
  }
  // Of all states that the two writers can be in.
  std::set<std::string> AllStates(const Source& live, const Source& origin) {
    std::set<std::string> states;
    Session session({.conninfo = live.value});
    for (std::size_t one = 0; one < kSteps.size(); ++one) {
      for (std::size_t two = 0; two < kSteps.size(); ++two) {
        states.insert(Audit(live, origin));
        session.Execute(Step(two, "two"));
      }
      session.Execute(Step(one, "one"));
    }
    return states;
  }
};

int Audits() {
  const char* audits = std::getenv("PGORIGIN_AUDITS");
  return audits == nullptr ? 30 : std::atoi(audits);
}

TEST_F(UnderChange, AnAuditTellsOfOneStateThatWasOrOfNone) {
  const Source live = Live(Base());
  const Source origin = Text(Base());
  const std::set<std::string> states = AllStates(live, origin);
  ASSERT_EQ(states.size(), kSteps.size() * kSteps.size());
  int told = 0, gave_up = 0;
  std::set<std::string> seen;
  {
    const Writer one(live.value, "one"), two(live.value, "two");
    while (told + gave_up < Audits()) {
      try {
        const std::string state = Audit(live, origin);
        EXPECT_TRUE(states.contains(state)) << state;
        seen.insert(state);
        ++told;
      } catch (const Error& error) {
        EXPECT_EQ(error.status(), ExitStatus::kCouldNotCompare) << error.what();
        EXPECT_NE(std::string(error.what()).find("next: "), std::string::npos) << error.what();
        ++gave_up;
      }
    }
    std::cout << fmt::format(
        "{} audits told of {} states, {} that the schema was changing; {} "
        "changes\n",
        told, seen.size(), gave_up, one.steps() + two.steps());
  }
  EXPECT_GT(told, 0);
  EXPECT_EQ(Audit(live, origin), "");
}

}  // namespace
}  // namespace pgorigin
