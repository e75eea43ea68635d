#include "plan/unreachable.h"

#include <algorithm>

#include "plan/folded.h"

namespace pgorigin::plan {
namespace {

// A column becomes the table's own when the last parent that has it lets go of it; as long as
// it is there, it never ceases to be.
// https://www.postgresql.org/docs/current/ddl-inherit.html
std::optional<std::string> WhyInherited(const Model& live, const Model& due, const ObjectId& id) {
  if (As<Column>(due.Find(id))->inherited) {
    return "no statement makes a column of the table's own one that it merely inherits";
  }
  const std::vector<ObjectId> parents = InheritedFrom(live, due, id);
  const bool stays = std::ranges::any_of(parents, [&](const ObjectId& parent) {
    return live.Find(parent) != nullptr && due.Find(parent) != nullptr;
  });
  if (!stays) return std::nullopt;
  return "no statement makes a column that the table inherits one of its own, too";
}

}  // namespace

std::optional<std::string> WhyFixed(const Model& live, const Model& due, const ObjectId& id,
                                    std::string_view field, const PlanOptions& options) {
  if (field == "inherited") return WhyInherited(live, due, id);
  if (field == "version" && options.fixed_versions.contains(id)) {
    return "the server has no update script from this version to that one";
  }
  return std::nullopt;
}

}  // namespace pgorigin::plan
