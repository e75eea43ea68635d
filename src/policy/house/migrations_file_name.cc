#include <fmt/core.h>

#include <algorithm>

#include "pgorigin/model/glob.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/migrations.h"

namespace pgorigin {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// `###_*.sql`: each # in front stands for a digit.
bool Fits(std::string_view name, std::string_view pattern) {
  while (pattern.starts_with('#')) {
    if (name.empty() || !IsDigit(name[0])) return false;
    name.remove_prefix(1);
    pattern.remove_prefix(1);
  }
  return GlobMatches(pattern, name);
}

void Check(const ModelInput& input, Breaches& breaches) {
  const std::vector<std::string>& patterns = input.Option("patterns");
  for (Name file : input.facts.migrations) {
    const std::string_view name = BaseName(file);
    const bool fits = std::ranges::any_of(
        patterns, [&](const std::string& pattern) { return Fits(name, pattern); });
    if (fits) continue;
    AddOfFile(breaches, {file, 0, 0},
              fmt::format("{} is not named {}.", Printable(name), OneOf(patterns)));
  }
}

}  // namespace

const HouseRule kFileName = {
    "migrations.file-name",
    "A file is not named as migrations are",
    Severity::kWarning,
    "The number in front decides the order, and its first digits the domain.",
    "Rename the file.",
    {{"patterns", "names of files; # in front stands for a digit, * for any text", {"###_*.sql"}}},
    Check,
    {Fact::kMigrations},
};

}  // namespace pgorigin
