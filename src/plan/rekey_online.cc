// Keys that become UUIDs while others write: expand, switch, contract.
#include <algorithm>

#include "pgorigin/model/legacy_name.h"
#include "pgorigin/model/server_names.h"
#include "plan/access.h"
#include "plan/emitters.h"
#include "plan/fill.h"
#include "plan/metadata.h"
#include "plan/numbers.h"
#include "plan/rekey_step.h"

namespace pgorigin::plan {
namespace {

constexpr int kContracts = 60 * kKindCount;

Name CheckOf(const ObjectId& id) { return ServerName(id.parent, id.name, "filled_check"); }

bool IsNotNull(const Model& model, const ObjectId& id) {
  const Column* column = As<Column>(model.Find(id));
  return column != nullptr && column->not_null;
}

// Then SET NOT NULL reads no row.
bool ProvesNotNull(const Model& live, const Model& due, const ObjectId& id,
                   const Rekeyed& rekeyed) {
  if (rekeyed.converted) return IsNotNull(due, id);
  return !rekeyed.late && IsNotNull(live, id) && IsNotNull(due, id);
}

class Expansion {
 public:
  Expansion(Emission& out, const Model& live, const ObjectId& id,
            const std::map<ObjectId, Rekeyed>& all)
      : out_(out), live_(live), id_(id), rekeyed_(all.at(id)), all_(all) {}

  void Emit() {
    AddColumn();
    FillRows();
    if (rekeyed_.late) return;
    Promise();
    Prove();
  }

 private:
  Step& Add(Part part, const Sql& sql, std::vector<StepId> needs, const Effect& effect);
  void AddColumn();
  void FillRows();
  void Promise();
  void Prove();
  void WriteOldIsSet(Sql& sql) const;
  void WriteBeside(Sql& sql) const;
  std::vector<StepId> NeedsOfType() const;
  std::set<Hazard> HazardsOfConversion() const;

