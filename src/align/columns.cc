// Stage 2: columns of paired tables, by hint, by their parents' and by score.
#include <algorithm>

#include "align/assign.h"
#include "align/column_score.h"
#include "align/former_names.h"
#include "align/stages.h"
#include "align/table_side.h"
#include "align/unpaired.h"
#include "pgorigin/diff/type_text.h"
#include "pgorigin/model/ancestors.h"

namespace pgorigin {
namespace {

// The columns of one table that have no partner of the same name.
class ColumnPairer {
 public:
  ColumnPairer(const Model& from, const Model& to, const TextJudge& judge,
               const QualifiedName& table, const Unpaired& columns)
      : from_(from), to_(to), judge_(judge), table_(table), left_over_(columns) {
    // A column that was called so before is a new one.
    std::erase_if(left_over_.to,
                  [](const Object* column) { return column->renamed_from == column->id.name; });
  }

  // Renames under the names that the table has now.  `above`: the columns of its parents.
  std::vector<Rename> Run(const Renames& above) {
    PairByHint();
    PairByParents(above);
    if (!left_over_.from.empty() && !left_over_.to.empty()) PairByScore();
    return std::move(renames_);
  }

 private:
  void PairByHint() {
    for (const Object* column : std::vector(left_over_.to)) {
      if (column->renamed_from.empty()) continue;
      ObjectId old_id = column->id;
      old_id.name = column->renamed_from;
      const Object* old_column = from_.Find(old_id);
      if (old_column == nullptr || partners_.contains(old_id.name)) continue;
      Pair(*old_column, *column, "the Origin says: renamed from " + QuoteIdentifier(old_id.name));
    }
  }

  // RENAME COLUMN goes down to the children.
  void PairByParents(const Renames& above) {
    const std::set<QualifiedName> parents = AncestorsOf(from_, table_);
    for (const Object* column : std::vector(left_over_.from)) {
      for (const QualifiedName& parent : parents) {
        const auto renamed =
            above.columns.find({Kind::kColumn, parent.schema, parent.name, column->id.name, {}});
        if (renamed == above.columns.end()) continue;
        const auto due = std::ranges::find(left_over_.to, renamed->second,
                                           [](const Object* other) { return other->id.name; });
        if (due == left_over_.to.end()) continue;
        Pair(*column, **due, "renamed in " + ToString(parent));
        break;
      }
    }
  }

  void Pair(const Object& old_column, const Object& column, const std::string& evidence) {
    partners_[old_column.id.name] = column.id.name;
    renames_.push_back({old_column.id, column.id, 1, {Printable(evidence)}, true});
    std::erase(left_over_.from, &old_column);
    std::erase(left_over_.to, &column);
  }

  void PairByScore() {
    const TableSide old_side = ReadTableSide(from_, table_);
    const TableSide new_side = ReadTableSide(to_, table_);
    AddPartnersOfTheSameName(old_side, new_side);
    std::vector<ColumnView> old_columns = ViewsOf(left_over_.from, old_side, partners_);
    std::vector<ColumnView> new_columns = ViewsOf(left_over_.to, new_side, Identity(new_side));
    Assignment chosen = Assign(Score(old_columns, new_columns));
    for (ScoredPair& pair : chosen.accepted) AddRename(std::move(pair), true);
    for (ScoredPair& pair : chosen.candidates) AddRename(std::move(pair), false);
  }

  void AddPartnersOfTheSameName(const TableSide& old_side, const TableSide& new_side) {
    for (Name name : old_side.order) {
      const bool both = std::ranges::find(new_side.order, name) != new_side.order.end();
      if (both) partners_.emplace(name, name);
    }
  }

  // Partners as seen from `to`: a column that has one goes by its own name.
  std::map<Name, Name> Identity(const TableSide& side) const {
    std::map<Name, Name> identity;
    for (const auto& [old_name, new_name] : partners_) {
      if (std::ranges::find(side.order, new_name) != side.order.end()) {
        identity.emplace(new_name, new_name);
      }
    }
    return identity;
  }

