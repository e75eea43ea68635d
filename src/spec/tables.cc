// CREATE TABLE in all its forms.
#include "spec/tables.h"

#include <algorithm>

#include "spec/collate.h"
#include "spec/columns.h"
#include "spec/constraints.h"
#include "spec/implied_indexes.h"
#include "spec/indexes.h"
#include "spec/inherited_checks.h"
#include "spec/not_null.h"
#include "spec/partitions.h"
#include "spec/storage.h"

namespace pgorigin {
namespace {

// What LIKE copies besides columns; see CREATE_TABLE_LIKE_… of parsenodes.h.
enum LikeOption : unsigned {
  kComments = 1 << 0,
  kCompression = 1 << 1,
  kConstraints = 1 << 2,
  kDefaults = 1 << 3,
  kGenerated = 1 << 4,
  kIdentity = 1 << 5,
  kIndexes = 1 << 6,
  kStatistics = 1 << 7,
  kStorage = 1 << 8,
};

std::string_view StrategyWord(std::string_view strategy) {
  if (strategy == "l" || strategy == "list") return "list";
  if (strategy == "h" || strategy == "hash") return "hash";
  return "range";
}

IndexKey PartitionKey(Fold& fold, const PgQuery__PartitionElem& element, const std::string& method,
                      int list) {
  IndexKey key;
  if (element.expr == nullptr) {
    key.column.names = {element.name};
  } else {
    key.expression = fold.MakeExpression(fold.parsed().InList(list, element.expr));
  }
  key.opclass = OperatorClassName(fold, method, PGORIGIN_LIST(element, opclass));
  key.collation = NamedCollation(fold, PGORIGIN_LIST(element, collation));
  return key;
}

void SetPartitioning(Fold& fold, const PgQuery__PartitionSpec& spec, Table& table) {
  table.partition_strategy = StrategyWord(spec.strategy);
  std::string method = table.partition_strategy == "hash" ? "hash" : "btree";
  for (const PgQuery__Node* node : PGORIGIN_LIST(spec, part_params)) {
    table.partition_key.push_back(PartitionKey(fold, *node->partition_elem, method, spec.location));
  }
}

// What ALTER COLUMN has set for planning stays with the table that it was set for.
Column WithoutSettings(Column column) {
  column.statistics = -1;
  column.options.clear();
  return column;
}

// The columns of a parent, marked as inherited, and what its checks imply.
void Inherit(Fold& fold, const QualifiedName& parent, const QualifiedName& child) {
  fold.parents.insert(parent);
  const Table* from = As<Table>(FindRelation(fold.model, parent));
  Table* to = As<Table>(fold.model.Find({Kind::kTable, child.schema, {}, child.name, {}}));
  if (from == nullptr) return fold.Error(0, "table " + ToString(parent) + " does not exist");
  for (Name name : from->columns) {
    const Object* original = FindColumn(fold, parent, name);
    if (original == nullptr) continue;
    Column column = WithoutSettings(*As<Column>(original));
    column.inherited = true;
    const bool shared = to->bound && fold.model.version.HasPartitionIdentity();
    if (!shared) column.identity.reset();
    ObjectId id{Kind::kColumn, child.schema, child.name, name, {}};
    if (Column* existing = As<Column>(fold.model.Find(id))) {
      existing->not_null |= column.not_null;
      continue;
    }
    to->columns.push_back(name);
    if (Object* added = fold.Add(id, Box<Column>(std::move(column)))) added->ClearHints();
  }
}

void CopyColumn(Fold& fold, const QualifiedName& table, Name name, const Column& source,
                unsigned options, int location) {
  Column column = WithoutSettings(source);
  column.inherited = false;
  if (!(options & kStorage)) column.storage = {};
  if (!(options & kCompression)) column.compression = {};
  if (!(options & kDefaults)) column.default_value.reset();
  if (!(options & kGenerated)) column.generated.reset(), column.stored = false;
  if (!(options & kIdentity)) column.identity.reset();
  PutColumn(fold, {Kind::kColumn, table.schema, table.name, name, {}}, std::move(column), location);
}

void CopyLike(Fold& fold, const QualifiedName& table, const PgQuery__TableLikeClause& like) {
  QualifiedName source = fold.Resolve(*like.relation);
  const Table* from = As<Table>(FindRelation(fold.model, source));
  int location = like.relation->location;
  if (from == nullptr || fold.IsOpaque(source)) {
    fold.OpaqueOn("LIKE copies " + ToString(source) + ", which is no table that text knows whole",
                  {table});
  }
  if (from == nullptr) return;
  for (Name name : std::vector<Name>(from->columns)) {
    CopyColumn(fold, table, name, *As<Column>(FindColumn(fold, source, name)), like.options,
               location);
  }
  CopyNotNull(fold, source, table, location);
  if (like.options & kConstraints) {
    for (const Object* child : Children(std::as_const(fold.model), Kind::kConstraint, source)) {
      const Constraint& constraint = *As<Constraint>(child);
      if (constraint.type != ConstraintType::kCheck) continue;
      fold.Add({Kind::kConstraint, table.schema, table.name, child->id.name, {}},
               Box<Constraint>(constraint), location);
    }
  }
  if (like.options & (kIndexes | kStatistics | kComments)) {
    fold.OpaqueOn("LIKE copies indexes, statistics or comments", {table});
  }
}

// Types of a typed table come from the attributes of its type.
void CopyType(Fold& fold, const QualifiedName& table, const PgQuery__TypeName& type) {
  Table* owner = As<Table>(fold.model.Find({Kind::kTable, table.schema, {}, table.name, {}}));
  owner->of_type = fold.TypeOf(type);
  const Object* composite = fold.FindNamed(PGORIGIN_LIST(type, names), {Kind::kComposite});
  if (composite == nullptr)
    return fold.Error(0, "type " + owner->of_type.str() + " does not exist");
  for (const Attribute& attribute : As<Composite>(composite)->attributes) {
    Column column;
    column.type = attribute.type;
    column.collation = attribute.collation;
    owner->columns.push_back(attribute.name);
    fold.Add({Kind::kColumn, table.schema, table.name, attribute.name, {}},
             Box<Column>(std::move(column)));
  }
}

void AddElements(Fold& fold, const QualifiedName& table, const PgQuery__CreateStmt& stmt) {
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, table_elts)) {
    if (node->node_case == PG_QUERY__NODE__NODE_COLUMN_DEF)
      AddColumn(fold, table, *node->column_def);
    if (node->node_case == PG_QUERY__NODE__NODE_TABLE_LIKE_CLAUSE)
      CopyLike(fold, table, *node->table_like_clause);
  }
}

