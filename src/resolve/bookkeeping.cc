#include "resolve/bookkeeping.h"

#include <fmt/format.h>

#include <algorithm>

#include "pgorigin/catalog/applied_versions.h"
#include "pgorigin/resolve/journal.h"

namespace pgorigin {
namespace {

bool BelongsTo(const Object& object, const QualifiedName& table) {
  const Sequence* sequence = As<Sequence>(&object);
  if (sequence != nullptr) return sequence->owned_by.relation == table;
  if (object.id.kind == Kind::kTable || InfoOf(object.id.kind).has_parent) {
    return RelationOf(object.id) == table;
  }
  return false;
}

bool IsIn(const ObjectId& id, Name schema) {
  return id.kind == Kind::kSchema ? id.name == schema : id.schema == schema;
}

// With its schema, where nothing else is in it.
void LeaveJournalOf(Side& side, const Model& other) {
  const QualifiedName table{kJournalSchema, kJournalTable};
  if (side.is_text || FindRelation(other, table) != nullptr) return;
  const auto erased = std::erase_if(
      side.model.objects, [&](const auto& entry) { return BelongsTo(entry.second, table); });
  if (erased == 0) return;
  const ObjectId schema{Kind::kSchema, {}, {}, table.schema, {}};
  const auto in_it = std::ranges::count_if(
      side.model.objects, [&](const auto& entry) { return IsIn(entry.first, table.schema); });
  if (in_it == 1 && other.Find(schema) == nullptr) side.model.objects.erase(schema);
  side.left_out.push_back(
      {fmt::format("table {}", ToString(table)), "where `pgorigin apply` keeps its journal", {}});
}

void LeaveAlone(Side& side, const Model& other) {
  if (side.is_text) return;
  for (const Bookkeeping& found : FindBookkeeping(side.model)) {
    if (FindRelation(other, found.table) != nullptr) continue;
    std::erase_if(side.model.objects,
                  [&](const auto& entry) { return BelongsTo(entry.second, found.table); });
    side.left_out.push_back({fmt::format("table {}", ToString(found.table)),
                             fmt::format("where {} keeps its books", WordFor(found.tool)),
                             {}});
  }
}

}  // namespace

void LeaveJournal(Sides& sides) {
  LeaveJournalOf(sides.from, sides.to.model);
  LeaveJournalOf(sides.to, sides.from.model);
}

void LeaveBookkeeping(Sides& sides) {
  LeaveAlone(sides.from, sides.to.model);
  LeaveAlone(sides.to, sides.from.model);
}

}  // namespace pgorigin
