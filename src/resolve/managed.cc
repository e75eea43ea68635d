#include "resolve/managed.h"

#include <algorithm>
#include <future>
#include <set>
#include <system_error>
#include <vector>

#include "pgorigin/model/access.h"
#include "pgorigin/model/of_kind.h"

namespace pgorigin {
namespace {

using List = Stated<std::vector<Privilege>>;

bool IsPublic(const ObjectId& id) { return id == ObjectId{Kind::kSchema, {}, {}, "public", {}}; }

void AppendPartitionColumns(const Model& model, std::set<ObjectId>& ids) {
  for (const auto& [id, object] : OfKind(model.objects, Kind::kTable)) {
    if (As<Table>(&object)->partition_of.empty()) continue;
    for (const Object* column : Children(model, Kind::kColumn, RelationOf(id))) {
      ids.insert(column->id);
    }
  }
}

// For each object of the kinds that have it.
template <class Has, class Visitor>
void ForEachPair(Model& from, Model& to, Has has, Visitor visit) {
  for (int kind = 0; kind < kKindCount; ++kind) {
    if (!has(static_cast<Kind>(kind))) continue;
    ForEachPair(OfKind(from.objects, static_cast<Kind>(kind)),
                OfKind(to.objects, static_cast<Kind>(kind)), visit);
  }
}

bool IsColumn(Kind kind) { return kind == Kind::kColumn; }
bool IsOtherWithPrivileges(Kind kind) { return HasPrivileges(kind) && !IsColumn(kind); }

const ObjectId& IdOf(const Object* from, const Object* to) {
  return from == nullptr ? to->id : from->id;
}

bool StatesOwner(const Object* object) {
  return object != nullptr && object->metadata.owner.value.has_value();
}

bool StatesPrivileges(const Object* object) {
  if (object == nullptr) return false;
  const View* view = As<View>(object);
  return object->metadata.privileges.value ||
         (view != nullptr && std::ranges::any_of(view->details, [](const ViewColumn& detail) {
            return detail.privileges.value.has_value();
          }));
}

void LeavePrivileges(Object* object) {
  if (!StatesPrivileges(object)) return;
  object->metadata.privileges = {};
  View* view = As<View>(object);
  if (view == nullptr) return;
  for (ViewColumn& detail : view->details) detail.privileges = {};
  DropEmptyDetails(*view);
}

const Object* WithOwner(const Model& model, const Object* object) {
  if (object == nullptr || object->id.kind != Kind::kColumn) return object;
  return FindRelation(model, RelationOf(object->id));
}

List* PrivilegesOf(Object* object) {
  return object == nullptr ? nullptr : &object->metadata.privileges;
}

ViewColumn* FindDetail(Object* object, Name column) {
  View* view = As<View>(object);
  if (view == nullptr) return nullptr;
  auto found = std::ranges::find(view->details, column, &ViewColumn::name);
  return found == view->details.end() ? nullptr : &*found;
}

std::set<Name> DetailedColumns(const Object* from, const Object* to) {
  std::set<Name> columns;
  for (const Object* object : {from, to}) {
    const View* view = As<View>(object);
    if (view == nullptr) continue;
    for (const ViewColumn& detail : view->details) columns.insert(detail.name);
  }
  return columns;
}

// The role in whose stead kCurrentRole stands.
void NameCurrentRole(std::vector<Privilege>& list, Name role) {
  if (role.empty()) return;
  for (Privilege& item : list) {
    if (item.grantee == kCurrentRole) item.grantee = role;
  }
  std::ranges::sort(list);
}

}  // namespace

bool Management::IsManaged(Name role) const {
  return std::ranges::find(scope_.roles, role.str()) != scope_.roles.end();
}

bool Management::HasManagedOwner(const Object* object) const {
  return object != nullptr && object->metadata.owner.value &&
         IsManaged(*object->metadata.owner.value);
}

// What a text gives to nobody belongs to the role that executes it.
Management::Holding Management::HoldingOf(const Party& party, const Model& model,
                                          Object* object) const {
  Holding holding{party, model, object, {}};
  const Object* owned = WithOwner(model, holding.object);
  if (owned == nullptr) return holding;
  const bool of_database = IsOfDatabaseOwner(model, owned->id);
  const Name otherwise = of_database ? Name(kDatabaseOwner) : party.role;
  holding.owner = owned->metadata.owner.value.value_or(party.is_text ? otherwise : Name());
  return holding;
}

void Management::LimitOwnerOf(const Model& from, Object* from_object, const Model& to,
                              Object* to_object) const {
  const bool asked =
      scope_.owners || !scope_.roles.empty() || (to_.is_text && StatesOwner(to_object));
  if (asked) {
    return LimitOwner(HoldingOf(from_, from, from_object), HoldingOf(to_, to, to_object));
  }
  for (Object* object : {from_object, to_object}) {
    if (object != nullptr) object->metadata.owner = {};
  }
}

// Until 14 no dump tells who owns the schema public.
void Management::LimitOwner(const Holding& from, const Holding& to) const {
  const ObjectId& id = IdOf(from.object, to.object);
  const bool spoken = to.party.is_text && to.object != nullptr && to.object->metadata.owner.value;
  const bool managed = HasManagedOwner(from.object) || HasManagedOwner(to.object);
  const bool all = scope_.owners && id.kind != Kind::kDatabase;
  const bool compared = spoken || managed || all;
  for (const Holding* holding : {&from, &to}) {
    if (holding->object == nullptr) continue;
    Stated<Name>& owner = holding->object->metadata.owner;
    const bool told = !IsPublic(id) || holding->model.version.Major() >= 15;
    const bool fill = holding->party.is_text && !owner.value && HasOwner(id.kind) && told;
    if (!compared) {
      owner = {};
    } else if (fill && !holding->owner.empty()) {
      owner.value = holding->owner;
    }
  }
}

void Management::LimitList(const Holding& holding, List& list, const ObjectId& id,
                           bool compared) const {
  if (!compared && scope_.roles.empty()) {
    list = {};
    return;
  }
  if (holding.party.is_text) {
    if (!list.value) list.value = PrivilegesOfNew(holding.model, id);
    NameCurrentRole(*list.value, holding.party.role);
    SettleOwner(*list.value, id, holding.model.version, holding.owner);
  }
  if (compared || !list.value) return;
  std::erase_if(*list.value, [&](const Privilege& item) { return !IsManaged(item.grantee); });
}

void Management::LimitLists(const Holding& from, List* from_list, const Holding& to, List* to_list,
                            const ObjectId& id) const {
  const bool spoken = to.party.is_text && to_list != nullptr && to_list->value;
  const bool all = scope_.privileges && (id.kind != Kind::kDatabase || !to.party.is_text);
  if (from_list != nullptr) LimitList(from, *from_list, id, spoken || all);
  if (to_list != nullptr) LimitList(to, *to_list, id, spoken || all);
}

void Management::LimitPrivileges(const Holding& from, const Holding& to, const ObjectId& id) const {
  LimitLists(from, PrivilegesOf(from.object), to, PrivilegesOf(to.object), id);
  for (Name column : DetailedColumns(from.object, to.object)) {
    ViewColumn* from_detail = FindDetail(from.object, column);
    ViewColumn* to_detail = FindDetail(to.object, column);
    LimitLists(from, from_detail == nullptr ? nullptr : &from_detail->privileges, to,
               to_detail == nullptr ? nullptr : &to_detail->privileges,
               {Kind::kColumn, id.schema, id.name, column, {}});
  }
  for (Object* object : {from.object, to.object}) {
    if (View* view = As<View>(object)) DropEmptyDetails(*view);
  }
}

// Where the owner is not compared, a text that grants something to whoever owns the
// object says nothing new.
void Management::LimitPrivilegesOf(const Model& from, Object* from_object, const Model& to,
                                   Object* to_object) const {
  const ObjectId& id = IdOf(from_object, to_object);
  if (!HasPrivileges(id.kind)) return;
  const bool asked =
      scope_.privileges || !scope_.roles.empty() || (to_.is_text && StatesPrivileges(to_object));
  if (!asked) {
    LeavePrivileges(from_object);
    return LeavePrivileges(to_object);
  }
  Holding old_holding = HoldingOf(from_, from, from_object);
  Holding new_holding = HoldingOf(to_, to, to_object);
  const Object* owned = WithOwner(to, new_holding.object);
  const bool spoken = owned != nullptr && owned->metadata.owner.value;
  if (to_.is_text && !scope_.owners && !spoken && !old_holding.owner.empty()) {
    new_holding.owner = old_holding.owner;
  }
  LimitPrivileges(old_holding, new_holding, id);
}

void Management::LimitDefaults(Model& from, Model& to) const {
  std::vector<ObjectId> left_out;
  for (const Model* model : {&from, &to}) {
    for (const auto& [id, object] : OfKind(model->objects, Kind::kDefaultPrivileges)) {
      const bool managed = scope_.privileges || IsManaged(As<DefaultPrivileges>(&object)->role);
      const bool spoken = to_.is_text && to.Find(id) != nullptr;
      if (!managed && !spoken) left_out.push_back(id);
    }
  }
  for (const ObjectId& id : left_out) {
    from.objects.erase(id);
    to.objects.erase(id);
  }
}

// A text that says nothing of the database is no statement about it.
void Management::LimitDatabase(Model& from, Model& to) const {
  const bool silent = (from_.is_text && from.Find(DatabaseId()) == nullptr) ||
                      (to_.is_text && to.Find(DatabaseId()) == nullptr);
  if (!silent) return;
  from.objects.erase(DatabaseId());
  to.objects.erase(DatabaseId());
}

void Management::Prepare(Model& from, Model& to) const {
  LimitDatabase(from, to);
  LimitDefaults(from, to);
  std::set<ObjectId> ids;
  AppendPartitionColumns(from, ids);
  AppendPartitionColumns(to, ids);
  for (const ObjectId& id : ids) LimitPrivilegesOf(from, from.Find(id), to, to.Find(id));
}

// Privileges first: who owns an object is asked there.  Those of columns, which are most of all
// objects, beside the others.
void Management::Limit(Model& from, Model& to) const {
  const auto limit = [&](Object* from_object, Object* to_object) {
    LimitPrivilegesOf(from, from_object, to, to_object);
  };
  std::vector<std::future<void>> columns;
  try {
    columns.push_back(
        std::async(std::launch::async, [&] { ForEachPair(from, to, IsColumn, limit); }));
  } catch (const std::system_error&) {  // the system gives no thread
    ForEachPair(from, to, IsColumn, limit);
  }
  ForEachPair(from, to, IsOtherWithPrivileges, limit);
  for (std::future<void>& done : columns) done.get();
  ForEachPair(from, to, HasOwner, [&](Object* from_object, Object* to_object) {
    LimitOwnerOf(from, from_object, to, to_object);
  });
  DropEmptyDatabase(from);
  DropEmptyDatabase(to);
}

std::vector<NotCompared> OutOfScope(const ManagedScope& scope) {
  if (scope.owners && scope.privileges) return {};
  const std::string what = scope.owners       ? "privileges"
                           : scope.privileges ? "owners"
                                              : "owners and privileges";
  const std::string flag = scope.owners       ? "privileges"
                           : scope.privileges ? "owners"
                                              : "owners,privileges";
  return {{what,
           "compared only where the Origin speaks of them; all of them with --manage=" + flag,
           {}}};
}

void SettleAccess(Model& text) {
  for (auto& [id, object] : text.objects) {
    if (!HasPrivileges(id.kind)) continue;
    const Object* owned = WithOwner(text, &object);
    const Name owner = owned == nullptr ? Name() : owned->metadata.owner.value.value_or(Name());
    List& list = object.metadata.privileges;
    if (list.value) SettleOwner(*list.value, id, text.version, owner);
    View* view = As<View>(&object);
    if (view == nullptr) continue;
    for (ViewColumn& detail : view->details) {
      const ObjectId column{Kind::kColumn, id.schema, id.name, detail.name, {}};
      if (detail.privileges.value) {
        SettleOwner(*detail.privileges.value, column, text.version, owner);
      }
    }
  }
}

}  // namespace pgorigin
