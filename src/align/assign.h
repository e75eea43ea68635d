// Chooses pairs by score, and only those that nothing else comes close to.
#pragma once

#include <string>
#include <vector>

namespace pgorigin {

inline constexpr double kAccepted = 0.6;  // a pair that scores less is a guess
inline constexpr double kMargin = 0.1;    // by so much the runner-up must score less
inline constexpr double kShown = 0.35;    // a guess that scores less is not worth showing

// `from` and `to` are positions in two lists.
struct ScoredPair {
  int from = 0;
  int to = 0;
  double score = 0;
  std::vector<std::string> evidence;
};

struct Assignment {
  std::vector<ScoredPair> accepted;
  // At most three for each `to` that is left over, best first; of what is left.
  std::vector<ScoredPair> candidates;
};

// Stable: equal scores go by position.  An accepted pair frees what its members
// competed for, so that a clear pair can make another one clear.
Assignment Assign(std::vector<ScoredPair> pairs);

}  // namespace pgorigin
