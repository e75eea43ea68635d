#include "spec/not_null.h"

#include <algorithm>
#include <iterator>

#include "pgorigin/model/of_kind.h"
#include "spec/columns.h"
#include "spec/indexes.h"

namespace pgorigin {
namespace {

Constraint MakeNotNull(Name column) {
  Constraint constraint;
  constraint.type = ConstraintType::kNotNull;
  constraint.columns.names = {column};
  return constraint;
}

bool IsNotNullOf(const Object& object, Name column) {
  const Constraint& constraint = *As<Constraint>(&object);
  return constraint.type == ConstraintType::kNotNull &&
         constraint.columns.names == std::vector{column};
}

void Settle(Fold& fold, const Fold::StatedNotNull& stated) {
  const ObjectId& id = stated.column;
  const QualifiedName table = RelationOf(id);
  const Column* column = As<Column>(fold.model.Find(id));
  if (column == nullptr || !column->not_null || NotNullOf(fold, table, id.name)) return;
  const bool generated = stated.name.empty();
  const std::string name =
      generated ? fold.Taken().FreeConstraint(id.schema, id.parent.str(), id.name.str(), "not_null")
                : stated.name;
  Object* added = fold.Add({Kind::kConstraint, id.schema, id.parent, name, {}},
                           Box(MakeNotNull(id.name)), stated.location);
  if (added == nullptr) return;
  added->generated_name = generated;
  added->ClearHints();
}

// Not cut to the length of a name: nor does a dump leave out one that was cut.
bool IsPlain(const Object& object) {
  const Constraint* constraint = As<Constraint>(&object);
  if (constraint == nullptr || constraint->type != ConstraintType::kNotNull) return false;
  std::string name = object.id.parent.str();  // of a table or of a domain
  for (Name column : constraint->columns.names) name += "_" + column.str();
  name += "_not_null";
  return object.id.name == name && object.metadata.comment.empty();
}

}  // namespace

void StateNotNull(Fold& fold, const ObjectId& column, std::string name, int location) {
  if (!fold.model.version.HasNamedNotNull()) return;
  auto found = std::ranges::find(fold.stated_not_null, column, &Fold::StatedNotNull::column);
  if (found == fold.stated_not_null.end()) {
    fold.stated_not_null.push_back({column, std::move(name), location});
  } else if (found->name.empty()) {
    found->name = std::move(name);
  }
}

void SettleNotNull(Fold& fold) {
  for (const Fold::StatedNotNull& stated : fold.stated_not_null) Settle(fold, stated);
}

const Object* NotNullOf(const Fold& fold, const QualifiedName& table, Name column) {
  for (const Object* object : Children(std::as_const(fold.model), Kind::kConstraint, table)) {
    if (IsNotNullOf(*object, column)) return object;
  }
  return nullptr;
}

void ForgetNotNull(Fold& fold, const QualifiedName& table, Name column) {
  if (const Object* object = NotNullOf(fold, table, column)) fold.Erase(ObjectId(object->id));
}

void DropNotNull(Fold& fold, const QualifiedName& table, Name column) {
  Object* object = FindColumn(fold, table, column);
  if (object == nullptr) return;
  As<Column>(object)->not_null = false;
  ForgetNotNull(fold, table, column);
  for (const QualifiedName& child : ChildTables(fold, table)) {
    if (NotNullOf(fold, child, column) == nullptr) DropNotNull(fold, child, column);
  }
}

void CopyNotNull(Fold& fold, const QualifiedName& source, const QualifiedName& table,
                 int location) {
  for (const Object* object : Children(std::as_const(fold.model), Kind::kConstraint, source)) {
    const Constraint constraint = *As<Constraint>(object);
    if (constraint.type != ConstraintType::kNotNull) continue;
    const bool generated = object->generated_name;
    Object* copy = fold.Add({Kind::kConstraint, table.schema, table.name, object->id.name, {}},
                            Box(constraint), location);
    if (copy != nullptr) copy->generated_name = generated;
  }
}

void DropPlainNotNull(Model& model) {
  const auto constraints = OfKind(model.objects, Kind::kConstraint);
  for (auto at = constraints.begin(); at != constraints.end();) {
    at = IsPlain(at->second) ? model.objects.erase(at) : std::next(at);
  }
}

}  // namespace pgorigin
