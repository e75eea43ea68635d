// What comes before and after the phases of a column that takes another one's place.
#include <algorithm>

#include "plan/step_needs.h"
#include "plan/uses.h"

namespace pgorigin::plan {
namespace {

class ExpandedConnector {
 public:
  ExpandedConnector(std::vector<Step>& steps, const Model& live, const Model& due, const Work& work)
      : steps_(steps), live_(live), due_(due), work_(work) {
    for (std::size_t i = 0; i < steps.size(); ++i) numbers_.emplace(steps[i].id, i);
  }

  void Connect() {
    for (const ObjectId& id : work_.expanded) {
      const auto& follows = work_.rekeyed.at(id).follows;
      if (follows) AfterFollowed(id, *follows);
    }
    for (Step& step : steps_) {
      if (step.id.part == Part::kBuild) AfterFilled(step);
      if (step.id.part == Part::kValidate) BeforeContract(step.id);
    }
  }

 private:
  void Before(const StepId& first, const StepId& then) {
    auto found = numbers_.find(then);
    if (found != numbers_.end() && numbers_.contains(first)) {
      steps_[found->second].needs.push_back(first);
    }
  }
  void AfterFollowed(const ObjectId& id, const ObjectId& follows);
  void AfterFilled(const Step& build);
  void BeforeContract(const StepId& validation);

  std::vector<Step>& steps_;
  const Model& live_;
  const Model& due_;
  const Work& work_;
  std::map<StepId, std::size_t> numbers_;
};

// The triggers of the one read the other.
void ExpandedConnector::AfterFollowed(const ObjectId& id, const ObjectId& follows) {
  Before({id, Part::kDrop}, {follows, Part::kDrop});
  Before({follows, Part::kRename}, {id, Part::kExpand});
  const Object* table = FindRelation(live_, RelationOf(follows));
  if (table != nullptr) Before({table->id, Part::kRename}, {id, Part::kExpand});
}

void ExpandedConnector::AfterFilled(const Step& build) {
  const Object* key = due_.Find(build.id.object);
  for (const ObjectId& column : work_.expanded) {
    const bool own = key != nullptr && RelationOf(column) == RelationOf(key->id);
    if (own && UsesColumn(due_, *key, column.name)) {
      Before(FilledBy(column, work_.rekeyed.at(column)), build.id);
    }
  }
}

// Until the relations are proven, the old columns tell what they were.
void ExpandedConnector::BeforeContract(const StepId& validation) {
  const Constraint* key = As<Constraint>(due_.Find(validation.object));
  if (key == nullptr) return;
  for (const ObjectId& column : work_.expanded) {
    const bool refers = RelationOf(column) == RelationOf(validation.object);
    if (refers || RelationOf(column) == key->references.relation) {
      Before(validation, {column, Part::kContract});
    }
  }
}

}  // namespace

void ConnectExpanded(std::vector<Step>& steps, const Model& live, const Model& due,
                     const Work& work) {
  ExpandedConnector(steps, live, due, work).Connect();
}

}  // namespace pgorigin::plan
