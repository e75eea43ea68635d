#include "report/lineage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pgorigin {

const std::vector<LineageNote>& NotesOf(const Report& report, const Finding& finding) {
  static const std::vector<LineageNote> none;
  if (!report.lineage) return none;
  const auto found = report.lineage->notes.find(finding.fingerprint);
  return found == report.lineage->notes.end() ? none : found->second;
}

std::string ClassWords(const Report& report, const Finding& finding) {
  std::string words;
  for (const LineageNote& note : NotesOf(report, finding)) {
    const std::string_view word = WordFor(note.type);
    if (words.find(word) == words.npos)
      words += fmt::format("{}{}", words.empty() ? "" : ", ", word);
  }
  return words;
}

int CountOf(const Report& report, LineageClass type) {
  return static_cast<int>(std::ranges::count_if(report.findings, [&](const Finding& finding) {
    const auto& notes = NotesOf(report, finding);
    return std::ranges::find(notes, type, &LineageNote::type) != notes.end();
  }));
}

std::vector<LineageClass> ClassesOf(const Report& report) {
  std::vector<LineageClass> classes;
  for (std::size_t i = 0; i < kLineageWords.size(); ++i) {
    const auto type = static_cast<LineageClass>(i);
    if (CountOf(report, type) > 0) classes.push_back(type);
  }
  return classes;
}

std::string ReasonOf(const Report& report, const Finding& finding) {
  const auto& notes = NotesOf(report, finding);
  std::string reasons;
  for (const LineageNote& note : notes) {
    if (note.reason.empty()) continue;
    if (!reasons.empty()) reasons += "; ";
    if (notes.size() > 1 && !note.fields.empty()) {
      reasons += fmt::format("{}: ", fmt::join(note.fields, ", "));
    }
    reasons += note.reason;
  }
  return reasons.empty() ? "" : fmt::format("Because {}.", reasons);
}

std::optional<std::string> SharedReason(const Report& report, const RuleGroup& group) {
  if (group.findings.size() < 2) return std::nullopt;
  std::string reason = ReasonOf(report, *group.findings.front());
  const bool shared = std::ranges::all_of(
      group.findings, [&](const Finding* finding) { return ReasonOf(report, *finding) == reason; });
  if (!shared) return std::nullopt;
  return reason;
}

std::string MigrationsText(const Lineage& lineage) {
  const std::string files =
      fmt::format("{} file{}", lineage.files.size(), lineage.files.size() == 1 ? "" : "s");
  if (lineage.tool.empty()) {
    return fmt::format("{} ({}; live keeps no versions)", lineage.migrations, files);
  }
  const auto applied = std::ranges::count_if(lineage.files, [](const MigrationFile& file) {
    return file.state == FileState::kApplied || file.state == FileState::kChanged;
  });
  return fmt::format("{} ({}, {} applied by {})", lineage.migrations, files, applied, lineage.tool);
}

std::string_view AdviceFor(LineageClass type) {
  static constexpr std::array<std::string_view, kLineageWords.size()> kAdvice = {
      "Apply the migration.",
      "Write the migration that makes it so.",
      "Undo it, or write it into migrations and Origin.",
      "Correct the Origin.",
      "Decide which of the three is right.",
      "Look at it by hand: text cannot tell."};
  return kAdvice[static_cast<std::size_t>(type)];
}

}  // namespace pgorigin
