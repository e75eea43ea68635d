#include <gtest/gtest.h>

#include "decide/audit.h"

namespace pgorigin {
namespace {

// A table with whatever can hang on a column, which is called so.
std::string Lists(const std::string& column) {
  std::string sql = R"(
CREATE TABLE genres (id text PRIMARY KEY);
CREATE TABLE lists (
  id uuid PRIMARY KEY,
  COLUMN text NOT NULL REFERENCES genres (id) ON DELETE CASCADE,
  CHECK (length(COLUMN) > 2)
);
CREATE INDEX by_name ON lists (COLUMN);
CREATE UNIQUE INDEX by_lower_name ON lists (lower(COLUMN)) WHERE COLUMN <> '';
CREATE VIEW titles AS SELECT id, upper(COLUMN) AS shown FROM lists WHERE COLUMN <> 'x';
ALTER TABLE lists ENABLE ROW LEVEL SECURITY;
CREATE POLICY named ON lists USING (COLUMN <> 'secret');
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t BEFORE UPDATE OF COLUMN ON lists FOR EACH ROW
  WHEN (OLD.COLUMN <> NEW.COLUMN) EXECUTE FUNCTION f();
)";
  const std::string word = "COLUMN";
  for (std::size_t at = sql.find(word); at != sql.npos; at = sql.find(word, at)) {
    sql.replace(at, word.size(), column);
  }
  return sql;
}

TEST(Decide, WithoutDecisionsFindsWhatIsThere) {
  const Audit audit(Lists("title"), Lists("name"), {});
  EXPECT_EQ(audit.Left(), (Lines{"naming.renamed-column: public.lists.name",
                                 "drift.constraint-name: public.lists.lists_name_check",
                                 "drift.constraint-name: public.lists.lists_name_fkey"}));
}

TEST(Decide, WhatHangsOnAKeptNameFollows) {
  const Audit audit(Lists("title"), Lists("name"), {Keep("public.lists.title")});
  EXPECT_EQ(audit.Left(), Lines{});
  EXPECT_EQ(audit.Stays(), (Lines{"naming.renamed-column: public.lists.name",
                                  "follows drift.constraint-name: public.lists.lists_name_check",
                                  "follows drift.constraint-name: public.lists.lists_name_fkey"}));
  EXPECT_EQ(audit.Said(), Lines{});
}

TEST(Decide, AKeptNameDoesNotHideWhatElseDiffersInTheColumn) {
  const std::string live = "CREATE TABLE t (id uuid PRIMARY KEY, title text, note text);";
  const std::string origin =
      "CREATE TABLE t (id uuid PRIMARY KEY,\n"
      " name text NOT NULL /* renamed from: title */, note text);";
  const Audit audit(live, origin, {Keep("public.t.title", "naming.*")});
  EXPECT_EQ(audit.Left(), (Lines{"drift.changed-nullability: public.t.name"}));
}

TEST(Decide, ANameMadeOfTheColumnsNameFollows) {
  const std::string origin =
      "CREATE TABLE t (id uuid PRIMARY KEY,"
      " creator_id uuid /* renamed from: user_id */, n int);"
      "CREATE INDEX idx_t_creator_id ON t (creator_id);"
      "CREATE INDEX idx_t_creator_id_n ON t (creator_id, n);";
  const std::string live =
      "CREATE TABLE t (id uuid PRIMARY KEY, user_id uuid, n int);"
      "CREATE INDEX idx_t_user_id ON t (user_id);"
      "CREATE INDEX t_user_n ON t (user_id, n);";
  const Audit audit(live, origin, {Keep("public.t.user_id")});
  EXPECT_EQ(audit.Left(), (Lines{"drift.index-name: public.t.idx_t_user_id_n"}));
  // The Origin's own name is right, too.
  const Audit as_written(
      "CREATE TABLE t (id uuid PRIMARY KEY, user_id uuid, n int);"
      "CREATE INDEX idx_t_creator_id ON t (user_id);"
      "CREATE INDEX idx_t_user_id_n ON t (user_id, n);",
      origin, {Keep("public.t.user_id")});
  EXPECT_EQ(as_written.Left(), Lines{});
}

// It was a finding under its new name, and kept under the old one.
TEST(Decide, WhatDiffersUnderAFollowingNameIsNotKept) {
  const std::string users = "CREATE TABLE users (id uuid PRIMARY KEY);";
  const Audit audit(
      users + "CREATE TABLE t (id uuid PRIMARY KEY, user_id uuid REFERENCES users (id));",
      users +
          "CREATE TABLE t (id uuid PRIMARY KEY, creator_id uuid /* renamed from: user_id */\n"
          " REFERENCES users (id) ON DELETE CASCADE);",
      {Keep("public.t.user_id")});
  EXPECT_EQ(audit.Left(), (Lines{"drift.on-delete: public.t.t_user_id_fkey"}));
  EXPECT_EQ(audit.Stays(), (Lines{"naming.renamed-column: public.t.creator_id"}));
}

TEST(Decide, AKeptExtraColumnTakesItsIndexAndCheckAlong) {
  const Audit audit(
      "CREATE TABLE u (id uuid PRIMARY KEY, avatar text CHECK (length(avatar) < 9), bio text);"
      "CREATE INDEX i ON u (avatar); CREATE INDEX j ON u (bio);",
      "CREATE TABLE u (id uuid PRIMARY KEY);", {Keep("public.u.avatar")});
  EXPECT_EQ(audit.Left(),
            (Lines{"schema.extra-column: public.u.bio", "drift.extra-index: public.u.j"}));
  EXPECT_EQ(audit.Stays(), (Lines{"schema.extra-column: public.u.avatar",
                                  "follows drift.extra-constraint: public.u.u_avatar_check",
                                  "follows drift.extra-index: public.u.i"}));
}

TEST(Decide, AColumnThatIsNotWantedTakesItsIndexAlong) {
  const Audit audit("CREATE TABLE u (id uuid PRIMARY KEY);",
                    "CREATE TABLE u (id uuid PRIMARY KEY, bio text); CREATE INDEX i ON u (bio);",
                    {Keep("public.u.bio")});
  EXPECT_EQ(audit.Left(), Lines{});
  EXPECT_EQ(audit.Stays().size(), 2u);
}

TEST(Decide, AKeptTypeIsTheTypeOfWhatIsWrittenOverIt) {
  const std::string rest = "CREATE INDEX i ON t (id) WHERE state = 'a';";
  const Audit audit("CREATE TABLE t (id uuid, state varchar(9));" + rest,
                    "CREATE TABLE t (id uuid, state text);" + rest, {Keep("public.t.state")});
  EXPECT_EQ(audit.Left(), Lines{});
}

TEST(Decide, OnlyTheNamedFieldIsKept) {
  Decision decision = Keep("public.t.n");
  decision.fields = {"type"};
  const Audit audit("CREATE TABLE t (n integer DEFAULT 1);", "CREATE TABLE t (n bigint DEFAULT 2);",
                    {decision});
  ASSERT_EQ(audit.comparison.changes.size(), 1u);
  ASSERT_EQ(audit.comparison.changes[0].fields.size(), 1u);
  EXPECT_EQ(audit.comparison.changes[0].fields[0].field, "default");
}

TEST(Decide, AKeptTableIsKeptWhole) {
  const Audit audit(
      "CREATE TABLE old (id bigserial PRIMARY KEY, n int); CREATE INDEX i ON old (n);"
      "CREATE TABLE t (n int);",
      "CREATE TABLE t (n int);", {Keep("public.old")});
  EXPECT_EQ(audit.Left(), Lines{});
  EXPECT_EQ(audit.comparison.counts.different, 0);
}

TEST(Decide, AMovedColumnThatStaysIsMissingWhereItIsDue) {
  const std::string live =
      "CREATE TABLE users (id uuid PRIMARY KEY, biography text);"
      "CREATE TABLE user_profiles (id uuid PRIMARY KEY,"
      " user_id uuid REFERENCES users);";
  const std::string origin =
      "CREATE TABLE users (id uuid PRIMARY KEY);"
      "CREATE TABLE user_profiles (id uuid PRIMARY KEY, biography text,"
      " user_id uuid REFERENCES users);";
  EXPECT_EQ(Audit(live, origin, {}).Left(),
            (Lines{"schema.moved-column: public.user_profiles.biography"}));
  const Audit audit(live, origin, {Keep("public.users.biography")});
  EXPECT_EQ(audit.Left(), (Lines{"schema.missing-column: public.user_profiles.biography"}));
}

TEST(Decide, AKeptObjectMayHaveToCarryAComment) {
  Decision decision = Keep("public.t.old");
  decision.comment = "Legacy: Go reads it";
  const std::string live = "CREATE TABLE t (id uuid, old text);";
  const std::string origin = "CREATE TABLE t (id uuid);";
  const Audit bare(live, origin, {decision});
  EXPECT_EQ(bare.Left(), (Lines{"drift.comment: public.t.old"}));
  EXPECT_EQ(bare.Stays(), (Lines{"schema.extra-column: public.t.old"}));
  const std::string comment = "COMMENT ON COLUMN t.old IS 'Legacy: Go reads it';";
  EXPECT_EQ(Audit(live + comment, origin, {decision}).Left(), Lines{});
}

TEST(Decide, ADecisionThatIsOverBringsTheFindingBack) {
  Decision decision = Keep("public.t.old");
  decision.until = "2026-05-31";
  const Audit audit("CREATE TABLE t (id uuid, old text);", "CREATE TABLE t (id uuid);", {decision});
  EXPECT_EQ(audit.Left(), (Lines{"schema.extra-column: public.t.old"}));
  EXPECT_EQ(audit.Said(), (Lines{"the decision to keep public.t.old ended on 2026-05-31: what it "
                                 "covered is a finding again"}));
  decision.until = "2026-06-01";
  EXPECT_EQ(
      Audit("CREATE TABLE t (id uuid, old text);", "CREATE TABLE t (id uuid);", {decision}).Left(),
      Lines{});
}

TEST(Decide, ADecisionOnWhatHasChangedSinceBringsTheFindingBack) {
  const std::string origin = "CREATE TABLE t (id uuid);";
  const std::string live = "CREATE TABLE t (id uuid, old text);";
  const Audit before(live, origin, {});
  Decision decision = Keep("public.t.old");
  decision.covers = CoveredBy(before.decided.findings[0], {before.alignment, before.comparison});
  EXPECT_EQ(Audit(live, origin, {decision}).Left(), Lines{});
  const Audit after("CREATE TABLE t (id uuid, old varchar(9));", origin, {decision});
  EXPECT_EQ(after.Left(), (Lines{"schema.extra-column: public.t.old"}));
  EXPECT_EQ(after.Said(),
            (Lines{"the decision to keep public.t.old was about what has changed since: decide "
                   "anew"}));
}

TEST(Decide, UnusedAndOverlappingDecisionsAreReported) {
  const Audit audit("CREATE TABLE t (id uuid, old text);", "CREATE TABLE t (id uuid);",
                    {Keep("public.t.old"), Keep("public.t.*"), Keep("public.gone")});
  const Audit none("CREATE TABLE t (id uuid);", "CREATE TABLE t (id uuid);",
                   {Keep("public.a"), Keep("public.b")});
  EXPECT_EQ(none.Said(), (Lines{"2 decisions are unused, since nothing like them differs: keep "
                                "public.a, keep public.b"}));
  EXPECT_EQ(audit.Left(), Lines{});
  ASSERT_EQ(audit.Said().size(), 2u);
  EXPECT_NE(audit.Said()[0].find("public.t.* overlaps"), std::string::npos);
  EXPECT_EQ(audit.Said()[1], "the decision to keep public.gone is unused: nothing like it differs");
}

TEST(Decide, WhatIsDeferredIsAFindingThatDoesNotFail) {
  Decision decision = Keep("public.t.id");
  decision.verb = Verb::kDefer;
  const Audit audit("CREATE TABLE t (id bigint PRIMARY KEY);",
                    "CREATE TABLE t (id uuid PRIMARY KEY);", {decision});
  ASSERT_EQ(audit.decided.findings.size(), 1u);
  EXPECT_TRUE(audit.decided.findings[0].deferred);
  EXPECT_EQ(audit.decided.findings[0].decision, 0);
}

TEST(Decide, ABridgeIsStillToBeBuiltUntilBothColumnsAreThere) {
  Decision decision = Keep("public.t.path");
  decision.verb = Verb::kBridge;
  const std::string origin = "CREATE TABLE t (id uuid, file uuid);";
  const Audit both("CREATE TABLE t (id uuid, path text, file uuid);", origin, {decision});
  EXPECT_EQ(both.Left(), Lines{});
  const Audit renamed("CREATE TABLE t (id uuid, path uuid);",
                      "CREATE TABLE t (id uuid, file uuid /* renamed from: path */);", {decision});
  ASSERT_EQ(renamed.decided.findings.size(), 1u);
  EXPECT_EQ(renamed.decided.findings[0].decision, 0);
}

TEST(DecisionsIn, StandInCommentsOfTheOrigin) {
  const std::string origin =
      "CREATE TABLE t (\n"
      "  id uuid,\n"
      "  n bigint  -- pgorigin: keep reason=\"Go reads it\" until=2027-01-01\n"
      ");\n"
      "-- pgorigin: keep\n"
      "CREATE TABLE u (id uuid);\n";
  std::vector<Diagnostic> diagnostics;
  const std::vector<Decision> decisions = DecisionsIn(ReadSql(origin), diagnostics);
  ASSERT_EQ(decisions.size(), 1u);
  EXPECT_EQ(ToString(*decisions[0].exactly), "public.t.n");
  EXPECT_EQ(decisions[0].reason, "Go reads it");
  EXPECT_EQ(decisions[0].until, "2027-01-01");
  EXPECT_EQ(decisions[0].place.line, 3);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].message, "`pgorigin:` `reason` is missing: a decision says why");
  const std::string live = "CREATE TABLE t (id uuid, n integer); CREATE TABLE u (id uuid);";
  EXPECT_EQ(Audit(live, origin, decisions).Left(), Lines{});
}

Decision KeepLegacy(const std::string& object) {
  Decision decision = Keep(object);
  decision.verb = Verb::kFix;
  decision.legacy = "keep";
  return decision;
}

TEST(Decide, TheOriginHasTheIntegersThatStayBesideAKey) {
  const std::string due = "CREATE TABLE t (id uuid PRIMARY KEY);";
  const Audit before("CREATE TABLE t (id bigint PRIMARY KEY);", due, {KeepLegacy("public.t.id")});
  EXPECT_THAT(before.Left(), testing::Contains("schema.missing-column: public.t.legacy_id"));
  const Audit after("CREATE TABLE t (id uuid PRIMARY KEY, legacy_id bigint);", due,
                    {KeepLegacy("public.*.id")});
  EXPECT_THAT(after.Left(), testing::IsEmpty());
  EXPECT_THAT(after.Said(), testing::IsEmpty());
  const Audit other("CREATE TABLE t (id uuid PRIMARY KEY, legacy_no bigint);", due,
                    {KeepLegacy("public.t.id")});
  EXPECT_THAT(other.Left(), testing::ElementsAre("schema.extra-column: public.t.legacy_no"));
}

}  // namespace
}  // namespace pgorigin
