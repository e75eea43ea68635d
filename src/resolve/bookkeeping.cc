#include "resolve/bookkeeping.h"

#include <fmt/format.h>

#include "pgorigin/catalog/applied_versions.h"

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

void LeaveBookkeeping(Sides& sides) {
  LeaveAlone(sides.from, sides.to.model);
  LeaveAlone(sides.to, sides.from.model);
}

}  // namespace pgorigin
