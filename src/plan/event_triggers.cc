// Event triggers.
#include "plan/emitters.h"
#include "plan/words.h"

namespace pgorigin::plan {

void Emit(Emission& out, const Object& object, const EventTrigger& trigger) {
  const Identifier name(object.id.name);
  Sql sql;
  sql << "CREATE EVENT TRIGGER" << name << "ON" << Identifier(trigger.event);
  if (!trigger.tags.empty()) {
    sql << "WHEN TAG IN (";
    sql.List(trigger.tags, [&](const std::string& tag) { sql << Literal(tag); });
    sql << ")";
  }
  (sql << "EXECUTE FUNCTION" << trigger.function).Glue() << "()";
  sql.End();
  if (trigger.enabled != "origin") {
    (sql << "ALTER EVENT TRIGGER" << name << KeywordFor(trigger.enabled)).End();
  }
  out.Create(object, sql);
}

}  // namespace pgorigin::plan
