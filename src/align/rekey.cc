#include "align/rekey.h"

#include <algorithm>

namespace pgorigin {
namespace {

// Names of indexes, those behind constraints among them: one name space per schema.
using IndexNames = std::map<QualifiedName, Name>;

constexpr std::string_view kIndexWord = "index ";

void FollowIndexes(Object& object, const IndexNames& renamed) {
  if (Index* index = As<Index>(&object)) {
    auto found = renamed.find(index->partition_of);
    if (found != renamed.end()) index->partition_of.name = found->second;
  }
  Table* table = As<Table>(&object);
  if (table == nullptr || !table->replica_identity.view().starts_with(kIndexWord)) return;
  const Name name = table->replica_identity.view().substr(kIndexWord.size());
  auto found = renamed.find({object.id.schema, name});
  if (found == renamed.end()) return;
  table->replica_identity = std::string(kIndexWord) + found->second.str();
}

void FollowNeeds(Object& object, const std::map<ObjectId, ObjectId>& ids) {
  bool changed = false;
  for (ObjectId& need : object.needs) {
    auto found = ids.find(need);
    if (found == ids.end()) continue;
    need = found->second;
    changed = true;
  }
  if (changed) std::ranges::sort(object.needs);
}

}  // namespace

void Rekey(Model& model, const std::map<ObjectId, ObjectId>& ids) {
  if (ids.empty()) return;
  IndexNames indexes;
  std::vector<std::map<ObjectId, Object>::node_type> nodes;
  for (const auto& [old_id, new_id] : ids) {
    const bool has_index = old_id.kind == Kind::kIndex || old_id.kind == Kind::kConstraint;
    if (has_index) indexes.emplace(QualifiedName{old_id.schema, old_id.name}, new_id.name);
    nodes.push_back(model.objects.extract(old_id));
    nodes.back().key() = new_id;
    nodes.back().mapped().id = new_id;
  }
  for (auto& node : nodes) model.objects.insert(std::move(node));
  for (auto& [id, object] : model.objects) {
    FollowIndexes(object, indexes);
    FollowNeeds(object, ids);
  }
}

}  // namespace pgorigin
