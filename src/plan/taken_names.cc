#include "plan/taken_names.h"

#include "pgorigin/model/server_names.h"

namespace pgorigin::plan {
namespace {

bool OwnsIndex(const Object& object) {
  const Constraint* constraint = As<Constraint>(&object);
  return constraint != nullptr && OwnsIndex(*constraint);
}

}  // namespace

std::vector<TakenName> NamesOf(const Object& object) {
  const ObjectId& id = object.id;
  const TakenName relation{Space::kRelation, id.schema, id.name, {}};
  const TakenName type{Space::kType, id.schema, id.name, {}};
  switch (id.kind) {
    case Kind::kTable:
    case Kind::kView:
    case Kind::kMaterializedView:
    case Kind::kSequence:
    case Kind::kComposite:
      return {relation, type};
    case Kind::kIndex:
      return {relation};
    case Kind::kConstraint:
      if (OwnsIndex(object)) return {relation};
      return {};
    case Kind::kEnum:
    case Kind::kDomain:
    case Kind::kRange:
    case Kind::kBaseType:
      return {type};
    case Kind::kFunction:
    case Kind::kAggregate:
      return {{Space::kRoutine, id.schema, id.name, id.arguments}};
    default:
      return {};
  }
}

Name AsideName(Name name) { return ServerName(name, "", "_old"); }

}  // namespace pgorigin::plan
