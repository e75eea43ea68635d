// time.* and soft-delete.*: SQL in, findings out.
#include "policy/house_rules.h"

namespace pgorigin {
namespace {

TEST(MissingTimestampRule, FindsTablesWithout) {
  const std::string sql =
      "CREATE TABLE a (created_at timestamptz); CREATE TABLE b (created_at date, updated_at date);";
  const Lint lint("time.missing-timestamp", sql);
  EXPECT_THAT(lint.Sentences(), ElementsAre("Table public.a has no column updated_at."));
  EXPECT_THAT(Lint("time.missing-timestamp", sql, With({{"columns", {"created_at"}}})).Objects(),
              IsEmpty());
}

TEST(TimestampDefinitionRule, TellsTypeNullAndDefaultApart) {
  const std::string sql =
      "CREATE TABLE a (created_at timestamp NOT NULL DEFAULT now(), updated_at timestamptz DEFAULT "
      "'epoch');"
      "CREATE TABLE b (created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,"
      " updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamp);"
      "CREATE TABLE c (created_at timestamptz NOT NULL);";
  EXPECT_THAT(
      Lint("time.timestamp-definition", sql).Sentences(),
      ElementsAre("Column public.a.created_at is timestamp without time zone, not timestamp "
                  "with time zone.",
                  "Column public.a.updated_at has default 'epoch', not default "
                  "CURRENT_TIMESTAMP.",
                  "Column public.a.updated_at may be null.",
                  "Column public.c.created_at has no default, not default "
                  "CURRENT_TIMESTAMP."));
  EXPECT_THAT(Lint("time.timestamp-definition", sql, With({{"columns", {"deleted_at"}}})).Objects(),
              ElementsAre("public.b.deleted_at", "public.b.deleted_at", "public.b.deleted_at"));
}

TEST(DefaultSpellingRule, WantsOneSpelling) {
  const std::string sql =
      "CREATE TABLE a (a timestamptz DEFAULT now(), b timestamptz DEFAULT CURRENT_TIMESTAMP,"
      " c timestamptz DEFAULT transaction_timestamp(), d timestamptz DEFAULT clock_timestamp(),"
      " e timestamptz DEFAULT pg_catalog.now(), f text DEFAULT 'now()');";
  EXPECT_THAT(Lint("time.default-spelling", sql).Sentences(),
              ElementsAre("The default of public.a.a is spelled now(), not CURRENT_TIMESTAMP.",
                          "The default of public.a.c is spelled transaction_timestamp(), not "
                          "CURRENT_TIMESTAMP.",
                          "The default of public.a.e is spelled pg_catalog.now(), not "
                          "CURRENT_TIMESTAMP."));
  EXPECT_THAT(Lint("time.default-spelling", sql, With({{"spelling", {"now()"}}})).Objects(),
              ElementsAre("public.a.b", "public.a.c"));
}

TEST(WithoutTimeZoneRule, FindsEveryPrecision) {
  const std::string sql =
      "CREATE TABLE a (a timestamp, b timestamp(3), c timestamptz, d timestamp[], e date);";
  EXPECT_THAT(Lint("time.without-time-zone", sql).Sentences(),
              ElementsAre("Column public.a.a is timestamp without time zone.",
                          "Column public.a.b is timestamp(3) without time zone.",
                          "Column public.a.d is timestamp without time zone[]."));
  EXPECT_THAT(Lint("time.without-time-zone", sql, Including("public.a.b")).Objects(),
              ElementsAre("public.a.b"));
}

const char* const kTriggers =
    "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
    "CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
    "CREATE TABLE a (updated_at timestamptz); CREATE TABLE b (updated_at timestamptz);"
    "CREATE TABLE c (updated_at timestamptz); CREATE TABLE d (created_at timestamptz);"
    "CREATE TABLE e (updated_at timestamptz);"
    "CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION touch();"
    "CREATE TRIGGER t AFTER UPDATE ON b FOR EACH ROW EXECUTE FUNCTION touch();"
    "CREATE TRIGGER t BEFORE INSERT OR UPDATE ON c FOR EACH ROW EXECUTE FUNCTION other();"
    "CREATE TRIGGER t BEFORE UPDATE ON e FOR EACH ROW EXECUTE FUNCTION touch();"
    "ALTER TABLE e DISABLE TRIGGER t;";

TEST(UpdatedTriggerRule, WantsOneThatRunsBeforeEveryUpdate) {
  EXPECT_THAT(
      Lint("time.updated-trigger", kTriggers).Sentences(),
      ElementsAre("Table public.b has updated_at and no trigger BEFORE UPDATE FOR EACH ROW.",
                  "Table public.e has updated_at and no trigger BEFORE UPDATE FOR EACH ROW. "
                  "Trigger t is disabled."));
}

TEST(UpdatedTriggerRule, WantsTheRightFunction) {
  const Lint lint("time.updated-trigger", kTriggers, With({{"function", {"public.touch"}}}));
  EXPECT_THAT(lint.Objects(), ElementsAre("public.b", "public.c.t", "public.e.t"));
  EXPECT_EQ(lint.Sentences()[1],
            "Table public.c has updated_at and no trigger BEFORE UPDATE FOR EACH ROW that calls "
            "public.touch(). Trigger t calls public.other().");
}

TEST(SoftDeleteColumnRule, IsForTheTablesThatAreNamed) {
  const std::string sql =
      "CREATE TABLE users (id uuid); CREATE TABLE tracks (deleted_at timestamp NOT NULL);"
      "CREATE TABLE rooms (deleted_at timestamptz); CREATE TABLE logs (id uuid);";
  const Lint lint("soft-delete.column", sql,
                  With({{"resources", {"public.users", "public.tracks", "public.rooms"}}}));
  EXPECT_THAT(lint.Sentences(),
              ElementsAre("Column public.tracks.deleted_at is NOT NULL: every row is deleted.",
                          "Column public.tracks.deleted_at is timestamp without time zone, not "
                          "timestamp with time zone.",
                          "Table public.users is a resource of users and has no column "
                          "deleted_at."));
  EXPECT_THAT(Lint("soft-delete.column", sql).Reasons(),
              ElementsAre("neither resources nor domains say what users can take back"));
}

TEST(SoftDeleteColumnRule, KnowsTheDomainsOfAnOrigin) {
  TempDirectory files;
  files.Write("origin.md",
              "## Social\n```sql\nCREATE TABLE posts (id uuid);\n```\n"
              "## Logs\n```sql\nCREATE TABLE logs (id uuid);\n```\n");
  const Model model =
      ReadSpec(LoadScripts((files.path() / "origin.md").string()), ServerVersion{150000});
  const Lint lint("soft-delete.column", model, With({{"domains", {"Social"}}}));
  EXPECT_THAT(lint.Objects(), ElementsAre("public.posts"));
  EXPECT_EQ(lint.verdict.findings[0].domain, "Social");
  EXPECT_EQ(lint.verdict.findings[0].place.line, 3);
}

TEST(PartialUniqueRule, WantsThePredicateInAnySpelling) {
  const std::string sql =
      "CREATE TABLE a (id uuid PRIMARY KEY, x text, y text UNIQUE, deleted_at timestamptz);"
      "CREATE UNIQUE INDEX i1 ON a (x);"
      "CREATE UNIQUE INDEX i2 ON a (x) WHERE deleted_at IS NULL;"
      "CREATE UNIQUE INDEX i3 ON a (x) WHERE (((deleted_at) IS NULL) AND x <> '');"
      "CREATE UNIQUE INDEX i4 ON a (x) WHERE deleted_at IS NOT NULL;"
      "CREATE UNIQUE INDEX i5 ON a (id, x); CREATE INDEX i6 ON a (x);"
      "CREATE TABLE b (x text UNIQUE);";
  const Lint lint("soft-delete.partial-unique", sql);
  EXPECT_THAT(lint.Objects(), ElementsAre("public.a.a_y_key", "public.a.i1", "public.a.i4"));
  EXPECT_EQ(lint.Sentences()[1],
            "Unique index i1 of public.a holds deleted rows, too: it has no predicate, not WHERE "
            "deleted_at IS NULL.");
  EXPECT_THAT(Lint("soft-delete.partial-unique", sql, With({{"column", {"gone"}}})).Objects(),
              IsEmpty());
}

}  // namespace
}  // namespace pgorigin
