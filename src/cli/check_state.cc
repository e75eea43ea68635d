#include "cli/check_state.h"

#include <algorithm>
#include <filesystem>

#include "cli/decisions.h"
#include "cli/output.h"
#include "cli/rule_names.h"
#include "cli/run_options.h"
#include "pgorigin/model/digest.h"
#include "pgorigin/model/error.h"
#include "pgorigin/policy/house_rule.h"
#include "pgorigin/resolve/program.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

// They say how a run is done or shown, not what an audit finds.
constexpr std::string_view kIdle[] = {"date",     "quiet",  "no_color", "format",    "exit_code",
                                      "jobs",     "ledger", "run",      "shard",     "targets",
                                      "only_new", "full",   "since",    "retention", "no_cache"};

bool IsIdle(std::string_view key) {
  return std::ranges::find(kIdle, key) != std::end(kIdle) || key.starts_with("output");
}

void Add(Digest& digest, const std::string& value) { digest.Add(value); }
void Add(Digest& digest, bool value) { digest.Add(value ? "true" : "false"); }
void Add(Digest& digest, const std::vector<std::string>& values) {
  digest.Add(std::to_string(values.size()));
  for (const std::string& value : values) digest.Add(value);
}

void AddRules(Digest& digest, const Settings& settings) {
  for (const auto& [id, rule] : settings.rule_settings) {
    digest.Add(id);
    digest.Add(rule.severity ? WordFor(*rule.severity) : "");
    Add(digest, rule.off);
    Add(digest, rule.include);
    Add(digest, rule.exclude);
    for (const auto& [option, values] : rule.options) {
      digest.Add(option);
      Add(digest, values);
    }
  }
}

void AddSettings(Digest& digest, const Settings& settings) {
  ForEachSetting([&](const auto& setting) {
    if (IsIdle(setting.key) || !(settings.*setting.member)) return;
    digest.Add(setting.key);
    Add(digest, *(settings.*setting.member));
  });
  AddRules(digest, settings);
}

// A file, or all files below a directory; one that is not there is empty.
void AddFiles(Digest& digest, const fs::path& path) {
  std::vector<fs::path> files;
  if (!fs::is_directory(path)) {
    files.push_back(path);
  } else {
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  for (const fs::path& file : files) {
    digest.Add(file.string());
    digest.Add(ReadIfThere(file.string()));
  }
}

bool IsRead(const Source& source) {
  return source.type != Source::Type::kServer && source.value != "empty";
}

void AddOrigin(Digest& digest, const Settings& settings, const std::vector<Source>& origin) {
  for (const Source& source : origin) {
    if (IsRead(source)) AddFiles(digest, source.value);
  }
  const bool beside = std::ranges::any_of(origin, [](const Source& source) {
    return source.type == Source::Type::kText && IsRead(source);
  });
  if (settings.decisions == "none" || (!settings.decisions && !beside)) return;
  AddFiles(digest, DecisionsFile(settings, origin));
  AddFiles(digest, BaselineFile(settings, origin));
}

// Of data, which the catalogs do not tell; or of what is not on this machine.
bool LooksBeyond(const Settings& settings, const std::vector<Source>& origin) {
  return settings.migrations || FactsWanted(RuleConfigOf(settings)).contains(Fact::kStatistics) ||
         std::ranges::any_of(
             origin, [](const Source& source) { return source.type == Source::Type::kServer; });
}

}  // namespace

bool WritesOutputs(const Settings& settings) {
  bool any = false;
  ForEachSetting([&](const auto& setting) {
    any = any || (setting.key.starts_with("output") && (settings.*setting.member).has_value());
  });
  return any;
}

std::string InputsOf(const CheckTarget& target) {
  const Settings& settings = target.settings;
  const std::vector<Source> origin = OriginOf(settings);
  const std::vector<Source> live = TargetOf(settings);
  if (live[0].type != Source::Type::kServer || LooksBeyond(settings, origin) ||
      WritesOutputs(settings)) {
    return "";
  }
  Digest digest;
  digest.Add(ProgramIdentity());
  digest.Add(target.schema);
  AddSettings(digest, settings);
  AddOrigin(digest, settings, origin);
  return digest.Digits();
}

std::string JoinState(const std::string& inputs, const std::string& catalogs) {
  return inputs.empty() || catalogs.empty() ? "" : inputs + ":" + catalogs;
}

bool MayHold(const LastAudit& last, const std::string& inputs, const std::string& date) {
  const std::string today = date.substr(0, 10);
  const bool over = !last.audit.valid_until.empty() && last.audit.valid_until < today;
  return !inputs.empty() && last.audit.state.starts_with(inputs + ":") && !over && last.at <= date;
}

bool IsSettled(const Audited& audited) {
  const Report& report = audited.report;
  return OutcomeOf(report) != Outcome::kUncertain && report.comparison.counts.uncertain == 0 &&
         report.resolution.warnings.empty() &&
         (report.opaque.empty() || report.resolution.opaque_settled) &&
         std::ranges::none_of(report.findings, [](const Finding& finding) {
           return finding.verdict == Verdict::kUncertain;
         });
}

std::string ValidUntil(const Audited& audited) {
  const std::string today = audited.report.date.substr(0, 10);
  std::string until;
  for (const Decision& decision : audited.report.decisions) {
    if (decision.until.empty() || decision.until < today) continue;
    if (until.empty() || decision.until < until) until = decision.until;
  }
  return until;
}

}  // namespace pgorigin
