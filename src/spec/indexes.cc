// CREATE INDEX, and the keys that other lists share with it.
#include "spec/indexes.h"

#include <algorithm>
#include <string_view>

#include "pgorigin/ast/output_name.h"
#include "spec/collate.h"
#include "spec/columns.h"
#include "spec/implied_indexes.h"
#include "spec/inherited_checks.h"
#include "spec/operators.h"
#include "spec/partitions.h"
#include "spec/storage.h"

namespace pgorigin {
namespace {

// Other expressions than functions and their like go by `expr`.
std::string ExpressionName(const PgQuery__Node& expression) {
  const std::string name = OutputName(expression);
  return name == kNoOutputName ? "expr" : name;
}

bool IsPartitioned(const Model& model, const QualifiedName& table) {
  const Table* found = As<Table>(FindRelation(model, table));
  return found != nullptr && !found->partition_strategy.empty();
}

}  // namespace

bool IsConstantTrue(const PgQuery__Node& predicate) {
  return predicate.node_case == PG_QUERY__NODE__NODE_A_CONST &&
         predicate.a_const->val_case == PG_QUERY__A__CONST__VAL_BOOLVAL &&
         predicate.a_const->boolval->boolval;
}

bool HasPartitions(const Fold& fold, const QualifiedName& table) {
  return IsPartitioned(fold.model, table) && !ChildTables(fold, table).empty();
}

namespace {

std::string ChooseName(Fold& fold, const PgQuery__IndexStmt& stmt, const QualifiedName& table) {
  if (stmt.idxname[0] != '\0') return stmt.idxname;
  SpellOutIndexes(fold, table);
  std::vector<std::string> names;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, index_params))
    names.push_back(KeyName(*node->index_elem));
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, index_including_params)) {
    names.push_back(node->index_elem->name);
  }
  return fold.Taken().FreeRelation(table.schema, table.name.str(),
                                   JoinColumns(UniqueKeyNames(names)), "idx", false);
}

std::string KeyName(const IndexKey& key) {
  if (!key.column.names.empty()) return key.column.names.front().str();
  ParseOutcome parsed = Parse("SELECT " + key.expression->text);
  const PgQuery__Node* node = parsed.statement.node();
  if (node == nullptr || node->node_case != PG_QUERY__NODE__NODE_SELECT_STMT) return "expr";
  return ExpressionName(*node->select_stmt->target_list[0]->res_target->val);
}

std::string JoinedNames(const std::vector<IndexKey>& keys, const ColumnNames& include) {
  std::vector<std::string> names;
  for (const IndexKey& key : keys) names.push_back(KeyName(key));
  for (Name name : include.names) names.push_back(name.str());
  return JoinColumns(UniqueKeyNames(names));
}

}  // namespace

std::string FreeIndexName(Fold& fold, const QualifiedName& table, const Index& index) {
  return fold.Taken().FreeRelation(table.schema, table.name.str(),
                                   JoinedNames(index.keys, index.include), "idx", false);
}

std::string FreeKeyName(Fold& fold, const QualifiedName& table, const Constraint& key) {
  std::string columns = JoinedNames(key.elements, key.include);
  if (key.type != ConstraintType::kExclusion) {
    std::vector<std::string> names;
    for (Name name : key.columns.names) names.push_back(name.str());
    for (Name name : key.include.names) names.push_back(name.str());
    columns = JoinColumns(UniqueKeyNames(names));
  }
  if (key.type == ConstraintType::kPrimaryKey) columns.clear();
  const char* label = key.type == ConstraintType::kPrimaryKey ? "pkey"
                      : key.type == ConstraintType::kUnique   ? "key"
                                                              : "excl";
  return fold.Taken().FreeRelation(table.schema, table.name.str(), columns, label, true);
}

std::string KeyName(const PgQuery__IndexElem& element) {
  return element.expr == nullptr ? element.name : ExpressionName(*element.expr);
}

