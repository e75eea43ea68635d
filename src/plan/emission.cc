#include "plan/emission.h"

#include <algorithm>

#include "plan/metadata.h"

namespace pgorigin::plan {
namespace {

// Functions come before tables, so that most defaults can stand in CREATE TABLE;
// checks of domains before tables, because ALTER DOMAIN refuses a domain that a
// composite column of a table uses; primary keys before other keys, since a foreign
// key takes the oldest that fits; foreign keys after all that they may refer to.
int WeightOf(const Model& model, const Object& object, Part part) {
  const ObjectId& id = object.id;
  const int kind = 10 * static_cast<int>(id.kind);
  constexpr int kTable = 10 * static_cast<int>(Kind::kTable);
  constexpr int kLast = 10 * kKindCount;
  if (part == Part::kOwner) return kTable + 1;
  if (part == Part::kDefault) return kTable + 2;
  if (part == Part::kReplicaIdentity) return kLast;
  // It would fire on what follows.
  if (id.kind == Kind::kEventTrigger) return 6 * kLast;
  if (id.kind == Kind::kDefaultPrivileges || id.kind == Kind::kDatabase) return kLast + 2;
  if (part == Part::kAccess) return kLast + 3 + kind;
  const Constraint* constraint = As<Constraint>(&object);
  if (constraint == nullptr) return kind;
  if (constraint->type == ConstraintType::kForeignKey) return kLast + 1;
  if (constraint->type == ConstraintType::kPrimaryKey) return kind - 1;
  return model.Find({Kind::kDomain, id.schema, {}, id.parent, {}}) ? kTable - 1 : kind;
}

// A canonical function takes the range type that it belongs to; the functions of a base
// type take or return it.
bool IsFunctionOfType(const Model& model, const ObjectId& function, const ObjectId& type) {
  const Object* object = model.Find(type);
  const Range* range = As<Range>(object);
  if (range != nullptr) return range->canonical == CanonicalText(function);
  return type.kind == Kind::kBaseType && object != nullptr &&
         std::ranges::binary_search(object->needs, function);
}

bool IsCheck(const Object& object) {
  const Constraint* constraint = As<Constraint>(&object);
  return constraint != nullptr && constraint->type == ConstraintType::kCheck;
}

bool IsForeignKey(const Object& object) {
  const Constraint* constraint = As<Constraint>(&object);
  return constraint != nullptr && constraint->type == ConstraintType::kForeignKey;
}

}  // namespace

StepId CreatorOf(const Model& model, const ObjectId& id) {
  if (id.kind != Kind::kColumn) return {id, Part::kCreate};
  const Object* relation = FindRelation(model, RelationOf(id));
  return {relation == nullptr ? id : relation->id, Part::kCreate};
}

Emission::Emission(const Model& model, std::set<ObjectId> deferred)
    : model_(&model), deferred_(std::move(deferred)) {
  for (const auto& [id, object] : model.objects) {
    const Table* table = As<Table>(&object);
    if (table != nullptr && !table->partition_of.empty()) {
      partitions_[table->partition_of].push_back(id);
    }
  }
}

const std::vector<ObjectId>& Emission::PartitionsOf(const QualifiedName& table) const {
  static const std::vector<ObjectId> none;
  auto found = partitions_.find(table);
  return found == partitions_.end() ? none : found->second;
}

std::vector<StepId> Emission::NeedsOf(const Object& object) const {
  const ObjectId& id = object.id;
  std::vector<StepId> needs;
  if (!id.schema.empty()) needs.push_back({{Kind::kSchema, {}, {}, id.schema, {}}, Part::kCreate});
  if (InfoOf(id.kind).has_parent) {
    needs.push_back({{Kind::kDomain, id.schema, {}, id.parent, {}}, Part::kCreate});
    const Object* relation = FindRelation(*model_, RelationOf(id));
    if (relation != nullptr) needs.push_back({relation->id, Part::kCreate});
  }
  for (const ObjectId& need : object.needs) {
    needs.push_back(CreatorOf(*model_, need));
    if (IsFunctionOfType(*model_, id, need)) needs.back().part = Part::kShell;
  }
  return needs;
}

void Emission::Create(const Object& object, Sql sql, std::vector<StepId> more) {
  WriteComment(sql, *model_, object);
  std::vector<StepId> needs = NeedsOf(object);
  needs.insert(needs.end(), more.begin(), more.end());
  Add(object, Part::kCreate, sql, std::move(needs));
}

void Emission::Add(const Object& object, Part part, const Sql& sql, std::vector<StepId> needs) {
  const bool first = part == Part::kCreate || part == Part::kShell || part == Part::kBuild;
  if (!first) needs.push_back(CreatorOf(*model_, object.id));
  Step step = MakeStep({object.id, part}, sql.text(), std::move(needs));
  step.weight = WeightOf(*model_, object, part);
  steps_.push_back(std::move(step));
}

void Emission::LeaveOut(const ObjectId& id, const std::string& reason) {
  left_out_.emplace_back(id, Printable(reason));
}

std::vector<StepId> KeysOfParent(const Model& model, const Object& object) {
  const Table* table = As<Table>(FindRelation(model, RelationOf(object.id)));
  std::vector<StepId> needs;
  if (table == nullptr || table->partition_of.empty() || IsCheck(object)) return needs;
  for (Kind kind : {Kind::kConstraint, Kind::kIndex}) {
    for (const Object* key : Children(model, kind, table->partition_of)) {
      const bool counterpart = !IsCheck(*key) && IsForeignKey(*key) == IsForeignKey(object);
      if (counterpart) needs.push_back({key->id, Part::kCreate});
    }
  }
  return needs;
}

}  // namespace pgorigin::plan
