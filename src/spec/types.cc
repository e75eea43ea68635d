// Enums, domains, composite types, ranges; what else CREATE defines
// by a list of options.
#include <algorithm>

#include "spec/aggregates.h"
#include "spec/collate.h"
#include "spec/columns.h"
#include "spec/constraints.h"
#include "spec/definitions.h"
#include "spec/enum_labels.h"
#include "spec/fold.h"
#include "spec/indexes.h"

namespace pgorigin {
namespace {

ObjectId TypeId(Kind kind, const QualifiedName& name) {
  return {kind, name.schema, {}, name.name, {}};
}

void AddDomainCheck(Fold& fold, const QualifiedName& domain,
                    const PgQuery__Constraint& constraint) {
  Constraint definition;
  definition.type = ConstraintType::kCheck;
  definition.check = fold.MakeExpression(fold.parsed().InParentheses(constraint.raw_expr));
  definition.validated = !constraint.skip_validation;
  std::string name = constraint.conname;
  bool generated = name.empty();
  if (generated) name = fold.Taken().FreeConstraint(domain.schema, domain.name.str(), "", "check");
  Object* added = fold.Add({Kind::kConstraint, domain.schema, domain.name, name, {}},
                           Box<Constraint>(std::move(definition)), constraint.location);
  if (added != nullptr) added->generated_name = generated;
}

// From version 17 on it has a name; see not_null.h.
void AddDomainNotNull(Fold& fold, const QualifiedName& domain, std::string name, int location) {
  if (fold.model.version.Major() < 17) return;
  Constraint definition;
  definition.type = ConstraintType::kNotNull;
  const bool generated = name.empty();
  if (generated) {
    name = fold.Taken().FreeConstraint(domain.schema, domain.name.str(), "", "not_null");
  }
  Object* added = fold.Add({Kind::kConstraint, domain.schema, domain.name, name, {}},
                           Box<Constraint>(std::move(definition)), location);
  if (added != nullptr) added->generated_name = generated;
}

const Object* NotNullOfDomain(const Fold& fold, const QualifiedName& domain) {
  for (const Object* object : Children(std::as_const(fold.model), Kind::kConstraint, domain)) {
    if (As<Constraint>(object)->type == ConstraintType::kNotNull) return object;
  }
  return nullptr;
}

void SetDomainNotNull(Fold& fold, const QualifiedName& name, Domain& domain, bool not_null) {
  const Object* constraint = NotNullOfDomain(fold, name);
  domain.not_null = not_null;
  if (not_null && constraint == nullptr) AddDomainNotNull(fold, name, {}, 0);
  if (!not_null && constraint != nullptr) fold.Erase(ObjectId(constraint->id));
}

void DropDomainConstraint(Fold& fold, const ObjectId& id, Domain& domain) {
  const Constraint* constraint = As<Constraint>(std::as_const(fold.model).Find(id));
  if (constraint != nullptr && constraint->type == ConstraintType::kNotNull) {
    domain.not_null = false;
  }
  fold.Erase(id);
}

void ApplyDomainConstraint(Fold& fold, const PgQuery__Constraint& constraint, Domain& domain) {
  if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL) domain.not_null = true;
  if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT) {
    domain.default_value = DefaultOf(
        fold, constraint.raw_expr,
        fold.parsed().DefaultAt(constraint.location, constraint.raw_expr), domain.type.str());
  }
}

// A value of an option as text: a type, a name, or a number.
std::string OptionText(Fold& fold, const PgQuery__DefElem& option) {
  if (option.arg != nullptr && option.arg->node_case == PG_QUERY__NODE__NODE_TYPE_NAME) {
    return fold.TypeOf(*option.arg->type_name);
  }
  return ValueOf(option);
}

Name FunctionText(Fold& fold, const PgQuery__CreateRangeStmt& stmt, std::string_view option) {
  const FunctionName function = FunctionOption(fold, PGORIGIN_LIST(stmt, params), option);
  return CanonicalText({function.schema, function.name});
}

}  // namespace

void CreateDomain(Fold& fold, const PgQuery__CreateDomainStmt& stmt) {
  QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, domainname));
  Domain domain;
  domain.type = fold.TypeOf(*stmt.type_name);
  domain.collation = CollationOf(fold, stmt.coll_clause, domain.type);
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, constraints)) {
    ApplyDomainConstraint(fold, *node->constraint, domain);
  }
  if (fold.Add(TypeId(Kind::kDomain, name), Box<Domain>(std::move(domain))) == nullptr) return;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, constraints)) {
    if (node->constraint->contype == PG_QUERY__CONSTR_TYPE__CONSTR_CHECK)
      AddDomainCheck(fold, name, *node->constraint);
    if (node->constraint->contype == PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL)
      AddDomainNotNull(fold, name, node->constraint->conname, node->constraint->location);
  }
}

