#include "pgorigin/ast/statement_class.h"

#include <pg_query/pg_query.pb-c.h>

#include <string_view>

#include "pgorigin/ast/database_statement.h"
#include "pgorigin/ast/parse.h"

namespace pgorigin {
namespace {

struct ClassOfNode {
  PgQuery__Node__NodeCase node;
  StatementClass type;
};

constexpr ClassOfNode kClasses[] = {
    {PG_QUERY__NODE__NODE_INSERT_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_UPDATE_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_DELETE_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_MERGE_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_TRUNCATE_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_COPY_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_VACUUM_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_CLUSTER_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_REINDEX_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_LOCK_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_NOTIFY_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_LISTEN_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_UNLISTEN_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_CHECK_POINT_STMT, StatementClass::kData},
    {PG_QUERY__NODE__NODE_TRANSACTION_STMT, StatementClass::kTransaction},
    {PG_QUERY__NODE__NODE_CONSTRAINTS_SET_STMT, StatementClass::kTransaction},
    {PG_QUERY__NODE__NODE_ALTER_OWNER_STMT, StatementClass::kOwner},
    {PG_QUERY__NODE__NODE_REASSIGN_OWNED_STMT, StatementClass::kOwner},
    {PG_QUERY__NODE__NODE_CREATEDB_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_DROPDB_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_ALTER_DATABASE_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_ALTER_DATABASE_SET_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_ALTER_DATABASE_REFRESH_COLL_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_CREATE_TABLE_SPACE_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_DROP_TABLE_SPACE_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_ALTER_TABLE_SPACE_OPTIONS_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_ALTER_SYSTEM_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_ALTER_ROLE_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_ALTER_ROLE_SET_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_DROP_ROLE_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_DROP_OWNED_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_GRANT_ROLE_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_ALTER_DEFAULT_PRIVILEGES_STMT, StatementClass::kServerWide},
    {PG_QUERY__NODE__NODE_SEC_LABEL_STMT, StatementClass::kServerWide},
};

struct ClassOfSetting {
  std::string_view name;
  StatementClass type;
};

constexpr ClassOfSetting kSettings[] = {
    {"statement_timeout", StatementClass::kTimeout},
    {"lock_timeout", StatementClass::kTimeout},
    {"transaction_timeout", StatementClass::kTimeout},
    {"idle_in_transaction_session_timeout", StatementClass::kTimeout},
    {"role", StatementClass::kOwner},
    {"session_authorization", StatementClass::kOwner},
};

StatementClass ClassOfSet(const PgQuery__VariableSetStmt& statement) {
  for (const auto& [name, type] : kSettings) {
    if (name == statement.name) return type;
  }
  return StatementClass::kDefinition;
}

// ALTER TABLE … OWNER TO, and nothing else.
bool OnlyChangesOwner(const PgQuery__AlterTableStmt& statement) {
  for (std::size_t i = 0; i < statement.n_cmds; ++i) {
    const PgQuery__Node& command = *statement.cmds[i];
    if (command.node_case != PG_QUERY__NODE__NODE_ALTER_TABLE_CMD ||
        command.alter_table_cmd->subtype != PG_QUERY__ALTER_TABLE_TYPE__AT_ChangeOwner) {
      return false;
    }
  }
  return true;
}

// COMMENT ON DATABASE, GRANT … ON DATABASE: by a name that is that of another server.
bool IsOnDatabase(const PgQuery__Node& node) {
  if (node.node_case == PG_QUERY__NODE__NODE_COMMENT_STMT)
    return node.comment_stmt->objtype == PG_QUERY__OBJECT_TYPE__OBJECT_DATABASE;
  return node.node_case == PG_QUERY__NODE__NODE_GRANT_STMT &&
         node.grant_stmt->objtype == PG_QUERY__OBJECT_TYPE__OBJECT_DATABASE;
}

ClassifiedStatement ClassifyExtension(const PgQuery__CreateExtensionStmt& statement) {
  ClassifiedStatement classified{StatementClass::kCreateExtension, statement.extname, {}, false};
  for (std::size_t i = 0; i < statement.n_options; ++i) {
    if (statement.options[i]->node_case != PG_QUERY__NODE__NODE_DEF_ELEM) continue;
    const PgQuery__DefElem& option = *statement.options[i]->def_elem;
    if (option.defname == std::string_view("cascade")) classified.cascade = true;
    if (option.defname == std::string_view("schema") && option.arg != nullptr &&
        option.arg->node_case == PG_QUERY__NODE__NODE_STRING) {
      classified.schema = option.arg->string->sval;
    }
  }
  return classified;
}

}  // namespace

ClassifiedStatement Classify(const std::string& statement) {
  ParseOutcome parsed = Parse(statement);
  if (!parsed.error.empty()) return {StatementClass::kUnparsable, {}, {}, false};
  const PgQuery__Node* node = parsed.statement.node();
  if (node == nullptr) return {};
  for (const auto& [node_case, type] : kClasses) {
    if (node->node_case == node_case) return {type, {}, {}, false};
  }
  if (node->node_case == PG_QUERY__NODE__NODE_CREATE_STMT) {
    const PgQuery__RangeVar& table = *node->create_stmt->relation;
    return {StatementClass::kCreateTable, table.relname, table.schemaname, false};
  }
  if (node->node_case == PG_QUERY__NODE__NODE_VARIABLE_SET_STMT) {
    return {ClassOfSet(*node->variable_set_stmt), {}, {}, false};
  }
  if (node->node_case == PG_QUERY__NODE__NODE_CREATE_EXTENSION_STMT) {
    return ClassifyExtension(*node->create_extension_stmt);
  }
  if (node->node_case == PG_QUERY__NODE__NODE_CREATE_ROLE_STMT) {
    return {StatementClass::kCreateRole, node->create_role_stmt->role, {}, false};
  }
  if (node->node_case == PG_QUERY__NODE__NODE_ALTER_TABLE_STMT &&
      OnlyChangesOwner(*node->alter_table_stmt)) {
    return {StatementClass::kOwner, {}, {}, false};
  }
  if (node->node_case == PG_QUERY__NODE__NODE_DO_STMT && StatementOnThisDatabase(*node->do_stmt)) {
    return {StatementClass::kServerWide, {}, {}, false};
  }
  if (IsOnDatabase(*node)) return {StatementClass::kServerWide, {}, {}, false};
  if (node->node_case == PG_QUERY__NODE__NODE_COMMENT_STMT &&
      node->comment_stmt->objtype == PG_QUERY__OBJECT_TYPE__OBJECT_EXTENSION) {
    return {StatementClass::kCommentOnExtension, {}, {}, false};
  }
  return {};
}

}  // namespace pgorigin