// Checks are named while the table is made, then come indexes with the primary key
// first, then foreign keys: as transformCreateStmt() leaves them.
void AddConstraints(Fold& fold, const QualifiedName& table, const PgQuery__CreateStmt& stmt) {
  auto pass = [](const PgQuery__Constraint& constraint) {
    switch (constraint.contype) {
      case PG_QUERY__CONSTR_TYPE__CONSTR_CHECK:
        return 0;
      case PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY:
        return 1;
      case PG_QUERY__CONSTR_TYPE__CONSTR_FOREIGN:
        return 3;
      default:
        return 2;
    }
  };
  for (int number = 0; number < 4; ++number) {
    for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, table_elts)) {
      if (node->node_case == PG_QUERY__NODE__NODE_COLUMN_DEF) {
        AddColumnConstraintsIf(fold, table, *node->column_def,
                               [&](const auto& c) { return pass(c) == number; });
      } else if (node->node_case == PG_QUERY__NODE__NODE_CONSTRAINT &&
                 pass(*node->constraint) == number) {
        AddConstraint(fold, table, *node->constraint, "");
      }
    }
  }
}

Table MakeTable(Fold& fold, const PgQuery__CreateStmt& stmt) {
  Table table;
  table.unlogged = std::string_view(stmt.relation->relpersistence) == "u";
  table.options = OptionsOf(PGORIGIN_LIST(stmt, options));
  // Of old dumps: accepted as `false` alone, and not kept.
  std::erase(table.options, "oids=false");
  if (stmt.partspec != nullptr) SetPartitioning(fold, *stmt.partspec, table);
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, inh_relations)) {
    QualifiedName parent = fold.Resolve(*node->range_var);
    if (stmt.partbound == nullptr) {
      table.inherits.push_back(parent);
    } else {
      table.partition_of = parent;
      table.bound = BoundOf(fold);
    }
  }
  SetStorage(fold, stmt, table);
  return table;
}

