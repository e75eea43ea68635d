#include "pgorigin/resolve/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "pgorigin/model/access.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/partitions.h"
#include "pgorigin/resolve/facts.h"
#include "resolve/annotate.h"
#include "resolve/bookkeeping.h"
#include "resolve/compare_sides.h"
#include "resolve/how.h"
#include "resolve/managed.h"
#include "resolve/part.h"
#include "resolve/settler.h"
#include "resolve/side.h"
#include "resolve/textual.h"

namespace pgorigin {
namespace {

struct Pair {
  Model from;
  Model to;
};

struct Verdicts {
  Alignment alignment;
  Comparison comparison;
};

Management ManagementOf(const Sides& sides, const ManagedScope& scope) {
  const bool texts = sides.from.is_text && sides.to.is_text;
  const Name role = texts ? Name(kCurrentRole) : Name(sides.from.role + sides.to.role);
  return {scope, {sides.from.is_text, role}, {sides.to.is_text, role}};
}

// A hint of the Origin itself counts more.
void PairAsDecided(Model& to, const Amendments& amendments) {
  for (const Amendments::Pair& pair : amendments.pairs) {
    Object* object = to.Find(pair.to);
    if (object == nullptr) continue;
    if (pair.apart) {
      object->renamed_from = object->id.name;
    } else if (object->renamed_from.empty()) {
      object->renamed_from = pair.from.name;
    }
  }
}

Verdicts CompareModels(Pair pair, const Sides& sides, const ResolveOptions& options) {
  LeaveDefaultComments(pair.from, pair.to);
  LeaveDefaultComments(pair.to, pair.from);
  const Management management = ManagementOf(sides, options.managed);
  management.Prepare(pair.from, pair.to);
  FoldPartitions(pair.from, pair.to);
  if (options.all_partitions) {
    ExpandPartitions(pair.from);
    ExpandPartitions(pair.to);
  }
  PairAsDecided(pair.to, options.amendments);
  Verdicts verdicts;
  verdicts.alignment = Align(std::move(pair.from), std::move(pair.to));
  management.Limit(verdicts.alignment.from, verdicts.alignment.to);
  verdicts.comparison = Diff(verdicts.alignment);
  return verdicts;
}

template <class T>
void Append(std::vector<T>& list, const std::vector<T>& more) {
  for (const T& item : more) {
    if constexpr (std::equality_comparable<T>) {
      if (std::find(list.begin(), list.end(), item) != list.end()) continue;
    }
    list.push_back(item);
  }
}

// The names that the first side has for them.
std::set<ObjectId> NamesInFrom(const Comparison& comparison, const std::set<ObjectId>& ids) {
  std::set<ObjectId> names;
  for (const Change& change : comparison.changes) {
    if (ids.contains(change.id)) names.insert(change.from_id);
  }
  return names;
}

// What is asked of it again has been set aside (ReadAgain).
Model TakeModel(Side& side) {
  std::map<ObjectId, Object> objects = std::exchange(side.model.objects, {});
  Model model = side.model;
  model.objects = std::move(objects);
  return model;
}

std::set<ObjectId> UncertainIn(const Comparison& comparison) {
  std::set<ObjectId> ids;
  for (const Change& change : comparison.changes) {
    if (change.verdict == Verdict::kUncertain) ids.insert(change.id);
  }
  return ids;
}

// What a dump and restore of both sides may yet prove equal, or different.
std::set<ObjectId> Doubtful(const Verdicts& verdicts) {
  std::set<ObjectId> ids = UncertainIn(verdicts.comparison);
  for (const Change& change : verdicts.comparison.changes) {
    const Object* to = verdicts.alignment.to.Find(change.id);
    if (to != nullptr && IsTextual(change, *to)) ids.insert(change.id);
  }
  return ids;
}

bool HasOpenQuestions(const Model& reading) {
  return !reading.opaque.empty() || HasErrors(reading.diagnostics);
}

// Two servers' texts differ by more than a reader can explain away, but PostgreSQL's
// own printing is no fixed point (Settler::Restore).
bool NeedsServer(const Sides& sides, const Verdicts& by_text, ResolveMode mode) {
  if (mode == ResolveMode::kStatic) return false;
  bool texts = sides.from.is_text || sides.to.is_text;
  if (mode == ResolveMode::kScratch && texts) return true;
  if (!texts && !Doubtful(by_text).empty()) return true;
  return by_text.comparison.counts.uncertain > 0 || HasOpenQuestions(sides.from.model) ||
         HasOpenQuestions(sides.to.model);
}

// Of the live side, so that it need not be restored; of two texts: as which they were
// read.  0: any.
int MajorOf(const Sides& sides) {
  const Side& told = sides.from.is_text ? sides.to : sides.from;
  return told.model.version.Major();
}

DatabaseLocale LocaleOf(const Sides& sides) {
  return sides.from.is_text ? sides.to.locale : sides.from.locale;
}

// Both objects of the change after a dump and restore; false when one of them could
// not be restored: then what was uncertain says why it stays so.
bool TakeRestored(Pair& pair, const Pair& restored, const Change& change) {
  const Object* from = restored.from.Find(change.from_id);
  const Object* to = restored.to.Find(change.id);
  if (from == nullptr || to == nullptr) return false;
  const Name trouble = from->uncertain.empty() ? to->uncertain : from->uncertain;
  if (!trouble.empty()) {
    if (change.verdict == Verdict::kUncertain) pair.to.objects[change.id].uncertain = trouble;
    return false;
  }
  pair.from.objects[change.from_id] = *from;
  pair.to.objects[change.id] = *to;
  return true;
}

// One server read and printed both: what it prints differently is different.
void TrustServer(Comparison& comparison, const std::set<ObjectId>& restored) {
  for (Change& change : comparison.changes) {
    if (change.verdict != Verdict::kUncertain || !restored.contains(change.id)) continue;
    for (FieldDifference& field : change.fields) field.verdict = Verdict::kDifferent;
    change.verdict = Verdict::kDifferent;
    change.evidence.emplace_back("the same server prints the two definitions differently");
    --comparison.counts.uncertain;
    ++comparison.counts.different;
  }
}

Verdicts SettleByRestoring(Settler& settler, const Sides& sides, Pair pair, Verdicts verdicts,
                           const std::set<ObjectId>& doubtful, const ResolveOptions& options) {
  if (doubtful.empty()) return verdicts;
  Pair restored{settler.Restore(PartOf(pair.from, NamesInFrom(verdicts.comparison, doubtful))),
                settler.Restore(PartOf(pair.to, doubtful))};
  std::set<ObjectId> taken;
  for (const Change& change : verdicts.comparison.changes) {
    if (!doubtful.contains(change.id)) continue;
    if (TakeRestored(pair, restored, change)) taken.insert(change.id);
  }
  Verdicts settled = CompareModels(std::move(pair), sides, options);
  TrustServer(settled.comparison, taken);
  return settled;
}

std::vector<Diagnostic> DiagnosticsOf(const Model& from, const Model& to) {
  std::vector<Diagnostic> diagnostics;
  Append(diagnostics, from.diagnostics);
  Append(diagnostics, to.diagnostics);
  return diagnostics;
}

// How many objects no text alone could tell and the server did.
int Settled(const std::set<ObjectId>& asked, const Comparison& comparison) {
  std::set<ObjectId> still = UncertainIn(comparison);
  return static_cast<int>(std::count_if(asked.begin(), asked.end(),
                                        [&](const ObjectId& id) { return !still.contains(id); }));
}

void RefuseOpaque(const Model& reading, std::vector<Diagnostic>& diagnostics) {
  for (const Opaque& opaque : reading.opaque) {
    if (opaque.reason == kUnparsable) continue;  // an error already, or newer syntax
    diagnostics.push_back({Diagnostic::Severity::kError, opaque.place,
                           fmt::format("--strict: text cannot follow this statement ({}): {}",
                                       opaque.reason, opaque.statement),
                           ""});
  }
}

// What is the same however the verdicts were reached.  `from`, `to`: as they were
// compared, but for their objects.
void Finish(const Sides& sides, const Model& from, const Model& to, const ResolveOptions& options,
            Compared& compared) {
  compared.from = sides.from.description;
  compared.to = sides.to.description;
  compared.resolution.mode = options.mode;
  compared.diagnostics = DiagnosticsOf(from, to);
  for (const Side* side : {&sides.from, &sides.to}) {
    WarnOfNewServer(*side, compared.resolution.warnings);
    Append(compared.opaque, side->model.opaque);
    Append(compared.not_compared, side->model.not_compared);
    if (options.spec.strict) RefuseOpaque(side->model, compared.diagnostics);
  }
  compared.out_of_scope = OutOfScope(options.managed);
  for (const Side* side : {&sides.from, &sides.to}) Append(compared.out_of_scope, side->left_out);
  compared.unsettled = static_cast<int>(from.opaque.size() + to.opaque.size());
  if (!HasErrors(compared.diagnostics)) return;
  compared.alignment = {};
  compared.comparison = {};
}

Compared FinishByText(const Sides& sides, Verdicts by_text, const ResolveOptions& options) {
  Compared compared;
  compared.resolution.how = HowByText(by_text.comparison.counts);
  compared.alignment = std::move(by_text.alignment);
  compared.comparison = std::move(by_text.comparison);
  Finish(sides, sides.from.model, sides.to.model, options, compared);
  return compared;
}

// Then there is nothing to build.
bool AreOfMajor(const Sides& sides, int major) {
  return !sides.from.is_text && !sides.to.is_text && sides.from.model.version.Major() == major &&
         sides.to.model.version.Major() == major;
}

Compared SettleByServer(const Sides& sides, Verdicts by_text, const ResolveOptions& options,
                        std::vector<std::string>& left) {
  if (options.progress) options.progress("asking a scratch server");
  Settler settler(options, MajorOf(sides), LocaleOf(sides), left);
  std::set<ObjectId> asked = UncertainIn(by_text.comparison);
  Pair pair{settler.Settle(sides.from), settler.Settle(sides.to)};
  if (sides.from.is_text) LeaveUnstated(pair.from, sides.from.model);
  if (sides.to.is_text) LeaveUnstated(pair.to, sides.to.model);
  Compared compared;
  if (!HasErrors(DiagnosticsOf(pair.from, pair.to))) {
    const bool as_read = AreOfMajor(sides, settler.major());
    Verdicts built = as_read ? std::move(by_text) : CompareModels(pair, sides, options);
    std::set<ObjectId> doubtful = Doubtful(built);
    Verdicts verdicts =
        SettleByRestoring(settler, sides, pair, std::move(built), doubtful, options);
    compared.alignment = std::move(verdicts.alignment);
    compared.comparison = std::move(verdicts.comparison);
    if (!as_read) TellByText(compared.comparison, by_text.comparison, settler.unbuilt());
    ComparisonCounts& counts = compared.comparison.counts;
    asked.merge(doubtful);
    counts.settled_by_scratch = Settled(asked, compared.comparison);
    compared.resolution.how = HowSettled(counts, options.mode, settler.description());
  }
  Finish(sides, pair.from, pair.to, options, compared);
  return compared;
}

Model Build(const Side& side, const ResolveOptions& options, std::vector<std::string>& left) {
  Settler settler(options, 0, side.locale, left);
  Model model = settler.Settle(side);
  for (const auto& [id, reason] : settler.unbuilt()) model.objects[id].uncertain = reason;
  return model;
}

// The exception that is being caught, and what it left behind.
[[noreturn]] void RaiseWith(const std::exception& error, const std::vector<std::string>& left) {
  if (left.empty()) throw;
  throw Error(ExitStatus::kCouldNotCompare,
              fmt::format("{}\n  {}", error.what(), fmt::join(left, "\n  ")));
}

// A scratch server is asked; where it fails, text has to do (unless the mode forbids it).
// `ask` is given a list for what the server could not drop.
template <class Result, class Ask, class Otherwise>
std::pair<Result, std::vector<std::string>> AskOr(ResolveMode mode, Ask ask, Otherwise otherwise) {
  std::vector<std::string> warnings;
  try {
    Result asked = ask(warnings);
    return {std::move(asked), std::move(warnings)};
  } catch (const std::exception& error) {  // of the scratch server alone
    if (mode == ResolveMode::kScratch) RaiseWith(error, warnings);
    warnings.insert(warnings.begin(), fmt::format("no scratch server: {}", error.what()));
  }
  return {otherwise(), std::move(warnings)};
}

}  // namespace

std::string_view WordFor(ResolveMode mode) {
  switch (mode) {
    case ResolveMode::kAuto:
      return "auto";
    case ResolveMode::kStatic:
      return "static";
    case ResolveMode::kScratch:
      return "scratch";
  }
  return "";
}

bool HasErrors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Diagnostic::Severity::kError;
  });
}

