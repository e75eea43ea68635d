// What is changed, SQL in, SQL or rows out.
#include <gmock/gmock.h>

#include "migration/scripts.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;
using testing::Not;

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

// What uses it stays, with what nobody but the server knows of that.
TEST(Migration, AViewThatOnlyGetsMoreIsReplacedWhereItStands) {
  const std::string table = "CREATE TABLE t (a int, b text, c text COLLATE \"C\");";
  const std::string rest =
      "CREATE VIEW w AS SELECT a FROM v; COMMENT ON COLUMN v.b IS 'b';"
      "CREATE MATERIALIZED VIEW m AS SELECT b FROM v;";
  const std::string live = table + "CREATE VIEW v WITH (security_barrier) AS SELECT a, b FROM t;" +
                           rest + "COMMENT ON COLUMN v.a IS 'a';";
  for (const char* query : {"SELECT a, b, c FROM t WHERE a > 0", "SELECT a, b FROM t LIMIT 3"}) {
    const std::string due = table + "CREATE VIEW v AS " + query + ";" + rest;
    EXPECT_THAT(Script(live, due), Not(HasSubstr("DROP")));
    EXPECT_THAT(Script(live, due), HasSubstr("CREATE OR REPLACE VIEW public.v"));
    Converges(live, due);
  }
  for (const char* query :
       {"SELECT b, a FROM t", "SELECT a, c AS b FROM t", "SELECT a::bigint AS a, b FROM t",
        "SELECT a FROM t", "SELECT a, b::varchar(3) AS b FROM t"}) {
    const std::string due = table + "CREATE VIEW v AS " + query;
    EXPECT_THAT(Script(table + "CREATE VIEW v AS SELECT a, b FROM t", due),
                HasSubstr("DROP VIEW public.v"));
    Converges(table + "CREATE VIEW v AS SELECT a, b FROM t", due);
  }
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

// New keys among them, whose index is built when all rows have their value.
TEST(Migration, ANewColumnWithAValueOfItsOwnForEachRowIsFilledInBatches) {
  const std::string from =
      "CREATE TABLE t (a int); INSERT INTO t SELECT i % 7 FROM generate_series(1, 6000) AS i";
  const std::string to =
      "CREATE TABLE t (a int, id uuid DEFAULT gen_random_uuid() PRIMARY KEY,"
      " n bigserial NOT NULL UNIQUE); CREATE INDEX i ON t (n, a)";
  EXPECT_EQ(RowsAfter(from, to, "SELECT count(DISTINCT id), count(DISTINCT n), sum(a) FROM t"),
            "6000|6000|17998\n");
  const std::string script = Script(from, to);
  EXPECT_THAT(script, Not(HasSubstr("rewrites")));
  EXPECT_THAT(script, HasSubstr("fill column public.t.id"));
  EXPECT_THAT(Script(from, to, {}, true), HasSubstr("ADD COLUMN id uuid DEFAULT"));
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

// ALTER DEFAULT PRIVILEGES came before a function that was made anew, which then had them.
TEST(Migration, NewDefaultPrivilegesAreNotThoseOfWhatIsMadeAnew) {
  const std::string role =
      "DO 'BEGIN CREATE ROLE caller; EXCEPTION WHEN duplicate_object THEN NULL; END';"
      "CREATE FUNCTION g() RETURNS ";
  const std::string before = "int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (a int DEFAULT g())";
  const std::string after =
      "bigint LANGUAGE sql AS 'SELECT 1::bigint';"
      "CREATE TABLE t (a int DEFAULT g()); CREATE SEQUENCE s;";
  const std::string in_public = "ALTER DEFAULT PRIVILEGES IN SCHEMA public ";
  Converges(role + before, role + after + in_public + "GRANT EXECUTE ON FUNCTIONS TO caller");
  Converges(role + before, role + after +
                               "ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM "
                               "PUBLIC; ALTER DEFAULT PRIVILEGES GRANT USAGE ON "
                               "SEQUENCES TO caller");
}

// Such a text does not tell what needs what.
TEST(Migration, WhatNoServerHasBuiltComesAfterItsForeignServer) {
  const std::string wrapper = "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s ";
  const std::string users =
      "FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE t (a int) SERVER s;"
      "CREATE USER MAPPING FOR PUBLIC SERVER s";
  const std::string live = Server().Database(wrapper + users);
  const std::string due = Server().Database(wrapper + "TYPE 'other' " + users);
  Compared compared = CompareForPlan(live, due);
  for (auto& [id, object] : compared.alignment.to.objects) object.needs.clear();
  PlanOptions options;
  options.allowed = AllHazards();
  Execute(live, ToScript(MakeMigration(compared.alignment, compared.comparison, options),
                         {"pgorigin", "2026-01-01", "live", "due", {}}));
  EXPECT_EQ(Words(CompareForPlan(live, due).comparison), "");
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

// A column owns no sequence of somebody else, and takes its own along.
TEST(Owners, OfSequencesFollowTheirTables) {
  const std::string role =
      "DO $$ BEGIN CREATE ROLE keeper; EXCEPTION WHEN duplicate_object THEN NULL; END $$;";
  const std::string plain = role + "CREATE TABLE t (id serial PRIMARY KEY);";
  const std::string kept = plain + "ALTER TABLE t OWNER TO keeper;";
  ExpectConverges(Server().Database(plain), Server().Database(kept), false);
  ExpectConverges(Server().Database(kept), Server().Database(plain), false);
  const std::string bare = role + "CREATE TABLE t (a int); ALTER TABLE t OWNER TO keeper;";
  const std::string more = bare + "ALTER TABLE t ADD COLUMN id serial;";
  ExpectConverges(Server().Database(bare), Server().Database(more), false);
  ExpectConverges(Server().Database(more), Server().Database(bare), false);
  const std::string two = more + "ALTER TABLE t ADD COLUMN b serial;";
  ExpectConverges(Server().Database("CREATE TABLE t (a int)"), Server().Database(two), false);
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
