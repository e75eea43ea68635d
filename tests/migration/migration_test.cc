// What is changed, SQL in, SQL or rows out.
#include <gmock/gmock.h>

#include "migration/converge.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;
using testing::Not;

// The script from one to the other, with all hazards allowed but those.
std::string Script(const std::string& from, const std::string& to,
                   const std::set<Hazard>& refused = {}, bool offline = false) {
  PlanOptions options;
  options.offline = offline;
  options.allowed = AllHazards();
  for (Hazard hazard : refused) options.allowed.erase(hazard);
  const Migration migration = PlanFor(Server().Database(from), Server().Database(to), options);
  return ToScript(migration, {"pgorigin", "2026-01-01", "live", "due", {}});
}

void Converges(const std::string& from, const std::string& to) {
  for (bool offline : {false, true}) {
    ExpectConverges(Server().Database(from), Server().Database(to), offline);
  }
}

// Rows of a query after the migration, fields by `|`, rows by new lines.
std::string RowsAfter(const std::string& from, const std::string& to, const std::string& query) {
  const std::string live = Server().Database(from);
  ExpectConverges(live, Server().Database(to), false);
  Session session(ConnectionOptions{live});
  session.Execute("SET search_path TO public");
  const ResultSet rows = session.Query(query);
  std::string text;
  for (int row = 0; row < rows.size(); ++row) {
    for (int column = 0; column < rows.columns(); ++column) {
      text += (column == 0 ? "" : "|") + std::string(rows.Get(row, column));
    }
    text += "\n";
  }
  return text;
}

// Of the first statement that fails.
std::string FailureOf(const std::string& database, const std::string& script) {
  Session session(ConnectionOptions{database});
  for (const SplitStatement& statement : Split(script).statements) {
    try {
      session.Execute(statement.text);
    } catch (const QueryError& error) {
      return error.what();
    }
  }
  return "";
}

TEST(Migration, IsEmptyWhereNothingDiffers) {
  EXPECT_THAT(Script("CREATE TABLE t (a int)", "CREATE TABLE t (a int)"), Not(HasSubstr("BEGIN")));
}

TEST(Migration, ColumnsComeInTheOrderOfTheTable) {
  const std::string script =
      Script("CREATE TABLE t (a int)", "CREATE TABLE t (a int, z int, b int)");
  EXPECT_LT(script.find("ADD COLUMN z"), script.find("ADD COLUMN b"));
}

TEST(Migration, AViewIsDroppedAndRestoredAroundAColumnThatItReads) {
  Converges(
      "CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a FROM t;"
      "CREATE VIEW w AS SELECT a FROM v; COMMENT ON VIEW v IS 'kept';"
      "GRANT SELECT ON w TO PUBLIC",
      "CREATE TABLE t (a bigint, b int); CREATE VIEW v AS SELECT a FROM t;"
      "CREATE VIEW w AS SELECT a FROM v; COMMENT ON VIEW v IS 'kept';"
      "GRANT SELECT ON w TO PUBLIC");
}

TEST(Migration, WhatIsDroppedAndComesBackIsOneTransaction) {
  const std::string script = Script("CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t",
                                    "CREATE TABLE t (a bigint); CREATE VIEW v AS SELECT a FROM t");
  const std::size_t drop = script.find("DROP VIEW"), create = script.find("CREATE VIEW");
  ASSERT_LT(drop, create);
  EXPECT_EQ(script.substr(drop, create - drop).find("COMMIT"), std::string::npos) << script;
}

TEST(Migration, FunctionsThatEverythingUsesAreReplaced) {
  Converges(
      "CREATE FUNCTION f(a int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT a';"
      "CREATE TABLE t (a int DEFAULT f(1), b int GENERATED ALWAYS AS (f(2)) STORED,"
      " CHECK (f(a) > 0)); CREATE INDEX i ON t (f(a)); CREATE VIEW v AS SELECT f(a) FROM t",
      "CREATE FUNCTION f(a int) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT 1::bigint';"
      "CREATE TABLE t (a int DEFAULT f(1), b int GENERATED ALWAYS AS (f(2)) STORED,"
      " CHECK (f(a) > 0)); CREATE INDEX i ON t (f(a)); CREATE VIEW v AS SELECT f(a) FROM t");
}

