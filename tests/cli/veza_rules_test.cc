// The rules of Veza (origin/pgorigin.toml) on its Origin, its migrations and its lab: what
// the audits of origin/README.md count by hand.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

const std::string kOrigin = PGORIGIN_SOURCE_DIR "/origin/";

class Veza : public CommandLineWithServer {
 protected:
  std::string Lab() {
    std::string sql;
    for (const char* file : {"010_schema.sql", "020_chat.sql", "090_rows.sql"}) {
      std::ifstream text(kOrigin + "lab/" + file);
      sql.append(std::istreambuf_iterator<char>(text), {});
    }
    return Database(sql);
  }

  // Findings of house rules, by rule.
  std::map<std::string, int> Counts(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--config", kOrigin + "pgorigin.toml", "--format", "json"});
    const Finished run = Pgorigin(arguments);
    EXPECT_LE(run.status, 1) << run.err;
    const auto report = nlohmann::json::parse(run.out);
    std::map<std::string, int> counts;
    for (const auto& finding : report["findings"]) {
      if (finding["change"].is_null()) ++counts[finding["rule"].get<std::string>()];
    }
    return counts;
  }
};

TEST_F(Veza, TheOriginKeepsItsOwnRules) {
  EXPECT_THAT(Counts({"lint", kOrigin + "ORIGIN_DATABASE_SCHEMA.md", "--resolve=static"}),
              IsEmpty());
}

TEST_F(Veza, TheMigrationsBreakWhatTheDiffSays) {
  EXPECT_THAT(Counts({"lint", kOrigin + "migrations_v1", "--resolve=static"}),
              ElementsAre(Pair("naming.index", 6), Pair("soft-delete.column", 3)));
  EXPECT_THAT(Counts({"lint", kOrigin + "migrations_v1_aligned", "--resolve=static"}), IsEmpty());
}

TEST_F(Veza, TheLabBreaksWhatTheAuditSays) {
  const auto counts = Counts({"lint", Lab()});
  // Of the 14 foreign keys without ON DELETE, 9 own their rows.
  const std::map<std::string, int> due = {{"identity.uuid-key", 17},
                                          {"identity.foreign-key-uuid", 6},
                                          {"integrity.explicit-on-delete", 5},
                                          {"integrity.ownership", 9},
                                          {"naming.index", 10},
                                          {"soft-delete.column", 3},
                                          {"time.default-spelling", 16},
                                          {"time.updated-trigger", 6}};
  for (const auto& [rule, count] : due) EXPECT_EQ(counts.at(rule), count) << rule;
}

TEST_F(Veza, AnAuditOfTheLabTellsNothingTwice) {
  auto counts = Counts({"audit", "--target", Lab()});
  counts.erase("types.few-values");  // as the statistics are
  EXPECT_THAT(counts, ElementsAre(Pair("security.login-owner", 2)));
}

}  // namespace
}  // namespace pgorigin
