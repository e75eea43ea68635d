// Columns of large tables that get another type.
#include <algorithm>

#include "plan/fillable.h"
#include "plan/rekey.h"
#include "plan/uses.h"

namespace pgorigin::plan {
namespace {

// They cannot be built beside themselves, or are computed from the column.
bool IsTied(const Model& live, const Object& child, Name column) {
  const Constraint* constraint = As<Constraint>(&child);
  const bool excludes = constraint != nullptr && constraint->type == ConstraintType::kExclusion;
  const Column* other = As<Column>(&child);
  const bool computed = other != nullptr && other->generated;
  return (excludes || computed) && UsesColumn(live, child, column);
}

bool IsTied(const Model& model, const ObjectId& id) {
  for (Kind kind : {Kind::kConstraint, Kind::kColumn}) {
    for (const Object* child : Children(model, kind, RelationOf(id))) {
      if (child->id != id && IsTied(model, *child, id.name)) return true;
    }
  }
  return false;
}

// Replication finds rows by an index of the column.
bool IdentifiesRows(const Model& live, const ObjectId& id, const Table& table) {
  constexpr std::string_view kIndex = "index ";
  if (!table.replica_identity.view().starts_with(kIndex)) return false;
  const Name index = table.replica_identity.view().substr(kIndex.size());
  for (Kind kind : {Kind::kConstraint, Kind::kIndex}) {
    for (const Object* key : Children(live, kind, RelationOf(id))) {
      if (key->id.name == index && UsesColumn(live, *key, id.name)) return true;
    }
  }
  return false;
}

bool CanStandBeside(const Model& live, const Model& due, const ObjectId& id) {
  const Column& from = *As<Column>(live.Find(id));
  const Column& to = *As<Column>(due.Find(id));
  if (from.generated || to.generated) return false;
  if (from.identity.has_value() != to.identity.has_value()) return false;
  const Table* table = As<Table>(FindRelation(live, RelationOf(id)));
  return table != nullptr && StandsAlone(live, RelationOf(id)) && table->of_type.empty() &&
         IsPlainlyNotNull(live, id) && IsPlainlyNotNull(due, id) &&
         !IdentifiesRows(live, id, *table) && !IsTied(live, id) && !IsTied(due, id);
}

}  // namespace

std::optional<Rekeyed> FindConverted(const Model& live, const Model& due, const ObjectId& id,
                                     Converted converted) {
  if (!CanStandBeside(live, due, id) || converted.conversion == Conversion::kNone) {
    return std::nullopt;
  }
  const bool told = !converted.time_zone.empty() || !converted.mapping.empty();
  if (!told && !IsSteady(live, As<Column>(live.Find(id))->type, converted.type)) {
    return std::nullopt;
  }
  Rekeyed rekeyed;
  rekeyed.converted = std::move(converted);
  return rekeyed;
}

}  // namespace pgorigin::plan