std::string OperatorClassName(Fold& fold, const std::string& method,
                              std::span<PgQuery__Node*> names, bool explicitly) {
  if (names.empty()) return "";
  std::string name = StringOf(*names.back());
  std::string schema = names.size() > 1 ? StringOf(*names[names.size() - 2]) : "";
  bool builtin = schema.empty() ? IsOperatorClass(name) : schema == "pg_catalog";
  if (builtin) {
    return !explicitly && IsDefaultOperatorClass(method, name) ? "" : QuoteIdentifier(name);
  }
  const Object* own = FindOfMethod(fold, Kind::kOperatorClass, names, method);
  if (own != nullptr && !explicitly && As<OperatorClass>(own)->is_default) return "";
  if (own != nullptr) schema = own->id.schema.str();
  if (schema.empty()) {
    fold.UnknownName("operator class " + name);
    schema = fold.CurrentSchema();
  }
  return QuoteIdentifier(schema) + "." + QuoteIdentifier(name);
}

std::vector<QualifiedName> ChildTables(const Fold& fold, const QualifiedName& table) {
  std::vector<QualifiedName> children;
  if (!fold.parents.contains(table)) return children;
  const Model& model = fold.model;
  auto it = model.objects.lower_bound({Kind::kTable, {}, {}, {}, {}});
  for (; it != model.objects.end() && it->first.kind == Kind::kTable; ++it) {
    const Table& child = *As<Table>(&it->second);
    bool inherits = std::ranges::find(child.inherits, table) != child.inherits.end();
    if (inherits || child.partition_of == table) children.push_back(RelationOf(it->first));
  }
  return children;
}

