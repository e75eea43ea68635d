// pgorigin rules, pgorigin lint, and [rules] of pgorigin.toml.
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

const char* const kSchema =
    "CREATE TABLE a (id bigserial PRIMARY KEY, x json);\n"
    "CREATE TABLE b (id uuid PRIMARY KEY DEFAULT gen_random_uuid());\n";

class RulesCommand : public CommandLine {
 protected:
  void SetUp() override { Write("schema.sql", kSchema); }
  Finished Lint(std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"lint", "schema.sql", "--resolve=static"});
    return Pgorigin(more);
  }
  void ExpectRefused(const std::string& config, const std::string& says) {
    Write("pgorigin.toml", config);
    Finished run = Pgorigin({"rules"});
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(Contains(run.err, says));
  }
};

TEST_F(RulesCommand, ListsWhatIsEnabled) {
  Write("pgorigin.toml",
        "[rules]\nenable = [\"types.*\"]\n[rules.\"types.char\"]\nseverity = \"off\"\n"
        "[rules.\"types.json\"]\nseverity = \"error\"\n");
  Finished run = Pgorigin({"rules"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "enabled  error    types.json"));
  EXPECT_TRUE(Contains(run.out, "off      warning  types.char"));
  EXPECT_TRUE(Contains(run.out, "-        error    identity.uuid-key"));
  EXPECT_TRUE(Contains(run.out, "always   error    schema.missing-column"));
  EXPECT_TRUE(Contains(Pgorigin({"rules", "--rules", "identity.*"}).out,
                       "enabled  error    identity.uuid-key"));
}

TEST_F(RulesCommand, ExplainsOne) {
  Write(
      "pgorigin.toml",
      "[rules.\"time.updated-trigger\"]\nfunction = \"public.touch\"\nexclude = [\"public.x\"]\n");
  Finished run = Pgorigin({"rules", "time.updated-trigger"});
  EXPECT_EQ(run.status, 0) << run.err;
  for (const char* part :
       {"Nothing keeps updated_at true", "Why:", "→", "[\"public.touch\"] (configured)",
        "[\"updated_at\"]", "[rules.\"time.updated-trigger\"]", "exclude: [\"public.x\"]"}) {
    EXPECT_TRUE(Contains(run.out, part));
  }
  EXPECT_TRUE(Contains(Pgorigin({"rules", "drift.extra-index"}).out, "always"));
}

TEST_F(RulesCommand, RefusesAnUnknownRuleWithTheNearest) {
  Finished run = Pgorigin({"rules", "time.update-trigger"});
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(Contains(run.err, "is it `time.updated-trigger` that you mean?"));
  EXPECT_EQ(Pgorigin({"rules", "a", "b"}).status, 2);
}

TEST_F(RulesCommand, SpeaksJsonAndMarkdown) {
  const auto document = nlohmann::json::parse(Pgorigin({"rules", "--format", "json"}).out);
  EXPECT_EQ(document["format"], "pgorigin rules");
  EXPECT_GT(document["rules"].size(), 70u);
  const auto one =
      nlohmann::json::parse(Pgorigin({"rules", "identity.uuid-key", "--format", "json"}).out);
  ASSERT_EQ(one["rules"].size(), 1u);
  EXPECT_EQ(one["rules"][0]["options"][0]["default"][0], "uuid");
  EXPECT_EQ(one["rules"][0]["enabled"], false);
  EXPECT_TRUE(Contains(Pgorigin({"rules", "--format", "markdown"}).out,
                       "| `types.json` | warning | - | A column is json, not jsonb |"));
}

TEST_F(RulesCommand, ReadsItsTableWithFileAndLine) {
  ExpectRefused("[rules]\nenable = [\"identiti.*\"]\n",
                "pgorigin.toml:2: enable matches no house rule");
  ExpectRefused("[rules]\n\n[rules.\"types.jsn\"]\n",
                "pgorigin.toml:3: no rule is called types.jsn (is it `types.json` that you mean?)");
  ExpectRefused(
      "[rules.\"types.token\"]\ncolums = [\"x\"]\n",
      "pgorigin.toml:2: types.token has no option colums (is it `columns` that you mean?)");
  ExpectRefused("[rules.\"types.json\"]\nseverity = \"fatal\"\n",
                "pgorigin.toml:2: severity must be one of info, warning, error, off");
  ExpectRefused("[rules.\"drift.extra-index\"]\nseverity = \"off\"\n",
                "pgorigin.toml:2: severity must be one of info, warning, error: a difference never "
                "vanishes");
  ExpectRefused("[rules.\"types.json\"]\ninclude = [1.5]\n",
                "pgorigin.toml:2: include must be a string or a list of strings");
  ExpectRefused("[rules]\n\"types.json\" = 5\n", "pgorigin.toml:2: types.json must be a table");
  Finished run = Pgorigin({"lint", "schema.sql", "--rules", "nothing.*"});
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(Contains(run.err, "--rules matches no house rule"));
}

TEST_F(RulesCommand, TakesTablesWithoutQuotes) {
  Write("pgorigin.toml", "[rules.types.json]\nseverity = \"info\"\n");
  EXPECT_TRUE(Contains(Pgorigin({"rules"}).out, "-        info     types.json"));
}

TEST_F(RulesCommand, LintsATextWithAllRulesWhenNoneIsConfigured) {
  Finished run = Lint();
  EXPECT_EQ(run.status, 1) << run.err;
  for (const char* part : {"✗ broken", "identity.uuid-key", "serial bigint", "types.json",
                           "schema.sql:1", "could not be evaluated", "Not evaluated"}) {
    EXPECT_TRUE(Contains(run.out, part));
  }
}

