// What `pgorigin check` writes into files, and whom it tells.
#include <fmt/format.h>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

class CheckOutputs : public CommandLineWithServer {
 protected:
  void SetUp() override {
    Write("spec.sql", "CREATE TABLE t (a int);");
    Write("mail.sh", "#!/bin/sh\ncat >> mail.txt\n");
  }

  // A target that differs from the Origin, and one that is not there.
  void Configure(const std::string& more = "") {
    const std::string staging = Database("CREATE TABLE t (a bigint)");
    Write("pgorigin.toml", fmt::format(R"(origin = "spec.sql"
[[target]]
name = "staging"
target = """{}"""
[[target]]
name = "gone"
target = "host=/nowhere dbname=x"
{})",
                                       staging, more));
  }
};

TEST_F(CheckOutputs, EachFormatHasEveryTargetAndThoseThatFailed) {
  Configure();
  const Finished run = Pgorigin({"check", "--output-html", "all.html", "--output-json", "all.json",
                                 "--output-prometheus", "all.prom", "--output-junit", "all.xml"});
  EXPECT_EQ(run.status, 1) << run.err;
  for (const char* file : {"all.html", "all.json", "all.prom", "all.xml"}) {
    EXPECT_TRUE(Contains(Read(file), "staging")) << file;
    EXPECT_TRUE(Contains(Read(file), "gone")) << file;
  }
  EXPECT_TRUE(
      Contains(Read("all.prom"), "pgorigin_findings{target=\"staging\",severity=\"error\"} 1"));
}

TEST_F(CheckOutputs, FilesAreWrittenAnewWhenNothingHasChanged) {
  Configure();
  Pgorigin({"check", "--output-html", "all.html"});
  Write("all.html", "");
  Pgorigin({"check", "--output-html", "all.html"});
  EXPECT_TRUE(Contains(Read("all.html"), "staging"));
}

TEST_F(CheckOutputs, PeopleAreToldWhatIsNewAlone) {
  Configure("[check]\nmail_to = 'ops@example.org'\nmail_command = ['/bin/sh', 'mail.sh']\n");
  EXPECT_EQ(Pgorigin({"check", "--target", "staging"}).status, 1);
  EXPECT_TRUE(Contains(Read("mail.txt"), "To: ops@example.org"));
  Write("mail.txt", "");
  EXPECT_EQ(Pgorigin({"check", "--target", "staging"}).status, 1);
  EXPECT_EQ(Read("mail.txt"), "");
}

TEST_F(CheckOutputs, WhoCannotBeToldChangesNothingAndNoSecretIsShown) {
  Configure();
  const Finished run = Pgorigin({"check", "--target", "staging"},
                                {{"PGORIGIN_WEBHOOK", "http://127.0.0.1:9/T0PSECRET"}});
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(Contains(run.err, "webhook 127.0.0.1"));
  EXPECT_TRUE(Lacks(run.err + run.out, "T0PSECRET"));
}

TEST_F(CheckOutputs, StandardOutputIsTheChecks) {
  Configure();
  EXPECT_EQ(Pgorigin({"check", "--output-html", "-"}).status, 2);
  EXPECT_EQ(Pgorigin({"check", "--format", "sarif"}).status, 2);
}

}  // namespace
}  // namespace pgorigin
