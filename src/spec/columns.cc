#include "spec/columns.h"

#include <algorithm>

#include "pgorigin/model/of_kind.h"
#include "spec/collate.h"
#include "spec/constraints.h"
#include "spec/definitions.h"
#include "spec/federation.h"
#include "spec/indexes.h"
#include "spec/not_null.h"
#include "spec/sequences.h"

namespace pgorigin {

bool IsDomainOf(const Model& model, std::string_view type) {
  return std::ranges::any_of(OfKind(model.objects, Kind::kDomain), [&](const auto& entry) {
    return CanonicalText({entry.first.schema, entry.first.name}) == type;
  });
}
namespace {

// serial is no type: it is an integer, NOT NULL, and a sequence of its own.
// https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL
std::string SerialType(const PgQuery__TypeName& type) {
  if (type.n_names != 1 || type.n_array_bounds > 0) return "";
  std::string_view name = type.names[0]->string->sval;
  if (name == "serial" || name == "serial4") return "integer";
  if (name == "bigserial" || name == "serial8") return "bigint";
  if (name == "smallserial" || name == "serial2") return "smallint";
  return "";
}

// From 15 on, sequences are as lasting as the table of the column that owns them.
bool IsUnloggedToo(const Fold& fold, const QualifiedName& table) {
  const Table* owner = As<Table>(FindRelation(fold.model, table));
  return owner != nullptr && owner->unlogged && fold.model.version.Major() >= 15;
}

void MakeSerial(Fold& fold, const QualifiedName& table, const PgQuery__ColumnDef& def,
                Column& column) {
  column.not_null = true;
  StateNotNull(fold, {Kind::kColumn, table.schema, table.name, def.colname, {}}, {}, def.location);
  std::string name =
      fold.Taken().FreeRelation(table.schema, table.name.str(), def.colname, "seq", false);
  Sequence sequence = SerialSequence(column.type.str());
  sequence.owned_by = {table, {def.colname}};
  sequence.unlogged = IsUnloggedToo(fold, table);
  Object* added = fold.Add({Kind::kSequence, table.schema, {}, name, {}},
                           Box<Sequence>(std::move(sequence)), def.location);
  if (added != nullptr) {
    added->generated_name = true;
    added->ClearHints();
    if (const Object* owner = FindRelation(fold.model, table)) {
      added->metadata.owner = owner->metadata.owner;
    }
  }
  Expression expression;  // as the server prints it: under no search path
  expression.text = NextvalText({table.schema, name});
  column.default_value = expression;
}

void ApplyConstraint(Fold& fold, const PgQuery__Constraint& constraint, const ObjectId& id,
                     Column& column) {
  switch (constraint.contype) {
    case PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL:
      column.not_null = true;
      return StateNotNull(fold, id, constraint.conname, constraint.location);
    case PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY:
      column.not_null = true;
      return StateNotNull(fold, id, {}, constraint.location);
    case PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT:
      column.default_value = DefaultOf(
          fold, constraint.raw_expr,
          fold.parsed().DefaultAt(constraint.location, constraint.raw_expr), column.type.str());
      return;
    case PG_QUERY__CONSTR_TYPE__CONSTR_IDENTITY:
      column.not_null = true;
      StateNotNull(fold, id, {}, constraint.location);
      column.identity = MakeIdentity(fold, constraint, id, column.type);
      return;
    case PG_QUERY__CONSTR_TYPE__CONSTR_GENERATED:
      column.generated = fold.MakeExpression(fold.parsed().InParentheses(constraint.raw_expr));
      column.stored = true;
      return;
    default:
      return;
  }
}

// NULL, or one that is cast to just that type.
bool IsNullOf(const Fold& fold, const PgQuery__Node* node, const std::string& type) {
  if (node == nullptr) return false;
  if (node->node_case == PG_QUERY__NODE__NODE_A_CONST) return node->a_const->isnull;
  if (node->node_case != PG_QUERY__NODE__NODE_TYPE_CAST) return false;
  const PgQuery__TypeCast& cast = *node->type_cast;
  return CanonicalType(*cast.type_name, fold.Names()).text == type &&
         IsNullOf(fold, cast.arg, type);
}

// A column that a parent has as well is one column, defined here too.  Null: it is new.
Column* InheritedColumn(Fold& fold, const Table* owner, const ObjectId& id) {
  const bool has_parents =
      owner == nullptr || !owner->inherits.empty() || !owner->partition_of.empty();
  Column* column = has_parents ? As<Column>(fold.model.Find(id)) : nullptr;
  return column != nullptr && column->inherited ? column : nullptr;
}

}  // namespace

// DEFAULT NULL is none, unless the type has a length or is a domain: then the server keeps
// the cast that enforces it.
std::optional<Expression> DefaultOf(Fold& fold, const PgQuery__Node* expression, std::string text,
                                    const std::string& type) {
  const bool cast = expression->node_case == PG_QUERY__NODE__NODE_TYPE_CAST;
  if (!IsNullOf(fold, expression, type)) return fold.MakeExpression(std::move(text));
  const std::string base = BaseType(type, fold.model);
  const bool plain = !IsDomainOf(fold.model, type) && type.find('(') == std::string::npos;
  if (plain) return std::nullopt;
  if (cast) return fold.MakeExpression(std::move(text));
  return fold.MakeExpression("NULL::" + (base == "bit" ? "\"bit\"" : base));
}

Identity MakeIdentity(Fold& fold, const PgQuery__Constraint& constraint, const ObjectId& column,
                      Name type) {
  Identity identity;
  identity.always = constraint.generated_when[0] == 'a';
  identity.sequence.type = type;
  identity.sequence.unlogged = IsUnloggedToo(fold, {column.schema, column.parent});
  ApplySequenceOptions(fold, PGORIGIN_LIST(constraint, options), true, identity.sequence);
  identity.sequence.owned_by = {};
  std::string name = fold.Taken().FreeRelation(column.schema, column.parent.str(),
                                               column.name.str(), "seq", false);
  for (const PgQuery__Node* node : PGORIGIN_LIST(constraint, options)) {
    const PgQuery__DefElem& option = *node->def_elem;
    if (std::string_view(option.defname) == "sequence_name") {
      name = Strings(PGORIGIN_LIST(*option.arg->list, items)).back();
    }
  }
  NameSequence(column, name, identity);
  return identity;
}

Object* FindColumn(Fold& fold, const QualifiedName& table, Name column) {
  return fold.model.Find({Kind::kColumn, table.schema, table.name, column, {}});
}

void AddColumn(Fold& fold, const QualifiedName& table, const PgQuery__ColumnDef& def) {
  const ObjectId id{Kind::kColumn, table.schema, table.name, def.colname, {}};
  Column column;
  std::string serial = def.type_name == nullptr ? "" : SerialType(*def.type_name);
  // A typed table's `WITH OPTIONS` gives no type: the type's attribute has it.
  Object* existing = def.type_name == nullptr ? FindColumn(fold, table, def.colname) : nullptr;
  if (existing != nullptr) {
    for (const PgQuery__Node* node : PGORIGIN_LIST(def, constraints)) {
      ApplyConstraint(fold, *node->constraint, existing->id, *As<Column>(existing));
    }
    return;
  }
  if (def.type_name != nullptr) column.type = serial.empty() ? fold.TypeOf(*def.type_name) : serial;
  if (!serial.empty()) MakeSerial(fold, table, def, column);
  column.collation = CollationOf(fold, def.coll_clause, column.type);
  for (const PgQuery__Node* node : PGORIGIN_LIST(def, constraints))
    ApplyConstraint(fold, *node->constraint, id, column);
  AlterForeignOptions(PGORIGIN_LIST(def, fdwoptions), column.foreign_options);
  std::string_view compression = def.compression;
  if (compression != "default") column.compression = compression;
  PutColumn(fold, id, std::move(column), def.location);
}

void PutColumn(Fold& fold, const ObjectId& id, Column column, int location) {
  Table* owner = As<Table>(fold.model.Find({Kind::kTable, id.schema, {}, id.parent, {}}));
  if (owner != nullptr && std::ranges::find(owner->columns, id.name) == owner->columns.end()) {
    owner->columns.push_back(id.name);
  }
  if (Column* inherited = InheritedColumn(fold, owner, id)) {
    column.not_null |= inherited->not_null;
    if (!column.default_value) column.default_value = inherited->default_value;
    if (column.storage.empty()) column.storage = inherited->storage;
    if (column.compression.empty()) column.compression = inherited->compression;
    *inherited = std::move(column);
    return;
  }
  fold.Add(id, Box<Column>(std::move(column)), location);
}

void AddColumnConstraintsIf(Fold& fold, const QualifiedName& table, const PgQuery__ColumnDef& def,
                            const std::function<bool(const PgQuery__Constraint&)>& wanted) {
  std::vector<PgQuery__Constraint*> written;
  for (PgQuery__Node* node : PGORIGIN_LIST(def, constraints)) {
    PgQuery__Constraint* constraint = node->constraint;
    // DEFERRABLE and its kin are nodes of their own, behind what they speak of.
    switch (constraint->contype) {
      case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_DEFERRABLE:
        if (!written.empty()) written.back()->deferrable = 1;
        break;
      case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_DEFERRED:
        if (!written.empty()) written.back()->deferrable = written.back()->initdeferred = 1;
        break;
      case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_NOT_DEFERRABLE:
      case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_IMMEDIATE:
        break;
      default:
        written.push_back(constraint);
    }
  }
  for (const PgQuery__Constraint* constraint : written) {
    if (wanted(*constraint)) AddConstraint(fold, table, *constraint, def.colname);
  }
}

}  // namespace pgorigin
