#include "decide/matcher.h"

#include <algorithm>

#include "decide/legacy.h"
#include "pgorigin/model/glob.h"

namespace pgorigin {
namespace {

// All that the finding is about, under the names of both sides.
Matcher::Subjects SubjectsOf(const Finding& finding, const AuditInput& input) {
  Matcher::Subjects subjects;
  const auto add = [&](const ObjectId& id) {
    if (!id.name.empty()) subjects.emplace_back(id, ToString(id));
  };
  add(finding.object);
  for (int index : finding.changes) {
    add(ChangeAt(input.comparison, index).id);
    add(ChangeAt(input.comparison, index).from_id);
  }
  return subjects;
}

bool NamesObject(const Decision& decision, const Matcher::Subjects& subjects) {
  return std::ranges::any_of(subjects, [&](const auto& subject) {
    return decision.exactly ? *decision.exactly == subject.first
                            : GlobMatches(decision.object, subject.second);
  });
}

// legacy_id is there by the decision on id.
bool NamesLegacy(const Decision& decision, const Matcher::Subjects& subjects) {
  if (decision.legacy != "keep") return false;
  Matcher::Subjects successors;
  for (const auto& [id, name] : subjects) {
    if (const auto successor = SuccessorOf(id)) {
      successors.emplace_back(*successor, ToString(*successor));
    }
  }
  return NamesObject(decision, successors);
}

bool NamesRule(const Decision& decision, const Finding& finding, const AuditInput& input) {
  if (decision.finding.empty() || GlobMatches(decision.finding, finding.rule)) return true;
  return finding.change &&
         GlobMatches(decision.finding, WordFor(ChangeAt(input.comparison, *finding.change).type));
}

Diagnostic Warning(const Decision& decision, std::string message) {
  return {Diagnostic::Severity::kWarning, decision.place, Printable(message), ""};
}

std::string ObjectOf(const Decision& decision) {
  return decision.exactly ? ToString(*decision.exactly) : decision.object;
}

std::string Subject(const Decision& decision) {
  return "the decision to " + std::string(WordFor(decision.verb)) + " " + ObjectOf(decision);
}

// In one of several databases that share the file, they may well be.
Diagnostic UnusedNote(const std::vector<const Decision*>& unused) {
  std::string message = Subject(*unused[0]) + " is unused: nothing like it differs";
  if (unused.size() > 1) {
    message = std::to_string(unused.size()) +
              " decisions are unused, since nothing like them "
              "differs:";
    for (const Decision* decision : unused) {
      message += (decision == unused[0] ? " " : ", ") + std::string(WordFor(decision->verb)) + " " +
                 ObjectOf(*decision);
    }
  }
  Diagnostic note = Warning(*unused[0], message);
  note.severity = Diagnostic::Severity::kNote;
  return note;
}

}  // namespace

bool AsksFor(const Decision& decision, const Change& change, const AuditInput& input) {
  if (decision.comment.empty() || change.type != ChangeType::kChanged) return false;
  const Object* due = input.alignment.to.Find(change.id);
  return due != nullptr && due->metadata.comment == decision.comment &&
         std::ranges::all_of(change.fields,
                             [](const FieldDifference& field) { return field.field == "comment"; });
}

Matcher::Matcher(const std::vector<Decision>& decisions, std::string_view today)
    : decisions_(decisions), today_(today.substr(0, 10)), uses_(decisions.size()) {}

bool Matcher::Covers(const Decision& decision, const Change& change) {
  if (decision.fields.empty()) return true;
  return std::ranges::any_of(change.fields, [&](const FieldDifference& field) {
    return MatchesAny(decision.fields, field.field);
  });
}

bool Matcher::Names(const Decision& decision, const Finding& finding, const Subjects& subjects,
                    const AuditInput& input) const {
  if (decision.object.empty() && !decision.exactly) return false;
  if (NamesLegacy(decision, subjects)) return true;
  if (!NamesObject(decision, subjects) || !NamesRule(decision, finding, input)) return false;
  // It does not keep what it asks for.
  if (finding.change && AsksFor(decision, ChangeAt(input.comparison, *finding.change), input))
    return false;
  return decision.fields.empty() || std::ranges::any_of(finding.changes, [&](int index) {
           return Covers(decision, ChangeAt(input.comparison, index));
         });
}

bool Matcher::IsOver(const Decision& decision) const {
  return !decision.until.empty() && decision.until < today_;
}

std::vector<int> Matcher::InForce(const Finding& finding, const AuditInput& input) {
  std::vector<int> found;
  const Subjects subjects = SubjectsOf(finding, input);
  for (std::size_t i = 0; i < decisions_.size(); ++i) {
    const Decision& decision = decisions_[i];
    if (!Names(decision, finding, subjects, input)) continue;
    uses_[i].named = true;
    if (IsOver(decision)) continue;
    if (!decision.covers.empty() && decision.covers != CoveredBy(finding, input)) {
      uses_[i].changed = true;
      continue;
    }
    uses_[i].in_force = true;
    if (!found.empty() && uses_[i].overlapped_by < 0) uses_[i].overlapped_by = found.front();
    found.push_back(static_cast<int>(i));
  }
  return found;
}

std::vector<Diagnostic> Matcher::Diagnose() const {
  std::vector<Diagnostic> diagnostics;
  std::vector<const Decision*> unused;
  for (std::size_t i = 0; i < decisions_.size(); ++i) {
    const Decision& decision = decisions_[i];
    const Use& use = uses_[i];
    const std::string subject = Subject(decision);
    if (decision.object.empty() && !decision.exactly) continue;
    if (IsOver(decision)) {
      diagnostics.push_back(Warning(
          decision, subject + " ended on " + decision.until +
                        (use.named ? ": what it covered is a finding again" : " and is unused")));
    } else if (use.changed && !use.in_force) {
      diagnostics.push_back(
          Warning(decision, subject + " was about what has changed since: decide anew"));
    } else if (!use.named) {
      unused.push_back(&decision);
    } else if (use.overlapped_by >= 0) {
      const Decision& other = decisions_[static_cast<std::size_t>(use.overlapped_by)];
      diagnostics.push_back(Warning(decision, subject + " overlaps with that of " +
                                                  ToString(other.place) + ", which counts"));
    }
  }
  if (!unused.empty()) diagnostics.push_back(UnusedNote(unused));
  return diagnostics;
}

}  // namespace pgorigin
