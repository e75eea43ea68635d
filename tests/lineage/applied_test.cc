// The books of every tool, in tables as the tool makes them.
#include "lineage/checksum.h"
#include "lineage/lineage.h"
#include "lineage/version_key.h"

namespace pgorigin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kUsers = "CREATE TABLE users (id bigint PRIMARY KEY);\n";
const std::string kTags = "CREATE TABLE tags (id bigint PRIMARY KEY);\n";
// SHA-384 and CRC-32 of kUsers, by another program.
const std::string kUsersSha384 =
    "c72d83fd3fa44d3458d479ba249777d97527fde4ccd1e1483878051ba8ee6f15"
    "fcf7964f412c5d17e122e4397248e42a";
const std::string kUsersCrc32 = "1812668543";

TEST(Checksum, OfFlywayIsOverLinesWithoutTheirEnds) {
  EXPECT_EQ(FlywayChecksum(kUsers), kUsersCrc32);
  EXPECT_EQ(FlywayChecksum("\xEF\xBB\xBF"
                           "a\r\nb\n\xC3\xA9\n"),
            "-1504653323");
}

TEST(Checksum, OfSqlxIsOverAllBytes) {
  EXPECT_EQ(SqlxChecksum(kUsers), kUsersSha384);
  EXPECT_EQ(SqlxChecksum(""),
            "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da"
            "274edebfe76f65fbd51ad2f14898b95b");
}

struct KeyCase {
  MigrationTool tool;
  std::string path;
  std::string key;
};

TEST(KeyOfFile, IsWhatTheToolReads) {
  const KeyCase cases[] = {
      {MigrationTool::kGolangMigrate, "db/000012_tags.up.sql", "12"},
      {MigrationTool::kGolangMigrate, "db/tags.up.sql", ""},
      {MigrationTool::kGoose, "db/00003_tags.sql", "3"},
      {MigrationTool::kSqlx, "db/20240131120000_tags.sql", "20240131120000"},
      {MigrationTool::kRails, "db/20240131120000_tags.sql", "20240131120000"},
      {MigrationTool::kDbmate, "db/0012_tags.sql", "0012"},
      {MigrationTool::kFlyway, "db/V1_2.0__tags.sql", "1.2"},
      {MigrationTool::kFlyway, "db/V001__users.sql", "1"},
      {MigrationTool::kFlyway, "db/B7__all.sql", "7"},
      {MigrationTool::kFlyway, "db/R__views.sql", "R__views.sql"},
      {MigrationTool::kFlyway, "db/users.sql", ""},
      {MigrationTool::kDiesel, "db/2024-01-31-120000_tags/up.sql", "20240131120000"},
      {MigrationTool::kDjango, "db/shop/migrations/0001_initial.sql", "shop/0001_initial"},
      {MigrationTool::kDjango, "db/shop/0001_initial.sql", "shop/0001_initial"},
  };
  for (const KeyCase& each : cases) EXPECT_EQ(KeyOfFile(each.tool, each.path), each.key);
}

TEST(KeyIsLess, ComparesNumbers) {
  EXPECT_TRUE(KeyIsLess("2", "10"));
  EXPECT_TRUE(KeyIsLess("1.2", "1.10"));
  EXPECT_TRUE(KeyIsLess("1", "1.1"));
  EXPECT_FALSE(KeyIsLess("10", "2"));
  EXPECT_FALSE(KeyIsLess("3", "3"));
}

struct Tool {
  std::string name;
  std::string books;  // which say that the first file is applied, and the second is not
  std::string first;
  std::string second;
};

void PrintTo(const Tool& tool, std::ostream* out) { *out << tool.name; }

const std::string kFlywayTable =
    "CREATE TABLE flyway_schema_history (installed_rank integer NOT NULL PRIMARY KEY, version "
    "varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL, script "
    "varchar(1000) NOT NULL, checksum integer, installed_by varchar(100) NOT NULL, installed_on "
    "timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT "
    "NULL);\nCREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success);\n";
