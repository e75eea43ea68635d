// A schema that changes while it is read.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "catalog/catalog_database.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

// Runs the statements over and over, each on its own, until it is destroyed.
class Repeated {
 public:
  Repeated(const CatalogDatabase& database, std::vector<std::string> statements)
      : session_(database.connection()), thread_([this, statements] {
          while (!stop_) {
            for (const std::string& statement : statements) session_.Execute(statement);
            ++rounds_;
          }
        }) {
    while (rounds_ == 0) std::this_thread::yield();
  }
  ~Repeated() {
    stop_ = true;
    thread_.join();
  }
  int rounds() const { return rounds_; }

 private:
  Session session_;
  std::atomic<bool> stop_ = false;
  std::atomic<int> rounds_ = 0;
  std::thread thread_;
};

std::string ManyTables() {
  std::string sql;
  for (int i = 0; i < 100; ++i) {
    std::string n = std::to_string(i);
    sql += "CREATE TABLE t" + n +
           " (id serial PRIMARY KEY, a text DEFAULT lower('x'), b integer, " +
           "CONSTRAINT c CHECK (b > 0 AND a <> '')); CREATE INDEX i" + n + " ON t" + n +
           " (lower(a)) WHERE b > 1; CREATE VIEW v" + n + " AS SELECT a, b FROM t" + n + ";";
  }
  return sql;
}

// What a reading tells of one table, as one text.
std::string StateOf(const Model& model) {
  std::string state;
  for (const auto& [id, object] : model.objects) {
    state += Describe(id) + ": " + Summary(object.definition) + "\n";
  }
  return state;
}

TEST(ConcurrencyTest, AReadingIsOneStateOrNone) {
  CatalogDatabase database(ManyTables());
  const std::string before = StateOf(database.Read());
  database.Execute("ALTER TABLE t50 RENAME b TO renamed");
  const auto begin = std::chrono::steady_clock::now();
  const std::string after = StateOf(database.Read());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  ASSERT_NE(before, after);
  // Long enough for a reading of a busy machine, too.
  const std::string rest = "SELECT pg_sleep(" + std::to_string(0.25 + 3 * took.count()) + ")";
  int read = 0, gave_up = 0;
  Repeated changes(database, {"ALTER TABLE public.t50 RENAME renamed TO b", rest,
                              "ALTER TABLE public.t50 RENAME b TO renamed", rest});
  while (read + gave_up < 12) {
    try {
      std::string state = StateOf(database.Read({.attempts = 3}));
      EXPECT_TRUE(state == before || state == after);
      ++read;
    } catch (const Error& error) {
      EXPECT_EQ(error.status(), ExitStatus::kCouldNotCompare);
      ++gave_up;
    }
  }
  EXPECT_GT(read, 0);
}

// Renamed and renamed back counts: a deparser may have looked in between.
TEST(ConcurrencyTest, ASchemaThatNeverRestsIsSaidToBeChanging) {
  CatalogDatabase database(ManyTables());
  Repeated changes(
      database, {"ALTER TABLE public.t50 RENAME b TO c", "ALTER TABLE public.t50 RENAME c TO b"});
  try {
    database.Read({.attempts = 2});
    FAIL() << "read while the schema changed " << changes.rounds() << " times";
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::kCouldNotCompare);
    EXPECT_NE(std::string(error.what()).find("its schema kept changing during 2 readings"),
              std::string::npos)
        << error.what();
    EXPECT_NE(std::string(error.what()).find("next: "), std::string::npos);
  }
}

TEST(ConcurrencyTest, WorkOnDataIsNoChangeOfTheSchema) {
  CatalogDatabase database(ManyTables());
  Repeated work(database,
                {"INSERT INTO public.t1 (b) VALUES (1)", "ANALYZE public.t1", "VACUUM public.t1",
                 "REINDEX TABLE public.t1", "TRUNCATE public.t1 RESTART IDENTITY",
                 "VACUUM FULL public.t1", "CREATE TEMPORARY TABLE x (a serial)", "DROP TABLE x"});
  int before = work.rounds();
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(StateOf(database.Read({.attempts = 1})), StateOf(database.Read({.attempts = 1})));
  }
  EXPECT_GT(work.rounds(), before);
}

TEST(ConcurrencyTest, OneSessionReadsWhatTwoRead) {
  CatalogDatabase database(ManyTables());
  EXPECT_EQ(StateOf(database.Read({.sessions = 1})), StateOf(database.Read({.sessions = 2})));
}

TEST(ConcurrencyTest, ALockThatIsHeldEndsTheReadingWithAReason) {
  CatalogDatabase database("CREATE TABLE t (a integer); CREATE VIEW v AS SELECT a FROM t;");
  Session locker(database.connection());
  locker.Execute("BEGIN; LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE");
  ConnectionOptions connection = database.connection();
  connection.lock_timeout = std::chrono::milliseconds(200);
  try {
    ReadCatalog(connection);
    FAIL() << "read a view of a locked table";
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::kCouldNotCompare);
    EXPECT_NE(std::string(error.what()).find("views"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace pgorigin
