// audit --migrations: the class of each finding, in every format.
#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

const std::string kUsers = "CREATE TABLE users (id bigint PRIMARY KEY);\n";
const std::string kEmail = "ALTER TABLE users ADD COLUMN email text;\n";
const std::string kTags = "CREATE TABLE tags (id bigint PRIMARY KEY);\n";
const std::string kBooks =
    "CREATE TABLE goose_db_version (id serial PRIMARY KEY, version_id bigint NOT NULL, is_applied "
    "boolean NOT NULL, tstamp timestamp DEFAULT now());\n"
    "INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, true), (1, true);\n";

class ThreeSided : public CommandLineWithServer {
 protected:
  void SetUp() override {
    Write("origin.sql", kUsers + kEmail + kTags);
    Write("db/001_users.sql", "-- +goose Up\n" + kUsers + "-- +goose Down\nDROP TABLE users;\n");
    Write("db/002_tags.sql", kTags);
  }
  Finished Audit(const std::string& live, std::vector<std::string> more = {}) {
    std::vector<std::string> line = {
        "audit", "--target", Database(live), "--origin", "origin.sql", "--migrations", "db"};
    line.insert(line.end(), more.begin(), more.end());
    return Pgorigin(line);
  }
};

TEST_F(ThreeSided, TheTerminalTellsTheClassOfEachFinding) {
  const Finished run = Audit(kUsers + kBooks);
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_TRUE(Contains(run.out, "migrations  db (2 files, 1 applied by goose)"));
  EXPECT_TRUE(Contains(run.out, "schema.missing-table  unapplied migration"));
  EXPECT_TRUE(Contains(run.out, "Because goose has not applied db/002_tags.sql."));
  EXPECT_TRUE(Contains(run.out, "schema.missing-column  missing migration"));
  EXPECT_TRUE(Contains(run.out, "migrations.unapplied"));
  EXPECT_TRUE(Contains(run.out, "where goose keeps its books: table public.goose_db_version"));
}

TEST_F(ThreeSided, JsonAndMarkdownTellItToo) {
  const Finished run =
      Audit(kUsers + kBooks, {"--output-json=r.json", "--output-markdown=r.md", "--quiet"});
  EXPECT_EQ(run.status, 1) << run.err;
  const auto report = nlohmann::json::parse(Read("r.json"));
  EXPECT_EQ(report["lineage"]["tool"], "goose");
  EXPECT_EQ(report["lineage"]["files"][1]["state"], "unapplied");
  EXPECT_EQ(report["lineage"]["classes"].size(), 2u);
  EXPECT_TRUE(Contains(Read("r.md"), "| Divergence | Class | Rule |"));
  EXPECT_TRUE(Contains(Read("r.md"), "**missing migration**"));
}

TEST_F(ThreeSided, LiveLikeTheOriginIsNotCleanWhereTheMigrationsAreNot) {
  const Finished run = Audit(kUsers + kEmail + kTags + kBooks +
                             "INSERT INTO goose_db_version (version_id, is_applied) VALUES (2, "
                             "true);");
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_TRUE(Contains(run.out, "migrations.missing"));
  Write("db/003_email.sql", kEmail);
  EXPECT_EQ(Audit(kUsers + kEmail + kTags).status, 0);
}

TEST_F(ThreeSided, WithoutMigrationsNothingChangesButTheBooks) {
  const Finished run = Pgorigin(
      {"audit", "--target", Database(kUsers + kEmail + kTags + kBooks), "--origin", "origin.sql"});
  EXPECT_EQ(run.status, 0) << run.out;
  EXPECT_TRUE(Contains(run.out, "table public.goose_db_version"));
  EXPECT_TRUE(Lacks(run.out, "migrations"));
}

TEST_F(ThreeSided, ErrorsInMigrationsEndTheRun) {
  Write("db/003_wrong.sql", "CREATE TABL x;");
  const Finished run = Audit(kUsers);
  EXPECT_EQ(run.status, 3);
  EXPECT_TRUE(Contains(run.err, "003_wrong.sql:1"));
  EXPECT_EQ(run.out, "");
}

TEST_F(ThreeSided, MigrationsAreADirectory) {
  const Finished run = Audit(kUsers, {"--migrations", "nowhere"});
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(Contains(run.err, "--migrations"));
}

TEST_F(ThreeSided, TheConfigurationNamesThem) {
  Write("pgorigin.toml", "origin = \"origin.sql\"\nmigrations = \"db\"\n");
  const Finished run = Pgorigin({"audit", "--target", Database(kUsers)});
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(Contains(run.out, "unapplied migration"));
}

TEST_F(ThreeSided, ASnapshotIsClassedByTheMigrationsAlone) {
  const std::string live = Database(kUsers + kBooks);
  ASSERT_EQ(Pgorigin({"snapshot", live, "-o", "live.json"}).status, 0);
  const Finished run =
      Pgorigin({"audit", "--target", "live.json", "--origin", "origin.sql", "--migrations", "db"});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_TRUE(Contains(run.out, "schema.missing-table  unapplied migration"));
}

}  // namespace
}  // namespace pgorigin
