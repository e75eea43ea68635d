// The overview and the outcome: every finding counts, once.
#include "report/overview.h"

#include <gtest/gtest.h>

#include "report/grouping.h"
#include "report/sample_reports.h"

namespace pgorigin {
namespace {

// The feature in which the only finding of a report counts.
std::string FeatureOf(const Change& change, const char* rule) {
  Report report = sample::Empty();
  sample::Add(report, change, {rule, Severity::kError, "s", "a"});
  std::string features;
  for (const OverviewRow& row : OverviewOf(report)) {
    if (row.tally.total() > 0) features += row.feature;
  }
  return features;
}

Change Named(Kind kind, const char* name, const char* summary = "") {
  return sample::Missing(sample::Of(kind, "t", name), 1, "", summary);
}

TEST(Overview, FindsTheFeatureOfAChange) {
  EXPECT_EQ(FeatureOf(Named(Kind::kColumn, "id"), "identity.bigint-key"), "Primary keys");
  EXPECT_EQ(FeatureOf(Named(Kind::kConstraint, "k", "primary key (id)"), "r"), "Primary keys");
  EXPECT_EQ(FeatureOf(Named(Kind::kColumn, "updated_at"), "r"), "Timestamps");
  EXPECT_EQ(FeatureOf(Named(Kind::kTrigger, "touch", "execute set_updated_at()"), "r"),
            "`updated_at` triggers");
  EXPECT_EQ(FeatureOf(Named(Kind::kTrigger, "audit"), "r"), "Other triggers");
  EXPECT_EQ(FeatureOf(Named(Kind::kIndex, "i"), "r"), "Indexes");
  EXPECT_EQ(FeatureOf(Named(Kind::kConstraint, "k", "foreign key (a)"), "r"),
            "Foreign keys (`ON DELETE`)");
  EXPECT_EQ(FeatureOf(Named(Kind::kColumn, "role"), "types.varchar-for-enum"), "Enums");
  EXPECT_EQ(FeatureOf(Named(Kind::kColumn, "deleted_at"), "r"), "Soft deletes");
  EXPECT_EQ(FeatureOf(Named(Kind::kColumn, "bio"), "r"), "Columns");
}

TEST(Overview, CoversEveryKindOnce) {
  for (int kind = 0; kind < kKindCount; ++kind) {
    Report report = sample::Empty();
    sample::Add(report, Named(static_cast<Kind>(kind), "x"), {"r", Severity::kError, "s", "a"});
    int rows = 0;
    for (const OverviewRow& row : OverviewOf(report)) rows += row.tally.total();
    EXPECT_EQ(rows, 1) << WordFor(static_cast<Kind>(kind));
  }
}

TEST(Overview, RowsAddUpToTheFindings) {
  const Report report = sample::Full();
  std::size_t sum = 0;
  for (const OverviewRow& row : OverviewOf(report)) {
    sum += static_cast<std::size_t>(row.tally.total());
  }
  EXPECT_EQ(sum, report.findings.size());
}

TEST(Overview, CountsTheValuesOfBothSides) {
  Report report = sample::Empty();
  for (const char* table : {"a", "b"}) {
    sample::Add(report,
                sample::Changed(sample::Column(table, "id"), 1, "", {"type", "bigint", "uuid"}),
                {"identity.bigint-key", Severity::kError, "s", "a"});
  }
  const OverviewRow row = OverviewOf(report).front();
  ASSERT_EQ(row.origin.size(), 1u);
  EXPECT_EQ(row.origin[0].value, "uuid");
  EXPECT_EQ(row.origin[0].count, 2);
  EXPECT_EQ(row.live[0].value, "bigint");
}

TEST(Overview, CountsManyValuesAsOne) {
  Report report = sample::Empty();
  for (const char* value : {"a", "b", "c", "d"}) {
    sample::Add(report,
                sample::Changed(sample::Column("t", value), 1, "", {"default", value, "now()"}),
                {"r", Severity::kError, "s", "a"});
  }
  for (const OverviewRow& row : OverviewOf(report)) {
    if (row.feature != "Columns") continue;
    ASSERT_EQ(row.live.size(), 1u);
    EXPECT_TRUE(row.live[0].various);
    EXPECT_EQ(row.live[0].count, 4);
    EXPECT_EQ(row.origin[0].value, "now()");
  }
}

TEST(Grouping, EveryFindingIsInOneSection) {
  for (const Report& report : {sample::Full(), sample::Hostile()}) {
    std::vector<const Finding*> found;
    for (const DomainGroup& domain : GroupByDomain(report)) {
      for (const Section& section : domain.sections) {
        for (const RuleGroup& group : section.groups) {
          found.insert(found.end(), group.findings.begin(), group.findings.end());
        }
      }
    }
    std::sort(found.begin(), found.end());
    EXPECT_EQ(std::unique(found.begin(), found.end()), found.end());
    EXPECT_EQ(found.size(), report.findings.size());
  }
}

TEST(Grouping, FollowsTheOriginAndPutsTheRestLast) {
  std::vector<std::string> names;
  for (const DomainGroup& domain : GroupByDomain(sample::Full())) names.push_back(domain.name);
  EXPECT_EQ(names, (std::vector<std::string>{"Foundations", "Auth", "Profiles", "Files",
                                             "Streaming", ""}));
}

TEST(Outcome, DriftIsDifferent) { EXPECT_EQ(OutcomeOf(sample::Full()), Outcome::kDifferent); }

TEST(Outcome, NothingIsClean) { EXPECT_EQ(OutcomeOf(sample::Clean()), Outcome::kClean); }

TEST(Outcome, DoubtAloneIsUncertain) {
  EXPECT_EQ(OutcomeOf(sample::Uncertain()), Outcome::kUncertain);
}

TEST(Outcome, RemarkAloneIsClean) {
  Report report = sample::Empty();
  sample::Add(report,
              sample::Changed(sample::Id(Kind::kTable, "t"), 1, "",
                              {"column order", "b, a", "a, b", Verdict::kDifferent, true}),
              {"remark.column-order", Severity::kInfo, "s", "a"});
  EXPECT_EQ(OutcomeOf(report), Outcome::kClean);
}

TEST(Outcome, ChangeThatNoFindingNamesIsStillDrift) {
  Report report = sample::Full();
  report.findings.clear();
  EXPECT_EQ(OutcomeOf(report), Outcome::kDifferent);
}

TEST(Outcome, UncertainCountWithoutAFindingIsStillADoubt) {
  Report report = sample::Clean();
  report.comparison.counts.uncertain = 1;
  EXPECT_EQ(OutcomeOf(report), Outcome::kUncertain);
}

TEST(Outcome, OpaqueStatementIsADoubtUntilAServerRanIt) {
  Report report = sample::Clean();
  report.opaque = {{{}, "DO $$", "DO runs code", true, {}}};
  EXPECT_EQ(OutcomeOf(report), Outcome::kUncertain);
  report.resolution.opaque_settled = true;
  EXPECT_EQ(OutcomeOf(report), Outcome::kClean);
  report.resolution = {"scratch", "by a scratch server", {}, false};
  EXPECT_EQ(OutcomeOf(report), Outcome::kClean);
}

TEST(Outcome, ErrorInTheOriginIsADoubt) {
  Report report = sample::Clean();
  report.diagnostics = {{Diagnostic::Severity::kWarning, {}, "m", ""}};
  EXPECT_EQ(OutcomeOf(report), Outcome::kClean);
  report.diagnostics.push_back({Diagnostic::Severity::kError, {}, "m", ""});
  EXPECT_EQ(OutcomeOf(report), Outcome::kUncertain);
}

}  // namespace
}  // namespace pgorigin
