#include "plan/carry_sequence.h"

#include <algorithm>

#include "pgorigin/model/of_kind.h"
#include "pgorigin/model/server_names.h"
#include "plan/taken_names.h"

namespace pgorigin::plan {
namespace {

bool IsOwnedBy(const Object& sequence, const ObjectId& column) {
  const ForeignColumns& owner = As<Sequence>(&sequence)->owned_by;
  return owner.relation == RelationOf(column) && owner.names == std::vector{column.name};
}

// The sequence that the column owns in `model`, where `other` has none of that name.
const Object* OwnedOnlyIn(const Model& model, const Model& other, const ObjectId& column) {
  for (const auto& [id, object] : OfKind(model.objects, Kind::kSequence)) {
    if (IsOwnedBy(object, column) && other.Find(id) == nullptr) return &object;
  }
  return nullptr;
}

bool HasIdentity(const Model& model, const ObjectId& id) {
  const Column* column = As<Column>(model.Find(id));
  return column != nullptr && column->identity;
}

}  // namespace

const Object* SequenceForIdentity(const Model& live, const Model& due, const ObjectId& column) {
  if (HasIdentity(live, column) || !HasIdentity(due, column)) return nullptr;
  return OwnedOnlyIn(live, due, column);
}

const Object* SequenceAfterIdentity(const Model& live, const Model& due, const ObjectId& column) {
  if (!HasIdentity(live, column) || HasIdentity(due, column)) return nullptr;
  return OwnedOnlyIn(due, live, column);
}

QualifiedName SequenceOf(const ObjectId& column, const Identity& identity) {
  const Name name = identity.sequence_name.empty() ? ServerName(column.parent, column.name, "seq")
                                                   : identity.sequence_name;
  return {column.schema, name};
}

QualifiedName Aside(const QualifiedName& sequence) {
  return {sequence.schema, AsideName(sequence.name)};
}

void SetSequenceAside(Sql& sql, const QualifiedName& sequence) {
  sql << "ALTER SEQUENCE" << sequence << "RENAME TO" << Identifier(AsideName(sequence.name));
  sql.End();
}

void GoOn(Sql& sql, const QualifiedName& sequence, const QualifiedName& from) {
  Sql name;
  name << sequence;
  (sql << "SELECT pg_catalog.setval(" << Literal(name.text())).Glue();
  (sql << ", last_value, is_called) FROM" << from).End();
}

void DropAside(Sql& sql, const QualifiedName& sequence) {
  (sql << "DROP SEQUENCE" << Aside(sequence)).End();
}

}  // namespace pgorigin::plan
