// Which tables come first when they change their persistence, or others hold their rows.
#include <algorithm>

#include "plan/step_needs.h"
#include "plan/uses.h"

namespace pgorigin::plan {
namespace {

class TableOrder {
 public:
  TableOrder(std::vector<Step>& steps, const Model& live, const Model& due, const Work& work)
      : steps_(steps), live_(live), due_(due), work_(work) {
    for (std::size_t i = 0; i < steps.size(); ++i) numbers_.emplace(steps[i].id, i);
  }

  void Connect() {
    for (const auto& [id, object] : due_.objects) {
      if (const Constraint* key = As<Constraint>(&object)) OfPersistence(id, *key);
    }
    for (Step& step : steps_) OfRows(step);
    for (const Step& step : steps_) OfUsers(step);
    for (const ObjectId& id : work_.through_text) OfText(id);
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
  void OfUsers(const Step& step);
  void OfText(const ObjectId& column);

  std::vector<Step>& steps_;
  const Model& live_;
  const Model& due_;
  const Work& work_;
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
  const bool stays = work_.through_text.contains(id);
  const bool goes = step.id.part == (stays ? Part::kDetach : Part::kDrop);
  const bool comes = step.id.part == (stays ? Part::kAlter : Part::kCreate);
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

// Nobody meets the text.
void TableOrder::OfText(const ObjectId& column) {
  auto leave = numbers_.find({column, Part::kDetach});
  if (leave != numbers_.end()) steps_[leave->second].together.push_back({column, Part::kAlter});
}

// What uses such a column goes before it becomes text.
void TableOrder::OfUsers(const Step& step) {
  const Object* user = step.id.part == Part::kDrop ? live_.Find(step.id.object) : nullptr;
  if (user == nullptr || work_.through_text.empty()) return;
  const std::vector<ObjectId> needs = NeedsIn(live_, *user);
  for (const ObjectId& column : work_.through_text) {
    const bool own = RelationOf(column) == RelationOf(user->id);
    const bool made = own && InfoOf(user->id.kind).has_parent;
    const bool uses = std::ranges::binary_search(needs, column) ||
                      (made && UsesColumn(live_, *user, column.name));
    if (uses) Need(step.id, {column, Part::kDetach});
  }
}

}  // namespace

void ConnectTables(std::vector<Step>& steps, const Model& live, const Model& due,
                   const Work& work) {
  TableOrder(steps, live, due, work).Connect();
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