const std::string kSqlxTable =
    "CREATE TABLE _sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL, "
    "installed_on timestamptz NOT NULL DEFAULT now(), success boolean NOT NULL, checksum bytea "
    "NOT NULL, execution_time bigint NOT NULL);\n";

std::string FlywayRow(int rank, const std::string& version, const std::string& type,
                      const std::string& script, const std::string& checksum, bool success = true) {
  return fmt::format(
      "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, "
      "checksum, installed_by, execution_time, success) VALUES ({}, {}, '', '{}', '{}', {}, "
      "'app', 1, {});\n",
      rank, version, type, script, checksum, success);
}
std::string SqlxRow(int version, const std::string& checksum, bool success = true) {
  return fmt::format("INSERT INTO _sqlx_migrations VALUES ({}, '', now(), {}, '\\x{}', 1);\n",
                     version, success, checksum);
}

const Tool kTools[] = {
    {"golang-migrate",
     "CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT "
     "NULL);\nINSERT INTO schema_migrations VALUES (1, false);",
     "000001_users.up.sql", "000002_tags.up.sql"},
    {"Flyway", kFlywayTable + FlywayRow(1, "'1'", "SQL", "V1__users.sql", kUsersCrc32),
     "V1__users.sql", "V1.1__tags.sql"},
    {"sqlx", kSqlxTable + SqlxRow(1, kUsersSha384), "1_users.sql", "2_tags.sql"},
    {"Rails",
     "CREATE TABLE schema_migrations (version varchar NOT NULL PRIMARY KEY);\n"
     "CREATE TABLE ar_internal_metadata (key varchar NOT NULL PRIMARY KEY, value varchar, "
     "created_at timestamp(6) NOT NULL, updated_at timestamp(6) NOT NULL);\n"
     "INSERT INTO schema_migrations VALUES ('20240131120000');",
     "20240131120000_users.sql", "20240131120001_tags.sql"},
    {"Django",
     "CREATE TABLE django_migrations (id bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, app "
     "varchar(255) NOT NULL, name varchar(255) NOT NULL, applied timestamptz NOT NULL);\n"
     "INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0009_alter', now()), "
     "('shop', '0001_users', now());",
     "shop/0001_users.sql", "shop/0002_tags.sql"},
    {"Diesel",
     "CREATE TABLE __diesel_schema_migrations (version varchar(50) PRIMARY KEY, run_on timestamp "
     "NOT NULL DEFAULT CURRENT_TIMESTAMP);\n"
     "INSERT INTO __diesel_schema_migrations VALUES ('20240131120000');",
     "2024-01-31-120000_users/up.sql", "2024-02-01-120000_tags/up.sql"},
    {"goose",
     "CREATE TABLE goose_db_version (id serial PRIMARY KEY, version_id bigint NOT NULL, is_applied "
     "boolean NOT NULL, tstamp timestamp DEFAULT now());\n"
     "INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, true), (1, true), (2, "
     "true), (2, false);",
     "00001_users.sql", "00002_tags.sql"},
    {"dbmate",
     "CREATE TABLE schema_migrations (version varchar(128) PRIMARY KEY);\n"
     "INSERT INTO schema_migrations VALUES ('0001');",
     "0001_users.sql", "0002_tags.sql"},
};

class Books : public LineageTest, public testing::WithParamInterface<Tool> {};

TEST_P(Books, TellWhatIsApplied) {
  const Tool& tool = GetParam();
  EXPECT_THAT(
      Classes(kUsers + tool.books, kUsers + kTags, {{tool.first, kUsers}, {tool.second, kTags}}),
      ElementsAre("unapplied migration: schema.missing-table public.tags"));
  EXPECT_EQ(lineage_.tool, tool.name);
  EXPECT_THAT(States(), ElementsAre("applied", "unapplied"));
  EXPECT_THAT(Rules(), ElementsAre("migrations.unapplied"));
}

INSTANTIATE_TEST_SUITE_P(Of, Books, testing::ValuesIn(kTools), [](const auto& param) {
  std::string name = param.param.name;
  std::erase(name, '-');
  return name;
});

