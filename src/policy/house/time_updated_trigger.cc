#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

// Sets a column of the row that is being updated.
bool RunsBeforeUpdate(const Typed<Trigger>& trigger) {
  return trigger->timing == "before" && trigger->for_each_row &&
         std::ranges::find(trigger->events, "update") != trigger->events.end() &&
         trigger->columns.names.empty();
}

bool Runs(const Typed<Trigger>& trigger) {
  return trigger->enabled == "origin" || trigger->enabled == "always";
}

bool CallsTheRight(const Typed<Trigger>& trigger, const std::string& function) {
  return function.empty() || ToString(trigger->function) == function;
}

void CheckTable(const TableIndex& table, const std::string& column, const std::string& function,
                Breaches& breaches) {
  const Typed<Trigger>* other = nullptr;
  for (const Typed<Trigger>& trigger : table.triggers) {
    if (!RunsBeforeUpdate(trigger)) continue;
    if (Runs(trigger) && CallsTheRight(trigger, function)) return;
    other = &trigger;
  }
  const std::string calls = function.empty() ? "" : " that calls " + Printable(function) + "()";
  std::string sentence = fmt::format("Table {} has {} and no trigger BEFORE UPDATE FOR EACH ROW{}.",
                                     table.text(), Quoted(column), calls);
  if (other == nullptr) {
    breaches.AddAbsent(table.id(), Kind::kTrigger, "", std::move(sentence));
    return;
  }
  const bool disabled = !Runs(*other);
  breaches.Add(other->id(), disabled ? "enabled" : "function",
               sentence + fmt::format(" Trigger {} {}.", Quoted(other->name()),
                                      disabled ? "is " + Printable((*other)->enabled.view())
                                               : "calls " + ToString((*other)->function) + "()"));
}

void Check(const ModelInput& input, Breaches& breaches) {
  const std::string column = input.Value("column"), function = input.Value("function");
  for (const TableIndex* table : input.Tables()) {
    if (table->Find(column) != nullptr) CheckTable(*table, column, function, breaches);
  }
}

}  // namespace

const HouseRule kUpdatedTrigger = {
    "time.updated-trigger",
    "Nothing keeps updated_at true",
    Severity::kError,
    "A default sets updated_at once; later it is as true as every writer remembers to make it.",
    "Create a trigger BEFORE UPDATE FOR EACH ROW that sets the column.",
    {{"column", "the column that tells of the last change", {"updated_at"}},
     {"function", "the function that the trigger has to call (empty: any)", {}}},
    Check,
};

}  // namespace pgorigin
