#include "align/assign.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace pgorigin {
namespace {

class Assigner {
 public:
  explicit Assigner(std::vector<ScoredPair> pairs) : pairs_(std::move(pairs)) {
    std::ranges::sort(pairs_, {}, [](const ScoredPair& pair) {
      return std::tuple(-pair.score, pair.to, pair.from);
    });
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      by_from_[pairs_[i].from].push_back(i);
      by_to_[pairs_[i].to].push_back(i);
    }
  }

  Assignment Run() {
    while (AcceptOneRound()) {
    }
    ListCandidates();
    return std::move(result_);
  }

 private:
  bool Taken(const ScoredPair& pair) const {
    return taken_from_.contains(pair.from) || taken_to_.contains(pair.to);
  }

  // The best score of another pair in `list` (which is sorted) that is still free.
  double RunnerUp(const std::vector<std::size_t>& list, std::size_t self) const {
    for (std::size_t other : list) {
      if (other != self && !Taken(pairs_[other])) return pairs_[other].score;
    }
    return 0;
  }

  bool IsClear(std::size_t i) const {
    const ScoredPair& pair = pairs_[i];
    const double rival =
        std::max(RunnerUp(by_from_.at(pair.from), i), RunnerUp(by_to_.at(pair.to), i));
    // Scores are sums of hundredths: half of one absorbs rounding.
    return pair.score - rival > kMargin - 0.005;
  }

  bool AcceptOneRound() {
    bool any = false;
    for (std::size_t i = 0; i < pairs_.size() && pairs_[i].score >= kAccepted; ++i) {
      if (Taken(pairs_[i]) || !IsClear(i)) continue;
      taken_from_.insert(pairs_[i].from);
      taken_to_.insert(pairs_[i].to);
      result_.accepted.push_back(pairs_[i]);
      any = true;
    }
    return any;
  }

  void ListCandidates() {
    std::map<int, int> shown;
    for (const ScoredPair& pair : pairs_) {
      if (pair.score < kShown || Taken(pair) || ++shown[pair.to] > 3) continue;
      result_.candidates.push_back(pair);
    }
  }

  std::vector<ScoredPair> pairs_;
  std::map<int, std::vector<std::size_t>> by_from_;
  std::map<int, std::vector<std::size_t>> by_to_;
  std::set<int> taken_from_;
  std::set<int> taken_to_;
  Assignment result_;
};

}  // namespace

Assignment Assign(std::vector<ScoredPair> pairs) { return Assigner(std::move(pairs)).Run(); }

}  // namespace pgorigin