TEST_F(LineageTest, AlembicTellsItsNewestRevisionAlone) {
  const std::string books =
      "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL, CONSTRAINT "
      "alembic_version_pkc PRIMARY KEY (version_num));\nINSERT INTO alembic_version VALUES "
      "('ae1027a6acf0');";
  EXPECT_THAT(Classes(kUsers + kTags + books, kUsers + kTags,
                      {{"1975ea83b712_users.sql", kUsers}, {"ae1027a6acf0_tags.sql", kTags}}),
              IsEmpty());
  EXPECT_THAT(States(), ElementsAre("unknown", "applied"));
  EXPECT_EQ(files_.remarks.size(), 1u);
  EXPECT_THAT(Rules(), IsEmpty());
}

TEST_F(LineageTest, AChangedFileIsNotWhatLiveHas) {
  EXPECT_THAT(Classes(kUsers + kSqlxTable + SqlxRow(1, kUsersSha384),
                      "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
                      {{"1_users.sql", "CREATE TABLE users (id bigint PRIMARY KEY, email text);"}}),
              ElementsAre("unapplied migration: schema.missing-column public.users.email"));
  EXPECT_THAT(States(), ElementsAre("changed"));
  EXPECT_THAT(Rules(), ElementsAre("migrations.checksum"));
  EXPECT_THAT(ReasonOf("public.users.email"), testing::HasSubstr("was changed after sqlx"));
}

TEST_F(LineageTest, FlywayDoesNotSeeEndsOfLines) {
  const std::string windows = "CREATE TABLE users (id bigint PRIMARY KEY);\r\n";
  const std::string books = kFlywayTable + FlywayRow(1, "'1'", "SQL", "V1__users.sql", kUsersCrc32);
  Run(kUsers + books, kUsers, {{"V1__users.sql", windows}});
  EXPECT_THAT(States(), ElementsAre("applied"));
  Run(kUsers + books, kUsers, {{"V1__users.sql", "-- edited\n" + kUsers}});
  EXPECT_THAT(States(), ElementsAre("changed"));
  EXPECT_THAT(Rules(), ElementsAre("migrations.checksum"));
}

TEST_F(LineageTest, ARepeatableMigrationThatChangedIsAppliedAgain) {
  const std::string books = kFlywayTable +
                            FlywayRow(1, "'1'", "SQL", "V1__users.sql", kUsersCrc32) +
                            FlywayRow(2, "NULL", "SQL", "views/R__views.sql", "1");
  const std::string view = "CREATE OR REPLACE VIEW v AS SELECT id FROM users;\n";
  Run(kUsers + books, kUsers + view, {{"V1__users.sql", kUsers}, {"R__views.sql", view}});
  EXPECT_THAT(States(), ElementsAre("applied", "unapplied"));
  Run(kUsers + books, kUsers + view,
      {{"V1__users.sql", kUsers}, {"R__views.sql", "-- ${who}\n" + view}});
  EXPECT_THAT(States(), ElementsAre("applied", "applied"));
}

TEST_F(LineageTest, FlywayTakesBack) {
  const std::string books = kFlywayTable +
                            FlywayRow(1, "'1'", "SQL", "V1__users.sql", kUsersCrc32) +
                            FlywayRow(2, "'2'", "SQL", "V2__tags.sql", "NULL") +
                            FlywayRow(3, "'2'", "UNDO_SQL", "U2__tags.sql", "NULL");
  Run(kUsers + books, kUsers, {{"V1__users.sql", kUsers}, {"V2__tags.sql", kTags}});
  EXPECT_THAT(States(), ElementsAre("applied", "unapplied"));
}

TEST_F(LineageTest, BelowABaselineAllIsApplied) {
  const std::string books =
      kFlywayTable + FlywayRow(1, "'2'", "BASELINE", "<< Flyway Baseline >>", "NULL");
  Run(kUsers + kTags + books, kUsers + kTags,
      {{"V1__users.sql", kUsers}, {"V2__tags.sql", kTags}, {"V3__x.sql", "CREATE TABLE x ();"}});
  EXPECT_THAT(States(), ElementsAre("applied", "applied", "unapplied"));
  EXPECT_THAT(Rules(), ElementsAre("migrations.unapplied"));
}

