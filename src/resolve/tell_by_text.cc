#include "resolve/tell_by_text.h"

#include <algorithm>
#include <tuple>

namespace pgorigin {
namespace {

int& CountOf(ComparisonCounts& counts, Verdict verdict) {
  return verdict == Verdict::kEqual       ? counts.equal
         : verdict == Verdict::kUncertain ? counts.uncertain
                                          : counts.different;
}

// The strongest of an object's changes; remarks are no drift.
Verdict VerdictOn(const Comparison& comparison, const ObjectId& id) {
  Verdict verdict = Verdict::kEqual;
  for (const Change& change : comparison.changes) {
    if (change.id == id && !change.remark) verdict = verdict & change.verdict;
  }
  return verdict;
}

auto Order(const Change& change) {
  const ObjectId& id = change.id;
  return std::tuple(id.schema, RelationOf(id).name, id.kind, id.name, id.arguments);
}

void Insert(Comparison& settled, Change change, const std::string& reason) {
  if (change.verdict == Verdict::kUncertain)
    change.evidence.insert(change.evidence.begin(), reason);
  auto at = std::ranges::upper_bound(settled.changes, Order(change), {}, Order);
  settled.changes.insert(at, std::move(change));
}

}  // namespace

void TellByText(Comparison& settled, const Comparison& by_text, const Unbuilt& unbuilt) {
  for (const auto& [id, reason] : unbuilt) {
    --CountOf(settled.counts, VerdictOn(settled, id));
    ++CountOf(settled.counts, VerdictOn(by_text, id));
  }
  std::erase_if(settled.changes, [&](const Change& change) { return unbuilt.contains(change.id); });
  for (const Change& change : by_text.changes) {
    auto found = unbuilt.find(change.id);
    if (found != unbuilt.end()) Insert(settled, change, found->second);
  }
}

}  // namespace pgorigin
