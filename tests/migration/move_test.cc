// Columns that belong into another table.
#include <gmock/gmock.h>

#include "migration/scripts.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kBioInUsers[] =
    "CREATE TABLE users (id int PRIMARY KEY, name text, bio text, avatar varchar(90));"
    "CREATE VIEW v AS SELECT name FROM users;"
    "INSERT INTO users VALUES (1, 'ann', 'a', 'x.png'), (2, 'bob', NULL, NULL),"
    " (3, 'cid', NULL, 'y.png');";
constexpr char kBioInProfiles[] =
    "CREATE TABLE users (id int PRIMARY KEY, name text); CREATE VIEW v AS SELECT name FROM users;"
    "CREATE TABLE user_profiles (user_id int PRIMARY KEY REFERENCES users, bio text,"
    " avatar_url text NOT NULL DEFAULT 'none');";

TEST(MovedColumn, AColumnThatBelongsIntoANewTableTakesItsValuesAlong) {
  EXPECT_EQ(RowsAfter(kBioInUsers, kBioInProfiles, "TABLE user_profiles ORDER BY 1"),
            "1|a|x.png\n3||y.png\n");
  const std::string script = Script(kBioInUsers, kBioInProfiles, {Hazard::kDataLoss});
  EXPECT_THAT(script, HasSubstr("DROP COLUMN bio"));
  EXPECT_THAT(Script(kBioInUsers, kBioInProfiles, {Hazard::kConversion}),
              Not(HasSubstr("DROP COLUMN")));
}

TEST(MovedColumn, RowsThatAreThereGetTheMovedValuesAndNothingElseChanges) {
  const std::string profiles =
      "CREATE TABLE user_profiles (user_id int PRIMARY KEY REFERENCES users, at int DEFAULT 0);"
      "CREATE FUNCTION tick() RETURNS trigger LANGUAGE plpgsql AS"
      " 'BEGIN NEW.at := OLD.at + 1; RETURN NEW; END';"
      "CREATE TRIGGER tick BEFORE UPDATE ON user_profiles FOR EACH ROW EXECUTE FUNCTION tick();";
  const std::string from =
      std::string(kBioInUsers) + profiles + "INSERT INTO user_profiles VALUES (1, 5), (2, 6);";
  const std::string to =
      "CREATE TABLE users (id int PRIMARY KEY, name text); CREATE VIEW v AS SELECT name FROM "
      "users;" +
      profiles + "ALTER TABLE user_profiles ADD bio text, ADD avatar text";
  EXPECT_EQ(RowsAfter(from, to, "SELECT user_id, at, bio, avatar FROM user_profiles ORDER BY 1"),
            "1|5|a|x.png\n2|6||\n3|0||y.png\n");
}

TEST(MovedColumn, ValuesThatHaveNoPlaceStopAMove) {
  const std::string live = Server().Database(
      "CREATE TABLE team (id int PRIMARY KEY); INSERT INTO team VALUES (1);"
      "CREATE TABLE player (id int PRIMARY KEY, team int REFERENCES team, team_motto text);"
      "INSERT INTO player VALUES (1, 1, 'up'), (2, 1, 'down')");
  const std::string due = Server().Database(
      "CREATE TABLE team (id int PRIMARY KEY, team_motto text);"
      "CREATE TABLE player (id int PRIMARY KEY, team int REFERENCES team)");
  PlanOptions options;
  options.allowed = AllHazards();
  Compared compared = CompareForPlan(live, due);
  compared.alignment.moved = {{{Kind::kColumn, "public", "player", "team_motto", {}},
                               {Kind::kColumn, "public", "team", "team_motto", {}},
                               1,
                               {}}};
  const std::string script =
      ToScript(MakeMigration(compared.alignment, compared.comparison, options),
               {"pgorigin", "2026-01-01", "live", "due", {}});
  EXPECT_THAT(FailureOf(live, script), HasSubstr("values of public.player have no place"));
}

}  // namespace
}  // namespace pgorigin
