// House rules in an audit: what a difference says is not told again.
#include "policy/audit.h"
#include "policy/house_rules.h"

namespace pgorigin {
namespace {

Lines HouseLines(const std::string& live, const std::string& origin,
                 std::vector<std::string> enable = {"*"}, RuleConfig config = {}) {
  const Audit audit(ReadSql(live), ReadSql(origin));
  config.enable = std::move(enable);
  Lines lines;
  for (const Finding& finding :
       JudgeHouse({audit.alignment, audit.comparison}, Facts(), config).findings) {
    lines.push_back(finding.rule + ": " + ToString(finding.object));
  }
  return lines;
}

TEST(HouseRulesInAnAudit, AreSilentUnlessEnabled) {
  EXPECT_THAT(HouseLines("CREATE TABLE a (x json);", "CREATE TABLE a (x json);", {}), IsEmpty());
}

TEST(HouseRulesInAnAudit, LookAtLiveAlone) {
  EXPECT_THAT(HouseLines("CREATE TABLE a (x jsonb);", "CREATE TABLE a (x json);", {"types.*"}),
              IsEmpty());
  EXPECT_THAT(HouseLines("CREATE TABLE a (x json);", "CREATE TABLE a (x json);", {"types.*"}),
              ElementsAre("types.json: public.a.x"));
}

TEST(HouseRulesInAnAudit, LeaveATypeToTheDifferenceThatMendsIt) {
  const std::string live = "CREATE TABLE a (id bigserial PRIMARY KEY);";
  EXPECT_THAT(HouseLines(live, "CREATE TABLE a (id uuid PRIMARY KEY);", {"identity.uuid-key"}),
              IsEmpty());
  // That does not mend it.
  EXPECT_THAT(HouseLines(live, "CREATE TABLE a (id integer PRIMARY KEY);", {"identity.uuid-key"}),
              ElementsAre("identity.uuid-key: public.a.id"));
  // Another field differs.
  EXPECT_THAT(
      HouseLines("CREATE TABLE a (x json);", "CREATE TABLE a (x json NOT NULL);", {"types.json"}),
      ElementsAre("types.json: public.a.x"));
}

TEST(HouseRulesInAnAudit, LeaveAnAbsentChildToTheDifferenceThatAddsIt) {
  const std::string live = "CREATE TABLE a (x int);";
  EXPECT_THAT(HouseLines(live, "CREATE TABLE a (x int, created_at date);", {"time.missing-*"}),
              ElementsAre("time.missing-timestamp: public.a"));  // updated_at
  EXPECT_THAT(HouseLines(live, "CREATE TABLE a (x int PRIMARY KEY);", {"identity.primary-key"}),
              IsEmpty());
  EXPECT_THAT(HouseLines(live, "CREATE TABLE a (x int UNIQUE);", {"identity.primary-key"}),
              ElementsAre("identity.primary-key: public.a"));
}

TEST(HouseRulesInAnAudit, LeaveAForeignKeyToItsDifference) {
  const std::string users = "CREATE TABLE users (id uuid PRIMARY KEY);";
  const std::string live = users + "CREATE TABLE a (u uuid REFERENCES users);";
  const std::string origin = users +
                             "CREATE TABLE a (u uuid REFERENCES users ON DELETE CASCADE);"
                             "CREATE INDEX idx_a_u ON a (u);";
  EXPECT_THAT(HouseLines(live, origin, {"integrity.*"}), IsEmpty());
  EXPECT_THAT(HouseLines(live, live, {"integrity.*"}),
              ElementsAre("integrity.explicit-on-delete: public.a.a_u_fkey",
                          "integrity.foreign-key-index: public.a.a_u_fkey"));
}

TEST(HouseRulesInAnAudit, LeaveANameToItsDifference) {
  const std::string live = "CREATE TABLE a (x int); CREATE INDEX ix ON a (x);";
  EXPECT_THAT(
      HouseLines(live, "CREATE TABLE a (x int); CREATE INDEX idx_a_x ON a (x);", {"naming.index"}),
      IsEmpty());
  EXPECT_THAT(
      HouseLines(live, "CREATE TABLE a (x int); CREATE INDEX iy ON a (x);", {"naming.index"}),
      ElementsAre("naming.index: public.a.iy"));
}

TEST(HouseRulesInAnAudit, KeepWhatStandsInAnExtraTable) {
  EXPECT_THAT(HouseLines("CREATE TABLE a (x json);", "", {"types.json"}),
              ElementsAre("types.json: public.a.x"));
}

TEST(HouseRulesInAnAudit, FollowRenames) {
  const std::string live =
      "CREATE TABLE a (old_name json, k int); CREATE INDEX i ON a (k) WHERE k > 0;";
  const std::string origin =
      "CREATE TABLE a (\n  new_name json, -- renamed from: old_name\n  k int);"
      "CREATE INDEX i ON a (k) WHERE k > 0;";
  EXPECT_THAT(HouseLines(live, origin, {"types.json"}),
              ElementsAre("types.json: public.a.new_name"));
}

TEST(HouseRulesInAnAudit, HaveThePlaceAndDomainOfTheOrigin) {
  const Audit audit(ReadSql("CREATE TABLE a (x json);"), ReadSql("\nCREATE TABLE a (x json);"));
  RuleConfig config;
  config.enable = {"types.json"};
  const auto verdict = JudgeHouse({audit.alignment, audit.comparison}, Facts(), config);
  ASSERT_EQ(verdict.findings.size(), 1u);
  EXPECT_EQ(verdict.findings[0].place.line, 2);
  EXPECT_EQ(verdict.findings[0].change, std::nullopt);
}

TEST(HouseRules, HaveTheSeverityThatIsConfigured) {
  RuleSettings settings;
  settings.severity = Severity::kError;
  const Lint lint("types.json", "CREATE TABLE a (x json);", settings);
  EXPECT_EQ(lint.verdict.findings[0].severity, Severity::kError);
  settings.off = true;
  EXPECT_EQ(Lint("types.json", "CREATE TABLE a (x json);", settings).verdict.enabled, 0);
}

TEST(HouseRules, AreUncertainWhereTextCannotFollow) {
  const std::string sql = "CREATE TABLE a (x int); DO $$ BEGIN EXECUTE 'ALTER TABLE a …'; END $$;";
  const Lint lint("identity.primary-key", sql);
  ASSERT_EQ(lint.verdict.findings.size(), 1u);
  EXPECT_EQ(lint.verdict.findings[0].verdict, Verdict::kUncertain);
  EXPECT_EQ(lint.verdict.findings[0].severity, Severity::kWarning);
  EXPECT_THAT(lint.Sentences()[0], HasSubstr("This is not certain: DO"));
}

TEST(HouseRules, YieldToTheOneThatSaysMore) {
  const std::string sql =
      "CREATE TABLE a (id uuid PRIMARY KEY, x uuid REFERENCES a, y uuid REFERENCES a,"
      " created_at timestamp NOT NULL DEFAULT now(), seen_at timestamp);";
  RuleConfig config;
  config.enable = {"integrity.explicit-on-delete", "integrity.ownership", "time.*-definition",
                   "time.without-*"};
  config.rules["integrity.ownership"].options["owned"] = {"*.x"};
  Lines lines;
  for (const Finding& finding : JudgeHouse(ReadSql(sql), Facts(), config).findings) {
    lines.push_back(finding.rule + ": " + ToString(finding.object));
  }
  EXPECT_THAT(lines, ElementsAre("time.timestamp-definition: public.a.created_at",
                                 "time.without-time-zone: public.a.seen_at",
                                 "integrity.ownership: public.a.a_x_fkey",
                                 "integrity.explicit-on-delete: public.a.a_y_fkey"));
}

TEST(HouseRules, HaveFingerprintsThatStay) {
  const Lint lint("types.json", "CREATE TABLE a (x json, y json);");
  ASSERT_EQ(lint.verdict.findings.size(), 2u);
  EXPECT_NE(lint.verdict.findings[0].fingerprint, lint.verdict.findings[1].fingerprint);
  const Lint moved("types.json", "\n\nCREATE TABLE a (y json, x json NOT NULL);");
  EXPECT_EQ(lint.verdict.findings[0].fingerprint, moved.verdict.findings[0].fingerprint);
}

// Rules of differences

std::vector<Finding> Judged(const std::string& rule, RuleSettings settings) {
  const Audit audit(ReadSql("CREATE TABLE a (x int); CREATE INDEX i ON a (x);"),
                    ReadSql("CREATE TABLE a (x int);"));
  RuleConfig config;
  config.rules[rule] = std::move(settings);
  return Judge({audit.alignment, audit.comparison}, config);
}

TEST(RulesOfDifferences, AreExcludedToInfoAndNeverVanish) {
  ASSERT_EQ(Judged("drift.extra-index", {}).size(), 1u);
  EXPECT_EQ(Judged("drift.extra-index", {})[0].severity, Severity::kWarning);
  EXPECT_EQ(Judged("drift.extra-index", Excluding("public.a"))[0].severity, Severity::kInfo);
  EXPECT_EQ(Judged("drift.extra-index", Including("public.b"))[0].severity, Severity::kInfo);
  RuleSettings error;
  error.severity = Severity::kError;
  EXPECT_EQ(Judged("drift.extra-index", error)[0].severity, Severity::kError);
}

// The list

TEST(HouseRules, HaveUniqueIdsAndSayWhyAndWhatToDo) {
  std::set<std::string_view> ids;
  for (const Rule& rule : AllRules()) ids.insert(rule.id);
  for (const HouseRule* rule : HouseRules()) {
    EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
    EXPECT_FALSE(rule->title.empty()) << rule->id;
    EXPECT_FALSE(rule->rationale.empty()) << rule->id;
    EXPECT_FALSE(rule->advice.empty()) << rule->id;
    EXPECT_NE(rule->check, nullptr) << rule->id;
    for (const RuleOption& option : rule->options) EXPECT_FALSE(option.help.empty()) << rule->id;
  }
}

}  // namespace
}  // namespace pgorigin
