#include "apply/beginning.h"

#include <fmt/format.h>

#include "apply/outcome.h"
#include "pgorigin/model/error.h"

namespace pgorigin::apply {
namespace {

class Judgement {
 public:
  Judgement(const PlanFile& plan, const Model& model)
      : plan_(plan), shape_(FingerprintOf(model, plan.touched, Extent::kShape)) {
    whole_ = FingerprintOf(model, plan.touched, Extent::kWhole);
    has_states_ = plan.states.size() == plan.migration.segments.size() + 1;
  }

  bool CanTell(std::size_t done) const { return done == 0 || has_states_; }
  // With as many segments done.
  bool IsAsAfter(std::size_t done) const {
    return done == 0 ? whole_ == plan_.planned_for : has_states_ && shape_ == plan_.states[done];
  }

 private:
  const PlanFile& plan_;
  std::string shape_;
  std::string whole_;
  bool has_states_ = false;
};

[[noreturn]] void Refuse(const std::string& why, std::string_view next) {
  throw Error(ExitStatus::kCouldNotCompare, fmt::format("{}\n  next: {}", why, next));
}

constexpr std::string_view kPlanAgain = "plan again, and apply the new plan";

[[noreturn]] void RefuseState(const Journal& journal) {
  if (journal.done() == 0) {
    Refuse("the objects that the plan touches are not as they were when it was made", kPlanAgain);
  }
  Refuse(fmt::format("the objects that the plan touches are not as its segments 1 to {} left them "
                     "({})",
                     journal.done(), journal.last()),
         kPlanAgain);
}

// An INVALID index that the last run left will be dropped before anything else.
void LeaveBroken(Session& session, const Segment& segment, Model& model) {
  for (const PlannedStep& step : segment.steps) {
    if (OutcomeOf(session, step) == Outcome::kBroken) model.objects.erase(step.object);
  }
}

bool AllDone(Session& session, const Segment& segment) {
  for (const PlannedStep& step : segment.steps) {
    if (OutcomeOf(session, step) != Outcome::kDone) return false;
  }
  return true;
}

bool AllCanBeSeen(const Segment& segment) {
  for (const PlannedStep& step : segment.steps) {
    if (!CanBeSeen(step)) return false;
  }
  return true;
}

constexpr std::string_view kUnchecked =
    "the plan was not verified: that nothing else changed since the last run is not checked";

// The catalog says which of its steps are done, and the fingerprints whether all else is as
// it was.
Beginning AfterBegun(Session& session, const PlanFile& plan, const Journal& journal, Model model,
                     ApplyWatcher& watcher) {
  const std::size_t number = journal.done();
  const Segment& segment = plan.migration.segments[number];
  LeaveBroken(session, segment, model);
  const Judgement judgement(plan, model);
  const bool before = judgement.IsAsAfter(number), after = judgement.IsAsAfter(number + 1);
  if (!AllCanBeSeen(segment)) {
    if (before != after) return {number, false, after};
    Refuse(fmt::format("the last run ended in segment {} ({}), and whether that is done cannot be "
                       "told",
                       number + 1, TitleOf(segment)),
           kPlanAgain);
  }
  const bool ended = AllDone(session, segment);
  const std::size_t now = number + (ended ? 1 : 0);
  if (!judgement.CanTell(now)) {
    watcher.Note(std::string(kUnchecked));
  } else if (segment.steps.size() == 1 && !judgement.IsAsAfter(now)) {
    RefuseState(journal);
  }
  return {number, !ended, ended};
}

}  // namespace

Beginning BeginningOf(Session& session, const PlanFile& plan, const Journal& journal, Model model,
                      ApplyWatcher& watcher) {
  if (journal.begun()) return AfterBegun(session, plan, journal, std::move(model), watcher);
  const Judgement judgement(plan, model);
  if (!judgement.CanTell(journal.done())) {
    watcher.Note(std::string(kUnchecked));
  } else if (!judgement.IsAsAfter(journal.done())) {
    RefuseState(journal);
  }
  return {journal.done(), false, false};
}

}  // namespace pgorigin::apply
