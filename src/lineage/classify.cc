#include "pgorigin/lineage/classify.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "lineage/beyond.h"
#include "lineage/judge_lineage.h"
#include "lineage/notes.h"

namespace pgorigin {
namespace {

using Notes = std::vector<LineageNote>;

class Classifier {
 public:
  Classifier(const ComparedThree& three, const ThreeSides& sides, LineageJudge& judge,
             std::string tool)
      : three_(three), sides_(sides), judge_(judge), tool_(std::move(tool)) {}

  // Of all changes that the finding names: what its first says, and other classes of the rest.
  Notes NotesOf(const Finding& finding) {
    Notes notes;
    for (int index : finding.changes) {
      const Change& change = three_.live_origin.comparison.changes[static_cast<std::size_t>(index)];
      for (LineageNote& note : NotesOf(change, finding.advice)) AddUnlessKnown(notes, note);
    }
    return notes;
  }

 private:
  Notes NotesOf(const Change& change, const std::string& advice) {
    Notes notes;
    if (change.remark) return notes;
    for (const Part& part : PartsOf(change)) {
      const Judgement judgement = JudgementOn(change, part);
      AddNote(notes, NoteOf(judgement, tool_, advice), part);
    }
    return notes;
  }

  Judgement JudgementOn(const Change& change, const Part& part) {
    if (change.verdict == Verdict::kUncertain) return {};
    return judge_.Judge({change.id, sides_.InMigrations(change.id), change.from_id, part,
                         change.type == ChangeType::kExtra},
                        sides_.On(change, part));
  }

  const ComparedThree& three_;
  const ThreeSides& sides_;
  LineageJudge& judge_;
  std::string tool_;
};

auto SortKey(const Finding& finding) {
  const ObjectId& id = finding.object;
  return std::tuple(id.schema, RelationOf(id).name, id.kind, id.name, id.arguments,
                    finding.change.value_or(-1), std::string_view(finding.rule));
}

Lineage DescriptionOf(const ComparedThree& three, const AppliedFiles& files) {
  Lineage lineage;
  lineage.migrations = three.live_migrations.to;
  if (files.books) lineage.tool = WordFor(files.books->tool);
  if (files.books) lineage.table = ToString(files.books->table);
  for (std::size_t i = 0; i < three.scripts.size(); ++i) {
    if (!three.scripts[i].left_out.empty()) continue;
    lineage.files.push_back({three.scripts[i].file, files.states[i]});
  }
  return lineage;
}

}  // namespace

Lineage Classify(const ComparedThree& three, const AppliedFiles& files,
                 const ResolveOptions& options, std::vector<Finding>& findings) {
  Lineage lineage = DescriptionOf(three, files);
  const ThreeSides sides(three);
  LineageJudge judge(three, files, options);
  Classifier classifier(three, sides, judge, lineage.tool);
  for (Finding& finding : findings) {
    Notes notes = classifier.NotesOf(finding);
    if (notes.empty()) continue;
    finding.advice = AdviceOf(notes);
    lineage.notes.emplace(finding.fingerprint, std::move(notes));
  }
  AppendBeyond(three, sides, judge, lineage, findings);
  findings.insert(findings.end(), files.findings.begin(), files.findings.end());
  std::ranges::stable_sort(findings, {}, SortKey);
  return lineage;
}

}  // namespace pgorigin
