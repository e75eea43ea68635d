// Attributes of composite types.
#include <algorithm>

#include "pgorigin/model/of_kind.h"
#include "spec/alter_table.h"
#include "spec/collate.h"
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
  const Name type = fold.TypeOf(*def.type_name);
  return {name, type, CollationOf(fold, def.coll_clause, type), {}};
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

// Those that take or return values of the type.
std::vector<std::string> FunctionsOf(const Fold& fold, const QualifiedName& type) {
  std::vector<std::string> functions;
  const auto speaks = [&](Name other) {
    return other.view().find(type.name.view()) != std::string_view::npos;
  };
  for (const auto& [id, object] : OfKind(std::as_const(fold.model.objects), Kind::kFunction)) {
    const Function& function = *As<Function>(&object);
    const bool takes = std::ranges::any_of(function.arguments, speaks, &Argument::type);
    if (takes || speaks(function.returns)) functions.push_back(id.name.str());
  }
  return functions;
}

// All of a value, or its attribute.
bool IsPart(const PgQuery__Node& field, const std::string& attribute) {
  return field.node_case == PG_QUERY__NODE__NODE_A_STAR ||
         (field.node_case == PG_QUERY__NODE__NODE_STRING && StringOf(field) == attribute);
}

bool IsPartOfValue(std::span<PgQuery__Node*> fields, const std::string& attribute) {
  return std::ranges::any_of(fields, [&](const auto* field) { return IsPart(*field, attribute); });
}

// `t.*` is that of a table.
bool IsPartOfColumn(std::span<PgQuery__Node*> fields, const std::string& attribute) {
  const bool of_table = fields.size() == 2 && fields[1]->node_case == PG_QUERY__NODE__NODE_A_STAR;
  return fields.size() > 1 && !of_table && IsPartOfValue(fields.subspan(1), attribute);
}

bool HasType(const Object& object, const QualifiedName& type) {
  const Column* column = As<Column>(&object);
  return column != nullptr && column->default_value &&
         std::string_view(column->type).starts_with(CanonicalText(type));
}

// A server prints the new name of `(value).attribute`, and as many values of a row as it has now.
void DoubtUses(Fold& fold, const QualifiedName& type, const std::string& attribute) {
  const std::vector<std::string> functions = FunctionsOf(fold, type);
  const auto uses = [&](const PgQuery__Node& node) {
    switch (node.node_case) {
      case PG_QUERY__NODE__NODE_A_INDIRECTION:
        return IsPartOfValue(PGORIGIN_LIST(*node.a_indirection, indirection), attribute);
      case PG_QUERY__NODE__NODE_COLUMN_REF:
        return IsPartOfColumn(PGORIGIN_LIST(*node.column_ref, fields), attribute);
      case PG_QUERY__NODE__NODE_FUNC_CALL: {
        const std::string name = StringOf(*PGORIGIN_LIST(*node.func_call, funcname).back());
        return name == attribute || std::ranges::find(functions, name) != functions.end();
      }
      case PG_QUERY__NODE__NODE_TYPE_CAST:
        return type.name == StringOf(*PGORIGIN_LIST(*node.type_cast->type_name, names).back());
      default:
        return false;
    }
  };
  for (auto& [id, object] : fold.model.objects) {
    const bool any = AnyText(
        object, "", [&](const PgQuery__Node& tree, const SqlText&) { return AnyNode(tree, uses); });
    if (any || HasType(object, type)) {
      fold.Uncertain(object, "the attributes of a type that it may use were altered");
    }
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
  DoubtUses(at.fold, at.table, at.cmd.name);
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
  DoubtUses(fold, type, stmt.subname);
  for (const ObjectId& id : TablesOf(fold, type)) RenameColumnIn(fold, RelationOf(id), stmt);
}

}  // namespace pgorigin
