// What the catalogs know of a difference that no log tells of.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pgorigin/watch/ddl_log.h"
#include "support/live_server.h"

namespace pgorigin {
namespace {

using testing::MatchesRegex;

constexpr const char* kTime = "20[0-9-]+ [0-9:.]+";

std::optional<Trace> TraceOf(const std::string& conninfo, const ObjectId& id,
                             ChangeType type = ChangeType::kChanged) {
  Change change;
  change.type = type;
  change.id = change.from_id = id;
  Finding finding;
  finding.change = 0;
  Session session({.conninfo = conninfo});
  return TracesOf(session, {&finding, 1}, {&change, 1})[0];
}

constexpr const char* kSchema = R"(
CREATE ROLE other;
CREATE TYPE mood AS ENUM ('glad');
CREATE TABLE t (a int, CONSTRAINT positive CHECK (a > 0));
CREATE INDEX i ON t (a);
CREATE POLICY p ON t;
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER TABLE t OWNER TO other;
ALTER TYPE mood OWNER TO other;
ALTER FUNCTION f(integer) OWNER TO other;
CREATE SCHEMA s AUTHORIZATION other)";

const std::vector<ObjectId>& Objects() {
  static const std::vector<ObjectId> objects = {
      {Kind::kTable, "public", {}, "t", {}},
      {Kind::kColumn, "public", "t", "a", {}},
      {Kind::kConstraint, "public", "t", "positive", {}},
      {Kind::kIndex, "public", "t", "i", {}},
      {Kind::kPolicy, "public", "t", "p", {}},
      {Kind::kEnum, "public", {}, "mood", {}},
      {Kind::kFunction, "public", {}, "f", "integer"},
      {Kind::kSchema, {}, {}, "s", {}},
  };
  return objects;
}

TEST(Traces, AreTheOwnerAndWhenTheRowWasWritten) {
  LiveServer server({.settings = {"track_commit_timestamp=on"}});
  const std::string live = server.Database(kSchema);
  for (const ObjectId& id : Objects()) {
    const std::optional<Trace> trace = TraceOf(live, id);
    ASSERT_TRUE(trace.has_value()) << Describe(id);
    EXPECT_EQ(trace->owner, "other") << Describe(id);
    EXPECT_THAT(trace->written_at, MatchesRegex(kTime)) << Describe(id);
  }
}

TEST(Traces, AreOfTheColumnAndNotOfItsTable) {
  LiveServer server({.settings = {"track_commit_timestamp=on"}});
  const std::string live = server.Database("CREATE TABLE t (a int)");
  const ObjectId a{Kind::kColumn, "public", "t", "a", {}}, b{Kind::kColumn, "public", "t", "b", {}};
  const auto before = TraceOf(live, a);
  Session({.conninfo = live}).Execute("ALTER TABLE public.t ADD COLUMN b int");
  EXPECT_EQ(TraceOf(live, a)->written_at, before->written_at);
  EXPECT_GT(TraceOf(live, b)->written_at, before->written_at);
}

TEST(Traces, WithoutCommitTimestampsAreTheOwnerAlone) {
  LiveServer server;
  const std::string live = server.Database(kSchema);
  for (const ObjectId& id : Objects()) {
    const std::optional<Trace> trace = TraceOf(live, id);
    ASSERT_TRUE(trace.has_value()) << Describe(id);
    EXPECT_EQ(trace->written_at, "");
    EXPECT_EQ(TextOf(*trace), "owned by other; no log tells who changed it");
  }
}

TEST(Traces, OfWhatIsNotThereAreNone) {
  LiveServer server;
  const std::string live = server.Database("");
  EXPECT_FALSE(TraceOf(live, Objects()[0], ChangeType::kMissing).has_value());
}

TEST(Traces, AreTold) {
  EXPECT_EQ(
      TextOf(Trace{"alice", "2026-11-21 02:13:55.1"}),
      "owned by alice; its catalog row was written 2026-11-21 02:13 UTC, no log tells by whom");
}

}  // namespace
}  // namespace pgorigin
