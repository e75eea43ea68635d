// After a baseline of the lab, with the decisions of Veza and all house rules, an audit
// finds what is decided to be done, and nothing else.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/command_line.h"

namespace pgorigin {
namespace {

using testing::ElementsAre;

const std::string kOrigin = PGORIGIN_SOURCE_DIR "/origin/";

std::string TextOf(const std::string& file) {
  std::ifstream text(kOrigin + file);
  return {std::istreambuf_iterator<char>(text), {}};
}

class BaselineOfLab : public CommandLineWithServer,
                      public testing::WithParamInterface<const char*> {
 protected:
  void SetUp() override {
    Write("spec.md", TextOf("ORIGIN_DATABASE_SCHEMA.md"));
    Write("pgorigin.toml", "[rules]\nenable = [\"*\"]\n");
    lab_ = Database(TextOf("lab/010_schema.sql") + TextOf("lab/020_chat.sql"));
  }
  Finished Run(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--resolve", GetParam(), "--target", lab_, "--origin",
                                       "spec.md", "--date", "2026-02-03"});
    return Pgorigin(arguments);
  }
  std::string Baseline() {
    const Finished run = Run({"baseline"});
    EXPECT_EQ(run.status, 0) << run.err;
    return run.out;
  }
  // "rule: object" of what an audit still finds; each is decided on.
  std::set<std::string> Left() {
    const Finished run = Run({"audit", "--format=json"});
    EXPECT_EQ(run.status, 1) << run.err;
    std::set<std::string> left;
    const auto report = nlohmann::json::parse(run.out);
    for (const auto& finding : report["findings"]) {
      EXPECT_FALSE(finding["decision"].is_null()) << finding;
      const auto& object = finding["object"];
      left.insert(finding["rule"].get<std::string>() + ": " + object["parent"].get<std::string>() +
                  "." + object["name"].get<std::string>());
    }
    return left;
  }

  std::string lab_;
};

TEST_P(BaselineOfLab, WithoutDecisionsNothingIsLeft) {
  EXPECT_TRUE(Contains(Baseline(), " findings accepted in baseline.toml\n"));
  const Finished audit = Run({"audit", "--fail-on=info"});
  EXPECT_EQ(audit.status, 0) << audit.out;
  EXPECT_TRUE(Lacks(audit.out, "unused"));
}

TEST_P(BaselineOfLab, WhatIsDecidedToBeDoneIsLeft) {
  Write("decisions.toml", TextOf("decisions.toml"));
  EXPECT_TRUE(Contains(Baseline(), "not accepted, as decisions say: 9 to be done\n"));
  EXPECT_THAT(
      Left(),
      ElementsAre("drift.changed-type: playlists.visibility", "drift.comment: playlists.name",
                  "drift.comment: tracks.creator_id", "drift.comment: tracks.file_path",
                  "drift.comment: users.avatar", "drift.comment: users.bio",
                  "naming.renamed-column: federated_identities.provider_user_id",
                  "naming.renamed-column: playlists.visibility",
                  "types.varchar-for-enum: users.role"));
}

TEST_P(BaselineOfLab, TwiceIsOnce) {
  Write("decisions.toml", TextOf("decisions.toml"));
  const std::string said = Baseline();
  const std::string first = Read("baseline.toml");
  EXPECT_EQ(Baseline(), said);
  EXPECT_EQ(Read("baseline.toml"), first);
}

INSTANTIATE_TEST_SUITE_P(Modes, BaselineOfLab, testing::Values("static", "auto", "scratch"),
                         [](const auto& info) { return std::string(info.param); });

}  // namespace
}  // namespace pgorigin
