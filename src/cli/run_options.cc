#include "cli/run_options.h"

#include <fmt/format.h>

#include <array>

#include "pgorigin/model/error.h"
#include "pgorigin/session/connection_string.h"

namespace pgorigin {
namespace {

ResolveMode ModeOf(const Settings& settings) {
  for (ResolveMode mode : {ResolveMode::kStatic, ResolveMode::kScratch}) {
    if (settings.resolve == WordFor(mode)) return mode;
  }
  return ResolveMode::kAuto;
}

ManagedScope ManagedOf(const Settings& settings) {
  ManagedScope scope;
  for (const std::string& list : settings.manage.value_or(std::vector<std::string>())) {
    for (std::string_view item : ItemsOf(list)) {
      (item == "owners" ? scope.owners : scope.privileges) = true;
    }
  }
  scope.roles = settings.managed_roles.value_or(std::vector<std::string>());
  return scope;
}

// Where a scratch server is; whether one is asked, the mode says.  A malformed one is a
// mistake of the user's, even if nothing turns out to need it.
std::string ScratchUrlOf(const Settings& settings) {
  const std::string url = settings.scratch_url.value_or("");
  std::string problem = url.empty() ? "" : ServerComplaint(url);
  try {
    NamesDatabase(url);
  } catch (const Error& error) {
    problem = error.what();
  }
  if (problem.empty()) return url;
  throw Error(ExitStatus::kUsage, fmt::format("the scratch URL: {}", problem));
}

[[noreturn]] void RefuseUnsaid(std::string_view flag, std::string_view otherwise) {
  throw Error(ExitStatus::kUsage,
              fmt::format("{} is missing: say {} SOURCE, or {}", flag, flag, otherwise));
}

}  // namespace

ConnectionOptions ConnectionOf(const Settings& settings) {
  ConnectionOptions timeouts;
  if (settings.connect_timeout) {
    timeouts.connect_timeout =
        std::chrono::ceil<std::chrono::seconds>(DurationOf(*settings.connect_timeout));
  }
  if (settings.statement_timeout)
    timeouts.statement_timeout = DurationOf(*settings.statement_timeout);
  if (settings.lock_timeout) timeouts.lock_timeout = DurationOf(*settings.lock_timeout);
  return timeouts;
}

ResolveOptions ResolveOptionsOf(const Settings& settings, Progress& progress) {
  ResolveOptions options;
  options.mode = ModeOf(settings);
  options.connection = ConnectionOf(settings);
  options.catalog.schemas.include = settings.schema.value_or(std::vector<std::string>());
  options.catalog.schemas.exclude = settings.exclude.value_or(std::vector<std::string>());
  options.cache = !settings.no_cache.value_or(false);
  options.all_partitions = settings.partitions == "all";
  options.spec.strict = settings.strict.value_or(false);
  options.spec.later_overrides = settings.later_overrides.value_or(false);
  // A server refuses to define an object twice, so that text alone has to do.
  if (options.spec.later_overrides && settings.resolve == WordFor(ResolveMode::kScratch)) {
    throw Error(ExitStatus::kUsage,
                "--override works by text alone: leave out --resolve=scratch, or the override");
  }
  if (options.spec.later_overrides) options.mode = ResolveMode::kStatic;
  options.scratch.url = ScratchUrlOf(settings);
  options.managed = ManagedOf(settings);
  options.progress = [&progress](std::string_view what) { progress.Say(what); };
  return options;
}

Severity FailOn(const Settings& settings) {
  return SeverityOfWord(settings.fail_on.value_or("warning"));
}

std::vector<Source> SourcesOf(std::string_view name, const std::vector<std::string>& texts) {
  try {
    return ParseSources(texts);
  } catch (const Error& error) {
    throw Error(error.status(), fmt::format("{}: {}", name, error.what()));
  }
}

std::vector<Source> TargetOf(const Settings& settings) {
  if (!settings.target) {
    RefuseUnsaid("--target", "set DATABASE_URL, PG* variables or `target` in pgorigin.toml");
  }
  return SourcesOf("--target", {*settings.target});
}

std::vector<Source> OriginOf(const Settings& settings) {
  if (!settings.origin || settings.origin->empty()) {
    RefuseUnsaid("--origin", "set `origin` in pgorigin.toml");
  }
  return SourcesOf("--origin", *settings.origin);
}

std::string DescribeAll(const std::vector<Source>& sources) {
  std::string text;
  for (const Source& source : sources) text += (text.empty() ? "" : ", ") + Describe(source);
  return text;
}

}  // namespace pgorigin
