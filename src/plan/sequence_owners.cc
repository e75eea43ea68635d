#include "plan/sequence_owners.h"

#include <algorithm>

#include "pgorigin/model/of_kind.h"
#include "plan/emitters.h"
#include "plan/renames.h"

namespace pgorigin::plan {
namespace {

// Of what is there; of what the plan creates it is whoever runs it.
Name OwnerNow(const Alignment& alignment, const PlanOptions& options, const ObjectId& id) {
  if (alignment.from.Find(id) == nullptr) return options.role;
  const auto access = options.access.find(OldIdOf(alignment, id));
  return access == options.access.end() ? Name() : access->second.owner.value.value_or(Name());
}

bool IsOwning(const StepId& id) { return id.part == Part::kOwner || id.part == Part::kAlter; }

}  // namespace

std::map<ObjectId, Name> OwnersBeforeColumns(const Alignment& alignment,
                                             const PlanOptions& options) {
  std::map<ObjectId, Name> owners;
  for (const auto& [id, object] : OfKind(alignment.to.objects, Kind::kSequence)) {
    const QualifiedName& table = As<Sequence>(&object)->owned_by.relation;
    const Sequence* before = As<Sequence>(alignment.from.Find(id));
    if (table.empty() || (before != nullptr && before->owned_by.relation == table)) continue;
    const Name owner =
        OwnerNow(alignment, options, {Kind::kTable, table.schema, {}, table.name, {}});
    const Name now = OwnerNow(alignment, options, id);
    if (!owner.empty() && !now.empty() && owner != now) owners.emplace(id, owner);
  }
  return owners;
}

void AddSequenceOwners(std::vector<Step>& steps, const Model& due,
                       const std::map<ObjectId, Name>& owners) {
  std::multimap<ObjectId, StepId> owning;  // by table
  for (Step& step : steps) {
    const Sequence* sequence = As<Sequence>(due.Find(step.id.object));
    if (sequence == nullptr || !IsOwning(step.id)) continue;
    const QualifiedName& table = sequence->owned_by.relation;
    owning.emplace(ObjectId{Kind::kTable, table.schema, {}, table.name, {}}, step.id);
    if (owners.contains(step.id.object)) step.needs.push_back({step.id.object, Part::kLend});
  }
  for (Step& step : steps) {
    if (step.id.part != Part::kAccess) continue;
    const auto [first, last] = owning.equal_range(step.id.object);
    for (auto entry = first; entry != last; ++entry) step.needs.push_back(entry->second);
  }
  for (const auto& [id, owner] : owners) {
    Sql sql;
    sql << "ALTER SEQUENCE" << QualifiedName{id.schema, id.name};
    (sql << "OWNER TO" << Identifier(owner)).End();
    steps.push_back(MakeStep({id, Part::kLend}, sql.text(), {{id, Part::kCreate}}));
    steps.back().hazards.insert(Hazard::kPrivileges);
  }
}

}  // namespace pgorigin::plan
