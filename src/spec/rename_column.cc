// ALTER … RENAME COLUMN, and what names the column.
#include "pgorigin/ast/rename_column.h"

#include <algorithm>
#include <optional>

#include "pgorigin/model/renames.h"
#include "spec/columns.h"
#include "spec/implied_indexes.h"
#include "spec/indexes.h"
#include "spec/queries.h"
#include "spec/renames.h"

namespace pgorigin {
namespace {

// Expressions of a table under the new name of its column.
class ColumnRenamer {
 public:
  ColumnRenamer(Fold& fold, std::string old_name, std::string new_name)
      : fold_(fold), old_name_(std::move(old_name)), new_name_(std::move(new_name)) {}

  void Children(const QualifiedName& table) {
    for (Kind kind :
         {Kind::kColumn, Kind::kConstraint, Kind::kIndex, Kind::kTrigger, Kind::kPolicy}) {
      for (Object* child : pgorigin::Children(fold_.model, kind, table)) InChild(*child);
    }
  }

  void Keys(Object& holder, std::vector<IndexKey>& keys) {
    for (IndexKey& key : keys) In(holder, key.expression);
  }

  // Statistics objects of the table are not its children, and neither are publications.
  void Others(const QualifiedName& table) {
    for (auto& [id, object] : fold_.model.objects) {
      if (id.kind == Kind::kStatisticsObject) InStatistics(object, table);
      if (id.kind == Kind::kPublication) InPublication(object, table);
    }
  }

 private:
  void In(Object& holder, std::optional<Expression>& expression) {
    if (!expression) return;
    if (auto text = RenameColumn(expression->text, old_name_, new_name_)) {
      expression->text = *text;
    } else {
      fold_.Uncertain(holder, "a column that it may name was renamed");
    }
  }

  void InChild(Object& object) {
    if (Column* column = As<Column>(&object)) In(object, column->generated);
    if (Trigger* trigger = As<Trigger>(&object)) In(object, trigger->condition);
    if (RowPolicy* policy = As<RowPolicy>(&object)) {
      In(object, policy->using_condition);
      In(object, policy->check);
    }
    if (Constraint* constraint = As<Constraint>(&object)) {
      In(object, constraint->check);
      In(object, constraint->predicate);
      Keys(object, constraint->elements);
    }
    if (Index* index = As<Index>(&object)) {
      In(object, index->predicate);
      Keys(object, index->keys);
    }
  }

  void InStatistics(Object& object, const QualifiedName& table) {
    StatisticsObject& statistics = *As<StatisticsObject>(&object);
    if (statistics.on.relation != table) return;
    for (Expression& expression : statistics.expressions) {
      std::optional<Expression> renamed = expression;
      In(object, renamed);
      expression = *renamed;
    }
  }

  void InPublication(Object& object, const QualifiedName& table) {
    for (PublishedTable& published : As<Publication>(&object)->tables) {
      if (published.on.relation == table) In(object, published.where);
    }
  }

