#include "cli/to_live.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <set>

#include "cli/audit.h"
#include "cli/output.h"
#include "cli/publish.h"
#include "cli/run_options.h"
#include "pgorigin/model/error.h"
#include "pgorigin/patch/to_live.h"
#include "pgorigin/spec/read_spec.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

void RequireTexts(const std::vector<Source>& origin, const Settings& settings) {
  for (const Source& source : origin) {
    if (source.type == Source::Type::kText && source.value != "empty") continue;
    throw Error(ExitStatus::kUsage,
                "--to-live: the Origin must be files, so that it can be patched");
  }
  const bool other = settings.form || settings.files || settings.format.value_or("text") != "text";
  if (!other) return;
  throw Error(ExitStatus::kUsage,
              "--to-live writes a patch: --form, --files and --format are of "
              "migrations");
}

bool IsMigrations(const std::vector<Script>& scripts, const Source& source) {
  return fs::is_directory(source.value) && std::ranges::any_of(scripts, [](const Script& script) {
           return script.file.view().ends_with(".sql");
         });
}

// Texts as they would be, beside the decisions that they have.
class PatchedCopy {
 public:
  PatchedCopy(const std::vector<Source>& origin, const OriginPatch& patch) {
    std::string name = (fs::temp_directory_path() / "pgorigin-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
      throw Error(ExitStatus::kCouldNotCompare, "cannot make a directory in " + name);
    }
    root_ = name;
    for (const Source& source : origin) Copy(fs::path(source.value).lexically_normal(), patch);
  }
  ~PatchedCopy() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }
  PatchedCopy(const PatchedCopy&) = delete;
  PatchedCopy& operator=(const PatchedCopy&) = delete;

  const std::vector<Source>& sources() const { return sources_; }

 private:
  void Copy(const fs::path& source, const OriginPatch& patch) {
    const fs::path place = root_ / std::to_string(sources_.size());
    const fs::path from = fs::is_directory(source) ? source : source.parent_path();
    fs::create_directories(place);
    if (fs::is_directory(source)) {
      fs::copy(source, place, fs::copy_options::recursive);
    } else {
      fs::copy_file(source, place / source.filename());
      for (const char* beside : {"decisions.toml", "baseline.toml"}) {
        if (fs::exists(from / beside)) fs::copy_file(from / beside, place / beside);
      }
    }
    for (const PatchedFile& file : patch.files) {
      const fs::path name = fs::path(file.file).lexically_normal().lexically_relative(
          from.empty() ? fs::path(".") : from);
      if (fs::exists(place / name) || file.is_new) WriteFile((place / name).string(), file.after);
    }
    const fs::path copy = fs::is_directory(source) ? place : place / source.filename();
    sources_.push_back({Source::Type::kText, copy.string()});
  }

  fs::path root_;
  std::vector<Source> sources_;
};

struct Read {
  std::vector<Script> scripts;
  bool migrations = false;
};

Read ReadTexts(const std::vector<Source>& origin) {
  Read read;
  for (std::size_t i = 0; i < origin.size(); ++i) {
    const std::vector<Script> some = LoadScripts(origin[i].value, static_cast<int>(i));
    read.migrations = IsMigrations(some, origin[i]);
    read.scripts.insert(read.scripts.end(), some.begin(), some.end());
  }
  return read;
}

// The two sides after the patch.  Errors in the texts are in its diagnostics.
Audited AuditPatched(const std::vector<Source>& origin, const Settings& settings,
                     const OriginPatch& patch) {
  const PatchedCopy copy(origin, patch);
  return AuditForPlan(TargetOf(settings), copy.sources(), settings);
}

// Why the patched texts cannot be executed; empty when they can.
std::string ProblemIn(const Audited& audited) {
  for (const Diagnostic& problem : audited.report.diagnostics) {
    if (problem.severity == Diagnostic::Severity::kError) return problem.message;
  }
  return "";
}

// What still differs although it was patched.
void Verify(const Audited& audited, OriginPatch& patch) {
  std::set<ObjectId> known;
  for (const NotPatched& left : patch.not_patched) known.insert(left.object);
  std::set<ObjectId> differs;
  for (const Change& change : audited.report.comparison.changes) {
    if (change.remark) continue;
    differs.insert({change.id, change.from_id});
    if (known.contains(change.id)) continue;
    patch.not_patched.push_back({change.id, "it would still differ", {}});
  }
  // What was not written may have come with something else.
  std::erase_if(patch.not_patched,
                [&](const NotPatched& left) { return !differs.contains(left.object); });
}

class Attempts {
 public:
  Attempts(const std::vector<Source>& origin, const Settings& settings)
      : origin_(origin),
        settings_(settings),
        audited_(AuditForPlan(TargetOf(settings), origin, settings)) {}

  const Audited& audited() const { return audited_; }

