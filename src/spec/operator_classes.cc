// Operator classes and families.
#include <algorithm>
#include <array>

#include "spec/definitions.h"
#include "spec/operators.h"

namespace pgorigin {
namespace {

// Which members of CREATE OPERATOR CLASS are the class's own from 14 on; the others are
// loose in the family (amadjustmembers).  Before, and of other access methods, all are
// its own.
constexpr int kBtree[] = {1}, kHash[] = {1};
constexpr int kGin[] = {2, 3}, kGist[] = {1, 2, 5, 6, 7}, kSpgist[] = {1, 2, 3, 4, 5};
struct MethodMembers {
  std::string_view method;
  bool operators;
  std::span<const int> functions;
};
constexpr MethodMembers kMethods[] = {
    {"btree", true, kBtree}, {"hash", true, kHash},      {"gin", false, kGin},
    {"gist", false, kGist},  {"spgist", false, kSpgist},
};

bool HasLooseMembers(const Fold& fold) { return fold.model.version.Major() >= 14; }

enum ItemType { kOperator = 1, kFunction = 2, kStorage = 3 };

bool IsOwn(const PgQuery__CreateOpClassItem& item, std::string_view method,
           const std::string& operands, const std::string& own_operands) {
  for (const MethodMembers& known : kMethods) {
    if (known.method != method) continue;
    if (item.itemtype == kOperator) return known.operators && operands == own_operands;
    const bool required = std::ranges::find(known.functions, item.number) != known.functions.end();
    const bool cross_type = known.operators && operands != own_operands;
    return required && !cross_type;
  }
  return true;
}

struct Member {
  std::string text;
  std::string operands;
};

Member OperatorMember(Fold& fold, const PgQuery__CreateOpClassItem& item,
                      const std::string& own_operands) {
  auto given = PGORIGIN_LIST(*item.name, objargs);
  Member member;
  member.operands = given.empty() ? own_operands : PlainTypes(fold, given);
  member.text = "OPERATOR " + std::to_string(item.number) + " " +
                OperatorNamed(fold, PGORIGIN_LIST(*item.name, objname), member.operands) + "(" +
                member.operands + ")";
  auto family = PGORIGIN_LIST(item, order_family);
  if (!family.empty()) {
    member.text +=
        " FOR ORDER BY " + CanonicalNamed(fold, family, Kind::kOperatorFamily, "btree").str();
  }
  return member;
}

// The types that a function is for, when not said: of a function that compares, those
// of its arguments (assignProcTypes).
std::string DefaultOperands(const PgQuery__CreateOpClassItem& item, std::string_view method,
                            const std::string& arguments, const std::string& own_operands) {
  const bool compares = method == "btree" && item.number == 1;
  return compares && !arguments.empty() ? arguments : own_operands;
}

Member FunctionMember(Fold& fold, const PgQuery__CreateOpClassItem& item, std::string_view method,
                      const std::string& own_operands) {
  const Object* routine = FindRoutine(fold, *item.name);
  FunctionName function;
  std::string arguments;
  if (routine != nullptr) {
    function = {routine->id.schema, routine->id.name};
    arguments = routine->id.arguments.str();
  } else {
    function = FunctionNamed(fold, PGORIGIN_LIST(*item.name, objname));
    arguments = PlainTypes(fold, PGORIGIN_LIST(*item.name, objargs));
    if (item.name->args_unspecified) fold.UnknownName("function " + function.name.str());
  }
  auto given = PGORIGIN_LIST(item, class_args);
  Member member;
  member.operands = given.empty() ? DefaultOperands(item, method, arguments, own_operands)
                                  : PlainTypes(fold, given);
  if (given.size() == 1) member.operands += ", " + member.operands;
  member.text = "FUNCTION " + std::to_string(item.number) + " (" + member.operands + ") " +
                CanonicalText(function) + "(" + arguments + ")";
  return member;
}

Member MemberOf(Fold& fold, const PgQuery__CreateOpClassItem& item, std::string_view method,
                const std::string& own_operands) {
  return item.itemtype == kOperator ? OperatorMember(fold, item, own_operands)
                                    : FunctionMember(fold, item, method, own_operands);
}

void AddSorted(std::vector<std::string>& members, std::string member) {
  members.insert(std::ranges::upper_bound(members, member), std::move(member));
}

// The family that FAMILY names, or the one that is called like the class, which is made
// when it is not there.  Null: it is one of pg_catalog.
Object* FamilyFor(Fold& fold, const PgQuery__CreateOpClassStmt& stmt, const QualifiedName& name) {
  auto given = PGORIGIN_LIST(stmt, opfamilyname);
  if (!given.empty()) return FindFamily(fold, given, stmt.amname);
  const ObjectId id{Kind::kOperatorFamily, name.schema, {}, name.name, stmt.amname};
  if (Object* found = fold.model.Find(id)) return found;
  return fold.Add(id, Box<OperatorFamily>());
}

void AddItem(Fold& fold, const PgQuery__CreateOpClassItem& item, std::string_view method,
             OperatorClass& definition, Object* family) {
  if (item.itemtype == kStorage) {
    const std::string storage = PlainType(fold, *item.storedtype);
    if (storage != definition.type) definition.storage = storage;
    return;
  }
  const std::string own_operands = definition.type.str() + ", " + definition.type.str();
  Member member = MemberOf(fold, item, method, own_operands);
  const bool own = !HasLooseMembers(fold) || IsOwn(item, method, member.operands, own_operands);
  if (own) {
    AddSorted(definition.members, std::move(member.text));
  } else if (family != nullptr) {
    AddSorted(As<OperatorFamily>(family)->members, std::move(member.text));
  }
}

// What is added later to a family is a class's, if it has one of that type (from 14 on).
std::vector<std::string>& OwnerOf(Fold& fold, const PgQuery__CreateOpClassItem& item,
                                  Object& family, const Member& member) {
  const ObjectId& id = family.id;
  std::vector<std::string>& loose = As<OperatorFamily>(&family)->members;
  const bool adjusts = id.arguments == "btree" || id.arguments == "hash";
  if (!adjusts || !HasLooseMembers(fold)) return loose;
  for (auto& [other, object] : fold.model.objects) {
    OperatorClass* definition = As<OperatorClass>(&object);
    if (definition == nullptr || other.arguments != id.arguments) continue;
    const std::string own = definition->type.str() + ", " + definition->type.str();
    const bool of_family = definition->family == CanonicalText({id.schema, id.name});
    if (of_family && member.operands == own && IsOwn(item, id.arguments, member.operands, own)) {
      return definition->members;
    }
  }
  return loose;
}

// Members go by number and type; which those are, text does not follow.
void DoubtMembers(Fold& fold, Object& family) {
  const char* reason = "ALTER OPERATOR FAMILY takes members away";
  for (auto& [id, object] : fold.model.objects) {
    const OperatorClass* definition = As<OperatorClass>(&object);
    if (definition != nullptr && id.arguments == family.id.arguments &&
        definition->family == CanonicalText({family.id.schema, family.id.name})) {
      fold.Uncertain(object, reason);
    }
  }
  fold.Uncertain(family, reason);
}

}  // namespace

Object* FindFamily(Fold& fold, std::span<PgQuery__Node*> names, Name method) {
  return FindOfMethod(fold, Kind::kOperatorFamily, names, method);
}

Object* FindOfMethod(Fold& fold, Kind kind, std::span<PgQuery__Node*> names, Name method) {
  std::vector<std::string> schemas = fold.search_path;
  if (names.size() > 1) schemas = {StringOf(*names[names.size() - 2])};
  for (const std::string& schema : schemas) {
    if (Object* found = fold.model.Find({kind, schema, {}, StringOf(*names.back()), method}))
      return found;
  }
  return nullptr;
}

void CreateOperatorFamily(Fold& fold, const PgQuery__CreateOpFamilyStmt& stmt) {
  const QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, opfamilyname));
  fold.Add({Kind::kOperatorFamily, name.schema, {}, name.name, stmt.amname}, Box<OperatorFamily>());
}