TEST(Migration, LabelsAreAddedWhereTheyBelong) {
  Converges("CREATE TYPE e AS ENUM ('b', 'd'); CREATE TABLE t (a e DEFAULT 'b')",
            "CREATE TYPE e AS ENUM ('a', 'b', 'c', 'd', 'e'); CREATE TABLE t (a e DEFAULT 'c')");
}

TEST(Migration, ALabelIsTakenAwayWithTheRowsKept) {
  EXPECT_EQ(RowsAfter("CREATE TYPE e AS ENUM ('a', 'b', 'c'); CREATE TABLE t (a e DEFAULT 'b',"
                      " b e[]); CREATE INDEX i ON t (a) WHERE a = 'a';"
                      "INSERT INTO t VALUES ('a', '{a,c}'), ('c', NULL)",
                      "CREATE TYPE e AS ENUM ('a', 'c'); CREATE TABLE t (a e DEFAULT 'c', b e[]);"
                      "CREATE INDEX i ON t (a) WHERE a = 'a'",
                      "SELECT a, b FROM t ORDER BY a"),
            "a|{a,c}\nc|\n");
}

TEST(Migration, TextBecomesAnEnumWithItsDefaultAndIndex) {
  EXPECT_EQ(RowsAfter("CREATE TABLE t (role varchar(20) DEFAULT 'user' NOT NULL);"
                      "CREATE INDEX i ON t (role); INSERT INTO t VALUES ('admin'), ('user')",
                      "CREATE TYPE user_role AS ENUM ('user', 'admin');"
                      "CREATE TABLE t (role user_role DEFAULT 'user' NOT NULL);"
                      "CREATE INDEX i ON t (role)",
                      "SELECT role FROM t ORDER BY role"),
            "user\nadmin\n");
}

constexpr char kBigintKeys[] =
    "CREATE TABLE u (id bigserial PRIMARY KEY, boss bigint REFERENCES u, name text);"
    "CREATE TABLE f (a bigint REFERENCES u ON DELETE CASCADE, b bigint REFERENCES u,"
    " PRIMARY KEY (a, b));"
    "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS"
    " 'BEGIN RAISE EXCEPTION ''fired''; END';"
    "INSERT INTO u VALUES (1, NULL, 'ann'), (2, 1, 'bob'), (3, 1, 'cid');"
    "INSERT INTO f VALUES (1, 2), (2, 3);"
    "CREATE TRIGGER stop BEFORE UPDATE ON u FOR EACH ROW EXECUTE FUNCTION stop();"
    "CREATE VIEW v AS SELECT u.name, b.name AS boss FROM u JOIN u AS b ON b.id = u.boss";
constexpr char kUuidKeys[] =
    "CREATE TABLE u (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, boss uuid REFERENCES u,"
    " name text);"
    "CREATE TABLE f (a uuid REFERENCES u ON DELETE CASCADE, b uuid REFERENCES u,"
    " PRIMARY KEY (a, b));"
    "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS"
    " 'BEGIN RAISE EXCEPTION ''fired''; END';"
    "CREATE TRIGGER stop BEFORE UPDATE ON u FOR EACH ROW EXECUTE FUNCTION stop();"
    "CREATE VIEW v AS SELECT u.name, b.name AS boss FROM u JOIN u AS b ON b.id = u.boss";

TEST(Migration, BigintKeysBecomeUuidsWithEveryRelationKept) {
  EXPECT_EQ(RowsAfter(kBigintKeys, kUuidKeys,
                      "SELECT a.name, b.name FROM f JOIN u AS a ON a.id = f.a"
                      " JOIN u AS b ON b.id = f.b ORDER BY 1"),
            "ann|bob\nbob|cid\n");
  EXPECT_EQ(RowsAfter(kBigintKeys, kUuidKeys, "SELECT name, boss FROM v ORDER BY 1"),
            "bob|ann\ncid|ann\n");
}

