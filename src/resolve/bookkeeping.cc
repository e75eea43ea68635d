#include "resolve/bookkeeping.h"

#include <fmt/format.h>

#include <algorithm>

#include "pgorigin/catalog/applied_versions.h"
#include "pgorigin/model/of_kind.h"
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

// Who keeps it; empty: it is somebody else's.
std::string_view KeeperOf(const ObjectId& id) {
  if (id.kind != Kind::kTable || id.schema != Name(kJournalSchema)) return "";
  if (id.name == Name(kDdlLog)) return "where `pgorigin watch` keeps its log";
  if (id.name == Name(kJournalTable)) return "where `pgorigin apply` keeps its journal";
  return id.name.view().starts_with(kLedgerTables) ? "where `pgorigin check` keeps its ledger" : "";
}

// What fills the log of DDL.
bool FillsDdlLog(const ObjectId& id) {
  if (id.kind == Kind::kEventTrigger) return id.name.view().starts_with(kDdlLogTriggers);
  return id.kind == Kind::kFunction && id.schema == Name(kJournalSchema) &&
         std::ranges::find(kDdlLogFunctions, id.name.view()) != std::end(kDdlLogFunctions);
}

// The schema, where nothing else is in it.
void LeaveSchema(Side& side, const Model& other) {
  const ObjectId schema{Kind::kSchema, {}, {}, kJournalSchema, {}};
  const auto in_it = std::ranges::count_if(
      side.model.objects, [&](const auto& entry) { return IsIn(entry.first, schema.name); });
  if (in_it == 1 && other.Find(schema) == nullptr) side.model.objects.erase(schema);
}

void LeaveJournalOf(Side& side, const Model& other) {
  if (side.is_text) return;
  std::vector<std::pair<QualifiedName, std::string_view>> tables;
  for (const auto& [id, object] : OfKind(side.model.objects, Kind::kTable)) {
    const std::string_view keeper = KeeperOf(id);
    if (keeper.empty() || FindRelation(other, RelationOf(id)) != nullptr) continue;
    tables.emplace_back(RelationOf(id), keeper);
  }
  for (const auto& [table, keeper] : tables) {
    std::erase_if(side.model.objects,
                  [&](const auto& entry) { return BelongsTo(entry.second, table); });
    side.left_out.push_back({fmt::format("table {}", ToString(table)), std::string(keeper), {}});
    if (table.name != Name(kDdlLog)) continue;
    std::erase_if(side.model.objects, [](const auto& entry) { return FillsDdlLog(entry.first); });
  }
  if (!tables.empty()) LeaveSchema(side, other);
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
