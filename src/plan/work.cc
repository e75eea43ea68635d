#include "plan/work.h"

#include <algorithm>

#include "pgorigin/diff/type_text.h"
#include "plan/uses.h"

namespace pgorigin::plan {
namespace {

bool IsRelation(Kind kind) {
  return kind == Kind::kTable || kind == Kind::kView || kind == Kind::kMaterializedView ||
         kind == Kind::kDomain;
}

bool IsType(Kind kind) {
  return kind == Kind::kEnum || kind == Kind::kDomain || kind == Kind::kComposite ||
         kind == Kind::kRange || kind == Kind::kBaseType;
}

// There is one of each, or it says nothing: what one side lacks is empty there.
bool IsSettings(Kind kind) { return kind == Kind::kDefaultPrivileges || kind == Kind::kDatabase; }

constexpr std::string_view kAccessFields[] = {"owner", "privileges", "security labels"};

class WorkFinder {
 public:
  WorkFinder(const Alignment& alignment, const Comparison& comparison, const Emission& target,
             const PlanOptions& options)
      : live_(alignment.from),
        due_(alignment.to),
        comparison_(comparison),
        target_(target),
        online_(!options.offline),
        mappings_(options.mappings),
        options_(options),
        dependants_(alignment.from) {}

  Work Find() {
    ReadChanges();
    work_.rekeyed = FindRekeyed(live_, due_);
    for (const auto& [id, column] : work_.rekeyed) {
      if (online_) work_.expanded.insert(id);
    }
    FindDifferences();
    ForgetLegacy();
    for (auto& [id, fields] : fields_) AlterOrReplace(id, fields);
    while (!queue_.empty()) {
      const ObjectId id = queue_.front();
      queue_.pop_front();
      Spread(id);
    }
    return std::move(work_);
  }

 private:
  void ReadChanges();
  void FindDifferences();
  void ForgetLegacy();
  bool AlterFolded(const Object& object);
  bool ComesWithRelation(const ObjectId& id) const;
  void AlterOrReplace(const ObjectId& id, const std::set<std::string_view>& fields,
                      bool retyped = false);
  void Drop(const ObjectId& id);
  void Create(const ObjectId& id);
  void Replace(const ObjectId& id);
  void Spread(const ObjectId& id);
  void SpreadTo(const Object& dependant, const ObjectId& id);
  void SpreadToColumn(const Object& column, const ObjectId& id);
  void SpreadFromColumn(const Object& column, bool gone);
  void SpreadToSequences(const ObjectId& id);

  const Model& live_;
  const Model& due_;
  const Comparison& comparison_;
  const Emission& target_;
  bool online_;
  std::string_view TimeZoneOf(const ObjectId& id) const {
    auto found = options_.time_zones.find(id);
    return found == options_.time_zones.end() ? options_.time_zone : found->second;
  }

