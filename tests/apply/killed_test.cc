// A run ends in the middle, in each way and at each statement; the next one ends as if it
// had not.
#include <gmock/gmock.h>
#include <signal.h>

#include <thread>

#include "apply/applying.h"

namespace pgorigin {
namespace {

// To build an index takes so long that a death finds it half built.
constexpr const char* kBefore =
    "CREATE FUNCTION slow(integer) RETURNS integer IMMUTABLE LANGUAGE plpgsql AS\n"
    "  'BEGIN PERFORM pg_catalog.pg_sleep(0.005); RETURN $1; END';\n"
    "CREATE TYPE mood AS ENUM ('sad', 'ok');\n"
    "CREATE TABLE t (id integer PRIMARY KEY, a text, m mood DEFAULT 'ok');\n"
    "INSERT INTO t (id, a) SELECT i, 'row ' || i FROM generate_series(1, 40) AS i;\n"
    "CREATE INDEX t_a ON t (a);\n"
    "CREATE TABLE log (what text);\n";

// What would be wrong if it ran twice, or not at all, shows: rows of a log, a value that
// grows.
std::vector<Segment> Segments() {
  const ObjectId b = ColumnId("t", "b"), index = IndexId("t", "t_a");
  return {
      {{Step(b, "create",
             "ALTER TABLE public.t ADD COLUMN b integer;\nUPDATE public.t SET b = id;\n")},
       true},
      {{Step(EnumId("mood"), "alter", "ALTER TYPE public.mood ADD VALUE 'happy' AFTER 'ok';\n")},
       false},
      {{Step(ColumnId("t", "m"), "set default",
             "ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'happy';\n"),
        Step(TableId("log"), "alter", "INSERT INTO public.log VALUES ('once');\n"),
        Step(b, "alter", "UPDATE public.t SET b = b + 1;\n")},
       true},
      // As what replaces another: beside it, under a name for the time being.
      {{Step(index, "build",
             "CREATE UNIQUE INDEX CONCURRENTLY t_a__new ON public.t (public.slow(b));\n")},
       false},
      {{Step(index, "drop", "DROP INDEX CONCURRENTLY public.t_a;\n")}, false},
      {{Step(index, "create", "ALTER INDEX public.t_a__new RENAME TO t_a;\n")}, true},
  };
}

constexpr const char* kRows =
    "SELECT pg_catalog.count(*)::text || ' ' || pg_catalog.sum(b)::text || ' '\n"
    "  || pg_catalog.md5(pg_catalog.string_agg(t::text, ',' ORDER BY id))\n"
    "  || (SELECT pg_catalog.count(*)::text FROM public.log)\n"
    "FROM public.t";

enum class Death { kProgram, kConnection, kServer };

struct Died {};

std::string NameOf(Death death) {
  return death == Death::kProgram      ? "Program"
         : death == Death::kConnection ? "Connection"
                                       : "Server";
}

class Killed : public Applying, public testing::WithParamInterface<std::tuple<Death, Moment>> {
 protected:
  // Kills at the moment of that statement, counted from 0.
  struct Killer : Listener {
    void At(Moment moment, std::string_view) override {
      if (moment == when && statements++ == at) kill();
    }
    Moment when = Moment::kBeforeSend;
    int at = -1;
    int statements = 0;
    std::function<void()> kill;
  };

  static void Kill(Death death, const std::string& database) {
    if (death == Death::kProgram) throw Died();
    const std::string pid = Runners(database);
    ASSERT_NE(pid, "0");
    if (death == Death::kServer) {  // all of it: the others may have seen shared memory broken
      ASSERT_EQ(kill(std::stoi(pid), SIGKILL), 0);
    } else {
      Do(database, "SELECT pg_catalog.pg_terminate_backend(" + pid + ")");
    }
    AwaitReady(database);
  }

  // On disk: a scratch server loses its last commits in a crash (synchronous_commit).
  std::string Database() {
    const std::string database = live_.Database(kBefore);
    Do(database, "CHECKPOINT");
    return database;
  }

  static std::string StateOf(const std::string& database) {
    Model model = Read(database);
    std::vector<ObjectId> ids;
    for (const auto& [id, object] : model.objects) ids.push_back(id);
    return FingerprintOf(model, ids, Extent::kWhole) + " " + Ask(database, kRows);
  }

  void RunToItsDeath(const PlanFile& plan, const std::string& database, Killer& killer) {
    try {
      Apply(plan, OptionsFor(database), killer);
    } catch (const Died&) {
    } catch (const Error& error) {
      EXPECT_THAT(error.what(), testing::HasSubstr("lost the connection"));
    }
  }
};

TEST_P(Killed, TheNextRunEndsInTheSameState) {
  const auto [death, moment] = GetParam();
  const std::string untouched = Database();
  Killer counter;
  counter.when = moment;
  const PlanFile plan = PlanOf(untouched, Segments());
  Apply(plan, OptionsFor(untouched), counter);
  const std::string expected = StateOf(untouched);
  ASSERT_GT(counter.statements, 20);
  for (int at = 0; at < counter.statements; ++at) {
    const std::string database = Database();
    Killer killer;
    killer.when = moment;
    killer.at = at;
    killer.kill = [&, death = death] { Kill(death, database); };
    RunToItsDeath(plan, database, killer);
    AwaitReady(database);
    EXPECT_EQ(Run(plan, database).before + listener_.ended.size(), 6u) << "at statement " << at;
    EXPECT_EQ(StateOf(database), expected) << "at statement " << at;
    listener_ = {};
  }
}

std::string NameOfCase(const testing::TestParamInfo<std::tuple<Death, Moment>>& info) {
  const auto [death, moment] = info.param;
  return NameOf(death) + (moment == Moment::kBeforeSend ? "BetweenStatements" : "InAStatement");
}

INSTANTIATE_TEST_SUITE_P(Each, Killed,
                         testing::Combine(testing::Values(Death::kProgram, Death::kConnection,
                                                          Death::kServer),
                                          testing::Values(Moment::kBeforeSend, Moment::kSent)),
                         NameOfCase);

}  // namespace
}  // namespace pgorigin
