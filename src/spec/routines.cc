// Functions and procedures.
#include <algorithm>
#include <map>
#include <string_view>

#include "spec/definitions.h"
#include "spec/fold.h"
#include "spec/settings.h"

namespace pgorigin {
namespace {

std::string_view ModeWord(PgQuery__FunctionParameterMode mode) {
  switch (mode) {
    case PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_OUT:
      return "out";
    case PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_INOUT:
      return "inout";
    case PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_VARIADIC:
      return "variadic";
    case PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_TABLE:
      return "table";
    default:
      return "in";
  }
}

bool IsInput(Name mode) { return mode == "in" || mode == "inout" || mode == "variadic"; }

std::vector<Argument> Arguments(Fold& fold, std::span<PgQuery__Node*> parameters) {
  std::vector<Argument> arguments;
  for (const PgQuery__Node* node : parameters) {
    const PgQuery__FunctionParameter& parameter = *node->function_parameter;
    Argument argument;
    argument.mode = ModeWord(parameter.mode);
    argument.name = parameter.name;
    argument.type = PlainType(fold, *parameter.arg_type);
    if (parameter.defexpr != nullptr) {
      argument.default_value = fold.MakeExpression(fold.parsed().ToComma(parameter.defexpr));
    }
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

// Without RETURNS, the output arguments are the result.
void SetReturns(Fold& fold, const PgQuery__CreateFunctionStmt& stmt, Function& function) {
  if (stmt.is_procedure) return;
  std::vector<Name> outputs;
  bool table = false;
  for (const Argument& argument : function.arguments) {
    if (argument.mode == "table") table = true;
    if (argument.mode != "in" && argument.mode != "variadic") outputs.push_back(argument.type);
  }
  if (stmt.return_type != nullptr) {
    function.returns_set = stmt.return_type->setof;
    function.returns = PlainType(fold, *stmt.return_type);
  } else {
    function.returns = outputs.size() == 1 ? outputs[0] : Name("record");
  }
  if (!table) return;
  function.returns_set = true;
  function.returns = outputs.size() == 1 ? outputs[0] : Name("record");
}

void ApplyOption(const PgQuery__DefElem& option, Function& function) {
  std::string_view name = option.defname;
  if (name == "language") {
    function.language = ValueOf(option);
  } else if (name == "volatility") {
    function.volatility = ValueOf(option);
  } else if (name == "strict") {
    function.strict = ValueOf(option) == "true";
  } else if (name == "security") {
    function.security_definer = ValueOf(option) == "true";
  } else if (name == "leakproof") {
    function.leakproof = ValueOf(option) == "true";
  } else if (name == "parallel") {
    function.parallel = ValueOf(option);
  } else if (name == "cost") {
    function.cost = ValueOf(option);
  } else if (name == "rows") {
    function.rows = ValueOf(option);
  } else if (name == "window" && ValueOf(option) == "true") {
    function.routine = "window function";
  } else if (name == "set") {
    ApplySetting(*option.arg->variable_set_stmt, function.settings);
  }
}

// Options that name other objects.
void ApplyNames(Fold& fold, const PgQuery__DefElem& option, Function& function) {
  const std::string_view name = option.defname;
  if (name == "support") {
    function.support = FunctionNamed(fold, PGORIGIN_LIST(*option.arg->list, items));
  } else if (name == "transform") {
    for (const PgQuery__Node* type : PGORIGIN_LIST(*option.arg->list, items)) {
      function.transforms.emplace_back(PlainType(fold, *type->type_name));
    }
  }
}

// AS 'body', or AS 'library', 'symbol'.
void ApplyBody(const PgQuery__DefElem& option, Function& function) {
  std::vector<std::string> strings = Strings(PGORIGIN_LIST(*option.arg->list, items));
  bool library = strings.size() > 1 || function.language == "c";
  if (!library) {
    function.body = strings.empty() ? "" : strings[0];
    return;
  }
  function.library = strings[0];
  function.body = strings.size() > 1 ? strings[1] : "";
}

// The cost and rows that a server gives a function that does not say.
void FillIn(Function& function) {
  bool compiled = function.language == "c" || function.language == "internal";
  if (function.cost.empty()) function.cost = compiled ? "1" : "100";
  if (function.rows.empty()) function.rows = function.returns_set ? "1000" : "0";
}

Function MakeFunction(Fold& fold, const PgQuery__CreateFunctionStmt& stmt) {
  Function function;
  if (stmt.is_procedure) function.routine = "procedure";
  function.arguments = Arguments(fold, PGORIGIN_LIST(stmt, parameters));
  SetReturns(fold, stmt, function);
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, options))
    ApplyOption(*node->def_elem, function);
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, options)) {
    if (std::string_view(node->def_elem->defname) == "as") ApplyBody(*node->def_elem, function);
    ApplyNames(fold, *node->def_elem, function);
  }
  if (stmt.sql_body != nullptr) {
    if (function.language.empty()) function.language = "sql";
    Query body;
    body.text = fold.parsed().RoutineBodyText();
    body.search_path = fold.SearchPath();
    function.sql_body = body;
  }
  FillIn(function);
  return function;
}

