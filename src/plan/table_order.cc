// Which tables come first when they change their persistence, or others hold their rows.
#include <algorithm>

#include "plan/step_needs.h"

namespace pgorigin::plan {
namespace {

class TableOrder {
 public:
  TableOrder(std::vector<Step>& steps, const Model& live, const Model& due)
      : steps_(steps), live_(live), due_(due) {
    for (std::size_t i = 0; i < steps.size(); ++i) numbers_.emplace(steps[i].id, i);
  }

  void Connect() {
    for (const auto& [id, object] : due_.objects) {
      if (const Constraint* key = As<Constraint>(&object)) OfPersistence(id, *key);
    }
    for (Step& step : steps_) OfRows(step);
  }

 private:
  void Need(const StepId& first, const StepId& then) {
    auto step = numbers_.find(then);
    if (first != then && step != numbers_.end() && numbers_.contains(first)) {
      steps_[step->second].needs.push_back(first);
    }
  }
  void OfPersistence(const ObjectId& id, const Constraint& key);
  void OfRows(Step& step);

  std::vector<Step>& steps_;
  const Model& live_;
  const Model& due_;
  std::map<StepId, std::size_t> numbers_;
};

// What is logged cannot refer to what is not, at any time.
void TableOrder::OfPersistence(const ObjectId& id, const Constraint& key) {
  if (key.type != ConstraintType::kForeignKey || live_.Find(id) == nullptr) return;
  const Object* other = FindRelation(due_, key.references.relation);
  const Object* own = FindRelation(due_, RelationOf(id));
  if (other == nullptr || own == nullptr) return;
  const StepId referenced{other->id, Part::kAlter}, referring{own->id, Part::kAlter};
  if (As<Table>(own)->unlogged) {
    Need(referring, referenced);
  } else {
    Need(referenced, referring);
  }
}

// A column of the row type of a table: that keeps its columns as they are while there is one.
void TableOrder::OfRows(Step& step) {
  const ObjectId& id = step.id.object;
  const bool goes = step.id.part == Part::kDrop, comes = step.id.part == Part::kCreate;
  if (id.kind != Kind::kColumn || (!goes && !comes)) return;
  const Object* column = (goes ? live_ : due_).Find(id);
  if (column == nullptr) return;
  for (const ObjectId& need : column->needs) {
    if (need.kind != Kind::kTable || RelationOf(need) == RelationOf(id)) continue;
    for (const Object* other : Children(live_, Kind::kColumn, RelationOf(need))) {
      const StepId altered{other->id, Part::kAlter};
      goes ? Need(step.id, altered) : Need(altered, step.id);
    }
  }
}

}  // namespace

void ConnectTables(std::vector<Step>& steps, const Model& live, const Model& due) {
  TableOrder(steps, live, due).Connect();
}

void PlaceColumns(std::vector<Step>& steps, const Model& due) {
  for (Step& step : steps) {
    if (step.id.object.kind != Kind::kColumn || step.id.part != Part::kCreate) continue;
    const Table* table = As<Table>(FindRelation(due, RelationOf(step.id.object)));
    if (table == nullptr) continue;
    const auto place = std::ranges::find(table->columns, step.id.object.name);
    step.position = static_cast<int>(place - table->columns.begin());
  }
}

}  // namespace pgorigin::plan
