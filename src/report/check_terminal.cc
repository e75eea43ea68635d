// A night's check, for people at a terminal.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "pgorigin/report/check.h"
#include "report/aged.h"
#include "report/page.h"
#include "report/summary.h"

namespace pgorigin {
namespace {

// Of each target or cluster; `history` has the others.
constexpr std::size_t kMostTold = 30;
constexpr std::size_t kMostNamed = 5;

using FindingsOf = std::vector<AgedFinding> Recorded::*;

int Total(const CheckReport& report, FindingsOf which) {
  std::size_t total = 0;
  for (const CheckedTarget& target : report.targets) total += (target.recorded.*which).size();
  return static_cast<int>(total);
}

bool Failed(const CheckedTarget& target) { return !target.audit.failure.empty(); }

struct TargetMark {
  std::string_view sign;
  Paint paint;
};
TargetMark MarkOf(const CheckedTarget& target) {
  if (Failed(target)) return {"!", Paint::kError};
  if (target.audit.status == 0) return {"✓", Paint::kGood};
  return target.audit.status == 1 ? TargetMark{"✗", Paint::kError}
                                  : TargetMark{"?", Paint::kUncertain};
}

// "2 errors, 1 warning"
std::string SeveritiesOf(const std::vector<LedgerFinding>& findings) {
  Tally tally;
  for (const LedgerFinding& finding : findings) {
    (finding.severity == "error"     ? tally.errors
     : finding.severity == "warning" ? tally.warnings
     : finding.severity == "info"    ? tally.infos
                                     : tally.uncertain)++;
  }
  return ToString(tally);
}

std::string Changes(const CheckedTarget& target) {
  std::string text;
  const auto add = [&](std::size_t count, std::string_view word) {
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, word);
  };
  add(target.recorded.appeared.size(), "new");
  add(target.recorded.resolved.size(), "resolved");
  return text.empty() ? "" : "; " + text;
}

std::string StateOf(const CheckedTarget& target) {
  std::string text =
      target.audit.findings.empty() ? target.audit.outcome : SeveritiesOf(target.audit.findings);
  text += Changes(target);
  if (target.recorded.overtaken) text += "; a later audit was recorded before";
  if (!target.unchanged_since.empty()) text += "; unchanged since " + target.unchanged_since;
  if (target.resumed) text += "; audited before in this run";
  return text;
}

std::string FirstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

void PrintTarget(Page& page, const CheckedTarget& target, int width) {
  const TargetMark mark = MarkOf(target);
  std::string name = Printable(target.name);
  name.append(static_cast<std::size_t>(std::max(0, width - DisplayWidth(name))), ' ');
  const std::string state = Failed(target) ? FirstLine(target.audit.failure) : StateOf(target);
  page.Line({{std::string(mark.sign), mark.paint}, {" " + name}, {"  " + state}}, 2,
            std::min(width, 30) + 6);
}

int WidthOf(const std::vector<const CheckedTarget*>& targets) {
  constexpr int kMost = 30;
  int width = 0;
  for (const CheckedTarget* target : targets) {
    width = std::max(width, std::min(kMost, DisplayWidth(Printable(target->name))));
  }
  return width;
}

// Those of no fleet one by one; of a fleet those that failed.
void PrintTargets(Page& page, const CheckReport& report) {
  std::vector<const CheckedTarget*> told;
  for (const CheckedTarget& target : report.targets) {
    if (target.fleet.empty() || Failed(target)) told.push_back(&target);
  }
  if (told.empty()) return;
  page.Blank();
  const int width = WidthOf(told);
  for (const CheckedTarget* target : told) PrintTarget(page, *target, width);
}

std::string NamesOf(const Cluster& cluster) {
  std::string names;
  const std::size_t count = std::min(kMostNamed, cluster.members.size());
  for (std::size_t i = 0; i < count; ++i) {
    names += (i == 0 ? "" : ", ") + Printable(cluster.members[i]->name);
  }
  if (count < cluster.members.size()) {
    names += fmt::format(" and {} more", cluster.members.size() - count);
  }
  return names;
}

std::size_t SizeOfFleet(const CheckReport& report, const std::string& fleet) {
  return static_cast<std::size_t>(std::ranges::count(report.targets, fleet, &CheckedTarget::fleet));
}

void PrintCluster(Page& page, const CheckReport& report, const Cluster& cluster) {
  const CheckedTarget& one = *cluster.members.front();
  const TargetMark mark = MarkOf(one);
  const std::string state =
      one.audit.findings.empty() ? one.audit.outcome : SeveritiesOf(one.audit.findings);
  page.Line({{std::string(mark.sign), mark.paint},
             {fmt::format(" {} of {}", cluster.members.size(), SizeOfFleet(report, cluster.fleet)),
              Paint::kStrong},
             {": " + state + "  "},
             {NamesOf(cluster), Paint::kFaint}},
            2, 4);
}

void PrintFleets(Page& page, const CheckReport& report) {
  std::string fleet;
  for (const Cluster& cluster : ClustersOf(report)) {
    if (cluster.fleet != fleet) page.Heading("Fleet " + Printable(cluster.fleet));
    fleet = cluster.fleet;
    PrintCluster(page, report, cluster);
  }
}

// What to tell findings of: a target, or members of a fleet that are alike.
struct Group {
  std::string title;
  const std::vector<AgedFinding>* findings;
};

std::vector<Group> GroupsOf(const CheckReport& report, FindingsOf which) {
  std::vector<Group> groups;
  std::map<std::pair<std::string, std::vector<std::string>>, std::size_t> fleets;
  std::map<std::size_t, int> alike;
  for (const CheckedTarget& target : report.targets) {
    const std::vector<AgedFinding>& findings = target.recorded.*which;
    if (findings.empty()) continue;
    if (!target.fleet.empty()) {
      std::vector<std::string> key;
      for (const AgedFinding& aged : findings) key.push_back(aged.finding.fingerprint);
      std::ranges::sort(key);
      const auto [found, fresh] = fleets.try_emplace({target.fleet, key}, groups.size());
      ++alike[found->second];
      if (!fresh) continue;
    }
    groups.push_back({Printable(target.name), &findings});
  }
  for (const auto& [group, count] : alike) {
    if (count > 1) groups[group].title += fmt::format(" and {} more", count - 1);
  }
  return groups;
}

void PrintSection(Page& page, const CheckReport& report, const std::string& title, FindingsOf which,
                  Telling telling, const std::function<std::string(const AgedFinding&)>& age) {
  const int total = Total(report, which);
  if (total == 0) return;
  page.Heading(fmt::format("{} ({})", title, total));
  for (const Group& group : GroupsOf(report, which)) {
    page.Line({{group.title, Paint::kStrong}});
    const std::size_t told = std::min(kMostTold, group.findings->size());
    for (std::size_t i = 0; i < told; ++i) {
      const AgedFinding& aged = (*group.findings)[i];
      PrintFinding(page, aged, age(aged), telling);
    }
    if (told < group.findings->size()) {
      page.Line({{fmt::format("… and {} more", group.findings->size() - told), Paint::kFaint}}, 2);
    }
  }
}

std::string Reopened(const AgedFinding& aged) {
  if (aged.reopened == 0) return "";
  return fmt::format("came back, first seen {}", aged.first_seen.substr(0, 10));
}

void PrintSections(Page& page, const CheckReport& report) {
  PrintSection(page, report, "New since the last run", &Recorded::appeared, Telling::kSentence,
               Reopened);
  PrintSection(
      page, report, "Resolved", &Recorded::resolved, Telling::kLine,
      [&](const AgedFinding& aged) { return "first seen " + aged.first_seen.substr(0, 10); });
  PrintSection(page, report, "Lingering", &Recorded::lingering, Telling::kLine,
               [&](const AgedFinding& aged) { return AgeText(aged.first_seen, report.date); });
}

std::string Headline(const CheckReport& report) {
  int passed = 0, found = 0, uncertain = 0, failed = 0;
  for (const CheckedTarget& target : report.targets) {
    const int status = target.audit.status;
    (Failed(target) ? failed : status == 0 ? passed : status == 1 ? found : uncertain)++;
  }
  std::string text = Count(static_cast<int>(report.targets.size()), "target", "targets") +
                     fmt::format(": {} passed", passed);
  if (found > 0) text += fmt::format(", {} with findings", found);
  if (uncertain > 0) text += fmt::format(", {} uncertain", uncertain);
  if (failed > 0) text += fmt::format(", {} failed", failed);
  return text;
}

std::string NewsOf(const CheckReport& report) {
  return fmt::format("{} new, {} resolved, {} lingering", Total(report, &Recorded::appeared),
                     Total(report, &Recorded::resolved), Total(report, &Recorded::lingering));
}

void PrintFailures(Page& page, const CheckReport& report) {
  const auto failed = std::ranges::count_if(report.targets, Failed);
  if (failed == 0) return;
  page.Heading(fmt::format("Failed ({})", failed));
  for (const CheckedTarget& target : report.targets) {
    if (!Failed(target)) continue;
    page.Line({{Printable(target.name), Paint::kStrong}});
    std::string_view rest = target.audit.failure;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      page.Line({{Printable(line)}}, 2, 4);
    }
  }
}

