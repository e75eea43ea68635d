// `pgorigin plan`, and the lab from plan to a clean audit.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/command_line.h"
#include "pgorigin/session/session.h"

namespace pgorigin {
namespace {

const std::string kOrigin = PGORIGIN_SOURCE_DIR "/origin/";

std::string TextOf(const std::string& file) {
  std::ifstream text(kOrigin + file);
  return {std::istreambuf_iterator<char>(text), {}};
}

class Plan : public CommandLineWithServer {
 protected:
  Finished Planned(const std::string& target, std::vector<std::string> more = {}) {
    more.insert(more.begin(),
                {"plan", "--target", target, "--origin", "spec.sql", "--date", "2026-02-03"});
    return Pgorigin(more);
  }
};

TEST_F(Plan, SaysWhatIsLeftOutAndWhatWouldTakeIt) {
  Write("spec.sql", "CREATE TABLE t (a int, c int);");
  const std::string live = Database("CREATE TABLE t (a int, b int); INSERT INTO t VALUES (1, 2)");
  const Finished run = Planned(live);
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(Contains(run.out, "ADD COLUMN c integer;"));
  EXPECT_TRUE(Lacks(run.out, "DROP COLUMN"));
  EXPECT_TRUE(Contains(run.err, "one step is left out of the plan"));
  EXPECT_TRUE(Contains(run.err, "--allow-hazard takes them: data-loss"));
  EXPECT_TRUE(Contains(Planned(live, {"--allow-hazard", "data-loss"}).out, "DROP COLUMN b;"));
}

TEST_F(Plan, AStepOnWhichRowsWouldFailIsLeftOutUnlessNobodyAsks) {
  Write("spec.sql", "CREATE TABLE t (a int NOT NULL);");
  const std::string live = Database("CREATE TABLE t (a int); INSERT INTO t VALUES (NULL)");
  EXPECT_TRUE(Contains(Planned(live).out, "1 row stands in the way"));
  EXPECT_TRUE(Contains(Planned(live, {"--no-probe"}).out, "SET NOT NULL"));
}

TEST_F(Plan, AnExtensionsVersionWithoutAnUpdateScriptIsLeftOut) {
  Write("spec.sql", "CREATE EXTENSION hstore VERSION '1.4';");
  const Finished run = Planned(Database("CREATE EXTENSION hstore"));
  EXPECT_TRUE(Contains(run.out, "alter version of extension hstore"));
  EXPECT_TRUE(Contains(run.out, "the server has no update script from this version to that one"));
  EXPECT_TRUE(Lacks(run.out, "ALTER EXTENSION"));
  Write("spec.sql", "CREATE EXTENSION hstore VERSION '1.5';");
  EXPECT_TRUE(Contains(Planned(Database("CREATE EXTENSION hstore VERSION '1.4'")).out,
                       "ALTER EXTENSION hstore UPDATE TO"));
}

TEST_F(Plan, AFreshDatabaseIsMadeFromAnOriginAlone) {
  Write("spec.sql", "CREATE TABLE t (a int PRIMARY KEY);");
  const Finished run = Planned("empty");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "CREATE TABLE public.t"));
}

TEST_F(Plan, ADirectoryGetsAFileASegment) {
  Write("spec.sql", "CREATE TABLE t (a int); CREATE INDEX i ON t (a);");
  const std::string live = Database("CREATE TABLE t (a int)");
  EXPECT_EQ(Planned(live, {"-o", "out/"}).status, 0);
  const std::string file = Read("out/001_build_index_i.sql");
  EXPECT_TRUE(Contains(file, "not in a transaction"));
  EXPECT_TRUE(Contains(file, "CREATE INDEX CONCURRENTLY i ON"));
  EXPECT_TRUE(Lacks(file, "BEGIN"));
  const Finished again = Planned(live, {"-o", "out/"});
  EXPECT_EQ(again.status, 2);
  EXPECT_TRUE(Contains(again.err, "must be an empty directory"));
}

TEST_F(Plan, AKeyThatIsConvertedOnlineHasPhases) {
  Write("spec.sql", "CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid());");
  const std::string live = Database("CREATE TABLE t (id bigserial PRIMARY KEY)");
  EXPECT_EQ(Planned(live, {"--allow-hazard", "all", "-o", "out/"}).status, 0);
  EXPECT_TRUE(Contains(Read("out/001_expand_expand_column_id.sql"), "File 1 of 7, expand: in one"));
  EXPECT_TRUE(Contains(Read("out/002_expand_fill_column_id.sql"), "begun anew at any time"));
  EXPECT_TRUE(Contains(Read("out/006_switch_lock_table_t_and_more.sql"), "LOCK TABLE ONLY"));
  EXPECT_TRUE(Contains(Read("out/007_contract_contract_column_id.sql"), "DROP COLUMN legacy_id"));
  const std::string json = Planned(live, {"--allow-hazard", "all", "--format", "json"}).out;
  EXPECT_TRUE(Contains(json, "\"phase\": \"switch\""));
  EXPECT_TRUE(Contains(json, "\"batches\": true"));
}