void CreateOperatorClass(Fold& fold, const PgQuery__CreateOpClassStmt& stmt) {
  const QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, opclassname));
  OperatorClass definition;
  definition.type = PlainType(fold, *stmt.datatype);
  definition.is_default = stmt.is_default;
  Object* family = FamilyFor(fold, stmt, name);
  definition.family = family != nullptr ? CanonicalText({family->id.schema, family->id.name})
                                        : CanonicalNamed(fold, PGORIGIN_LIST(stmt, opfamilyname),
                                                         Kind::kOperatorFamily, stmt.amname)
                                              .str();
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, items)) {
    AddItem(fold, *node->create_op_class_item, stmt.amname, definition, family);
  }
  fold.Add({Kind::kOperatorClass, name.schema, {}, name.name, stmt.amname},
           Box<OperatorClass>(std::move(definition)));
}

void AlterOperatorFamily(Fold& fold, const PgQuery__AlterOpFamilyStmt& stmt) {
  Object* family = FindFamily(fold, PGORIGIN_LIST(stmt, opfamilyname), stmt.amname);
  // A family of pg_catalog, or of an extension: what is added to it is in no dump.
  if (family == nullptr) return fold.NotModelled("members of an operator family of the server");
  fold.Touched(family->id, false);
  if (stmt.is_drop) return DoubtMembers(fold, *family);
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, items)) {
    const PgQuery__CreateOpClassItem& item = *node->create_op_class_item;
    Member member = MemberOf(fold, item, stmt.amname, "");
    AddSorted(OwnerOf(fold, item, *family, member), std::move(member.text));
  }
}

}  // namespace pgorigin