bool HasFromCurrent(std::span<PgQuery__Node*> options) {
  return std::ranges::any_of(options, [](const PgQuery__Node* node) {
    const PgQuery__DefElem& option = *node->def_elem;
    return std::string_view(option.defname) == "set" &&
           option.arg->variable_set_stmt->kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_CURRENT;
  });
}

constexpr const char* kFromCurrent = "SET … FROM CURRENT takes the session's value";

}  // namespace

std::string IdentityArguments(const std::vector<Argument>& arguments) {
  std::string text;
  for (const Argument& argument : arguments) {
    if (IsInput(argument.mode)) text += (text.empty() ? "" : ", ") + argument.type.str();
  }
  return text;
}

void CreateRoutine(Fold& fold, const PgQuery__CreateFunctionStmt& stmt) {
  QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, funcname));
  Function function = MakeFunction(fold, stmt);
  ObjectId id{Kind::kFunction, name.schema, {}, name.name, IdentityArguments(function.arguments)};
  Object* object = fold.model.Find(id);
  if (stmt.replace && object != nullptr) {
    *As<Function>(object) = std::move(function);
    object->uncertain = {};
    fold.Touched(id, false);
  } else {
    object = fold.Add(id, Box<Function>(std::move(function)));
  }
  if (object != nullptr && HasFromCurrent(PGORIGIN_LIST(stmt, options)))
    fold.Uncertain(*object, kFromCurrent);
}

void AlterRoutine(Fold& fold, const PgQuery__AlterFunctionStmt& stmt) {
  auto* target = FindRoutine(fold, *stmt.func);
  if (target == nullptr && HasExtensions(fold.model))
    return fold.NotModelled("changes to routines that the Origin does not make");
  if (target == nullptr)
    return fold.Error(
        0, "routine " + Strings(PGORIGIN_LIST(*stmt.func, objname)).back() + " does not exist");
  Function* function = As<Function>(target);
  if (function == nullptr) return;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, actions)) {
    ApplyOption(*node->def_elem, *function);
    ApplyNames(fold, *node->def_elem, *function);
  }
  if (HasFromCurrent(PGORIGIN_LIST(stmt, actions))) fold.Uncertain(*target, kFromCurrent);
  fold.Touched(target->id, false);
}

Object* FindRoutine(Fold& fold, const PgQuery__ObjectWithArgs& named) {
  auto names = PGORIGIN_LIST(named, objname);
  std::string arguments;
  for (const PgQuery__Node* node : PGORIGIN_LIST(named, objargs)) {
    if (node->node_case != PG_QUERY__NODE__NODE_TYPE_NAME) continue;
    arguments += (arguments.empty() ? "" : ", ") + PlainType(fold, *node->type_name);
  }
  std::vector<std::string> schemas = fold.search_path;
  if (names.size() > 1) schemas = {StringOf(*names[names.size() - 2])};
  for (const std::string& schema : schemas) {
    for (Kind kind : {Kind::kFunction, Kind::kAggregate}) {
      ObjectId id{kind, schema, {}, StringOf(*names.back()), arguments};
      if (!named.args_unspecified) {
        if (Object* found = fold.model.Find(id)) return found;
        continue;
      }
      id.arguments = {};
      auto first = fold.model.objects.lower_bound(id);
      bool here = first != fold.model.objects.end() && first->first.kind == kind &&
                  first->first.schema == id.schema && first->first.name == id.name;
      if (here) return &first->second;
    }
  }
  return nullptr;
}

}  // namespace pgorigin
