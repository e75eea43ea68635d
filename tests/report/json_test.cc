// The JSON of a report is what reports/report.schema.json says.
#include <gtest/gtest.h>

#include "report/golden.h"
#include "report/sample_lineage.h"
#include "report/schema.h"

namespace pgorigin {
namespace {

using Json = nlohmann::json;

SchemaChecker Schema() {
  return SchemaChecker(
      Json::parse(ReadText(std::string(PGORIGIN_SOURCE_DIR) + "/reports/report.schema.json")));
}

std::string Errors(const Json& document) {
  std::string text;
  for (const std::string& error : Schema().Check(document)) text += error + "\n";
  return text;
}

TEST(JsonReport, ConformsToItsSchema) {
  for (const Report& report : {sample::Full(), sample::Clean(), sample::Uncertain(),
                               sample::Hostile(), sample::ThreeWay(), Report()}) {
    EXPECT_EQ(Errors(Json::parse(ToJson(report))), "");
  }
}

TEST(JsonReport, SchemaRefusesWhatItDoesNotKnow) {
  const Json good = Json::parse(ToJson(sample::Full()));
  for (const auto& [key, value] : good.items()) {
    Json document = good;
    document.erase(key);
    EXPECT_EQ(Errors(document), "$: required\n") << key;
  }
  Json document = good;
  document["findings"][0]["place"]["page"] = 1;
  EXPECT_EQ(Errors(document), "$.findings[0].place: anyOf\n");
  document = good;
  document["changes"][0]["type"] = "vanished";
  EXPECT_EQ(Errors(document), "$.changes[0].type: enum\n");
  document = good;
  document["version"] = "1";
  EXPECT_EQ(Errors(document), "$.version: const\n");
}

// Every kind, change type and severity has a word that the schema lists.
TEST(JsonReport, SchemaKnowsEveryKind) {
  Report report = sample::Empty();
  for (int kind = 0; kind < kKindCount; ++kind) {
    const auto id = sample::Of(static_cast<Kind>(kind), "t", "x");
    sample::Add(report, sample::Missing(id, 1, "", ""), {"r", Severity::kInfo, "s", "a"});
  }
  EXPECT_EQ(Errors(Json::parse(ToJson(report))), "");
}

TEST(JsonReport, KeepsTextsAsTheyAre) {
  const Report report = sample::Hostile();
  const Json document = Json::parse(ToJson(report));
  EXPECT_EQ(document["changes"][0]["object"]["name"], report.findings[0].object.name.str());
  EXPECT_EQ(document["findings"][0]["sentence"], report.findings[0].sentence);
}

TEST(JsonReport, ReplacesBrokenUtf8) {
  const Json document = Json::parse(ToJson(sample::Hostile()));
  EXPECT_EQ(document["findings"][2]["sentence"], "> The schema \xef\xbf\xbd is in live alone.");
}

TEST(JsonReport, HoldsNothingThatATerminalObeys) {
  const std::string text = ToJson(sample::Hostile());
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find("\xe2\x80\xae"), std::string::npos);
  EXPECT_NE(text.find("\\u202e"), std::string::npos);
}

TEST(JsonReport, SummaryAddsUp) {
  const Json findings = Json::parse(ToJson(sample::Full()))["summary"]["findings"];
  EXPECT_EQ(findings["total"], findings["error"].get<int>() + findings["warning"].get<int>() +
                                   findings["info"].get<int>() + findings["uncertain"].get<int>());
  EXPECT_EQ(findings["total"], sample::Full().findings.size());
}

}  // namespace
}  // namespace pgorigin
