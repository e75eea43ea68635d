#include "ast/overloads.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "ast/coercion.h"
#include "ast/operators.h"
#include "pgorigin/ast/type_name.h"

namespace pgorigin {
namespace {

// `_int4` is an array.
std::string PrintedType(std::string_view name) {
  if (name.starts_with('_')) return PrintedType(name.substr(1)) + "[]";
  std::string_view printed = BuiltinType(name);
  return std::string(printed.empty() ? name : printed);
}

std::vector<std::string_view> Split(std::string_view list) {
  std::vector<std::string_view> items;
  while (!list.empty()) {
    std::size_t comma = list.find(',');
    items.push_back(list.substr(0, comma));
    list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
  }
  return items;
}

Signature ReadSignature(std::string_view arguments, std::string_view result) {
  Signature signature;
  for (std::string_view argument : Split(arguments)) {
    signature.optional += argument.starts_with('=');
    signature.variadic |= argument.starts_with('+');
    bool marked = argument.starts_with('=') || argument.starts_with('+');
    signature.arguments.push_back(PrintedType(argument.substr(marked ? 1 : 0)));
    bool items = argument.starts_with('+') && signature.arguments.back().ends_with("[]");
    if (items) signature.arguments.back().resize(signature.arguments.back().size() - 2);
  }
  signature.returns_set = result.starts_with('*');
  if (signature.returns_set) result.remove_prefix(1);
  std::size_t brace = result.find('{');
  signature.returns = PrintedType(result.substr(0, brace));
  if (brace == std::string_view::npos) return signature;
  for (std::string_view column : Split(result.substr(brace + 1, result.size() - brace - 2))) {
    std::size_t colon = column.find(':');
    signature.columns.push_back(
        {std::string(column.substr(0, colon)), PrintedType(column.substr(colon + 1))});
  }
  return signature;
}

std::unordered_map<std::string_view, Signatures> ReadBuiltins() {
  std::unordered_map<std::string_view, Signatures> builtins;
  std::string_view rest = BuiltinSignatures();
  for (std::size_t at = rest.find_first_not_of(" \n"); at != std::string_view::npos;
       at = rest.find_first_not_of(" \n")) {
    std::string_view entry = rest.substr(at, rest.find_first_of(" \n", at) - at);
    rest.remove_prefix(at + entry.size());
    std::size_t open = entry.find('('), close = entry.find(')');
    builtins[entry.substr(0, open)].push_back(
        ReadSignature(entry.substr(open + 1, close - open - 1), entry.substr(close + 1)));
  }
  return builtins;
}

bool IsElement(std::string_view type) {
  static constexpr auto kTypes = std::to_array<std::string_view>(
      {"anyelement", "anynonarray", "anyenum", "anycompatible", "anycompatiblenonarray"});
  return std::ranges::find(kTypes, type) != kTypes.end();
}
bool IsArray(std::string_view type) { return type == "anyarray" || type == "anycompatiblearray"; }
bool IsPolymorphic(std::string_view type) { return type.starts_with("any") || type == "\"any\""; }

const std::string& ArgumentType(const Signature& signature, std::size_t i) {
  return signature.arguments[std::min(i, signature.arguments.size() - 1)];
}

bool Takes(const std::string& parameter, const Term& argument) {
  if (argument.type.empty() || argument.type == parameter) return true;
  if (IsArray(parameter)) return argument.type.ends_with("[]");
  if (parameter == "anynonarray" || parameter == "anycompatiblenonarray")
    return !argument.type.ends_with("[]");
  if (parameter == "anyrange" || parameter == "anymultirange")
    return argument.type.ends_with("range");
  return IsPolymorphic(parameter) || CastsImplicitly(argument.type, parameter);
}

bool Fits(const Signature& signature, const std::vector<Term>& arguments) {
  std::size_t count = arguments.size(), all = signature.arguments.size();
  bool arity =
      signature.variadic ? count + 1 >= all : count <= all && count + signature.optional >= all;
  if (!arity || (all == 0 && count > 0)) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (!Takes(ArgumentType(signature, i), arguments[i])) return false;
  }
  return true;
}

bool IsPreferred(std::string_view type) {
  static constexpr auto kTypes =
      std::to_array<std::string_view>({"text", "double precision", "timestamp with time zone",
                                       "boolean", "interval", "inet", "oid", "bit varying"});
  return std::ranges::find(kTypes, type) != kTypes.end();
}

int Exact(const Signature& signature, const std::vector<Term>& arguments) {
  int exact = 0;
  for (std::size_t i = 0; i < arguments.size(); ++i)
    exact += !arguments[i].type.empty() && arguments[i].type == ArgumentType(signature, i);
  return exact;
}

int Preferred(const Signature& signature, const std::vector<Term>& arguments) {
  int preferred = Exact(signature, arguments);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& type = ArgumentType(signature, i);
    preferred += arguments[i].type != type && !arguments[i].type.empty() && IsPreferred(type);
  }
  return preferred;
}

// An untyped literal is a text, if it can be.
int Texts(const Signature& signature, const std::vector<Term>& arguments) {
  int texts = 0;
  for (std::size_t i = 0; i < arguments.size(); ++i)
    texts += IsUntyped(arguments[i]) && ArgumentType(signature, i) == "text";
  return texts;
}

