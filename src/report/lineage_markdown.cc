#include "report/lineage_markdown.h"

#include <fmt/format.h>

#include "report/escape.h"

namespace pgorigin {

std::string MigrationsItem(const Report& report) {
  if (!report.lineage) return "";
  return fmt::format("- **Migrations:** {}\n", MarkdownText(MigrationsText(*report.lineage)));
}

std::string ByClass(const Report& report) {
  const std::vector<LineageClass> classes = ClassesOf(report);
  if (classes.empty()) return "";
  std::string out = "\n### By class\n\n| Class | Findings | What to do |\n| :--- | ---: | :--- |\n";
  for (LineageClass type : classes) {
    out += fmt::format("| **{}** | {} | {} |\n", WordFor(type), CountOf(report, type),
                       AdviceFor(type));
  }
  return out + "\nA finding whose fields are of several classes counts in each.\n";
}

std::string ClassCell(const Report& report, const Finding& finding) {
  if (!report.lineage) return "";
  const std::string words = ClassWords(report, finding);
  if (words.empty()) return " — |";
  return fmt::format(" **{}** {} |", words, MarkdownText(ReasonOf(report, finding)));
}

}  // namespace pgorigin
