// What people and programs read, letter by letter.
#include "report/golden.h"

#include "pgorigin/report/formats.h"
#include "report/sample_lineage.h"

namespace pgorigin {
namespace {

struct Sample {
  const char* name;
  Report (*make)();
};

class Golden : public testing::TestWithParam<Sample> {
 protected:
  Report report() const { return GetParam().make(); }
  std::string File(const std::string& extension) const { return GetParam().name + extension; }
};

TEST_P(Golden, Terminal) { ExpectGolden(File(".txt"), ToTerminal(report(), {})); }
TEST_P(Golden, TerminalInColor) {
  ExpectGolden(File(".ansi.txt"), ToTerminal(report(), {.color = true}));
}
TEST_P(Golden, TerminalQuiet) {
  ExpectGolden(File(".quiet.txt"), ToTerminal(report(), {.quiet = true}));
}
TEST_P(Golden, Markdown) { ExpectGolden(File(".md"), ToMarkdown(report())); }
TEST_P(Golden, Json) { ExpectGolden(File(".json"), ToJson(report())); }
TEST_P(Golden, Sarif) {
  const Report made = report();
  ExpectGolden(File(".sarif"), ToSarif({{"", made}}));
}
TEST_P(Golden, Junit) {
  const Report made = report();
  ExpectGolden(File(".junit.xml"), ToJunit({{"", made}}));
}
TEST_P(Golden, Github) {
  const Report made = report();
  ExpectGolden(File(".github.txt"), ToGithub({{"lab", made}}));
}
TEST_P(Golden, Prometheus) {
  const Report made = report();
  ExpectGolden(File(".prom"), ToPrometheus({{"lab", made}}));
}

INSTANTIATE_TEST_SUITE_P(Reports, Golden,
                         testing::Values(Sample{"full", sample::Full},
                                         Sample{"clean", sample::Clean},
                                         Sample{"uncertain", sample::Uncertain},
                                         Sample{"hostile", sample::Hostile},
                                         Sample{"three_way", sample::ThreeWay}),
                         [](const auto& info) { return std::string(info.param.name); });

// One file of several targets, one of which could not be audited.
TEST(GoldenFiles, SeveralTargets) {
  const Report full = sample::Full(), clean = sample::Clean();
  const TargetReports targets = {{"eu", full}, {"us", clean}};
  const TargetFailures failures = {{"ap", "cannot connect to <ap>: \x1b[31mrefused\n\"::\""}};
  ExpectGolden("several.sarif", ToSarif(targets, failures));
  ExpectGolden("several.junit.xml", ToJunit(targets, Severity::kWarning, failures));
  ExpectGolden("several.github.txt", ToGithub(targets, failures));
  ExpectGolden("several.prom", ToPrometheus(targets, failures));
}

TEST(GoldenFiles, DifferencesAreShownLineByLine) {
  EXPECT_EQ(LineDiff("a\nb\nc\n", "a\nx\nc\n"), "from line 2 on:\n  a\n- b\n+ x\n  c\n");
}

}  // namespace
}  // namespace pgorigin
