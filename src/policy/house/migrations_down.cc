#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/migrations.h"

namespace pgorigin {
namespace {

void Check(const ModelInput& input, Breaches& breaches) {
  for (const Place& down : input.facts.downs) {
    const std::string file = Printable(BaseName(down.file));
    AddOfFile(breaches, down,
              down.line == 0
                  ? fmt::format("{} is a down migration.", file)
                  : fmt::format("{} has a down part, from line {} on.", file, down.line));
  }
}

}  // namespace

const HouseRule kDownMigration = {
    "migrations.down",
    "A migration can be taken back",
    Severity::kError,
    "Migrations go forward only: a down script is hardly ever run, and then it drops data. The way "
    "back is a backup, or another migration.",
    "Remove it.",
    {},
    Check,
    {Fact::kMigrations},
};

}  // namespace pgorigin
