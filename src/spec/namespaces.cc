// Extensions, and the search path.
#include <algorithm>
#include <set>

#include "pgorigin/ast/token.h"
#include "spec/access.h"
#include "spec/fold.h"
#include "spec/queries.h"

namespace pgorigin {

void CreateExtension(Fold& fold, const PgQuery__CreateExtensionStmt& stmt) {
  ObjectId id{Kind::kExtension, {}, {}, stmt.extname, {}};
  // In every database already, and no part of any comparison.
  if (id.name == "plpgsql") return;
  if (stmt.if_not_exists && fold.model.Find(id) != nullptr) return fold.Touched(id, false);
  Extension extension;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, options)) {
    const PgQuery__DefElem& option = *node->def_elem;
    std::string_view name = option.defname;
    if (name == "schema") extension.schema.value = ValueOf(option);
    if (name == "new_version") extension.version.value = ValueOf(option);
  }
  fold.Add(id, std::move(extension));
}

namespace {

void SetSearchPath(Fold& fold, const std::vector<std::string>& values) {
  fold.search_path.clear();
  for (const std::string& value : values) {
    std::string schema = value;
    if (schema == "$user" || schema == "pg_catalog" || schema.empty()) continue;
    fold.search_path.push_back(std::move(schema));
  }
}

// The value of set_config('search_path', 'a, "B"', …) is one string.
std::vector<std::string> SplitList(const std::string& value) {
  std::vector<std::string> items;
  std::string item;
  bool quoted = false;
  for (char c : value) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      items.push_back(std::exchange(item, {}));
    } else if (c != ' ' || quoted) {
      item += c;
    }
  }
  items.push_back(item);
  return items;
}

}  // namespace

namespace {

// As the server reads a boolean that is set: a beginning will do (parse_bool()).
bool IsOn(const std::string& value) {
  const auto begins = [&](std::string_view word) {
    return !value.empty() && IsKeyword(value, word.substr(0, value.size()));
  };
  return IsKeyword(value, "on") || value == "1" || begins("true") || begins("yes");
}

// Where new tables go, as dumps say it.
void SetDefaults(Fold& fold, const PgQuery__VariableSetStmt& stmt, bool resets) {
  const std::string_view name = stmt.name;
  const bool set = stmt.kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_VALUE;
  const std::string value = set ? Strings(PGORIGIN_LIST(stmt, args)).front() : "";
  if (resets || name == "default_tablespace") fold.default_tablespace = set ? value : "";
  if (resets || name == "default_table_access_method") {
    fold.default_access_method = set ? value : "heap";
  }
  if (resets || name == "standard_conforming_strings") fold.standard_strings = !set || IsOn(value);
}

void SetOne(Fold& fold, const PgQuery__VariableSetStmt& stmt) {
  bool resets = stmt.kind == PG_QUERY__VARIABLE_SET_KIND__VAR_RESET_ALL;
  SetDefaults(fold, stmt, resets);
  const std::string_view name = stmt.name;
  if (name == "role" || name == "session_authorization" || resets) SetCurrentRole(fold, stmt);
  if (!resets && name != "search_path") return;
  if (stmt.kind != PG_QUERY__VARIABLE_SET_KIND__VAR_SET_VALUE) {
    fold.search_path = {"public"};
  } else {
    SetSearchPath(fold, Strings(PGORIGIN_LIST(stmt, args)));
  }
}

// set_config(name, value, is_local)
void SetConfig(Fold& fold, std::span<PgQuery__Node*> args) {
  if (args.size() < 2 || StringOf(*args[0]) != "search_path") return;
  auto set = [&] { SetSearchPath(fold, SplitList(StringOf(*args[1]))); };
  set();
  if (args.size() < 3 || StringOf(*args[2]) != "true") fold.SetForSession(set);
}

}  // namespace

void SetVariable(Fold& fold, const PgQuery__VariableSetStmt& stmt) {
  SetOne(fold, stmt);
  if (!stmt.is_local) fold.SetForSession([&] { SetOne(fold, stmt); });
}

void Discard(Fold& fold, const PgQuery__DiscardStmt& stmt) {
  const bool all = stmt.target == PG_QUERY__DISCARD_MODE__DISCARD_ALL;
  if (all || stmt.target == PG_QUERY__DISCARD_MODE__DISCARD_TEMP) fold.EndSession();
  if (all) static_cast<SessionSettings&>(fold) = {};
}

bool HasEscapedStrings(const Fold& fold, std::string_view statement) {
  if (fold.standard_strings) return false;
  TokenScanner scanner(statement);
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    const bool escapes = token.text.front() == '\'' && token.text.find('\\') != token.text.npos;
    if (token.kind == TokenKind::kString && escapes) return true;
  }
  return false;
}

namespace {

const PgQuery__IntoClause* IntoOf(const PgQuery__SelectStmt& stmt) {
  return stmt.larg == nullptr ? stmt.into_clause : IntoOf(*stmt.larg);
}

// Functions of the server that tell something, or set a sequence; any other may do anything.
bool ChangesNoSchema(const PgQuery__FuncCall& call) {
  static const std::set<std::string_view> harmless = {"array_agg",
                                                      "avg",
                                                      "concat",
                                                      "count",
                                                      "currval",
                                                      "current_setting",
                                                      "format",
                                                      "gen_random_uuid",
                                                      "generate_series",
                                                      "lastval",
                                                      "length",
                                                      "lower",
                                                      "max",
                                                      "md5",
                                                      "min",
                                                      "nextval",
                                                      "now",
                                                      "pg_get_serial_sequence",
                                                      "pg_sleep",
                                                      "random",
                                                      "row_number",
                                                      "setval",
                                                      "string_agg",
                                                      "substring",
                                                      "sum",
                                                      "to_char",
                                                      "to_timestamp",
                                                      "trim",
                                                      "unnest",
                                                      "upper",
                                                      "version"};
  return harmless.contains(StringOf(*PGORIGIN_LIST(call, funcname).back()));
}

const PgQuery__FuncCall* SettingOf(const PgQuery__Node& target) {
  const PgQuery__Node* value = target.res_target->val;
  if (value->node_case != PG_QUERY__NODE__NODE_FUNC_CALL) return nullptr;
  const PgQuery__FuncCall* call = value->func_call;
  return StringOf(*PGORIGIN_LIST(*call, funcname).back()) == "set_config" ? call : nullptr;
}

}  // namespace

// As dumps begin: SELECT of pg_catalog.set_config('search_path', …).
void Select(Fold& fold, const PgQuery__Node& statement) {
  const PgQuery__SelectStmt& stmt = *statement.select_stmt;
  if (const PgQuery__IntoClause* into = IntoOf(stmt)) {
    return CreateFromQuery(fold, *into, statement);
  }
  std::set<const PgQuery__FuncCall*> settings;
  for (const PgQuery__Node* target : PGORIGIN_LIST(stmt, target_list)) {
    const PgQuery__FuncCall* setting = SettingOf(*target);
    if (setting == nullptr) continue;
    SetConfig(fold, PGORIGIN_LIST(*setting, args));
    settings.insert(setting);
  }
  const bool calls = AnyNode(statement, [&](const PgQuery__Node& node) {
    return node.node_case == PG_QUERY__NODE__NODE_FUNC_CALL && !ChangesNoSchema(*node.func_call) &&
           !settings.contains(node.func_call);
  });
  if (calls) fold.Opaque("SELECT calls a function");
}

}  // namespace pgorigin
