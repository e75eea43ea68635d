#include "policy/model_index.h"

#include <algorithm>

namespace pgorigin {
namespace {

using Tables = std::map<QualifiedName, TableIndex>;

TableIndex* TableOf(Tables& tables, const QualifiedName& name) {
  auto found = tables.find(name);
  return found == tables.end() ? nullptr : &found->second;
}

template <class T>
void AddChild(Tables& tables, const Object& object, std::vector<Typed<T>> TableIndex::*list) {
  const T* definition = As<T>(&object);
  TableIndex* table = definition == nullptr ? nullptr : TableOf(tables, RelationOf(object.id));
  if (table != nullptr) (table->*list).push_back({&object, definition});
}

void AddSequence(Tables& tables, const Object& object) {
  const Sequence* sequence = As<Sequence>(&object);
  if (sequence == nullptr || sequence->owned_by.names.empty()) return;
  TableIndex* table = TableOf(tables, sequence->owned_by.relation);
  if (table != nullptr) table->sequences.emplace_back(sequence->owned_by.names[0], object.id.name);
}

void AddObject(Tables& tables, const Object& object) {
  AddChild(tables, object, &TableIndex::columns);
  AddChild(tables, object, &TableIndex::constraints);
  AddChild(tables, object, &TableIndex::indexes);
  AddChild(tables, object, &TableIndex::triggers);
  AddChild(tables, object, &TableIndex::policies);
  AddSequence(tables, object);
}

void SortColumns(TableIndex& table) {
  std::map<Name, std::size_t> position;
  for (std::size_t i = 0; i < table.table->columns.size(); ++i) {
    position.emplace(table.table->columns[i], i);
  }
  std::ranges::stable_sort(table.columns, {},
                           [&](const Typed<Column>& column) { return position[column.name()]; });
}

}  // namespace

const Typed<Column>* TableIndex::Find(Name column) const {
  auto found =
      std::ranges::find_if(columns, [&](const auto& item) { return item.name() == column; });
  return found == columns.end() ? nullptr : &*found;
}

const Typed<Constraint>* TableIndex::PrimaryKey() const {
  auto found = std::ranges::find_if(
      constraints, [](const auto& item) { return item->type == ConstraintType::kPrimaryKey; });
  return found == constraints.end() ? nullptr : &*found;
}

bool TableIndex::IsInPrimaryKey(Name column) const {
  const Typed<Constraint>* key = PrimaryKey();
  return key != nullptr &&
         std::ranges::find((*key)->columns.names, column) != (*key)->columns.names.end();
}

bool TableIndex::IsForeignKey(Name column) const {
  return std::ranges::any_of(constraints, [&](const auto& item) {
    return item->type == ConstraintType::kForeignKey &&
           std::ranges::find(item->columns.names, column) != item->columns.names.end();
  });
}

ModelIndex::ModelIndex(const Model& model) : model_(&model) {
  for (const auto& [id, object] : model.objects) {
    const Table* table = As<Table>(&object);
    if (table != nullptr) {
      TableIndex& index = tables_[RelationOf(id)];
      index.name = RelationOf(id);
      index.object = &object;
      index.table = table;
    }
  }
  for (const auto& [id, object] : model.objects) AddObject(tables_, object);
  for (auto& [name, table] : tables_) SortColumns(table);
  for (const Opaque& opaque : model.opaque) {
    const std::string doubt =
        opaque.statement + " (" + ToString(opaque.place) + "): " + opaque.reason;
    if (opaque.whole_database) doubt_about_all_ = doubt;
    for (const QualifiedName& name : opaque.relations) doubts_.emplace(name, doubt);
  }
}

const TableIndex* ModelIndex::Find(const QualifiedName& name) const {
  auto found = tables_.find(name);
  return found == tables_.end() ? nullptr : &found->second;
}

std::string ModelIndex::DoubtAbout(const ObjectId& id) const {
  if (!doubt_about_all_.empty()) return doubt_about_all_;
  const Object* object = model_->Find(id);
  if (object != nullptr && !object->uncertain.empty()) return object->uncertain.str();
  const Object* relation =
      InfoOf(id.kind).has_parent ? FindRelation(*model_, RelationOf(id)) : nullptr;
  if (relation != nullptr && !relation->uncertain.empty()) return relation->uncertain.str();
  auto found = doubts_.find(RelationOf(id));
  return found == doubts_.end() ? "" : found->second;
}

}  // namespace pgorigin