void AlterDomain(Fold& fold, const PgQuery__AlterDomainStmt& stmt) {
  Object* object = fold.FindNamed(PGORIGIN_LIST(stmt, type_name), {Kind::kDomain});
  if (object == nullptr) return fold.Error(0, "domain does not exist");
  Domain& domain = *As<Domain>(object);
  QualifiedName name = RelationOf(object->id);
  ObjectId constraint{Kind::kConstraint, name.schema, name.name, stmt.name, {}};
  fold.Touched(object->id, false);
  switch (stmt.subtype[0]) {
    case 'T':
      if (stmt.def == nullptr) return domain.default_value.reset();
      domain.default_value =
          DefaultOf(fold, stmt.def, fold.parsed().ToComma(stmt.def), domain.type.str());
      return;
    case 'N':
    case 'O':
      return SetDomainNotNull(fold, name, domain, stmt.subtype[0] == 'O');
    case 'C':
      return AddDomainCheck(fold, name, *stmt.def->constraint);
    case 'X':
      return DropDomainConstraint(fold, constraint, domain);
    case 'V':
      if (Object* found = fold.model.Find(constraint)) As<Constraint>(found)->validated = true;
      return;
    default:
      return fold.Uncertain(*object, "a form of ALTER DOMAIN that text cannot follow");
  }
}

void CreateEnum(Fold& fold, const PgQuery__CreateEnumStmt& stmt) {
  fold.Add(TypeId(Kind::kEnum, fold.NewName(PGORIGIN_LIST(stmt, type_name))),
           Box<Enum>(Enum{Strings(PGORIGIN_LIST(stmt, vals))}));
}

void AlterEnum(Fold& fold, const PgQuery__AlterEnumStmt& stmt) {
  Object* object = fold.FindNamed(PGORIGIN_LIST(stmt, type_name), {Kind::kEnum});
  if (object == nullptr) return fold.Error(0, "type does not exist");
  fold.Touched(object->id, false);
  std::vector<std::string>& labels = As<Enum>(object)->labels;
  auto find = [&](std::string_view label) { return std::ranges::find(labels, label); };
  if (stmt.old_val[0] != '\0') {
    auto old_label = find(stmt.old_val);
    if (old_label == labels.end())
      return fold.Error(0, "label " + std::string(stmt.old_val) + " does not exist");
    RenameLabel(fold, object->id, stmt.old_val, stmt.new_val);
    *old_label = stmt.new_val;
    return;
  }
  if (find(stmt.new_val) != labels.end()) {
    if (!stmt.skip_if_new_val_exists)
      fold.Error(0, "label " + std::string(stmt.new_val) + " exists already");
    return;
  }
  auto at = stmt.new_val_neighbor[0] == '\0' ? labels.end() : find(stmt.new_val_neighbor);
  if (at != labels.end() && stmt.new_val_is_after) ++at;
  labels.insert(at, stmt.new_val);
}

void CreateComposite(Fold& fold, const PgQuery__CompositeTypeStmt& stmt) {
  Composite type;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, coldeflist)) {
    const PgQuery__ColumnDef& def = *node->column_def;
    const Name of = fold.TypeOf(*def.type_name);
    type.attributes.push_back({def.colname, of, CollationOf(fold, def.coll_clause, of), {}});
  }
  fold.Add(TypeId(Kind::kComposite, fold.NewName(*stmt.typevar)), Box<Composite>(std::move(type)));
}

// The server names the multirange: `range` in the name becomes `multirange`, else
// `_multirange` is put behind it (makeMultirangeTypeName).
void CreateRange(Fold& fold, const PgQuery__CreateRangeStmt& stmt) {
  QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, type_name));
  Range range;
  bool plain = true;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, params)) {
    const PgQuery__DefElem& option = *node->def_elem;
    std::string_view key = option.defname;
    if (key == "subtype") {
      range.subtype = OptionText(fold, option);
    } else if (key == "multirange_type_name") {
      QualifiedName multirange = fold.NewName(PGORIGIN_LIST(*option.arg->type_name, names));
      range.multirange.value =
          QuoteIdentifier(multirange.schema) + "." + QuoteIdentifier(multirange.name);
    } else if (key == "canonical") {
      range.canonical = FunctionText(fold, stmt, key);
    } else if (key == "subtype_diff") {
      range.subtype_diff = FunctionText(fold, stmt, key);
    } else {
      plain = false;
    }
  }
  if (!range.multirange.value && fold.model.version.HasMultiranges()) {
    std::string own = name.name.str();
    std::size_t at = own.find("range");
    own = at == std::string::npos ? ObjectName(own, "", "multirange")
                                  : own.replace(at, 5, "multirange");
    range.multirange.value = QuoteIdentifier(name.schema) + "." + QuoteIdentifier(own);
  }
  Object* added = fold.Add(TypeId(Kind::kRange, name), Box<Range>(std::move(range)));
  if (added != nullptr && !plain)
    fold.Uncertain(*added, "options of the range type name a collation or an operator class");
}

void Define(Fold& fold, const PgQuery__DefineStmt& stmt) {
  switch (stmt.kind) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_AGGREGATE:
      return DefineAggregate(fold, stmt);
    case PG_QUERY__OBJECT_TYPE__OBJECT_OPERATOR:
      return DefineOperator(fold, stmt);
    case PG_QUERY__OBJECT_TYPE__OBJECT_COLLATION:
      return DefineCollation(fold, stmt);
    case PG_QUERY__OBJECT_TYPE__OBJECT_TYPE:
      return DefineBaseType(fold, stmt);
    default:
      return DefineTextSearch(fold, stmt);
  }
}

}  // namespace pgorigin
