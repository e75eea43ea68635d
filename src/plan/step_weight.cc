#include "plan/step_weight.h"

namespace pgorigin::plan {
namespace {

constexpr int kLast = 10 * kKindCount;

// What nobody reads by itself goes first; what holds data or may be called goes last.
bool GoesEarly(const Model& live, const ObjectId& id) {
  switch (id.kind) {
    case Kind::kConstraint:
    case Kind::kIndex:
    case Kind::kTrigger:
    case Kind::kPolicy:
    case Kind::kRewriteRule:
    case Kind::kView:
    case Kind::kMaterializedView:
    case Kind::kStatisticsObject:
    case Kind::kPublication:
    case Kind::kEventTrigger:
      return true;
    case Kind::kTable:
      return !As<Table>(live.Find(id))->partition_of.empty();
    default:
      return false;
  }
}

// It fires on all that is done while it is there and enabled.
int WeightOfEventTrigger(const Model& live, const StepId& id, int given) {
  const EventTrigger* trigger = As<EventTrigger>(live.Find(id.object));
  const bool comes = trigger != nullptr && trigger->enabled == "disabled";
  if (id.part == Part::kDrop) return -5 * kLast;
  if (id.part == Part::kAlter) return comes ? 6 * kLast : -5 * kLast;
  return given;
}

}  // namespace

int WeightOf(const Model& live, const StepId& id, int given) {
  const int kind = 10 * static_cast<int>(id.object.kind);
  if (id.object.kind == Kind::kEventTrigger) return WeightOfEventTrigger(live, id, given);
  switch (id.part) {
    case Part::kRename:
      return -4 * kLast + kind;
    case Part::kDrop:
      return GoesEarly(live, id.object) ? -kLast - kind : 4 * kLast - kind;
    case Part::kDetach:
    case Part::kSetAside:
      return -1;
    case Part::kAlter:
      return kind + 5;
    case Part::kValidate:
    case Part::kFinish:
      return 3 * kLast + kind;
    case Part::kDropAside:
      return 4 * kLast;
    default:
      return given;
  }
}

}  // namespace pgorigin::plan
