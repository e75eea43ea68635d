// Stage 4: columns found in another table than where they are due.
#include <algorithm>
#include <array>

#include "align/assign.h"
#include "align/common_columns.h"
#include "align/name_score.h"
#include "align/stages.h"
#include "align/table_side.h"
#include "align/unpaired.h"
#include "pgorigin/diff/type_text.h"

namespace pgorigin {
namespace {

// How a value is represented, not what it is: `avatar` and `avatar_url`.
bool IsRepresentation(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kWords = {"html", "json", "link", "path",
                                                             "text", "uri",  "url"};
  return std::ranges::binary_search(kWords, word);
}

// What the column holds, however it is represented.
std::vector<std::string> SubjectOf(Name column) {
  std::vector<std::string> words = WordsOf(column);
  if (words.size() > 1 && IsRepresentation(words.back())) words.pop_back();
  return words;
}

struct Relatedness {
  double score = 0;
  std::vector<std::string> evidence;
};

class MoveFinder {
 public:
  explicit MoveFinder(Alignment& alignment) : alignment_(alignment) {}

  void Run() {
    const Unpaired columns = FindUnpaired(alignment_.from, alignment_.to, Kind::kColumn);
    if (columns.from.empty() || columns.to.empty()) return;
    common_ = CommonColumns(alignment_.from, alignment_.to);
    for (const Object* column : columns.from) {
      if (MayMove(*column) && alignment_.to.Find(TableOf(*column)) != nullptr) {
        extra_.push_back(column);
      }
    }
    for (const Object* column : columns.to) {
      if (MayMove(*column)) missing_.push_back(column);
    }
    if (extra_.empty() || missing_.empty()) return;
    for (const ScoredPair& pair : Assign(ScorePairs()).accepted) AddMove(pair);
    std::ranges::sort(alignment_.moved, {}, &Move::from);
  }

 private:
  static ObjectId TableOf(const Object& column) {
    return {Kind::kTable, column.id.schema, {}, column.id.parent, {}};
  }

  bool MayMove(const Object& column) const { return !common_.contains(column.id.name); }

  std::vector<ScoredPair> ScorePairs() {
    std::map<std::vector<std::string>, std::vector<int>> by_subject;
    for (std::size_t j = 0; j < missing_.size(); ++j) {
      by_subject[SubjectOf(missing_[j]->id.name)].push_back(static_cast<int>(j));
    }
    std::vector<ScoredPair> pairs;
    for (std::size_t i = 0; i < extra_.size(); ++i) {
      for (int j : by_subject[SubjectOf(extra_[i]->id.name)]) {
        ScoredPair pair = Score(*extra_[i], *missing_[static_cast<std::size_t>(j)]);
        pair.from = static_cast<int>(i);
        pair.to = j;
        if (pair.score > 0) pairs.push_back(std::move(pair));
      }
    }
    return pairs;
  }

  ScoredPair Score(const Object& from, const Object& to) {
    ScoredPair pair;
    const QualifiedName source = RelationOf(from.id);
    const QualifiedName target = RelationOf(to.id);
    if (source == target || IsKey(to, source)) return pair;
    const double type = ScoreType(from, to, pair.evidence);
    Relatedness tables = ScoreTables(source, target);
    if (type == 0 || tables.score == 0) return pair;
    const bool same_name = from.id.name == to.id.name;
    pair.evidence.insert(pair.evidence.begin(), same_name ? "same name" : "the names are alike");
    std::ranges::move(tables.evidence, std::back_inserter(pair.evidence));
    pair.score = std::min((same_name ? 0.3 : 0.2) + type + tables.score, 0.99);
    return pair;
  }

  // What links the tables is no data of either.
  bool IsKey(const Object& column, const QualifiedName& source) {
    const TableSide& side = SideOf(RelationOf(column.id));
    auto references = side.references.find(column.id.name);
    return references != side.references.end() && references->second.contains(source);
  }

  static double ScoreType(const Object& from, const Object& to,
                          std::vector<std::string>& evidence) {
    const Name old_type = As<Column>(&from)->type;
    const Name new_type = As<Column>(&to)->type;
    const std::string both = Printable(old_type.view()) + " and " + Printable(new_type.view());
    switch (CompareTypes(old_type, new_type)) {
      case TypeLikeness::kSame:
        evidence.push_back("same type " + Printable(old_type.view()));
        return 0.2;
      case TypeLikeness::kSameBase:
        evidence.push_back("the types differ in length or precision alone: " + both);
        return 0.15;
      case TypeLikeness::kFamily:
        evidence.push_back("the types are alike: " + both);
        return 0.1;
      case TypeLikeness::kConversion:
        break;
    }
    return 0;
  }

  Relatedness ScoreTables(const QualifiedName& source, const QualifiedName& target) {
    Relatedness related;
    const std::string tables = ToString(target) + " refers to " + ToString(source);
    if (RefersOnceTo(target, source)) {
      related = {0.3, {tables + " one to one"}};
    } else if (RefersTo(target, source)) {
      related = {0.1, {tables}};
    } else if (RefersTo(source, target)) {
      related = {0.1, {ToString(source) + " refers to " + ToString(target)}};
    }
    if (source.schema == target.schema && Extends(target.name, source.name)) {
      related.score += 0.2;
      related.evidence.push_back("the name " + ToString(target) + " extends " + ToString(source));
    }
    return related;
  }

  // `user_profiles` has all the words of `users`.
  static bool Extends(Name name, Name shorter) {
    const std::vector<std::string> words = WordsOf(name);
    const std::vector<std::string> stem = WordsOf(shorter);
    return !stem.empty() && std::ranges::all_of(stem, [&](const std::string& word) {
      return std::ranges::find(words, word) != words.end();
    });
  }

  bool RefersTo(const QualifiedName& table, const QualifiedName& other) {
    return std::ranges::any_of(SideOf(table).references,
                               [&](const auto& entry) { return entry.second.contains(other); });
  }

  bool RefersOnceTo(const QualifiedName& table, const QualifiedName& other) {
    const TableSide& side = SideOf(table);
    return std::ranges::any_of(side.references, [&](const auto& entry) {
      auto unique = side.unique_with.find(entry.first);
      return entry.second.contains(other) && unique != side.unique_with.end() &&
             unique->second.contains({});
    });
  }

  // As the Origin has it: that is where the column is due.
  const TableSide& SideOf(const QualifiedName& table) {
    auto found = sides_.find(table);
    if (found == sides_.end()) {
      found = sides_.emplace(table, ReadTableSide(alignment_.to, table)).first;
    }
    return found->second;
  }

  void AddMove(const ScoredPair& pair) {
    alignment_.moved.push_back({extra_[static_cast<std::size_t>(pair.from)]->id,
                                missing_[static_cast<std::size_t>(pair.to)]->id, pair.score,
                                pair.evidence});
  }

  Alignment& alignment_;
  std::set<Name> common_;
  std::vector<const Object*> extra_;
  std::vector<const Object*> missing_;
  std::map<QualifiedName, TableSide> sides_;
};

}  // namespace

void FindMoves(Alignment& alignment) { MoveFinder(alignment).Run(); }

}  // namespace pgorigin