// CREATE TABLE IF NOT EXISTS does nothing where the table is; when it would have
// made another one, the Origin says two things.
void CompareWithExisting(Fold& fold, const ObjectId& id, const PgQuery__CreateStmt& stmt) {
  std::vector<std::string> written;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, table_elts)) {
    if (node->node_case == PG_QUERY__NODE__NODE_COLUMN_DEF)
      written.push_back(node->column_def->colname);
  }
  const Object& existing = *fold.model.Find(id);
  std::string differing;
  auto differs = [&](const std::string& column) {
    differing += (differing.empty() ? "" : ", ") + column;
  };
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, table_elts)) {
    if (node->node_case != PG_QUERY__NODE__NODE_COLUMN_DEF) continue;
    const PgQuery__ColumnDef& def = *node->column_def;
    const Column* column = As<Column>(FindColumn(fold, RelationOf(id), def.colname));
    bool serial = def.type_name->n_names == 1 &&
                  std::string_view(def.type_name->names[0]->string->sval).find("serial") !=
                      std::string_view::npos;
    if (column == nullptr || (!serial && column->type != fold.TypeOf(*def.type_name)))
      differs(def.colname);
  }
  for (Name name : As<Table>(&existing)->columns) {
    if (std::ranges::find(written, name.str()) == written.end()) differs(name.str());
  }
  if (differing.empty()) return;
  fold.Warn(0, "CREATE TABLE IF NOT EXISTS " + ToString(id) +
                   " does nothing: the table exists since " + ToString(existing.place) +
                   " with another shape (" + differing + ")");
}

// There are no rows that NOT VALID could spare; a server of foreign rows is not asked.
void TakeForValid(Fold& fold, const QualifiedName& table) {
  for (Object* object : Children(fold.model, Kind::kConstraint, table)) {
    As<Constraint>(object)->validated = true;
  }
}

}  // namespace

void CreateTable(Fold& fold, const PgQuery__CreateStmt& stmt, bool foreign) {
  QualifiedName name = fold.NewName(*stmt.relation);
  ObjectId id{Kind::kTable, name.schema, {}, name.name, {}};
  if (stmt.if_not_exists && fold.model.Find(id) != nullptr) {
    CompareWithExisting(fold, id, stmt);
    return fold.Touched(id, false);
  }
  if (fold.MayOverride(id)) fold.EraseRelation(id);
  if (fold.Add(id, Box<Table>(MakeTable(fold, stmt))) == nullptr) return;
  std::vector<QualifiedName> parents = As<Table>(fold.model.Find(id))->inherits;
  if (stmt.partbound != nullptr) parents = {As<Table>(fold.model.Find(id))->partition_of};
  for (const QualifiedName& parent : parents) Inherit(fold, parent, name);
  if (stmt.of_typename != nullptr) CopyType(fold, name, *stmt.of_typename);
  AddElements(fold, name, stmt);
  ForgetUsualCollations(fold, name);
  AddConstraints(fold, name, stmt);
  if (!foreign) TakeForValid(fold, name);
  if (stmt.partbound != nullptr) {
    ProveChecks(fold, parents.front(), name);
    DoubtComputed(fold, name, *stmt.partbound);
    SpellOutUnusual(fold, name);
  }
  SettleToastOptions(fold, name);
  if (stmt.oncommit == PG_QUERY__ON_COMMIT_ACTION__ONCOMMIT_DROP) fold.DropOnCommit(id);
}

}  // namespace pgorigin
