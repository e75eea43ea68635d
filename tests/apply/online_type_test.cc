// Columns of large tables get another type while others write to them.
#include <gmock/gmock.h>

#include <atomic>
#include <random>
#include <sstream>
#include <thread>

#include "apply/applying.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;

// Roles of which one is mapped, a number that runs out, a moment without a zone; a trigger that
// must not fire for a row that nobody changed.
constexpr const char* kBefore =
    "CREATE TABLE t (id serial PRIMARY KEY, name text UNIQUE, role varchar(20) NOT NULL DEFAULT"
    " 'user', at timestamp, n int NOT NULL CHECK (n >= 0), changes int NOT NULL DEFAULT 0);\n"
    "CREATE INDEX t_role ON t (role, n) WHERE role <> 'user';\n"
    "CREATE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql AS\n"
    "  'BEGIN NEW.changes := OLD.changes + 1; RETURN NEW; END';\n"
    "CREATE TRIGGER count_change BEFORE UPDATE ON t FOR EACH ROW"
    " EXECUTE FUNCTION count_change();\n"
    "CREATE VIEW creators AS SELECT name FROM t WHERE role = 'creator';\n"
    "INSERT INTO t (name, role, at, n) SELECT 'old' || i, (ARRAY['user','artist','creator'])[1 +"
    " i % 3], timestamp '2026-01-01' + i * interval '1 min', i FROM generate_series(1, 12000) AS"
    " i;\n";
constexpr const char* kOrigin =
    "CREATE TYPE role AS ENUM ('user', 'creator');\n"
    "CREATE TABLE t (id bigserial PRIMARY KEY, name text UNIQUE, role role NOT NULL DEFAULT"
    " 'user', at timestamptz, n bigint NOT NULL CHECK (n >= 0), changes int NOT NULL DEFAULT 0);\n"
    "CREATE INDEX t_role ON t (role, n) WHERE role <> 'user';\n"
    "CREATE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql AS\n"
    "  'BEGIN NEW.changes := OLD.changes + 1; RETURN NEW; END';\n"
    "CREATE TRIGGER count_change BEFORE UPDATE ON t FOR EACH ROW"
    " EXECUTE FUNCTION count_change();\n"
    "CREATE VIEW creators AS SELECT name FROM t WHERE role = 'creator';\n";

PlanOptions Large() {
  PlanOptions options;
  options.large = {{"public", "t"}};
  options.time_zone = "Asia/Tokyo";
  options.mappings[{Kind::kColumn, "public", "t", "role", {}}] = {{"artist", "creator"}};
  return options;
}

// Writes what old programs write, and knows what it was told is written.
class Writer {
 public:
  Writer(std::string name, const std::string& database)
      : name_(std::move(name)), session_(ConnectionOptions{database}), random_(name_.size()) {
    // Each has settings of its own.
    session_.Execute("SET search_path TO public; SET TimeZone TO 'America/New_York'");
  }
  void Run() {
    while (!stop) {
      Step();
      ++steps;
    }
  }
  std::string Lines() const {
    std::string lines;
    for (const auto& [name, row] : rows_) lines += name + " " + row + ",";
    return lines;
  }
  const std::string& name() const { return name_; }

  std::atomic<bool> stop = false;
  std::atomic<int> steps = 0;

 private:
  bool Do(const std::string& sql) {
    try {
      session_.Execute(sql);
      return true;
    } catch (const QueryError&) {
      session_.Rollback();
      return false;
    }
  }
  std::string Any() {
    if (rows_.empty()) return "";
    return std::next(rows_.begin(), static_cast<long>(random_() % rows_.size()))->first;
  }
  void Step() {
    const std::string role = kRoles[random_() % 3];
    const std::string n = std::to_string(random_() % 1000);
    const std::string row = (role == "artist" ? "creator" : role) + " " + n;
    const std::string known = Any();
    switch (random_() % 4) {
      case 0:
        if (Do("DELETE FROM t WHERE name = '" + known + "'")) rows_.erase(known);
        return;
      case 1:
        if (known.empty()) return;
        if (Do("UPDATE t SET role = '" + role + "', n = " + n + " WHERE name = '" + known + "'")) {
          rows_[known] = row;
        }
        return;
      default: {
        const std::string name = name_ + std::to_string(next_++);
        if (Do("INSERT INTO t (name, role, at, n) VALUES ('" + name + "', '" + role +
               "', '2026-01-01 00:00+00', " + n + ")")) {
          rows_[name] = row;
        }
      }
    }
  }

  static constexpr const char* kRoles[] = {"user", "artist", "creator"};
  std::string name_;
  Session session_;
  std::mt19937 random_;
  int next_ = 0;
  std::map<std::string, std::string> rows_;
};

struct AtSwitch : Listener {
  void Begin(std::size_t segment) override {
    const Phase phase = plan->migration.segments[segment - 1].phase;
    if (phase != Phase::kSwitch || steps > 0) return;
    for (const auto& writer : *writers) steps += writer->steps;
  }
  const PlanFile* plan = nullptr;
  const std::vector<std::unique_ptr<Writer>>* writers = nullptr;
  int steps = 0;
};

