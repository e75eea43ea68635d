#include "pgorigin/ast/table_text.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <string_view>

#include "pgorigin/ast/parse.h"
#include "pgorigin/ast/token.h"

namespace pgorigin {
namespace {

using ClauseType = ColumnClause::Type;

// To the comma or the parenthesis that ends the element, or to `limit`.
std::size_t EndOfElement(std::string_view text, std::size_t begin, std::size_t limit) {
  TokenScanner scanner(text, begin);
  std::size_t end = begin;
  int depth = 0;
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd && token.offset < limit;
       token = scanner.Next()) {
    if (token.kind == TokenKind::kComment) continue;
    if (token.kind == TokenKind::kOpen) ++depth;
    if (token.kind == TokenKind::kClose && depth-- == 0) break;
    if (token.kind == TokenKind::kComma && depth == 0) break;
    end = token.end();
  }
  return end;
}

ClauseType TypeOf(const PgQuery__Constraint& constraint) {
  switch (constraint.contype) {
    case PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT:
    case PG_QUERY__CONSTR_TYPE__CONSTR_IDENTITY:
    case PG_QUERY__CONSTR_TYPE__CONSTR_GENERATED:
      return ClauseType::kValue;
    case PG_QUERY__CONSTR_TYPE__CONSTR_NULL:
    case PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL:
      return ClauseType::kNotNull;
    default:
      return ClauseType::kOther;
  }
}

class TableTextReader {
 public:
  explicit TableTextReader(const std::string& text) : text_(text) {}

  void Add(const PgQuery__Node& node) {
    if (node.node_case == PG_QUERY__NODE__NODE_COLUMN_DEF) return AddColumn(*node.column_def);
    if (node.node_case == PG_QUERY__NODE__NODE_CONSTRAINT) {
      const PgQuery__Constraint& constraint = *node.constraint;
      return Add(
          {TableElement::Type::kConstraint, constraint.conname, From(constraint.location), {}, {}});
    }
    if (node.node_case == PG_QUERY__NODE__NODE_TABLE_LIKE_CLAUSE) {
      Add({TableElement::Type::kOther,
           "",
           From(node.table_like_clause->relation->location),
           {},
           {}});
    }
  }
  std::vector<TableElement> Take() {
    std::ranges::sort(elements_, {}, [](const TableElement& one) { return one.range.begin; });
    return std::move(elements_);
  }

 private:
  void Add(TableElement element) { elements_.push_back(std::move(element)); }
  TextRange From(int location) const {
    const auto begin = static_cast<std::size_t>(std::max(location, 0));
    return {begin, EndOfElement(text_, begin, text_.size())};
  }
  void AddColumn(const PgQuery__ColumnDef& column);

  const std::string& text_;
  std::vector<TableElement> elements_;
};

void TableTextReader::AddColumn(const PgQuery__ColumnDef& column) {
  TableElement element{TableElement::Type::kColumn, column.colname, From(column.location), {}, {}};
  auto clause = [&](ClauseType type, int location) {
    if (location > column.location) element.clauses.push_back({type, From(location)});
  };
  if (column.coll_clause != nullptr) clause(ClauseType::kCollation, column.coll_clause->location);
  for (std::size_t i = 0; i < column.n_constraints; ++i) {
    const PgQuery__Constraint& constraint = *column.constraints[i]->constraint;
    clause(TypeOf(constraint), constraint.location);
  }
  std::ranges::sort(element.clauses, {}, [](const ColumnClause& one) { return one.range.begin; });
  std::size_t limit = element.range.end;
  for (std::size_t i = element.clauses.size(); i-- > 0;) {
    TextRange& range = element.clauses[i].range;
    range.end = EndOfElement(text_, range.begin, limit);
    limit = range.begin;
  }
  TokenScanner scanner(text_, element.range.begin);
  scanner.Next();
  const std::size_t type = scanner.Next().offset;
  element.type_name = {type, EndOfElement(text_, type, limit)};
  Add(std::move(element));
}

}  // namespace

std::optional<TableText> ReadTableText(const std::string& statement) {
  const ParseOutcome parsed = Parse(statement);
  const PgQuery__Node* node = parsed.statement.node();
  if (!parsed.error.empty() || node == nullptr) return std::nullopt;
  TableTextReader reader(statement);
  TableText table;
  if (node->node_case == PG_QUERY__NODE__NODE_CREATE_STMT) {
    const PgQuery__CreateStmt& create = *node->create_stmt;
    table.creates = true;
    for (std::size_t i = 0; i < create.n_table_elts; ++i) reader.Add(*create.table_elts[i]);
  } else if (node->node_case == PG_QUERY__NODE__NODE_ALTER_TABLE_STMT) {
    const PgQuery__AlterTableStmt& alter = *node->alter_table_stmt;
    table.commands = alter.n_cmds;
    for (std::size_t i = 0; i < alter.n_cmds; ++i) {
      const PgQuery__AlterTableCmd& command = *alter.cmds[i]->alter_table_cmd;
      const bool adds = command.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AddColumn ||
                        command.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AddConstraint;
      if (adds && command.def != nullptr) reader.Add(*command.def);
    }
  } else {
    return std::nullopt;
  }
  table.elements = reader.Take();
  return table;
}

}  // namespace pgorigin
