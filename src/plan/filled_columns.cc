#include "plan/filled_columns.h"

#include "pgorigin/model/server_names.h"
#include "plan/access.h"
#include "plan/effects.h"
#include "plan/emit_all.h"
#include "plan/emitters.h"
#include "plan/fill.h"
#include "plan/fillable.h"

namespace pgorigin::plan {
namespace {

class FilledColumn {
 public:
  FilledColumn(Emission& out, const Model& live, const Object& column)
      : out_(out), live_(live), column_(column), id_(column.id), due_(*As<Column>(&column)) {}

  void Emit() {
    Column empty = due_;
    empty.default_value = {};
    empty.not_null = false;
    Object object = column_;
    object.definition = Box(empty);
    EmitAddedColumn(out_, object);
    AfterAdding();
    FillRows();
    Prove();
  }

 private:
  void AfterAdding();
  void FillRows();
  void Prove();
  Step& Add(Part part, const Sql& sql, Part after, const Effect& effect);

  Emission& out_;
  const Model& live_;
  const Object& column_;
  const ObjectId& id_;
  const Column& due_;
};

Step& FilledColumn::Add(Part part, const Sql& sql, Part after, const Effect& effect) {
  Step step = MakeStep({id_, part}, sql.text(), {{id_, after}});
  step.effect = effect;
  out_.steps().push_back(std::move(step));
  return out_.steps().back();
}

// From here on each new row has a value.
void FilledColumn::AfterAdding() {
  Sql sql;
  WriteSetDefault(sql, id_, due_.default_value);
  for (Step& step : out_.steps()) {
    if (step.id != StepId{id_, Part::kCreate}) continue;
    step.sql += sql.text();
    step.effect = {Lock::kAccessExclusive, RelationOf(id_)};
  }
}

void FilledColumn::FillRows() {
  Fill fill;
  fill.table = RelationOf(id_);
  fill.column = id_.name;
  fill.value = [this](Sql& sql) { sql << "(" << *due_.default_value << ")"; };
  Sql sql;
  WriteFill(sql, live_, fill);
  Step& step = Add(Part::kFill, sql, Part::kCreate,
                   {LockOfFill(live_, RelationOf(id_)), RelationOf(id_), false, true});
  step.hazards = {Hazard::kNotTransactional};
  step.alone = step.batches = true;
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
  Add(Part::kFinish, finish, Part::kProve, {Lock::kAccessExclusive, table});
}

}  // namespace

bool IsFilledLater(const Model& live, const Model& due, const ObjectId& id) {
  const Object* object = due.Find(id);
  const Column* column = As<Column>(object);
  return column != nullptr && column->not_null && column->default_value && !column->identity &&
         IsVolatile(*column->default_value, *object, due) && StandsAlone(live, RelationOf(id)) &&
         IsPlainlyNotNull(due, id);
}

void EmitFilledColumn(Emission& out, const Model& live, const Object& column) {
  FilledColumn(out, live, column).Emit();
}

}  // namespace pgorigin::plan
