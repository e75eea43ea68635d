// What a baseline accepts, and what the next audit of the same sides finds.
#include <gtest/gtest.h>

#include "decide/audit.h"

namespace pgorigin {
namespace {

// An audit after a baseline of the same.
struct AfterBaseline : Audit {
  AfterBaseline(const std::string& live, const std::string& origin,
                const std::vector<Decision>& decisions = {})
      : Audit(live, origin, WithAccepted(live, origin, decisions)) {}

  static std::vector<Decision> WithAccepted(const std::string& live, const std::string& origin,
                                            std::vector<Decision> decisions) {
    Decision accept = Keep("");
    accept.baseline = true;
    const Audit audit(live, origin, decisions, &accept);
    const std::vector<Decision>& accepted = audit.decided.accepted;
    decisions.insert(decisions.end(), accepted.begin(), accepted.end());
    return decisions;
  }
};

// Where it was due it was missing, once it was accepted where it is.
TEST(Baseline, AcceptsWhatHidesBehindWhatItAccepts) {
  const std::string live =
      "CREATE TABLE users (id uuid PRIMARY KEY, biography text);"
      "CREATE TABLE user_profiles (id uuid PRIMARY KEY, user_id uuid REFERENCES users);";
  const std::string origin =
      "CREATE TABLE users (id uuid PRIMARY KEY);"
      "CREATE TABLE user_profiles (id uuid PRIMARY KEY, biography text,"
      " user_id uuid REFERENCES users);";
  const AfterBaseline audit(live, origin);
  EXPECT_EQ(audit.Left(), Lines{});
  EXPECT_EQ(audit.Stays(), (Lines{"schema.moved-column: public.user_profiles.biography",
                                  "schema.missing-column: public.user_profiles.biography"}));
  EXPECT_EQ(audit.Said(), Lines{});
}

// It was written when the others were applied, and read together with them: without the
// enum the type alone was another finding than the one that it names.
TEST(Baseline, IsAppliedAfterAllOtherDecisions) {
  Decision decision = Keep("public.t.state");
  decision.fields = {"default"};
  const AfterBaseline audit("CREATE TABLE t (state text DEFAULT 'a');",
                            "CREATE TYPE state AS ENUM ('on', 'off');"
                            "CREATE TABLE t (state state);",
                            {decision});
  EXPECT_EQ(audit.Left(), Lines{});
  EXPECT_EQ(audit.Said(), Lines{});
}

TEST(Baseline, LeavesToAnotherDecisionWhatFollowsIt) {
  const auto table = [](const std::string& column) {
    return "CREATE TABLE t (id uuid, " + column + " text UNIQUE, n integer);";
  };
  const std::vector<Decision> decisions = {Keep("public.t.title", "naming.*")};
  const std::string origin = table("name /* renamed from: title */");
  EXPECT_EQ(AfterBaseline::WithAccepted(table("title"), origin, decisions).size(), 1u);
}

// Without the enum, which is accepted as missing, another rule named the column.
TEST(Baseline, WhatIsLeftKeepsItsName) {
  Decision map = Keep("public.t.state");
  map.verb = Verb::kMap;
  const std::string live = "CREATE TABLE t (state text, n integer);";
  const std::string origin =
      "CREATE TYPE state AS ENUM ('on', 'off'); CREATE TABLE t (state state, n bigint);";
  const Audit before(live, origin, {map});
  const AfterBaseline after(live, origin, {map});
  ASSERT_EQ(after.Left(), (Lines{"types.varchar-for-enum: public.t.state"}));
  EXPECT_EQ(after.decided.findings[0].decision, 0);
  for (const Finding& finding : before.decided.findings) {
    if (finding.rule != "types.varchar-for-enum") continue;
    EXPECT_EQ(finding.fingerprint, after.decided.findings[0].fingerprint);
  }
  EXPECT_EQ(after.Stays().size(), 2u);
}

TEST(Baseline, AcceptsRemarks) {
  const AfterBaseline audit("CREATE TABLE t (a int, b int);", "CREATE TABLE t (b int, a int);");
  EXPECT_EQ(audit.Left(), Lines{});
  EXPECT_EQ(audit.Stays().size(), 1u);
}

TEST(Baseline, TheCommentThatADecisionAsksForIsItsWork) {
  Decision decision = Keep("public.t.old");
  decision.comment = "Legacy: Go reads it";
  const std::string live = "CREATE TABLE t (id uuid, old text);";
  const std::string origin = "CREATE TABLE t (id uuid);";
  const AfterBaseline after(live, origin, {decision});
  ASSERT_EQ(after.Left(), (Lines{"drift.comment: public.t.old"}));
  EXPECT_EQ(after.decided.findings[0].decision, 0);
  // Until that is decided on, too.
  const Audit both(live, origin, {decision, Keep("public.t.old", "drift.comment")});
  EXPECT_EQ(both.Left(), Lines{});
  EXPECT_EQ(both.Said(), Lines{});
  // Another comment than that of the Origin may be due.
  const Audit other("CREATE TABLE t (old text); COMMENT ON COLUMN t.old IS 'Legacy: Go reads it';",
                    "CREATE TABLE t (old text); COMMENT ON COLUMN t.old IS 'new';", {decision});
  EXPECT_EQ(other.Left(), Lines{});
}

}  // namespace
}  // namespace pgorigin
