#include "pgorigin/decide/decide.h"

#include <algorithm>
#include <set>

#include "decide/bridge.h"
#include "decide/carry.h"
#include "decide/effective_origin.h"
#include "decide/legacy.h"
#include "decide/matcher.h"

namespace pgorigin {
namespace {

// A bridge keeps the old column beside the new one; until there is a new one, it is
// still to be built.
bool Keeps(const Decision& decision, const Change& change) {
  if (decision.legacy == "keep") {
    return change.type == ChangeType::kExtra && SuccessorOf(change.id).has_value();
  }
  if (decision.verb == Verb::kBridge) return change.type == ChangeType::kExtra;
  return decision.verb == Verb::kKeep && Matcher::Covers(decision, change);
}

Kept MakeKept(const Finding& finding, int decision, const Comparison& comparison) {
  Kept kept;
  kept.finding = finding;
  kept.finding.decision = decision;
  for (int index : finding.changes) kept.changes.push_back(ChangeAt(comparison, index));
  return kept;
}

// The name in the database: that is what stays.
std::string NameOf(const Finding& finding, const Comparison& comparison) {
  if (!finding.change) return ToString(finding.object);
  const ObjectId& live = ChangeAt(comparison, *finding.change).from_id;
  return ToString(live.name.empty() ? finding.object : live);
}

class Deciding {
 public:
  Deciding(const std::vector<Decision>& decisions, std::string_view today, Alignment& alignment,
           Comparison& comparison, const Judgement& judge, const Decision* accept)
      : decisions_(decisions),
        alignment_(alignment),
        comparison_(comparison),
        judge_(judge),
        accept_(accept),
        matcher_(decisions, today) {}

  // What is kept may bring up what was hidden behind it, until nothing is kept anew.
  Decided Run() {
    result_.findings = judge_({alignment_, comparison_});
    while (Rewrite()) CompareAgain();
    baseline_counts_ = true;
    while (Rewrite()) CompareAgain();
    std::erase_if(result_.findings, [&](const Finding& finding) {
      return !finding.change && kept_.contains(finding.fingerprint);
    });
    Label();
    result_.diagnostics = matcher_.Diagnose();
    return std::move(result_);
  }

 private:
  const Decision& At(int index) const {
    const auto i = static_cast<std::size_t>(index);
    return i < decisions_.size() ? decisions_[i] : result_.accepted[i - decisions_.size()];
  }

  // False when no change is kept that was not kept before.
  bool Rewrite() {
    EffectiveOrigin origin(alignment_);
    std::vector<std::pair<const Finding*, int>> rulings;
    for (const Finding& finding : result_.findings) {
      if (kept_.contains(finding.fingerprint)) continue;
      const std::optional<int> decision = RulingOn(finding);
      if (decision) rulings.emplace_back(&finding, *decision);
    }
    for (const auto& [finding, decision] : rulings) Remember(*finding, decision);
    bool rewritten = false;
    for (const auto& [finding, decision] : rulings) rewritten |= Keep(*finding, decision, origin);
    rewritten |= std::exchange(widened_, false);
    if (rewritten) origin.Follow(comparison_.changes);
    called_.insert(origin.called().begin(), origin.called().end());
    return rewritten;
  }

  // The first decision that counts by now.
  std::optional<int> RulingOn(const Finding& finding) {
    const AuditInput input{alignment_, comparison_};
    for (int decision : matcher_.InForce(finding, input)) {
      if (baseline_counts_ || !At(decision).baseline) return decision;
    }
    if (!baseline_counts_ || accept_ == nullptr || WorkOn(finding, input)) return std::nullopt;
    result_.accepted.push_back(DecisionOn(*accept_, finding, input));
    return static_cast<int>(decisions_.size() + result_.accepted.size()) - 1;
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
      if (const auto legacy = KeepLegacy(alignment_, change, At(decision))) {
        work_.try_emplace(*legacy, decision);
        widened_ = true;
      }
      for (const ObjectId& built : BuildBridge(alignment_, change, At(decision))) {
        work_.try_emplace(built, decision);
        widened_ = true;
      }
      if (!Keeps(At(decision), change)) continue;
      const ObjectId id = origin.Keep(change, At(decision));
      if (!At(decision).comment.empty()) asked_.try_emplace(id, decision);
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
    std::vector<Finding> findings = judge_({alignment_, after});
    CarryFindings(result_.findings, comparison_, findings, after);
    comparison_ = std::move(after);
    result_.findings = std::move(findings);
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
    const Change& change = ChangeAt(comparison_, *finding.change);
    if (auto known = work_.find(change.id); known != work_.end()) return known->second;
    auto asked = asked_.find(change.id);
    if (asked == asked_.end() || !AsksFor(At(asked->second), change, input)) return std::nullopt;
    return asked->second;
  }

  const std::vector<Decision>& decisions_;
  Alignment& alignment_;
  Comparison& comparison_;
  const Judgement& judge_;
  const Decision* accept_;
  bool baseline_counts_ = false;
  bool widened_ = false;  // the Origin has what no finding is about yet
  Matcher matcher_;
  Decided result_;
  std::set<std::string> kept_;           // fingerprints
  std::map<ObjectId, ObjectId> called_;  // what followed a kept name
  std::map<ObjectId, int> work_;         // decisions on changes that are not kept
  std::map<ObjectId, int> asked_;        // decisions that ask for a comment
};

}  // namespace

Decided Decide(const std::vector<Decision>& decisions, std::string_view today, Alignment& alignment,
               Comparison& comparison, const Judgement& judge, const Decision* accept) {
  if (decisions.empty() && accept == nullptr) return {judge({alignment, comparison}), {}, {}, {}};
  return Deciding(decisions, today, alignment, comparison, judge, accept).Run();
}

Decision DecisionOn(Decision decision, const Finding& finding, const AuditInput& input) {
  decision.object = NameOf(finding, input.comparison);
  decision.finding = finding.rule;
  decision.covers = CoveredBy(finding, input);
  return decision;
}

}  // namespace pgorigin
