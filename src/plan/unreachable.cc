#include "plan/unreachable.h"

#include <algorithm>

#include "plan/folded.h"

namespace pgorigin::plan {
namespace {

constexpr const char* kStaysOwn =
    "no statement turns a column that the table defines itself into one that it only inherits";

// A column becomes the table's own when the last parent that has it lets go of it; as long as
// it is there, it never ceases to be.
// https://www.postgresql.org/docs/current/ddl-inherit.html
std::optional<std::string> WhyInherited(const Model& live, const Model& due, const ObjectId& id) {
  if (As<Column>(due.Find(id))->inherited) {
    return kStaysOwn;
  }
  const std::vector<ObjectId> parents = InheritedFrom(live, due, id);
  const bool stays = std::ranges::any_of(parents, [&](const ObjectId& parent) {
    return live.Find(parent) != nullptr && due.Find(parent) != nullptr;
  });
  if (!stays) return std::nullopt;
  return "no statement makes the table define a column that it only inherits";
}

// A column that a table gets before it joins the parent that it is to have it from.
bool IsMerged(const Model& live, const Model& due, const Work& work, const ObjectId& id) {
  const Column* column = As<Column>(due.Find(id));
  if (column == nullptr || !column->inherited || live.Find(id) != nullptr) return false;
  const ObjectId table{Kind::kTable, id.schema, {}, id.parent, {}};
  const Table* then = As<Table>(due.Find(table));
  const bool stays = live.Find(table) != nullptr && !work.created.contains(table);
  if (!stays || then == nullptr || !then->partition_of.empty()) return false;
  const std::vector<ObjectId> parents = InheritedFrom(live, due, id);
  return std::ranges::none_of(
      parents, [&](const ObjectId& parent) { return work.created.contains(parent); });
}

// What a partition has of its parent is never taken for unproven again.
bool StaysProven(const Model& live, const Model& due, const Work& work, const ObjectId& id) {
  const Object* copy = work.dropped.contains(id) ? live.Find(id) : nullptr;
  const Object* check = copy == nullptr ? nullptr : CheckOfParent(live, *copy);
  return check != nullptr && !work.created.contains(id) && !work.dropped.contains(check->id) &&
         !CommonParents(live, due, RelationOf(id)).empty();
}

}  // namespace

void LeaveUnreachable(const Model& live, const Model& due, Work& work) {
  const auto leave = [&](const ObjectId& id, const char* what, const char* why) {
    const auto change = work.changes.find(id);
    std::optional<int> number;
    if (change != work.changes.end()) number = change->second;
    work.left_out.push_back({id, what, why, {}, number, false});
  };
  for (const ObjectId& id : work.created) {
    if (IsMerged(live, due, work, id)) leave(id, "alter inherited of", kStaysOwn);
  }
  for (const ObjectId& id : std::set(work.dropped)) {
    if (!StaysProven(live, due, work, id)) continue;
    work.dropped.erase(id);
    leave(id, "alter validated of", "no statement makes a constraint NOT VALID that is valid");
  }
}

std::optional<std::string> WhyFixed(const Model& live, const Model& due, const ObjectId& id,
                                    std::string_view field, const PlanOptions& options) {
  if (field == "inherited") return WhyInherited(live, due, id);
  if (field == "version" && options.fixed_versions.contains(id)) {
    return "the server has no update script from this version to that one";
  }
  return std::nullopt;
}

}  // namespace pgorigin::plan