// Without a ledger everything is as if seen for the first time.
void PrintFindings(Page& page, const CheckReport& report) {
  for (const CheckedTarget& target : report.targets) {
    if (target.audit.findings.empty()) continue;
    page.Heading(fmt::format("{} ({})", Printable(target.name), target.audit.findings.size()));
    for (const LedgerFinding& finding : target.audit.findings) {
      PrintFinding(page, {finding, "", "", 0}, "", Telling::kSentence);
    }
  }
}

}  // namespace

std::string ToTerminal(const CheckReport& report, const TerminalStyle& style) {
  Page page(style);
  page.Ends({"pgorigin check", Paint::kStrong}, {report.date, Paint::kFaint});
  const bool known = report.ledger_failure.empty();
  if (known) {
    page.Line({{report.ledger + ", run " + Printable(report.run), Paint::kFaint}}, 2, 4);
    page.Blank();
    page.Line({{NewsOf(report), Paint::kStrong}, {"  " + Headline(report)}}, 0, 2);
  } else {
    page.Blank();
    page.Line({{Headline(report), Paint::kStrong}}, 0, 2);
    page.Line({{"What is new is not known: " + report.ledger_failure, Paint::kError}}, 2, 4);
  }
  PrintTargets(page, report);
  PrintFleets(page, report);
  if (style.quiet) return page.text();
  known ? PrintSections(page, report) : PrintFindings(page, report);
  PrintFailures(page, report);
  return page.text();
}

}  // namespace pgorigin