  Emission& out_;
  const Model& live_;
  const ObjectId& id_;
  const Rekeyed& rekeyed_;
  const std::map<ObjectId, Rekeyed>& all_;
};

Step& Expansion::Add(Part part, const Sql& sql, std::vector<StepId> needs, const Effect& effect) {
  Step step = MakeStep({id_, part}, sql.text(), std::move(needs));
  step.weight = kExpandWeight;
  step.phase = Phase::kExpand;
  step.effect = effect;
  step.serves = StepId{id_, Part::kCreate};
  out_.steps().push_back(std::move(step));
  return out_.steps().back();
}

// What it refers to has all its values by now: each row that is written from here on finds
// the one that it needs.
void Expansion::AddColumn() {
  Sql sql;
  WriteBeside(sql);
  WriteInStep(sql, live_, id_, rekeyed_);
  std::vector<StepId> needs = NeedsOfType();
  if (rekeyed_.follows) needs.push_back(FilledBy(*rekeyed_.follows, all_.at(*rekeyed_.follows)));
  Step& step = Add(Part::kExpand, sql, std::move(needs), {Lock::kAccessExclusive, RelationOf(id_)});
  step.hazards = HazardsOfConversion();
}

// What a writer has to give, and what nobody does, it gets when it takes the place.
void Expansion::WriteBeside(Sql& sql) const {
  Object beside = *out_.model().Find(id_);
  beside.id.name = BesideName(id_.name);
  Column& column = *As<Column>(&beside);
  column.default_value = {};
  column.identity = {};
  column.not_null = false;
  WriteColumn(AlterTableOf(sql, id_) << "ADD COLUMN", out_, beside, column);
  sql.End();
  AlterStorage(sql, beside, column.storage);
  AlterStatistics(sql, beside, column, Column());
}

std::vector<StepId> Expansion::NeedsOfType() const {
  std::vector<StepId> needs;
  if (!rekeyed_.converted) return needs;
  for (const ObjectId& need : out_.model().Find(id_)->needs) {
    if (need.kind > Kind::kCollation) continue;
    needs.push_back({need, Part::kCreate});
    needs.push_back({need, Part::kAlter});
  }
  return needs;
}

std::set<Hazard> Expansion::HazardsOfConversion() const {
  if (!rekeyed_.converted) return {Hazard::kConversion};
  const Column& from = *As<Column>(live_.Find(id_));
  std::set<Hazard> hazards;
  if (rekeyed_.may_fail()) hazards.insert(Hazard::kMayFail);
  if (HasToBeConfirmed(*rekeyed_.converted, from.type)) hazards.insert(Hazard::kConversion);
  return hazards;
}

void Expansion::WriteOldIsSet(Sql& sql) const {
  WriteFilled(sql, id_.name);
  sql << "IS NOT NULL";
}

void Expansion::FillRows() {
  Fill fill;
  fill.table = RelationOf(id_);
  fill.column = BesideName(id_.name);
  if (rekeyed_.follows) {
    auto lookup = [this](Sql& sql) { WriteLookup(sql, id_, *rekeyed_.follows, "filled"); };
    fill.condition = [=, this](Sql& sql) {
      WriteOldIsSet(sql);
      lookup(sql << "AND");
      sql << "IS NOT NULL";
    };
    fill.value = lookup;
    fill.hopeless = [=, this](Sql& sql) {
      WriteOldIsSet(sql);
      WriteFilled(sql << "AND", BesideName(id_.name));
      lookup(sql << "IS NULL AND NOT EXISTS");
    };
    fill.complaint = "rows of " + ToString(RelationOf(id_)) + " refer by " + id_.name.str() +
                     " to rows that do not exist";
  } else {
    fill.condition = [this](Sql& sql) { WriteOldIsSet(sql); };
    fill.value = [this](Sql& sql) { WriteNewValue(sql, rekeyed_, "filled"); };
  }
  Sql sql;
  WriteFill(sql, live_, fill);
  Step& step = Add(Part::kFill, sql, {{id_, Part::kExpand}},
                   {LockOfFill(live_, RelationOf(id_)), RelationOf(id_), false, true});
  step.hazards = {Hazard::kNotTransactional};
  if (rekeyed_.follows || rekeyed_.converted) step.hazards.insert(Hazard::kMayFail);
  step.alone = step.batches = true;
}

void Expansion::Promise() {
  Sql sql;
  AlterTableOf(sql, id_) << "ADD CONSTRAINT" << Identifier(CheckOf(id_)) << "CHECK (";
  if (!ProvesNotNull(live_, out_.model(), id_, rekeyed_)) {
    sql << Identifier(id_.name) << "IS NULL OR";
  }
  (sql << Identifier(BesideName(id_.name)) << "IS NOT NULL) NOT VALID").End();
  Add(Part::kPromise, sql, {{id_, Part::kFill}}, {Lock::kAccessExclusive, RelationOf(id_)});
}

void Expansion::Prove() {
  Sql sql;
  AlterTableOf(sql, id_) << "VALIDATE CONSTRAINT" << Identifier(CheckOf(id_));
  sql.End();
  Add(Part::kProve, sql, {{id_, Part::kPromise}},
      {Lock::kShareUpdateExclusive, RelationOf(id_), false, true})
      .hazards = {Hazard::kMayFail};
}

}  // namespace

StepId FilledBy(const ObjectId& id, const Rekeyed& rekeyed) {
  return {id, rekeyed.late ? Part::kFill : Part::kProve};
}

void EmitRekeyExpand(Emission& out, const Model& live, const ObjectId& id,
                     const std::map<ObjectId, Rekeyed>& all) {
  Expansion(out, live, id, all).Emit();
}

ObjectId LegacyOf(const Model& live, const Model& due, const ObjectId& id) {
  ObjectId legacy = id;
  const Column* column = As<Column>(due.Find(id));
  if (column != nullptr && column->type == "uuid") legacy.name = LegacyName(id.name);
  if (legacy.name == id.name) legacy.name = {};
  const Column* wanted = As<Column>(due.Find(legacy));
  const bool other = wanted != nullptr && wanted->type != As<Column>(live.Find(id))->type;
  if (live.Find(legacy) == nullptr && !other && !legacy.name.empty()) return legacy;
  legacy.name = ServerName(id.name, "", "_old");
  return legacy;
}

void WriteLeave(Sql& sql, const Model& live, const Model& due, const ObjectId& id) {
  const ObjectId legacy = LegacyOf(live, due, id);
  const Column& column = *As<Column>(live.Find(id));
  AlterTableOf(sql, id) << "RENAME COLUMN" << Identifier(id.name) << "TO";
  (sql << Identifier(legacy.name)).End();
  auto alter = [&] {
    return &(AlterTableOf(sql, id) << "ALTER COLUMN" << Identifier(legacy.name));
  };
  if (column.identity && CarriesIdentity(due, id)) WriteSetIdentityAside(sql, live, id);
  if (column.identity) (*alter() << "DROP IDENTITY").End();
  if (column.not_null) (*alter() << "DROP NOT NULL").End();
  const Object* kept = due.Find(legacy);
  if (kept != nullptr) WriteCommentOrNone(sql, due, *kept);
}

void EmitRekeyLeave(Emission& out, const Model& live, const ObjectId& id,
                    const std::map<ObjectId, Rekeyed>& all) {
  const Rekeyed& rekeyed = all.at(id);
  Sql sql;
  WriteOutOfStep(sql, id, rekeyed);
  WriteLeave(sql, live, out.model(), id);
  if (rekeyed.converted) WriteLeaveDefault(sql, live, out.model(), id);
  Step leave = MakeStep({id, Part::kDrop}, sql.text(), {FilledBy(id, rekeyed)});
  leave.effect = {Lock::kAccessExclusive, RelationOf(id)};
  leave.phase = Phase::kSwitch;
  if (rekeyed.follows) leave.together.push_back({*rekeyed.follows, Part::kCreate});
  out.steps().push_back(std::move(leave));
  if (rekeyed.kept) return;

  Sql drop;
  AlterTableOf(drop, id) << "DROP COLUMN" << Identifier(LegacyOf(live, out.model(), id).name);
  drop.End();
  Step contract = MakeStep({id, Part::kContract}, drop.text(), {{id, Part::kCreate}});
  contract.weight = kContracts;
  contract.effect = {Lock::kAccessExclusive, RelationOf(id)};
  contract.phase = Phase::kContract;
  out.steps().push_back(std::move(contract));
}

void EmitRekeyTake(Emission& out, const Model& live, const Object& column,
                   const std::map<ObjectId, Rekeyed>& all) {
  const ObjectId& id = column.id;
  const Rekeyed& rekeyed = all.at(id);
  const Column& due = *As<Column>(&column);
  Sql sql;
  AlterTableOf(sql, id) << "RENAME COLUMN" << Identifier(BesideName(id.name)) << "TO";
  (sql << Identifier(id.name)).End();
  auto alter = [&] { return &(AlterTableOf(sql, id) << "ALTER COLUMN" << Identifier(id.name)); };
  if (due.not_null) (*alter() << "SET NOT NULL").End();
  if (!rekeyed.late) {
    (AlterTableOf(sql, id) << "DROP CONSTRAINT" << Identifier(CheckOf(id))).End();
  }
  if (due.default_value) (*alter() << "SET DEFAULT" << *due.default_value).End();
  if (rekeyed.converted) WriteTakeSequences(sql, live, out.model(), id);
  out.Create(column, sql, {{id, Part::kDrop}, {id, Part::kExpand}});
  Step& step = out.steps().back();
  const bool reads = due.not_null && !ProvesNotNull(live, out.model(), id, rekeyed);
  step.effect = {Lock::kAccessExclusive, RelationOf(id), false, reads};
  step.phase = Phase::kSwitch;
  EmitAccess(out, column);
}

}  // namespace pgorigin::plan