// A key that is a reference itself, and is referred to; a key of two columns; a column that
// refers to another by way of a part of a key.
TEST(Migration, KeysThatReferToKeysBecomeUuidsTogether) {
  const auto tables = [](const std::string& key, const std::string& type) {
    return "CREATE TABLE org (id " + key + " PRIMARY KEY, name text);" + "CREATE TABLE u (id " +
           key + " PRIMARY KEY, org " + type +
           " NOT NULL REFERENCES org, name text, UNIQUE (org, id));" + "CREATE TABLE profile (id " +
           type + " PRIMARY KEY REFERENCES u, bio text);" + "CREATE TABLE badge (profile " + type +
           " REFERENCES profile, n int,"
           " PRIMARY KEY (profile, n));" +
           "CREATE TABLE post (org " + type + " NOT NULL, author " + type +
           ", title text,"
           " CONSTRAINT by FOREIGN KEY (org, author) REFERENCES u (org, id));" +
           "CREATE INDEX newest ON post ((author::text), org) WHERE author IS NOT NULL;";
  };
  const std::string rows =
      "INSERT INTO org (name) VALUES ('o'), ('p'); INSERT INTO u (org, name) VALUES (2, 'ann'),"
      " (1, 'bob'); INSERT INTO profile VALUES (2, 'b'); INSERT INTO badge VALUES (2, 7);"
      "INSERT INTO post VALUES (2, 1, 'x'), (1, 2, 'y'), (1, NULL, 'z');";
  EXPECT_EQ(RowsAfter(tables("bigserial", "bigint") + rows,
                      tables("uuid DEFAULT gen_random_uuid()", "uuid"),
                      "SELECT title, org.name, u.name, bio, n FROM post JOIN org ON org.id ="
                      " post.org LEFT JOIN u ON u.id = author AND u.org = post.org LEFT JOIN"
                      " profile ON profile.id = u.id LEFT JOIN badge ON badge.profile ="
                      " profile.id ORDER BY 1"),
            "x|p|ann||\ny|o|bob|b|7\nz|o|||\n");
}

// An order has several lines, and a line has a number of its own.
TEST(Migration, APartOfAKeyThatRefersToNothingIsLeftOut) {
  EXPECT_THAT(Script("CREATE TABLE line (ord bigint, n int, PRIMARY KEY (ord, n))",
                     "CREATE TABLE line (ord uuid, n int, PRIMARY KEY (ord, n))"),
              HasSubstr("nothing tells which uuid each becomes"));
}

TEST(Migration, ASwitchReadsNoRowsAndBuildsNothing) {
  const std::string script = Script(kBigintKeys, kUuidKeys);
  const std::size_t lock = script.find("LOCK TABLE ONLY"), end = script.find("COMMIT;", lock);
  ASSERT_LT(lock, end);
  const std::string whole = script.substr(lock, end - lock);
  EXPECT_THAT(whole, HasSubstr("PRIMARY KEY USING INDEX"));
  EXPECT_THAT(whole, HasSubstr("REFERENCES public.u (id) NOT VALID"));
  EXPECT_THAT(whole, Not(HasSubstr("UPDATE public")));
  EXPECT_THAT(whole, Not(HasSubstr("which it reads")));
  EXPECT_THAT(whole, Not(HasSubstr("CREATE INDEX")));
}

TEST(Migration, OfflineAKeyIsConvertedInOneTransaction) {
  const std::string script = Script(kBigintKeys, kUuidKeys, {}, true);
  EXPECT_THAT(script, Not(HasSubstr("in_step")));
  EXPECT_EQ(script.find("BEGIN;"), script.rfind("BEGIN;"));
}

TEST(Migration, NothingIsExpandedForASwitchThatIsLeftOut) {
  const std::string script =
      Script("CREATE TABLE t (id bigserial PRIMARY KEY); CREATE POLICY p ON t USING (id > 0)",
             "CREATE TABLE t (id uuid PRIMARY KEY); CREATE POLICY p ON t USING (id IS NOT NULL)",
             {Hazard::kPrivileges});
  EXPECT_THAT(script, Not(HasSubstr("BEGIN;")));
  EXPECT_THAT(script, HasSubstr("expand column public.t.id"));
}

TEST(Migration, AReferenceToNothingStopsTheConversion) {
  const std::string live = Server().Database(
      "CREATE TABLE u (id bigint PRIMARY KEY); CREATE TABLE f (a bigint);"
      "INSERT INTO f VALUES (7)");
  const std::string due = Server().Database(
      "CREATE TABLE u (id uuid PRIMARY KEY); CREATE TABLE f (a uuid REFERENCES u)");
  PlanOptions options;
  options.allowed = AllHazards();
  const std::string script =
      ToScript(PlanFor(live, due, options), {"pgorigin", "2026-01-01", "live", "due", {}});
  EXPECT_THAT(FailureOf(live, script), HasSubstr("refer by a to rows that do not exist"));
}

