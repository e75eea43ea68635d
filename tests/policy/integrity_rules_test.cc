// integrity.*: SQL in, findings out.
#include "policy/house_rules.h"

namespace pgorigin {
namespace {

const std::string kUsers = "CREATE TABLE users (id uuid PRIMARY KEY);";

TEST(ExplicitOnDeleteRule, FindsForeignKeysThatDoNotSay) {
  const std::string sql = kUsers +
                          "CREATE TABLE a (x uuid REFERENCES users,"
                          " y uuid REFERENCES users ON DELETE CASCADE,"
                          " z uuid REFERENCES users ON DELETE RESTRICT);";
  EXPECT_THAT(
      Lint("integrity.explicit-on-delete", sql).Sentences(),
      ElementsAre("Foreign key x of public.a to public.users (a_x_fkey) has no ON DELETE."));
  EXPECT_THAT(Lint("integrity.explicit-on-delete", sql, Excluding("public.a.a_x_fkey")).Objects(),
              IsEmpty());
}

TEST(OwnershipRule, WantsCascadeWhereTheRowIsOwned) {
  const std::string sql = kUsers +
                          "CREATE TABLE tokens (user_id uuid REFERENCES users ON DELETE SET NULL,"
                          " by_id uuid REFERENCES users ON DELETE SET NULL);"
                          "CREATE TABLE posts (user_id uuid REFERENCES users ON DELETE CASCADE);";
  EXPECT_THAT(
      Lint("integrity.ownership", sql, With({{"owned", {"public.*.user_id"}}})).Sentences(),
      ElementsAre("Rows of public.tokens belong to public.users by user_id, and the foreign "
                  "key (tokens_user_id_fkey) has ON DELETE SET NULL, not CASCADE."));
  EXPECT_THAT(Lint("integrity.ownership", sql, With({{"owned", {"public.posts.*"}}})).Objects(),
              IsEmpty());
  EXPECT_THAT(Lint("integrity.ownership", sql).Reasons(),
              ElementsAre("owned does not say which rows belong to their parents"));
}

TEST(SetNullOfNotNullRule, FindsWhatAlwaysFails) {
  const std::string sql = kUsers +
                          "CREATE TABLE a (x uuid NOT NULL REFERENCES users ON DELETE SET NULL,"
                          " y uuid REFERENCES users ON DELETE SET NULL);";
  EXPECT_THAT(
      Lint("integrity.set-null-of-not-null", sql).Sentences(),
      ElementsAre("Foreign key a_x_fkey of public.a has ON DELETE SET NULL, and column x is "
                  "NOT NULL."));
  EXPECT_THAT(Lint("integrity.set-null-of-not-null", sql, Excluding("*.a")).Objects(), IsEmpty());
}

TEST(ForeignKeyIndexRule, WantsALeadingMatch) {
  const std::string sql =
      "CREATE TABLE p (a uuid, b uuid, PRIMARY KEY (a, b));" + kUsers +
      "CREATE TABLE bare (u uuid REFERENCES users, x int);"
      "CREATE INDEX ON bare (x, u); CREATE INDEX ON bare (u) WHERE x > 0;"
      "CREATE INDEX ON bare USING brin (u); CREATE INDEX ON bare ((u::text));"
      "CREATE TABLE one (u uuid REFERENCES users, x int); CREATE INDEX ON one (u, x);"
      "CREATE TABLE two (u uuid PRIMARY KEY REFERENCES users);"
      "CREATE TABLE three (a uuid, b uuid, FOREIGN KEY (a, b) REFERENCES p);"
      "CREATE INDEX ON three (b, a);"
      "CREATE TABLE four (u uuid REFERENCES users);"
      "CREATE INDEX ON four (u) WHERE u IS NOT NULL;"
      "CREATE TABLE five (a uuid, b uuid, FOREIGN KEY (a, b) REFERENCES p); CREATE INDEX ON five "
      "(a);"
      "CREATE TABLE six (u uuid REFERENCES users, x int, UNIQUE (u, x));";
  const Lint lint("integrity.foreign-key-index", sql);
  EXPECT_THAT(lint.Sentences(),
              ElementsAre("No index of public.bare begins with u, the foreign key to public.users "
                          "(bare_u_fkey).",
                          "No index of public.five begins with a, b, the foreign key to public.p "
                          "(five_a_b_fkey)."));
  EXPECT_EQ(lint.verdict.findings[0].advice, "Create an index on public.bare (u).");
  EXPECT_THAT(Lint("integrity.foreign-key-index", sql, Including("public.one")).Objects(),
              IsEmpty());
}

TEST(NotValidConstraintRule, FindsTablesAndDomains) {
  const std::string sql =
      "CREATE TABLE a (x int); ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;"
      "ALTER TABLE a ADD CONSTRAINT d CHECK (x > 1);"
      "CREATE DOMAIN e AS int; ALTER DOMAIN e ADD CONSTRAINT f CHECK (VALUE > 0) NOT VALID;";
  EXPECT_THAT(
      Lint("integrity.not-valid-constraint", sql).Sentences(),
      ElementsAre("Constraint c of public.a is NOT VALID: rows from before it may break it.",
                  "Constraint f of public.e is NOT VALID: rows from before it may break "
                  "it."));
  EXPECT_THAT(Lint("integrity.not-valid-constraint", sql, Excluding("public.e")).Objects(),
              ElementsAre("public.a.c"));
}

TEST(InvalidIndexRule, FindsWhatConcurrentlyLeftBehind) {
  Model model =
      ReadSql("CREATE TABLE a (x int); CREATE INDEX i ON a (x); CREATE INDEX j ON a (x);");
  As<Index>(model.Find({Kind::kIndex, "public", "a", "i", {}}))->valid = false;
  EXPECT_THAT(Lint("integrity.invalid-index", model).Sentences(),
              ElementsAre("Index i of public.a is INVALID: it is written to and never read."));
  EXPECT_THAT(Lint("integrity.invalid-index", model, Excluding("public.a.i")).Objects(), IsEmpty());
}

TEST(DuplicateIndexRule, FindsCopiesOfIndexesAndKeys) {
  const std::string sql =
      "CREATE TABLE a (x int PRIMARY KEY, y int, z int UNIQUE, w text);"
      "CREATE INDEX i1 ON a (y); CREATE INDEX i2 ON a (y); CREATE INDEX i3 ON a (y DESC);"
      "CREATE UNIQUE INDEX i4 ON a (z); CREATE INDEX i5 ON a (x);"
      "CREATE INDEX i6 ON a (y) WHERE z > 0; CREATE INDEX i7 ON a (y) WHERE (z > 0);"
      "CREATE INDEX i8 ON a (y) WHERE z > 1; CREATE INDEX i9 ON a USING hash (y);";
  EXPECT_THAT(Lint("integrity.duplicate-index", sql).Sentences(),
              ElementsAre("Index i2 of public.a is a copy of i1.",
                          "Index i4 of public.a is a copy of a_z_key.",
                          "Index i5 of public.a is a copy of a_pkey.",
                          "Index i7 of public.a is a copy of i6."));
  EXPECT_THAT(Lint("integrity.duplicate-index", sql, Including("public.a.i7")).Objects(),
              ElementsAre("public.a.i7"));
}

TEST(DuplicateIndexRule, LeavesAUniqueIndexBesideAPlainOne) {
  const std::string sql =
      "CREATE TABLE a (x int); CREATE UNIQUE INDEX i1 ON a (x); CREATE INDEX i2 ON a (x);";
  EXPECT_THAT(Lint("integrity.duplicate-index", sql).Objects(), ElementsAre("public.a.i2"));
}

TEST(DuplicateIndexRule, LeavesWhatForbidsMore) {
  const std::string sql =
      "CREATE TABLE a (x int, y int, UNIQUE (x) DEFERRABLE);"
      "CREATE UNIQUE INDEX i1 ON a (x); CREATE UNIQUE INDEX i2 ON a (y);"
      "CREATE UNIQUE INDEX i3 ON a (y) NULLS NOT DISTINCT;";
  EXPECT_THAT(Lint("integrity.duplicate-index", sql).Objects(), IsEmpty());
}

TEST(RedundantIndexRule, FindsBeginnings) {
  const std::string sql =
      "CREATE TABLE a (x int, y int, z int);"
      "CREATE INDEX i1 ON a (x); CREATE INDEX i2 ON a (x, y); CREATE INDEX i3 ON a (y);"
      "CREATE UNIQUE INDEX i4 ON a (x, z); CREATE INDEX i5 ON a (x DESC);"
      "CREATE INDEX i6 ON a (x) WHERE z > 0; CREATE UNIQUE INDEX i7 ON a (z);"
      "CREATE INDEX i8 ON a (z, y);";
  EXPECT_THAT(Lint("integrity.redundant-index", sql).Sentences(),
              ElementsAre("Index i1 of public.a is the beginning of i2, which serves its queries, "
                          "too."));
  EXPECT_THAT(Lint("integrity.redundant-index", sql, Excluding("public.a")).Objects(), IsEmpty());
}

}  // namespace
}  // namespace pgorigin
