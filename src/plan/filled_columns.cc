#include "plan/filled_columns.h"

#include <algorithm>

#include "pgorigin/model/bridge_name.h"
#include "pgorigin/model/server_names.h"
#include "plan/access.h"
#include "plan/effects.h"
#include "plan/emit_all.h"
#include "plan/emitters.h"
#include "plan/fill.h"
#include "plan/fillable.h"
#include "plan/in_step.h"

namespace pgorigin::plan {
namespace {

// What is declared for rows that are there; the default for what has none of its own.
Fill FillOf(const ObjectId& id, const Column& due, const std::string* declared) {
  Fill fill;
  fill.table = RelationOf(id);
  fill.column = id.name;
  if (declared == nullptr) {
    fill.value = [&due](Sql& sql) { sql << "(" << *due.default_value << ")"; };
    return fill;
  }
  auto value = [declared, id](Sql& sql) { WriteDeclared(sql, *declared, id, "filled"); };
  fill.value = value;
  fill.condition = [value](Sql& sql) {
    value(sql);
    sql << "IS NOT NULL";
  };
  if (!due.not_null) return fill;
  fill.hopeless = [value, id](Sql& sql) {
    WriteFilled(sql, id.name);
    value(sql << "IS NULL AND");
    sql << "IS NULL";
  };
  fill.complaint = "what is declared to fill " + ToString(id) + " is NULL for rows";
  return fill;
}

Step FillStep(const Model& live, const ObjectId& id, const Fill& fill, const StepId& after) {
  Sql sql;
  WriteFill(sql, live, fill);
  Step step = MakeStep({id, Part::kFill}, sql.text(), {after});
  step.effect = {LockOfFill(live, fill.table), fill.table, false, true};
  step.hazards = {Hazard::kNotTransactional};
  if (fill.hopeless) step.hazards.insert(Hazard::kMayFail);
  step.alone = step.batches = true;
  return step;
}

class FilledColumn {
 public:
  FilledColumn(Emission& out, const Model& live, const Object& column, const PlanOptions& options)
      : out_(out),
        live_(live),
        column_(column),
        id_(column.id),
        due_(*As<Column>(&column)),
        declared_(DeclaredFill(options, column.id)),
        fill_(FillOf(id_, due_, declared_)),
        bridged_(out.model().Find(BridgeTrigger(id_)) != nullptr),
        in_step_(declared_ != nullptr && due_.not_null && !due_.default_value && !bridged_) {}

  void EmitInSteps() {
    AddEmpty();
    Sql more;
    if (due_.default_value) WriteSetDefault(more, id_, due_.default_value);
    if (in_step_) WriteInStep(more);
    Adding().sql += more.text();
    out_.steps().push_back(FillStep(live_, id_, fill_, {id_, Part::kCreate}));
    // From then on nobody writes the one without the other.
    if (bridged_) out_.steps().back().needs.push_back({BridgeTrigger(id_), Part::kCreate});
    if (due_.not_null) Prove();
  }
  void EmitAtOnce();

 private:
  void AddEmpty();
  Step& Adding();
  void WriteInStep(Sql& sql) const;
  void Prove();
  Step& Add(Part part, const Sql& sql, Part after, const Effect& effect);