  static std::vector<ColumnView> ViewsOf(const std::vector<const Object*>& objects,
                                         const TableSide& side,
                                         const std::map<Name, Name>& partners) {
    std::vector<ColumnView> views;
    for (const Object* object : objects) {
      const Column* column = As<Column>(object);
      if (column == nullptr) continue;
      ColumnView view{object, column, NeighboursOf(side, object->id.name, partners), {}, {}};
      auto references = side.references.find(object->id.name);
      if (references != side.references.end()) view.references = references->second;
      auto unique = side.unique_with.find(object->id.name);
      if (unique != side.unique_with.end()) view.unique_with = Renamed(unique->second, partners);
      views.push_back(std::move(view));
    }
    return views;
  }

  static std::set<std::vector<Name>> Renamed(const std::set<std::vector<Name>>& keys,
                                             const std::map<Name, Name>& partners) {
    std::set<std::vector<Name>> renamed;
    for (std::vector<Name> key : keys) {
      for (Name& name : key) {
        auto partner = partners.find(name);
        if (partner != partners.end()) name = partner->second;
      }
      std::ranges::sort(key);
      renamed.insert(std::move(key));
    }
    return renamed;
  }

  static long CountType(const std::vector<ColumnView>& columns, Name type) {
    return std::ranges::count_if(columns, [&](const auto& c) { return c.column->type == type; });
  }

  std::vector<ScoredPair> Score(const std::vector<ColumnView>& old_columns,
                                const std::vector<ColumnView>& new_columns) const {
    std::vector<ScoredPair> pairs;
    for (std::size_t j = 0; j < new_columns.size(); ++j) {
      const Name type = new_columns[j].column->type;
      const Object* enum_type = EnumOfType(to_, type);
      const bool only_one = CountType(old_columns, type) == 1 && CountType(new_columns, type) == 1;
      for (std::size_t i = 0; i < old_columns.size(); ++i) {
        const bool only_ones = only_one && old_columns[i].column->type == type;
        ColumnScore score =
            ScoreColumns({old_columns[i], new_columns[j], only_ones, enum_type}, judge_);
        pairs.push_back(
            {static_cast<int>(i), static_cast<int>(j), score.score, std::move(score.evidence)});
      }
    }
    return pairs;
  }

  void AddRename(ScoredPair pair, bool accepted) {
    const ObjectId& from = left_over_.from[static_cast<std::size_t>(pair.from)]->id;
    const ObjectId& to = left_over_.to[static_cast<std::size_t>(pair.to)]->id;
    renames_.push_back({from, to, pair.score, std::move(pair.evidence), accepted});
  }

  const Model& from_;
  const Model& to_;
  const TextJudge& judge_;
  const QualifiedName& table_;
  Unpaired left_over_;
  std::map<Name, Name> partners_;  // name in `from` → name in `to`
  std::vector<Rename> renames_;
};

std::vector<QualifiedName> ParentsFirst(const Model& model,
                                        const std::map<QualifiedName, Unpaired>& tables) {
  std::multimap<std::size_t, QualifiedName> by_depth;
  for (const auto& [table, columns] : tables) {
    by_depth.emplace(AncestorsOf(model, table).size(), table);
  }
  std::vector<QualifiedName> ordered;
  for (const auto& [depth, table] : by_depth) ordered.push_back(table);
  return ordered;
}

}  // namespace

bool PairColumns(Alignment& alignment) {
  const TextJudge judge(alignment.from, alignment.to, alignment.renames);
  const FormerNames former(alignment.renames);
  Renames now;  // under the names that tables have after stage 1
  const auto unpaired = UnpairedByRelation(alignment.from, alignment.to, Kind::kColumn);
  for (const QualifiedName& table : ParentsFirst(alignment.from, unpaired)) {
    ColumnPairer pairer(alignment.from, alignment.to, judge, table, unpaired.at(table));
    for (Rename& rename : pairer.Run(now)) {
      if (rename.accepted) now.columns.emplace(rename.from, rename.to.name);
      rename.from = former.BelowFormer(rename.from);
      if (rename.accepted) alignment.renames.columns.emplace(rename.from, rename.to.name);
      alignment.renamed.push_back(std::move(rename));
    }
  }
  if (!now.empty()) alignment.from = ApplyRenames(std::move(alignment.from), now);
  return !unpaired.empty();
}

}  // namespace pgorigin
