// The sequences behind identity columns have names of their own: one lets go of it first.
#include "plan/carry_sequence.h"
#include "plan/step_needs.h"

namespace pgorigin::plan {
namespace {

using Names = std::set<QualifiedName>;

void AddName(const Object* object, Names& names) {
  const Column* column = As<Column>(object);
  if (column != nullptr && column->identity) {
    names.insert(SequenceOf(object->id, **column->identity));
  }
}

// Of the column, or of all those of the table.
Names NamesIn(const Model& model, const ObjectId& id) {
  Names names;
  AddName(model.Find(id), names);
  if (id.kind != Kind::kTable) return names;
  for (const Object* column : Children(model, Kind::kColumn, {id.schema, id.name})) {
    AddName(column, names);
  }
  return names;
}

Names Without(Names names, const Names& others) {
  for (const QualifiedName& name : others) names.erase(name);
  return names;
}

Names FreedBy(const Step& step, const Model& live, const Model& due) {
  const Names before = NamesIn(live, step.id.object);
  if (step.id.part == Part::kDrop) return before;
  if (step.id.part != Part::kAlter || step.id.object.kind != Kind::kColumn) return {};
  return Without(before, NamesIn(due, step.id.object));
}

Names TakenBy(const Step& step, const Model& live, const Model& due) {
  const Names after = NamesIn(due, step.id.object);
  if (step.id.part == Part::kCreate) return after;
  if (step.id.part != Part::kAlter || step.id.object.kind != Kind::kColumn) return {};
  return Without(after, NamesIn(live, step.id.object));
}

// Nobody calls either sequence until the numbers go on.
void BetweenCalls(std::vector<Step>& steps, const Work& work) {
  for (const auto& [caller, column] : work.callers) {
    for (Step& step : steps) {
      if (step.id == StepId{column, Part::kAlter}) step.needs.push_back({caller, Part::kDetach});
      if (step.id == StepId{caller, Part::kDefault}) step.needs.push_back({column, Part::kAlter});
    }
  }
}

}  // namespace

void ConnectIdentityNames(std::vector<Step>& steps, const Model& live, const Model& due,
                          const Work& work) {
  BetweenCalls(steps, work);
  std::map<QualifiedName, StepId> freed;
  for (const Step& step : steps) {
    for (const QualifiedName& name : FreedBy(step, live, due)) freed.emplace(name, step.id);
  }
  if (freed.empty()) return;
  for (Step& step : steps) {
    for (const QualifiedName& name : TakenBy(step, live, due)) {
      auto found = freed.find(name);
      if (found != freed.end() && found->second != step.id) step.needs.push_back(found->second);
    }
  }
}

}  // namespace pgorigin::plan
