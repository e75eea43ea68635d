#include "lineage/beyond.h"

#include <algorithm>
#include <array>

#include "lineage/notes.h"

namespace pgorigin {
namespace {

constexpr std::array<std::string_view, kLineageWords.size()> kRules = {
    "migrations.ahead", "migrations.missing",   "migrations.different",
    "migrations.ahead", "migrations.different", "migrations.different"};

class Beyond {
 public:
  Beyond(const ComparedThree& three, const ThreeSides& sides, LineageJudge& judge,
         const Lineage& lineage)
      : live_(three.live_origin.alignment.from),
        live_there_(three.live_migrations.alignment.from),
        made_(three.migrations_origin.alignment.from),
        sides_(sides),
        judge_(judge),
        tool_(lineage.tool) {}

  // `change`: between the migrations and the Origin.  Empty when live has been told.
  std::vector<LineageNote> NotesOf(const Change& change) {
    std::vector<LineageNote> notes;
    if (change.remark || IsTold(change)) return notes;
    for (const Part& part : PartsOf(change)) {
      const bool told = part.type == Part::Type::kField &&
                        sides_.of_live().OnField(change.id, part.field) != Verdict::kEqual;
      if (told) continue;
      AddNote(notes, NoteOf(JudgementOn(change, part), tool_, kWrite), part);
    }
    return notes;
  }

  bool LiveAgrees(const Change& change) const {
    return change.type != ChangeType::kExtra && live_.Find(change.id) != nullptr;
  }
  // A migration's own place for what only the migrations have.
  Place PlaceOf(const Change& change) const {
    const Object* object = made_.Find(change.id);
    return change.type == ChangeType::kExtra && object != nullptr ? object->place : change.place;
  }

 private:
  static constexpr const char* kWrite = "Write what the Origin says.";

  // The finding about live says it all.
  bool IsTold(const Change& change) const {
    const ChangesById& told = sides_.of_live();
    const bool live_has_it = live_there_.Find(sides_.InMigrations(change.id)) != nullptr;
    if (change.type == ChangeType::kExtra && live_has_it) return true;
    if (told.Find(change.id, ChangeType::kMissing) != nullptr) return true;
    if (change.type == ChangeType::kChanged) return false;
    for (ChangeType type :
         {ChangeType::kExtra, ChangeType::kRenamed, ChangeType::kMoved, ChangeType::kChanged}) {
      if (told.Find(change.id, type) != nullptr) return true;
    }
    return false;
  }

  Judgement JudgementOn(const Change& change, const Part& part) {
    if (change.verdict == Verdict::kUncertain) return {};
    const Subject subject{change.id, sides_.InMigrations(change.id), change.id, part,
                          change.type == ChangeType::kExtra};
    if (live_.Find(change.id) != nullptr || change.type == ChangeType::kExtra) {
      return judge_.JudgeAlone(subject);
    }
    // Live lacks what it would belong to.
    if (change.type == ChangeType::kMissing) return judge_.BehindOrAhead(subject);
    Judgement conflict;
    conflict.type = LineageClass::kConflict;
    return conflict;
  }

  const Model& live_;        // under the names of the Origin
  const Model& live_there_;  // under those of the migrations
  const Model& made_;        // under those of the Origin
  const ThreeSides& sides_;
  LineageJudge& judge_;
  const std::string& tool_;
};

LineageClass FirstOf(const std::vector<LineageNote>& notes) { return notes.front().type; }

}  // namespace

void AppendBeyond(const ComparedThree& three, const ThreeSides& sides, LineageJudge& judge,
                  Lineage& lineage, std::vector<Finding>& findings) {
  const Compared& compared = three.migrations_origin;
  Beyond beyond(three, sides, judge, lineage);
  for (Finding& finding :
       NameDifferences({compared.alignment, compared.comparison}, "the migrations", "the Origin")) {
    const Change& change = compared.comparison.changes[static_cast<std::size_t>(*finding.change)];
    std::vector<LineageNote> notes = beyond.NotesOf(change);
    if (notes.empty()) continue;
    finding.rule = kRules[static_cast<std::size_t>(FirstOf(notes))];
    finding.severity = Severity::kWarning;
    finding.place = beyond.PlaceOf(change);
    if (beyond.LiveAgrees(change)) finding.sentence += " Live agrees with the Origin.";
    finding.advice = AdviceOf(notes);
    finding.change.reset();
    finding.changes.clear();
    lineage.notes.emplace(finding.fingerprint, std::move(notes));
    findings.push_back(std::move(finding));
  }
}

}  // namespace pgorigin
