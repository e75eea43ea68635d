// Event triggers.
#include <algorithm>

#include "spec/definitions.h"

namespace pgorigin {
namespace {

std::string UpperCase(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

// WHEN tag IN ('create table', …) AND …: the server keeps capitals.
std::vector<std::string> TagsOf(std::span<PgQuery__Node*> conditions) {
  std::vector<std::string> tags;
  for (const PgQuery__Node* node : conditions) {
    for (const std::string& tag : Strings(PGORIGIN_LIST(*node->def_elem->arg->list, items))) {
      tags.push_back(UpperCase(tag));
    }
  }
  std::ranges::sort(tags);
  return tags;
}

std::string_view EnabledWord(char letter) {
  switch (letter) {
    case 'D':
      return "disabled";
    case 'R':
      return "replica";
    case 'A':
      return "always";
    default:
      return "origin";
  }
}

}  // namespace

void CreateEventTrigger(Fold& fold, const PgQuery__CreateEventTrigStmt& stmt) {
  EventTrigger trigger;
  trigger.event = stmt.eventname;
  trigger.tags = TagsOf(PGORIGIN_LIST(stmt, whenclause));
  trigger.function = FunctionNamed(fold, PGORIGIN_LIST(stmt, funcname));
  fold.Add({Kind::kEventTrigger, {}, {}, stmt.trigname, {}}, Box<EventTrigger>(std::move(trigger)));
}

void AlterEventTrigger(Fold& fold, const PgQuery__AlterEventTrigStmt& stmt) {
  const ObjectId id{Kind::kEventTrigger, {}, {}, stmt.trigname, {}};
  EventTrigger* trigger = As<EventTrigger>(fold.model.Find(id));
  if (trigger == nullptr) return fold.Error(0, Describe(id) + " does not exist");
  trigger->enabled = EnabledWord(stmt.tgenabled[0]);
  fold.Touched(id, false);
}

}  // namespace pgorigin
