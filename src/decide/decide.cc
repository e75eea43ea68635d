#include "pgorigin/decide/decide.h"

#include <algorithm>
#include <set>

#include "decide/effective_origin.h"
#include "decide/matcher.h"

namespace pgorigin {
namespace {

const Change& ChangeAt(const Comparison& comparison, int index) {
  return comparison.changes[static_cast<std::size_t>(index)];
}

// A comment that the decision itself asks for is not kept as it is.
bool AsksForIt(const Decision& decision, const Change& change) {
  return !decision.comment.empty() && change.type == ChangeType::kChanged &&
         std::ranges::all_of(change.fields,
                             [](const FieldDifference& field) { return field.field == "comment"; });
}

// A bridge keeps the old column beside the new one; until there is a new one, it is
// still to be built.
bool Keeps(const Decision& decision, const Change& change) {
  if (decision.verb == Verb::kBridge) return change.type == ChangeType::kExtra;
  return decision.verb == Verb::kKeep && Matcher::Covers(decision, change) &&
         !AsksForIt(decision, change);
}

Kept MakeKept(const Finding& finding, int decision, const Comparison& comparison) {
  Kept kept;
  kept.finding = finding;
  kept.finding.decision = decision;
  for (int index : finding.changes) kept.changes.push_back(ChangeAt(comparison, index));
  return kept;
}

bool SameQuestion(const Change& a, const Change& b) {
  const auto same = [](const FieldDifference& x, const FieldDifference& y) {
    return x.field == y.field && x.from == y.from && x.to == y.to;
  };
  return a.type == b.type && a.id == b.id && a.from_id == b.from_id &&
         std::ranges::equal(a.fields, b.fields, same);
}

// What a scratch server said of a difference is still true of it.
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

class Deciding {
 public:
  Deciding(const std::vector<Decision>& decisions, std::string_view today, Alignment& alignment,
           Comparison& comparison, const Judgement& judge)
      : decisions_(decisions),
        alignment_(alignment),
        comparison_(comparison),
        judge_(judge),
        matcher_(decisions, today) {}

  // What is kept may bring up what was hidden behind it, until nothing is kept anew.
  Decided Run() {
    result_.findings = judge_({alignment_, comparison_});
    while (Rewrite()) CompareAgain();
    std::erase_if(result_.findings, [&](const Finding& finding) {
      return !finding.change && kept_.contains(finding.fingerprint);
    });
    Label();
    result_.diagnostics = matcher_.Diagnose();
    return std::move(result_);
  }

 private:
  const Decision& At(int index) const { return decisions_[static_cast<std::size_t>(index)]; }

  // False when no change is kept that was not kept before.
  bool Rewrite() {
    EffectiveOrigin origin(alignment_);
    const AuditInput before{alignment_, comparison_};
    std::vector<std::pair<const Finding*, int>> rulings;
    for (const Finding& finding : result_.findings) {
      if (kept_.contains(finding.fingerprint)) continue;
      const std::vector<int> decisions = matcher_.InForce(finding, before);
      if (!decisions.empty()) rulings.emplace_back(&finding, decisions.front());
    }
    for (const auto& [finding, decision] : rulings) Remember(*finding, decision);
    bool rewritten = false;
    for (const auto& [finding, decision] : rulings) rewritten |= Keep(*finding, decision, origin);
    if (rewritten) origin.Follow(comparison_.changes);
    called_.insert(origin.called().begin(), origin.called().end());
    return rewritten;
  }

  // Another rule may name the same change once the Origin is rewritten.
  void Remember(const Finding& finding, int decision) {
    if (At(decision).verb == Verb::kKeep) return;
    for (int index : finding.changes) work_.try_emplace(ChangeAt(comparison_, index).id, decision);
  }

  // True when the Origin was rewritten.
  bool Keep(const Finding& finding, int decision, EffectiveOrigin& origin) {
    bool rewritten = false;
    for (int index : finding.changes) {
      const Change& change = ChangeAt(comparison_, index);
      if (!Keeps(At(decision), change)) continue;
      origin.Keep(change, At(decision));
      rewritten = true;
    }
    const bool house_rule = finding.changes.empty() && At(decision).verb == Verb::kKeep;
    if (!rewritten && !house_rule) return false;
    result_.kept.push_back(MakeKept(finding, decision, comparison_));
    kept_.insert(finding.fingerprint);
    return rewritten;
  }

  // What is gone with the kept ones, and was not decided on itself, followed them.
  void CompareAgain() {
    Comparison after = Diff(alignment_);
    CarryVerdicts(comparison_, after);
    std::set<ObjectId> left;
    for (const Change& change : after.changes) left.insert(change.id);
    for (const Finding& finding : result_.findings) {
      const bool gone = finding.change && !left.contains(NowCalled(finding.object)) &&
                        !left.contains(NowCalled(ChangeAt(comparison_, *finding.change).id));
      if (!gone || !kept_.insert(finding.fingerprint).second) continue;
      result_.kept.push_back(MakeKept(finding, Followed(finding), comparison_));
      result_.kept.back().follows = true;
    }
    comparison_ = std::move(after);
    result_.findings = judge_({alignment_, comparison_});
  }

  // A foreign key may be called otherwise and differ as it did before.
  const ObjectId& NowCalled(const ObjectId& id) const {
    auto found = called_.find(id);
    return found == called_.end() ? id : found->second;
  }

  // The decision on something in the same table, else the last one.
  int Followed(const Finding& finding) const {
    auto kept = std::ranges::find_if(result_.kept, [&](const Kept& kept) {
      return RelationOf(kept.finding.object) == RelationOf(finding.object);
    });
    return (kept == result_.kept.end() ? result_.kept.back() : *kept).finding.decision.value_or(0);
  }

  // What is not kept but decided on.
  void Label() {
    const AuditInput after{alignment_, comparison_};
    for (Finding& finding : result_.findings) {
      finding.decision = WorkOn(finding, after);
      finding.deferred = finding.decision && At(*finding.decision).verb == Verb::kDefer;
    }
  }

  std::optional<int> WorkOn(const Finding& finding, const AuditInput& input) {
    for (int decision : matcher_.InForce(finding, input)) {
      if (At(decision).verb != Verb::kKeep) return decision;
    }
    if (!finding.change) return std::nullopt;
    auto known = work_.find(ChangeAt(comparison_, *finding.change).id);
    return known == work_.end() ? std::nullopt : std::optional(known->second);
  }

  const std::vector<Decision>& decisions_;
  Alignment& alignment_;
  Comparison& comparison_;
  const Judgement& judge_;
  Matcher matcher_;
  Decided result_;
  std::set<std::string> kept_;           // fingerprints
  std::map<ObjectId, ObjectId> called_;  // what followed a kept name
  std::map<ObjectId, int> work_;         // decisions on changes that are not kept
};

}  // namespace

Decided Decide(const std::vector<Decision>& decisions, std::string_view today, Alignment& alignment,
               Comparison& comparison, const Judgement& judge) {
  if (decisions.empty()) return {judge({alignment, comparison}), {}, {}};
  return Deciding(decisions, today, alignment, comparison, judge).Run();
}

}  // namespace pgorigin
