#include "spec/migrations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "spec/loading.h"
#include "support/temp_directory.h"

namespace pgorigin {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Names = std::vector<std::string>;

// In order; what is left out has its reason behind it.
Names Ordered(Names names) {
  std::ranges::sort(names, std::greater<>());  // the given order does not matter
  Names result;
  for (const Migration& m : OrderMigrations(names)) {
    result.push_back(m.left_out.empty() ? m.name : m.name + ": " + m.left_out);
  }
  return result;
}

TEST(OrderMigrations, ComparesNumbersByTheirValue) {
  for (const Names& names : {
           Names{"2_b.sql", "10_a.sql"},
           Names{"001.sql", "2.sql", "010.sql"},
           Names{"1.sql", "20240101120000.sql", "99999999999999999999999999999998.sql",
                 "99999999999999999999999999999999.sql"},
           Names{"20240101_add.sql", "20240101_add_more.sql", "20240102_a.sql"},
           Names{"20240101_init/migration.sql", "20240102_b.sql", "20240103_c/migration.sql"},
           Names{"a2/1.sql", "a2/3.sql", "a10/2.sql"},
           Names{"v1.2.sql", "v1.10.sql"},
           Names{"01_a.sql", "1_a.sql"},
       }) {
    EXPECT_EQ(Ordered(names), names);
  }
}

TEST(OrderMigrations, LeavesDownMigrationsOut) {
  EXPECT_THAT(Ordered({"1_a.up.sql", "1_a.down.sql"}),
              ElementsAre("1_a.down.sql: a down migration", "1_a.up.sql"));
  EXPECT_THAT(Ordered({"1_a/up.sql", "1_a/down.sql"}),
              ElementsAre("1_a/down.sql: a down migration", "1_a/up.sql"));
  EXPECT_THAT(Ordered({"1_up.sql", "1_down.sql", "2_scale_down.sql"}),
              ElementsAre("1_down.sql: a down migration", "1_up.sql", "2_scale_down.sql"));
  EXPECT_THAT(Ordered({"1-DOWN.SQL", "1-up.sql"}),
              ElementsAre("1-DOWN.SQL: a down migration", "1-up.sql"));
  EXPECT_THAT(
      Ordered({"1.undo.sql", "1.rollback.sql", "1.sql"}),
      ElementsAre("1.rollback.sql: a down migration", "1.sql", "1.undo.sql: a down migration"));
}

TEST(LoadScripts, TellsWhereMigrationsAreTakenBack) {
  TempDirectory files;
  files.Write("1.up.sql", "CREATE TABLE a (x int);");
  files.Write("1.down.sql", "DROP TABLE a;");
  files.Write("2.sql", "-- +goose Up\nCREATE TABLE b (x int);\n-- +goose Down\nDROP TABLE b;");
  const std::vector<Script> scripts = LoadScripts(files.path().string());
  ASSERT_EQ(scripts.size(), 3u);
  EXPECT_FALSE(scripts[0].left_out.empty());
  ASSERT_EQ(scripts[0].downs.size(), 1u);
  EXPECT_EQ(scripts[0].downs[0], (Place{scripts[0].file, 0, 0}));
  EXPECT_TRUE(scripts[1].left_out.empty());
  EXPECT_TRUE(scripts[1].downs.empty());
  EXPECT_TRUE(scripts[2].left_out.empty());
  ASSERT_EQ(scripts[2].downs.size(), 1u);
  EXPECT_EQ(scripts[2].downs[0], (Place{scripts[2].file, 3, 1}));
}

TEST(OrderMigrations, KnowsTheNamesOfFlyway) {
  EXPECT_THAT(Ordered({"V1__a.sql", "V1_1__b.sql", "V1.2__c.sql", "V1_10__d.sql", "V2__e.sql",
                       "V10__f.sql", "R__views.sql", "U2__e.sql", "afterMigrate.sql"}),
              ElementsAre("V1__a.sql", "V1_1__b.sql", "V1.2__c.sql", "V1_10__d.sql",
                          "U2__e.sql: an undo migration", "V2__e.sql", "V10__f.sql",
                          "afterMigrate.sql", "R__views.sql"));
  EXPECT_THAT(Ordered({"R__b.sql", "z/R__a.sql", "z.sql"}),
              ElementsAre("z.sql", "R__b.sql", "z/R__a.sql"));
  EXPECT_THAT(Ordered({"Users.sql", "V1.sql", "B_1__x.sql"}),
              ElementsAre("B_1__x.sql", "Users.sql", "V1.sql"))
      << "these only look like names of Flyway";
}

TEST(OrderMigrations, ABaselineReplacesWhatIsOlder) {
  EXPECT_THAT(Ordered({"V1__a.sql", "B2__base.sql", "V2__b.sql", "V3__c.sql", "B1__old.sql"}),
              ElementsAre("V1__a.sql: a newer baseline replaces it",
                          "B1__old.sql: a newer baseline replaces it",
                          "V2__b.sql: a newer baseline replaces it", "B2__base.sql", "V3__c.sql"));
}

TEST(DownParts, AreLeftOutWithANote) {
  const char* scripts[] = {
      "-- +goose Up\nCREATE TABLE a ();\n-- +goose Down\nDROP TABLE a;\n",
      ("-- +goose Up\n-- +goose StatementBegin\nCREATE TABLE a ();\n-- +goose StatementEnd\n"
       "-- +goose Down\nDROP TABLE a;"),
      "-- migrate:up\nCREATE TABLE a ()\n-- migrate:down transaction:false\nDROP TABLE a",
      "-- +migrate Down\nDROP TABLE a;\n-- +migrate Up\nCREATE TABLE a ();",
      "-- Up Migration\r\nCREATE TABLE a ();\r\n--   Down   Migration\r\nDROP TABLE a;\r\n",
      "CREATE TABLE a ();\n---- create above / drop below ----\nDROP TABLE a;",
      "\xEF\xBB\xBF-- rambler up\nCREATE TABLE a ();\n-- rambler down\nDROP TABLE a;",
      "CREATE TABLE a ();\n-- //@UNDO\nDROP TABLE a;\nSELECT 'it is not even closed",
  };
  for (const char* text : scripts) {
    Script script = LoadText("1.sql", text);
    EXPECT_THAT(Texts(script), ElementsAre("CREATE TABLE a ()")) << text;
    EXPECT_THAT(Messages(script), ElementsAre(HasSubstr("the down part"))) << text;
  }
}

TEST(DownParts, KeepTheLines) {
  Script script = LoadText("1.sql",
                           "-- migrate:up\nCREATE TABLE a ()\n-- migrate:down\nDROP TABLE a;\n"
                           "-- migrate:up\nCREATE TABLE b ();\n");
  EXPECT_THAT(Texts(script), ElementsAre("CREATE TABLE a ()", "CREATE TABLE b ()"));
  EXPECT_EQ(script.statements[1].place.line, 6);
}

TEST(DownParts, AreNotSeenWhereThereIsNone) {
  for (const char* text : {
           "CREATE TABLE a ();\n-- Down migration is not possible\nCREATE TABLE b ();",
           "CREATE TABLE a (); -- migrate:down\nCREATE TABLE b ();",
           "SELECT '\n-- +goose Down\n'; CREATE TABLE b ();",
           "DO $$\n-- +goose Down\n$$; CREATE TABLE b ();",
           "SELECT 1;\n/* -- +goose Down */\nCREATE TABLE b ();",
       }) {
    EXPECT_EQ(Texts(LoadText("1.sql", text)).size(), 2u) << text;
  }
}

}  // namespace
}  // namespace pgorigin
