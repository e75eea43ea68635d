#include "spec/targets.h"

#include <algorithm>
#include <map>
#include <utility>

#include "spec/definitions.h"
#include "spec/implied_indexes.h"
#include "spec/operators.h"

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
  std::vector<std::string> schemas = fold.LookupPath();
  if (names.size() > 2) schemas = {names[names.size() - 3]};
  for (const std::string& schema : schemas) {
    if (Object* found = FindOfTable(fold, kind, {schema, names[names.size() - 2]}, names.back())) {
      return found;
    }
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

// Types and a language, as casts and transforms are called by.
Object* FindByTypes(Fold& fold, Kind kind, const PgQuery__Node& node) {
  auto items = PGORIGIN_LIST(*node.list, items);
  const std::string first = PlainType(fold, *items[0]->type_name);
  const std::string name =
      kind == Kind::kCast ? first + " AS " + PlainType(fold, *items[1]->type_name)
                          : "FOR " + first + " LANGUAGE " + QuoteIdentifier(StringOf(*items[1]));
  return fold.model.Find({kind, {}, {}, name, {}});
}

// The access method, then the name.
Object* FindOfMethod(Fold& fold, Kind kind, const PgQuery__Node& node) {
  auto items = PGORIGIN_LIST(*node.list, items);
  return FindOfMethod(fold, kind, items.subspan(1), StringOf(*items[0]));
}

Object* FindFree(Fold& fold, const std::vector<Kind>& kinds,
                 const std::vector<std::string>& names) {
  if (!StandsInSchema(kinds[0])) return fold.model.Find({kinds[0], {}, {}, names.back(), {}});
  std::vector<std::string> schemas = fold.LookupPath();
  if (names.size() > 1) schemas = {names[names.size() - 2]};
  if (schemas.empty()) schemas = {""};  // what stands in none is found all the same
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
    case OBJECT(FOREIGN_SERVER):
      return {Kind::kForeignServer};
    case OBJECT(FDW):
      return {Kind::kForeignDataWrapper};
    case OBJECT(PUBLICATION):
      return {Kind::kPublication};
    case OBJECT(SUBSCRIPTION):
      return {Kind::kSubscription};
    case OBJECT(FOREIGN_TABLE):
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
      return {Kind::kEnum, Kind::kDomain, Kind::kComposite, Kind::kRange, Kind::kBaseType};
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
    case OBJECT(EVENT_TRIGGER):
      return {Kind::kEventTrigger};
    case OBJECT(STATISTIC_EXT):
      return {Kind::kStatisticsObject};
    case OBJECT(COLLATION):
      return {Kind::kCollation};
    case OBJECT(CONVERSION):
      return {Kind::kConversion};
    case OBJECT(CAST):
      return {Kind::kCast};
    case OBJECT(OPERATOR):
      return {Kind::kOperator};
    case OBJECT(OPCLASS):
      return {Kind::kOperatorClass};
    case OBJECT(OPFAMILY):
      return {Kind::kOperatorFamily};
    case OBJECT(TSPARSER):
      return {Kind::kTextSearchParser};
    case OBJECT(TSTEMPLATE):
      return {Kind::kTextSearchTemplate};
    case OBJECT(TSDICTIONARY):
      return {Kind::kTextSearchDictionary};
    case OBJECT(TSCONFIGURATION):
      return {Kind::kTextSearchConfiguration};
    case OBJECT(LANGUAGE):
      return {Kind::kLanguage};
    case OBJECT(TRANSFORM):
      return {Kind::kTransform};
    case OBJECT(ACCESS_METHOD):
      return {Kind::kAccessMethod};
    default:
      return {};
  }
}

