// One rename is one change, whatever hangs on the renamed thing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "scenarios/scenario.h"

namespace pgorigin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

const Change& OnlyChange(const Compared& compared) {
  const Change* only = nullptr;
  for (const Change& change : compared.comparison.changes) {
    if (!change.remark) only = &change;
  }
  if (only == nullptr) throw std::logic_error("no change");
  return *only;
}

std::string Replaced(std::string text, const std::string& old, const std::string& other) {
  for (size_t at = 0; (at = text.find(old, at)) != std::string::npos; at += other.size()) {
    text.replace(at, old.size(), other);
  }
  return text;
}

// Each `@` is the name of the thing: an index, a foreign key, a check, a view and a
// trigger on a column.  A view's output column is its own, and keeps its name.
constexpr char kColumn[] = R"sql(
CREATE TABLE users (id uuid PRIMARY KEY);
CREATE TABLE tracks (
  id uuid PRIMARY KEY,
  @ uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  title text NOT NULL,
  CONSTRAINT tracks_owned CHECK (@ <> id)
);
CREATE INDEX tracks_by_owner ON tracks (@) WHERE @ IS NOT NULL;
CREATE VIEW owned AS SELECT t.id, t.@ AS owner FROM tracks t WHERE t.@ IS NOT NULL;
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER tracks_note BEFORE UPDATE OF @ ON tracks FOR EACH ROW
  WHEN (old.@ IS DISTINCT FROM new.@) EXECUTE FUNCTION note();
CREATE POLICY own ON tracks USING (@ = '00000000-0000-0000-0000-000000000000');
COMMENT ON COLUMN tracks.@ IS 'whose it is';
)sql";

TEST(Rename, AColumnWithAllThatHangsOnItIsOneChange) {
  Compared compared =
      CompareSql(Replaced(kColumn, "@", "user_id"), Replaced(kColumn, "@", "creator_id"));
  EXPECT_THAT(Drift(compared), ElementsAre("renamed column public.tracks.user_id → "
                                           "public.tracks.creator_id"));
  EXPECT_THAT(OnlyChange(compared).evidence, Not(IsEmpty()));
}

constexpr char kTable[] = R"sql(
CREATE TABLE users (id uuid PRIMARY KEY);
CREATE TABLE @ (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  parent_id uuid REFERENCES @ (id),
  body text NOT NULL,
  likes integer NOT NULL DEFAULT 0,
  CONSTRAINT likes_check CHECK (likes >= 0)
);
CREATE INDEX by_user ON @ (user_id);
CREATE TABLE reports (id integer PRIMARY KEY, about uuid REFERENCES @ (id));
CREATE VIEW liked AS SELECT c.id, c.body FROM @ c WHERE c.likes > 10;
CREATE VIEW counted AS SELECT count(*) AS n FROM @;
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER note_it BEFORE UPDATE OF body ON @ FOR EACH ROW
  WHEN (old.body <> new.body) EXECUTE FUNCTION note();
CREATE POLICY own ON @ USING (likes > 0);
)sql";

TEST(Rename, ATableWithAllThatHangsOnItIsOneChange) {
  Compared compared =
      CompareSql(Replaced(kTable, "@", "comments"), Replaced(kTable, "@", "track_comments"));
  EXPECT_THAT(Drift(compared),
              ElementsAre("renamed table public.comments → public.track_comments"));
  EXPECT_THAT(OnlyChange(compared).evidence, Not(IsEmpty()));
}

TEST(Rename, ATableAndAColumnOfItAreTwoChanges) {
  std::string live = Replaced(kTable, "@", "comments");
  std::string origin = Replaced(Replaced(kTable, "@", "track_comments"), "likes", "like_count");
  origin = Replaced(origin, "like_count_check", "likes_check");
  EXPECT_THAT(Drift(CompareSql(live, origin)),
              UnorderedElementsAre("renamed table public.comments → public.track_comments",
                                   "renamed column public.comments.likes → "
                                   "public.track_comments.like_count"));
}

// Names that only the server chose follow a rename: said, and no drift.
TEST(Rename, NamesThatTheServerChoseAreRemarks) {
  Compared compared =
      CompareSql(Replaced(kColumn, "@", "user_id"), Replaced(kColumn, "@", "creator_id"));
  std::vector<std::string> remarks;
  for (const Change& change : compared.comparison.changes) {
    if (change.remark) remarks.push_back(Say(change));
  }
  EXPECT_THAT(remarks, ElementsAre("renamed constraint public.tracks.tracks_user_id_fkey → "
                                   "public.tracks.tracks_creator_id_fkey"));
}

