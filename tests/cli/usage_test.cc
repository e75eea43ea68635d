// Wrong command lines, configurations and sources; secrets stay secret.
#include "cli/command_line.h"

namespace pgorigin {
namespace {

struct Misuse {
  std::vector<std::string> arguments;
  std::string says;
};

class Usage : public CommandLine {
 protected:
  void SetUp() override { Write("a.sql", "CREATE TABLE a (id integer);"); }

  void ExpectMisuse(const Misuse& misuse) {
    Finished run = Pgorigin(misuse.arguments);
    EXPECT_EQ(run.status, 2) << misuse.says;
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(run.err.starts_with("pgorigin: ")) << run.err;
    EXPECT_TRUE(Contains(run.err, misuse.says));
    EXPECT_TRUE(Lacks(run.err, "SECRET"));
  }
};

TEST_F(Usage, NamesWhatIsWrongAndPointsAtHelp) {
  const std::vector<Misuse> cases = {
      {{},
       "no command: commands are audit, diff, snapshot, dump, decide, baseline, plan, verify, "
       "apply, watch, document, validate, lint, check, history, rules, scratch (see pgorigin "
       "--help)"},
      {{"adit"}, "there is no such command"},
      {{"--quite", "audit"}, "there is no flag --quite"},
      {{"audit", "--orgin", "a.sql"}, "there is no flag --orgin (see pgorigin audit --help)"},
      {{"audit", "--target"}, "--target needs a value"},
      {{"audit", "stray"}, "an argument is left over"},
      {{"diff", "a.sql", "a.sql", "--schema=none"},
       "--schema none: neither side has such a schema"},
      {{"diff", "a.sql", "a.sql", "--override", "--resolve=scratch"},
       "--override works by text alone"},
      {{"audit", "--origin", "a.sql"}, "--target is missing"},
      {{"audit", "--target", "a.sql"}, "--origin is missing"},
      {{"audit", "--strict=perhaps"}, "--strict takes no value"},
      {{"diff", "a.sql"}, "diff needs FROM TO"},
      {{"diff", "a.sql", "a.sql", "a.sql"}, "diff takes FROM TO and no more"},
      {{"diff", "a.sql", "a.sql", "--fail-on=bad"}, "--fail-on must be one of info, warning"},
      {{"diff", "a.sql", "a.sql", "--resolve=fast"}, "--resolve must be one of auto, static"},
      {{"diff", "a.sql", "a.sql", "--exit-code=x"}, "--exit-code must be one of default"},
      {{"diff", "a.sql", "a.sql", "--format=xml"}, "--format must be one of text"},
      {{"diff", "a.sql", "a.sql", "--date=tomorrow"}, "--date must be a date"},
      {{"diff", "a.sql", "a.sql", "--lock-timeout=5"},
       "--lock-timeout must be a time with its unit"},
      {{"diff", "a.sql", "a.sql", "--output-json=-", "--output-markdown=-"}, "only one of"},
      {{"diff", "a.sql", "a.sql", "--output-json=no/such/dir/x"}, "cannot write no/such/dir/x"},
      {{"snapshot"}, "snapshot needs SOURCE"},
      {{"scratch"}, "scratch needs COMMAND"},
      {{"scratch", "--", "no-such-command-anywhere"}, "no-such-command-anywhere"},
  };
  for (const Misuse& misuse : cases) ExpectMisuse(misuse);
}

TEST_F(Usage, SaysWhatASourceCanBe) {
  ExpectMisuse({{"diff", "a.sql", "missing.sql"}, "TO: missing.sql does not exist; a source is"});
  ExpectMisuse({{"diff", "", "a.sql"}, "FROM: a source is neither"});
}

TEST_F(Usage, ANewLineInAPathIsEscaped) {
  ExpectMisuse({{"diff", "a\n\x1b[31mb", "a.sql"}, "a\\x0a\\x1b[31mb does not exist"});
}

TEST_F(Usage, AnEmptyTextIsNoOrigin) {
  Write("empty.sql", " -- nothing\n");
  ExpectMisuse({{"audit", "--target", "a.sql", "--origin", "empty.sql"}, "holds no statement"});
}

TEST_F(Usage, OfTwoSchemasOneMayBeEmpty) {
  Write("empty.sql", " -- nothing\n");
  const Finished run = Pgorigin({"diff", "empty.sql", "empty.sql"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "it holds no statement that defines something"));
}

TEST_F(Usage, WhatIsManagedAndHowPartitionsAreSeenAreClosedLists) {
  ExpectMisuse({{"diff", "a.sql", "a.sql", "--manage=foo"}, "--manage must be a list of"});
  ExpectMisuse({{"diff", "a.sql", "a.sql", "--partitions=foo"}, "--partitions must be one of"});
}

TEST_F(Usage, AllPartitionsAreSeenWithAllThatTheyHave) {
  Write("p.sql",
        "CREATE TABLE p (a integer, b text) PARTITION BY LIST (a);\n"
        "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);");
  const auto diff = [&](const std::string& partitions) {
    return Pgorigin({"diff", "p.sql", "p.sql", "--resolve=static", "--partitions=" + partitions})
        .out;
  };
  EXPECT_TRUE(Contains(diff("fold"), "5 objects compared, all equal"));
  EXPECT_TRUE(Contains(diff("all"), "7 objects compared, all equal"));
}

TEST_F(Usage, AServerIsTheOnlySourceOfItsSide) {
  ExpectMisuse({{"snapshot", "a.sql", "host=/nowhere"}, "must be the only source of its side"});
}

TEST_F(Usage, NeverRepeatsWhatMayBeAPassword) {
  const std::vector<std::vector<std::string>> cases = {
      {"audit", "--target", "postgresql://u:SECRET@h:99x/db", "--origin", "a.sql"},
      {"audit", "--target", "postgresql://u:SEC@RET@[::1/SECRET", "--origin", "a.sql"},
      {"audit", "--target", "postgres:/u:SECRET@h/db", "--origin", "a.sql"},
      {"audit", "--target", "hots=x password=SECRET", "--origin", "a.sql"},
      {"audit", "--target", "host=x pasword=SECRET", "--origin", "a.sql"},
      {"audit", "--target", "host=x password='SECRET", "--origin", "a.sql"},
      {"audit", "postgresql://u:SECRET@h/db"},
      {"postgresql://u:SECRET@h/db"},
      {"audit", "--tar", "postgresql://u:SECRET@h/db"},
      {"audit", "--tar=postgresql://u:SECRET@h/db"},
      {"audit", "--strict=SECRET"},
      {"diff", "postgresql://u:SECRET@h/db"},
      {"diff", "a.sql", "password=SECRET=", "--resolve", "SECRET"},
      {"diff", "a.sql", "a.sql", "--date", "SECRET", "--fail-on", "SECRET"},
  };
  for (const std::vector<std::string>& arguments : cases) {
    Finished run = Pgorigin(arguments);
    EXPECT_EQ(run.status, 2) << arguments.back();
    EXPECT_TRUE(Lacks(run.out + run.err, "SECRET"));
  }
}

TEST_F(Usage, APasswordOfTheEnvironmentIsNotRepeatedEither) {
  Finished url = Pgorigin({"audit", "--origin", "a.sql"},
                          {{"DATABASE_URL", "postgresql://u:SECRET@127.0.0.1:1/db"}});
  EXPECT_EQ(url.status, 3);
  EXPECT_TRUE(Contains(url.err, "127.0.0.1"));
  EXPECT_TRUE(Lacks(url.out + url.err, "SECRET"));
  Finished broken =
      Pgorigin({"audit", "--origin", "a.sql"}, {{"DATABASE_URL", "postgresql://u:SECRET@h:x/"}});
  EXPECT_EQ(broken.status, 2);
  EXPECT_TRUE(Lacks(broken.out + broken.err, "SECRET"));
}

TEST_F(Usage, TerraformSeesAnErrorAsOne) {
  EXPECT_EQ(Pgorigin({"diff", "a.sql", "--exit-code=terraform"}).status, 1);
  EXPECT_EQ(Pgorigin({"diff", "a.sql", "none.sql", "--exit-code", "terraform"}).status, 1);
  EXPECT_EQ(Pgorigin({"audit", "--exit-code=terraform", "--nonsense"}).status, 1);
}

// Those that --help lists: "  audit    Audit a live database …".
std::vector<std::string> CommandsIn(const std::string& text) {
  std::istringstream help(text.substr(text.find("Commands:\n") + 10));
  std::vector<std::string> commands;
  for (std::string line; std::getline(help, line) && !line.empty();) {
    if (line.starts_with("  ") && line[2] != ' ')
      commands.push_back(line.substr(2, line.find(' ', 2) - 2));
  }
  return commands;
}

TEST_F(Usage, HelpHasExamplesForEveryCommand) {
  const std::string all = Pgorigin({"--help"}).out;
  EXPECT_TRUE(Contains(all, "pgorigin COMMAND --help"));
  EXPECT_GE(CommandsIn(all).size(), 17u);
  for (const std::string& command : CommandsIn(all)) {
    Finished run = Pgorigin({command, "--help"});
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_TRUE(Contains(run.out, "Examples:\n  "));
    EXPECT_TRUE(Contains(run.out, "  pgorigin " + command + " "));
  }
}

TEST_F(Usage, HelpFitsATerminal) {
  for (const std::string& command : CommandsIn(Pgorigin({"--help"}).out)) {
    std::istringstream help(Pgorigin({command, "--help"}).out);
    for (std::string line; std::getline(help, line);) EXPECT_LE(line.size(), 80u) << line;
  }
}

TEST_F(Usage, PrintsItsVersion) {
  Finished run = Pgorigin({"--version"});
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(run.out.starts_with("pgorigin "));
}

TEST_F(Usage, AFullDiskIsAnError) {
  Finished run =
      RunProgram({"sh", "-c", std::string(PGORIGIN_BINARY) + " diff a.sql a.sql >/dev/full"},
                 files_.path().string());
  EXPECT_EQ(run.status, 3);
  EXPECT_TRUE(Contains(run.err, "cannot write standard output"));
}

TEST_F(Usage, AReaderThatGoesAwayIsNone) {
  Finished run = RunProgram({"bash", "-c",
                             "set -o pipefail; " + std::string(PGORIGIN_BINARY) +
                                 " diff a.sql a.sql --resolve=static | true"},
                            files_.path().string());
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "");
}

}  // namespace
}  // namespace pgorigin
