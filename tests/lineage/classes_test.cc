// Each class, with and without the books of a migration tool.
#include "lineage/lineage.h"

namespace pgorigin {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kUsers = "CREATE TABLE users (id bigint PRIMARY KEY);\n";
const std::string kTags = "CREATE TABLE tags (id bigint PRIMARY KEY);\n";
const std::string kEmail = "ALTER TABLE users ADD COLUMN email text;\n";
const std::string kBooks =
    "CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT "
    "NULL);\n";

std::string Books(int version, bool dirty = false) {
  return kBooks + fmt::format("INSERT INTO schema_migrations VALUES ({}, {});\n", version, dirty);
}

TEST_F(LineageTest, EqualSidesHaveNoClass) {
  EXPECT_THAT(Classes(kUsers, kUsers, {{"1_users.sql", kUsers}}), IsEmpty());
}

TEST_F(LineageTest, UnappliedByBooks) {
  EXPECT_THAT(Classes(kUsers + Books(1), kUsers + kTags,
                      {{"1_users.up.sql", kUsers}, {"2_tags.up.sql", kTags}}),
              ElementsAre("unapplied migration: schema.missing-table public.tags"));
  EXPECT_THAT(ReasonOf("public.tags"), HasSubstr("golang-migrate has not applied"));
  EXPECT_THAT(ReasonOf("public.tags"), HasSubstr("2_tags.up.sql"));
}

TEST_F(LineageTest, UnappliedWithoutBooks) {
  EXPECT_THAT(Classes(kUsers, kUsers + kTags, {{"1_users.sql", kUsers}, {"2_tags.sql", kTags}}),
              ElementsAre("unapplied migration: schema.missing-table public.tags"));
  EXPECT_THAT(ReasonOf("public.tags"), HasSubstr("live is as the migrations before"));
}

TEST_F(LineageTest, AnUnappliedColumnAndItsOldType) {
  const std::string wider = "ALTER TABLE users ALTER COLUMN email TYPE varchar(50);\n";
  const LineageTest::Migrations migrations = {{"1_users.sql", kUsers + kEmail},
                                              {"2_wider.sql", wider}};
  EXPECT_THAT(Classes(kUsers + kEmail, kUsers + kEmail + wider, migrations),
              ElementsAre("unapplied migration: drift.changed-type public.users.email (type)"));
  // Live is as no migration leaves it.
  EXPECT_THAT(Classes(kUsers + "ALTER TABLE users ADD COLUMN email varchar(9);",
                      kUsers + kEmail + wider, migrations),
              ElementsAre("hand-made change: drift.changed-type public.users.email (type)"));
}

TEST_F(LineageTest, WhatIsAppliedAndGoneWasDroppedByHand) {
  EXPECT_THAT(
      Classes(kUsers + Books(2), kUsers + kTags, {{"1_users.sql", kUsers}, {"2_tags.sql", kTags}}),
      ElementsAre("hand-made change: schema.missing-table public.tags"));
}

// The file has run: all else of it is there.
TEST_F(LineageTest, WhatIsGoneFromAFileThatRanWasDroppedByHand) {
  EXPECT_THAT(Classes(kUsers, kUsers + kTags, {{"1_all.sql", kUsers + kTags}}),
              ElementsAre("hand-made change: schema.missing-table public.tags"));
  EXPECT_THAT(Classes(kUsers, kUsers + kEmail,
                      {{"1_users.sql", "CREATE TABLE users (id bigint PRIMARY KEY, email text);"}}),
              ElementsAre("hand-made change: schema.missing-column public.users.email"));
}

TEST_F(LineageTest, WhatLiveAloneHasIsHandMade) {
  EXPECT_THAT(Classes(kUsers + kTags, kUsers, {{"1_users.sql", kUsers}}),
              ElementsAre("hand-made change: schema.extra-table public.tags"));
}

TEST_F(LineageTest, ADropThatIsNotAppliedYet) {
  const std::string drop = "DROP TABLE tags;";
  const LineageTest::Migrations migrations = {
      {"1_users.sql", kUsers}, {"2_tags.sql", kTags}, {"3_drop.sql", drop}};
  EXPECT_THAT(Classes(kUsers + kTags, kUsers, migrations),
              ElementsAre("unapplied migration: schema.extra-table public.tags"));
  EXPECT_THAT(Classes(kUsers + kTags + Books(2), kUsers, migrations),
              ElementsAre("unapplied migration: schema.extra-table public.tags"));
  EXPECT_THAT(Classes(kUsers + kTags + Books(3), kUsers, migrations),
              ElementsAre("hand-made change: schema.extra-table public.tags"));
}

TEST_F(LineageTest, AColumnDropThatIsNotAppliedYet) {
  EXPECT_THAT(Classes(kUsers + kEmail, kUsers,
                      {{"1_users.sql", kUsers + kEmail},
                       {"2_drop.sql", "ALTER TABLE users DROP COLUMN email;"}}),
              ElementsAre("unapplied migration: schema.extra-column public.users.email"));
}

TEST_F(LineageTest, MissingMigration) {
  EXPECT_THAT(Classes(kUsers, kUsers + kEmail, {{"1_users.sql", kUsers}}),
              ElementsAre("missing migration: schema.missing-column public.users.email"));
}

TEST_F(LineageTest, MissingMigrationOfAField) {
  EXPECT_THAT(Classes(kUsers + kEmail, kUsers + "ALTER TABLE users ADD COLUMN email varchar(50);",
                      {{"1_users.sql", kUsers + kEmail}}),
              ElementsAre("missing migration: drift.changed-type public.users.email (type)"));
}

TEST_F(LineageTest, StaleOriginLacksWhatTheMigrationsMade) {
  EXPECT_THAT(Classes(kUsers + kTags, kUsers, {{"1_users.sql", kUsers}, {"2_tags.sql", kTags}}),
              ElementsAre("stale Origin: schema.extra-table public.tags"));
}

TEST_F(LineageTest, StaleOriginHasWhatTheMigrationsDropped) {
  EXPECT_THAT(Classes(kUsers, kUsers + kTags,
                      {{"1_users.sql", kUsers + kTags}, {"2_drop.sql", "DROP TABLE tags;"}}),
              ElementsAre("stale Origin: schema.missing-table public.tags"));
}

TEST_F(LineageTest, StaleOriginHasTheOldType) {
  const std::string wider = "ALTER TABLE users ALTER COLUMN email TYPE varchar(50);\n";
  EXPECT_THAT(Classes(kUsers + kEmail + wider, kUsers + kEmail,
                      {{"1_users.sql", kUsers + kEmail}, {"2_wider.sql", wider}}),
              ElementsAre("stale Origin: drift.changed-type public.users.email (type)"));
  EXPECT_THAT(ReasonOf("public.users.email"), HasSubstr("2_wider.sql"));
}

TEST_F(LineageTest, ConflictOfAField) {
  EXPECT_THAT(Classes(kUsers + kEmail, kUsers + "ALTER TABLE users ADD COLUMN email varchar(50);",
                      {{"1_users.sql", kUsers + "ALTER TABLE users ADD COLUMN email char(3);"}}),
              ElementsAre("conflict: drift.changed-type public.users.email (type)"));
  EXPECT_THAT(ReasonOf("public.users.email"), HasSubstr("the migrations have character(3)"));
}

TEST_F(LineageTest, ConflictOfAnIndex) {
  const std::string columns = "ALTER TABLE users ADD COLUMN a int, ADD COLUMN b int;\n";
  EXPECT_THAT(Classes(kUsers + columns, kUsers + columns + "CREATE INDEX i ON users (a);",
                      {{"1.sql", kUsers + columns + "CREATE INDEX i ON users (a, b);"}}),
              ElementsAre("conflict: drift.missing-index public.users.i"));
}

TEST_F(LineageTest, FieldsOfOneObjectHaveClassesOfTheirOwn) {
  EXPECT_THAT(Classes(kUsers + "ALTER TABLE users ADD COLUMN email text DEFAULT 'x';",
                      kUsers + "ALTER TABLE users ADD COLUMN email varchar(50);",
                      {{"1_users.sql", kUsers + kEmail}}),
              ElementsAre("missing migration: drift.changed-type public.users.email (type)",
                          "hand-made change: drift.changed-type public.users.email (default)"));
}

TEST_F(LineageTest, ARenameThatIsNotAppliedYet) {
  const std::string provider = "ALTER TABLE users ADD COLUMN provider_id varchar(255) NOT NULL;\n";
  const std::string rename = "ALTER TABLE users RENAME COLUMN provider_id TO provider_user_id;\n";
  const std::string origin = kUsers + provider + rename;
  EXPECT_THAT(Classes(kUsers + provider, origin,
                      {{"1_users.sql", kUsers + provider}, {"2_rename.sql", rename}}),
              ElementsAre("unapplied migration: naming.renamed-column "
                          "public.users.provider_user_id"));
  EXPECT_THAT(Classes(kUsers + provider, origin, {{"1_users.sql", kUsers + provider}}),
              ElementsAre("missing migration: naming.renamed-column "
                          "public.users.provider_user_id"));
  EXPECT_THAT(Classes(kUsers + provider, origin, {{"1_users.sql", kUsers + provider + rename}}),
              ElementsAre("hand-made change: naming.renamed-column "
                          "public.users.provider_user_id"));
  EXPECT_THAT(Classes(kUsers + provider + rename, kUsers + provider,
                      {{"1_users.sql", kUsers + provider}, {"2_rename.sql", rename}}),
              ElementsAre("stale Origin: naming.renamed-column public.users.provider_id"));
}

TEST_F(LineageTest, FieldsBelowARenameThatIsNotAppliedYet) {
  const std::string accounts =
      "CREATE TABLE accounts (id bigint PRIMARY KEY, email varchar(255) NOT NULL, created_at "
      "timestamptz NOT NULL, nick text);\nCREATE INDEX accounts_email ON accounts (email);\n";
  const std::string rename =
      "ALTER TABLE accounts RENAME TO users;\nALTER TABLE users ALTER nick SET NOT NULL;\n";
  EXPECT_THAT(
      Classes(accounts, accounts + rename, {{"1_base.sql", accounts}, {"2_rename.sql", rename}}),
      ElementsAre("unapplied migration: naming.renamed-table public.users",
                  "unapplied migration: drift.changed-nullability public.users.nick (not null)"));
  EXPECT_THAT(
      Classes(accounts + rename, accounts, {{"1_base.sql", accounts}, {"2_rename.sql", rename}}),
      ElementsAre("stale Origin: naming.renamed-table public.accounts",
                  "stale Origin: drift.changed-nullability public.accounts.nick (not null)"));
}

TEST_F(LineageTest, TextsOfSqlAreComparedWithThePast) {
  const std::string base = kUsers + kEmail + "CREATE VIEW v AS SELECT id FROM users;\n" +
                           "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';\n";
  const std::string more =
      "CREATE OR REPLACE VIEW v AS SELECT id, email FROM users WHERE email IS NOT NULL;\n"
      "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2';\n";
  const Migrations migrations = {{"1_base.sql", base}, {"2_more.sql", more}};
  EXPECT_THAT(Classes(base, base + more, migrations),
              testing::UnorderedElementsAre(
                  "unapplied migration: drift.changed public.f() (body)",
                  "unapplied migration: drift.changed public.v (query, columns)"));
  EXPECT_THAT(
      Classes(base + "CREATE OR REPLACE VIEW v AS SELECT id, email FROM users;\n" +
                  "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 3';\n",
              base + more, migrations),
      testing::UnorderedElementsAre("hand-made change: drift.changed public.f() (body)",
                                    "hand-made change: drift.changed public.v (query)"));
}

// Who may do what depends on who executed the text: without books nobody knows.
TEST_F(LineageTest, PrivilegesAreOfTheBooksAlone) {
  const std::string grant = "GRANT SELECT ON users TO PUBLIC;\n";
  const Migrations migrations = {{"1_users.sql", kUsers}, {"2_grant.sql", grant}};
  EXPECT_THAT(Classes(kUsers, kUsers + grant, migrations),
              ElementsAre("undetermined: drift.changed public.users (privileges)"));
  EXPECT_THAT(Classes(kUsers + Books(1), kUsers + grant, migrations),
              ElementsAre("unapplied migration: drift.changed public.users (privileges)"));
  EXPECT_THAT(Classes(kUsers + Books(2), kUsers + grant, migrations),
              ElementsAre("hand-made change: drift.changed public.users (privileges)"));
}

TEST_F(LineageTest, LiveBroughtToTheOriginWithoutAMigration) {
  EXPECT_THAT(Classes(kUsers + kEmail, kUsers + kEmail, {{"1_users.sql", kUsers}}),
              ElementsAre("missing migration: migrations.missing public.users.email"));
  EXPECT_THAT(ReasonOf("public.users.email"), HasSubstr("live and the Origin agree"));
}

TEST_F(LineageTest, AMigrationThatNeitherLiveNorTheOriginHas) {
  const LineageTest::Migrations migrations = {{"1_users.sql", kUsers}, {"2_tags.sql", kTags}};
  EXPECT_THAT(Classes(kUsers, kUsers, migrations),
              ElementsAre("unapplied migration: migrations.ahead public.tags"));
  EXPECT_THAT(Classes(kUsers + Books(1), kUsers, migrations),
              ElementsAre("unapplied migration: migrations.ahead public.tags"));
  // It was applied, and dropped again.
  EXPECT_THAT(Classes(kUsers + Books(2), kUsers, migrations),
              ElementsAre("missing migration: migrations.missing public.tags"));
}

TEST_F(LineageTest, AnEditAfterADirtyMigrationIsOfThatMigration) {
  EXPECT_THAT(Classes(kUsers + "CREATE TABLE tags (id bigint);" + Books(2, true), kUsers + kTags,
                      {{"1_users.sql", kUsers}, {"2_tags.sql", kTags}}),
              testing::Contains(HasSubstr("unapplied migration: ")));
  EXPECT_THAT(Rules(), ElementsAre("migrations.dirty"));
}

// What text cannot follow may have made it.
TEST_F(LineageTest, OpaqueMigrationsAreSettledByAServer) {
  EXPECT_THAT(Classes(kUsers, kUsers + kTags,
                      {{"1_users.sql", kUsers},
                       {"2_tags.sql",
                        "DO $$ BEGIN CREATE TABLE tags (id bigint PRIMARY KEY); "
                        "END $$;"}}),
              ElementsAre("hand-made change: schema.missing-table public.tags"));
}

TEST_F(LineageTest, ARemarkHasNoClass) {
  EXPECT_THAT(Classes("CREATE TABLE t (a int, b int);", "CREATE TABLE t (b int, a int);",
                      {{"1.sql", "CREATE TABLE t (b int, a int);"}}),
              IsEmpty());
}

TEST_F(LineageTest, BooksAreNoDrift) {
  EXPECT_THAT(Classes(kUsers + Books(1), kUsers, {{"1_users.sql", kUsers}}), IsEmpty());
  EXPECT_THAT(findings_, IsEmpty());
  ASSERT_FALSE(three_.live_origin.out_of_scope.empty());
  EXPECT_EQ(three_.live_origin.out_of_scope.back().what, "table public.schema_migrations");
}

}  // namespace
}  // namespace pgorigin