TEST(Migration, AnIntegerThatIsNoKeyIsLeftOut) {
  const std::string script = Script("CREATE TABLE t (a bigint)", "CREATE TABLE t (a uuid)");
  EXPECT_THAT(script, HasSubstr("nothing tells which uuid each becomes"));
  EXPECT_THAT(script, Not(HasSubstr("BEGIN")));
}

constexpr char kBioInUsers[] =
    "CREATE TABLE users (id int PRIMARY KEY, name text, bio text, avatar varchar(90));"
    "CREATE VIEW v AS SELECT name FROM users;"
    "INSERT INTO users VALUES (1, 'ann', 'a', 'x.png'), (2, 'bob', NULL, NULL),"
    " (3, 'cid', NULL, 'y.png');";
constexpr char kBioInProfiles[] =
    "CREATE TABLE users (id int PRIMARY KEY, name text); CREATE VIEW v AS SELECT name FROM users;"
    "CREATE TABLE user_profiles (user_id int PRIMARY KEY REFERENCES users, bio text,"
    " avatar_url text NOT NULL DEFAULT 'none');";

TEST(Migration, AColumnThatBelongsIntoANewTableTakesItsValuesAlong) {
  EXPECT_EQ(RowsAfter(kBioInUsers, kBioInProfiles, "TABLE user_profiles ORDER BY 1"),
            "1|a|x.png\n3||y.png\n");
  const std::string script = Script(kBioInUsers, kBioInProfiles, {Hazard::kDataLoss});
  EXPECT_THAT(script, HasSubstr("DROP COLUMN bio"));
  EXPECT_THAT(Script(kBioInUsers, kBioInProfiles, {Hazard::kConversion}),
              Not(HasSubstr("DROP COLUMN")));
}

TEST(Migration, RowsThatAreThereGetTheMovedValuesAndNothingElseChanges) {
  const std::string profiles =
      "CREATE TABLE user_profiles (user_id int PRIMARY KEY REFERENCES users, at int DEFAULT 0);"
      "CREATE FUNCTION tick() RETURNS trigger LANGUAGE plpgsql AS"
      " 'BEGIN NEW.at := OLD.at + 1; RETURN NEW; END';"
      "CREATE TRIGGER tick BEFORE UPDATE ON user_profiles FOR EACH ROW EXECUTE FUNCTION tick();";
  const std::string from =
      std::string(kBioInUsers) + profiles + "INSERT INTO user_profiles VALUES (1, 5), (2, 6);";
  const std::string to =
      "CREATE TABLE users (id int PRIMARY KEY, name text); CREATE VIEW v AS SELECT name FROM "
      "users;" +
      profiles + "ALTER TABLE user_profiles ADD bio text, ADD avatar text";
  EXPECT_EQ(RowsAfter(from, to, "SELECT user_id, at, bio, avatar FROM user_profiles ORDER BY 1"),
            "1|5|a|x.png\n2|6||\n3|0||y.png\n");
}

TEST(Migration, ValuesThatHaveNoPlaceStopAMove) {
  const std::string live = Server().Database(
      "CREATE TABLE team (id int PRIMARY KEY); INSERT INTO team VALUES (1);"
      "CREATE TABLE player (id int PRIMARY KEY, team int REFERENCES team, team_motto text);"
      "INSERT INTO player VALUES (1, 1, 'up'), (2, 1, 'down')");
  const std::string due = Server().Database(
      "CREATE TABLE team (id int PRIMARY KEY, team_motto text);"
      "CREATE TABLE player (id int PRIMARY KEY, team int REFERENCES team)");
  PlanOptions options;
  options.allowed = AllHazards();
  Compared compared = CompareForPlan(live, due);
  compared.alignment.moved = {{{Kind::kColumn, "public", "player", "team_motto", {}},
                               {Kind::kColumn, "public", "team", "team_motto", {}},
                               1,
                               {}}};
  const std::string script =
      ToScript(MakeMigration(compared.alignment, compared.comparison, options),
               {"pgorigin", "2026-01-01", "live", "due", {}});
  EXPECT_THAT(FailureOf(live, script), HasSubstr("values of public.player have no place"));
}

