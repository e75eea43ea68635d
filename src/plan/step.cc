#include "plan/step.h"

namespace pgorigin::plan {

std::string_view WordFor(Part part) {
  switch (part) {
    case Part::kRename:
      return "rename";
    case Part::kSetAside:
      return "set aside";
    case Part::kDetach:
      return "detach";
    case Part::kExpand:
      return "expand";
    case Part::kFill:
      return "fill";
    case Part::kCopy:
      return "copy";
    case Part::kPromise:
      return "check";
    case Part::kContract:
      return "contract";
    case Part::kDrop:
    case Part::kDropAside:
      return "drop";
    case Part::kShell:
      return "declare";
    case Part::kBuild:
      return "build";
    case Part::kCreate:
      return "create";
    case Part::kAlter:
      return "alter";
    case Part::kAttach:
      return "attach";
    case Part::kLend:
      return "lend";
    case Part::kOwner:
      return "own";
    case Part::kDefault:
      return "set default";
    case Part::kReplicaIdentity:
      return "identify";
    case Part::kProve:
    case Part::kValidate:
      return "validate";
    case Part::kFinish:
      return "finish";
    case Part::kAccess:
      return "grant";
  }
  return "";
}

Step MakeStep(StepId id, const std::string& sql, std::vector<StepId> needs) {
  Step step;
  step.id = std::move(id);
  step.sql = sql;
  step.needs = std::move(needs);
  return step;
}

}  // namespace pgorigin::plan
