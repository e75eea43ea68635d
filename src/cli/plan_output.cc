#include "cli/plan_output.h"

#include <fmt/format.h>

#include <filesystem>

#include "cli/output.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

std::string OutputOf(const Settings& settings) { return settings.output.value_or("-"); }

bool IsDirectory(const std::string& output) {
  return output.ends_with('/') || std::filesystem::is_directory(output);
}

bool IsByDomain(const Settings& settings) {
  const std::string usual = settings.target == "empty" ? "domains" : "segments";
  return settings.files.value_or(usual) == "domains";
}

[[noreturn]] void RefuseUsage(const std::string& message) {
  throw Error(ExitStatus::kUsage, message);
}

void RequireSense(const Settings& settings) {
  const std::string format = settings.format.value_or("text");
  const bool directory = IsDirectory(OutputOf(settings)), psql = settings.form == "psql";
  if (format != "text" && format != "json") {
    RefuseUsage("--format: a plan is text (SQL) or json");
  }
  if (directory && format != "text") {
    RefuseUsage("--output: a directory takes SQL alone, without --format");
  }
  if (psql && directory) RefuseUsage("--form psql: a script for psql is one file");
}

std::string TextOf(const PlanFile& plan, const Settings& settings) {
  if (settings.format == "json") return ToJson(plan);
  if (settings.form == "psql") return ToPsqlScript(plan);
  return ToScript(plan.migration, plan.header);
}

// Into an empty one: files of another plan would be taken for this one's.
void WriteFiles(const std::filesystem::path& directory, const PlanFile& plan,
                const Settings& settings) {
  std::error_code error;
  std::filesystem::create_directories(directory, error);
  if (error || !std::filesystem::is_empty(directory, error) || error) {
    RefuseUsage(fmt::format("--output {}: must be an empty directory, or one that can be made",
                            Printable(directory.string())));
  }
  const auto files = IsByDomain(settings) ? ToFilesByDomain(plan.migration, plan.header)
                                          : ToFiles(plan.migration, plan.header);
  for (const ScriptFile& file : files) WriteFile((directory / file.name).string(), file.text);
}

}  // namespace

std::optional<FileGroups> FileGroupsFor(const Settings& settings) {
  RequireSense(settings);
  if (!IsDirectory(OutputOf(settings)) || !IsByDomain(settings)) return std::nullopt;
  return settings.file_groups.value_or(FileGroups());
}

void WritePlan(const PlanFile& plan, const Settings& settings, std::ostream& out) {
  const std::string output = OutputOf(settings);
  if (IsDirectory(output)) return WriteFiles(output, plan, settings);
  Write(output, TextOf(plan, settings), out);
}

}  // namespace pgorigin
