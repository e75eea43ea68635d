#include "plan/rekey_step.h"

#include <algorithm>

#include "pgorigin/model/server_names.h"
#include "plan/in_step.h"

namespace pgorigin::plan {
namespace {

Name LateTriggerOf(const ObjectId& id) {
  return ServerName("~" + id.name.str(), "", "in_step_late");
}

void WriteKeyBody(Sql& body, const ObjectId& id) {
  const Name beside = BesideName(id.name);
  body << "\nBEGIN\n  IF ";
  WriteOf(body, "NEW", id.name);
  body << "IS NULL THEN\n    ";
  WriteOf(body, "NEW", beside);
  body << ":= NULL;\n  ELSIF ";
  WriteOf(body, "NEW", beside);
  body << "IS NULL THEN\n    ";
  WriteOf(body, "NEW", beside);
  body << ":= pg_catalog.gen_random_uuid();\n  END IF;\n  RETURN NEW;\nEND\n";
}

// What cannot be converted stops no writer until the column is promised.
void WriteConvertedBody(Sql& body, const ObjectId& id, const Rekeyed& rekeyed) {
  const Name beside = BesideName(id.name);
  body << "\nBEGIN\n  ";
  WriteOf(body, "NEW", beside);
  WriteNewValue(body << ":=", rekeyed, "NEW");
  body.End();
  body << "  RETURN NEW;\n";
  if (rekeyed.may_fail()) {
    body << "EXCEPTION WHEN data_exception OR integrity_constraint_violation THEN\n  ";
    WriteOf(body, "NEW", beside);
    body << ":= NULL;\n  RETURN NEW;\n";
  }
  body << "END\n";
}

std::vector<Name> KeyOf(const Model& live, const ObjectId& id) {
  for (const Object* object : Children(live, Kind::kConstraint, RelationOf(id))) {
    const Constraint& key = *As<Constraint>(object);
    if (key.type == ConstraintType::kPrimaryKey) return key.columns.names;
  }
  return {id.name};
}

// At the end of the transaction: what it refers to is there now.
void WriteLatePart(Sql& body, const Model& live, const ObjectId& id, const ObjectId& follows) {
  const Name beside = BesideName(id.name);
  body << "  IF TG_WHEN = 'AFTER' THEN\n    UPDATE " << RelationOf(id) << "AS late SET";
  body << Identifier(beside) << "=";
  WriteLookup(body, id, follows, "late");
  body << "\n      WHERE ";
  WriteOf(body, "late", beside);
  body << "IS NULL";
  for (Name column : KeyOf(live, id)) {
    WriteOf(body << "AND", "late", column);
    WriteOf(body << "=", "NEW", column);
  }
  body.End();
  body << "    RETURN NULL;\n  END IF;\n";
}

// A transaction whose snapshot is older than the values of the other table has to begin
// again: only then is the row found without one.
void WriteReferenceBody(Sql& body, const Model& live, const ObjectId& id, const Rekeyed& rekeyed) {
  const ObjectId& follows = *rekeyed.follows;
  const Name beside = BesideName(id.name);
  body << "\nBEGIN\n";
  if (rekeyed.late) WriteLatePart(body, live, id, follows);
  body << "  IF ";
  WriteOf(body, "NEW", id.name);
  body << "IS NULL THEN\n    ";
  WriteOf(body, "NEW", beside);
  body << ":= NULL;\n  ELSIF TG_OP = 'INSERT' OR ";
  WriteOf(body, "NEW", beside);
  body << "IS NULL OR";
  WriteOf(body, "NEW", id.name);
  body << "IS DISTINCT FROM";
  WriteOf(body, "OLD", id.name);
  body << "THEN\n    SELECT ";
  WriteOf(body, "referred", BesideName(follows.name));
  body << "INTO";
  WriteOf(body, "NEW", beside);
  body << "FROM" << RelationOf(follows) << "AS referred WHERE";
  WriteOf(body, "referred", follows.name);
  WriteOf(body << "=", "NEW", id.name);
  body.End();
  body << "    IF FOUND AND ";
  WriteOf(body, "NEW", beside);
  body << "IS NULL THEN\n      RAISE EXCEPTION USING ERRCODE = 'serialization_failure',"
          " MESSAGE = 'this transaction is older than a migration: begin it again';\n"
          "    END IF;\n  END IF;\n  RETURN NEW;\nEND\n";
}

// Queued only for what the first one could not find.
void WriteLateTrigger(Sql& sql, const ObjectId& id) {
  const Name trigger = LateTriggerOf(id);
  sql << "CREATE CONSTRAINT TRIGGER" << Identifier(trigger) << "AFTER INSERT OR UPDATE ON";
  sql << RelationOf(id) << "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (";
  WriteOf(sql, "NEW", id.name);
  WriteOf(sql << "IS NOT NULL AND", "NEW", BesideName(id.name));
  WriteInStepCall(sql << "IS NULL)", id);
  WriteAlways(sql, id, trigger);
}

}  // namespace

void WriteNewValue(Sql& sql, const Rekeyed& rekeyed, Keyword row) {
  if (rekeyed.converted) return WriteConverted(sql, *rekeyed.converted, row);
  sql << "pg_catalog.gen_random_uuid()";
}

void WriteLookup(Sql& sql, const ObjectId& id, const ObjectId& follows, Keyword row) {
  sql << "(SELECT";
  WriteOf(sql, "referred", BesideName(follows.name));
  sql << "FROM" << RelationOf(follows) << "AS referred WHERE";
  WriteOf(sql, "referred", follows.name);
  WriteOf(sql << "=", row, id.name);
  sql << ")";
}

void WriteInStep(Sql& sql, const Model& live, const ObjectId& id, const Rekeyed& rekeyed) {
  Sql body;
  if (rekeyed.converted) {
    WriteConvertedBody(body, id, rekeyed);
  } else if (rekeyed.follows) {
    WriteReferenceBody(body, live, id, rekeyed);
  } else {
    WriteKeyBody(body, id);
  }
  WriteInStepTrigger(sql, id, body.text());
  if (rekeyed.follows && rekeyed.late) WriteLateTrigger(sql, id);
}

void WriteOutOfStep(Sql& sql, const ObjectId& id, const Rekeyed& rekeyed) {
  WriteDropInStepTrigger(sql, id);
  if (rekeyed.follows && rekeyed.late) WriteDropTrigger(sql, id, LateTriggerOf(id));
  WriteDropInStepFunction(sql, id);
}

}  // namespace pgorigin::plan
