// Triggers, row security policies and rewrite rules.
#include "pgorigin/model/access.h"
#include "plan/emitters.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

void WriteEvents(Sql& sql, const Trigger& trigger) {
  auto write = [&](Name event) {
    sql << KeywordFor(event);
    if (event != "update" || trigger.columns.names.empty()) return;
    sql << "OF";
    sql.List(trigger.columns.names, [&](Name column) { sql << Identifier(column); });
  };
  sql << KeywordFor(trigger.timing);
  sql.List(trigger.events, write, " OR");
}

void WriteTransitionTables(Sql& sql, const Trigger& trigger) {
  if (trigger.old_table.empty() && trigger.new_table.empty()) return;
  sql << "REFERENCING";
  if (!trigger.old_table.empty()) sql << "OLD TABLE AS" << Identifier(trigger.old_table);
  if (!trigger.new_table.empty()) sql << "NEW TABLE AS" << Identifier(trigger.new_table);
}

// ALTER TABLE … DISABLE TRIGGER name.
void WriteEnabled(Sql& sql, const ObjectId& id, Name enabled, Keyword noun) {
  if (enabled == "origin") return;
  sql << "ALTER TABLE" << RelationOf(id) << KeywordFor(enabled) << noun << Identifier(id.name);
  sql.End();
}

}  // namespace

void Emit(Emission& out, const Object& object, const Trigger& trigger) {
  const ObjectId& id = object.id;
  Sql sql;
  sql << "CREATE";
  if (trigger.constraint) sql << "CONSTRAINT";
  sql << "TRIGGER" << Identifier(id.name);
  WriteEvents(sql, trigger);
  sql << "ON" << RelationOf(id);
  if (!trigger.from.empty()) sql << "FROM" << trigger.from;
  WriteDeferral(sql, trigger.deferrable, trigger.initially_deferred);
  WriteTransitionTables(sql, trigger);
  if (trigger.for_each_row) {
    sql << "FOR EACH ROW";
  } else {
    sql << "FOR EACH STATEMENT";
  }
  if (trigger.condition) sql << "WHEN (" << *trigger.condition << ")";
  (sql << "EXECUTE FUNCTION" << trigger.function).Glue() << "(";
  sql.List(trigger.arguments, [&](const std::string& argument) { sql << Literal(argument); });
  (sql << ")").End();
  WriteEnabled(sql, id, trigger.enabled, "TRIGGER");
  out.Create(object, sql);
}

void WriteRoles(Sql& sql, const std::vector<Name>& roles) {
  sql.List(roles, [&](Name role) {
    if (role == "public") {
      sql << "PUBLIC";
    } else if (role == kCurrentRole) {
      sql << "CURRENT_USER";
    } else {
      sql << Identifier(role);
    }
  });
}

void Emit(Emission& out, const Object& object, const RowPolicy& policy) {
  Sql sql;
  sql << "CREATE POLICY" << Identifier(object.id.name) << "ON" << RelationOf(object.id);
  if (!policy.permissive) sql << "AS RESTRICTIVE";
  sql << "FOR" << KeywordFor(policy.command) << "TO";
  WriteRoles(sql, policy.roles);
  if (policy.using_condition) sql << "USING (" << *policy.using_condition << ")";
  if (policy.check) sql << "WITH CHECK (" << *policy.check << ")";
  out.Create(object, sql.End());
}

void Emit(Emission& out, const Object& object, const RewriteRule& rule) {
  Sql sql;
  (sql << rule.definition).End();
  WriteEnabled(sql, object.id, rule.enabled, "RULE");
  out.Create(object, sql);
}

}  // namespace pgorigin::plan