namespace {

// What plays no part when the server looks for an index to attach.
template <class T>
T WithoutStorage(T index) {
  index.options.clear();
  index.tablespace = {};
  index.clustered = false;
  index.partition_of = {};
  if constexpr (std::is_same_v<T, Index>) {
    index.statistics.clear();
    index.valid = true;
  } else {
    index.validated = true;
    index.index_note = {};
  }
  return index;
}

bool HasIndex(const Object& object) {
  const Constraint* key = As<Constraint>(&object);
  return key == nullptr ? As<Index>(&object) != nullptr : OwnsIndex(*key);
}

// ON ONLY the parent: it looks for none in partitions; ATTACH PARTITION does.
bool IsMadeOnly(const Object& object) {
  const Index* index = As<Index>(&object);
  return index != nullptr ? !index->valid : !As<Constraint>(&object)->validated;
}

// Hangs each index of the partition on the one of the parent that is like it.
template <class T>
void AttachAlike(Fold& fold, Kind kind, const QualifiedName& parent, const QualifiedName& child,
                 bool attaching) {
  for (const Object* theirs : Children(std::as_const(fold.model), kind, parent)) {
    const IndexName name(parent.schema, theirs->id.name);
    if (!HasIndex(*theirs) || (IsMadeOnly(*theirs) && !attaching)) continue;
    std::vector<Object*> own = Children(fold.model, kind, child);
    auto attached = [&](const Object* mine) { return As<T>(mine)->partition_of == name; };
    if (std::ranges::any_of(own, attached)) continue;
    auto fits = [&](const Object* mine) {
      return As<T>(mine)->partition_of.empty() &&
             WithoutStorage(*As<T>(mine)) == WithoutStorage(*As<T>(theirs));
    };
    auto mine = std::ranges::find_if(own, fits);
    if (mine != own.end()) As<T>(*mine)->partition_of = name;
  }
}

bool IsPlain(const IndexKey& key) {
  return key.column.names.size() == 1 && key.opclass.empty() && key.parameters.empty() &&
         key.collation.empty() && !key.descending && !key.nulls_first;
}

// The index behind the key is like that index.
bool Serves(const Constraint& key, const Index& index) {
  if (key.type != ConstraintType::kPrimaryKey && key.type != ConstraintType::kUnique) return false;
  if (!index.unique || index.method != "btree" || index.predicate) return false;
  if (key.include != index.include || key.nulls_not_distinct != index.nulls_not_distinct) {
    return false;
  }
  return std::ranges::equal(key.columns.names, index.keys, [](Name column, const IndexKey& of) {
    return IsPlain(of) && of.column.names.front() == column;
  });
}

// An index of the parent that is no key takes the index behind a key of the partition.
void AttachKeysToIndexes(Fold& fold, const QualifiedName& parent, const QualifiedName& child,
                         bool attaching) {
  for (const Object* theirs : Children(std::as_const(fold.model), Kind::kIndex, parent)) {
    if (IsMadeOnly(*theirs) && !attaching) continue;
    const auto attached = AttachedTo(fold, {parent.schema, theirs->id.name});
    auto of_child = [&](const ObjectId& id) { return RelationOf(id) == child; };
    if (std::ranges::any_of(attached, of_child)) continue;
    for (Object* mine : Children(fold.model, Kind::kConstraint, child)) {
      Constraint& key = *As<Constraint>(mine);
      if (!key.partition_of.empty() || !Serves(key, *As<Index>(theirs))) continue;
      key.partition_of = {parent.schema, theirs->id.name};
      break;
    }
  }
}

// UNIQUE of the parent may take the primary key of the partition, which some versions refuse.
void DoubtOtherKeys(Fold& fold, const QualifiedName& parent, const QualifiedName& child) {
  for (const Object* theirs : Children(std::as_const(fold.model), Kind::kConstraint, parent)) {
    const Constraint& key = *As<Constraint>(theirs);
    if (key.type != ConstraintType::kUnique && key.type != ConstraintType::kPrimaryKey) continue;
    for (Object* mine : Children(fold.model, Kind::kConstraint, child)) {
      const Constraint& own = *As<Constraint>(static_cast<const Object*>(mine));
      const bool other =
          (own.type == ConstraintType::kUnique || own.type == ConstraintType::kPrimaryKey) &&
          own.type != key.type;
      if (other && own.partition_of.empty() && own.columns == key.columns) {
        fold.Uncertain(*mine, "a key of another type of the parent may have taken it over");
      }
    }
  }
}

}  // namespace

void AbsorbIntoParent(Fold& fold, const QualifiedName& parent, const QualifiedName& child,
                      bool attaching) {
  AttachAlike<Index>(fold, Kind::kIndex, parent, child, attaching);
  AbsorbChecks(fold, parent, child);
  for (Kind kind : {Kind::kConstraint, Kind::kTrigger}) {
    for (const Object* mine : Children(std::as_const(fold.model), kind, child)) {
      const Constraint* constraint = As<Constraint>(mine);
      if (constraint != nullptr && constraint->type != ConstraintType::kForeignKey) continue;
      bool alike = false;
      for (const Object* theirs : Children(std::as_const(fold.model), kind, parent)) {
        const bool named = constraint != nullptr || mine->id.name == theirs->id.name;
        alike |= named && theirs->definition == mine->definition;
      }
      if (alike) fold.Erase(ObjectId(mine->id));
    }
  }
  AttachAlike<Constraint>(fold, Kind::kConstraint, parent, child, attaching);
  AttachKeysToIndexes(fold, parent, child, attaching);
  DoubtOtherKeys(fold, parent, child);
}

void AbsorbPartitions(Fold& fold, const QualifiedName& parent) {
  if (!IsPartitioned(fold.model, parent)) return;
  for (const QualifiedName& child : ChildTables(fold, parent)) {
    AbsorbIntoParent(fold, parent, child, false);
    AbsorbPartitions(fold, child);
  }
}