namespace {

Compared CompareRead(Sides sides, const ResolveOptions& options) {
  Verdicts by_text = CompareModels({TakeModel(sides.from), TakeModel(sides.to)}, sides, options);
  if (!NeedsServer(sides, by_text, options.mode)) {
    Compared compared = FinishByText(sides, std::move(by_text), options);
    compared.remains = std::make_shared<Sides>(std::move(sides));
    return compared;
  }
  ReadAgain(sides, options);
  LeaveJournal(sides);
  if (options.leave_bookkeeping) LeaveBookkeeping(sides);
  auto [compared, warnings] = AskOr<Compared>(
      options.mode,
      [&](auto& left) { return SettleByServer(sides, std::move(by_text), options, left); },
      [&] {
        const Pair read{sides.from.model, sides.to.model};
        return FinishByText(sides, CompareModels(read, sides, options), options);
      });
  Append(compared.resolution.warnings, warnings);
  return std::move(compared);
}

}  // namespace

Compared CompareSides(Sides sides, const ResolveOptions& options) {
  LeaveJournal(sides);
  if (options.leave_bookkeeping) LeaveBookkeeping(sides);
  std::map<ObjectId, Access> access;
  if (options.access) access = AccessIn(sides.from.model);
  Model read;
  if (options.needs) read = sides.from.model;
  const std::string role = sides.from.role;
  Compared compared = CompareRead(std::move(sides), options);
  compared.role = role;
  compared.read = std::move(read);
  compared.access = std::move(access);
  return compared;
}

Compared Compare(const std::vector<Source>& from, const std::vector<Source>& to,
                 const ResolveOptions& options) {
  return CompareSides(ReadSides(from, to, options), options);
}

Model ReadModel(const std::vector<Source>& sources, const ResolveOptions& options) {
  Side side = ReadSide(sources, options);
  if (side.is_text) SettleAccess(side.model);
  if (!side.is_text || options.mode == ResolveMode::kStatic) return side.model;
  auto [model, warnings] = AskOr<Model>(
      options.mode, [&](auto& left) { return Build(side, options, left); },
      [&] { return side.model; });
  for (const std::string& warning : warnings) {
    model.diagnostics.push_back({Diagnostic::Severity::kWarning, {}, warning, ""});
  }
  return std::move(model);
}

}  // namespace pgorigin
