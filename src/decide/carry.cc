#include "decide/carry.h"

#include <algorithm>
#include <map>

namespace pgorigin {
namespace {

bool SameQuestion(const Change& a, const Change& b) {
  const auto same = [](const FieldDifference& x, const FieldDifference& y) {
    return x.field == y.field && x.from == y.from && x.to == y.to;
  };
  return a.type == b.type && a.id == b.id && a.from_id == b.from_id &&
         std::ranges::equal(a.fields, b.fields, same);
}

}  // namespace

void CarryVerdicts(const Comparison& before, Comparison& after) {
  std::map<ObjectId, std::vector<const Change*>> known;
  for (const Change& change : before.changes) known[change.id].push_back(&change);
  for (Change& change : after.changes) {
    auto found = known.find(change.id);
    if (found == known.end()) continue;
    for (const Change* old : found->second) {
      if (!SameQuestion(*old, change)) continue;
      if (change.verdict == Verdict::kUncertain && old->verdict == Verdict::kDifferent) {
        --after.counts.uncertain;
        ++after.counts.different;
      }
      change = *old;
    }
  }
  after.counts.settled_by_scratch = before.counts.settled_by_scratch;
}

void CarryFindings(const std::vector<Finding>& said, const Comparison& before,
                   std::vector<Finding>& findings, const Comparison& after) {
  std::map<ObjectId, std::vector<const Finding*>> known;
  for (const Finding& old : said) {
    if (old.change) known[ChangeAt(before, *old.change).id].push_back(&old);
  }
  for (Finding& finding : findings) {
    if (!finding.change) continue;
    for (const Finding* old : known[ChangeAt(after, *finding.change).id]) {
      const bool same = std::ranges::equal(old->changes, finding.changes, [&](int a, int b) {
        return SameQuestion(ChangeAt(before, a), ChangeAt(after, b));
      });
      if (!same) continue;
      Finding carried = *old;
      carried.change = finding.change;
      carried.changes = finding.changes;
      finding = std::move(carried);
      break;
    }
  }
  SortFindings(findings);
}

}  // namespace pgorigin
