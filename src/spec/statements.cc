// The closed table of statement forms: which are folded, which do not change a
// schema, which are of kinds that are not modelled.  All else is opaque.
#include <algorithm>
#include <array>
#include <string_view>

#include "pgorigin/ast/database_statement.h"
#include "spec/definitions.h"
#include "spec/fold.h"

namespace pgorigin {
namespace {

using Case = PgQuery__Node__NodeCase;

// Statements that leave the schema as it is.
constexpr auto kWithoutEffect = std::to_array<Case>({
    PG_QUERY__NODE__NODE_INSERT_STMT,
    PG_QUERY__NODE__NODE_UPDATE_STMT,
    PG_QUERY__NODE__NODE_DELETE_STMT,
    PG_QUERY__NODE__NODE_MERGE_STMT,
    PG_QUERY__NODE__NODE_TRUNCATE_STMT,
    PG_QUERY__NODE__NODE_VACUUM_STMT,
    PG_QUERY__NODE__NODE_VARIABLE_SHOW_STMT,
    PG_QUERY__NODE__NODE_LOCK_STMT,
    PG_QUERY__NODE__NODE_CHECK_POINT_STMT,
    PG_QUERY__NODE__NODE_NOTIFY_STMT,
    PG_QUERY__NODE__NODE_LISTEN_STMT,
    PG_QUERY__NODE__NODE_UNLISTEN_STMT,
    PG_QUERY__NODE__NODE_REINDEX_STMT,
    PG_QUERY__NODE__NODE_REFRESH_MAT_VIEW_STMT,
    PG_QUERY__NODE__NODE_CONSTRAINTS_SET_STMT,
    PG_QUERY__NODE__NODE_PREPARE_STMT,
    PG_QUERY__NODE__NODE_DEALLOCATE_STMT,
    PG_QUERY__NODE__NODE_DECLARE_CURSOR_STMT,
    PG_QUERY__NODE__NODE_FETCH_STMT,
    PG_QUERY__NODE__NODE_CLOSE_PORTAL_STMT,
    PG_QUERY__NODE__NODE_LOAD_STMT,
    PG_QUERY__NODE__NODE_ALTER_COLLATION_STMT,  // REFRESH VERSION, which is not compared
});

// Statements about things that are not compared.
struct Unmodelled {
  Case form;
  std::string_view what;
};
constexpr auto kUnmodelled = std::to_array<Unmodelled>({
    {PG_QUERY__NODE__NODE_GRANT_ROLE_STMT, "memberships of roles"},
    {PG_QUERY__NODE__NODE_CREATE_ROLE_STMT, "roles"},
    {PG_QUERY__NODE__NODE_ALTER_ROLE_STMT, "roles"},
    {PG_QUERY__NODE__NODE_DROP_ROLE_STMT, "roles"},
    {PG_QUERY__NODE__NODE_CREATEDB_STMT, "databases"},
    {PG_QUERY__NODE__NODE_DROPDB_STMT, "databases"},
    {PG_QUERY__NODE__NODE_ALTER_DATABASE_STMT, "databases"},
    {PG_QUERY__NODE__NODE_CREATE_TABLE_SPACE_STMT, "tablespaces"},
    {PG_QUERY__NODE__NODE_ALTER_SYSTEM_STMT, "settings of the server"},
    {PG_QUERY__NODE__NODE_ALTER_EXTENSION_STMT, "versions of extensions"},
});

std::string_view ReasonFor(Case form) {
  switch (form) {
    case PG_QUERY__NODE__NODE_DO_STMT:
      return "DO runs code that text cannot follow";
    case PG_QUERY__NODE__NODE_CALL_STMT:
      return "CALL runs code that text cannot follow";
    case PG_QUERY__NODE__NODE_DROP_OWNED_STMT:
      return "DROP OWNED drops what only a server knows";
    case PG_QUERY__NODE__NODE_EXECUTE_STMT:
      return "EXECUTE runs a prepared statement";
    case PG_QUERY__NODE__NODE_IMPORT_FOREIGN_SCHEMA_STMT:
      return "IMPORT FOREIGN SCHEMA asks another server";
    default:
      return "a statement that text cannot follow";
  }
}

// EXPLAIN ANALYZE executes what it explains; CLUSTER … USING marks an index.
bool IsWithoutEffect(const PgQuery__Node& node) {
  if (node.node_case == PG_QUERY__NODE__NODE_EXPLAIN_STMT) {
    return FindOption(PGORIGIN_LIST(*node.explain_stmt, options), "analyze") == nullptr;
  }
  if (node.node_case == PG_QUERY__NODE__NODE_CLUSTER_STMT) {
    return node.cluster_stmt->indexname[0] == '\0';
  }
  return std::ranges::find(kWithoutEffect, node.node_case) != kWithoutEffect.end();
}

}  // namespace

// What a block does to the database that it runs in, as dumps of ours write it.
bool Fold::DispatchOnDatabase(const PgQuery__DoStmt& block) {
  const std::optional<std::string> statement = StatementOnThisDatabase(block);
  if (!statement) return false;
  const ParseOutcome parsed = Parse(*statement);
  Dispatch(*parsed.statement.node());
  return true;
}

void Fold::Dispatch(const PgQuery__Node& node) {
  switch (node.node_case) {
    case PG_QUERY__NODE__NODE_CREATE_SCHEMA_STMT:
      return CreateSchema(*this, *node.create_schema_stmt);
    case PG_QUERY__NODE__NODE_CREATE_EXTENSION_STMT:
      return CreateExtension(*this, *node.create_extension_stmt);
    case PG_QUERY__NODE__NODE_VARIABLE_SET_STMT:
      return SetVariable(*this, *node.variable_set_stmt);
    case PG_QUERY__NODE__NODE_DISCARD_STMT:
      return Discard(*this, *node.discard_stmt);
    case PG_QUERY__NODE__NODE_TRANSACTION_STMT:
      return Transact(*node.transaction_stmt);
    case PG_QUERY__NODE__NODE_SELECT_STMT:
      return Select(*this, node);
    case PG_QUERY__NODE__NODE_CREATE_STMT:
      return CreateTable(*this, *node.create_stmt);
    case PG_QUERY__NODE__NODE_ALTER_TABLE_STMT:
      return AlterTable(*this, *node.alter_table_stmt);
    case PG_QUERY__NODE__NODE_INDEX_STMT:
      return CreateIndex(*this, *node.index_stmt);
    case PG_QUERY__NODE__NODE_CREATE_SEQ_STMT:
      return CreateSequence(*this, *node.create_seq_stmt);
    case PG_QUERY__NODE__NODE_ALTER_SEQ_STMT:
      return AlterSequence(*this, *node.alter_seq_stmt);
    case PG_QUERY__NODE__NODE_VIEW_STMT:
      return CreateView(*this, *node.view_stmt);
    case PG_QUERY__NODE__NODE_CREATE_TABLE_AS_STMT:
      return CreateTableAs(*this, *node.create_table_as_stmt);
    case PG_QUERY__NODE__NODE_CREATE_FUNCTION_STMT:
      return CreateRoutine(*this, *node.create_function_stmt);
    case PG_QUERY__NODE__NODE_ALTER_FUNCTION_STMT:
      return AlterRoutine(*this, *node.alter_function_stmt);
    case PG_QUERY__NODE__NODE_CREATE_DOMAIN_STMT:
      return CreateDomain(*this, *node.create_domain_stmt);
    case PG_QUERY__NODE__NODE_ALTER_DOMAIN_STMT:
      return AlterDomain(*this, *node.alter_domain_stmt);
    case PG_QUERY__NODE__NODE_CREATE_ENUM_STMT:
      return CreateEnum(*this, *node.create_enum_stmt);
    case PG_QUERY__NODE__NODE_ALTER_ENUM_STMT:
      return AlterEnum(*this, *node.alter_enum_stmt);
    case PG_QUERY__NODE__NODE_COMPOSITE_TYPE_STMT:
      return CreateComposite(*this, *node.composite_type_stmt);
    case PG_QUERY__NODE__NODE_CREATE_RANGE_STMT:
      return CreateRange(*this, *node.create_range_stmt);
    case PG_QUERY__NODE__NODE_DEFINE_STMT:
      return Define(*this, *node.define_stmt);
    case PG_QUERY__NODE__NODE_CREATE_TRIG_STMT:
      return CreateTrigger(*this, *node.create_trig_stmt);
    case PG_QUERY__NODE__NODE_CREATE_POLICY_STMT:
      return CreatePolicy(*this, *node.create_policy_stmt);
    case PG_QUERY__NODE__NODE_ALTER_POLICY_STMT:
      return AlterPolicy(*this, *node.alter_policy_stmt);
    case PG_QUERY__NODE__NODE_RULE_STMT:
      return CreateRewriteRule(*this, *node.rule_stmt);
    case PG_QUERY__NODE__NODE_CREATE_EVENT_TRIG_STMT:
      return CreateEventTrigger(*this, *node.create_event_trig_stmt);
    case PG_QUERY__NODE__NODE_ALTER_EVENT_TRIG_STMT:
      return AlterEventTrigger(*this, *node.alter_event_trig_stmt);
    case PG_QUERY__NODE__NODE_ALTER_OBJECT_DEPENDS_STMT:
      return NotModelled("dependence on an extension");
    case PG_QUERY__NODE__NODE_CREATE_STATS_STMT:
      return CreateStatistics(*this, *node.create_stats_stmt);
    case PG_QUERY__NODE__NODE_ALTER_STATS_STMT:
      return AlterStatistics(*this, *node.alter_stats_stmt);
    case PG_QUERY__NODE__NODE_CREATE_CONVERSION_STMT:
      return CreateConversion(*this, *node.create_conversion_stmt);
    case PG_QUERY__NODE__NODE_CREATE_CAST_STMT:
      return CreateCast(*this, *node.create_cast_stmt);
    case PG_QUERY__NODE__NODE_ALTER_OPERATOR_STMT:
      return AlterOperator(*this, *node.alter_operator_stmt);
    case PG_QUERY__NODE__NODE_CREATE_OP_CLASS_STMT:
      return CreateOperatorClass(*this, *node.create_op_class_stmt);
    case PG_QUERY__NODE__NODE_CREATE_OP_FAMILY_STMT:
      return CreateOperatorFamily(*this, *node.create_op_family_stmt);
    case PG_QUERY__NODE__NODE_ALTER_OP_FAMILY_STMT:
      return AlterOperatorFamily(*this, *node.alter_op_family_stmt);
    case PG_QUERY__NODE__NODE_ALTER_TSDICTIONARY_STMT:
      return AlterDictionary(*this, *node.alter_tsdictionary_stmt);
    case PG_QUERY__NODE__NODE_ALTER_TSCONFIGURATION_STMT:
      return AlterConfiguration(*this, *node.alter_tsconfiguration_stmt);
    case PG_QUERY__NODE__NODE_CREATE_PLANG_STMT:
      return CreateLanguage(*this, *node.create_plang_stmt);
    case PG_QUERY__NODE__NODE_CREATE_TRANSFORM_STMT:
      return CreateTransform(*this, *node.create_transform_stmt);
    case PG_QUERY__NODE__NODE_CREATE_AM_STMT:
      return CreateAccessMethod(*this, *node.create_am_stmt);
    case PG_QUERY__NODE__NODE_COMMENT_STMT:
      return Comment(*this, *node.comment_stmt);
    case PG_QUERY__NODE__NODE_DROP_STMT:
      return Drop(*this, *node.drop_stmt);
    case PG_QUERY__NODE__NODE_RENAME_STMT:
      return Rename(*this, *node.rename_stmt);
    case PG_QUERY__NODE__NODE_ALTER_OBJECT_SCHEMA_STMT:
      return SetSchema(*this, *node.alter_object_schema_stmt);
    case PG_QUERY__NODE__NODE_ALTER_OWNER_STMT:
      return ChangeOwner(*this, *node.alter_owner_stmt);
    case PG_QUERY__NODE__NODE_REASSIGN_OWNED_STMT:
      return ReassignOwned(*this, *node.reassign_owned_stmt);
    case PG_QUERY__NODE__NODE_GRANT_STMT:
      return GrantOrRevoke(*this, *node.grant_stmt);
    case PG_QUERY__NODE__NODE_ALTER_DEFAULT_PRIVILEGES_STMT:
      return AlterDefaultPrivileges(*this, *node.alter_default_privileges_stmt);
    case PG_QUERY__NODE__NODE_ALTER_DATABASE_SET_STMT:
      return AlterDatabaseSet(*this, *node.alter_database_set_stmt);
    case PG_QUERY__NODE__NODE_ALTER_ROLE_SET_STMT:
      return AlterRoleSet(*this, *node.alter_role_set_stmt);
    case PG_QUERY__NODE__NODE_SEC_LABEL_STMT:
      return SetSecurityLabel(*this, *node.sec_label_stmt);
    case PG_QUERY__NODE__NODE_COPY_STMT:
      if (node.copy_stmt->is_program || node.copy_stmt->filename[0] != '\0')
        Note(0, "COPY with a program or a file of the server is not executed");
      return;
    case PG_QUERY__NODE__NODE_DO_STMT:
      if (DispatchOnDatabase(*node.do_stmt)) return;
      break;
    case PG_QUERY__NODE__NODE_CREATE_FDW_STMT:
      return CreateForeignDataWrapper(*this, *node.create_fdw_stmt);
    case PG_QUERY__NODE__NODE_ALTER_FDW_STMT:
      return AlterForeignDataWrapper(*this, *node.alter_fdw_stmt);
    case PG_QUERY__NODE__NODE_CREATE_FOREIGN_SERVER_STMT:
      return CreateForeignServer(*this, *node.create_foreign_server_stmt);
    case PG_QUERY__NODE__NODE_ALTER_FOREIGN_SERVER_STMT:
      return AlterForeignServer(*this, *node.alter_foreign_server_stmt);
    case PG_QUERY__NODE__NODE_CREATE_USER_MAPPING_STMT:
      return CreateUserMapping(*this, *node.create_user_mapping_stmt);
    case PG_QUERY__NODE__NODE_ALTER_USER_MAPPING_STMT:
      return AlterUserMapping(*this, *node.alter_user_mapping_stmt);
    case PG_QUERY__NODE__NODE_DROP_USER_MAPPING_STMT:
      return DropUserMapping(*this, *node.drop_user_mapping_stmt);
    case PG_QUERY__NODE__NODE_CREATE_FOREIGN_TABLE_STMT:
      return CreateForeignTable(*this, *node.create_foreign_table_stmt);
    case PG_QUERY__NODE__NODE_CREATE_PUBLICATION_STMT:
      return CreatePublication(*this, *node.create_publication_stmt);
    case PG_QUERY__NODE__NODE_ALTER_PUBLICATION_STMT:
      return AlterPublication(*this, *node.alter_publication_stmt);
    case PG_QUERY__NODE__NODE_CREATE_SUBSCRIPTION_STMT:
      return CreateSubscription(*this, *node.create_subscription_stmt);
    case PG_QUERY__NODE__NODE_ALTER_SUBSCRIPTION_STMT:
      return AlterSubscription(*this, *node.alter_subscription_stmt);
    case PG_QUERY__NODE__NODE_DROP_SUBSCRIPTION_STMT:
      return DropSubscription(*this, *node.drop_subscription_stmt);
    default:
      break;
  }
  if (IsWithoutEffect(node)) return;
  for (const Unmodelled& form : kUnmodelled) {
    if (form.form == node.node_case) return NotModelled(std::string(form.what));
  }
  Opaque(std::string(ReasonFor(node.node_case)));
}

}  // namespace pgorigin