  Fold& fold_;
  const std::string old_name_;
  const std::string new_name_;
};

// The table and all below it that have the column from it.
void CollectHeirs(const Fold& fold, const QualifiedName& table, Name column,
                  std::vector<QualifiedName>& tables) {
  if (std::ranges::find(tables, table) != tables.end()) return;
  if (fold.model.Find({Kind::kColumn, table.schema, table.name, column, {}}) == nullptr) return;
  tables.push_back(table);
  for (const QualifiedName& child : ChildTables(fold, table)) {
    CollectHeirs(fold, child, column, tables);
  }
}

void RenameIn(Fold& fold, const QualifiedName& relation, const PgQuery__RenameStmt& stmt,
              Renames& renames) {
  ColumnRenamer renamer(fold, stmt.subname, stmt.newname);
  renamer.Children(relation);
  renamer.Others(relation);
  Object* object = fold.FindNamed(relation, {Kind::kTable, Kind::kView, Kind::kMaterializedView});
  if (Table* table = As<Table>(object)) renamer.Keys(*object, table->partition_key);
  renames.columns[{Kind::kColumn, relation.schema, relation.name, stmt.subname, {}}] = stmt.newname;
}

// Its indexes go on calling the column so, and new partitions call theirs after that.
void RememberKeyNames(Fold& fold, const QualifiedName& table, Name from, Name to) {
  const Table* owner = As<Table>(FindRelation(fold.model, table));
  if (owner == nullptr || owner->partition_key.empty()) return;
  for (Kind kind : {Kind::kIndex, Kind::kConstraint}) {
    for (const Object* index : Children(std::as_const(fold.model), kind, table)) {
      std::map<Name, Name>& names = fold.key_names[{table.schema, index->id.name}];
      const auto earlier = names.extract(from);
      names.insert_or_assign(to, earlier.empty() ? from : earlier.mapped());
    }
  }
}

void RenameInTables(Fold& fold, const QualifiedName& table, const PgQuery__RenameStmt& stmt) {
  std::vector<QualifiedName> tables;
  CollectHeirs(fold, table, stmt.subname, tables);
  // Indexes keep the names that they have of it.
  for (const QualifiedName& heir : tables) SpellOutIndexes(fold, heir);
  for (const QualifiedName& heir : tables) {
    RememberKeyNames(fold, heir, stmt.subname, stmt.newname);
  }
  DoubtQueries(fold, {tables.begin(), tables.end()}, stmt.subname,
               "a column that its query may name was renamed");
  Renames renames;
  std::vector<std::vector<Name>> sequences;
  for (const QualifiedName& heir : tables) {
    RenameIn(fold, heir, stmt, renames);
    sequences.push_back(SequencesOf(fold, heir));
  }
  fold.model = ApplyRenames(std::move(fold.model), renames);
  for (std::size_t i = 0; i < tables.size(); ++i) KeepSequences(fold, tables[i], sequences[i]);
}

// Its query has the new name as one more alias.
void RenameInView(Fold& fold, Object& object, const PgQuery__RenameStmt& stmt) {
  const QualifiedName name = RelationOf(object.id);
  View& view = *As<View>(&object);
  if (view.columns.value) {
    auto column = std::ranges::find(*view.columns.value, Name(stmt.subname));
    if (column == view.columns.value->end()) {
      if (stmt.missing_ok) return;
      return fold.Error(
          0, "column " + std::string(stmt.subname) + " of " + ToString(name) + " does not exist");
    }
    *column = stmt.newname;
  }
  for (ViewColumn& detail : view.details) {
    if (detail.name == stmt.subname) detail.name = stmt.newname;
  }
  std::ranges::sort(view.details, {}, [](const ViewColumn& detail) { return detail.name.str(); });
  const std::string reason = "a column of it was renamed: only a server can tell its query";
  if (view.columns.value) {
    object.guess = reason;
  } else {
    fold.Uncertain(object, reason);
  }
  DoubtQueries(fold, {name}, {}, "a column that its query may name was renamed");
  Renames renames;
  RenameIn(fold, name, stmt, renames);
  fold.model = ApplyRenames(std::move(fold.model), renames);
}

}  // namespace

void RenameColumnOf(Fold& fold, const PgQuery__RenameStmt& stmt) {
  const QualifiedName name = fold.Resolve(*stmt.relation);
  Object* relation = fold.FindNamed(name, {Kind::kTable, Kind::kView, Kind::kMaterializedView});
  ObjectId id{Kind::kColumn, name.schema, name.name, stmt.subname, {}};
  if (As<View>(relation) != nullptr) {
    fold.Touched(relation->id, false);
    return RenameInView(fold, *relation, stmt);
  }
  if (fold.model.Find(id) == nullptr) {
    if (!stmt.missing_ok) fold.Error(0, "column " + ToString(id) + " does not exist");
    return;
  }
  RenameColumnIn(fold, name, stmt);
}

void RenameColumnIn(Fold& fold, const QualifiedName& table, const PgQuery__RenameStmt& stmt) {
  RenameInTables(fold, table, stmt);
  fold.Touched({Kind::kColumn, table.schema, table.name, stmt.newname, {}}, false);
  fold.NamesChanged();
}

}  // namespace pgorigin
