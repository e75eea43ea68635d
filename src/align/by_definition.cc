// Stage 6: constraints, indexes, triggers and policies of one table that have no
// partner of the same name are paired by what they are.
#include <algorithm>
#include <array>

#include "align/former_names.h"
#include "align/generated_name.h"
#include "align/rekey.h"
#include "align/stages.h"
#include "align/unpaired.h"
#include "pgorigin/diff/compare.h"

namespace pgorigin {
namespace {

constexpr std::array kKinds = {Kind::kConstraint, Kind::kIndex, Kind::kTrigger, Kind::kPolicy};

// Two keys of one table, two foreign keys over the same columns, or two NOT NULL of one
// column are the same thing even when they are defined differently.
std::string SharedPurpose(const Object& from, const Object& to) {
  const Constraint* was = As<Constraint>(&from);
  const Constraint* is = As<Constraint>(&to);
  if (was == nullptr || is == nullptr || was->type != is->type) return "";
  if (was->type == ConstraintType::kPrimaryKey) return "both are the primary key";
  const bool same_columns = !was->columns.names.empty() && was->columns == is->columns;
  if (was->type == ConstraintType::kNotNull) {
    return was->columns == is->columns ? "both say NOT NULL of the same" : "";
  }
  const bool same_target = was->references.relation == is->references.relation;
  if (was->type != ConstraintType::kForeignKey || !same_columns || !same_target) return "";
  return "both are foreign keys of the same columns to " + ToString(is->references.relation);
}

// The objects of one kind and one relation that have no partner yet.
class DefinitionPairer {
 public:
  DefinitionPairer(const TextJudge& judge, Unpaired left_over)
      : judge_(judge), left_over_(std::move(left_over)) {}

  std::vector<Rename> Run() {
    PairBy([](const Object& from, const Object& to) -> Match {
      const bool hinted = !to.renamed_from.empty() && to.renamed_from == from.id.name;
      return {hinted ? 1.0 : 0, "the Origin says: renamed from " + ToString(from.id)};
    });
    PairBy(
        [&](const Object& from, const Object& to) { return ByVerdict(from, to, Verdict::kEqual); });
    PairBy([&](const Object& from, const Object& to) {
      return ByVerdict(from, to, Verdict::kUncertain);
    });
    PairBy([](const Object& from, const Object& to) -> Match {
      std::string purpose = SharedPurpose(from, to);
      return {purpose.empty() ? 0 : 0.9, std::move(purpose)};
    });
    return std::move(renames_);
  }

 private:
  struct Match {
    double confidence = 0;  // 0: none
    std::string evidence;
  };

  Match ByVerdict(const Object& from, const Object& to, Verdict wanted) const {
    if (CompareDefinitions(from, to, judge_) != wanted) return {};
    if (wanted == Verdict::kEqual) return {1, "same definition"};
    return {0.8, "the definitions differ in nothing but what a server has to tell"};
  }

  // First come, first served, in order of name.
  template <class Matcher>
  void PairBy(Matcher match) {
    for (const Object* to : std::vector(left_over_.to)) {
      for (const Object* from : left_over_.from) {
        Match found = match(*from, *to);
        if (found.confidence == 0) continue;
        renames_.push_back({from->id, to->id, found.confidence, {found.evidence}, true});
        std::erase(left_over_.to, to);
        std::erase(left_over_.from, from);
        break;
      }
    }
  }

  const TextJudge& judge_;
  Unpaired left_over_;
  std::vector<Rename> renames_;
};

std::vector<Rename> FindPairs(const Alignment& alignment) {
  const TextJudge judge(alignment.from, alignment.to, alignment.renames);
  std::vector<Rename> pairs;
  for (Kind kind : kKinds) {
    for (auto& [relation, left_over] : UnpairedByRelation(alignment.from, alignment.to, kind)) {
      if (left_over.from.empty() || left_over.to.empty()) continue;
      std::ranges::move(DefinitionPairer(judge, left_over).Run(), std::back_inserter(pairs));
    }
  }
  return pairs;
}

}  // namespace

void PairByDefinition(Alignment& alignment) {
  const FormerNames former(alignment.renames);
  // An index of a partition compares equal only once that of its parent is paired,
  // so what is found is applied, and looked at again.
  for (std::vector<Rename> pairs = FindPairs(alignment); !pairs.empty();
       pairs = FindPairs(alignment)) {
    std::map<ObjectId, ObjectId> ids;
    for (Rename& pair : pairs) {
      ids.emplace(pair.from, pair.to);
      // An Origin that gives a name means it; one that gives none takes any.
      pair.generated_name =
          alignment.to.Find(pair.to)->generated_name ||
          (HasGeneratedName(*alignment.from.Find(pair.from), alignment.from, former) &&
           HasGeneratedName(*alignment.to.Find(pair.to), alignment.to, former));
      pair.from = former.BelowFormer(pair.from);
    }
    Rekey(alignment.from, ids);
    std::ranges::move(pairs, std::back_inserter(alignment.renamed));
  }
}

}  // namespace pgorigin
