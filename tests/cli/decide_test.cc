// Decisions beside the Origin: what an audit does with them, and who writes them.
#include "cli/command_line.h"

namespace pgorigin {
namespace {

constexpr char kOrigin[] =
    "CREATE TABLE lists (id uuid PRIMARY KEY, name text NOT NULL /* renamed from: title */);\n"
    "CREATE INDEX idx_lists_name ON lists (name);\n";
constexpr char kLive[] =
    "CREATE TABLE lists (id uuid PRIMARY KEY, title text NOT NULL);\n"
    "CREATE INDEX idx_lists_name ON lists (title);\n";

class Deciding : public CommandLineWithServer {
 protected:
  void SetUp() override { Write("origin.sql", kOrigin); }

  // Findings come first: --origin takes several words.
  Finished Run(const std::string& command, const std::string& url,
               std::vector<std::string> arguments = {}) {
    arguments.insert(arguments.begin(), command);
    arguments.insert(arguments.end(), {"--target", url, "--origin", "origin.sql"});
    return Pgorigin(arguments);
  }
};

TEST_F(Deciding, WhatIsKeptIsCleanAndShown) {
  const std::string url = Database(kLive);
  EXPECT_EQ(Run("audit", url).status, 1);
  Write("decisions.toml",
        "[[decision]]\nobject = \"public.lists.title\"\ndecide = \"keep\"\nreason = \"as ever\"\n");
  const Finished run = Run("audit", url);
  EXPECT_EQ(run.status, 0) << run.out;
  EXPECT_TRUE(Contains(run.out, "Kept by decision (1)"));
  EXPECT_TRUE(Contains(run.out, "keep: as ever (decisions.toml:1)"));
  EXPECT_TRUE(Contains(Run("audit", url, {"--format=markdown"}).out,
                       "## 3. Technical debt and legacy support"));
  EXPECT_TRUE(Contains(Run("audit", url, {"--format=json"}).out, "\"reason\": \"as ever\""));
  EXPECT_EQ(Run("audit", url, {"--decisions", "none"}).status, 1);
}

// The rule of names looked at the Origin's name alone, and broke what the decision keeps.
TEST_F(Deciding, AnIndexMayBeNamedByAColumnThatKeepsItsName) {
  Write("pgorigin.toml", "[rules]\nenable = [\"naming.index\"]\n");
  Write("decisions.toml",
        "[[decision]]\nobject = \"public.lists.title\"\ndecide = \"keep\"\nreason = \"as ever\"\n");
  const std::string table = "CREATE TABLE lists (id uuid PRIMARY KEY, title text NOT NULL);\n";
  const auto audit = [&](const std::string& index) {
    return Run("audit", Database(table + "CREATE INDEX " + index + " ON lists (title);"));
  };
  EXPECT_EQ(audit("idx_lists_title").status, 0);
  EXPECT_EQ(audit("idx_lists_name").status, 0);
  const Finished other = audit("by_title");
  EXPECT_EQ(other.status, 1);
  EXPECT_TRUE(Contains(other.out, "Index by_title"));
}

TEST_F(Deciding, ListsWhatIsUndecidedAndWritesWhatIsDecided) {
  const std::string url = Database(kLive);
  const Finished list = Run("decide", url);
  EXPECT_EQ(list.status, 0) << list.err;
  EXPECT_TRUE(Contains(list.out, "naming.renamed-column\n          public.lists.name"));
  EXPECT_TRUE(Contains(list.out, "1 undecided"));
  const Finished vague = Run("decide", url, {"public.lists.name"});
  EXPECT_EQ(vague.status, 2);
  EXPECT_TRUE(Contains(vague.err, "--reason is missing"));
  const Finished written =
      Run("decide", url, {list.out.substr(0, 8), "--reason", "as ever", "--date", "2026-02-03"});
  EXPECT_EQ(written.status, 0) << written.err;
  EXPECT_TRUE(Contains(Read("decisions.toml"), "object = \"public.lists.title\"\n"));
  EXPECT_TRUE(Contains(Read("decisions.toml"), "date = 2026-02-03\n"));
  EXPECT_EQ(Run("audit", url).status, 0);
  EXPECT_TRUE(Contains(Run("decide", url).out, "Everything is decided on."));
  const Finished unknown = Run("decide", url, {"public.nothing", "--reason", "r"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_TRUE(Contains(unknown.err, "no finding is called public.nothing"));
}

TEST_F(Deciding, AfterABaselineOnlyWhatIsNewFails) {
  const std::string live = std::string(kLive) + "CREATE TABLE old (id bigserial PRIMARY KEY);";
  const Finished baseline = Run("baseline", Database(live));
  EXPECT_EQ(baseline.status, 0) << baseline.err;
  EXPECT_TRUE(Contains(baseline.out, "2 findings accepted in baseline.toml"));
  EXPECT_EQ(Run("audit", Database(live)).status, 0);
  const Finished later = Run("audit", Database(live + "CREATE TABLE fresh (id uuid);"));
  EXPECT_EQ(later.status, 1);
  EXPECT_TRUE(Contains(later.out, "1 finding: 1 warning; 2 kept")) << later.out;
  EXPECT_TRUE(Contains(later.out, "2 of the baseline (baseline.toml)"));
  // What it covered has changed.
  EXPECT_EQ(Run("audit", Database(live + "ALTER TABLE old ADD COLUMN n integer;")).status, 1);
  EXPECT_TRUE(Contains(Run("baseline", Database(kLive)).out, "1 finding accepted"));
}

TEST_F(Deciding, SqlOfADecisionIsPartOfTheEffectiveOrigin) {
  Write("decisions.toml",
        "[[decision]]\ndecide = \"fix\"\nreason = \"for now\"\nsql = \"\"\"\n"
        "ALTER TABLE lists ALTER name DROP NOT NULL;\n\"\"\"\n");
  const std::string url = Database(
      "CREATE TABLE lists (id uuid PRIMARY KEY, name text); CREATE INDEX idx_lists_name ON lists "
      "(name);");
  for (const char* mode : {"static", "scratch"}) {
    const Finished run = Run("audit", url, {"--resolve", mode});
    EXPECT_EQ(run.status, 0) << run.out << run.err;
  }
  Write("decisions.toml",
        "[[decision]]\ndecide = \"fix\"\nreason = \"r\"\nsql = \"\"\"\n"
        "ALTER TABLE lists ALTER nam DROP NOT NULL;\n\"\"\"\n");
  const Finished wrong = Run("audit", url);
  EXPECT_EQ(wrong.status, 3);
  EXPECT_TRUE(Contains(wrong.err, "decisions.toml:5:")) << wrong.err;
}

TEST_F(Deciding, ADecisionMaySayWhatIsMeantInTheOrigin) {
  Write("origin.sql", "CREATE TABLE t (id uuid, amount numeric(10,2));");
  const std::string url = Database("CREATE TABLE t (id uuid, cents bigint);");
  EXPECT_TRUE(Contains(Run("audit", url).out, "schema.extra-column"));
  Write("decisions.toml",
        "[[decision]]\nobject = \"public.t.cents\"\norigin = \"public.t.amount\"\n"
        "decide = \"map\"\nreason = \"cents are exact\"\n");
  const Finished run = Run("audit", url);
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(Contains(run.out, "decided to map: cents are exact")) << run.out;
  EXPECT_TRUE(Lacks(run.out, "schema.extra-column"));
}

TEST_F(Deciding, AMistakeInTheFileIsAUsageError) {
  Write("decisions.toml", "[[decision]]\nobject = \"a\"\ndecide = \"drop\"\nreason = \"r\"\n");
  const Finished run = Run("audit", Database(kLive));
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(Contains(run.err, "decisions.toml:3: `decide` is keep, defer"));
  const Finished missing = Run("audit", Database(kLive), {"--decisions", "none.toml"});
  EXPECT_EQ(missing.status, 2);
  EXPECT_TRUE(Contains(missing.err, "--decisions: there is no file none.toml"));
}

}  // namespace
}  // namespace pgorigin
