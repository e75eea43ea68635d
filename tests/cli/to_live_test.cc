// `pgorigin plan --to-live`: the patch is applied, and what comes out is audited.
#include <filesystem>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

class ToLive : public CommandLineWithServer {
 protected:
  Finished Patch(const std::string& live, const std::string& origin) {
    return Pgorigin({"plan", "--to-live", "--target", live, "--origin", origin, "-o", "p.diff"});
  }
  void Apply() {
    const Finished applied = RunProgram({"git", "apply", "p.diff"}, files_.path().string());
    EXPECT_EQ(applied.status, 0) << applied.out << applied.err << Read("p.diff");
  }
  Finished Audit(const std::string& live, const std::string& origin) {
    return Pgorigin({"audit", "--target", live, "--origin", origin});
  }
  // Patches `origin`, and expects nothing to differ then.
  void ExpectPatched(const std::string& live, const std::string& origin) {
    const Finished run = Patch(live, origin);
    EXPECT_EQ(run.status, 0) << run.err << Read("p.diff");
    Apply();
    const Finished audit = Audit(live, origin);
    EXPECT_EQ(audit.status, 0) << audit.out << audit.err << Read("p.diff");
  }
  // What the Origin is after it was patched to that database.
  std::string Patched(const std::string& origin, const std::string& live) {
    Write("spec.sql", origin);
    ExpectPatched(Database(live), "spec.sql");
    return Read("spec.sql");
  }
};

TEST_F(ToLive, NothingIsSaidOfEquals) {
  Write("spec.sql", "CREATE TABLE t (a int);\n");
  EXPECT_EQ(Patch(Database("CREATE TABLE t (a int)"), "spec.sql").status, 0);
  EXPECT_EQ(Read("p.diff"), "");
}

TEST_F(ToLive, AColumnIsEditedInItsPlace) {
  EXPECT_EQ(Patched("-- People.\n"
                    "CREATE TABLE users (\n"
                    "    id    serial PRIMARY KEY, -- a number\n"
                    "    name  varchar(20) NOT NULL, -- as written\n"
                    "    score int DEFAULT 1 CHECK (score > 0)\n"
                    ");\n",
                    "CREATE TABLE users (id serial PRIMARY KEY, name text DEFAULT 'x', score int"
                    " DEFAULT 2 NOT NULL CHECK (score > 0))"),
            "-- People.\n"
            "CREATE TABLE users (\n"
            "    id    serial PRIMARY KEY, -- a number\n"
            "    name  text DEFAULT 'x'::text, -- as written\n"
            "    score int NOT NULL DEFAULT 2 CHECK (score > 0)\n"
            ");\n");
}

TEST_F(ToLive, ColumnsComeAndGo) {
  EXPECT_EQ(
      Patched("CREATE TABLE t (\n"
              "    a int, -- first\n"
              "    b int, -- second\n"
              "    c int, -- third\n"
              "    CONSTRAINT even CHECK (a % 2 = 0)\n"
              ");\n"
              "CREATE TABLE u (a int, b int);\n",
              "CREATE TABLE t (a int, x date, c int, d text, CONSTRAINT even CHECK (a % 2 = 0));"
              "CREATE TABLE u (a int, c date)"),
      "CREATE TABLE t (\n"
      "    a int, -- first\n"
      "    x date,\n"
      "    c int, -- third\n"
      "    d text,\n"
      "    CONSTRAINT even CHECK (a % 2 = 0)\n"
      ");\n"
      "CREATE TABLE u (a int, c date);\n");
}

TEST_F(ToLive, AKeyBecomesAnotherOne) {
  EXPECT_EQ(Patched("CREATE TABLE t (\n    id bigserial PRIMARY KEY,\n    a int\n);\n",
                    "CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), a int)"),
            "CREATE TABLE t (\n    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,\n    a int\n"
            ");\n");
}

