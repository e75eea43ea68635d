// Constraints: named, unnamed, on columns and on tables.
#include "spec/constraints.h"

#include <algorithm>

#include "pgorigin/ast/walk.h"
#include "spec/collate.h"
#include "spec/implied_indexes.h"
#include "spec/indexes.h"
#include "spec/not_null.h"
#include "spec/storage.h"

namespace pgorigin {
namespace {

std::string_view ActionWord(const char* action) {
  switch (action[0]) {
    case 'r':
      return "restrict";
    case 'c':
      return "cascade";
    case 'n':
      return "set null";
    case 'd':
      return "set default";
    default:
      return "no action";
  }
}

std::vector<Name> NamesOf(std::span<PgQuery__Node*> nodes) {
  std::vector<Name> names;
  for (const std::string& text : Strings(nodes)) names.emplace_back(text);
  return names;
}

// A chosen name and whether it was chosen.
struct Chosen {
  std::string name;
  bool generated = true;
};

Chosen ForIndex(Fold& fold, const QualifiedName& table, const PgQuery__Constraint& constraint,
                std::vector<std::string> columns, const char* label) {
  if (constraint.conname[0] != '\0') return {constraint.conname, false};
  SpellOutIndexes(fold, table);
  std::string middle =
      std::string_view(label) == "pkey" ? "" : JoinColumns(UniqueKeyNames(std::move(columns)));
  return {fold.Taken().FreeRelation(table.schema, table.name.str(), middle, label, true)};
}

Object* Store(Fold& fold, const QualifiedName& table, Chosen name, Constraint definition,
              int location) {
  ObjectId id{Kind::kConstraint, table.schema, table.name, name.name, {}};
  Object* added = fold.Add(id, Box<Constraint>(std::move(definition)), location);
  if (added != nullptr) added->generated_name = name.generated;
  return added;
}

// NOT NULL goes down to the children of the table.
void SetNotNull(Fold& fold, const QualifiedName& table, Name name, int location) {
  Object* column = fold.model.Find({Kind::kColumn, table.schema, table.name, name, {}});
  if (column == nullptr) {
    return fold.Error(location,
                      "column " + name.str() + " of " + ToString(table) + " does not exist");
  }
  As<Column>(column)->not_null = true;
  for (const QualifiedName& child : ChildTables(fold, table))
    SetNotNull(fold, child, name, location);
}

bool SameKey(const Constraint& a, const Constraint& b) {
  return a.columns == b.columns && a.include == b.include && a.deferrable == b.deferrable &&
         a.initially_deferred == b.initially_deferred &&
         a.nulls_not_distinct == b.nulls_not_distinct;
}

// `a integer UNIQUE, UNIQUE (a)` is one key: the server drops what one statement says
// twice, and keeps the name that was given (transformIndexConstraints).
bool IsRepeated(Fold& fold, const Constraint& definition, const std::string& name) {
  for (ObjectId& id : fold.keys_of_statement) {
    Object* earlier = fold.model.Find(id);
    if (earlier == nullptr || !SameKey(*As<Constraint>(earlier), definition)) continue;
    if (!earlier->generated_name || name.empty()) return true;
    auto node = fold.model.objects.extract(id);
    id.name = name;
    node.key() = node.mapped().id = id;
    node.mapped().generated_name = false;
    fold.model.objects.insert(std::move(node));
    fold.NamesChanged();
    return true;
  }
  return false;
}

// PRIMARY KEY USING INDEX i: the index becomes the constraint's, under its name.
bool TakeIndex(Fold& fold, const QualifiedName& table, const PgQuery__Constraint& constraint,
               Constraint& definition) {
  if (constraint.indexname[0] == '\0') return true;
  ObjectId id{Kind::kIndex, table.schema, table.name, constraint.indexname, {}};
  const Index* index = As<Index>(fold.model.Find(id));
  if (index == nullptr) {
    fold.Error(constraint.location,
               "index " + std::string(constraint.indexname) + " does not exist");
    return false;
  }
  for (const IndexKey& key : index->keys) {
    if (!key.column.names.empty()) definition.columns.names.push_back(key.column.names[0]);
  }
  definition.include = index->include;
  definition.options = index->options;
  definition.tablespace = index->tablespace;
  definition.clustered = index->clustered;
  definition.nulls_not_distinct = index->nulls_not_distinct;
  definition.index_note = fold.model.Find(id)->metadata.comment;
  const bool identifies = IdentifiesRows(fold, id);
  fold.Erase(id);
  if (constraint.conname[0] != '\0') id.name = constraint.conname;
  if (identifies) SetReplicaIdentity(fold, table, id.name);
  return true;
}

void AddKey(Fold& fold, const QualifiedName& table, const PgQuery__Constraint& constraint,
            const std::string& column, Constraint definition) {
  bool primary = constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY;
  definition.type = primary ? ConstraintType::kPrimaryKey : ConstraintType::kUnique;
  definition.columns.names = NamesOf(PGORIGIN_LIST(constraint, keys));
  if (definition.columns.names.empty() && !column.empty()) definition.columns.names = {column};
  definition.include.names = NamesOf(PGORIGIN_LIST(constraint, including));
  definition.nulls_not_distinct = constraint.nulls_not_distinct;
  definition.options = OptionsOf(PGORIGIN_LIST(constraint, options));
  definition.tablespace = TablespaceOf(fold, constraint.indexspace);
  if (!TakeIndex(fold, table, constraint, definition)) return;
  std::vector<std::string> names;
  for (Name name : definition.columns.names) names.push_back(name.str());
  for (Name name : definition.include.names) names.push_back(name.str());
  if (primary) {
    for (Name name : definition.columns.names) {
      SetNotNull(fold, table, name, constraint.location);
      StateNotNull(fold, {Kind::kColumn, table.schema, table.name, name, {}}, {},
                   constraint.location);
    }
  }
  if (IsRepeated(fold, definition, constraint.conname)) return;
  Chosen chosen = ForIndex(fold, table, constraint, names, primary ? "pkey" : "key");
  if (constraint.indexname[0] != '\0' && chosen.generated) chosen = {constraint.indexname, false};
  fold.keys_of_statement.push_back({Kind::kConstraint, table.schema, table.name, chosen.name, {}});
  Store(fold, table, std::move(chosen), std::move(definition), constraint.location);
}

void AddForeignKey(Fold& fold, const QualifiedName& table, const PgQuery__Constraint& constraint,
                   const std::string& column, Constraint definition) {
  definition.type = ConstraintType::kForeignKey;
  definition.columns.names = NamesOf(PGORIGIN_LIST(constraint, fk_attrs));
  if (definition.columns.names.empty()) definition.columns.names = {column};
  definition.references.relation = fold.Resolve(*constraint.pktable);
  definition.references.names = NamesOf(PGORIGIN_LIST(constraint, pk_attrs));
  if (definition.references.names.empty()) {
    if (const Constraint* key = PrimaryKeyOf(fold.model, definition.references.relation)) {
      definition.references.names = key->columns.names;
    }
  }
  if (FindRelation(fold.model, definition.references.relation) == nullptr) {
    fold.Error(constraint.location, "foreign key refers to " +
                                        ToString(definition.references.relation) +
                                        ", which does not exist at this point");
  }
  definition.match = constraint.fk_matchtype[0] == 'f' ? "full" : "simple";
  definition.on_update = ActionWord(constraint.fk_upd_action);
  definition.on_delete = ActionWord(constraint.fk_del_action);
  definition.on_delete_columns.names = NamesOf(PGORIGIN_LIST(constraint, fk_del_set_cols));
  definition.validated = !constraint.skip_validation;
  Chosen chosen{constraint.conname, false};
  if (chosen.name.empty()) {
    std::vector<std::string> names;
    for (Name name : definition.columns.names) names.push_back(name.str());
    chosen = {
        fold.Taken().FreeConstraint(table.schema, table.name.str(), JoinColumns(names), "fkey")};
  }
  Store(fold, table, std::move(chosen), std::move(definition), constraint.location);
}

void AddCheck(Fold& fold, const QualifiedName& table, const PgQuery__Constraint& constraint,
              Constraint definition) {
  definition.type = ConstraintType::kCheck;
  definition.check = fold.MakeExpression(fold.parsed().InParentheses(constraint.raw_expr));
  definition.no_inherit = constraint.is_no_inherit;
  definition.validated = !constraint.skip_validation;
  Chosen chosen{constraint.conname, false};
  if (chosen.name.empty()) {
    // The server names it after its column when it has exactly one.
    std::vector<std::string> columns = ColumnsIn(constraint.raw_expr);
    chosen = {fold.Taken().FreeConstraint(table.schema, table.name.str(),
                                          columns.size() == 1 ? columns[0] : "", "check")};
  }
  Store(fold, table, std::move(chosen), std::move(definition), constraint.location);
}

void AddExclusion(Fold& fold, const QualifiedName& table, const PgQuery__Constraint& constraint,
                  Constraint definition) {
  definition.type = ConstraintType::kExclusion;
  definition.method = constraint.access_method[0] == '\0' ? "btree" : constraint.access_method;
  std::vector<std::string> names;
  bool doubtful = false;
  for (const PgQuery__Node* pair : PGORIGIN_LIST(constraint, exclusions)) {
    auto items = PGORIGIN_LIST(*pair->list, items);
    const PgQuery__IndexElem& element = *items[0]->index_elem;
    IndexKey key = MakeIndexKey(fold, element, definition.method.str(), table, constraint.location);
    doubtful |= DoubtsCollation(fold, table, element);
    std::vector<std::string> symbol = Strings(PGORIGIN_LIST(*items[1]->list, items));
    bool builtin = symbol.size() < 2 || symbol[0] == "pg_catalog";
    key.exclusion_operator = builtin ? symbol.back() : symbol[0] + "." + symbol.back();
    names.push_back(KeyName(element));
    definition.elements.push_back(std::move(key));
  }
  definition.include.names = NamesOf(PGORIGIN_LIST(constraint, including));
  definition.options = OptionsOf(PGORIGIN_LIST(constraint, options));
  definition.tablespace = TablespaceOf(fold, constraint.indexspace);
  if (constraint.where_clause != nullptr && !IsConstantTrue(*constraint.where_clause)) {
    definition.predicate =
        fold.MakeExpression(fold.parsed().InParentheses(constraint.where_clause));
  }
  Chosen chosen = ForIndex(fold, table, constraint, names, "excl");
  Object* added = Store(fold, table, std::move(chosen), std::move(definition), constraint.location);
  if (doubtful && added != nullptr) added->guess = kDoubtedCollation;
}

void CollectColumns(const PgQuery__Node* node, std::vector<std::string>& columns) {
  if (node == nullptr) return;
  if (node->node_case == PG_QUERY__NODE__NODE_COLUMN_REF) {
    auto fields = PGORIGIN_LIST(*node->column_ref, fields);
    std::string name = fields.empty() ? "" : StringOf(*fields.back());
    if (std::ranges::find(columns, name) == columns.end()) columns.push_back(name);
    return;
  }
  ForEachChildNode(*node, [&](const PgQuery__Node* child) { CollectColumns(child, columns); });
}

}  // namespace

std::vector<std::string> ColumnsIn(const PgQuery__Node* expression) {
  std::vector<std::string> columns;
  CollectColumns(expression, columns);
  return columns;
}

const Constraint* PrimaryKeyOf(const Model& model, const QualifiedName& table) {
  for (const Object* child : Children(model, Kind::kConstraint, table)) {
    const Constraint* constraint = As<Constraint>(child);
    if (constraint->type == ConstraintType::kPrimaryKey) return constraint;
  }
  return nullptr;
}

namespace {

void AddOne(Fold& fold, const QualifiedName& table, const PgQuery__Constraint& constraint,
            const std::string& column, bool only) {
  Constraint definition;
  definition.validated = !(only && HasPartitions(fold, table));
  definition.deferrable = constraint.deferrable;
  definition.initially_deferred = constraint.initdeferred;
  switch (constraint.contype) {
    case PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY:
    case PG_QUERY__CONSTR_TYPE__CONSTR_UNIQUE:
      return AddKey(fold, table, constraint, column, std::move(definition));
    case PG_QUERY__CONSTR_TYPE__CONSTR_FOREIGN:
      return AddForeignKey(fold, table, constraint, column, std::move(definition));
    case PG_QUERY__CONSTR_TYPE__CONSTR_CHECK:
      return AddCheck(fold, table, constraint, std::move(definition));
    case PG_QUERY__CONSTR_TYPE__CONSTR_EXCLUSION:
      return AddExclusion(fold, table, constraint, std::move(definition));
    default:
      return;  // NOT NULL, DEFAULT and their kin are parts of the column
  }
}

}  // namespace

void AddConstraint(Fold& fold, const QualifiedName& table, const PgQuery__Constraint& constraint,
                   const std::string& column, bool only) {
  AddOne(fold, table, constraint, column, only);
  AbsorbPartitions(fold, table);
}

}  // namespace pgorigin
