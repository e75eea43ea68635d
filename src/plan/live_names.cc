#include "plan/live_names.h"

#include <algorithm>

#include "pgorigin/ast/rename_column.h"

namespace pgorigin::plan {
namespace {

struct KeptNames {
  Renames renames;                    // of relations and columns: Origin's name → live's
  std::map<ObjectId, ObjectId> keys;  // of constraints, indexes and triggers
  std::map<ObjectId, Name> columns;   // under the Origin's name
};

KeptNames FindKept(const Alignment& alignment) {
  KeptNames kept;
  for (const Rename& rename : alignment.renamed) {
    if (!rename.accepted || !rename.kept || rename.from.name == rename.to.name) continue;
    if (rename.to.kind == Kind::kColumn) {
      kept.renames.columns.emplace(rename.to, rename.from.name);
      kept.columns.emplace(rename.to, rename.from.name);
    } else if (InfoOf(rename.to.kind).has_parent) {
      ObjectId id = rename.to;
      id.name = rename.from.name;
      kept.keys.emplace(rename.to, id);
    } else {
      kept.renames.relations.emplace(RelationOf(rename.to), RelationOf(rename.from));
    }
  }
  return kept;
}

ObjectId Renamed(const KeptNames& kept, const ObjectId& id) {
  if (auto key = kept.keys.find(id); key != kept.keys.end()) return key->second;
  ObjectId renamed = id;
  const QualifiedName relation = RelationOf(id);
  const QualifiedName now = kept.renames.Relation(relation);
  if (InfoOf(id.kind).has_parent) {
    renamed.parent = now.name;
    if (id.kind == Kind::kColumn) renamed.name = kept.renames.Column(relation, id.name);
  } else if (now != relation) {
    renamed.name = now.name;
  }
  return renamed;
}

void Follow(std::optional<Expression>& expression, Name from, Name to) {
  if (!expression) return;
  const auto text = RenameColumn(expression->text, from.str(), to.str());
  if (text) expression->text = *text;
}

void Follow(std::vector<IndexKey>& keys, Name from, Name to) {
  for (IndexKey& key : keys) Follow(key.expression, from, to);
}

// Texts of one table that name its column.
void FollowInTexts(Object& object, Name from, Name to) {
  if (Constraint* constraint = As<Constraint>(&object)) {
    Follow(constraint->check, from, to);
    Follow(constraint->predicate, from, to);
    Follow(constraint->elements, from, to);
  }
  if (Index* index = As<Index>(&object)) {
    Follow(index->predicate, from, to);
    Follow(index->keys, from, to);
  }
  if (RowPolicy* policy = As<RowPolicy>(&object)) {
    Follow(policy->using_condition, from, to);
    Follow(policy->check, from, to);
  }
  if (Column* column = As<Column>(&object)) Follow(column->generated, from, to);
}

void FollowColumns(Model& due, const KeptNames& kept) {
  for (const auto& [id, name] : kept.columns) {
    for (Kind kind : {Kind::kColumn, Kind::kConstraint, Kind::kIndex, Kind::kPolicy}) {
      for (Object* object : Children(due, kind, RelationOf(id))) {
        FollowInTexts(*object, id.name, name);
      }
    }
  }
}

void Rekey(Model& model, const std::map<ObjectId, ObjectId>& keys) {
  for (const auto& [from, to] : keys) {
    auto node = model.objects.extract(from);
    if (node.empty()) continue;
    node.key() = to;
    node.mapped().id = to;
    model.objects.insert(std::move(node));
  }
}

// A query is not rewritten: what is equal is as live has it.
void TakeQueries(const Model& live, Model& due, const std::set<ObjectId>& changed) {
  for (auto& [id, object] : due.objects) {
    const bool query = As<View>(&std::as_const(object)) != nullptr ||
                       As<RewriteRule>(&std::as_const(object)) != nullptr;
    const Object* now = live.Find(id);
    if (query && now != nullptr && !changed.contains(id)) object.definition = now->definition;
  }
}

}  // namespace

void CompleteColumns(Model& due) {
  std::map<QualifiedName, std::vector<Name>> columns;
  for (const auto& [id, object] : due.objects) {
    if (id.kind == Kind::kColumn) columns[RelationOf(id)].push_back(id.name);
  }
  for (const auto& [relation, names] : columns) {
    Object* object = due.Find({Kind::kTable, relation.schema, {}, relation.name, {}});
    if (As<Table>(static_cast<const Object*>(object)) == nullptr) continue;
    for (Name name : names) {
      const std::vector<Name>& listed = As<Table>(static_cast<const Object*>(object))->columns;
      if (std::ranges::find(listed, name) == listed.end())
        As<Table>(object)->columns.push_back(name);
    }
  }
}

void UseKeptNames(Alignment& alignment, Comparison& comparison, PlanOptions& options) {
  CompleteColumns(alignment.to);
  const KeptNames kept = FindKept(alignment);
  if (kept.renames.empty() && kept.keys.empty()) return;
  std::set<ObjectId> changed;
  for (Change& change : comparison.changes) {
    change.id = Renamed(kept, change.id);
    changed.insert(change.id);
  }
  FollowColumns(alignment.to, kept);
  for (Model* model : {&alignment.from, &alignment.to}) {
    Rekey(*model, kept.keys);
    *model = ApplyRenames(std::move(*model), kept.renames);
  }
  TakeQueries(alignment.from, alignment.to, changed);
  std::erase_if(alignment.renamed, [](const Rename& rename) { return rename.kept; });
  for (Rename& rename : alignment.renamed) rename.to = Renamed(kept, rename.to);
  for (Move& move : alignment.moved) {
    move.from = Renamed(kept, move.from);
    move.to = Renamed(kept, move.to);
  }
  std::map<ObjectId, ValueMapping> mappings;
  for (auto& [id, mapping] : options.mappings) mappings.emplace(Renamed(kept, id), mapping);
  options.mappings = std::move(mappings);
  std::map<ObjectId, std::string> zones;
  for (auto& [id, zone] : options.time_zones) zones.emplace(Renamed(kept, id), zone);
  options.time_zones = std::move(zones);
  std::map<ObjectId, std::string> fills;
  for (auto& [id, fill] : options.fills) fills.emplace(Renamed(kept, id), fill);
  options.fills = std::move(fills);
}

}  // namespace pgorigin::plan

namespace pgorigin {

Model EffectiveTarget(Alignment alignment) {
  Comparison comparison;
  PlanOptions options;
  plan::UseKeptNames(alignment, comparison, options);
  return std::move(alignment.to);
}

}  // namespace pgorigin
