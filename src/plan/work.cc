#include <algorithm>

#include "plan/carry_sequence.h"
#include "plan/folded.h"
#include "plan/renames.h"
#include "plan/work_finder.h"

namespace pgorigin::plan {
namespace {

bool HidesSecrets(Kind kind) { return kind == Kind::kSubscription || kind == Kind::kUserMapping; }

// There is one of each, or it says nothing: what one side lacks is empty there.
bool IsSettings(Kind kind) { return kind == Kind::kDefaultPrivileges || kind == Kind::kDatabase; }

std::string_view WhyOfPeople(Kind kind, std::string_view field) {
  const bool agreed = kind == Kind::kSubscription && field == "options";
  return agreed ? "its publisher has to agree to two-phase commit and failover"
                : "what it has or is due to have is secret";
}

// It holds no rows, nor does it belong to what does.
bool NamesByItself(Kind kind) {
  return kind == Kind::kFunction || kind == Kind::kView || kind == Kind::kMaterializedView ||
         kind == Kind::kRewriteRule || kind == Kind::kPolicy;
}

constexpr std::string_view kAccessFields[] = {"owner", "privileges", "security labels"};

}  // namespace

// What named a relation follows it under its new name: it comes again if it is to name what has
// the old one.
void WorkFinder::ReplaceMisled() {
  for (const Rename& rename : alignment_.renamed) {
    const Object* relation = FindRelation(due_, RelationOf(rename.from));
    if (!rename.accepted || rename.kept || relation == nullptr) continue;
    if (InfoOf(rename.to.kind).has_parent) continue;
    for (const Object* dependant : dependants_.Of(rename.to)) {
      const Object* due = due_.Find(dependant->id);
      if (due == nullptr || !NamesByItself(due->id.kind)) continue;
      if (std::ranges::binary_search(due->needs, relation->id)) Replace(due->id);
    }
  }
}

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
      if (LeaveFixed(change.id, field.field, index)) continue;
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

// True: no statement can change it, or none has to.
bool WorkFinder::LeaveFixed(const ObjectId& id, std::string_view field, int change) {
  const auto why = WhyFixed(live_, due_, id, field, options_);
  if (why) {
    work_.left_out.push_back({id, "alter " + std::string(field) + " of", *why, {}, change, false});
  }
  return why.has_value() || field == "inherited";
}

// A constraint that the table has on the other side of a parent that it leaves or joins.
bool WorkFinder::IsTakenOver(const Object& object, const Model& other) const {
  const Constraint* constraint = As<Constraint>(&object);
  const bool foreign = constraint != nullptr && constraint->type == ConstraintType::kForeignKey;
  if (!foreign && !IsInheritedCheck(object)) return false;
  if (!CommonParents(live_, due_, RelationOf(object.id)).empty()) return false;
  const Table* table = As<Table>(FindRelation(other, RelationOf(object.id)));
  const bool joins = &other == &due_;
  if (table == nullptr || (joins && table->partition_of.empty())) return false;
  for (const QualifiedName& parent : AncestorsOf(other, RelationOf(object.id))) {
    const ObjectId theirs{Kind::kConstraint, parent.schema, parent.name, object.id.name, {}};
    const Object* taken = other.Find(theirs);
    if (taken != nullptr) return taken->definition == object.definition;
  }
  return false;
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
    if (IsTakenOver(object, due_)) continue;
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
    if (IsTakenOver(object, live_)) continue;
    Create(id);
    SpreadToKeyOfNew(object);
  }
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
  made.metadata = {};
  *As<Column>(&made) = *other;
  As<Column>(&made)->inherited = As<Column>(&object)->inherited;
  const Object& from = in_live ? object : made;
  const Object& to = in_live ? made : object;
  if (object.metadata.privileges.value) {
    made.metadata.privileges.value.emplace();
    work_.folded.insert_or_assign(id, std::pair(&from, &to));
  }
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

// Rows go with their table, and what they would become for others as well.
void WorkFinder::ForgetRekeyedOfReplaced() {
  const auto gone = [&](const ObjectId& column) {
    const Object* table = FindRelation(live_, RelationOf(column));
    return table != nullptr && work_.dropped.contains(table->id);
  };
  std::erase_if(work_.rekeyed, [&](const auto& entry) {
    const auto& [id, column] = entry;
    const bool forgotten = gone(id) || (column.follows && gone(*column.follows));
    if (forgotten) work_.expanded.erase(id);
    return forgotten;
  });
}

// The column takes it over as the sequence of its identity, or lets go of that.
void WorkFinder::CarrySequences() {
  for (const auto& [id, fields] : fields_) {
    if (!fields.contains("identity")) continue;
    if (SequenceAfterIdentity(live_, due_, id) != nullptr) DetachOthers(id, id);
    const Object* sequence = SequenceForIdentity(live_, due_, id);
    if (sequence == nullptr) continue;
    work_.dropped.erase(sequence->id);
    std::erase(queue_, sequence->id);
    DetachOthers(sequence->id, id);
  }
}

// Their defaults call the sequence of that name, which is another one then.
void WorkFinder::DetachOthers(const ObjectId& sequence, const ObjectId& column) {
  for (const Object* dependant : dependants_.Of(sequence)) {
    const Column* other = As<Column>(dependant);
    const bool calls = other != nullptr && other->default_value && dependant->id != column;
    if (!calls) continue;
    work_.detached.insert(dependant->id);
    work_.callers.insert_or_assign(dependant->id, column);
  }
}

Converted WorkFinder::ConvertedTo(const ObjectId& id) const {
  const Column& from = *As<Column>(live_.Find(id));
  const Column& to = *As<Column>(due_.Find(id));
  auto mapping = mappings_.find(id);
  return ConvertedBy(live_, due_, id.name, {from.type, to.type},
                     mapping == mappings_.end() ? nullptr : &mapping->second, TimeZoneOf(id));
}

// A type that is made anew under the same name is for all of its columns at once.
void WorkFinder::ConvertBeside(const ObjectId& id, const std::set<std::string_view>& fields) {
  if (!online_ || id.kind != Kind::kColumn || !fields.contains("type")) return;
  const Object* table = FindRelation(live_, RelationOf(id));
  const bool stays = table != nullptr && !work_.created.contains(table->id);
  if (!stays || !options_.large.contains(NameOf(OldIdOf(alignment_, table->id)))) return;
  if (work_.rekeyed.contains(id)) return;
  std::optional<Rekeyed> converted = FindConverted(live_, due_, id, ConvertedTo(id));
  if (!converted) return;
  work_.rekeyed.emplace(id, std::move(*converted));
  work_.expanded.insert(id);
}

bool WorkFinder::ComesWithRelation(const ObjectId& id) const {
  if (!InfoOf(id.kind).has_parent) return false;
  const Object* relation = FindRelation(due_, RelationOf(id));
  return relation != nullptr && work_.created.contains(relation->id);
}

std::optional<Alteration> WorkFinder::AlterationOf(const ObjectId& id,
                                                   const std::set<std::string_view>& fields,
                                                   bool retyped) const {
  auto mapping = mappings_.find(id);
  return Alter({live_, target_, *live_.Find(id), *due_.Find(id), online_, retyped,
                mapping == mappings_.end() ? nullptr : &mapping->second, fields, TimeZoneOf(id),
                work_.through_text.contains(id)});
}

// What cannot be read could not be created again.
void WorkFinder::AlterWhatHidesSecrets(const ObjectId& id,
                                       const std::set<std::string_view>& fields) {
  std::set<std::string_view> alterable;
  for (std::string_view field : fields) {
    if (AlterationOf(id, {field})) {
      alterable.insert(field);
      continue;
    }
    work_.left_out.push_back({id,
                              "alter " + std::string(field) + " of",
                              std::string(WhyOfPeople(id.kind, field)),
                              {},
                              work_.changes.at(id),
                              false});
  }
  if (!alterable.empty()) work_.altered.insert_or_assign(id, *AlterationOf(id, alterable));
}

void WorkFinder::AlterOrReplace(const ObjectId& id, const std::set<std::string_view>& fields,
                                bool retyped) {
  if (work_.IsReplaced(id) || ComesWithRelation(id)) return;
  if (work_.rekeyed.contains(id)) return Replace(id);
  if (HidesSecrets(id.kind)) return AlterWhatHidesSecrets(id, fields);
  const bool typed = fields.contains("type") || fields.contains("collation");
  if (typed && IsInPartitionKey(live_, id)) return Replace(FindRelation(live_, RelationOf(id))->id);
  std::optional<Alteration> alteration = AlterationOf(id, fields, retyped);
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

Work FindWork(const Alignment& alignment, const Comparison& comparison, const Emission& target,
              const PlanOptions& options) {
  return WorkFinder(alignment, comparison, target, options).Find();
}

}  // namespace pgorigin::plan
