#include "align/column_score.h"

#include <fmt/format.h>

#include <algorithm>

#include "align/assign.h"
#include "align/name_score.h"
#include "pgorigin/diff/type_text.h"
#include "pgorigin/model/show.h"

namespace pgorigin {
namespace {

std::string Quoted(Name name) { return Printable(QuoteIdentifier(name)); }

// Adds up what speaks for a pair.  The weights were set so that one strong sign
// (names, a foreign key, a unique key, a comment) beside the same type accepts a
// pair, and that position and nullability alone do not.
class Scorer {
 public:
  Scorer(const ColumnPair& pair, const TextJudge& judge)
      : pair_(pair), from_(pair.from), to_(pair.to), judge_(judge) {}

  ColumnScore Run() {
    AddType();
    AddNames();
    AddReferences();
    AddUnique();
    AddPosition();
    AddNullability();
    AddDefault();
    AddComment();
    const double limit = conversion_ || !(strong_ || IsPlainSubstitute()) ? kAccepted - 0.05 : 0.99;
    score_ = std::clamp(score_, 0.0, excluded_ ? kShown - 0.05 : limit);
    return {score_, std::move(evidence_)};
  }

 private:
  void Add(double score, std::string evidence = "") {
    score_ += score;
    if (!evidence.empty()) evidence_.push_back(std::move(evidence));
  }

  void AddType() {
    const Name old_type = from_.column->type;
    const Name new_type = to_.column->type;
    const std::string both =
        fmt::format("{} and {}", Printable(old_type.view()), Printable(new_type.view()));
    likeness_ = CompareTypes(old_type, new_type);
    // A length or a type of one's own is less likely to agree by chance.
    specific_ = old_type.view().find_first_of(".(") != std::string_view::npos;
    switch (likeness_) {
      case TypeLikeness::kSame:
        Add(specific_ ? 0.25 : 0.2, "same type " + Printable(old_type.view()));
        break;
      case TypeLikeness::kSameBase:
        Add(0.15, "the types differ in length or precision alone: " + both);
        break;
      case TypeLikeness::kFamily:
        Add(0.1, "the types are alike: " + both);
        break;
      case TypeLikeness::kConversion:
        AddConversion(both);
        break;
    }
    if (pair_.only_ones_of_type) Add(0.05, "no other column of that type is left over");
    if (from_.column->generated.has_value() != to_.column->generated.has_value()) {
      conversion_ = true;
      Add(0, "only one of them is generated");
    }
  }

  void AddConversion(const std::string& types) {
    conversion_ = true;
    Add(0, "the types differ, so the values need a conversion: " + types);
    const Enum* labels = As<Enum>(pair_.enum_type);
    if (labels == nullptr) return;
    Add(0.1);
    for (const std::string& word : WordsOf(from_.object->id.name)) {
      if (std::ranges::find(labels->labels, word) == labels->labels.end()) continue;
      Add(0.2, fmt::format("{} is a label of {}", Printable(word), ToString(pair_.enum_type->id)));
      return;
    }
  }

  void AddNames() {
    const Name old_name = from_.object->id.name;
    const Name new_name = to_.object->id.name;
    const double score = NameScore(old_name, new_name);
    const std::vector<std::string> shared = SharedWords(old_name, new_name);
    strong_ = strong_ || score >= 0.5;
    Add(0.45 * score);
    if (!shared.empty()) {
      Add(0, "the names share " + Printable(fmt::format("{}", fmt::join(shared, ", "))));
    } else if (score >= 0.5) {
      Add(0, "the names are alike");
    }
  }

  void AddReferences() {
    if (from_.references.empty() && to_.references.empty()) return;
    if (from_.references.empty() || to_.references.empty()) return Add(-0.1);
    for (const QualifiedName& relation : from_.references) {
      if (!to_.references.contains(relation)) continue;
      strong_ = true;
      return Add(0.35, "same foreign key to " + ToString(relation));
    }
    excluded_ = true;
    Add(0, "foreign keys to different tables");
  }

  void AddUnique() {
    for (const std::vector<Name>& others : from_.unique_with) {
      if (!to_.unique_with.contains(others)) continue;
      strong_ = true;
      return Add(0.15, others.empty() ? "both are unique"
                                      : "same place in a unique key with " +
                                            Printable(Show(ColumnNames{others})));
    }
  }

  void AddPosition() {
    const Neighbours& was = from_.neighbours;
    const Neighbours& is = to_.neighbours;
    const bool before = was.before == is.before;
    // New columns come last: to be last on both sides says nothing.
    const bool after = was.after == is.after && !is.after.empty();
    between_ = before && after;
    Add(0.1 * before + 0.1 * after);
    if (between_ && !is.before.empty()) {
      Add(0, fmt::format("same position, between {} and {}", Quoted(is.before), Quoted(is.after)));
    } else if (before && !is.before.empty()) {
      Add(0, "same position, after " + Quoted(is.before));
    }
  }

  void AddNullability() {
    if (from_.column->not_null != to_.column->not_null) return;
    both_not_null_ = to_.column->not_null;
    Add(both_not_null_ ? 0.1 : 0.05, both_not_null_ ? "both NOT NULL" : "");
  }

  void AddDefault() {
    const auto& was = from_.column->default_value;
    const auto& is = to_.column->default_value;
    // Defaults of different types cannot agree.
    if (conversion_) return;
    if (!was && !is) return Add(0.03);
    const bool same = was && is && judge_.Compare(*was, *is, to_.object->id) == Verdict::kEqual;
    if (!same) return Add(was && is ? -0.15 : -0.05);
    Add(0.1, "same default " + Printable(is->text));
  }

  void AddComment() {
    const Name comment = to_.object->metadata.comment;
    if (comment.empty() || comment != from_.object->metadata.comment) return;
    strong_ = true;
    Add(0.2, "same comment");
  }

  // Nothing but the name has changed, and there is no other candidate.
  bool IsPlainSubstitute() const {
    return likeness_ == TypeLikeness::kSame && specific_ && both_not_null_ && between_ &&
           pair_.only_ones_of_type;
  }

  const ColumnPair& pair_;
  const ColumnView& from_;
  const ColumnView& to_;
  const TextJudge& judge_;
  double score_ = 0;
  std::vector<std::string> evidence_;
  TypeLikeness likeness_ = TypeLikeness::kConversion;
  bool specific_ = false;
  bool conversion_ = false;
  bool excluded_ = false;
  bool strong_ = false;
  bool between_ = false;
  bool both_not_null_ = false;
};

}  // namespace

ColumnScore ScoreColumns(const ColumnPair& pair, const TextJudge& judge) {
  return Scorer(pair, judge).Run();
}

}  // namespace pgorigin
