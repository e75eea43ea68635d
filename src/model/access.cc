#include "pgorigin/model/access.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace pgorigin {
namespace {

constexpr auto kOwned = std::to_array<Kind>({
    Kind::kSchema,
    Kind::kEnum,
    Kind::kDomain,
    Kind::kComposite,
    Kind::kRange,
    Kind::kBaseType,
    Kind::kCollation,
    Kind::kConversion,
    Kind::kLanguage,
    Kind::kFunction,
    Kind::kAggregate,
    Kind::kOperator,
    Kind::kOperatorFamily,
    Kind::kOperatorClass,
    Kind::kTextSearchDictionary,
    Kind::kTextSearchConfiguration,
    Kind::kForeignDataWrapper,
    Kind::kForeignServer,
    Kind::kSequence,
    Kind::kTable,
    Kind::kView,
    Kind::kMaterializedView,
    Kind::kStatisticsObject,
    Kind::kEventTrigger,
    Kind::kPublication,
    Kind::kSubscription,
    Kind::kDatabase,
});

constexpr auto kGrantable = std::to_array<Kind>({
    Kind::kSchema,
    Kind::kEnum,
    Kind::kDomain,
    Kind::kComposite,
    Kind::kRange,
    Kind::kBaseType,
    Kind::kLanguage,
    Kind::kFunction,
    Kind::kAggregate,
    Kind::kForeignServer,
    Kind::kForeignDataWrapper,
    Kind::kSequence,
    Kind::kTable,
    Kind::kColumn,
    Kind::kView,
    Kind::kMaterializedView,
    Kind::kDatabase,
});

bool IsEmpty(const ViewColumn& detail) {
  ViewColumn plain;
  plain.name = detail.name;
  plain.privileges = detail.privileges;
  const bool no_privileges = !detail.privileges.value || detail.privileges.value->empty();
  return detail == plain && no_privileges;
}

using Held = std::map<std::pair<Name, Name>, bool>;  // grantee, privilege → grantable

Held HeldIn(const std::vector<Privilege>& privileges) {
  Held held;
  for (const Privilege& item : privileges) held[{item.grantee, item.privilege}] |= item.grantable;
  return held;
}

// acldefault() of PUBLIC.
struct OfAll {
  Kind kind;
  std::string_view privilege;
};
constexpr auto kOfAll = std::to_array<OfAll>({
    {Kind::kFunction, "EXECUTE"},
    {Kind::kAggregate, "EXECUTE"},
    {Kind::kEnum, "USAGE"},
    {Kind::kDomain, "USAGE"},
    {Kind::kComposite, "USAGE"},
    {Kind::kRange, "USAGE"},
    {Kind::kBaseType, "USAGE"},
    {Kind::kLanguage, "USAGE"},
    {Kind::kDatabase, "CONNECT"},
    {Kind::kDatabase, "TEMPORARY"},
});

ObjectId PublicId() { return {Kind::kSchema, {}, {}, "public", {}}; }

bool IsOfAll(const ObjectId& id, ServerVersion version, Name privilege) {
  if (id == PublicId()) {
    const bool all_create = version.Major() < 15;
    return privilege == "USAGE" || (privilege == "CREATE" && all_create);
  }
  return std::ranges::any_of(kOfAll, [&](const OfAll& known) {
    return known.kind == id.kind && privilege == known.privilege;
  });
}

auto Find(std::vector<Privilege>& list, Name grantee, Name privilege) {
  return std::ranges::find_if(list, [&](const Privilege& item) {
    return item.grantee == grantee && item.privilege == privilege;
  });
}

}  // namespace

bool HasOwner(Kind kind) { return std::ranges::find(kOwned, kind) != kOwned.end(); }

bool HasPrivileges(Kind kind) { return std::ranges::find(kGrantable, kind) != kGrantable.end(); }

ViewColumn& DetailOf(View& view, Name column) {
  auto at = std::ranges::lower_bound(view.details, column, {}, &ViewColumn::name);
  if (at == view.details.end() || at->name != column) {
    at = view.details.insert(at, ViewColumn());
    at->name = column;
  }
  return *at;
}

void DropEmptyDetails(View& view) { std::erase_if(view.details, IsEmpty); }

Name OnSequence(Name privilege) { return privilege.str() + std::string(kOnSequence); }

bool IsOnSequence(Name privilege) { return privilege.view().ends_with(kOnSequence); }

Name WithoutSequence(Name privilege) {
  return privilege.view().substr(0, privilege.view().size() - kOnSequence.size());
}

