// Attributes of composite types.
#include <algorithm>

#include "pgorigin/model/of_kind.h"
#include "spec/alter_table.h"
#include "spec/definitions.h"
#include "spec/indexes.h"
#include "spec/queries.h"
#include "spec/renames.h"

namespace pgorigin {
namespace {

// CASCADE, without which the server refuses when there is one.
std::vector<ObjectId> TablesOf(const Fold& fold, const QualifiedName& type) {
  const std::string name = CanonicalText(type);
  std::vector<ObjectId> tables;
  for (const auto& [id, object] : OfKind(std::as_const(fold.model.objects), Kind::kTable)) {
    if (As<Table>(&object)->of_type == name) tables.push_back(id);
  }
  return tables;
}

Attribute AttributeOf(Fold& fold, const PgQuery__ColumnDef& def, Name name) {
  Name collation;
  if (def.coll_clause != nullptr) {
    collation = CollationName(fold, PGORIGIN_LIST(*def.coll_clause, collname));
  }
  return {name, fold.TypeOf(*def.type_name), collation, {}};
}

void AlterInType(const Alteration& at) {
  std::vector<Attribute>& attributes = As<Composite>(&at.relation)->attributes;
  if (at.cmd.subtype == AT(AddColumn)) {
    const PgQuery__ColumnDef& def = *at.cmd.def->column_def;
    attributes.push_back(AttributeOf(at.fold, def, def.colname));
    return;
  }
  auto found = std::ranges::find(attributes, Name(at.cmd.name), &Attribute::name);
  if (found == attributes.end()) {
    if (at.cmd.missing_ok) return;
    return at.fold.Error(0, "attribute " + QuoteIdentifier(at.cmd.name) + " of type " +
                                ToString(at.table) + " does not exist");
  }
  if (at.cmd.subtype == AT(DropColumn)) {
    attributes.erase(found);
  } else {
    Name comment = found->comment;
    *found = AttributeOf(at.fold, *at.cmd.def->column_def, found->name);
    found->comment = comment;
  }
}

// `(value).attribute`: a server prints the new name.
void DoubtUses(Fold& fold, const std::string& attribute) {
  const auto names = [&](const PgQuery__Node& node) {
    const bool field =
        node.node_case == PG_QUERY__NODE__NODE_A_INDIRECTION ||
        (node.node_case == PG_QUERY__NODE__NODE_COLUMN_REF && node.column_ref->n_fields > 1);
    return field && AnyNode(node, [&](const PgQuery__Node& part) {
             return part.node_case == PG_QUERY__NODE__NODE_STRING && StringOf(part) == attribute;
           });
  };
  for (auto& [id, object] : fold.model.objects) {
    const bool uses = AnyText(object, attribute, [&](const PgQuery__Node& tree, const SqlText&) {
      return AnyNode(tree, names);
    });
    if (uses) fold.Uncertain(object, "an attribute that it may name was renamed");
  }
}

}  // namespace

void AlterAttribute(const Alteration& at) {
  const bool known = at.cmd.subtype == AT(AddColumn) || at.cmd.subtype == AT(DropColumn) ||
                     at.cmd.subtype == AT(AlterColumnType);
  if (!known) {
    return at.fold.OpaqueOn("a form of ALTER TYPE that text cannot follow", {at.table});
  }
  AlterInType(at);
  for (const ObjectId& id : TablesOf(at.fold, at.table)) {
    ApplyCommand({at.fold, RelationOf(id), at.cmd, *at.fold.model.Find(id), true});
  }
}

void RenameAttribute(Fold& fold, const PgQuery__RenameStmt& stmt) {
  Object* object = fold.FindNamed(fold.Resolve(*stmt.relation), {Kind::kComposite});
  if (object == nullptr)
    return fold.Error(0, "type " + std::string(stmt.relation->relname) + " does not exist");
  const QualifiedName type = RelationOf(object->id);
  for (Attribute& attribute : As<Composite>(object)->attributes) {
    if (attribute.name == stmt.subname) attribute.name = stmt.newname;
  }
  DoubtUses(fold, stmt.subname);
  for (const ObjectId& id : TablesOf(fold, type)) RenameColumnIn(fold, RelationOf(id), stmt);
}

}  // namespace pgorigin