using Candidates = std::vector<const Signature*>;

template <class Score>
void KeepBest(Candidates& candidates, Score score) {
  int best = 0;
  for (const Signature* candidate : candidates) best = std::max(best, score(*candidate));
  std::erase_if(candidates, [&](const Signature* candidate) { return score(*candidate) < best; });
}

// What the polymorphic types of a call stand for.
std::string ElementOf(const Signature& signature, const std::vector<Term>& arguments) {
  std::string element;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& parameter = ArgumentType(signature, i);
    const std::string& type = arguments[i].type;
    if (IsElement(parameter)) element = CommonType(element, type);
    if (IsArray(parameter) && type.ends_with("[]"))
      element = CommonType(element, type.substr(0, type.size() - 2));
  }
  return element;
}

std::string Actual(const std::string& type, const Signature& signature,
                   const std::vector<Term>& arguments) {
  if (!IsPolymorphic(type)) return type;
  std::string element = ElementOf(signature, arguments);
  if (IsElement(type) || element.empty()) return IsElement(type) ? element : "";
  return IsArray(type) ? element + "[]" : "";
}

}  // namespace

const Signatures* FindBuiltin(const std::string& name) {
  static const std::unordered_map<std::string_view, Signatures> kBuiltins = ReadBuiltins();
  auto found = kBuiltins.find(name);
  return found == kBuiltins.end() ? nullptr : &found->second;
}

namespace {

Signature OfFunction(const Function& function, const Model& model) {
  Signature signature;
  auto base = [&](Name type) { return BaseType(type.view(), model); };
  for (const Argument& argument : function.arguments) {
    bool in = argument.mode == "in" || argument.mode == "inout" || argument.mode == "variadic";
    if (in) signature.arguments.push_back(base(argument.type));
    if (in) signature.optional += argument.default_value.has_value();
    signature.variadic |= argument.mode == "variadic";
    bool out = argument.mode == "out" || argument.mode == "inout" || argument.mode == "table";
    if (out) signature.columns.push_back({argument.name.str(), base(argument.type)});
  }
  std::string& last = signature.arguments.empty() ? signature.returns : signature.arguments.back();
  if (signature.variadic && last.ends_with("[]")) last.resize(last.size() - 2);
  signature.returns = base(function.returns);
  signature.returns_set = function.returns_set;
  return signature;
}

// Of an aggregate, only plain arguments are told by its id.
Signature OfAggregate(const ObjectId& id, const Aggregate& aggregate, const Model& model) {
  Signature signature;
  for (std::string_view argument : Split(id.arguments.view())) {
    argument.remove_prefix(std::min(argument.find_first_not_of(' '), argument.size()));
    signature.arguments.push_back(BaseType(argument, model));
  }
  signature.returns = BaseType(aggregate.returns.view(), model);
  return signature;
}

}  // namespace

Signatures RoutinesOf(const Model& model, const std::string& schema, const std::string& name) {
  Signatures signatures;
  for (Kind kind : {Kind::kFunction, Kind::kAggregate}) {
    const ObjectId first{kind, schema, {}, name, {}};
    for (auto it = model.objects.lower_bound(first); it != model.objects.end(); ++it) {
      const ObjectId& id = it->first;
      if (id.kind != first.kind || id.schema != first.schema || id.name != first.name) break;
      if (const Function* function = As<Function>(&it->second))
        signatures.push_back(OfFunction(*function, model));
      if (const Aggregate* aggregate = As<Aggregate>(&it->second))
        signatures.push_back(OfAggregate(id, *aggregate, model));
    }
  }
  return signatures;
}

const Signature* Choose(const Signatures& signatures, const std::vector<Term>& arguments) {
  Candidates candidates;
  for (const Signature& signature : signatures) {
    if (Fits(signature, arguments)) candidates.push_back(&signature);
  }
  // Of an argument of unknown type, nothing follows.
  auto unknown = [](const Term& term) { return term.type.empty() && !IsUntyped(term); };
  if (candidates.size() > 1 && std::ranges::any_of(arguments, unknown)) return nullptr;
  KeepBest(candidates, [&](const Signature& s) { return Exact(s, arguments); });
  KeepBest(candidates, [&](const Signature& s) { return Preferred(s, arguments); });
  KeepBest(candidates, [&](const Signature& s) { return Texts(s, arguments); });
  return candidates.size() == 1 ? candidates[0] : nullptr;
}

std::string WantedBy(const Signature& signature, std::size_t argument,
                     const std::vector<Term>& arguments) {
  if (signature.arguments.empty()) return "";
  bool any = ArgumentType(signature, argument) == "\"any\"";
  if (any) return IsUntyped(arguments[argument]) ? "text" : "";
  return Actual(ArgumentType(signature, argument), signature, arguments);
}

std::string ReturnedBy(const Signature& signature, const std::vector<Term>& arguments) {
  std::string type = Actual(signature.returns, signature, arguments);
  return type == "record" || type == "void" ? "" : type;
}

}  // namespace pgorigin