TEST_F(RulesCommand, LintsWithWhatIsEnabled) {
  Write("pgorigin.toml", "[rules]\nenable = [\"types.json\"]\n");
  Finished run = Lint();
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(Contains(run.out, "types.json"));
  EXPECT_TRUE(Lacks(run.out, "identity."));
  EXPECT_EQ(Lint({"--fail-on", "error"}).status, 0);
  EXPECT_EQ(Lint({"--rules", "types.money"}).status, 0);
  EXPECT_TRUE(Contains(Lint({"--rules", "types.money"}).out, "✓ clean  no rule is broken"));
  EXPECT_EQ(Lint({"--exit-code", "terraform"}).status, 2);
}

TEST_F(RulesCommand, LintsInEveryFormat) {
  EXPECT_TRUE(Contains(Lint({"--format", "markdown"}).out, "# House rules"));
  const auto document = nlohmann::json::parse(Lint({"--format", "json", "--rules", "types.*"}).out);
  EXPECT_EQ(document["type"], "lint");
  EXPECT_EQ(document["summary"]["outcome"], "broken");
  EXPECT_EQ(document["findings"].size(), 1u);
  EXPECT_EQ(document["findings"][0]["change"], nullptr);
  EXPECT_EQ(document["house_rules"]["not_evaluated"][0]["rule"], "types.few-values");
  const std::vector<std::string> date = {"--date", "2026-01-31"};
  EXPECT_EQ(Lint(date).out, Lint(date).out);
}

TEST_F(RulesCommand, LintIsUncertainWhereTextCannotFollow) {
  Write("opaque.sql", std::string(kSchema) + "DO $$ BEGIN NULL; END $$;\n");
  Finished run = Pgorigin({"lint", "opaque.sql", "--resolve=static", "--rules", "types.json"});
  EXPECT_EQ(run.status, 3);
  EXPECT_TRUE(Contains(run.out, "This is not certain"));
}

TEST_F(RulesCommand, AnAuditTellsWhichRulesRan) {
  Write("other.sql", kSchema);
  std::vector<std::string> audit = {"audit",    "--target",  "schema.sql",
                                    "--origin", "other.sql", "--resolve=static"};
  Finished silent = Pgorigin(audit);
  EXPECT_EQ(silent.status, 0) << silent.out;
  EXPECT_TRUE(Contains(silent.out, "✓ clean"));
  EXPECT_TRUE(Contains(silent.out, "House rules: none of"));
  audit.push_back("--rules=types.*");
  Finished run = Pgorigin(audit);
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(Contains(run.out, "✗ broken  1 finding: 1 warning"));
  EXPECT_TRUE(Contains(run.out, "House rules: 7 of"));
  EXPECT_TRUE(Contains(run.out, "other.sql:1"));
  audit.insert(audit.end(), {"--format", "json"});
  EXPECT_EQ(nlohmann::json::parse(Pgorigin(audit).out)["summary"]["outcome"], "broken");
}

TEST_F(RulesCommand, LintsADirectoryOfMigrations) {
  Write("m/001_a.up.sql", "CREATE TABLE a (x int);");
  Write("m/001_a.down.sql", "DROP TABLE a;");
  Finished run = Pgorigin({"lint", "m", "--resolve=static", "--rules", "migrations.down"});
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(Contains(run.out, "001_a.down.sql is a down migration."));
}

// docs/rules.md is written by hand; the list is not.
TEST_F(RulesCommand, HaveAllTheirPlaceInTheDocumentation) {
  std::ifstream file(PGORIGIN_SOURCE_DIR "/docs/rules.md");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto document = nlohmann::json::parse(Pgorigin({"rules", "--format", "json"}).out);
  for (const auto& rule : document["rules"]) {
    const std::string id = rule["id"];
    EXPECT_NE(text.find("`" + id + "`"), std::string::npos) << id;
    for (const auto& option : rule["options"]) {
      const std::string name = option["name"];
      EXPECT_NE(text.find("`" + name + "`"), std::string::npos) << id << " " << name;
    }
  }
}

using RulesOnAServer = CommandLineWithServer;

TEST_F(RulesOnAServer, LintAsksForStatisticsAndRoles) {
  const std::string url = Database(
      "CREATE TABLE a (id int PRIMARY KEY, status text);"
      "INSERT INTO a SELECT i, CASE WHEN i % 2 = 0 THEN 'on' ELSE 'off' END FROM "
      "generate_series(1, 500) i;"
      "ANALYZE a; CREATE TABLE b (status text);");
  Finished run = Pgorigin({"lint", url, "--rules", "types.few-values", "--rules",
                           "security.login-owner", "--fail-on", "info"});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_TRUE(Contains(run.out, "has 2 values in about 500 rows"));
  EXPECT_TRUE(Contains(run.out, "no statistics of public.b"));
  EXPECT_TRUE(Contains(run.out, "which may log in, owns"));
}

TEST_F(RulesOnAServer, AnAuditKnowsOwnersWhateverIsCompared) {
  const std::string url = Database("CREATE TABLE a (x int);");
  Write("origin.sql", "CREATE TABLE a (x int);");
  Finished run =
      Pgorigin({"audit", "--target", url, "--origin", "origin.sql", "--rules", "security.*"});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_TRUE(Contains(run.out, "security.login-owner"));
  EXPECT_TRUE(Contains(run.out, "owns 1 table"));
}

}  // namespace
}  // namespace pgorigin
