#include "plan/in_step.h"

#include "pgorigin/model/server_names.h"

namespace pgorigin::plan {
namespace {

// Triggers fire in the order of their names: this one after those of users, which may set the
// columns that it reads.
Name TriggerOf(const ObjectId& id) { return ServerName("~" + id.name.str(), "", "in_step"); }

}  // namespace

QualifiedName InStepFunctionOf(const ObjectId& id) {
  return {id.schema, ServerName(id.parent, id.name, "in_step")};
}

void WriteInStepCall(Sql& sql, const ObjectId& id) {
  ((sql << "EXECUTE FUNCTION" << InStepFunctionOf(id)).Glue() << "()").End();
}

void WriteAlways(Sql& sql, const ObjectId& id, Name trigger) {
  sql << "ALTER TABLE" << RelationOf(id) << "ENABLE ALWAYS TRIGGER";
  (sql << Identifier(trigger)).End();
}

void WriteDropTrigger(Sql& sql, const ObjectId& id, Name trigger) {
  (sql << "DROP TRIGGER" << Identifier(trigger) << "ON" << RelationOf(id)).End();
}

void WriteInStepTrigger(Sql& sql, const ObjectId& id, const std::string& body) {
  const QualifiedName function = InStepFunctionOf(id);
  (sql << "CREATE FUNCTION" << function).Glue() << "() RETURNS trigger LANGUAGE plpgsql";
  sql << "SECURITY DEFINER SET search_path = '' SET row_security = off AS";
  (sql << DollarQuoted(body)).End();
  (sql << "REVOKE ALL ON FUNCTION" << function).Glue() << "() FROM PUBLIC";
  sql.End();
  const Name trigger = TriggerOf(id);
  sql << "CREATE TRIGGER" << Identifier(trigger) << "BEFORE INSERT OR UPDATE ON" << RelationOf(id);
  WriteInStepCall(sql << "FOR EACH ROW", id);
  WriteAlways(sql, id, trigger);
}

void WriteDropInStepTrigger(Sql& sql, const ObjectId& id) {
  WriteDropTrigger(sql, id, TriggerOf(id));
}

void WriteDropInStepFunction(Sql& sql, const ObjectId& id) {
  ((sql << "DROP FUNCTION" << InStepFunctionOf(id)).Glue() << "()").End();
}

}  // namespace pgorigin::plan
