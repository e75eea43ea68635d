#include "pgorigin/verify/proofs.h"

#include <fmt/format.h>

#include <algorithm>

#include "pgorigin/ast/split.h"
#include "pgorigin/ast/statement_class.h"
#include "pgorigin/model/show.h"

namespace pgorigin {
namespace {

void Fail(Proof& proof, std::string detail) {
  proof.outcome = ProofOutcome::kFailed;
  proof.details.push_back(std::move(detail));
}

std::string Title(std::size_t segment, std::size_t step, const PlannedStep& planned) {
  return fmt::format("{}.{} {} {}", segment + 1, step + 1, planned.what, Describe(planned.object));
}

bool IsLeft(const ObjectId& id, const std::set<ObjectId>& left) {
  if (id.name.empty()) return false;
  if (left.contains(id)) return true;
  if (!InfoOf(id.kind).has_parent) return false;
  const QualifiedName relation = RelationOf(id);
  return std::ranges::any_of(left, [&](const ObjectId& other) {
    return !InfoOf(other.kind).has_parent && RelationOf(other) == relation;
  });
}

std::string FieldsOf(const Change& change) {
  std::string text;
  for (const FieldDifference& field : change.fields) {
    text += fmt::format("{}{} is {} and not {}", text.empty() ? "" : "; ", field.field,
                        Printable(field.from), Printable(field.to));
  }
  return text.empty() ? std::string(WordFor(change.type)) : text;
}

// Owners are not cloned.
bool IsOfOwnersAlone(const Change& change) {
  return change.type == ChangeType::kChanged &&
         std::ranges::all_of(change.fields,
                             [](const FieldDifference& field) { return field.field == "owner"; });
}

bool IsOfOwnersAlone(const PlannedStep& step) {
  const SplitScript script = Split(step.sql);
  return std::ranges::all_of(script.statements, [](const SplitStatement& statement) {
    return Classify(std::string(statement.text)).type == StatementClass::kOwner;
  });
}

void Add(Proof& proof, std::size_t count, std::string_view what) {
  if (count > 0) proof.details.push_back(fmt::format("{} {}", count, what));
}

}  // namespace

Proof ProveClone(const PlanFile& plan, const Model& live, const Clone& clone,
                 const CatalogOptions& catalog) {
  Proof proof{"the clone is the live schema", ProofOutcome::kProven, clone.refused};
  const Model copy = ReadCatalog(clone.superuser, catalog);
  for (const ObjectId& id : plan.touched) {
    if (FingerprintOf(live, {id}, Extent::kShape) == FingerprintOf(copy, {id}, Extent::kShape)) {
      continue;
    }
    proof.outcome = ProofOutcome::kNotMade;
    proof.details.push_back(Describe(id) + " is not in the clone as it is in the live database");
  }
  return proof;
}

Proof ProveRun(const PlanFile& plan, const MeasuredRun& run) {
  Proof proof{"locks and rewrites are as the plan says", run.outcome, {}};
  for (std::size_t i = 0; i < run.segments.size(); ++i) {
    for (std::size_t k = 0; k < run.segments[i].size(); ++k) {
      const std::string title = Title(i, k, plan.migration.segments[i].steps[k]);
      const MeasuredStep& step = run.segments[i][k];
      for (const std::string& fault : step.faults) Fail(proof, title + ": " + fault);
      for (const std::string& note : step.notes) proof.details.push_back(title + ": " + note);
    }
  }
  if (!run.stopped.empty()) proof.details.push_back("stopped: " + run.stopped);
  return proof;
}

std::set<ObjectId> LeftBy(const PlanFile& plan, const Comparison& before) {
  std::set<ObjectId> left;
  for (const LeftOut& item : plan.migration.left_out) {
    if (!item.object.name.empty()) left.insert(item.object);
    if (!item.change || static_cast<std::size_t>(*item.change) >= before.changes.size()) continue;
    const Change& change = before.changes[static_cast<std::size_t>(*item.change)];
    left.insert(change.id);
    if (!change.from_id.name.empty()) left.insert(change.from_id);
  }
  return left;
}

Proof ProveOrigin(const Comparison& after, const std::set<ObjectId>& left) {
  Proof proof{"no difference to the Origin is left", ProofOutcome::kProven, {}};
  std::size_t stays = 0, owners = 0;
  for (const Change& change : after.changes) {
    if (change.remark) continue;
    const std::string text = fmt::format("{}: {}", Describe(change.id), FieldsOf(change));
    if (IsOfOwnersAlone(change)) {
      ++owners;
    } else if (IsLeft(change.id, left) || IsLeft(change.from_id, left)) {
      ++stays;
    } else if (change.verdict == Verdict::kDifferent) {
      Fail(proof, text);
    } else {
      if (proof.outcome == ProofOutcome::kProven) proof.outcome = ProofOutcome::kNotMade;
      proof.details.push_back("uncertain: " + text);
    }
  }
  Add(proof, stays, "stay, as the plan says");
  Add(proof, owners, "of owners alone, which are not cloned");
  return proof;
}

Proof ProveNothingToDo(const Migration& again) {
  Proof proof{"planning again gives nothing", ProofOutcome::kProven, {}};
  for (const Segment& segment : again.segments) {
    for (const PlannedStep& step : segment.steps) {
      if (!IsOfOwnersAlone(step)) Fail(proof, step.what + " " + Describe(step.object));
    }
  }
  Add(proof, again.left_out.size(), "steps are left out again");
  return proof;
}

std::set<Hazard> HazardsOf(const PlanFile& plan) {
  std::set<Hazard> hazards;
  for (const Segment& segment : plan.migration.segments) {
    for (const PlannedStep& step : segment.steps) {
      hazards.insert(step.hazards.begin(), step.hazards.end());
    }
  }
  return hazards;
}

}  // namespace pgorigin
