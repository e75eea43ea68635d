#include "ast/expression_text.h"

#include <pg_query/pg_query.pb-c.h>

namespace pgorigin {
namespace {

// The name that a text of the `from` side uses for the relation.
QualifiedName OldName(const QualifiedName& relation, const Renames& renames) {
  for (const auto& [old_name, new_name] : renames.relations) {
    if (new_name == relation) return old_name;
  }
  return relation;
}

std::string DomainType(const Model& model, const QualifiedName& name) {
  const Domain* domain = As<Domain>(model.Find({Kind::kDomain, name.schema, {}, name.name, {}}));
  return domain == nullptr ? "" : BaseType(domain->type.view(), model);
}

}  // namespace

ExpressionScope ScopeOf(const Model& model, Name search_path, const ObjectId& id,
                        const Renames* renames) {
  ExpressionScope scope;
  scope.names = {&model, search_path};
  scope.relation = RelationOf(id);
  scope.old_relation = renames == nullptr ? scope.relation : OldName(scope.relation, *renames);
  scope.renames = renames;
  scope.value_type = DomainType(model, scope.relation);
  return scope;
}

std::string WantedType(const Model& model, const ObjectId& id) {
  if (const Column* column = As<Column>(model.Find(id)))
    return BaseType(column->type.view(), model);
  return id.kind == Kind::kDomain ? DomainType(model, {id.schema, id.name}) : "";
}

ParseOutcome ParseExpression(const std::string& text) { return Parse("SELECT " + text); }

const PgQuery__Node* OnlyTarget(const ParseOutcome& outcome) {
  const PgQuery__Node* node = outcome.statement.node();
  if (node == nullptr || node->node_case != PG_QUERY__NODE__NODE_SELECT_STMT) return nullptr;
  const PgQuery__SelectStmt& select = *node->select_stmt;
  return select.n_target_list == 1 ? select.target_list[0]->res_target->val : nullptr;
}

}  // namespace pgorigin
