// Base types and shell types.
#include <algorithm>
#include <array>

#include "spec/definitions.h"

namespace pgorigin {
namespace {

// How values of a type are stored, as CREATE TYPE says it; empty: the default.
struct Layout {
  std::string_view type;
  std::string_view internallength;
  bool passedbyvalue;
  std::string_view alignment;
  std::string_view storage;
};

// pg_type, for LIKE.
constexpr auto kLayouts = std::to_array<Layout>({
    {"smallint", "2", true, "int2", ""},
    {"integer", "4", true, "", ""},
    {"bigint", "8", true, "double", ""},
    {"real", "4", true, "", ""},
    {"double precision", "8", true, "double", ""},
    {"text", "variable", false, "", "extended"},
    {"character varying", "variable", false, "", "extended"},
    {"bytea", "variable", false, "", "extended"},
    {"uuid", "16", false, "char", ""},
});

std::string_view AlignmentWord(std::string_view word) {
  if (word == "double" || word == "float8" || word == "double precision") return "double";
  if (word == "int2" || word == "smallint") return "int2";
  if (word == "char" || word == "bpchar") return "char";
  return "";
}

class TypeOptions {
 public:
  TypeOptions(Fold& fold, std::span<PgQuery__Node*> given) : fold_(fold), given_(given) {}

  Options Take(bool& known) {
    for (std::string_view function : {"input", "output", "receive", "send", "typmod_in",
                                      "typmod_out", "analyze", "subscript"}) {
      Add(function, CanonicalText(FunctionOption(fold_, given_, function)));
    }
    AddLayout(known);
    const std::string category = OptionText(given_, "category");
    Add("category", category == "U" ? "" : category);
    const std::string delimiter = OptionText(given_, "delimiter");
    Add("delimiter", delimiter == "," ? "" : delimiter);
    Add("default", OptionText(given_, "default"));
    AddFlag("preferred", IsSet(given_, "preferred"));
    AddFlag("collatable", IsSet(given_, "collatable"));
    if (const PgQuery__DefElem* element = FindOption(given_, "element"))
      AddElement(PlainType(fold_, *element->arg->type_name));
    std::ranges::sort(options_);
    return std::move(options_);
  }

 private:
  void Add(std::string_view name, std::string_view value) {
    if (!value.empty()) options_.push_back(std::string(name) + "=" + std::string(value));
  }
  void AddFlag(std::string_view name, bool value) { Add(name, value ? "true" : ""); }

  // Elements of a type of fixed length are reached by their offsets, unless told otherwise.
  void AddElement(const std::string& type) {
    Add("element", type);
    const bool variable = std::ranges::count(options_, "internallength=variable") > 0;
    const bool subscript = FindOption(given_, "subscript") != nullptr;
    if (!variable && !subscript && fold_.model.version.HasSubscriptFunctions())
      Add("subscript", "raw_array_subscript_handler");
  }

  // What LIKE gives, other options override.
  void AddLayout(bool& known) {
    Layout layout{"", "variable", false, "", ""};
    if (const PgQuery__DefElem* like = FindOption(given_, "like")) {
      const std::string type = PlainType(fold_, *like->arg->type_name);
      auto found = std::ranges::find(kLayouts, type, &Layout::type);
      known = found != kLayouts.end();
      if (known) layout = *found;
    }
    auto given = [&](std::string_view name) { return FindOption(given_, name) != nullptr; };
    const std::string length = OptionText(given_, "internallength");
    Add("internallength", given("internallength") ? length : layout.internallength);
    AddFlag("passedbyvalue",
            given("passedbyvalue") ? IsSet(given_, "passedbyvalue") : layout.passedbyvalue);
    const std::string alignment = OptionText(given_, "alignment");
    Add("alignment", given("alignment") ? AlignmentWord(alignment) : layout.alignment);
    const std::string storage = OptionText(given_, "storage");
    Add("storage", !given("storage") ? layout.storage : storage == "plain" ? "" : storage);
  }

  Fold& fold_;
  std::span<PgQuery__Node*> given_;
  Options options_;
};

}  // namespace

// A type that functions are made for begins as a shell.  A function hides the name BaseType.
void DefineBaseType(Fold& fold, const PgQuery__DefineStmt& stmt) {
  const QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, defnames));
  const ObjectId id{Kind::kBaseType, name.schema, {}, name.name, {}};
  struct BaseType type;
  type.shell = stmt.n_definition == 0;
  bool known = true;
  if (!type.shell) type.options = TypeOptions(fold, PGORIGIN_LIST(stmt, definition)).Take(known);
  const struct BaseType* existing = As<struct BaseType>(fold.model.Find(id));
  const bool completes = existing != nullptr && existing->shell && !type.shell;
  Object* object = AddOrReplace(fold, id, Box<struct BaseType>(std::move(type)), completes);
  if (object != nullptr && !known)
    fold.Uncertain(*object, "LIKE copies the storage of a type that text does not know");
}

}  // namespace pgorigin
