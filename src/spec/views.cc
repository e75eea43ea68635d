// Views and materialized views.
#include <algorithm>

#include "pgorigin/model/of_kind.h"
#include "spec/fold.h"
#include "spec/queries.h"
#include "spec/storage.h"

namespace pgorigin {
namespace {

// Output names, where the text says them all: `SELECT *` leaves them to a server.
Stated<std::vector<Name>> OutputNames(std::span<PgQuery__Node*> aliases,
                                      const PgQuery__SelectStmt& query) {
  std::vector<Name> names;
  const PgQuery__SelectStmt* select = &query;
  while (select->larg != nullptr) select = select->larg;
  if (select->n_target_list == 0) return {};
  for (const PgQuery__Node* target : PGORIGIN_LIST(*select, target_list)) {
    const PgQuery__ResTarget& column = *target->res_target;
    std::string name = column.name;
    bool is_column = column.val->node_case == PG_QUERY__NODE__NODE_COLUMN_REF;
    if (name.empty() && is_column)
      name = StringOf(*PGORIGIN_LIST(*column.val->column_ref, fields).back());
    if (names.size() < aliases.size()) name = StringOf(*aliases[names.size()]);
    if (name.empty()) return {};
    names.emplace_back(name);
  }
  return {names};
}

std::string_view CheckWord(PgQuery__ViewCheckOption option) {
  if (option == PG_QUERY__VIEW_CHECK_OPTION__LOCAL_CHECK_OPTION) return "local";
  return option == PG_QUERY__VIEW_CHECK_OPTION__CASCADED_CHECK_OPTION ? "cascaded" : "";
}

// CREATE RECURSIVE VIEW: the grammar writes a WITH that stands nowhere in the text.
bool IsMadeRecursive(const PgQuery__Node& query) {
  if (query.node_case != PG_QUERY__NODE__NODE_SELECT_STMT) return false;
  const PgQuery__WithClause* with = query.select_stmt->with_clause;
  return with != nullptr && with->recursive && with->location <= 0;
}

// https://www.postgresql.org/docs/15/sql-createview.html: what it is equivalent to.
std::string RecursiveQuery(std::string_view view, std::span<PgQuery__Node*> aliases,
                           const std::string& query) {
  std::string columns;
  for (const PgQuery__Node* alias : aliases) {
    columns += (columns.empty() ? "" : ", ") + QuoteIdentifier(StringOf(*alias));
  }
  const std::string name = QuoteIdentifier(view);
  return "WITH RECURSIVE " + name + " (" + columns + ") AS (" + query + ") SELECT " + columns +
         " FROM " + name;
}

View MakeView(Fold& fold, std::span<PgQuery__Node*> aliases, const PgQuery__Node& query) {
  View view;
  view.query.text = fold.parsed().QueryText();
  view.query.search_path = fold.SearchPath();
  if (query.node_case == PG_QUERY__NODE__NODE_SELECT_STMT)
    view.columns = OutputNames(aliases, *query.select_stmt);
  return view;
}

void Store(Fold& fold, Kind kind, const QualifiedName& name, View view, bool replace) {
  ObjectId id{kind, name.schema, {}, name.name, {}};
  if (replace && fold.model.Find(id) != nullptr) {
    Object& object = *fold.model.Find(id);
    View& existing = *As<View>(&object);
    view.details = std::move(existing.details);
    existing = std::move(view);
    object.uncertain = {};
    return fold.Touched(id, false);
  }
  fold.Add(id, Box<View>(std::move(view)));
}

// What shows a temporary table is temporary, too.
QualifiedName NameOf(Fold& fold, const PgQuery__ViewStmt& stmt) {
  const QualifiedName name = fold.NewName(*stmt.view);
  const bool temporary = AnyNode(*stmt.query, [&](const PgQuery__Node& node) {
    return node.node_case == PG_QUERY__NODE__NODE_RANGE_VAR &&
           fold.Resolve(*node.range_var).schema == kTemporarySchema;
  });
  return temporary ? QualifiedName{kTemporarySchema, name.name} : name;
}

// Of the Origin: it may make more than its result.
bool CallsVolatile(const Fold& fold, const PgQuery__Node& query) {
  const auto functions = OfKind(std::as_const(fold.model.objects), Kind::kFunction);
  return AnyNode(query, [&](const PgQuery__Node& node) {
    if (node.node_case != PG_QUERY__NODE__NODE_FUNC_CALL) return false;
    const std::string name = StringOf(*PGORIGIN_LIST(*node.func_call, funcname).back());
    return std::ranges::any_of(functions, [&](const auto& entry) {
      return entry.first.name == name && As<Function>(&entry.second)->volatility == "volatile";
    });
  });
}

}  // namespace

void CreateView(Fold& fold, const PgQuery__ViewStmt& stmt) {
  const auto aliases = PGORIGIN_LIST(stmt, aliases);
  View view = MakeView(fold, aliases, *stmt.query);
  if (IsMadeRecursive(*stmt.query)) {
    view.query.text = RecursiveQuery(stmt.view->relname, aliases, view.query.text);
  }
  view.options = OptionsOf(PGORIGIN_LIST(stmt, options));
  std::string_view check = CheckWord(stmt.with_check_option);
  if (!check.empty()) view.options.push_back("check_option=" + std::string(check));
  Store(fold, Kind::kView, NameOf(fold, stmt), std::move(view), stmt.replace);
}

void CreateFromQuery(Fold& fold, const PgQuery__IntoClause& into, const PgQuery__Node& query) {
  const QualifiedName name = fold.NewName(*into.rel);
  if (std::string_view(into.rel->relpersistence) == "t") {
    const ObjectId id{Kind::kTable, name.schema, {}, name.name, {}};
    if (fold.model.Find(id) == nullptr) fold.Add(id, Box<Table>());
    if (into.on_commit == PG_QUERY__ON_COMMIT_ACTION__ONCOMMIT_DROP) fold.DropOnCommit(id);
  }
  fold.OpaqueOn("a table takes its columns from a query", {name});
  if (CallsVolatile(fold, query)) fold.Opaque("a query calls a function");
}

// CREATE MATERIALIZED VIEW is one form of CREATE TABLE AS; the others make tables
// whose columns only a server can tell.
void CreateTableAs(Fold& fold, const PgQuery__CreateTableAsStmt& stmt) {
  const PgQuery__IntoClause& into = *stmt.into;
  if (stmt.objtype != PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW) {
    return CreateFromQuery(fold, into, *stmt.query);
  }
  const QualifiedName name = fold.NewName(*into.rel);
  ObjectId id{Kind::kMaterializedView, name.schema, {}, name.name, {}};
  if (stmt.if_not_exists && fold.model.Find(id) != nullptr) return fold.Touched(id, false);
  View view = MakeView(fold, PGORIGIN_LIST(into, col_names), *stmt.query);
  view.options = OptionsOf(PGORIGIN_LIST(into, options));
  view.tablespace = TablespaceOf(fold, into.table_space_name);
  view.access_method =
      into.access_method[0] == '\0' ? fold.default_access_method : std::string(into.access_method);
  Store(fold, Kind::kMaterializedView, name, std::move(view), false);
}

}  // namespace pgorigin