using OnlineType = Applying;

TEST_F(OnlineType, WritersGoOnAndNothingIsLost) {
  const std::string database = live_.Database(kBefore);
  const PlanFile plan = PlanFor(database, kOrigin, Large());
  std::vector<std::unique_ptr<Writer>> writers;
  for (const char* name : {"ann", "bob", "cid"}) {
    writers.push_back(std::make_unique<Writer>(name, database));
  }
  std::vector<std::thread> threads;
  for (auto& writer : writers) threads.emplace_back([&] { writer->Run(); });
  AtSwitch listener;
  listener.plan = &plan;
  listener.writers = &writers;
  std::string failure;
  try {
    Apply(plan, OptionsFor(database), listener);
  } catch (const Error& error) {
    failure = error.what();
  }
  for (auto& writer : writers) writer->stop = true;
  for (std::thread& thread : threads) thread.join();
  ASSERT_EQ(failure, "");
  EXPECT_GT(listener.steps, 100);
  for (const auto& writer : writers) {
    EXPECT_EQ(Ask(database,
                  "SELECT coalesce(string_agg(name || ' ' || role || ' ' || n || ',', '' ORDER BY"
                  " name COLLATE \"C\"), '') FROM public.t WHERE name LIKE '" +
                      writer->name() + "%'"),
              writer->Lines());
  }
  // The rows that were there: each by its rule, and none touched by the trigger.
  EXPECT_EQ(Ask(database,
                "SELECT count(*) || ' ' || max(changes) || ' ' || count(*) FILTER (WHERE role ="
                " CASE n % 3 WHEN 0 THEN 'user' ELSE 'creator' END::public.role AND at ="
                " (timestamp '2026-01-01' + n * interval '1 min') AT TIME ZONE 'Asia/Tokyo')"
                " FROM public.t WHERE name LIKE 'old%'"),
            "12000 0 12000");
  EXPECT_TRUE(PlanFor(database, kOrigin, Large()).migration.segments.empty());
}

// A value that has no place stops no writer, and stops the run before anything is switched.
TEST_F(OnlineType, AValueWithoutAPlaceStopsTheRunAndNoWriter) {
  const std::string database = live_.Database(
      "CREATE TABLE t (id int PRIMARY KEY, e text NOT NULL);"
      "INSERT INTO t VALUES (1, 'a');");
  const PlanFile plan = PlanFor(
      database, "CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (id int PRIMARY KEY, e e NOT NULL);",
      Large());
  struct Stray : Listener {
    void Begin(std::size_t segment) override {
      if (plan->migration.segments[segment - 1].steps[0].what != "fill") return;
      Do(database, "INSERT INTO public.t VALUES (2, 'stray')");
    }
    const PlanFile* plan = nullptr;
    std::string database;
  } stray;
  stray.plan = &plan;
  stray.database = database;
  try {
    Apply(plan, OptionsFor(database), stray);
    ADD_FAILURE() << "it ran";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("stray"));
  }
  EXPECT_EQ(Ask(database, "SELECT string_agg(e, ' ' ORDER BY id) FROM public.t"), "a stray");
  Do(database, "UPDATE public.t SET e = 'a' WHERE id = 2");
  Apply(plan, OptionsFor(database), listener_);
  EXPECT_EQ(Ask(database, "SELECT min(pg_typeof(e)::text) || ' ' || count(*) FROM public.t"),
            "public.e 2");
}

// At each statement in turn.
TEST_F(OnlineType, ARunThatDiesGoesOnWhereItWas) {
  const std::string before =
      "CREATE TABLE t (id serial PRIMARY KEY, e text NOT NULL DEFAULT 'a');"
      "INSERT INTO t (e) SELECT 'b' FROM generate_series(1, 9);";
  const std::string origin =
      "CREATE TYPE e AS ENUM ('a', 'b');"
      "CREATE TABLE t (id bigserial PRIMARY KEY, e e NOT NULL DEFAULT 'a');";
  struct Mortal : Listener {
    void At(Moment moment, std::string_view) override {
      if (moment == Moment::kBeforeSend && seen++ == at) throw std::runtime_error("died");
    }
    int at = -1;
    int seen = 0;
  };
  const PlanFile plan = PlanFor(live_.Database(before), origin, Large());
  for (int at = 0, all = 1; at < all; ++at) {
    const std::string database = live_.Database(before);
    Mortal mortal;
    mortal.at = at;
    EXPECT_THROW(Apply(plan, OptionsFor(database), mortal), std::runtime_error);
    AwaitReady(database);
    Mortal counter;
    Apply(plan, OptionsFor(database), counter);
    if (at == 0) all = counter.seen;
    Do(database, "INSERT INTO public.t DEFAULT VALUES");
    EXPECT_EQ(Ask(database, "SELECT string_agg(id || e::text, ' ' ORDER BY id) FROM public.t"),
              "1b 2b 3b 4b 5b 6b 7b 8b 9b 10a");
    if (at % 10 == 0) {
      EXPECT_TRUE(PlanFor(database, origin, Large()).migration.segments.empty());
    }
  }
}

}  // namespace
}  // namespace pgorigin
