#include "apply/beginning.h"

#include <fmt/format.h>

#include <algorithm>

#include "apply/outcome.h"
#include "apply/refuse.h"
#include "pgorigin/model/error.h"

namespace pgorigin::apply {
namespace {

bool HasStates(const PlanFile& plan) {
  return plan.states.size() == plan.migration.segments.size() + 1;
}

class Judgement {
 public:
  Judgement(const PlanFile& plan, const Model& model)
      : plan_(plan),
        shape_(FingerprintOf(model, plan.touched, Extent::kShape)),
        whole_(FingerprintOf(model, plan.touched, Extent::kWhole)) {}

  bool CanTell(std::size_t done) const { return done == 0 || HasStates(plan_); }
  // With as many segments done.
  bool IsAsAfter(std::size_t done) const {
    if (done == 0) return whole_ == plan_.planned_for;
    return HasStates(plan_) && shape_ == plan_.states[done];
  }
  // What `verify` ran the plan on was as this database is.
  bool IsAsVerified() const { return !HasStates(plan_) || shape_ == plan_.states[0]; }

 private:
  const PlanFile& plan_;
  std::string shape_;
  std::string whole_;
};

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
void LeaveBroken(Session& session, const std::vector<Statement>& statements, Model& model) {
  for (const Statement& statement : statements) {
    if (OutcomeOf(session, statement) != Outcome::kBroken) continue;
    const ConcurrentIndex& index = *statement.index;
    model.objects.erase({Kind::kIndex, index.table.schema, index.table.name, index.index.name, {}});
  }
}

bool AllDone(Session& session, const std::vector<Statement>& statements) {
  return std::ranges::all_of(statements, [&](const Statement& statement) {
    return OutcomeOf(session, statement) == Outcome::kDone;
  });
}

constexpr std::string_view kUnchecked =
    "the plan was not verified: that nothing else changed since the last run is not checked";
constexpr std::string_view kNotAsVerified =
    "the plan was verified on something else than this database: verify it again";

// The catalog says which of its steps are done, and the fingerprints whether all else is as
// it was.
Beginning AfterBegun(Session& session, const PlanFile& plan, const Journal& journal, Model model,
                     ApplyWatcher& watcher) {
  const std::size_t number = journal.done();
  const Segment& segment = plan.migration.segments[number];
  const std::vector<Statement> statements = StatementsOf(segment);
  LeaveBroken(session, statements, model);
  const Judgement judgement(plan, model);
  const bool before = judgement.IsAsAfter(number), after = judgement.IsAsAfter(number + 1);
  if (!CanBeSeen(statements)) {
    if (before != after) return {number, false, after};
    Refuse(fmt::format("the last run ended in segment {} ({}), and whether that is done cannot be "
                       "told",
                       number + 1, TitleOf(segment)),
           kPlanAgain);
  }
  const bool ended = AllDone(session, statements);
  const std::size_t now = number + (ended ? 1 : 0);
  if (!judgement.CanTell(now)) {
    watcher.Note(std::string(kUnchecked));
  } else if (statements.size() == 1 && !judgement.IsAsAfter(now)) {
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
  if (journal.done() == 0 && !judgement.IsAsVerified()) watcher.Note(std::string(kNotAsVerified));
  return {journal.done(), false, false};
}

}  // namespace pgorigin::apply
