#include "spec/targets.h"

#include <map>

namespace pgorigin {
namespace {

#define OBJECT(name) PG_QUERY__OBJECT_TYPE__OBJECT_##name

std::vector<std::string> NamesIn(const PgQuery__Node& node) {
  switch (node.node_case) {
    case PG_QUERY__NODE__NODE_LIST:
      return Strings(PGORIGIN_LIST(*node.list, items));
    case PG_QUERY__NODE__NODE_TYPE_NAME:
      return Strings(PGORIGIN_LIST(*node.type_name, names));
    case PG_QUERY__NODE__NODE_STRING:
      return {node.string->sval};
    default:
      return {};
  }
}

// The table before the last name: `schema.table.child`.
Object* FindChild(Fold& fold, Kind kind, const std::vector<std::string>& names) {
  if (names.size() < 2) return nullptr;
  std::vector<std::string> schemas = fold.search_path;
  if (names.size() > 2) schemas = {names[names.size() - 3]};
  for (const std::string& schema : schemas) {
    ObjectId id{kind, schema, names[names.size() - 2], names.back(), {}};
    if (Object* found = fold.model.Find(id)) return found;
  }
  return nullptr;
}

// COMMENT ON CONSTRAINT c ON DOMAIN d gives a list of type and name.
Object* FindDomainConstraint(Fold& fold, const PgQuery__Node& node) {
  auto items = PGORIGIN_LIST(*node.list, items);
  std::vector<std::string> names = NamesIn(*items[0]);
  names.push_back(StringOf(*items[1]));
  return FindChild(fold, Kind::kConstraint, names);
}

Object* FindFree(Fold& fold, const std::vector<Kind>& kinds,
                 const std::vector<std::string>& names) {
  std::vector<std::string> schemas = fold.search_path;
  if (names.size() > 1) schemas = {names[names.size() - 2]};
  if (schemas.empty()) schemas = {""};  // of a dump: what stands in no schema is found still
  for (const std::string& schema : schemas) {
    for (Kind kind : kinds) {
      if (Object* found = fold.FindNamed(QualifiedName{schema, names.back()}, {kind})) return found;
    }
  }
  return nullptr;
}

}  // namespace

std::vector<Kind> KindsOf(PgQuery__ObjectType type) {
  switch (type) {
    case OBJECT(TABLE):
      return {Kind::kTable};
    case OBJECT(VIEW):
      return {Kind::kView};
    case OBJECT(MATVIEW):
      return {Kind::kMaterializedView};
    case OBJECT(SEQUENCE):
      return {Kind::kSequence};
    case OBJECT(INDEX):
      return {Kind::kIndex};
    case OBJECT(TYPE):
    case OBJECT(DOMAIN):
      return {Kind::kEnum, Kind::kDomain, Kind::kComposite, Kind::kRange};
    case OBJECT(SCHEMA):
      return {Kind::kSchema};
    case OBJECT(EXTENSION):
      return {Kind::kExtension};
    case OBJECT(COLUMN):
      return {Kind::kColumn};
    case OBJECT(TABCONSTRAINT):
    case OBJECT(DOMCONSTRAINT):
      return {Kind::kConstraint};
    case OBJECT(TRIGGER):
      return {Kind::kTrigger};
    case OBJECT(POLICY):
      return {Kind::kPolicy};
    case OBJECT(RULE):
      return {Kind::kRewriteRule};
    case OBJECT(FUNCTION):
    case OBJECT(PROCEDURE):
    case OBJECT(ROUTINE):
    case OBJECT(AGGREGATE):
      return {Kind::kFunction, Kind::kAggregate};
    default:
      return {};
  }
}

Object* FindIndexNamed(Fold& fold, const std::vector<std::string>& names) {
  for (auto& [id, object] : fold.model.objects) {
    bool index = id.kind == Kind::kIndex;
    const Constraint* constraint = As<Constraint>(&object);
    index |= constraint != nullptr && constraint->type != ConstraintType::kCheck &&
             constraint->type != ConstraintType::kForeignKey;
    if (!index || id.name != names.back()) continue;
    if (names.size() < 2 || id.schema == names[names.size() - 2]) return &object;
  }
  return nullptr;
}

Object* FindTarget(Fold& fold, PgQuery__ObjectType type, const PgQuery__Node& name) {
  std::vector<Kind> kinds = KindsOf(type);
  if (kinds.empty()) return nullptr;
  if (name.node_case == PG_QUERY__NODE__NODE_OBJECT_WITH_ARGS)
    return FindRoutine(fold, *name.object_with_args);
  if (type == OBJECT(DOMCONSTRAINT)) return FindDomainConstraint(fold, name);
  std::vector<std::string> names = NamesIn(name);
  if (names.empty()) return nullptr;
  if (type == OBJECT(INDEX)) return FindIndexNamed(fold, names);
  if (type == OBJECT(COLUMN)) {
    if (Object* column = FindChild(fold, Kind::kColumn, names)) return column;
    return nullptr;
  }
  if (InfoOf(kinds[0]).has_parent) return FindChild(fold, kinds[0], names);
  return FindFree(fold, kinds, names);
}

#undef OBJECT

}  // namespace pgorigin