TEST(Migration, NothingIsLostUnasked) {
  const std::string script = Script("CREATE TABLE t (a int, b int); CREATE TABLE u (a int)",
                                    "CREATE TABLE t (a int)", {Hazard::kDataLoss});
  EXPECT_THAT(script, Not(HasSubstr("DROP")));
  EXPECT_THAT(script, HasSubstr("drop column public.t.b:\n--     needs --allow-hazard=data-loss"));
  EXPECT_THAT(script, HasSubstr("drop table public.u:\n--     needs --allow-hazard=data-loss"));
}

TEST(Migration, WhatComesAfterWhatIsLeftOutIsLeftOut) {
  const std::string script = Script("CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (a int, b e)",
                                    "CREATE TABLE t (a int)", {Hazard::kDataLoss});
  EXPECT_THAT(script, Not(HasSubstr("DROP TYPE")));
  EXPECT_THAT(script,
              HasSubstr("because it comes with or after these:\n--   drop enum public.e\n"));
}

TEST(Migration, ARenameIsNoDropAndAdd) {
  const std::string from = "CREATE TABLE t (id int PRIMARY KEY, name text, email text)";
  const std::string to = "CREATE TABLE t (id int PRIMARY KEY, full_name text, email text)";
  EXPECT_THAT(Script(from, to), HasSubstr("RENAME COLUMN name TO full_name"));
  EXPECT_THAT(Script(from, to, {Hazard::kRename}), Not(HasSubstr("RENAME")));
  EXPECT_EQ(
      RowsAfter(from + "; INSERT INTO t VALUES (1, 'ann', 'a@b')", to, "SELECT full_name FROM t"),
      "ann\n");
}

TEST(Migration, OnlineItBuildsBesideAndValidatesLater) {
  const std::string from = "CREATE TABLE u (id int PRIMARY KEY); CREATE TABLE t (a int, b int)";
  const std::string to =
      "CREATE TABLE u (id int PRIMARY KEY);"
      "CREATE TABLE t (a int NOT NULL REFERENCES u, b int CHECK (b > 0), UNIQUE (a, b));"
      "CREATE INDEX i ON t (b)";
  const std::string script = Script(from, to);
  EXPECT_THAT(script, HasSubstr("CREATE INDEX CONCURRENTLY i"));
  EXPECT_THAT(script, HasSubstr("CREATE UNIQUE INDEX CONCURRENTLY t_a_b_key"));
  EXPECT_THAT(script, HasSubstr("UNIQUE USING INDEX t_a_b_key"));
  EXPECT_THAT(script, HasSubstr("REFERENCES public.u (id) NOT VALID"));
  EXPECT_THAT(script, HasSubstr("VALIDATE CONSTRAINT t_b_check"));
  EXPECT_THAT(script, HasSubstr("CHECK (a IS NOT NULL) NOT VALID"));
  const std::string offline = Script(from, to, {}, true);
  EXPECT_THAT(offline, Not(HasSubstr("CONCURRENTLY")));
  EXPECT_THAT(offline, Not(HasSubstr("NOT VALID")));
  EXPECT_THAT(offline, HasSubstr("1 segment"));
  Converges(from, to);
}

TEST(Migration, OnlyADefaultThatVariesRewritesItsTable) {
  const std::string added = Script("CREATE TABLE t (a int)",
                                   "CREATE TABLE t (a int, b numeric(10,2) DEFAULT 1.5,"
                                   " c timestamptz DEFAULT now())");
  EXPECT_THAT(added, Not(HasSubstr("rewrites")));
  EXPECT_THAT(
      Script("CREATE TABLE t (a int)", "CREATE TABLE t (a int, b uuid DEFAULT gen_random_uuid())"),
      HasSubstr("which it rewrites"));
}

TEST(Migration, AReplacedIndexIsBuiltBesideTheOldOne) {
  const std::string script = Script("CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a)",
                                    "CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a, b)");
  EXPECT_LT(script.find("CONCURRENTLY i__new"), script.find("DROP INDEX public.i;"));
  EXPECT_THAT(script, HasSubstr("RENAME TO i;"));
}

TEST(Migration, TablesThatReferToEachOtherComeAndGo) {
  const std::string two =
      "CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int"
      " REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b";
  Converges("", two);
  Converges(two, "");
}

TEST(Migration, ANameIsFreedBeforeItIsTaken) {
  Converges("CREATE VIEW x AS SELECT 1 AS a; CREATE TABLE t (a int); CREATE INDEX y ON t (a)",
            "CREATE TABLE x (a int); CREATE TABLE t (a int); CREATE SEQUENCE y");
}

