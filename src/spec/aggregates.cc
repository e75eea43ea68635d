// CREATE AGGREGATE.
// https://www.postgresql.org/docs/current/sql-createaggregate.html
#include "spec/aggregates.h"

#include <algorithm>
#include <array>

#include "spec/definitions.h"

namespace pgorigin {
namespace {

// How an option is written in the model, as the catalog reader has it.
enum class Form { kFunction, kType, kText, kNumber, kFlag, kOperator, kWord };
struct Option {
  std::string_view name;
  Form form;
};

constexpr auto kOptions = std::to_array<Option>({
    {"sfunc", Form::kFunction},
    {"stype", Form::kType},
    {"sspace", Form::kNumber},
    {"finalfunc", Form::kFunction},
    {"finalfunc_extra", Form::kFlag},
    {"finalfunc_modify", Form::kWord},
    {"combinefunc", Form::kFunction},
    {"serialfunc", Form::kFunction},
    {"deserialfunc", Form::kFunction},
    {"initcond", Form::kText},
    {"msfunc", Form::kFunction},
    {"minvfunc", Form::kFunction},
    {"mstype", Form::kType},
    {"msspace", Form::kNumber},
    {"mfinalfunc", Form::kFunction},
    {"mfinalfunc_extra", Form::kFlag},
    {"mfinalfunc_modify", Form::kWord},
    {"minitcond", Form::kText},
    {"sortop", Form::kOperator},
    {"parallel", Form::kWord},
    {"hypothetical", Form::kFlag},
});

struct Arguments {
  std::string types;     // as in ObjectId
  std::string variadic;  // the element type of the last one
  int direct = -1;       // of an ordered-set aggregate; -1: it is none
};

// What VARIADIC collects: elements of an array, or anything.
std::string ElementType(const std::string& type) {
  if (type == "anyarray") return "anyelement";
  if (type == "anycompatiblearray") return "anycompatible";
  return type.ends_with("[]") ? type.substr(0, type.size() - 2) : type;
}

// The grammar gives a list of parameters (none for `*`) and the number of direct ones.
Arguments ArgumentsOf(Fold& fold, const PgQuery__DefineStmt& stmt) {
  Arguments arguments;
  if (stmt.n_args > 0 && stmt.args[0]->node_case == PG_QUERY__NODE__NODE_LIST) {
    for (const PgQuery__Node* node : PGORIGIN_LIST(*stmt.args[0]->list, items)) {
      const PgQuery__FunctionParameter& parameter = *node->function_parameter;
      const std::string type = PlainType(fold, *parameter.arg_type);
      arguments.types += (arguments.types.empty() ? "" : ", ") + type;
      if (parameter.mode == PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_VARIADIC) {
        arguments.variadic = ElementType(type);
      }
    }
  }
  const bool counted = stmt.n_args > 1 && stmt.args[1]->node_case == PG_QUERY__NODE__NODE_INTEGER;
  if (counted) arguments.direct = stmt.args[1]->integer->ival;
  return arguments;
}

// Before 8.2 the type of the only argument was an option.
Arguments OldArguments(Fold& fold, std::span<PgQuery__Node*> options) {
  Arguments arguments;
  PgQuery__DefElem* base = FindOption(options, "basetype");
  const bool typed = base != nullptr && base->arg != nullptr &&
                     base->arg->node_case == PG_QUERY__NODE__NODE_TYPE_NAME;
  if (!typed) return arguments;
  const std::string type = PlainType(fold, *base->arg->type_name);
  if (ValueOf(*base) != "any") arguments.types = type;
  return arguments;
}

std::string OperatorName(Fold& fold, PgQuery__DefElem& option) {
  const auto names = NameIn(option);
  if (names.empty()) return "";
  const std::string name = StringOf(*names.back());
  const std::string schema = names.size() > 1 ? StringOf(*names[names.size() - 2]) : "pg_catalog";
  if (names.size() == 1) fold.UnknownName("operator " + name);
  return schema == "pg_catalog" ? name : QuoteIdentifier(schema) + "." + name;
}

// Final functions of normal aggregates only read, those of others may write.
bool IsDefaultWord(std::string_view name, std::string_view word, bool ordered_set) {
  if (name == "parallel") return word == "unsafe";
  return word == (ordered_set ? "read_write" : "read_only");
}

// Empty for what says no more than the default does.
std::string ValueIn(Fold& fold, const Option& form, PgQuery__DefElem& option, bool ordered_set) {
  switch (form.form) {
    case Form::kFunction: {
      const FunctionName function = FunctionNamed(fold, NameIn(option));
      return CanonicalText({function.schema, function.name});
    }
    case Form::kType:
      return option.arg->node_case == PG_QUERY__NODE__NODE_TYPE_NAME
                 ? PlainType(fold, *option.arg->type_name)
                 : "";
    case Form::kOperator:
      return OperatorName(fold, option);
    case Form::kNumber:
      return ValueOf(option) == "0" ? "" : ValueOf(option);
    case Form::kFlag:
      return ValueOf(option) == "true" || ValueOf(option) == "on" ? "true" : "";
    case Form::kWord:
      return IsDefaultWord(form.name, ValueOf(option), ordered_set) ? "" : ValueOf(option);
    case Form::kText:
      return ValueOf(option);
  }
  return "";
}

Options AggregateOptions(Fold& fold, std::span<PgQuery__Node*> given, const Arguments& arguments) {
  Options options;
  for (const Option& form : kOptions) {
    PgQuery__DefElem* option = FindOption(given, form.name);
    if (option == nullptr) continue;
    const std::string value = ValueIn(fold, form, *option, arguments.direct >= 0);
    const bool stated = !value.empty() || form.form == Form::kText;
    if (stated) options.push_back(std::string(form.name) + "=" + value);
  }
  if (arguments.direct >= 0) {
    options.push_back("direct_arguments=" + std::to_string(arguments.direct));
  }
  if (!arguments.variadic.empty()) options.push_back("variadic=" + arguments.variadic);
  std::ranges::sort(options);
  return options;
}

bool IsPolymorphic(Name type) { return type.view().starts_with("any"); }

// What the only function of that name returns; nothing when text cannot tell.
Name ReturnedBy(const Fold& fold, const FunctionName& name) {
  Name returns;
  const ObjectId first{Kind::kFunction, name.schema, {}, name.name, {}};
  for (auto at = fold.model.objects.lower_bound(first); at != fold.model.objects.end(); ++at) {
    const ObjectId& id = at->first;
    if (id.kind != first.kind || id.schema != first.schema || id.name != first.name) break;
    if (!returns.empty()) return {};
    returns = As<Function>(&at->second)->returns;
  }
  return IsPolymorphic(returns) ? Name() : returns;
}

// The state, or what the final function makes of it.
Name ReturnType(Fold& fold, std::span<PgQuery__Node*> options) {
  if (FindOption(options, "finalfunc") != nullptr) {
    return ReturnedBy(fold, FunctionOption(fold, options, "finalfunc"));
  }
  PgQuery__DefElem* state = FindOption(options, "stype");
  const bool typed = state != nullptr && state->arg != nullptr &&
                     state->arg->node_case == PG_QUERY__NODE__NODE_TYPE_NAME;
  return typed ? Name(PlainType(fold, *state->arg->type_name)) : Name();
}

}  // namespace

void DefineAggregate(Fold& fold, const PgQuery__DefineStmt& stmt) {
  const QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, defnames));
  auto options = PGORIGIN_LIST(stmt, definition);
  const Arguments arguments = stmt.oldstyle ? OldArguments(fold, options) : ArgumentsOf(fold, stmt);
  Aggregate aggregate{ReturnType(fold, options), AggregateOptions(fold, options, arguments)};
  const bool known = !aggregate.returns.empty();
  Object* added =
      AddOrReplace(fold, {Kind::kAggregate, name.schema, {}, name.name, arguments.types},
                   Box<Aggregate>(std::move(aggregate)), stmt.replace);
  if (added != nullptr && !known)
    fold.Uncertain(*added, "only a server knows what its final function returns");
}

}  // namespace pgorigin