TEST_F(ToLive, ConstraintsAreElementsOfTheirTable) {
  const std::string patched = Patched(
      "CREATE TABLE u (id int PRIMARY KEY);\n"
      "CREATE TABLE t (\n    a int REFERENCES u ON DELETE CASCADE,\n    b int UNIQUE,\n"
      "    c int,\n    CONSTRAINT small CHECK (c < 9)\n);\n",
      "CREATE TABLE u (id int PRIMARY KEY); CREATE TABLE t (a int REFERENCES u, b int, c int,"
      " CONSTRAINT small CHECK (c < 10), UNIQUE (b, c))");
  EXPECT_TRUE(Contains(patched, "    a int REFERENCES public.u (id),\n"));
  EXPECT_TRUE(Contains(patched, "    b int,\n"));
  EXPECT_TRUE(Contains(patched, "    CONSTRAINT small CHECK ((c < 10)),\n"));
}

TEST_F(ToLive, StatementsAreAddedReplacedAndRemoved) {
  const std::string patched = Patched(
      "CREATE TYPE mood AS ENUM ('sad', 'ok');\n\n"
      "CREATE TABLE a (id int PRIMARY KEY, m mood);\n"
      "CREATE INDEX old ON a (m);\n"
      "COMMENT ON INDEX old IS 'slow';\n\n"
      "CREATE TABLE gone (id int);\n"
      "CREATE INDEX gone_id ON gone (id);\n\n"
      "CREATE VIEW v AS SELECT id FROM a;\n",
      "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy'); CREATE TYPE color AS ENUM ('red');"
      "CREATE TABLE a (id int PRIMARY KEY, m mood, c color); CREATE INDEX fresh ON a (c);"
      "COMMENT ON TABLE a IS 'a table'; ALTER TABLE a ENABLE ROW LEVEL SECURITY;"
      "CREATE TABLE b (a int REFERENCES a); CREATE VIEW v AS SELECT id, m FROM a;"
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'");
  EXPECT_LT(patched.find("CREATE TYPE public.color"), patched.find("CREATE TABLE a"));
  EXPECT_LT(patched.find("INDEX fresh"), patched.find("CREATE VIEW"));
  EXPECT_TRUE(Lacks(patched, "gone"));
  EXPECT_TRUE(Lacks(patched, "slow"));
  EXPECT_TRUE(Contains(patched, "'happy'"));
}

TEST_F(ToLive, AMarkdownDocumentStaysOne) {
  Write("docs/spec.md",
        "# Origin\n\n## Accounts\n\nPeople.\n\n```sql\nCREATE TABLE users (\n"
        "    id int PRIMARY KEY,\n    bio text\n);\n```\n\n## Music\n\n```sql\n"
        "CREATE TABLE tracks (id int PRIMARY KEY);\n```\n\nThe end.\n");
  ExpectPatched(Database("CREATE TABLE users (id int PRIMARY KEY, born date);"
                         "CREATE TABLE tracks (id bigint PRIMARY KEY);"
                         "CREATE INDEX users_born ON users (born)"),
                "docs/spec.md");
  EXPECT_EQ(Read("docs/spec.md"),
            "# Origin\n\n## Accounts\n\nPeople.\n\n```sql\nCREATE TABLE users (\n"
            "    id int PRIMARY KEY,\n    born date\n);\n"
            "CREATE INDEX users_born ON public.users USING btree (born);\n```\n\n## Music\n\n"
            "```sql\nCREATE TABLE tracks (id bigint PRIMARY KEY);\n```\n\nThe end.\n");
}

TEST_F(ToLive, MigrationsGetOneMore) {
  Write("migrations/001_users.sql", "CREATE TABLE users (id int PRIMARY KEY, bio text);\n");
  Write("migrations/002_tracks.sql", "CREATE TABLE tracks (id int PRIMARY KEY);\n");
  ExpectPatched(Database("CREATE TABLE users (id int PRIMARY KEY, born date);"
                         "CREATE TABLE tracks (id bigint PRIMARY KEY); CREATE INDEX i ON users"
                         " (born)"),
                "migrations");
  EXPECT_TRUE(Contains(Read("migrations/003_from_live.sql"), "ADD COLUMN born date;"));
  EXPECT_EQ(Read("migrations/002_tracks.sql"), "CREATE TABLE tracks (id int PRIMARY KEY);\n");
}

// Told, and not hidden: the exit status says so, and all else is patched.
TEST_F(ToLive, WhatCannotBePatchedIsListed) {
  Write(
      "spec.md",
      "# Origin\n\n## `users`\n\n| Column | Type |\n| --- | --- |\n| id | int |\n| gone | text |\n"
      "\n```sql\nCREATE TABLE t (a int);\n```\n");
  const std::string live = Database("CREATE TABLE users (id int); CREATE TABLE t (a bigint)");
  const Finished run = Patch(live, "spec.md");
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(Contains(run.err, "one difference cannot be patched"));
  EXPECT_TRUE(Contains(Read("p.diff"), "# not patched: column public.users.gone"));
  EXPECT_TRUE(Contains(Read("p.diff"), "it is written as a table of columns"));
  Apply();
  const Finished audit = Audit(live, "spec.md");
  EXPECT_TRUE(Contains(audit.out, "gone"));
  EXPECT_TRUE(Lacks(audit.out, "bigint"));
}

// A statement that nobody can look into needs the column.
TEST_F(ToLive, WhatBreaksTheOriginIsLeftOut) {
  Write("spec.sql",
        "CREATE TABLE t (a int, b int);\nCREATE TABLE u (a int);\n"
        "DO $$ BEGIN EXECUTE 'CREATE INDEX i ON t (b)'; END $$;\n");
  const std::string live = Database("CREATE TABLE t (a int); CREATE TABLE u (a bigint)");
  const Finished run = Patch(live, "spec.sql");
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_TRUE(Contains(Read("p.diff"), "# not patched: column public.t.b"));
  EXPECT_TRUE(Contains(Read("p.diff"), "column \"b\" does not exist"));
  Apply();
  EXPECT_TRUE(Contains(Read("spec.sql"), "CREATE TABLE u (a bigint);"));
  EXPECT_TRUE(Contains(Read("spec.sql"), "CREATE TABLE t (a int, b int);"));
}

TEST_F(ToLive, WhatOtherWordsImplyIsSaid) {
  EXPECT_EQ(Patched("CREATE TABLE t (\n    id int PRIMARY KEY,\n    n int NOT NULL\n);\n"
                    "CREATE INDEX old_name ON t (n);\nCOMMENT ON INDEX old_name IS 'i';\n",
                    "CREATE TABLE t (id int NOT NULL, n serial); CREATE INDEX \"New\" ON t (n);"
                    "COMMENT ON INDEX \"New\" IS 'i'"),
            "CREATE TABLE t (\n    id int NOT NULL,\n    n serial NOT NULL\n);\n"
            "CREATE INDEX \"New\" ON t (n);\nCOMMENT ON INDEX \"New\" IS 'i';\n");
}

TEST_F(ToLive, ALastStatementGetsItsSemicolonOnce) {
  EXPECT_EQ(Patched("CREATE TABLE t (a int) -- all\n",
                    "CREATE TABLE t (a int); CREATE INDEX i ON t (a); CREATE INDEX j ON t (a)"),
            "CREATE TABLE t (a int); -- all\n"
            "CREATE INDEX i ON public.t USING btree (a);\n"
            "CREATE INDEX j ON public.t USING btree (a);\n");
}

TEST_F(ToLive, ATableOfANewSchemaTakesThePlaceOfAnother) {
  const std::string patched = Patched(
      "  CREATE SCHEMA a;\n  CREATE TABLE a.t (\n    id int GENERATED ALWAYS AS IDENTITY\n  );\n"
      "  CREATE TABLE u (id int GENERATED ALWAYS AS IDENTITY);\n",
      "CREATE SCHEMA b; CREATE TABLE b.t (id int, x date); CREATE TABLE u (id int NOT NULL)");
  EXPECT_TRUE(Contains(patched, "CREATE SCHEMA b;"));
  EXPECT_TRUE(Contains(patched, "CREATE TABLE u (id int NOT NULL);"));
}

TEST_F(ToLive, AllOfItCanBeReplaced) {
  EXPECT_EQ(Patched("CREATE TYPE mood AS ENUM ('sad');\n", "CREATE TYPE color AS ENUM ('red')"),
            "CREATE TYPE public.color AS ENUM ('red');\n");
}

TEST_F(ToLive, OnlyTextsCanBePatched) {
  const std::string live = Database("CREATE TABLE t (a int)");
  EXPECT_EQ(Patch(live, live).status, 2);
  EXPECT_EQ(Patch(live, "empty").status, 2);
}

}  // namespace
}  // namespace pgorigin
