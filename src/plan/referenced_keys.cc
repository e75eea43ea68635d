// Foreign keys, and the keys that they refer to.
#include <algorithm>

#include "plan/step_needs.h"

namespace pgorigin::plan {
namespace {

std::vector<Name> KeyColumns(const Object& object) {
  const Constraint* constraint = As<Constraint>(&object);
  if (constraint != nullptr && OwnsIndex(*constraint)) return constraint->columns.names;
  const Index* index = As<Index>(&object);
  std::vector<Name> columns;
  if (index == nullptr || !index->unique) return columns;
  for (const IndexKey& key : index->keys) {
    if (key.column.names.empty()) return {};
    columns.push_back(key.column.names.front());
  }
  return columns;
}

}  // namespace

// A new one takes any key of these columns: none that is about to go.
void ConnectReferencedKeys(std::vector<Step>& steps, const Model& live, const Model& due) {
  std::vector<StepId> going;
  for (const Step& step : steps) {
    const Object* key = step.id.part == Part::kDrop ? live.Find(step.id.object) : nullptr;
    if (key != nullptr && !KeyColumns(*key).empty()) going.push_back(step.id);
  }
  if (going.empty()) return;
  for (Step& step : steps) {
    const Object* object = step.id.part == Part::kCreate ? due.Find(step.id.object) : nullptr;
    const Constraint* foreign = As<Constraint>(object);
    if (foreign == nullptr || foreign->type != ConstraintType::kForeignKey) continue;
    for (const StepId& key : going) {
      const bool same_table = RelationOf(key.object) == foreign->references.relation;
      const bool fits =
          same_table && std::ranges::is_permutation(KeyColumns(*live.Find(key.object)),
                                                    foreign->references.names);
      if (fits) step.needs.push_back(key);
    }
  }
}

}  // namespace pgorigin::plan