TEST(Migration, PrivilegesAndOwnersFollow) {
  const std::string role =
      "DO 'BEGIN CREATE ROLE migration_reader; EXCEPTION WHEN"
      " duplicate_object THEN NULL; END';";
  Converges(role + "CREATE TABLE t (a int); GRANT SELECT, INSERT ON t TO migration_reader",
            role +
                "CREATE TABLE t (a int); GRANT SELECT ON t TO migration_reader"
                " WITH GRANT OPTION; ALTER TABLE t OWNER TO migration_reader");
}

// What the rows of `live` say of the way to `due`: "what object: rows (sample)".
std::vector<std::string> Probed(const std::string& live, const std::string& due) {
  const std::string database = Server().Database(live);
  PlanOptions options;
  options.allowed = AllHazards();
  const Migration migration = PlanFor(database, Server().Database(due), options);
  const ProbeResults results = RunProbes(migration, ConnectionOptions{database});
  EXPECT_THAT(results.unanswered, testing::IsEmpty());
  std::vector<std::string> found;
  for (const auto& [key, violation] : results.violations) {
    found.push_back(key.second + " " + Describe(key.first) + ": " + std::to_string(violation.rows) +
                    " (" + violation.sample + ")");
  }
  return found;
}

TEST(Probes, FindWhatEachStepWouldFailOn) {
  using testing::ElementsAre;
  EXPECT_THAT(Probed("CREATE TABLE t (id int PRIMARY KEY, a int);"
                     "INSERT INTO t VALUES (1, NULL), (2, 3), (4, NULL)",
                     "CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL)"),
              ElementsAre("alter column public.t.a: 2 (1, 4)"));
  EXPECT_THAT(Probed("CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1), (NULL), (NULL), (2)",
                     "CREATE TABLE t (a int UNIQUE)"),
              ElementsAre("create constraint public.t.t_a_key: 2 (1, 1)"));
  EXPECT_THAT(Probed("CREATE TABLE u (id int PRIMARY KEY); CREATE TABLE t (a int);"
                     "INSERT INTO u VALUES (1); INSERT INTO t VALUES (1), (7), (NULL)",
                     "CREATE TABLE u (id int PRIMARY KEY); CREATE TABLE t (a int REFERENCES u)"),
              ElementsAre("create constraint public.t.t_a_fkey: 1 (7)"));
  EXPECT_THAT(Probed("CREATE TABLE t (a text); INSERT INTO t VALUES ('x'), ('odd')",
                     "CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE t (a e)"),
              ElementsAre("alter column public.t.a: 1 (odd)"));
  EXPECT_THAT(Probed("CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE t (a e);"
                     "INSERT INTO t VALUES ('x'), ('y')",
                     "CREATE TYPE e AS ENUM ('x'); CREATE TABLE t (a e)"),
              ElementsAre("alter column public.t.a: 1 (y)"));
  EXPECT_THAT(Probed("CREATE TABLE t (a text); INSERT INTO t VALUES ('long'), ('s')",
                     "CREATE TABLE t (a varchar(2))"),
              ElementsAre("alter column public.t.a: 1 (long)"));
  EXPECT_THAT(Probed("CREATE TABLE t (a int); INSERT INTO t VALUES (-1), (1)",
                     "CREATE TABLE t (a int CHECK (a > 0))"),
              ElementsAre("create constraint public.t.t_a_check: 1 (-1)"));
  EXPECT_THAT(Probed("CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (5)",
                     "CREATE TABLE t (id int PRIMARY KEY, b text NOT NULL)"),
              ElementsAre("create column public.t.b: 1 (5)"));
}

TEST(Probes, AStepThatWouldFailIsLeftOutWithItsRows) {
  const std::string live =
      Server().Database("CREATE TABLE t (a int); INSERT INTO t VALUES (NULL), (1)");
  const std::string due = Server().Database("CREATE TABLE t (a int NOT NULL)");
  PlanOptions options;
  options.violations = RunProbes(PlanFor(live, due, options), ConnectionOptions{live}).violations;
  const Migration migration = PlanFor(live, due, options);
  EXPECT_EQ(migration.segments.size(), 0u);
  ASSERT_FALSE(migration.left_out.empty());
  EXPECT_THAT(migration.left_out[0].reason,
              HasSubstr("needs --allow-hazard=violated: 1 row stands in the way"));
}

}  // namespace
}  // namespace pgorigin
