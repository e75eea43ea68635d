#include "spec/definitions.h"

#include <utility>

namespace pgorigin {

bool HasExtensions(const Model& model) {
  auto first = model.objects.lower_bound({Kind::kExtension, {}, {}, {}, {}});
  return first != model.objects.end() && first->first.kind == Kind::kExtension;
}

namespace {

// Looked up along the search path, where pg_catalog comes first by itself: without any
// other schema (as in a dump) it is the server's own.
void DoubtName(Fold& fold, const std::string& name) {
  if (!fold.search_path.empty() && HasExtensions(fold.model)) fold.UnknownName(name);
}

}  // namespace

PgQuery__DefElem* FindOption(std::span<PgQuery__Node*> options, std::string_view name) {
  for (PgQuery__Node* node : options) {
    if (std::string_view(node->def_elem->defname) == name) return node->def_elem;
  }
  return nullptr;
}

// As defGetBoolean().
bool IsSet(std::span<PgQuery__Node*> options, std::string_view name) {
  const PgQuery__DefElem* option = FindOption(options, name);
  if (option == nullptr) return false;
  const std::string value = ValueOf(*option);
  return value == "true" || value == "on" || value == "1";
}

std::string OptionText(std::span<PgQuery__Node*> options, std::string_view name) {
  const PgQuery__DefElem* option = FindOption(options, name);
  return option == nullptr ? "" : ValueOf(*option);
}

std::span<PgQuery__Node*> NameIn(PgQuery__DefElem& option) {
  if (option.arg == nullptr) return {};
  switch (option.arg->node_case) {
    case PG_QUERY__NODE__NODE_TYPE_NAME:
      return PGORIGIN_LIST(*option.arg->type_name, names);
    case PG_QUERY__NODE__NODE_LIST:
      return PGORIGIN_LIST(*option.arg->list, items);
    default:
      return {&option.arg, 1};
  }
}

FunctionName FunctionNamed(Fold& fold, std::span<PgQuery__Node*> names) {
  if (names.empty()) return {};
  bool found = false;
  FunctionName function = fold.ResolveRoutine(names, found);
  if (!found) DoubtName(fold, "function " + function.name.str());
  return function;
}

FunctionName FunctionOption(Fold& fold, std::span<PgQuery__Node*> options, std::string_view name) {
  PgQuery__DefElem* option = FindOption(options, name);
  return option == nullptr ? FunctionName() : FunctionNamed(fold, NameIn(*option));
}

Name CanonicalNamed(Fold& fold, std::span<PgQuery__Node*> names, Kind kind, Name arguments) {
  if (names.empty()) return {};
  const std::string name = StringOf(*names.back());
  if (names.size() > 1) return CanonicalText({StringOf(*names[names.size() - 2]), name});
  for (const std::string& schema : fold.search_path) {
    if (fold.model.Find({kind, schema, {}, name, arguments}) != nullptr) {
      return CanonicalText({schema, name});
    }
  }
  DoubtName(fold, std::string(WordFor(kind)) + " " + name);
  return CanonicalText({"pg_catalog", name});
}

std::string CanonicalText(const QualifiedName& name) {
  if (name.empty()) return "";
  const std::string quoted = QuoteIdentifier(name.name);
  return name.schema == "pg_catalog" ? quoted : QuoteIdentifier(name.schema) + "." + quoted;
}

std::string PlainType(Fold& fold, const PgQuery__TypeName& type) {
  PgQuery__TypeName plain = type;
  plain.n_typmods = 0;
  return fold.TypeOf(plain);
}

std::string PlainTypes(Fold& fold, std::span<PgQuery__Node*> types) {
  std::string list;
  for (const PgQuery__Node* node : types) {
    const bool is_type = node->node_case == PG_QUERY__NODE__NODE_TYPE_NAME;
    list += (list.empty() ? "" : ", ") + (is_type ? PlainType(fold, *node->type_name) : "NONE");
  }
  return list;
}

Object* AddOrReplace(Fold& fold, const ObjectId& id, Definition definition, bool replace) {
  Object* object = replace ? fold.model.Find(id) : nullptr;
  if (object == nullptr) return fold.Add(id, std::move(definition));
  object->definition = std::move(definition);
  object->uncertain = {};
  fold.Touched(id, false);
  return object;
}

}  // namespace pgorigin
