// migrations.* and governance.*: files in, findings out.
#include "policy/house_rules.h"

namespace pgorigin {
namespace {

using Files = std::map<std::string, std::string>;

class Migrations {
 public:
  explicit Migrations(const Files& files) {
    for (const auto& [name, text] : files) files_.Write("m/" + name, text);
    const std::vector<Script> scripts = LoadScripts((files_.path() / "m").string());
    model = ReadSpec(scripts, ServerVersion{150000});
    model.diagnostics.clear();  // what is left out is told there, too
    for (const Script& script : scripts) {
      if (script.left_out.empty()) facts.migrations.push_back(script.file);
      facts.downs.insert(facts.downs.end(), script.downs.begin(), script.downs.end());
    }
  }
  Lint Check(const std::string& rule, RuleSettings settings = {}) const {
    return Lint(rule, model, std::move(settings), facts);
  }

  Model model;
  Facts facts;

 private:
  TempDirectory files_;
};

TEST(DownMigrationRule, FindsFilesAndParts) {
  const Migrations migrations(
      Files{{"001_a.up.sql", "CREATE TABLE a (x int);"},
            {"001_a.down.sql", "DROP TABLE a;"},
            {"002_b.sql", "-- +goose Up\nCREATE TABLE b (x int);\n-- +goose Down\nDROP TABLE b;"}});
  EXPECT_THAT(migrations.Check("migrations.down").Sentences(),
              ElementsAre("001_a.down.sql is a down migration.",
                          "002_b.sql has a down part, from line 3 on."));
  const Migrations forward(Files{{"001_a.sql", "CREATE TABLE a (x int);"}});
  EXPECT_THAT(forward.Check("migrations.down").Objects(), IsEmpty());
}

TEST(DownMigrationRule, IsNotEvaluatedWhereThereAreNoFiles) {
  Facts facts;
  facts.missing[Fact::kMigrations] = "only a directory of migrations has them";
  EXPECT_THAT(Lint("migrations.down", Model(), {}, facts).Reasons(),
              ElementsAre("only a directory of migrations has them"));
}

TEST(DownMigrationRule, KeepsTheFindingsOfTwoFilesApart) {
  const Migrations migrations(Files{{"1.up.sql", "CREATE TABLE a (x int);"},
                                    {"1.down.sql", "DROP TABLE a;"},
                                    {"2.down.sql", "DROP TABLE a;"}});
  const Lint lint = migrations.Check("migrations.down");
  ASSERT_EQ(lint.verdict.findings.size(), 2u);
  EXPECT_NE(lint.verdict.findings[0].fingerprint, lint.verdict.findings[1].fingerprint);
}

TEST(FileNameRule, CountsDigits) {
  const Migrations migrations(Files{{"001_a.sql", "CREATE TABLE a (x int);"},
                                    {"02_b.sql", "CREATE TABLE b (x int);"},
                                    {"0033_c.sql", "CREATE TABLE c (x int);"}});
  EXPECT_THAT(
      migrations.Check("migrations.file-name").Sentences(),
      ElementsAre("0033_c.sql is not named ###_*.sql.", "02_b.sql is not named ###_*.sql."));
  EXPECT_THAT(migrations.Check("migrations.file-name", With({{"patterns", {"##*"}}})).Objects(),
              IsEmpty());
}

TEST(FileGroupingRule, KnowsWhereATableIsDue) {
  const Migrations migrations(Files{
      {"010_auth.sql", "CREATE TABLE users (x int); CREATE TABLE tracks (x int);"},
      {"040_streaming.sql", "CREATE TABLE playlists (x int);\n\nCREATE TABLE users_old (x int);"}});
  const Lint lint = migrations.Check(
      "migrations.grouping",
      With({{"groups", {"010_*: users, users_*", "040_*: tracks, public.playlists"}}}));
  EXPECT_THAT(
      lint.Sentences(),
      ElementsAre("Table public.tracks is made by 010_auth.sql; its group is 040_*.",
                  "Table public.users_old is made by 040_streaming.sql; its group is 010_*."));
  EXPECT_EQ(lint.verdict.findings[1].place.line, 3);
  EXPECT_THAT(migrations.Check("migrations.grouping").Reasons(),
              ElementsAre("groups does not say which file has which tables"));
  EXPECT_THAT(
      migrations.Check("migrations.grouping", With({{"groups", {"010_auth.sql"}}})).Reasons(),
      ElementsAre("groups: `010_auth.sql` has no colon",
                  "groups does not say which file has which tables"));
}

TEST(ForeignDomainRule, GoesByTheFirstDigits) {
  const Migrations migrations(Files{
      {"010_auth.sql", "CREATE TABLE users (x int);"},
      {"011_more.sql", "ALTER TABLE users ADD COLUMN y int;"},
      {"040_streaming.sql",
       "CREATE TABLE tracks (x int);\nALTER TABLE users ADD COLUMN z int;\nCREATE INDEX ON users "
       "(z);"},
      {"900_triggers.sql", "CREATE INDEX ON users (x); CREATE INDEX ON tracks (x);"}});
  const Lint lint = migrations.Check("migrations.foreign-domain");
  EXPECT_THAT(
      lint.Sentences(),
      ElementsAre("040_streaming.sql alters table public.users, which 010_auth.sql makes."));
  EXPECT_EQ(lint.verdict.findings[0].place.line, 2);
  EXPECT_THAT(
      migrations.Check("migrations.foreign-domain", With({{"digits", {"3"}}, {"everywhere", {}}}))
          .Sentences()
          .size(),
      4u);
}

TEST(SchemaOwnerRule, WantsAServiceForEachSchema) {
  const std::string sql =
      "CREATE SCHEMA chat; CREATE SCHEMA lab; CREATE TABLE a (x int); CREATE TABLE chat.b (x int);";
  EXPECT_THAT(Lint("governance.schema-owner", sql,
                   With({{"owners", {"public: veza-backend-api", "chat: veza-chat-server"}}}))
                  .Sentences(),
              ElementsAre("Schema lab has no service that owns it."));
  EXPECT_THAT(Lint("governance.schema-owner", sql, With({{"owners", {"*: all"}}})).Objects(),
              IsEmpty());
  EXPECT_THAT(Lint("governance.schema-owner", sql).Reasons(),
              ElementsAre("owners names no service"));
}

TEST(UnmanagedSchemaRule, FindsAChatTableOfTheBackend) {
  const Migrations migrations(Files{
      {"backend/001_a.sql",
       "CREATE TABLE a (x int); CREATE SCHEMA chat; CREATE TABLE chat.rooms (x int);"},
      {"chat/002_b.sql", "CREATE TABLE chat.messages (x int); ALTER TABLE a ADD COLUMN y int;"}});
  const Lint lint =
      migrations.Check("governance.unmanaged-schema",
                       With({{"manages", {"*/backend/*: public", "*/chat/*: chat"}}}));
  EXPECT_THAT(lint.Sentences(),
              ElementsAre("Schema chat is made by 001_a.sql, which manages public alone.",
                          "Table chat.rooms is made by 001_a.sql, which manages public alone.",
                          "Table public.a is altered by 002_b.sql, which manages chat alone."));
  EXPECT_THAT(migrations.Check("governance.unmanaged-schema", With({{"manages", {"nothing: *"}}}))
                  .Objects(),
              IsEmpty());
  EXPECT_THAT(migrations.Check("governance.unmanaged-schema").Reasons(),
              ElementsAre("manages does not say which files may manage which schemas"));
}

}  // namespace
}  // namespace pgorigin
