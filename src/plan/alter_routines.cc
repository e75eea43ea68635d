// CREATE OR REPLACE, of functions and aggregates.
// https://www.postgresql.org/docs/current/sql-createfunction.html
#include "plan/alter.h"

namespace pgorigin::plan {
namespace {

// A replacement may name an argument that had no name and add defaults: callers and views
// hold on to the rest.
bool KeepsArgument(const Argument& from, const Argument& to) {
  const bool output = from.mode != "in" && from.mode != "variadic";
  const bool same_name = from.name == to.name || (from.name.empty() && !output);
  return from.mode == to.mode && from.type == to.type && same_name &&
         (!from.default_value || to.default_value);
}

bool KeepsArguments(const std::vector<Argument>& from, const std::vector<Argument>& to) {
  return std::ranges::equal(from, to, KeepsArgument);
}

}  // namespace

void AlterRoutine(Delta& delta, Alteration& out) {
  out.again = true;
  const Function* from = As<Function>(&delta.from);
  const Function* to = As<Function>(&delta.to);
  const bool replaceable = from != nullptr && from->routine == to->routine &&
                           from->returns == to->returns && from->returns_set == to->returns_set &&
                           KeepsArguments(from->arguments, to->arguments);
  if (replaceable) delta.fields.clear();
}

}  // namespace pgorigin::plan