TEST(Rename, AHintMakesItCertain) {
  std::string origin =
      Replaced(kColumn, "  @ uuid NOT NULL", "  -- renamed from: user_id\n  @ uuid NOT NULL");
  Compared compared =
      CompareSql(Replaced(kColumn, "@", "user_id"), Replaced(origin, "@", "belongs_to"));
  EXPECT_THAT(Drift(compared), ElementsAre("renamed column public.tracks.user_id → "
                                           "public.tracks.belongs_to"));
  EXPECT_EQ(OnlyChange(compared).confidence, 1);
}

TEST(Rename, AHintCarriesWhatNoGuessWould) {
  Compared compared =
      CompareSql("CREATE TABLE a (id integer, x boolean, y date);",
                 "-- renamed from: a\nCREATE TABLE b (id integer,\n  n numeric -- renamed from: x\n"
                 ",  y date);");
  EXPECT_THAT(Drift(compared), UnorderedElementsAre("renamed table public.a → public.b",
                                                    "renamed column public.a.x → public.b.n",
                                                    "changed column public.b.n (type)"));
}

TEST(Rename, WithoutAHintARenameIsLessThanCertain) {
  Compared compared =
      CompareSql(Replaced(kColumn, "@", "user_id"), Replaced(kColumn, "@", "creator_id"));
  EXPECT_LT(OnlyChange(compared).confidence, 1);
  EXPECT_GT(OnlyChange(compared).confidence, 0.5);
}

TEST(Rename, UnrelatedColumnsAreNeverARename) {
  for (const char* added : {"tax_code varchar(12)", "is_banned boolean NOT NULL DEFAULT false",
                            "payload jsonb", "height numeric(5, 2)"}) {
    Compared compared =
        CompareSql("CREATE TABLE t (id uuid PRIMARY KEY, birthdate date, name text);",
                   fmt::format("CREATE TABLE t (id uuid PRIMARY KEY, {}, name text);", added));
    std::string column = std::string(added).substr(0, std::string(added).find(' '));
    EXPECT_THAT(Drift(compared), UnorderedElementsAre("extra column public.t.birthdate",
                                                      "missing column public.t." + column));
  }
}

// Of the same type and with names that share nothing, in another place.
TEST(Rename, TheSameTypeAloneIsNoRename) {
  Compared compared =
      CompareSql("CREATE TABLE t (id integer, colour text, a integer, b date);",
                 "CREATE TABLE t (id integer, a integer, b date, shipping_note text);");
  EXPECT_THAT(Drift(compared), UnorderedElementsAre("extra column public.t.colour",
                                                    "missing column public.t.shipping_note"));
}

TEST(Rename, UnrelatedTablesAreNeverARename) {
  Compared compared =
      CompareSql("CREATE TABLE invoices (id integer PRIMARY KEY, total numeric, due date);",
                 "CREATE TABLE sessions (id uuid PRIMARY KEY, token text, ip inet);");
  EXPECT_THAT(Drift(compared),
              UnorderedElementsAre("extra table public.invoices", "missing table public.sessions"));
}

TEST(Rename, AMovedColumnIsReportedAsMoved) {
  Compared compared = CompareSql(
      "CREATE TABLE users (id uuid PRIMARY KEY, email text, bio text);",
      "CREATE TABLE users (id uuid PRIMARY KEY, email text);\n"
      "CREATE TABLE user_profiles (user_id uuid PRIMARY KEY REFERENCES users (id), bio text);");
  EXPECT_THAT(Drift(compared),
              UnorderedElementsAre("missing table public.user_profiles",
                                   "moved column public.users.bio → public.user_profiles.bio"));
}

TEST(Rename, AnIndexUnderAnotherNameIsOneRename) {
  Compared compared = CompareSql(
      "CREATE TABLE t (a integer, b text); CREATE INDEX ix_a ON t (a) WHERE b = 'x';",
      "CREATE TABLE t (a integer, b text); CREATE INDEX idx_t_a ON t (a) WHERE b = 'x';");
  EXPECT_THAT(Drift(compared), ElementsAre("renamed index public.t.ix_a → public.t.idx_t_a"));
}

TEST(Rename, ARenamedColumnOfAnotherTypeIsTwoChanges) {
  Compared compared = CompareSql("CREATE TABLE t (id integer, provider_id varchar(50));",
                                 "CREATE TABLE t (id integer, provider_user_id varchar(255));");
  EXPECT_THAT(Drift(compared),
              ElementsAre("renamed column public.t.provider_id → public.t.provider_user_id",
                          "changed column public.t.provider_user_id (type)"));
}

}  // namespace
}  // namespace pgorigin
