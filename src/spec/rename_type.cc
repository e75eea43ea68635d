// ALTER TYPE and ALTER DOMAIN under another name or in another schema.
#include <algorithm>
#include <string_view>

#include "pgorigin/ast/type_name.h"
#include "spec/definitions.h"
#include "spec/queries.h"
#include "spec/renames.h"

namespace pgorigin {
namespace {

// Types are text: `public.mood`, `public.mood[]`, `public.box(3)`.
class TypeRenamer {
 public:
  TypeRenamer(const QualifiedName& old_name, const QualifiedName& new_name)
      : old_(CanonicalText(old_name)), new_(CanonicalText(new_name)) {}

  bool Is(std::string_view type) const {
    if (!type.starts_with(old_)) return false;
    const std::string_view rest = type.substr(old_.size());
    return rest.empty() || rest.starts_with('[') || rest.starts_with('(');
  }

  void In(Object& object) const {
    if (Column* column = As<Column>(&object)) In(column->type);
    if (Domain* domain = As<Domain>(&object)) In(domain->type);
    if (Range* range = As<Range>(&object)) In(range->subtype);
    if (Table* table = As<Table>(&object)) In(table->of_type);
    if (Composite* type = As<Composite>(&object)) {
      for (Attribute& attribute : type->attributes) In(attribute.type);
    }
    if (Function* function = As<Function>(&object)) {
      for (Argument& argument : function->arguments) In(argument.type);
      for (Name& type : function->transforms) In(type);
      In(function->returns);
    }
  }

  bool IsIn(const std::string& types) const { return types.find(old_) != std::string::npos; }

 private:
  void In(Name& type) const {
    if (Is(type.view())) type = new_ + type.str().substr(old_.size());
  }

  std::string old_;
  std::string new_;
};

// Aggregates, operators, casts and their kin name types in texts of their own.
bool IsNamedElsewhere(const Model& model, const TypeRenamer& renamer) {
  return std::ranges::any_of(model.objects, [&](const auto& entry) {
    const auto& [id, object] = entry;
    if (id.kind == Kind::kFunction) return false;
    const Aggregate* aggregate = As<Aggregate>(&object);
    const auto* type = As<struct BaseType>(&object);
    auto names = [&](const std::string& option) { return renamer.IsIn(option); };
    return renamer.IsIn(id.arguments.str()) || (!StandsInSchema(id.kind) && names(id.name.str())) ||
           (aggregate != nullptr &&
            (names(aggregate->returns.str()) || std::ranges::any_of(aggregate->options, names))) ||
           (type != nullptr && std::ranges::any_of(type->options, names));
  });
}

// Casts in expressions and queries.
void DoubtTexts(Fold& fold, const ObjectId& type, const TypeRenamer& renamer) {
  for (auto& [id, object] : fold.model.objects) {
    const bool names = AnyText(object, type.name.view(), [&](const auto& tree, const auto& text) {
      return AnyNode(tree, [&](const PgQuery__Node& node) {
        const NameScope scope{&fold.model, text.search_path};
        return node.node_case == PG_QUERY__NODE__NODE_TYPE_NAME &&
               renamer.Is(CanonicalType(*node.type_name, scope).text);
      });
    });
    if (names) fold.Uncertain(object, "a type that it names was renamed");
  }
}

using Moves = std::vector<std::pair<ObjectId, ObjectId>>;

void RekeyAll(Fold& fold, const Moves& moved) {
  for (const auto& [from, to] : moved) {
    auto node = fold.model.objects.extract(from);
    node.key() = node.mapped().id = to;
    fold.model.objects.insert(std::move(node));
  }
}

// Functions are told apart by the types of their arguments.
Moves OfFunctions(const Fold& fold) {
  Moves moved;
  for (const auto& [id, object] : fold.model.objects) {
    const Function* function = As<Function>(&object);
    if (function == nullptr) continue;
    ObjectId renamed = id;
    renamed.arguments = IdentityArguments(function->arguments);
    if (renamed != id) moved.emplace_back(id, renamed);
  }
  return moved;
}

// The type itself, and the constraints of a domain.
Moves OfType(const Fold& fold, const ObjectId& type, const QualifiedName& to) {
  ObjectId renamed = type;
  renamed.schema = to.schema;
  renamed.name = to.name;
  Moves moved = {{type, renamed}};
  if (type.kind != Kind::kDomain) return moved;
  const Model& model = fold.model;
  for (const Object* check : Children(model, Kind::kConstraint, {type.schema, type.name})) {
    renamed = check->id;
    renamed.schema = to.schema;
    renamed.parent = to.name;
    moved.emplace_back(check->id, renamed);
  }
  return moved;
}

}  // namespace

void FollowType(Fold& fold, const QualifiedName& from, const QualifiedName& to) {
  const TypeRenamer renamer(from, to);
  if (IsNamedElsewhere(fold.model, renamer)) {
    fold.Opaque("the new name of type " + ToString(from) + " changes objects named by types");
  }
  DoubtTexts(fold, {Kind::kComposite, from.schema, {}, from.name, {}}, renamer);
  for (auto& [id, object] : fold.model.objects) renamer.In(object);
  RekeyAll(fold, OfFunctions(fold));
}

void RenameType(Fold& fold, const ObjectId& id, const QualifiedName& to) {
  const ObjectId type = id;
  FollowType(fold, {type.schema, type.name}, to);
  RekeyAll(fold, OfType(fold, type, to));
  ObjectId renamed = type;
  renamed.schema = to.schema;
  renamed.name = to.name;
  fold.Touched(renamed, false);
  fold.NamesChanged();
}

}  // namespace pgorigin
