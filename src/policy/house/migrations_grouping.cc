#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "pgorigin/model/glob.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/migrations.h"

namespace pgorigin {
namespace {

// The files that the table is due in: those of every group that names it.
std::vector<std::string> FilesOf(const std::vector<Assignment>& groups, const ObjectId& table) {
  std::vector<std::string> files;
  for (const Assignment& group : groups) {
    const bool names = MatchesAny(group.right, table.name) ||
                       MatchesAny(group.right, table.schema.str() + "." + table.name.str());
    if (names) files.push_back(group.left);
  }
  return files;
}

void Check(const ModelInput& input, Breaches& breaches) {
  const std::vector<Assignment> groups = AssignmentsOf(input, "groups", breaches);
  if (groups.empty()) return breaches.CannotTell("groups does not say which file has which tables");
  for (const Touch& touch : input.model().touches) {
    if (!touch.creates || touch.id.kind != Kind::kTable) continue;
    if (!IsMigration(input, touch.place.file)) continue;
    const std::vector<std::string> due = FilesOf(groups, touch.id);
    const std::string_view file = BaseName(touch.place.file);
    if (due.empty() || MatchesAny(due, file)) continue;
    breaches
        .Add(touch.id, "file",
             fmt::format("Table {} is made by {}; its group is {}.", ToString(touch.id),
                         Printable(file), OneOf(due)))
        .place = touch.place;
  }
}

}  // namespace

const HouseRule kFileGrouping = {
    "migrations.grouping",
    "A table is made by a file of another group",
    Severity::kWarning,
    "Whoever looks for a table looks into the file of its group.",
    "Move the statement, while no database has run it yet.",
    {{"groups", "which files make which tables: \"010_*: users, user_*\"", {}}},
    Check,
    {Fact::kMigrations},
};

}  // namespace pgorigin
