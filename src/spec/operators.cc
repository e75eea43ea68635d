// Operators.
#include "spec/operators.h"

#include "spec/definitions.h"

namespace pgorigin {
namespace {

std::vector<std::string> SchemasOf(const Fold& fold, std::span<PgQuery__Node*> names) {
  if (names.size() > 1) return {StringOf(*names[names.size() - 2])};
  return fold.search_path;
}

// `public.=`, `=` in pg_catalog: names of operators are never quoted.
std::string OperatorText(const std::string& schema, const std::string& name) {
  return schema == "pg_catalog" ? name : QuoteIdentifier(schema) + "." + name;
}

Object* FindOperator(Fold& fold, std::span<PgQuery__Node*> names, Name operands) {
  for (const std::string& schema : SchemasOf(fold, names)) {
    ObjectId id{Kind::kOperator, schema, {}, StringOf(*names.back()), operands};
    if (Object* found = fold.model.Find(id)) return found;
  }
  return nullptr;
}

struct Operands {
  std::string left = "NONE";
  std::string right = "NONE";
  std::string Text() const { return left + ", " + right; }
};

std::string OperandOption(Fold& fold, std::span<PgQuery__Node*> options, std::string_view name) {
  const PgQuery__DefElem* option = FindOption(options, name);
  const bool typed = option != nullptr && option->arg->node_case == PG_QUERY__NODE__NODE_TYPE_NAME;
  return typed ? PlainType(fold, *option->arg->type_name) : "NONE";
}

// The operator that COMMUTATOR or NEGATOR names need not be there yet; then it will be
// made in the schema for new objects.
std::string PartnerNamed(Fold& fold, std::span<PgQuery__Node*> options, std::string_view option,
                         const Operands& operands) {
  PgQuery__DefElem* found = FindOption(options, option);
  if (found == nullptr) return "";
  auto names = NameIn(*found);
  if (names.empty()) return "";
  if (const Object* partner = FindOperator(fold, names, operands.Text())) {
    return OperatorText(partner->id.schema.str(), partner->id.name.str());
  }
  const bool qualified = names.size() > 1;
  const bool user_type = operands.Text().find('.') != std::string::npos;
  if (!qualified && !user_type) fold.UnknownName("operator " + StringOf(*names.back()));
  return OperatorText(qualified ? StringOf(*names[names.size() - 2]) : fold.CurrentSchema(),
                      StringOf(*names.back()));
}

struct Link {
  std::string Operator::*member;
  Operands operands;  // of the partner
};

std::string TextOf(const ObjectId& id) { return OperatorText(id.schema.str(), id.name.str()); }

// Partners name each other: the server tells one that has no partner yet.  True when an
// earlier operator names this one, which names none: servers differ on whether that makes
// it a partner.
bool LinkPartners(Fold& fold, const std::string& self, const Operator& definition,
                  const Link& link) {
  const std::string& own = definition.*link.member;
  bool doubtful = false;
  for (auto it = fold.model.objects.lower_bound({Kind::kOperator, {}, {}, {}, {}});
       it != fold.model.objects.end() && it->first.kind == Kind::kOperator; ++it) {
    if (it->first.arguments != link.operands.Text()) continue;
    std::string& theirs = As<Operator>(&it->second)->*link.member;
    doubtful |= theirs == self && own.empty();
    if (theirs.empty() && own == TextOf(it->first)) theirs = self;
  }
  return doubtful;
}

}  // namespace

Object* FindOperator(Fold& fold, const PgQuery__ObjectWithArgs& named) {
  return FindOperator(fold, PGORIGIN_LIST(named, objname),
                      PlainTypes(fold, PGORIGIN_LIST(named, objargs)));
}

std::string OperatorNamed(Fold& fold, std::span<PgQuery__Node*> names, Name operands) {
  if (const Object* found = FindOperator(fold, names, operands)) {
    return OperatorText(found->id.schema.str(), found->id.name.str());
  }
  const std::string name = StringOf(*names.back());
  if (names.size() > 1) return OperatorText(StringOf(*names[names.size() - 2]), name);
  auto first = fold.model.objects.lower_bound({Kind::kExtension, {}, {}, {}, {}});
  const bool extensions =
      first != fold.model.objects.end() && first->first.kind == Kind::kExtension;
  if (extensions) fold.UnknownName("operator " + name);
  return name;
}

void DefineOperator(Fold& fold, const PgQuery__DefineStmt& stmt) {
  auto options = PGORIGIN_LIST(stmt, definition);
  const QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, defnames));
  const Operands operands{OperandOption(fold, options, "leftarg"),
                          OperandOption(fold, options, "rightarg")};
  const Operands swapped{operands.right, operands.left};
  const std::string self = OperatorText(name.schema.str(), name.name.str());
  Operator definition;
  const bool old_word = FindOption(options, "procedure") != nullptr;
  definition.function = FunctionOption(fold, options, old_word ? "procedure" : "function");
  definition.commutator = PartnerNamed(fold, options, "commutator", swapped);
  definition.negator = PartnerNamed(fold, options, "negator", operands);
  definition.restrict = FunctionOption(fold, options, "restrict");
  definition.join = FunctionOption(fold, options, "join");
  definition.hashes = IsSet(options, "hashes");
  definition.merges = IsSet(options, "merges");
  bool doubtful = LinkPartners(fold, self, definition, {&Operator::commutator, swapped});
  doubtful |= LinkPartners(fold, self, definition, {&Operator::negator, operands});
  Object* added = fold.Add({Kind::kOperator, name.schema, {}, name.name, operands.Text()},
                           Box<Operator>(std::move(definition)));
  if (added != nullptr && doubtful)
    fold.Uncertain(*added, "it may be the commutator or negator of one that names it");
}

// RESTRICT and JOIN; an option without a value, or NONE, takes the function away.
void AlterOperator(Fold& fold, const PgQuery__AlterOperatorStmt& stmt) {
  Object* object = FindOperator(fold, *stmt.opername);
  if (object == nullptr) return fold.Error(0, "ALTER OPERATOR names one that does not exist");
  fold.Touched(object->id, false);
  auto options = PGORIGIN_LIST(stmt, options);
  Operator& definition = *As<Operator>(object);
  for (const PgQuery__Node* node : options) {
    const std::string_view name = node->def_elem->defname;
    if (name == "restrict") {
      definition.restrict = FunctionOption(fold, options, name);
    } else if (name == "join") {
      definition.join = FunctionOption(fold, options, name);
    } else {
      fold.Uncertain(*object, "a form of ALTER OPERATOR that text cannot follow");
    }
  }
}

}  // namespace pgorigin
