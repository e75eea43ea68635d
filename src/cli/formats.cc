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
  std::string (*render)(const Rendered& rendered, const Settings& settings);
};

TargetReports TargetsOf(const Rendered& rendered) { return {{rendered.target, rendered.report}}; }

HtmlTarget HtmlOf(const Rendered& rendered) {
  return {rendered.target, rendered.report,  rendered.alignment,
          rendered.plan,   rendered.no_plan, rendered.history};
}

constexpr OutputFormat kFormats[] = {
    {"markdown", &Settings::output_markdown,
     [](const Rendered& rendered, const Settings&) { return ToMarkdown(rendered.report); }},
    {"json", &Settings::output_json,
     [](const Rendered& rendered, const Settings&) { return ToJson(rendered.report); }},
    {"sarif", &Settings::output_sarif,
     [](const Rendered& rendered, const Settings&) { return ToSarif(TargetsOf(rendered)); }},
    {"junit", &Settings::output_junit,
     [](const Rendered& rendered, const Settings& settings) {
       return ToJunit(TargetsOf(rendered), FailOn(settings));
     }},
    {"html", &Settings::output_html,
     [](const Rendered& rendered, const Settings&) { return ToHtml({HtmlOf(rendered)}); }},
    {"github", &Settings::output_github,
     [](const Rendered& rendered, const Settings&) { return ToGithub(TargetsOf(rendered)); }},
    {"prometheus", &Settings::output_prometheus,
     [](const Rendered& rendered, const Settings&) { return ToPrometheus(TargetsOf(rendered)); }},
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

void WriteOutputs(const Rendered& rendered, const Settings& settings, std::ostream& out) {
  const OutputFormat* shown = OnStandardOutput(settings);
  for (const OutputFormat& format : kFormats) {
    const Text& file = settings.*format.file;
    if (file && *file != "-") WriteFile(*file, format.render(rendered, settings));
  }
  WriteStream(out, shown == nullptr ? ToTerminal(rendered.report, StyleOf(settings, out))
                                    : shown->render(rendered, settings));
}

}  // namespace pgorigin