IndexKey MakeIndexKey(Fold& fold, const PgQuery__IndexElem& element, const std::string& method,
                      const QualifiedName& table, int list) {
  IndexKey key;
  key.collation = KeyCollation(fold, element);
  const PgQuery__Node* expression = element.expr;
  // The server takes `(a COLLATE "C")` apart, and `(a)` for the column.
  while (expression != nullptr && expression->node_case == PG_QUERY__NODE__NODE_COLLATE_CLAUSE) {
    expression = expression->collate_clause->arg;
  }
  bool column = expression != nullptr && expression->node_case == PG_QUERY__NODE__NODE_COLUMN_REF;
  if (expression == nullptr) {
    key.column.names = {element.name};
  } else if (column && expression->column_ref->n_fields == 1) {
    key.column.names = {StringOf(*expression->column_ref->fields[0])};
  } else {
    bool whole = expression == element.expr;
    key.expression = fold.MakeExpression(whole ? fold.parsed().InList(list, expression)
                                               : fold.parsed().TextOf(expression));
  }
  key.parameters = OptionsOf(PGORIGIN_LIST(element, opclassopts));
  std::ranges::sort(key.parameters);
  key.opclass =
      OperatorClassName(fold, method, PGORIGIN_LIST(element, opclass), !key.parameters.empty());
  ForgetUsualCollation(fold, table, key);
  key.descending = element.ordering == PG_QUERY__SORT_BY_DIR__SORTBY_DESC;
  bool stated = element.nulls_ordering != PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_DEFAULT;
  key.nulls_first = stated ? element.nulls_ordering == PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_FIRST
                           : key.descending;
  return key;
}

bool IdentifiesRows(const Fold& fold, const ObjectId& index) {
  const Table* table = As<Table>(FindRelation(fold.model, RelationOf(index)));
  return table != nullptr && table->replica_identity == "index " + index.name.str();
}

void SetReplicaIdentity(Fold& fold, const QualifiedName& table, Name index) {
  As<Table>(fold.FindNamed(table, {Kind::kTable}))->replica_identity =
      index.empty() ? "default" : "index " + index.str();
}

void CreateIndex(Fold& fold, const PgQuery__IndexStmt& stmt) {
  QualifiedName table = fold.Resolve(*stmt.relation);
  if (FindRelation(fold.model, table) == nullptr) {
    return fold.Error(stmt.relation->location, "table " + ToString(table) + " does not exist");
  }
  std::string name = ChooseName(fold, stmt, table);
  ObjectId id{Kind::kIndex, table.schema, table.name, name, {}};
  if (stmt.if_not_exists && fold.Taken().IsRelation({table.schema, name}))
    return fold.Touched(id, false);
  Index index;
  index.method = stmt.access_method;
  index.unique = stmt.unique;
  index.nulls_not_distinct = stmt.nulls_not_distinct;
  bool doubtful = false;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, index_params)) {
    const PgQuery__IndexElem& element = *node->index_elem;
    doubtful |= DoubtsCollation(fold, table, element);
    index.keys.push_back(
        MakeIndexKey(fold, element, index.method.str(), table, stmt.relation->location));
  }
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, index_including_params)) {
    index.include.names.emplace_back(node->index_elem->name);
  }
  index.options = OptionsOf(PGORIGIN_LIST(stmt, options));
  index.tablespace = TablespaceOf(fold, stmt.table_space);
  if (stmt.where_clause != nullptr && !IsConstantTrue(*stmt.where_clause))
    index.predicate = fold.MakeExpression(fold.parsed().ToEnd(stmt.where_clause));
  bool only = !stmt.relation->inh;
  index.valid = !(only && HasPartitions(fold, table));
  Object* added = fold.Add(id, Box<Index>(std::move(index)));
  if (added != nullptr) {
    added->generated_name = stmt.idxname[0] == '\0';
    if (doubtful) added->guess = kDoubtedCollation;
  }
  if (!only) AbsorbPartitions(fold, table);
}

}  // namespace pgorigin
