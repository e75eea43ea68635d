// Stage 1: relations by hint, tables by score.
#include <algorithm>
#include <set>

#include "align/assign.h"
#include "align/common_columns.h"
#include "align/name_score.h"
#include "align/stages.h"
#include "align/table_score.h"
#include "align/unpaired.h"

namespace pgorigin {
namespace {

// Only so many tables are looked at because they share one word or column: more
// than that, and it says nothing about them.
constexpr std::size_t kMostSharers = 100;

bool NameIsFree(const Model& model, const ObjectId& id) {
  const QualifiedName name = RelationOf(id);
  return FindRelation(model, name) == nullptr &&
         model.Find({Kind::kSequence, name.schema, {}, name.name, {}}) == nullptr;
}

// Finds pairs of relations; `from` and `to` are those which are left over.
class RelationPairer {
 public:
  explicit RelationPairer(Alignment& alignment) : alignment_(alignment) {}

  void Run() {
    for (Kind kind : {Kind::kTable, Kind::kView, Kind::kMaterializedView, Kind::kSequence}) {
      PairByHint(FindUnpaired(alignment_.from, alignment_.to, kind).to);
    }
    PairByScore();
    const Renames& renames = alignment_.renames;
    if (!renames.empty()) alignment_.from = ApplyRenames(std::move(alignment_.from), renames);
  }

 private:
  void PairByHint(const std::vector<const Object*>& left_over) {
    for (const Object* object : left_over) {
      if (object->renamed_from.empty()) continue;
      ObjectId old_id = object->id;
      old_id.name = object->renamed_from;
      if (alignment_.from.Find(old_id) == nullptr || !NameIsFree(alignment_.from, object->id)) {
        continue;
      }
      if (alignment_.renames.relations.contains(RelationOf(old_id))) continue;
      Accept({old_id, object->id, 1, {"the Origin says: renamed from " + ToString(old_id)}});
    }
  }

  void PairByScore() {
    const Unpaired tables = FindUnpaired(alignment_.from, alignment_.to, Kind::kTable);
    if (tables.from.empty() || tables.to.empty()) return;
    common_ = CommonColumns(alignment_.from, alignment_.to);
    for (const Object* table : tables.from) AddShape(old_shapes_, alignment_.from, *table);
    for (const Object* table : tables.to) AddShape(new_shapes_, alignment_.to, *table);
    IndexNewShapes();
    const Assignment chosen = Assign(ScorePairs());
    for (const ScoredPair& pair : chosen.accepted) Accept(RenameOf(pair));
    for (const ScoredPair& pair : chosen.candidates) alignment_.renamed.push_back(RenameOf(pair));
  }

  void AddShape(std::vector<TableShape>& shapes, const Model& model, const Object& table) {
    if (decided_.contains(table.id)) return;
    shapes.push_back(ShapeOf(model, RelationOf(table.id)));
  }

  void IndexNewShapes() {
    for (std::size_t i = 0; i < new_shapes_.size(); ++i) {
      for (const auto& key : KeysOf(new_shapes_[i])) sharers_[key].push_back(static_cast<int>(i));
    }
  }

  // What two tables must share to be looked at: a word of the name or a column.
  std::set<std::string> KeysOf(const TableShape& shape) const {
    std::set<std::string> keys;
    for (const std::string& word : WordsOf(shape.name.name)) keys.insert("name " + word);
    for (const auto& [name, type] : shape.columns) {
      if (!common_.contains(name)) keys.insert("column " + name.str());
    }
    return keys;
  }

  std::set<int> SharersOf(const TableShape& shape) const {
    std::set<int> sharers;
    for (const std::string& key : KeysOf(shape)) {
      auto found = sharers_.find(key);
      if (found == sharers_.end() || found->second.size() > kMostSharers) continue;
      sharers.insert(found->second.begin(), found->second.end());
    }
    return sharers;
  }

  std::vector<ScoredPair> ScorePairs() const {
    std::vector<ScoredPair> pairs;
    for (std::size_t i = 0; i < old_shapes_.size(); ++i) {
      for (int j : SharersOf(old_shapes_[i])) {
        const TableShape& to = new_shapes_[static_cast<std::size_t>(j)];
        if (old_shapes_[i].name.schema != to.name.schema) continue;
        TableScore score = ScoreTables(old_shapes_[i], to, common_);
        pairs.push_back({static_cast<int>(i), j, score.score, std::move(score.evidence)});
      }
    }
    return pairs;
  }

  Rename RenameOf(const ScoredPair& pair) const {
    const QualifiedName& from = old_shapes_[static_cast<std::size_t>(pair.from)].name;
    const QualifiedName& to = new_shapes_[static_cast<std::size_t>(pair.to)].name;
    return {{Kind::kTable, from.schema, {}, from.name, {}},
            {Kind::kTable, to.schema, {}, to.name, {}},
            pair.score,
            pair.evidence};
  }

  void Accept(Rename rename) {
    if (!NameIsFree(alignment_.from, rename.to)) return;
    rename.accepted = true;
    alignment_.renames.relations.emplace(RelationOf(rename.from), RelationOf(rename.to));
    decided_.insert({rename.from, rename.to});
    alignment_.renamed.push_back(std::move(rename));
  }

  Alignment& alignment_;
  std::set<ObjectId> decided_;
  std::set<Name> common_;
  std::vector<TableShape> old_shapes_;
  std::vector<TableShape> new_shapes_;
  std::map<std::string, std::vector<int>> sharers_;
};

}  // namespace

void PairRelations(Alignment& alignment) { RelationPairer(alignment).Run(); }

}  // namespace pgorigin
