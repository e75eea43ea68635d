// Functions of one name.
#include <algorithm>

#include "plan/step_needs.h"

namespace pgorigin::plan {
namespace {

struct Callable {
  std::vector<Name> types;   // of what a call gives
  std::size_t required = 0;  // the others have defaults
  bool variadic = false;
};

Callable CallableOf(const Function& function) {
  Callable callable;
  for (const Argument& argument : function.arguments) {
    if (argument.mode == "out" || argument.mode == "table") continue;
    callable.types.push_back(argument.type);
    callable.variadic |= argument.mode == "variadic";
    if (!argument.default_value && argument.mode != "variadic") ++callable.required;
  }
  return callable;
}

// `any…`: anyelement, anycompatible and their kin.
bool TakesAlike(Name one, Name other) {
  return one == other || one.view().starts_with("any") || other.view().starts_with("any");
}

// Some call fits both, so that the server refuses it while both are there, or takes the wrong
// one.
bool IsAmbiguous(const Callable& one, const Callable& other) {
  const std::size_t least = std::max(one.required, other.required);
  const bool enough = (one.variadic || one.types.size() >= least) &&
                      (other.variadic || other.types.size() >= least);
  if (!enough || (one.variadic && other.variadic)) return enough;
  const std::size_t known = std::min({least, one.types.size(), other.types.size()});
  return std::equal(one.types.begin(), one.types.begin() + static_cast<std::ptrdiff_t>(known),
                    other.types.begin(), TakesAlike);
}

const Function* FunctionAt(const Model& model, const Step& step, Part part) {
  return step.id.part == part ? As<Function>(model.Find(step.id.object)) : nullptr;
}

}  // namespace

void ConnectOverloads(std::vector<Step>& steps, const Model& live, const Model& due) {
  for (const Step& old : std::vector(steps)) {
    const Function* before = FunctionAt(live, old, Part::kDrop);
    if (before == nullptr) continue;
    for (Step& step : steps) {
      const Function* after = FunctionAt(due, step, Part::kCreate);
      const ObjectId& id = step.id.object;
      const bool same = after != nullptr && id.name == old.id.object.name &&
                        id.schema == old.id.object.schema && id != old.id.object;
      if (same && IsAmbiguous(CallableOf(*before), CallableOf(*after))) {
        step.needs.push_back(old.id);
      }
    }
  }
}

}  // namespace pgorigin::plan