TEST_F(LineageTest, FailedMigrationsAreDirty) {
  Run(kUsers + kSqlxTable + SqlxRow(1, kUsersSha384, false), kUsers, {{"1_users.sql", kUsers}});
  EXPECT_THAT(States(), ElementsAre("failed"));
  EXPECT_THAT(Rules(), ElementsAre("migrations.dirty"));
}

TEST_F(LineageTest, AVersionWithoutAFile) {
  Run(kUsers + kSqlxTable + SqlxRow(1, kUsersSha384) + SqlxRow(7, "00"), kUsers,
      {{"1_users.sql", kUsers}});
  EXPECT_THAT(Rules(), ElementsAre("migrations.unknown-version"));
  EXPECT_THAT(files_.findings[0].sentence, testing::HasSubstr("version 7"));
  // All of them: that is no loss of files, but another directory.
  Run(kUsers + kSqlxTable + SqlxRow(6, "00") + SqlxRow(7, "00"), kUsers, {{"1_u.sql", kUsers}});
  EXPECT_THAT(Rules(), ElementsAre("migrations.unapplied", "migrations.unknown-version"));
}

TEST_F(LineageTest, FingerprintsOfFilesDiffer) {
  Run(kSqlxTable, kUsers + kTags, {{"1_users.sql", kUsers}, {"2_tags.sql", kTags}});
  ASSERT_THAT(Rules(), ElementsAre("migrations.unapplied", "migrations.unapplied"));
  EXPECT_NE(files_.findings[0].fingerprint, files_.findings[1].fingerprint);
}

TEST_F(LineageTest, DownMigrationsHaveNoState) {
  Run(kUsers + kSqlxTable + SqlxRow(1, kUsersSha384), kUsers,
      {{"1_users.up.sql", kUsers}, {"1_users.down.sql", "DROP TABLE users;"}});
  EXPECT_THAT(lineage_.files, testing::SizeIs(1));
  EXPECT_THAT(Rules(), IsEmpty());
}

TEST_F(LineageTest, ATableThatOnlyLooksLikeBooksIsDrift) {
  EXPECT_THAT(Classes(kUsers + "CREATE TABLE schema_migrations (version text);", kUsers,
                      {{"1_users.sql", kUsers}}),
              ElementsAre("hand-made change: schema.extra-table public.schema_migrations"));
  EXPECT_EQ(lineage_.tool, "");
}

TEST_F(LineageTest, TheBooksThatFitAreTaken) {
  Run(kUsers + kSqlxTable + SqlxRow(1, kUsersSha384) +
          "CREATE SCHEMA other; CREATE TABLE other.goose_db_version (id serial PRIMARY KEY, "
          "version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp DEFAULT "
          "now());",
      kUsers + "CREATE SCHEMA other;",
      {{"1_users.sql", kUsers + "-- that\n"}, {"2_other.sql", "CREATE SCHEMA other;"}});
  EXPECT_EQ(lineage_.tool, "sqlx");
  EXPECT_EQ(files_.remarks.size(), 1u);
}

TEST_F(LineageTest, WithoutTheRightToReadItSaysSo) {
  const std::string conninfo = server_.Database(
      kSqlxTable + "CREATE ROLE reader LOGIN; REVOKE ALL ON _sqlx_migrations FROM PUBLIC;");
  ConnectionOptions connection;
  connection.conninfo = conninfo + " options='-c role=reader'";
  const auto applied = ReadAppliedVersions(connection, {});
  ASSERT_EQ(applied.size(), 1u);
  EXPECT_EQ(applied[0].unread, "this role may not read it");
  const AppliedFiles files = MatchApplied({Script{}}, applied);
  EXPECT_FALSE(files.books);
  EXPECT_EQ(files.remarks.size(), 1u);
}

TEST_F(LineageTest, BooksOfOtherSchemasAreNotRead) {
  ConnectionOptions connection;
  connection.conninfo = server_.Database(kSqlxTable);
  EXPECT_THAT(ReadAppliedVersions(connection, {{}, {"public"}}), IsEmpty());
}

}  // namespace
}  // namespace pgorigin
