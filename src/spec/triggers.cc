// Triggers, row security policies, rewrite rules.
#include <algorithm>
#include <array>

#include "spec/fold.h"

namespace pgorigin {
namespace {

// Bits of pg_trigger.tgtype, in which the grammar gives timing and events.
constexpr int kBefore = 2;
constexpr int kInsteadOf = 64;
struct Event {
  int bit;
  std::string_view word;
};
constexpr auto kEvents =
    std::to_array<Event>({{4, "insert"}, {8, "delete"}, {16, "update"}, {32, "truncate"}});

// Trigger functions that every database has.
constexpr auto kBuiltinTriggers =
    std::to_array<std::string_view>({"suppress_redundant_updates_trigger",
                                     "tsvector_update_trigger", "tsvector_update_trigger_column"});

std::string_view TimingWord(int timing) {
  if (timing == kInsteadOf) return "instead of";
  return timing == kBefore ? "before" : "after";
}

Trigger MakeTrigger(Fold& fold, const PgQuery__CreateTrigStmt& stmt) {
  Trigger trigger;
  trigger.timing = TimingWord(stmt.timing);
  for (const Event& event : kEvents) {
    if (stmt.events & event.bit) trigger.events.emplace_back(event.word);
  }
  for (const std::string& column : Strings(PGORIGIN_LIST(stmt, columns)))
    trigger.columns.names.emplace_back(column);
  trigger.for_each_row = stmt.row;
  if (stmt.when_clause != nullptr)
    trigger.condition = fold.MakeExpression(fold.parsed().InParentheses(stmt.when_clause));
  trigger.arguments = Strings(PGORIGIN_LIST(stmt, args));
  trigger.constraint = stmt.isconstraint;
  if (stmt.constrrel != nullptr) trigger.from = fold.Resolve(*stmt.constrrel);
  trigger.deferrable = stmt.deferrable;
  trigger.initially_deferred = stmt.initdeferred;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, transition_rels)) {
    const PgQuery__TriggerTransition& transition = *node->trigger_transition;
    (transition.is_new ? trigger.new_table : trigger.old_table) = transition.name;
  }
  return trigger;
}

std::vector<Name> RolesOf(std::span<PgQuery__Node*> nodes, bool& known) {
  std::vector<Name> roles;
  for (const PgQuery__Node* node : nodes) {
    const PgQuery__RoleSpec& role = *node->role_spec;
    bool is_public = role.roletype == PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_PUBLIC;
    known &= is_public || role.roletype == PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_CSTRING;
    roles.emplace_back(is_public ? "public" : role.rolename);
  }
  std::ranges::sort(roles);
  roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
  const bool everybody = std::ranges::find(roles, Name("public")) != roles.end();
  return everybody ? std::vector<Name>{"public"} : roles;
}

}  // namespace

void CreateTrigger(Fold& fold, const PgQuery__CreateTrigStmt& stmt) {
  QualifiedName table = fold.Resolve(*stmt.relation);
  if (FindRelation(fold.model, table) == nullptr) {
    return fold.Error(stmt.relation->location, "table " + ToString(table) + " does not exist");
  }
  Trigger trigger = MakeTrigger(fold, stmt);
  bool found = false;
  trigger.function = fold.ResolveRoutine(PGORIGIN_LIST(stmt, funcname), found);
  found |=
      std::ranges::find(kBuiltinTriggers, trigger.function.name.view()) != kBuiltinTriggers.end();
  ObjectId id{Kind::kTrigger, table.schema, table.name, stmt.trigname, {}};
  Object* object = stmt.replace ? fold.model.Find(id) : nullptr;
  if (object != nullptr) {
    *As<Trigger>(object) = std::move(trigger);
    fold.Touched(id, false);
  } else {
    object = fold.Add(id, Box<Trigger>(std::move(trigger)));
  }
  if (object != nullptr && !found) {
    As<Trigger>(object)->function.schema = fold.CurrentSchema();
    fold.Uncertain(*object, "its function is not defined in the Origin: of an extension?");
  }
}

void CreatePolicy(Fold& fold, const PgQuery__CreatePolicyStmt& stmt) {
  QualifiedName table = fold.Resolve(*stmt.table);
  RowPolicy policy;
  policy.permissive = stmt.permissive;
  policy.command = stmt.cmd_name[0] == '\0' ? "all" : stmt.cmd_name;
  bool known = true;
  policy.roles = RolesOf(PGORIGIN_LIST(stmt, roles), known);
  if (stmt.qual != nullptr)
    policy.using_condition = fold.MakeExpression(fold.parsed().InParentheses(stmt.qual));
  if (stmt.with_check != nullptr)
    policy.check = fold.MakeExpression(fold.parsed().InParentheses(stmt.with_check));
  Object* added = fold.Add({Kind::kPolicy, table.schema, table.name, stmt.policy_name, {}},
                           Box<RowPolicy>(std::move(policy)));
  if (added != nullptr && !known)
    fold.Uncertain(*added, "CURRENT_USER in a policy is whoever runs the statement");
}

void AlterPolicy(Fold& fold, const PgQuery__AlterPolicyStmt& stmt) {
  QualifiedName table = fold.Resolve(*stmt.table);
  Object* object = fold.model.Find({Kind::kPolicy, table.schema, table.name, stmt.policy_name, {}});
  if (object == nullptr)
    return fold.Error(0, "policy " + std::string(stmt.policy_name) + " does not exist");
  RowPolicy& policy = *As<RowPolicy>(object);
  bool known = true;
  if (stmt.n_roles > 0) policy.roles = RolesOf(PGORIGIN_LIST(stmt, roles), known);
  if (stmt.qual != nullptr)
    policy.using_condition = fold.MakeExpression(fold.parsed().InParentheses(stmt.qual));
  if (stmt.with_check != nullptr)
    policy.check = fold.MakeExpression(fold.parsed().InParentheses(stmt.with_check));
  fold.Touched(object->id, false);
  if (!known) fold.Uncertain(*object, "CURRENT_USER in a policy is whoever runs the statement");
}

void CreateRewriteRule(Fold& fold, const PgQuery__RuleStmt& stmt) {
  QualifiedName table = fold.Resolve(*stmt.relation);
  RewriteRule rule;
  rule.definition.text = fold.parsed().text();
  rule.definition.search_path = fold.SearchPath();
  ObjectId id{Kind::kRewriteRule, table.schema, table.name, stmt.rulename, {}};
  if (stmt.replace && fold.model.Find(id) != nullptr) {
    RewriteRule& existing = *As<RewriteRule>(fold.model.Find(id));
    rule.enabled = existing.enabled;
    existing = std::move(rule);
    return fold.Touched(id, false);
  }
  fold.Add(id, Box<RewriteRule>(std::move(rule)));
}

}  // namespace pgorigin