  OriginPatch Make() {
    read_ = ReadTexts(origin_);
    text_ = ReadSpec(read_.scripts, audited_.read.version);
    OriginPatch patch = PatchOf(audited_.report.comparison);
    const Audited after = AuditPatched(origin_, settings_, patch);
    const std::string problem = ProblemIn(after);
    if (problem.empty()) {
      Verify(after, patch);
      return patch;
    }
    if (!read_.migrations) return LeaveOut(problem);
    throw Error(ExitStatus::kCouldNotCompare,
                "the new migration could not be executed: " + problem);
  }

 private:
  OriginPatch PatchOf(const Comparison& comparison) const {
    return read_.migrations ? MigrationToLive(audited_.alignment, read_.scripts)
                            : PatchToLive(audited_.alignment, comparison, read_.scripts, text_);
  }
  OriginPatch LeaveOut(std::string problem) const;
  OriginPatch OneByOne() const;

  const std::vector<Source>& origin_;
  const Settings& settings_;
  const Audited audited_;
  Read read_;
  Model text_;
};

// How much of the object's name is in it.
int Blamed(const Change& change, const std::string& problem) {
  auto names = [&](Name name) {
    return !name.empty() && problem.find(name.view()) != problem.npos;
  };
  return names(change.id.name) ? 2 + (names(RelationOf(change.id).name) ? 1 : 0) : 0;
}

void AddRefused(const std::vector<NotPatched>& refused, OriginPatch& patch) {
  // Reasons are better than that it differs.
  std::erase_if(patch.not_patched, [&](const NotPatched& left) {
    return std::ranges::any_of(
        refused, [&](const NotPatched& other) { return other.object == left.object; });
  });
  patch.not_patched.insert(patch.not_patched.end(), refused.begin(), refused.end());
}

// Without that which the server's complaint names, as long as another complaint comes of it.
OriginPatch Attempts::LeaveOut(std::string problem) const {
  constexpr int kTries = 20;
  std::vector<Change> changes = audited_.report.comparison.changes;
  std::vector<NotPatched> refused;
  std::set<ObjectId> tried;
  for (int i = 0; i < kTries; ++i) {
    auto worst = std::ranges::max_element(changes, {}, [&](const Change& change) {
      return tried.contains(change.id) ? 0 : Blamed(change, problem);
    });
    if (worst == changes.end() || tried.contains(worst->id) || Blamed(*worst, problem) == 0) break;
    tried.insert(worst->id);
    Comparison rest;
    for (const Change& change : changes) {
      if (change.id != worst->id) rest.changes.push_back(change);
    }
    OriginPatch patch = PatchOf(rest);
    const Audited after = AuditPatched(origin_, settings_, patch);
    const std::string next = ProblemIn(after);
    if (next == problem) continue;
    refused.push_back({worst->id, problem, worst->place});
    changes = std::move(rest.changes);
    if (next.empty()) {
      Verify(after, patch);
      AddRefused(refused, patch);
      return patch;
    }
    problem = next;
    tried.clear();
  }
  return OneByOne();
}

// Relation by relation: what breaks the Origin is left out.
OriginPatch Attempts::OneByOne() const {
  std::map<QualifiedName, std::vector<Change>> relations;
  for (const Change& change : audited_.report.comparison.changes) {
    relations[RelationOf(change.id)].push_back(change);
  }
  Comparison taken;
  OriginPatch best;
  std::vector<NotPatched> refused;
  for (const auto& [relation, changes] : relations) {
    Comparison more = taken;
    more.changes.insert(more.changes.end(), changes.begin(), changes.end());
    OriginPatch patch = PatchOf(more);
    const Audited after = AuditPatched(origin_, settings_, patch);
    const std::string problem = ProblemIn(after);
    if (problem.empty()) {
      taken = std::move(more);
      Verify(after, best = std::move(patch));
      continue;
    }
    for (const Change& change : changes) refused.push_back({change.id, problem, change.place});
  }
  AddRefused(refused, best);
  return best;
}

}  // namespace

int RunToLive(const Settings& settings, std::ostream& out, std::ostream& err) {
  const std::vector<Source> origin = OriginOf(settings);
  RequireTexts(origin, settings);
  Attempts attempts(origin, settings);
  RefuseErrors(attempts.audited().report.diagnostics, err);
  const OriginPatch patch = attempts.Make();
  Write(settings.output.value_or("-"), ToDiff(patch), out);
  if (patch.not_patched.empty()) return static_cast<int>(ExitStatus::kClean);
  const std::size_t count = patch.not_patched.size();
  err << fmt::format("pgorigin: {} cannot be patched; the patch begins with the reasons\n",
                     count == 1 ? "one difference" : fmt::format("{} differences", count));
  return static_cast<int>(ExitStatus::kFindings);
}

}  // namespace pgorigin