  const std::map<ObjectId, ValueMapping>& mappings_;
  const PlanOptions& options_;
  Dependants dependants_;
  Work work_;
  std::map<ObjectId, std::set<std::string_view>> fields_;
  std::set<ObjectId> uncertain_;
  std::deque<ObjectId> queue_;
  std::set<ObjectId> spread_;
};

// What is uncertain is not for a migration.
void WorkFinder::ReadChanges() {
  for (std::size_t i = 0; i < comparison_.changes.size(); ++i) {
    const Change& change = comparison_.changes[i];
    const int index = static_cast<int>(i);
    if (change.verdict != Verdict::kDifferent) {
      uncertain_.insert(change.id);
      const std::string why = change.evidence.empty() ? "" : ": " + change.evidence.front();
      work_.left_out.push_back(
          {change.id, "alter", "it is uncertain whether it differs" + why, {}, index, false});
      continue;
    }
    work_.changes.emplace(change.id, index);
    for (const FieldDifference& field : change.fields) {
      if (field.remark || live_.Find(change.id) == nullptr || due_.Find(change.id) == nullptr) {
        continue;
      }
      const bool access = std::ranges::find(kAccessFields, field.field) != std::end(kAccessFields);
      if (access && !IsSettings(change.id.kind)) {
        work_.accessed.insert(change.id);
      } else {
        fields_[change.id].insert(field.field);
      }
      if (field.field == "details of columns") work_.accessed.insert(change.id);
    }
  }
}

void WorkFinder::FindDifferences() {
  auto empty_of = [&](const Object& object) -> const Object& {
    Object empty;
    empty.id = object.id;
    if (const DefaultPrivileges* defaults = As<DefaultPrivileges>(&object)) {
      empty.definition = Box(DefaultPrivileges{defaults->role, defaults->objects, {}});
    } else {
      empty.definition = Box(DatabaseSettings());
    }
    work_.made.push_back(std::move(empty));
    return work_.made.back();
  };
  for (const auto& [id, object] : live_.objects) {
    if (due_.Find(id) != nullptr || uncertain_.contains(id) || AlterFolded(object)) continue;
    if (!IsSettings(id.kind)) {
      Drop(id);
      continue;
    }
    const Object& none = empty_of(object);
    Delta delta{live_, target_, object, none, online_, false, nullptr, {"privileges", "settings"}};
    work_.altered.emplace(id, *Alter(std::move(delta)));
  }
  for (const auto& [id, object] : due_.objects) {
    if (live_.Find(id) != nullptr || uncertain_.contains(id) || AlterFolded(object)) continue;
    Create(id);
  }
}

// The column that a partition has from its parent: it is folded into that.
const Column* FoldedColumn(const Model& model, const ObjectId& id) {
  const Table* table = As<Table>(FindRelation(model, RelationOf(id)));
  if (table == nullptr || table->partition_of.empty()) return nullptr;
  const QualifiedName& parent = table->partition_of;
  const ObjectId of_parent{Kind::kColumn, parent.schema, parent.name, id.name, {}};
  const Column* column = As<Column>(model.Find(of_parent));
  return column != nullptr ? column : FoldedColumn(model, of_parent);
}

std::set<std::string_view> DifferingFields(const Column& from, const Column& to) {
  std::set<std::string_view> fields;
  ForEachField<Column>([&](const auto& field) {
    const bool differs = !(from.*field.member == to.*field.member);
    if (field.trait == Trait::kCompared && differs) fields.insert(field.name);
  });
  return fields;
}

// A column of a partition that differs from its parent's on one side alone.  False: it is
// no such column.
bool WorkFinder::AlterFolded(const Object& object) {
  const ObjectId& id = object.id;
  if (id.kind != Kind::kColumn) return false;
  const Object* relation = FindRelation(live_, RelationOf(id));
  if (relation == nullptr || due_.Find(relation->id) == nullptr) return false;
  const bool in_live = live_.Find(id) != nullptr;
  const Column* other = FoldedColumn(in_live ? due_ : live_, id);
  if (other == nullptr) return false;
  work_.made.push_back(object);
  Object& made = work_.made.back();
  made.metadata.comment = {};
  *As<Column>(&made) = *other;
  const Object& from = in_live ? object : made;
  const Object& to = in_live ? made : object;
  std::set<std::string_view> fields = DifferingFields(*As<Column>(&from), *As<Column>(&to));
  if (from.metadata.comment != to.metadata.comment) fields.insert("comment");
  std::optional<Alteration> alteration =
      Alter({live_, target_, from, to, online_, false, nullptr, fields});
  if (!alteration) return false;
  work_.altered.insert_or_assign(id, std::move(*alteration));
  return true;
}

// The old column becomes the kept one, with what it owns.
void WorkFinder::ForgetLegacy() {
  for (const auto& [id, column] : work_.rekeyed) {
    if (!column.kept) continue;
    const ObjectId legacy = LegacyOf(live_, due_, id);
    work_.created.erase(legacy);
    for (auto& [other, fields] : fields_) {
      const Sequence* sequence = As<Sequence>(due_.Find(other));
      const bool owned = sequence != nullptr && sequence->owned_by.relation == RelationOf(legacy) &&
                         sequence->owned_by.names == std::vector{legacy.name};
      if (owned) fields.erase("owned by");
    }
  }
  std::erase_if(fields_, [](const auto& entry) { return entry.second.empty(); });
}

bool WorkFinder::ComesWithRelation(const ObjectId& id) const {
  if (!InfoOf(id.kind).has_parent) return false;
  const Object* relation = FindRelation(due_, RelationOf(id));
  return relation != nullptr && work_.created.contains(relation->id);
}

void WorkFinder::AlterOrReplace(const ObjectId& id, const std::set<std::string_view>& fields,
                                bool retyped) {
  if (work_.IsReplaced(id) || ComesWithRelation(id)) return;
  if (work_.rekeyed.contains(id)) return Replace(id);
  const Object& from = *live_.Find(id);
  const Object& to = *due_.Find(id);
  auto mapping = mappings_.find(id);
  std::optional<Alteration> alteration =
      Alter({live_, target_, from, to, online_, retyped,
             mapping == mappings_.end() ? nullptr : &mapping->second, fields, TimeZoneOf(id)});
  if (!alteration) return Replace(id);
  const bool disturbs = alteration->disturbs;
  work_.altered.insert_or_assign(id, std::move(*alteration));
  if (!disturbs) return;
  work_.disturbed.insert(id);
  queue_.push_back(id);
}

void WorkFinder::Drop(const ObjectId& id) {
  if (work_.dropped.insert(id).second) queue_.push_back(id);
  work_.altered.erase(id);
}

void WorkFinder::Create(const ObjectId& id) {
  if (!work_.created.insert(id).second) return;
  if (!IsRelation(id.kind)) return;
  for (const Object* child : ChildrenOf(due_, id)) work_.created.insert(child->id);
}

void WorkFinder::Replace(const ObjectId& id) {
  const Object* due = due_.Find(id);
  Drop(id);
  if (due == nullptr) return;
  Create(id);
  if (!IsRelation(id.kind)) return;
  for (const Object* child : ChildrenOf(due_, id)) {
    work_.altered.erase(child->id);
    work_.accessed.erase(child->id);
  }
  work_.accessed.erase(id);
}

bool KeepsForeignKeys(const Object* from, const Object* to) {
  const Column* before = As<Column>(from);
  const Column* after = As<Column>(to);
  if (before == nullptr || after == nullptr) return true;
  return CompareTypes(before->type, after->type) != TypeLikeness::kConversion;
}

// Indexes and checks of the table are rebuilt by the server when a type changes, and go
// with the column when it goes.  Generated columns it refuses.
void WorkFinder::SpreadFromColumn(const Object& column, bool gone) {
  const ObjectId& id = column.id;
  const Object* due = due_.Find(id);
  for (const Object* child : ChildrenOf(live_, {Kind::kTable, id.schema, {}, id.parent, {}})) {
    if (work_.dropped.contains(child->id) || child->id == id) continue;
    const Constraint* constraint = As<Constraint>(child);
    const Column* other = As<Column>(child);
    const bool foreign = constraint != nullptr && constraint->type == ConstraintType::kForeignKey;
    const bool breaks = gone || (other != nullptr && other->generated) ||
                        (foreign && !KeepsForeignKeys(&column, due));
    if (breaks && UsesColumn(live_, *child, id.name)) Replace(child->id);
  }
}

void WorkFinder::SpreadToColumn(const Object& object, const ObjectId& id) {
  const Column& column = *As<Column>(&object);
  if (due_.Find(object.id) == nullptr) return;
  if (IsType(id.kind) || id.kind == Kind::kCollation) {
    // A type that does not come back: the column has got another one.
    if (!work_.IsReplaced(id)) return;
    if (IsType(id.kind)) work_.aside.insert(id);
    std::set<std::string_view> fields = fields_[object.id];
    fields.insert("type");
    fields_[object.id] = fields;
    AlterOrReplace(object.id, fields, IsType(id.kind));
  } else if (column.generated) {
    Replace(object.id);
  } else if (column.default_value) {
    work_.detached.insert(object.id);
  }
}

void WorkFinder::SpreadTo(const Object& dependant, const ObjectId& id) {
  if (work_.dropped.contains(dependant.id)) return;
  const bool gone = work_.dropped.contains(id) || !work_.altered.contains(id);
  switch (dependant.id.kind) {
    case Kind::kColumn:
      return SpreadToColumn(dependant, id);
    case Kind::kTable:
    case Kind::kDomain:
    case Kind::kComposite:
      if (gone && id.kind != Kind::kColumn) Replace(dependant.id);
      return;
    case Kind::kSequence:
    case Kind::kExtension:
    case Kind::kSchema:
    case Kind::kDefaultPrivileges:
    case Kind::kDatabase:
      return;
    case Kind::kConstraint: {
      // Of a foreign key on a column whose type stays alike.
      const bool altered = id.kind == Kind::kColumn && !gone;
      const Constraint& constraint = *As<Constraint>(&dependant);
      const bool foreign = constraint.type == ConstraintType::kForeignKey;
      if (altered && foreign && KeepsForeignKeys(live_.Find(id), due_.Find(id))) return;
      return Replace(dependant.id);
    }
    default:
      return Replace(dependant.id);
  }
}

// A sequence goes with the column that owns it, unless it gets another owner first.
void WorkFinder::SpreadToSequences(const ObjectId& id) {
  for (auto it = live_.objects.lower_bound({Kind::kSequence, {}, {}, {}, {}});
       it != live_.objects.end() && it->first.kind == Kind::kSequence; ++it) {
    const ForeignColumns& owner = As<Sequence>(&it->second)->owned_by;
    const bool owned = id.kind == Kind::kColumn
                           ? owner.relation == RelationOf(id) &&
                                 std::ranges::find(owner.names, id.name) != owner.names.end()
                           : owner.relation == QualifiedName{id.schema, id.name};
    const Sequence* due = As<Sequence>(due_.Find(it->first));
    if (owned && due != nullptr && due->owned_by == owner) Replace(it->first);
  }
}

// What uses an object that goes, or is disturbed, goes before it.
void WorkFinder::Spread(const ObjectId& id) {
  if (!spread_.insert(id).second) return;
  const Object* object = live_.Find(id);
  if (object == nullptr) return;
  const bool gone = work_.dropped.contains(id) || !work_.altered.contains(id);
  for (const Object* dependant : dependants_.Of(id)) SpreadTo(*dependant, id);
  if (id.kind == Kind::kColumn) SpreadFromColumn(*object, gone);
  if (gone) SpreadToSequences(id);
  if (!gone || !IsRelation(id.kind)) return;
  // They go with it.
  for (const Object* child : ChildrenOf(live_, id)) {
    work_.dropped.insert(child->id);
    queue_.push_back(child->id);
  }
}

}  // namespace

Work FindWork(const Alignment& alignment, const Comparison& comparison, const Emission& target,
              const PlanOptions& options) {
  return WorkFinder(alignment, comparison, target, options).Find();
}

}  // namespace pgorigin::plan
