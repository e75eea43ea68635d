#include "lineage/judge_lineage.h"

#include <algorithm>

namespace pgorigin {
namespace {

bool IsPending(FileState state) {
  return state == FileState::kUnapplied || state == FileState::kFailed ||
         state == FileState::kChanged;
}

}  // namespace

LineageJudge::LineageJudge(const ComparedThree& three, const AppliedFiles& files,
                           const ResolveOptions& options)
    : files_(files),
      history_(three.scripts, three.live_migrations.alignment.to, options),
      live_{three.live_migrations.alignment.from, three.live_migrations.alignment.renames, true},
      origin_{three.migrations_origin.alignment.to, three.migrations_origin.alignment.renames,
              false} {
  for (FileState state : files.states) {
    applied_.push_back(state != FileState::kUnapplied && state != FileState::kFailed);
  }
}

Judgement LineageJudge::Judge(const Subject& subject, const Agreement& agreement) {
  Judgement judgement;
  if (agreement.origin == Verdict::kUncertain || agreement.live == Verdict::kUncertain) {
    return judgement;
  }
  const bool as_origin = agreement.origin == Verdict::kEqual;
  const bool as_live = agreement.live == Verdict::kEqual;
  if (as_origin && as_live) return judgement;  // equal is not transitive where much is unstated
  if (as_live) return BehindOrAhead(subject);
  if (!as_origin) {
    judgement.type = LineageClass::kConflict;
    judgement.made = agreement.made;
    return judgement;
  }
  const Answer answer = AskLive(subject);
  if (answer.explained == Verdict::kUncertain) return judgement;
  const bool unapplied = answer.explained == Verdict::kEqual;
  judgement.type = unapplied ? LineageClass::kUnapplied : LineageClass::kHandMade;
  judgement.migration = answer.migration;
  judgement.state = answer.state;
  judgement.pending = answer.pending;
  return judgement;
}

Judgement LineageJudge::JudgeAlone(const Subject& subject) {
  Judgement judgement;
  judgement.alone = true;
  const Answer answer = AskLive(subject);
  if (answer.explained == Verdict::kUncertain) return judgement;
  const bool unapplied = answer.explained == Verdict::kEqual;
  judgement.type = unapplied ? LineageClass::kUnapplied : LineageClass::kMissingMigration;
  if (!unapplied) return judgement;
  judgement.migration = answer.migration;
  judgement.state = answer.state;
  return judgement;
}

// Of a name the past is asked for the one that the witness has.
ObjectId LineageJudge::NameThen(const Subject& subject) const {
  return subject.part.type == Part::Type::kName ? subject.id : subject.made;
}

Judgement LineageJudge::BehindOrAhead(const Subject& subject) {
  Judgement judgement;
  judgement.type = subject.extra ? LineageClass::kStaleOrigin : LineageClass::kMissingMigration;
  if (subject.extra) return judgement;
  for (int count : history_.States(subject.made)) {
    const Verdict verdict =
        history_.IsAsAfter(count, origin_, NameThen(subject), subject.id, subject.part);
    if (verdict == Verdict::kDifferent) continue;
    const bool sure = verdict == Verdict::kEqual;
    judgement.type = sure ? LineageClass::kStaleOrigin : LineageClass::kUndetermined;
    if (sure) judgement.migration = history_.FirstTouch(subject.made, count);
    if (sure) return judgement;
  }
  return judgement;
}

bool LineageJudge::AreKnown(const std::vector<int>& touching) const {
  if (!files_.books) return false;
  const auto is_known = [&](int script) {
    return files_.states[static_cast<std::size_t>(script)] != FileState::kUnknown;
  };
  return std::ranges::all_of(touching, is_known);
}

int LineageJudge::FirstPending(const std::vector<int>& touching) const {
  const auto found = std::ranges::find_if(touching, [&](int script) {
    return IsPending(files_.states[static_cast<std::size_t>(script)]);
  });
  return found == touching.end() ? -1 : *found;
}

LineageJudge::Answer LineageJudge::AskLive(const Subject& subject) {
  const std::vector<int> touching = history_.Touching(subject.made);
  return AreKnown(touching) ? AskBooks(subject, touching) : AskStates(subject);
}

// Live as the applied migrations leave it is behind; otherwise somebody has changed it,
// unless one of them failed or was edited, so that nobody knows what it did.
LineageJudge::Answer LineageJudge::AskBooks(const Subject& subject,
                                            const std::vector<int>& touching) {
  Answer answer;
  if (std::ranges::none_of(files_.states, IsPending)) return answer;
  const ObjectId& then = subject.part.type == Part::Type::kName ? subject.former : subject.made;
  const Verdict as_applied = history_.IsAsMadeBy(applied_, live_, then, subject.made, subject.part);
  const int pending = FirstPending(touching);
  answer.state = FileState::kUnapplied;
  if (pending >= 0) {
    answer.state = files_.states[static_cast<std::size_t>(pending)];
    answer.migration = history_.FirstTouch(subject.made, pending);
  }
  const bool unclear = as_applied == Verdict::kUncertain || answer.state != FileState::kUnapplied;
  answer.pending = pending >= 0;
  // GRANT touches nothing: that the past differs is enough.
  const bool touched = answer.pending || subject.part.IsAccess();
  if (as_applied == Verdict::kEqual || (touched && unclear)) {
    answer.explained = Verdict::kEqual;
  }
  return answer;
}

// Without books: live may be as the migrations before one that touches the object leave
// it, unless all else of that one is there.
LineageJudge::Answer LineageJudge::AskStates(const Subject& subject) {
  Answer answer;
  const ObjectId& then = subject.part.type == Part::Type::kName ? subject.former : subject.made;
  const std::vector<int> touching = history_.Touching(subject.made);
  for (int count : history_.States(subject.made)) {
    const auto next = std::ranges::lower_bound(touching, count);
    if (next != touching.end() && history_.HasRun(*next, live_.model, subject.made)) continue;
    const Verdict verdict = history_.IsAsAfter(count, live_, then, subject.made, subject.part);
    if (verdict == Verdict::kDifferent) continue;
    answer.explained = verdict;
    answer.migration = history_.FirstTouch(subject.made, count);
    if (verdict == Verdict::kEqual) return answer;
  }
  return answer;
}

}  // namespace pgorigin