ObjectId DatabaseId() { return {Kind::kDatabase, {}, {}, "database", {}}; }

Object& DatabaseOf(Model& model) {
  Object& object = model.objects[DatabaseId()];
  if (object.id.kind != Kind::kDatabase) {
    object.id = DatabaseId();
    object.definition = Box<DatabaseSettings>();
  }
  return object;
}

void DropEmptyDatabase(Model& model) {
  const Object* object = model.Find(DatabaseId());
  if (object == nullptr) return;
  const Metadata& metadata = object->metadata;
  const bool no_privileges = !metadata.privileges.value || metadata.privileges.value->empty();
  const bool empty = *As<DatabaseSettings>(object) == DatabaseSettings() && no_privileges &&
                     metadata.comment.empty() && metadata.security_labels.empty();
  if (empty) model.objects.erase(DatabaseId());
}

ObjectId DefaultPrivilegesId(Name schema, Name objects, Name role) {
  return {
      Kind::kDefaultPrivileges, schema, {}, objects.str() + " FOR " + QuoteIdentifier(role), {}};
}

std::vector<Privilege> DifferenceOf(const std::vector<Privilege>& now,
                                    const std::vector<Privilege>& initially) {
  const Held held = HeldIn(now), before = HeldIn(initially);
  std::vector<Privilege> difference;
  for (const auto& [key, grantable] : held) {
    auto initial = before.find(key);
    const bool same = initial != before.end() && initial->second == grantable;
    if (!same) difference.push_back({key.first, key.second, true, grantable});
  }
  for (const auto& [key, grantable] : before) {
    if (!held.contains(key)) difference.push_back({key.first, key.second, false, false});
  }
  std::ranges::sort(difference);
  return difference;
}

bool HasInitially(const ObjectId& id, ServerVersion version, Name grantee, Name privilege) {
  if (grantee == "PUBLIC") return IsOfAll(id, version, privilege);
  if (!grantee.empty()) return false;
  return id.kind != Kind::kColumn || IsOnSequence(privilege);
}

void SetPrivilege(std::vector<Privilege>& list, bool initially, const Privilege& wanted) {
  auto found = Find(list, wanted.grantee, wanted.privilege);
  if (found != list.end()) list.erase(found);
  const bool same = initially == wanted.granted && !wanted.grantable;
  if (!same) list.insert(std::ranges::lower_bound(list, wanted), wanted);
}

Privilege PrivilegeIn(const std::vector<Privilege>& list, bool initially, Name grantee,
                      Name privilege) {
  std::vector<Privilege> copy = list;
  auto found = Find(copy, grantee, privilege);
  return found == copy.end() ? Privilege{grantee, privilege, initially, false} : *found;
}

void SettleOwner(std::vector<Privilege>& list, const ObjectId& id, ServerVersion version,
                 Name owner) {
  for (Privilege item : std::vector<Privilege>(list)) {
    if (item.grantee.empty() || item.grantee == "PUBLIC") continue;
    if (item.grantee != owner && item.granted) continue;
    list.erase(Find(list, item.grantee, item.privilege));
    if (item.grantee != owner) continue;
    item.grantee = {};
    SetPrivilege(list, HasInitially(id, version, {}, item.privilege), item);
  }
}

bool MakesPublic(const Model& text) {
  return std::ranges::any_of(
      text.touches, [](const Touch& touch) { return touch.creates && touch.id == PublicId(); });
}

bool IsOfDatabaseOwner(const Model& text, const ObjectId& id) {
  return id == PublicId() && text.version.Major() >= 15 && !MakesPublic(text);
}

std::vector<Privilege> PrivilegesOfNew(const Model& text, const ObjectId& id) {
  std::vector<Privilege> list;
  if (id != PublicId() || !MakesPublic(text)) return list;
  for (const std::string_view privilege : {"CREATE", "USAGE"}) {
    if (IsOfAll(id, text.version, privilege)) list.push_back({"PUBLIC", privilege, false, false});
  }
  return list;
}

std::string_view WordOfDefaults(Kind kind) {
  switch (kind) {
    case Kind::kTable:
    case Kind::kView:
    case Kind::kMaterializedView:
      return "tables";
    case Kind::kSequence:
      return "sequences";
    case Kind::kFunction:
    case Kind::kAggregate:
      return "functions";
    case Kind::kEnum:
    case Kind::kDomain:
    case Kind::kComposite:
    case Kind::kRange:
    case Kind::kBaseType:
      return "types";
    case Kind::kSchema:
      return "schemas";
    default:
      return "";
  }
}

}  // namespace pgorigin
