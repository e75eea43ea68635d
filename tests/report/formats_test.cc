// What other programs read of a report: nothing uncertain or kept gets lost on the way.
#include "pgorigin/report/formats.h"

#include <gtest/gtest.h>
#include <tinyxml2.h>

#include <nlohmann/json.hpp>

#include "report/golden.h"
#include "report/sample_reports.h"

namespace pgorigin {
namespace {

using Json = nlohmann::json;

Json SarifRun(const Report& report) { return Json::parse(ToSarif({{"lab", report}}))["runs"][0]; }

const Json* Find(const Json& run, const std::string& rule) {
  for (const Json& result : run["results"]) {
    if (result["ruleId"] == rule) return &result;
  }
  return nullptr;
}

TEST(Sarif, EachFindingIsAResultAtItsLine) {
  const Report report = sample::Full();
  const Json run = SarifRun(report);
  ASSERT_EQ(run["results"].size(), report.findings.size() + report.kept.size());
  const Json& key = *Find(run, "identity.bigint-key");
  EXPECT_EQ(key["level"], "error");
  const Json& place = key["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], sample::kOrigin);
  EXPECT_EQ(place["region"]["startLine"], 191);
  EXPECT_EQ(key["partialFingerprints"]["pgorigin/v1"], report.findings[2].fingerprint);
}

TEST(Sarif, EveryRuleOfAResultIsDescribed) {
  const Json run = SarifRun(sample::Full());
  for (const Json& result : run["results"]) {
    const Json& rule = run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()];
    EXPECT_EQ(rule["id"], result["ruleId"]);
    EXPECT_FALSE(rule["help"]["text"].get<std::string>().empty());
  }
}

TEST(Sarif, WhatIsUncertainIsOpen) {
  const Json run = SarifRun(sample::Full());
  const Json& view = *Find(run, "drift.changed-view");
  EXPECT_EQ(view["kind"], "open");
  EXPECT_EQ(view["level"], "none");
}

TEST(Sarif, WhatIsKeptIsSuppressedAndWhatWaitsIsNot) {
  const Json run = SarifRun(sample::Full());
  int accepted = 0;
  for (const Json& result : run["results"]) {
    if (!result.contains("suppressions")) continue;
    if (result["suppressions"][0]["status"] == "accepted") ++accepted;
  }
  EXPECT_EQ(accepted, 2);
  EXPECT_EQ((*Find(run, "drift.missing-enum"))["suppressions"][0]["status"], "underReview");
}

TEST(Sarif, PathsAreUris) {
  Report report = sample::Full();
  report.findings[0].place = {"/srv/a b/100%.sql", 3, 1};
  const Json run = SarifRun(report);
  EXPECT_EQ(run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "file:///srv/a%20b/100%25.sql");
}

// Readers refuse a result without a file.
TEST(Sarif, WhatTheOriginDoesNotSpeakOfStandsAtItsBeginning) {
  const Json run = SarifRun(sample::Full());
  const Json& place = (*Find(run, "schema.extra-table"))["locations"][0];
  EXPECT_EQ(place["physicalLocation"]["region"]["startLine"], 1);
  EXPECT_EQ(place["logicalLocations"][0]["fullyQualifiedName"], "public.schema_migrations");
  EXPECT_TRUE(place.contains("message"));
}

TEST(Formats, ATargetThatCouldNotBeAuditedIsNoCleanOne) {
  const TargetFailures failures = {{"ap", "cannot connect"}};
  const Json run = Json::parse(ToSarif({}, failures))["runs"][0];
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
  EXPECT_FALSE(run.contains("results"));
  EXPECT_NE(ToJunit({}, Severity::kError, failures).find("errors=\"1\""), std::string::npos);
  EXPECT_EQ(ToGithub({}, failures), "::error title=pgorigin audit::ap: cannot connect\n");
  EXPECT_NE(ToPrometheus({}, failures).find("pgorigin_up{target=\"ap\"} 0\n"), std::string::npos);
}

// The attributes of the only suite.
std::string Suite(const Report& report, const char* attribute, Severity fail_on) {
  tinyxml2::XMLDocument document;
  EXPECT_EQ(document.Parse(ToJunit({{"lab", report}}, fail_on).c_str()), tinyxml2::XML_SUCCESS);
  return document.RootElement()->FirstChildElement("testsuite")->Attribute(attribute);
}

TEST(Junit, FailsByWhatIsGraveEnough) {
  const Report report = sample::Full();
  EXPECT_GT(std::stoi(Suite(report, "failures", Severity::kInfo)),
            std::stoi(Suite(report, "failures", Severity::kError)));
  EXPECT_EQ(Suite(sample::Clean(), "failures", Severity::kInfo), "0");
  EXPECT_EQ(Suite(sample::Clean(), "errors", Severity::kInfo), "0");
}

TEST(Junit, WhatNobodyKnowsIsNoPass) {
  EXPECT_NE(Suite(sample::Uncertain(), "errors", Severity::kError), "0");
  Report opaque = sample::Clean();
  opaque.opaque = {{{"o.sql", 9, 1}, "DO $$", "DO runs code", true, {}}};
  EXPECT_EQ(Suite(opaque, "errors", Severity::kError), "1");
}

TEST(Junit, AlignedTablesPass) {
  const Report report = sample::Clean();
  EXPECT_EQ(Suite(report, "tests", Severity::kInfo), std::to_string(report.tables.size() + 1));
}

TEST(Github, NoNameEndsACommandEarly) {
  Report report = sample::Clean();
  report.findings.push_back({});
  report.findings[0].rule = "r";
  report.findings[0].place = {"a,b:c%.sql", 7, 1};
  report.findings[0].sentence = "50% of a::b\n::error::x";
  const auto lines = SplitLines(ToGithub({{"lab", report}}));
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[1].substr(0, lines[1].find("title")), "::error file=a%2Cb%3Ac%25.sql,line=7,");
  EXPECT_NE(lines[1].find("::50%25 of a::b"), std::string::npos) << lines[1];
}

TEST(Github, WhatMayWaitIsANotice) {
  const auto lines = SplitLines(ToGithub({{"lab", sample::Full()}}));
  const auto found = std::ranges::find_if(
      lines, [](const std::string& line) { return line.find("drift.missing-enum") != line.npos; });
  ASSERT_NE(found, lines.end());
  EXPECT_TRUE(found->starts_with("::notice ")) << *found;
}

TEST(Prometheus, ATargetWithoutFindingsHasZeros) {
  const std::string text = ToPrometheus({{"lab", sample::Clean()}});
  EXPECT_NE(text.find("pgorigin_findings{target=\"lab\",severity=\"error\"} 0\n"), text.npos);
  EXPECT_NE(text.find("pgorigin_outcome{target=\"lab\",outcome=\"clean\"} 1\n"), text.npos);
  EXPECT_NE(text.find("pgorigin_last_run_timestamp_seconds{target=\"lab\"} 1764806400\n"),
            text.npos);
}

TEST(Prometheus, AMetricIsDescribedOnceForAllTargets) {
  const std::string text = ToPrometheus({{"a", sample::Clean()}, {"b\"\\", sample::Full()}});
  const std::string type = "# TYPE pgorigin_findings gauge\n";
  EXPECT_EQ(text.find(type), text.rfind(type));
  EXPECT_NE(text.find("target=\"b\\\"\\\\\""), text.npos);
}

}  // namespace
}  // namespace pgorigin
