// Stage 3: sequences of paired columns.  Those of serial columns have names that
// the server chose, and keep them when the table is renamed.
#include "align/old_relation.h"
#include "align/server_names.h"
#include "align/stages.h"
#include "align/unpaired.h"

namespace pgorigin {
namespace {

bool IsServerChosen(const Object& object, const QualifiedName& owner, const Renames& renames,
                    const std::vector<Name>& columns) {
  if (object.generated_name) return true;
  const QualifiedName old_owner = OldRelation(renames, owner);
  std::vector<std::string> names;
  for (Name column : columns) names.push_back(column.str());
  for (const auto& [id, new_name] : renames.columns) {
    const bool same_table = RelationOf(id) == old_owner;
    if (same_table && new_name == columns.front()) names.push_back(id.name.str());
  }
  return IsServerName(object.id.name, {owner.name.str(), old_owner.name.str()}, names, "seq");
}

const Object* FindOwnedBy(const std::vector<const Object*>& sequences,
                          const ForeignColumns& owner) {
  const Object* found = nullptr;
  for (const Object* object : sequences) {
    const Sequence* sequence = As<Sequence>(object);
    if (sequence == nullptr || !(sequence->owned_by == owner)) continue;
    if (found != nullptr) return nullptr;  // two of them: which is which is not known
    found = object;
  }
  return found;
}

}  // namespace

void PairOwnedSequences(Alignment& alignment) {
  const Unpaired sequences = FindUnpaired(alignment.from, alignment.to, Kind::kSequence);
  Renames now;
  for (const Object* to : sequences.to) {
    const Sequence* sequence = As<Sequence>(to);
    if (sequence == nullptr || sequence->owned_by.names.empty()) continue;
    const ForeignColumns& owner = sequence->owned_by;
    const Object* from = FindOwnedBy(sequences.from, owner);
    if (from == nullptr || FindOwnedBy(sequences.to, owner) != to) continue;
    now.relations.emplace(RelationOf(from->id), RelationOf(to->id));
    const bool generated = IsServerChosen(*from, owner.relation, alignment.renames, owner.names) ||
                           IsServerChosen(*to, owner.relation, alignment.renames, owner.names);
    const std::string column = ToString(
        ObjectId{Kind::kColumn, owner.relation.schema, owner.relation.name, owner.names[0], {}});
    alignment.renamed.push_back(
        {from->id, to->id, 1, {"both are owned by " + column}, true, generated});
  }
  if (now.empty()) return;
  alignment.from = ApplyRenames(std::move(alignment.from), now);
  alignment.renames.relations.merge(now.relations);
}

}  // namespace pgorigin