  Emission& out_;
  const Model& live_;
  const Object& column_;
  const ObjectId& id_;
  const Column& due_;
  const std::string* declared_;
  Fill fill_;
  bool bridged_;  // with another one, by a trigger that stays
  bool in_step_;  // nothing but a trigger gives a value to what old programs write
};

Step& FilledColumn::Add(Part part, const Sql& sql, Part after, const Effect& effect) {
  Step step = MakeStep({id_, part}, sql.text(), {{id_, after}});
  step.effect = effect;
  out_.steps().push_back(std::move(step));
  return out_.steps().back();
}

void FilledColumn::AddEmpty() {
  Column empty = due_;
  empty.default_value = {};
  empty.not_null = false;
  Object object = column_;
  object.definition = Box(empty);
  EmitAddedColumn(out_, object);
  Adding().effect = {Lock::kAccessExclusive, RelationOf(id_)};
}

Step& FilledColumn::Adding() {
  auto found = std::ranges::find(out_.steps(), StepId{id_, Part::kCreate}, &Step::id);
  return *found;
}

// Until it is NOT NULL.
void FilledColumn::WriteInStep(Sql& sql) const {
  Sql body;
  body << "\nBEGIN\n  IF ";
  WriteOf(body, "NEW", id_.name);
  body << "IS NULL THEN\n    ";
  WriteOf(body, "NEW", id_.name);
  WriteDeclared(body << ":=", *declared_, id_, "NEW");
  body.End();
  body << "  END IF;\n  RETURN NEW;\nEND\n";
  WriteInStepTrigger(sql, id_, body.text());
}

void FilledColumn::Prove() {
  const QualifiedName table = RelationOf(id_);
  const Name check = ServerName(id_.parent, id_.name, "filled_check");
  Sql promise, prove, finish;
  promise << "ALTER TABLE" << table << "ADD CONSTRAINT" << Identifier(check) << "CHECK (";
  (promise << Identifier(id_.name) << "IS NOT NULL) NOT VALID").End();
  Add(Part::kPromise, promise, Part::kFill, {Lock::kAccessExclusive, table});
  (prove << "ALTER TABLE" << table << "VALIDATE CONSTRAINT" << Identifier(check)).End();
  Add(Part::kProve, prove, Part::kPromise, {Lock::kShareUpdateExclusive, table, false, true});
  finish << "ALTER TABLE" << table << "ALTER COLUMN" << Identifier(id_.name) << "SET NOT NULL";
  finish.End();
  (finish << "ALTER TABLE" << table << "DROP CONSTRAINT" << Identifier(check)).End();
  if (in_step_) {
    WriteDropInStepTrigger(finish, id_);
    WriteDropInStepFunction(finish, id_);
  }
  Add(Part::kFinish, finish, Part::kProve, {Lock::kAccessExclusive, table});
}

// Rows without a value, in one statement; triggers of users do not fire.
void WriteUpdate(Sql& sql, const Model& live, const Fill& fill) {
  const std::vector<const Object*> triggers = UpdateTriggers(live, fill.table);
  for (const Object* trigger : triggers) WriteDisable(sql, *trigger);
  sql << "UPDATE" << fill.table << "AS filled SET" << Identifier(fill.column) << "=";
  fill.value(sql);
  WriteFilled(sql << "WHERE", fill.column);
  (sql << "IS NULL").End();
  for (const Object* trigger : triggers) WriteEnable(sql, *trigger);
}

void FilledColumn::EmitAtOnce() {
  AddEmpty();
  Sql sql;
  WriteUpdate(sql, live_, fill_);
  if (due_.not_null) {
    (AlterTableOf(sql, id_) << "ALTER COLUMN" << Identifier(id_.name) << "SET NOT NULL").End();
  }
  if (due_.default_value) WriteSetDefault(sql, id_, due_.default_value);
  Step& step = Adding();
  step.sql += sql.text();
  step.effect.scans = true;
  step.hazards.merge(std::set{Hazard::kMayFail, Hazard::kScan});
}

bool InSteps(const Model& live, const Model& due, const ObjectId& id, const PlanOptions& options) {
  return !options.offline && StandsAlone(live, RelationOf(id)) && IsPlainlyNotNull(due, id);
}

}  // namespace

// A subquery, so that its names are those of the row alone, whatever stands around it.
void WriteDeclared(Sql& sql, const std::string& declared, const ObjectId& id, Keyword row) {
  sql << "(SELECT (" << Canonical(declared) << "\n) FROM (SELECT" << Canonical(row.text);
  (sql.Glue() << ".*) AS") << Identifier(id.parent);
  sql << ")";
}

const std::string* DeclaredFill(const PlanOptions& options, const ObjectId& column) {
  auto found = options.fills.find(column);
  return found == options.fills.end() ? nullptr : &found->second;
}

bool IsFilledLater(const Model& live, const Model& due, const ObjectId& id,
                   const PlanOptions& options) {
  const Object* object = due.Find(id);
  const Column* column = As<Column>(object);
  if (column == nullptr || column->identity || column->generated) return false;
  if (DeclaredFill(options, id) != nullptr) return true;
  return column->not_null && column->default_value && InSteps(live, due, id, options) &&
         IsVolatile(*column->default_value, *object, due);
}

void EmitFilledColumn(Emission& out, const Model& live, const Object& column,
                      const PlanOptions& options) {
  FilledColumn filled(out, live, column, options);
  if (InSteps(live, out.model(), column.id, options)) return filled.EmitInSteps();
  filled.EmitAtOnce();
}

std::string GapsFilledAtOnce(const Model& live, const Object& column, const std::string& declared) {
  Sql sql;
  WriteUpdate(sql, live, FillOf(column.id, *As<Column>(&column), &declared));
  return sql.text();
}

void EmitFilledGaps(Emission& out, const Model& live, const Object& column,
                    const std::string& declared) {
  const Fill fill = FillOf(column.id, *As<Column>(&column), &declared);
  out.steps().push_back(FillStep(live, column.id, fill, {column.id, Part::kAlter}));
  for (Step& step : out.steps()) {
    if (step.id == StepId{column.id, Part::kValidate})
      step.needs.push_back({column.id, Part::kFill});
  }
}

}  // namespace pgorigin::plan
