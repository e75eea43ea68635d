#include <fmt/core.h>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/name_pattern.h"

namespace pgorigin {
namespace {

void Check(const ModelInput& input, Breaches& breaches) {
  const std::string pattern = input.Value("pattern");
  for (const TableIndex* table : input.Tables()) {
    const NameWords words{table->name.name, "*"};
    for (const Typed<Trigger>& trigger : table->triggers) {
      if (FitsPattern(trigger.name(), pattern, words)) continue;
      const std::string due = Filled(pattern, words);
      const std::string alter =
          fmt::format("ALTER TRIGGER {} ON {} RENAME", Quoted(trigger.name()), table->text());
      breaches.Add(trigger.id(), "name",
                   fmt::format("Trigger {} of {} is not named {}.", Quoted(trigger.name()),
                               table->text(), Printable(due)),
                   RenameAdvice(alter, due));
    }
  }
}

}  // namespace

const HouseRule kTriggerPattern = {
    "naming.trigger",
    "A trigger does not name its table",
    Severity::kInfo,
    "Triggers of one event run in the order of their names, and messages show the name alone.",
    "Rename the trigger.",
    {{"pattern", "the name of a trigger; {table} stands for its table", {"*{table}*"}}},
    Check,
};

}  // namespace pgorigin
