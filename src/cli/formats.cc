#include "cli/formats.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/output.h"
#include "cli/publish.h"
#include "cli/run_options.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

struct OutputFormat {
  std::string_view word;
  Text Settings::*file;
  std::string (*render)(const Reports& all, const Settings& settings);
  void (*write)(const std::string& path, const std::string& text) = WriteFile;
};

TargetReports TargetsOf(const std::vector<Rendered>& all) {
  TargetReports targets;
  for (const Rendered& one : all) targets.push_back({one.target, one.report});
  return targets;
}

std::vector<HtmlTarget> PagesOf(const std::vector<Rendered>& all) {
  std::vector<HtmlTarget> targets;
  for (const Rendered& one : all) {
    targets.push_back(
        {one.target, one.report, one.alignment, one.plan, one.no_plan, one.history, one.fleet});
  }
  return targets;
}

// One document after the other.
std::string Joined(const Reports& all, std::string (*render)(const Report&)) {
  std::string text;
  for (const Rendered& one : all.audited) text += (text.empty() ? "" : "\n") + render(one.report);
  for (const TargetFailure& one : all.failed) {
    text += fmt::format("{}{}: {}\n", text.empty() ? "" : "\n", one.name, one.problem);
  }
  return text;
}

constexpr OutputFormat kFormats[] = {
    {"markdown", &Settings::output_markdown,
     [](const Reports& all, const Settings&) { return Joined(all, ToMarkdown); }},
    {"json", &Settings::output_json,
     [](const Reports& all, const Settings&) { return Joined(all, ToJson); }},
    {"sarif", &Settings::output_sarif,
     [](const Reports& all, const Settings&) {
       return ToSarif(TargetsOf(all.audited), all.failed);
     }},
    {"junit", &Settings::output_junit,
     [](const Reports& all, const Settings& settings) {
       return ToJunit(TargetsOf(all.audited), FailOn(settings), all.failed);
     }},
    {"html", &Settings::output_html,
     [](const Reports& all, const Settings&) { return ToHtml(PagesOf(all.audited), all.failed); }},
    {"github", &Settings::output_github,
     [](const Reports& all, const Settings&) {
       return ToGithub(TargetsOf(all.audited), all.failed);
     }},
    {"prometheus", &Settings::output_prometheus,
     [](const Reports& all, const Settings&) {
       return ToPrometheus(TargetsOf(all.audited), all.failed);
     },
     ReplaceFile},  // a collector reads it at any time
};

std::string OutputFlag(const OutputFormat& format) {
  return fmt::format("--output-{}", format.word);
}

// What standard output shows; none: the text.
const OutputFormat* OnStandardOutput(const Settings& settings) {
  const OutputFormat* chosen = nullptr;
  for (const OutputFormat& format : kFormats) {
    if (settings.*format.file != "-") continue;
    if (chosen != nullptr) {
      throw Error(ExitStatus::kUsage, fmt::format("only one of {} and {} can be -",
                                                  OutputFlag(*chosen), OutputFlag(format)));
    }
    chosen = &format;
  }
  if (chosen != nullptr) return chosen;
  const auto* named = std::ranges::find_if(
      kFormats, [&](const OutputFormat& format) { return settings.format == format.word; });
  return named == std::end(kFormats) ? nullptr : named;
}

}  // namespace

std::vector<std::string_view> FormatWords() {
  std::vector<std::string_view> words = {"text"};
  for (const OutputFormat& format : kFormats) words.push_back(format.word);
  return words;
}

void WriteFiles(const Reports& all, const Settings& settings) {
  for (const OutputFormat& format : kFormats) {
    const Text& file = settings.*format.file;
    if (file && *file != "-") format.write(*file, format.render(all, settings));
  }
}

void WriteOutputs(const Rendered& rendered, const Settings& settings, std::ostream& out) {
  const OutputFormat* shown = OnStandardOutput(settings);
  WriteFiles({{rendered}, {}}, settings);
  WriteStream(out, shown == nullptr ? ToTerminal(rendered.report, StyleOf(settings, out))
                                    : shown->render({{rendered}, {}}, settings));
}

}  // namespace pgorigin
