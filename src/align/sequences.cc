// Stage 3: sequences of paired columns.  Those of serial columns have names that
// the server chose, and keep them when the table is renamed.
#include "align/former_names.h"
#include "align/stages.h"
#include "align/unpaired.h"
#include "pgorigin/model/server_names.h"

namespace pgorigin {
namespace {

bool IsServerChosen(const Object& object, const ForeignColumns& owner, const FormerNames& former) {
  if (object.generated_name) return true;
  const QualifiedName old_table = former.Of(owner.relation);
  const Name column = owner.names[0];
  return IsServerName(object.id.name, {owner.relation.name.str(), old_table.name.str()},
                      {column.str(), former.OfColumn(old_table, column).str()}, "seq");
}

// By the column that owns them; null where it owns two, and which is which is not
// known.
using ByOwner = std::map<ObjectId, const Object*>;

ByOwner IndexByOwner(const std::vector<const Object*>& sequences) {
  ByOwner by_owner;
  for (const Object* object : sequences) {
    const Sequence* sequence = As<Sequence>(object);
    if (sequence == nullptr || sequence->owned_by.names.empty()) continue;
    const ForeignColumns& owner = sequence->owned_by;
    const ObjectId column{
        Kind::kColumn, owner.relation.schema, owner.relation.name, owner.names[0], {}};
    const bool first = by_owner.emplace(column, object).second;
    if (!first) by_owner[column] = nullptr;
  }
  return by_owner;
}

Rename PairOf(const Object& from, const Object& to, const ObjectId& column,
              const FormerNames& former) {
  const ForeignColumns& owner = As<Sequence>(&to)->owned_by;
  const bool generated = IsServerChosen(from, owner, former) || IsServerChosen(to, owner, former);
  return {from.id, to.id, 1, {"both are owned by " + ToString(column)}, true, generated};
}

}  // namespace

void PairOwnedSequences(Alignment& alignment) {
  const Unpaired left_over = FindUnpaired(alignment.from, alignment.to, Kind::kSequence);
  const ByOwner old_sequences = IndexByOwner(left_over.from);
  const FormerNames former(alignment.renames);
  Renames now;
  for (const auto& [column, to] : IndexByOwner(left_over.to)) {
    auto from = old_sequences.find(column);
    if (to == nullptr || from == old_sequences.end() || from->second == nullptr) continue;
    now.relations.emplace(RelationOf(from->second->id), RelationOf(to->id));
    alignment.renamed.push_back(PairOf(*from->second, *to, column, former));
  }
  if (now.empty()) return;
  alignment.from = ApplyRenames(std::move(alignment.from), now);
  alignment.renames.relations.merge(now.relations);
}

}  // namespace pgorigin
