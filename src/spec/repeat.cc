#include "pgorigin/spec/repeat.h"

#include <pg_query/pg_query.pb-c.h>

#include <filesystem>

#include "pgorigin/ast/parse.h"

namespace pgorigin {
namespace {

enum class Claim {
  kNone,         // fails, or does something else, when it is executed again
  kIndifferent,  // has the same outcome however often
  kClaimed,
};

Claim When(bool guarded) { return guarded ? Claim::kClaimed : Claim::kNone; }

// ADD COLUMN IF NOT EXISTS and its kin; other commands set what they set.
Claim OfCommands(const PgQuery__AlterTableStmt& stmt) {
  Claim claim = Claim::kIndifferent;
  for (std::size_t i = 0; i < stmt.n_cmds; ++i) {
    const PgQuery__AlterTableCmd& command = *stmt.cmds[i]->alter_table_cmd;
    const bool adds = command.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AddColumn ||
                      command.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AddConstraint ||
                      command.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_DropColumn ||
                      command.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_DropConstraint;
    if (!adds) continue;
    if (!command.missing_ok) return Claim::kNone;
    claim = Claim::kClaimed;
  }
  return claim;
}

Claim ClaimOf(const PgQuery__Node& node) {
  switch (node.node_case) {
    case PG_QUERY__NODE__NODE_CREATE_STMT:
      return When(node.create_stmt->if_not_exists);
    case PG_QUERY__NODE__NODE_CREATE_SCHEMA_STMT:
      return When(node.create_schema_stmt->if_not_exists);
    case PG_QUERY__NODE__NODE_CREATE_EXTENSION_STMT:
      return When(node.create_extension_stmt->if_not_exists);
    case PG_QUERY__NODE__NODE_CREATE_SEQ_STMT:
      return When(node.create_seq_stmt->if_not_exists);
    case PG_QUERY__NODE__NODE_INDEX_STMT:
      return When(node.index_stmt->if_not_exists);
    case PG_QUERY__NODE__NODE_VIEW_STMT:
      return When(node.view_stmt->replace);
    case PG_QUERY__NODE__NODE_CREATE_FUNCTION_STMT:
      return When(node.create_function_stmt->replace);
    case PG_QUERY__NODE__NODE_CREATE_TRIG_STMT:
      return When(node.create_trig_stmt->replace);
    case PG_QUERY__NODE__NODE_DROP_STMT:
      return When(node.drop_stmt->missing_ok);
    case PG_QUERY__NODE__NODE_ALTER_TABLE_STMT:
      return OfCommands(*node.alter_table_stmt);
    case PG_QUERY__NODE__NODE_COMMENT_STMT:
    case PG_QUERY__NODE__NODE_GRANT_STMT:
    case PG_QUERY__NODE__NODE_ALTER_OWNER_STMT:
    case PG_QUERY__NODE__NODE_VARIABLE_SET_STMT:
    case PG_QUERY__NODE__NODE_TRANSACTION_STMT:
      return Claim::kIndifferent;
    default:
      return Claim::kNone;
  }
}

}  // namespace

bool ClaimsToRepeat(const Script& script) {
  const std::string name = std::filesystem::path(script.file.view()).filename().string();
  if (name.starts_with("R__")) return true;
  bool claimed = false;
  for (const ScriptStatement& statement : script.statements) {
    if (!statement.definition) continue;
    const ParseOutcome outcome = Parse(statement.text);
    const PgQuery__Node* node = outcome.statement.node();
    const Claim claim = node == nullptr ? Claim::kNone : ClaimOf(*node);
    if (claim == Claim::kNone) return false;
    claimed = claimed || claim == Claim::kClaimed;
  }
  return claimed;
}

}  // namespace pgorigin