Object* FindIndexNamed(Fold& fold, const std::vector<std::string>& names) {
  const Name name = names.back();
  std::vector<std::string> schemas = fold.LookupPath();
  if (names.size() > 1) schemas = {names[names.size() - 2]};
  for (const std::string& schema : schemas) {
    const auto& indexes = fold.Taken().indexes;
    const auto found = indexes.find({schema, name});
    if (found == indexes.end()) continue;
    for (Kind kind : {Kind::kIndex, Kind::kConstraint}) {
      if (Object* index = fold.model.Find({kind, schema, found->second, name, {}})) return index;
    }
  }
  return nullptr;
}

Object* FindTarget(Fold& fold, PgQuery__ObjectType type, const PgQuery__Node& name) {
  std::vector<Kind> kinds = KindsOf(type);
  if (kinds.empty()) return nullptr;
  if (type == OBJECT(OPERATOR)) return FindOperator(fold, *name.object_with_args);
  if (type == OBJECT(CAST) || type == OBJECT(TRANSFORM)) return FindByTypes(fold, kinds[0], name);
  if (type == OBJECT(OPCLASS) || type == OBJECT(OPFAMILY))
    return FindOfMethod(fold, kinds[0], name);
  if (name.node_case == PG_QUERY__NODE__NODE_OBJECT_WITH_ARGS)
    return FindRoutine(fold, *name.object_with_args);
  if (type == OBJECT(DOMCONSTRAINT)) return FindDomainConstraint(fold, name);
  std::vector<std::string> names = NamesIn(name);
  if (names.empty()) return nullptr;
  if (type == OBJECT(INDEX)) return FindIndexOrImplied(fold, names);
  if (type == OBJECT(COLUMN)) {
    if (Object* column = FindChild(fold, Kind::kColumn, names)) return column;
    return nullptr;
  }
  if (InfoOf(kinds[0]).has_parent) return FindChild(fold, kinds[0], names);
  return FindFree(fold, kinds, names);
}

// Keys that a partition has of its parent are spelled out when somebody names one.
Object* FindOfTable(Fold& fold, Kind kind, const QualifiedName& table, Name name) {
  const ObjectId id{kind, table.schema, table.name, name, {}};
  Object* found = fold.model.Find(id);
  if (found != nullptr || kind != Kind::kConstraint) return found;
  SpellOutIndexes(fold, table);
  return fold.model.Find(id);
}

bool MayBeInherited(Fold& fold, const QualifiedName& name) {
  const Table* table = As<Table>(
      std::as_const(fold).model.Find(ObjectId{Kind::kTable, name.schema, {}, name.name, {}}));
  if (table == nullptr || (table->inherits.empty() && table->partition_of.empty())) return false;
  fold.OpaqueOn("it names what " + ToString(name) + " has from its parent", {name});
  return true;
}

std::string LastName(const PgQuery__Node& name) {
  if (name.node_case == PG_QUERY__NODE__NODE_LIST)
    return Strings(PGORIGIN_LIST(*name.list, items)).back();
  if (name.node_case == PG_QUERY__NODE__NODE_TYPE_NAME)
    return Strings(PGORIGIN_LIST(*name.type_name, names)).back();
  if (name.node_case == PG_QUERY__NODE__NODE_OBJECT_WITH_ARGS) {
    return Strings(PGORIGIN_LIST(*name.object_with_args, objname)).back();
  }
  return StringOf(name);
}

bool IsOfSystem(const PgQuery__Node& name) {
  const auto any = [](std::span<PgQuery__Node*> parts) {
    return std::ranges::any_of(parts, [](const PgQuery__Node* part) { return IsOfSystem(*part); });
  };
  switch (name.node_case) {
    case PG_QUERY__NODE__NODE_LIST:
      return any(PGORIGIN_LIST(*name.list, items));
    case PG_QUERY__NODE__NODE_TYPE_NAME:
      return any(PGORIGIN_LIST(*name.type_name, names));
    case PG_QUERY__NODE__NODE_OBJECT_WITH_ARGS:
      return any(PGORIGIN_LIST(*name.object_with_args, objname));
    default:
      return IsSystemSchema(StringOf(name));
  }
}

#undef OBJECT

}  // namespace pgorigin
