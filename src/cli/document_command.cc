#include "cli/document_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/audit.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/publish.h"
#include "cli/rule_names.h"
#include "cli/run_options.h"
#include "pgorigin/model/error.h"
#include "pgorigin/policy/house_rule.h"
#include "pgorigin/report/document.h"
#include "pgorigin/resolve/rehearse.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

std::vector<RuleLine> RulesIn(const Settings& settings, const Report& report) {
  const RuleConfig config = RuleConfigOf(settings);
  std::vector<RuleLine> lines;
  for (const HouseRule* rule : HouseRules()) {
    const RuleSettings& of_rule = SettingsOf(config, rule->id);
    RuleLine line;
    line.id = rule->id;
    line.title = rule->title;
    line.rationale = rule->rationale;
    line.severity = of_rule.severity.value_or(rule->severity);
    line.enabled = IsEnabled(*rule, config);
    for (const RuleOption& option : rule->options) {
      line.options.emplace_back(option.name, OptionOf(*rule, of_rule, option.name));
    }
    if (report.house) {
      for (const NotEvaluated& skipped : report.house->not_evaluated) {
        if (skipped.rule == rule->id) line.not_evaluated = skipped.reason;
      }
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

bool IsText(const std::vector<Source>& sources) { return sources[0].type == Source::Type::kText; }

// Of --migrations, else of the target when that is a text.
// What is wrong with the former is said; the latter was audited.
std::optional<Model> FilesFor(const Settings& settings, const std::vector<Source>& target,
                              std::ostream& err) {
  if (!settings.migrations && !IsText(target)) return std::nullopt;
  Progress progress(false);
  ResolveOptions options = ResolveOptionsOf(settings, progress);
  options.mode = ResolveMode::kStatic;
  if (!settings.migrations) return ReadModel(target, options);
  Model files = ReadModel(SourcesOf("--migrations", {*settings.migrations}), options);
  if (HasErrors(files.diagnostics)) PrintDiagnostics(files.diagnostics, err);
  return files;
}

// With the target as it stands, without the classes of a three-way audit.
Audited AuditFor(const Settings& settings, const std::vector<Source>& target, std::ostream& err) {
  Settings two_sided = settings;
  two_sided.migrations = std::nullopt;
  Audited audited = AuditSources(Report::Type::kAudit, target, OriginOf(settings), two_sided);
  RefuseErrors(audited.report.diagnostics, err);
  return audited;
}

std::string Document(DocumentType type, const Audited& audited, const std::vector<Source>& target,
                     RuntimeResult runtime, const Settings& settings, std::ostream& err) {
  const std::optional<Model> files = FilesFor(settings, target, err);
  const std::string output = settings.output.value_or("-");
  DocumentInput input{audited.report,
                      audited.alignment.from,
                      audited.alignment.to,
                      audited.alignment.renames,
                      files ? &*files : nullptr,
                      RulesIn(settings, audited.report),
                      std::move(runtime),
                      DocumentLanguage::kEnglish,
                      "",
                      "",
                      settings.scope.value_or("")};
  if (settings.lang == "fr") input.language = DocumentLanguage::kFrench;
  if (output != "-") {
    input.directory = fs::path(output).parent_path().string();
    input.before = ReadIfThere(output);
  }
  return WriteDocument(type, input);
}

std::string_view Plural(std::size_t count) { return count == 1 ? "" : "s"; }

// What executing them shows: every file runs, what claims to repeat repeats, and the
// result is the Origin.
RuntimeResult Rehearsed(const Rehearsal& rehearsal, const Report& report) {
  RuntimeResult result;
  std::size_t repeated = 0;
  const auto fail = [&](const Diagnostic& error, std::string_view when) {
    result.failed.push_back(fmt::format("{}{}: {}", ToString(error.place), when, error.message));
  };
  for (const RehearsedFile& file : rehearsal.files) {
    for (const Diagnostic& error : file.errors) fail(error, "");
    for (const Diagnostic& error : file.errors_again) fail(error, " (the second time)");
    if (file.claims_to_repeat) ++repeated;
  }
  result.ran.push_back(fmt::format("{} file{} executed in order by {}", rehearsal.files.size(),
                                   Plural(rehearsal.files.size()), rehearsal.server));
  result.ran.push_back(fmt::format("executed again, as they claim to be repeatable: {}", repeated));
  result.ran.push_back("the result audited: " + report.resolution.how);
  result.ran.insert(result.ran.end(), rehearsal.warnings.begin(), rehearsal.warnings.end());
  const bool differs = std::ranges::any_of(report.findings, [](const Finding& finding) {
    return finding.severity > Severity::kInfo && finding.verdict == Verdict::kDifferent &&
           !finding.deferred;
  });
  if (differs) result.failed.push_back("what they make is not the Origin");
  if (OutcomeOf(report) == Outcome::kUncertain) {
    result.failed.push_back("whether what they make is the Origin could not be settled");
  }
  result.status =
      result.failed.empty() ? RuntimeResult::Status::kPassed : RuntimeResult::Status::kFailed;
  return result;
}

}  // namespace

int RunDocument(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  const std::optional<DocumentType> type = DocumentTypeOfWord(invocation.arguments[0]);
  if (!type) {
    throw Error(ExitStatus::kUsage, "document is one of audit, diff, validation, strategy");
  }
  const std::vector<Source> target = TargetOf(settings);
  const Audited audited = AuditFor(settings, target, err);
  Write(settings.output.value_or("-"), Document(*type, audited, target, {}, settings, err), out);
  return static_cast<int>(ExitStatus::kClean);
}

int RunValidate(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  Settings settings = invocation.settings;
  const std::vector<Source> target = SourcesOf("DIR", invocation.arguments);
  const bool runs = settings.runtime.value_or(false);
  if (runs && !IsText(target)) {
    throw Error(ExitStatus::kUsage, "--runtime executes migrations: name a directory or file");
  }
  if (runs) settings.resolve = "scratch";
  const Audited audited = AuditFor(settings, target, err);
  RuntimeResult runtime;
  if (runs) {
    Progress progress(!settings.quiet.value_or(false));
    progress.Say("executing the migrations");
    runtime = Rehearsed(Rehearse(target, ResolveOptionsOf(settings, progress)), audited.report);
  }
  const bool failed = runtime.status == RuntimeResult::Status::kFailed;
  Write(settings.output.value_or("-"),
        Document(DocumentType::kValidation, audited, target, std::move(runtime), settings, err),
        out);
  const ExitStatus status = StatusOf(audited.report, FailOn(settings));
  return static_cast<int>(failed ? ExitStatus::kFindings : status);
}

}  // namespace pgorigin
