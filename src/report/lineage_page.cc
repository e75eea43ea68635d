#include "report/lineage_page.h"

#include <fmt/format.h>

#include <algorithm>

namespace pgorigin {
namespace {

constexpr std::string_view kWord = "migrations";

}  // namespace

int WidthOfSides(const Report& report, int width) {
  return report.lineage ? std::max(width, static_cast<int>(kWord.size())) : width;
}

void PrintMigrations(const Report& report, int width, Page& page) {
  if (!report.lineage) return;
  const std::string text = Printable(MigrationsText(*report.lineage));
  const bool prose = width == 0;
  page.Line({{fmt::format("{}{}", kWord, prose ? ":" : ""), Paint::kFaint},
             {prose ? " " + text : "  " + text, prose ? Paint::kFaint : Paint::kPlain}},
            2, prose ? 4 : 4 + width);
}

void PrintClasses(const Report& report, Page& page) {
  const std::vector<LineageClass> classes = ClassesOf(report);
  if (classes.empty()) return;
  std::size_t width = 0;
  for (LineageClass type : classes) width = std::max(width, WordFor(type).size());
  page.Blank();
  for (LineageClass type : classes) {
    const std::string name = fmt::format("{:<{}}", WordFor(type), width);
    page.Line({{name, Paint::kStrong},
               {fmt::format("  {:>3}  ", CountOf(report, type))},
               {std::string(AdviceFor(type)), Paint::kFaint}},
              2, static_cast<int>(width) + 9);
  }
}

void PrintReason(const std::string& reason, int margin, Page& page) {
  if (!reason.empty()) page.Line({{Printable(reason), Paint::kFaint}}, margin, margin + 2);
}

}  // namespace pgorigin
