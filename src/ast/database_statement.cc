#include "pgorigin/ast/database_statement.h"

#include <pg_query/pg_query.pb-c.h>

#include <vector>

#include "pgorigin/ast/parse.h"
#include "pgorigin/ast/token.h"

namespace pgorigin {
namespace {

std::string_view BodyOf(const PgQuery__DoStmt& block) {
  for (std::size_t i = 0; i < block.n_args; ++i) {
    const PgQuery__DefElem& option = *block.args[i]->def_elem;
    if (option.defname == std::string_view("as")) return option.arg->string->sval;
  }
  return {};
}

// The expression of a block that holds EXECUTE and nothing else.
std::string_view ExecutedBy(std::string_view body) {
  std::vector<Token> tokens;
  TokenScanner scanner(body);
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    tokens.push_back(token);
  }
  if (!tokens.empty() && tokens.back().kind == TokenKind::kSemicolon) tokens.pop_back();
  const std::size_t count = tokens.size();
  if (count < 5 || !IsKeyword(tokens[0].text, "begin") || !IsKeyword(tokens[1].text, "execute") ||
      tokens[count - 2].kind != TokenKind::kSemicolon || !IsKeyword(tokens.back().text, "end")) {
    return {};
  }
  return body.substr(tokens[2].offset, tokens[count - 2].offset - tokens[2].offset);
}

bool Calls(const PgQuery__Node& node, std::string_view function, std::size_t arguments) {
  if (node.node_case != PG_QUERY__NODE__NODE_FUNC_CALL) return false;
  const PgQuery__FuncCall& call = *node.func_call;
  const bool qualified =
      call.n_funcname == 1 ||
      (call.n_funcname == 2 && call.funcname[0]->string->sval == std::string_view("pg_catalog"));
  return qualified && call.n_args == arguments &&
         call.funcname[call.n_funcname - 1]->string->sval == function;
}

const PgQuery__Node* SelectedValue(const ParsedStatement& statement) {
  const PgQuery__Node* node = statement.node();
  if (node == nullptr || node->node_case != PG_QUERY__NODE__NODE_SELECT_STMT) return nullptr;
  const PgQuery__SelectStmt& select = *node->select_stmt;
  if (select.n_target_list != 1 || select.n_from_clause != 0 || select.where_clause != nullptr) {
    return nullptr;
  }
  return select.target_list[0]->res_target->val;
}

// `%I` once, `%%` for one sign, and no other.
std::optional<std::string> Formatted(std::string_view format) {
  std::string text;
  int names = 0;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') {
      text += format[i];
      continue;
    }
    const char next = ++i < format.size() ? format[i] : '\0';
    if (next == '%') {
      text += '%';
    } else if (next == 'I' && ++names == 1) {
      text += "database";
    } else {
      return std::nullopt;
    }
  }
  return names == 1 ? std::optional(text) : std::nullopt;
}

bool IsAboutTheDatabase(const std::string& statement) {
  const ParseOutcome parsed = Parse(statement);
  const PgQuery__Node* node = parsed.statement.node();
  if (!parsed.error.empty() || node == nullptr) return false;
  switch (node->node_case) {
    case PG_QUERY__NODE__NODE_ALTER_DATABASE_SET_STMT:
    case PG_QUERY__NODE__NODE_ALTER_ROLE_SET_STMT:
      return true;
    case PG_QUERY__NODE__NODE_COMMENT_STMT:
      return node->comment_stmt->objtype == PG_QUERY__OBJECT_TYPE__OBJECT_DATABASE;
    case PG_QUERY__NODE__NODE_GRANT_STMT:
      return node->grant_stmt->objtype == PG_QUERY__OBJECT_TYPE__OBJECT_DATABASE;
    case PG_QUERY__NODE__NODE_SEC_LABEL_STMT:
      return node->sec_label_stmt->objtype == PG_QUERY__OBJECT_TYPE__OBJECT_DATABASE;
    default:
      return false;
  }
}

}  // namespace

std::optional<std::string> StatementOnThisDatabase(const PgQuery__DoStmt& block) {
  const std::string_view expression = ExecutedBy(BodyOf(block));
  if (expression.empty()) return std::nullopt;
  const ParseOutcome parsed = Parse("SELECT " + std::string(expression));
  if (!parsed.error.empty()) return std::nullopt;
  const PgQuery__Node* call = SelectedValue(parsed.statement);
  if (call == nullptr || !Calls(*call, "format", 2)) return std::nullopt;
  const PgQuery__Node& format = *call->func_call->args[0];
  const bool literal = format.node_case == PG_QUERY__NODE__NODE_A_CONST &&
                       format.a_const->val_case == PG_QUERY__A__CONST__VAL_SVAL;
  if (!literal || !Calls(*call->func_call->args[1], "current_database", 0)) return std::nullopt;
  std::optional<std::string> statement = Formatted(format.a_const->sval->sval);
  if (!statement || !IsAboutTheDatabase(*statement)) return std::nullopt;
  return statement;
}

}  // namespace pgorigin