// Another zone than that of the session, or of the server.
TEST_F(Plan, ATimestampGetsTheZoneThatWasStated) {
  Write("spec.sql", "CREATE TABLE t (a timestamptz, b timestamptz);");
  const std::string live = Database(
      "CREATE TABLE t (a timestamp, b timestamp); INSERT INTO t VALUES"
      " ('2026-07-01 12:00', '2026-07-01 12:00')");
  EXPECT_TRUE(Contains(Planned(live).err, "--allow-hazard takes them: conversion"));
  Write("decisions.toml",
        "[[decision]]\nobject = 'public.t.b'\ndecide = 'fix'\nreason = 'written in Paris'\n"
        "time_zone = 'Europe/Paris'\n");
  const Finished plan =
      Planned(live, {"--time-zone", "Asia/Tokyo", "--format=json", "-o", "p.json"});
  EXPECT_TRUE(Lacks(plan.err, "left out"));
  EXPECT_EQ(Pgorigin({"apply", "p.json", "--target", live}).status, 0);
  Session session(ConnectionOptions{live});
  EXPECT_EQ(session
                .Query("SELECT (a AT TIME ZONE 'UTC') || ' ' || (b AT TIME ZONE 'UTC')"
                       " FROM public.t")
                .Get(0, 0),
            "2026-07-01 03:00:00 2026-07-01 10:00:00");
}

TEST_F(Plan, AMovedColumnIsProven) {
  const std::string users = "CREATE TABLE users (id int PRIMARY KEY, name text";
  const std::string profiles =
      "CREATE TABLE user_profiles (user_id int PRIMARY KEY REFERENCES users, at date";
  Write("spec.sql", users + ");" + profiles + ", bio text);");
  const std::string live = Database(users + ", bio text); " + profiles +
                                    "); INSERT INTO users VALUES (1, 'ann', 'a'), (2, 'bob', 'b');"
                                    "INSERT INTO user_profiles VALUES (1, '2026-01-01')");
  EXPECT_EQ(Planned(live, {"--allow-hazard=all", "--format=json", "-o", "plan.json"}).status, 0);
  const Finished proof =
      Pgorigin({"verify", "plan.json", "--target", live, "--origin", "spec.sql", "--sample", "9"});
  EXPECT_EQ(proof.status, 0) << proof.out << proof.err;
  EXPECT_TRUE(Contains(proof.out, "1 before, 2 now: the plan adds rows"));
}

TEST_F(Plan, KeptIntegersStandBesideTheNewKey) {
  const std::string tables =
      "CREATE TABLE t (id bigserial PRIMARY KEY, a text); CREATE TABLE u (t bigint NOT NULL"
      " REFERENCES t); INSERT INTO t (a) VALUES ('x'), ('y'); INSERT INTO u VALUES (2)";
  Write("spec.sql",
        "CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), a text);"
        "CREATE TABLE u (t uuid NOT NULL REFERENCES t);");
  Write("decisions.toml",
        "[[decision]]\nobject = 'public.t.id'\ndecide = 'fix'\nreason = 'old links'\n"
        "legacy = 'keep'\ncomment = 'Legacy: numbers of old links'\n");
  for (const std::string mode : {"--quiet", "--offline"}) {
    const std::string live = Database(tables);
    EXPECT_EQ(
        Planned(live, {"--allow-hazard=all", "--format=json", "-o", mode + ".json", mode}).status,
        0);
    const std::vector<std::string> sides = {"--target", live, "--origin", "spec.sql"};
    auto run = [&](std::vector<std::string> arguments) {
      arguments.insert(arguments.end(), sides.begin(), sides.end());
      return Pgorigin(arguments);
    };
    const Finished proof = run({"verify", "./" + mode + ".json", "--rows", "5"});
    EXPECT_EQ(proof.status, 0) << proof.out << proof.err;
    const Finished applied = Pgorigin({"apply", "./" + mode + ".json", "--target", live});
    EXPECT_EQ(applied.status, 0) << applied.err;
    Session session(ConnectionOptions{live});
    session.Execute("INSERT INTO public.t (a) VALUES ('z')");
    const ResultSet rows = session.Query(
        "SELECT pg_catalog.string_agg(legacy_id || a, ',' ORDER BY a) || (SELECT a FROM public.t"
        " JOIN public.u ON t.id = u.t) FROM public.t");
    EXPECT_EQ(rows.Get(0, 0), "1x,2y,3zy");
    const Finished audit = run({"audit"});
    EXPECT_EQ(audit.status, 0) << audit.out;
    EXPECT_TRUE(Contains(audit.out, "legacy: keep"));
  }
}

TEST_F(Plan, RefusesWhatItDoesNotKnow) {
  Write("spec.sql", "CREATE TABLE t (a int);");
  EXPECT_TRUE(Contains(Planned("empty", {"--allow-hazard", "fire"}).err, "must be one of all"));
  EXPECT_TRUE(Contains(Planned("empty", {"--format", "markdown"}).err, "text (SQL) or json"));
}

TEST_F(Plan, TheLabIsPlannedProvenAppliedAndClean) {
  Write("spec.md", TextOf("ORIGIN_DATABASE_SCHEMA.md"));
  Write("decisions.toml", TextOf("decisions.toml"));
  const std::string lab = Database(TextOf("lab/010_schema.sql") + TextOf("lab/020_chat.sql") +
                                   TextOf("lab/090_rows.sql"));
  const std::vector<std::string> sides = {"--target", lab, "--origin", "spec.md", "--quiet"};
  auto run = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), sides.begin(), sides.end());
    return Pgorigin(arguments);
  };
  const Finished plan = run({"plan", "--allow-hazard=all", "--format=json", "-o", "plan.json"});
  ASSERT_EQ(plan.status, 0) << plan.err;
  const Finished proof = run({"verify", "plan.json", "--rows", "5"});
  EXPECT_EQ(proof.status, 0) << proof.out << proof.err;
  const Finished applied = Pgorigin({"apply", "plan.json", "--target", lab});
  EXPECT_EQ(applied.status, 0) << applied.err;
  EXPECT_EQ(run({"audit"}).status, 0);
  EXPECT_TRUE(Contains(run({"plan", "--allow-hazard=all"}).out, "0 steps in 0 segments"));
}

}  // namespace
}  // namespace pgorigin
