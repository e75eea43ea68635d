// Types that columns use: what takes the place of one, and what one is within.
#include <algorithm>

#include "pgorigin/model/of_kind.h"
#include "plan/metadata.h"
#include "plan/work_finder.h"

namespace pgorigin::plan {
namespace {

// A relation is the type of its rows.
constexpr Kind kTypeKinds[] = {Kind::kEnum,     Kind::kDomain,          Kind::kComposite,
                               Kind::kRange,    Kind::kTable,           Kind::kView,
                               Kind::kBaseType, Kind::kMaterializedView};

std::string_view ElementOf(std::string_view type) {
  while (type.ends_with("[]")) type.remove_suffix(2);
  return type;
}

}  // namespace

// As itself, or as a type of another kind.
bool WorkFinder::ComesBack(const ObjectId& type) const {
  if (!work_.dropped.contains(type)) return false;
  if (std::ranges::find(kTypeKinds, type.kind) == std::end(kTypeKinds))
    return work_.IsReplaced(type);
  return std::ranges::any_of(kTypeKinds, [&](Kind kind) {
    return work_.created.contains({kind, type.schema, {}, type.name, {}});
  });
}

// A default may name a relation, too.
bool WorkFinder::IsTypeOf(const ObjectId& id, const Name& type) const {
  if (IsType(id.kind)) return true;
  return IsRelation(id.kind) && ElementOf(type.str()) == CanonicalText(id);
}

// What a type that is set aside is made of stays with it.
void WorkFinder::SetAsideWithin() {
  std::deque<ObjectId> types(work_.aside.begin(), work_.aside.end());
  for (; !types.empty(); types.pop_front()) {
    const Object* type = live_.Find(types.front());
    if (type == nullptr || !IsType(type->id.kind)) continue;
    for (const ObjectId& need : type->needs) {
      if (!IsType(need.kind) || !ComesBack(need)) continue;
      if (work_.aside.insert(need).second) types.push_back(need);
    }
  }
}

// A restriction is proven in the columns of the domain, and refused where a column holds it
// within another type.
// https://www.postgresql.org/docs/current/sql-alterdomain.html
void WorkFinder::ReplaceHeldDomains() {
  for (const auto& [id, domain] : OfKind(due_.objects, Kind::kDomain)) {
    const bool stays = live_.Find(id) != nullptr && !work_.dropped.contains(id);
    if (stays && IsRestricted(id) && IsHeld(id)) Replace(id);
  }
}

bool WorkFinder::IsRestricted(const ObjectId& domain) const {
  const Domain& from = *As<Domain>(live_.Find(domain));
  const Domain& to = *As<Domain>(due_.Find(domain));
  if (!from.not_null && to.not_null) return true;
  const auto checks = Children(due_, Kind::kConstraint, RelationOf(domain));
  return std::ranges::any_of(checks, [&](const Object* check) {
    return work_.created.contains(check->id) && As<Constraint>(check)->validated;
  });
}

bool WorkFinder::IsHeld(const ObjectId& domain) const {
  return std::ranges::any_of(dependants_.Of(domain), [&](const Object* dependant) {
    const Column* column = As<Column>(dependant);
    if (column != nullptr) return column->type.str().ends_with("[]");
    if (dependant->id.kind == Kind::kDomain) return IsHeld(dependant->id);
    return IsType(dependant->id.kind) && HasColumns(dependant->id);
  });
}

bool WorkFinder::HasColumns(const ObjectId& type) const {
  return std::ranges::any_of(dependants_.Of(type), [&](const Object* dependant) {
    const bool within = IsType(dependant->id.kind) && HasColumns(dependant->id);
    return dependant->id.kind == Kind::kColumn || within;
  });
}

}  // namespace pgorigin::plan
