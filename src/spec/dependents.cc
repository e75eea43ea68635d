#include "spec/dependents.h"

#include <algorithm>

#include "spec/queries.h"
#include "spec/statistics.h"

namespace pgorigin {
namespace {

bool Includes(const std::vector<Name>& names, Name column) {
  return std::ranges::find(names, column) != names.end();
}

bool NamesColumn(const PgQuery__Node& tree, Name column) {
  return AnyNode(tree, [&](const PgQuery__Node& node) {
    if (node.node_case != PG_QUERY__NODE__NODE_COLUMN_REF) return false;
    auto fields = PGORIGIN_LIST(*node.column_ref, fields);
    return StringOf(*fields.back()) == column.view();
  });
}

bool NamesColumn(const Object& object, Name column) {
  return AnyText(object, column.view(),
                 [&](const auto& tree, const auto&) { return NamesColumn(tree, column); });
}

bool NamesColumn(const Expression& expression, Name column) {
  const ParseOutcome outcome = Parse("SELECT " + expression.text);
  return outcome.statement.node() != nullptr && NamesColumn(*outcome.statement.node(), column);
}

// Columns of other tables may have the name.
bool AsksOthers(const Object& object) {
  if (object.id.kind == Kind::kRewriteRule) return true;
  return AnyText(object, "select", [](const PgQuery__Node& tree, const SqlText&) {
    return AnyNode(tree, [](const PgQuery__Node& node) {
      return node.node_case == PG_QUERY__NODE__NODE_SUB_LINK;
    });
  });
}

bool HasKey(const std::vector<IndexKey>& keys, Name column) {
  return std::ranges::any_of(
      keys, [&](const IndexKey& key) { return Includes(key.column.names, column); });
}

}  // namespace

bool UsesColumn(const Object& object, Name column) {
  bool lists = false;
  if (const Constraint* constraint = As<Constraint>(&object)) {
    lists = Includes(constraint->columns.names, column) ||
            Includes(constraint->include.names, column) || HasKey(constraint->elements, column);
  } else if (const Index* index = As<Index>(&object)) {
    lists = Includes(index->include.names, column) || HasKey(index->keys, column);
  } else if (const Trigger* trigger = As<Trigger>(&object)) {
    lists = Includes(trigger->columns.names, column);
  }
  return lists || NamesColumn(object, column);
}

namespace {

bool RefersTo(const ForeignColumns& columns, const QualifiedName& table, Name column) {
  return columns.relation == table && Includes(columns.names, column);
}

// Sequences that it owns, foreign keys to it.
bool HangsOn(const Object& object, const QualifiedName& table, Name column) {
  const Sequence* sequence = As<Sequence>(&object);
  const Constraint* constraint = As<Constraint>(&object);
  return (sequence != nullptr && RefersTo(sequence->owned_by, table, column)) ||
         (constraint != nullptr && RefersTo(constraint->references, table, column));
}

void Unpublish(Fold& fold, const QualifiedName& table, Name column) {
  for (auto it = fold.model.objects.lower_bound({Kind::kPublication, {}, {}, {}, {}});
       it != fold.model.objects.end() && it->first.kind == Kind::kPublication; ++it) {
    std::erase_if(As<Publication>(&it->second)->tables, [&](const PublishedTable& published) {
      return RefersTo(published.on, table, column) ||
             (published.on.relation == table && published.where &&
              NamesColumn(*published.where, column));
    });
  }
}

void DropDependents(Fold& fold, const QualifiedName& table, Name column) {
  DropStatisticsOf(fold, table, column);
  Unpublish(fold, table, column);
  std::vector<ObjectId> gone;
  for (Kind kind :
       {Kind::kConstraint, Kind::kIndex, Kind::kTrigger, Kind::kPolicy, Kind::kRewriteRule}) {
    for (Object* child : Children(fold.model, kind, table)) {
      if (!UsesColumn(*child, column)) continue;
      if (AsksOthers(*child)) {
        fold.Uncertain(*child, "a column that it may name was dropped");
      } else {
        gone.push_back(child->id);
      }
    }
  }
  for (const auto& [id, object] : std::as_const(fold.model.objects)) {
    if (HangsOn(object, table, column)) gone.push_back(id);
  }
  for (const ObjectId& id : gone) fold.Erase(id);
}

std::vector<Name> GeneratedFrom(const Fold& fold, const QualifiedName& table, Name column) {
  std::vector<Name> columns;
  const Model& model = fold.model;
  for (const Object* child : Children(model, Kind::kColumn, table)) {
    const bool generated = As<Column>(child)->generated.has_value();
    if (generated && NamesColumn(*child, column)) columns.push_back(child->id.name);
  }
  return columns;
}

bool SameColumns(std::vector<Name> one, std::vector<Name> other) {
  std::ranges::sort(one);
  std::ranges::sort(other);
  return one == other;
}

// Another key, or unique index, that a foreign key to these columns may need instead.
bool HasAnotherKey(const Fold& fold, const Object& key) {
  const std::vector<Name>& columns = As<Constraint>(&key)->columns.names;
  const Model& model = fold.model;
  const QualifiedName table = RelationOf(key.id);
  auto is_like = [&](const Object* object) {
    const Constraint& other = *As<Constraint>(object);
    return object->id != key.id && OwnsIndex(other) && SameColumns(other.columns.names, columns);
  };
  auto is_unique = [](const Object* object) { return As<Index>(object)->unique; };
  return std::ranges::any_of(Children(model, Kind::kConstraint, table), is_like) ||
         std::ranges::any_of(Children(model, Kind::kIndex, table), is_unique);
}

}  // namespace

void EraseColumn(Fold& fold, const QualifiedName& table, Name column) {
  DoubtQueries(fold, {table}, column.str(), "a column that its query may name was dropped");
  DropDependents(fold, table, column);
  for (Name generated : GeneratedFrom(fold, table, column)) EraseColumn(fold, table, generated);
  fold.Erase({Kind::kColumn, table.schema, table.name, column, {}});
  std::erase(As<Table>(fold.FindNamed(table, {Kind::kTable}))->columns, column);
}

void DropReferences(Fold& fold, const Object& key) {
  const QualifiedName table = RelationOf(key.id);
  const bool certain = !HasAnotherKey(fold, key);
  std::vector<ObjectId> gone;
  for (auto& [id, object] : fold.model.objects) {
    if (id.kind != Kind::kConstraint) continue;
    const ForeignColumns& references = As<Constraint>(&std::as_const(object))->references;
    const bool needs = references.relation == table &&
                       SameColumns(references.names, As<Constraint>(&key)->columns.names);
    if (!needs) continue;
    if (certain) {
      gone.push_back(id);
    } else {
      fold.Uncertain(object, "one of several keys that it may need was dropped with CASCADE");
    }
  }
  for (const ObjectId& id : gone) fold.Erase(id);
}

}  // namespace pgorigin
