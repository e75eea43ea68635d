// The past of each target, for people at a terminal.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "pgorigin/report/check.h"
#include "report/aged.h"
#include "report/chart.h"
#include "report/page.h"
#include "report/summary.h"

namespace pgorigin {
namespace {

constexpr std::size_t kMostTold = 20;
constexpr std::size_t kMostTargets = 50;

struct TargetPast {
  std::vector<const PastAudit*> audits;
  std::vector<const AgedFinding*> open, resolved;
};

std::map<std::string, TargetPast> ByTarget(const Past& past) {
  std::map<std::string, TargetPast> targets;
  for (const PastAudit& audit : past.audits) targets[audit.target].audits.push_back(&audit);
  for (const PastFinding& found : past.findings) {
    TargetPast& target = targets[found.target];
    (found.aged.resolved_at.empty() ? target.open : target.resolved).push_back(&found.aged);
  }
  return targets;
}

std::optional<int> FindingsOf(const PastAudit& audit) {
  if (!audit.failure.empty()) return std::nullopt;
  return audit.errors + audit.warnings + audit.infos;
}

std::string ChartOf(const TargetPast& past, int width, bool unicode) {
  std::vector<std::optional<int>> numbers;
  for (const PastAudit* audit : past.audits) numbers.push_back(FindingsOf(*audit));
  return Chart(numbers, static_cast<std::size_t>(std::max(10, width)), unicode);
}

std::string FirstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string Now(const PastAudit& last) {
  if (!last.failure.empty()) return "failed: " + FirstLine(last.failure);
  const int count = *FindingsOf(last);
  std::string text = count == 0 ? last.outcome : Count(count, "finding", "findings");
  if (!last.same_as.empty()) text += ", unchanged since " + last.same_as;
  return text;
}

void PrintChart(Page& page, const TargetPast& past, bool unicode) {
  if (past.audits.empty()) {
    return page.Line({{"no audit since", Paint::kFaint}}, 2);
  }
  const PastAudit& last = *past.audits.back();
  page.Verbatim(ChartOf(past, page.width() - 4, unicode), Paint::kPlain, 2);
  const auto failed = std::ranges::count_if(
      past.audits, [](const PastAudit* audit) { return !audit->failure.empty(); });
  std::string text = fmt::format("{} from {} to {}",
                                 Count(static_cast<int>(past.audits.size()), "audit", "audits"),
                                 past.audits.front()->at.substr(0, 10), last.at.substr(0, 10));
  if (failed > 0) text += fmt::format(", {} failed", failed);
  page.Line({{text + "; now: " + Printable(Now(last)), Paint::kFaint}}, 2, 4);
}

enum class Which { kOpen, kResolved };

void PrintList(Page& page, const std::vector<const AgedFinding*>& findings, const std::string& date,
               Which which) {
  const std::size_t told = std::min(kMostTold, findings.size());
  for (std::size_t i = 0; i < told; ++i) {
    const AgedFinding& aged = *findings[i];
    std::string age = which == Which::kOpen ? AgeText(aged.first_seen, date)
                                            : fmt::format("{} to {}", aged.first_seen.substr(0, 10),
                                                          aged.resolved_at.substr(0, 10));
    if (aged.reopened > 0) age += fmt::format(", came back {}×", aged.reopened);
    PrintFinding(page, aged, age, Telling::kLine);
  }
  if (told < findings.size()) {
    page.Line({{fmt::format("… and {} more", findings.size() - told), Paint::kFaint}}, 2);
  }
}

void PrintTarget(Page& page, const std::string& name, const TargetPast& past,
                 const HistoryReport& report) {
  page.Heading(Printable(name));
  PrintChart(page, past, report.unicode);
  if (!past.open.empty()) {
    page.Line({{fmt::format("Lingering ({}), the oldest first", past.open.size()), Paint::kStrong}},
              0);
    PrintList(page, past.open, report.date, Which::kOpen);
  }
  if (!past.resolved.empty()) {
    page.Line({{fmt::format("Went away ({})", past.resolved.size()), Paint::kStrong}}, 0);
    PrintList(page, past.resolved, report.date, Which::kResolved);
  }
}

}  // namespace

std::string ToTerminal(const HistoryReport& report, const TerminalStyle& style) {
  Page page(style);
  page.Ends({"pgorigin history", Paint::kStrong}, {report.date, Paint::kFaint});
  const std::string since = report.since.empty() ? "from the beginning" : "since " + report.since;
  page.Line({{report.ledger + ", " + since, Paint::kFaint}}, 2, 4);
  const std::map<std::string, TargetPast> targets = ByTarget(report.past);
  if (targets.empty()) page.Line({{"nothing is recorded there"}}, 2);
  std::size_t told = 0;
  for (const auto& [name, past] : targets) {
    if (++told > kMostTargets) break;
    PrintTarget(page, name, past, report);
  }
  if (told > kMostTargets) {
    page.Blank();
    page.Line({{fmt::format("… and {} more targets: name some with --target",
                            targets.size() - kMostTargets),
                Paint::kFaint}});
  }
  return page.text();
}

}  // namespace pgorigin
