// Writes the pages that the tests in the browser look at:  write_pages DIRECTORY
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>

#include "pgorigin/report/html.h"
#include "report/sample_lineage.h"

namespace pgorigin {
namespace {

std::vector<HistoryPoint> SomeHistory() {
  std::vector<HistoryPoint> points;
  for (int day = 1; day <= 30; ++day) {
    points.push_back({fmt::format("2025-11-{:02}T02:00:00Z", day), 20 - day / 2 + day % 3,
                      5 + day % 7, day > 12 ? 2 : 1, day % 5 == 0 ? 3 : 0});
  }
  return points;
}

// So many missing columns, in tables of twenty, in ten domains.
Report Many(int count) {
  Report report = sample::Empty();
  report.comparison.counts = {count * 2, count, count, 0, 0};
  for (int i = 0; i < count; ++i) {
    const std::string table = fmt::format("table_{:04}", i / 20);
    const std::string domain = fmt::format("Domain {}", i / 20 % 10);
    if (i % 20 == 0) {
      report.tables.push_back({domain, {"public", table}, true, true, sample::Line(i + 1)});
    }
    const auto id = sample::Column(table.c_str(), fmt::format("column_{}", i).c_str());
    const Severity severity = i % 3 == 0 ? Severity::kWarning : Severity::kError;
    sample::Add(report, sample::Missing(id, i + 1, domain.c_str(), "text not null"),
                {"schema.missing-column", severity,
                 fmt::format("Column {} is missing in live; the Origin has it: text not null.",
                             ToString(id)),
                 "Add the column, with a default if the table has rows."});
    report.findings.back().fingerprint = fmt::format("{:016x}", i);
  }
  return report;
}

void Write(const std::filesystem::path& file, const std::vector<HtmlTarget>& targets,
           const TargetFailures& failures = {}) {
  std::ofstream(file, std::ios::binary) << ToHtml(targets, failures);
}

int Run(const std::filesystem::path& directory) {
  const Report full = sample::Full(), three = sample::ThreeWay(), clean = sample::Clean();
  const Report hostile = sample::Hostile(), many = Many(10'000);
  Write(directory / "several.html",
        {{.name = "eu", .report = full, .history = SomeHistory()},
         {.name = "us", .report = three, .history = {{"2025-12-04", 1, 0, 0, 0}}},
         {.name = "ap", .report = clean}},
        {{"sa", "cannot connect to database veza on sa:5432: connection refused"}});
  Write(directory / "hostile.html", {{.name = "<img src=x onerror=alert(1)>", .report = hostile}});
  Write(directory / "many.html", {{.name = "many", .report = many}});
  Write(directory / "clean.html", {{.name = "clean", .report = clean}});
  return 0;
}

}  // namespace
}  // namespace pgorigin

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: write_pages DIRECTORY\n";
    return 2;
  }
  return pgorigin::Run(argv[1]);
}
