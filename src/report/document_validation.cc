// The validation: whether a set of migrations makes what the Origin says.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "report/document_words.h"
#include "report/escape.h"
#include "report/summary.h"

namespace pgorigin {
namespace {

constexpr std::size_t kMostNotes = 5;

bool Passes(const Report& report) {
  return std::ranges::none_of(report.findings, [](const Finding& finding) {
    return finding.severity > Severity::kInfo && !finding.deferred;
  });
}

std::string StaticStatus(const DocumentInput& input) {
  const Outcome outcome = OutcomeOf(input.report);
  if (outcome == Outcome::kUncertain) return "UNCERTAIN";
  return Passes(input.report) ? "PASSED" : "FAILED";
}

std::string RuntimeStatus(const DocumentInput& input) {
  switch (input.runtime.status) {
    case RuntimeResult::Status::kPending:
      return "PENDING";
    case RuntimeResult::Status::kPassed:
      return "PASSED";
    case RuntimeResult::Status::kFailed:
      return "FAILED";
  }
  return "";
}

int TablesIn(const DocumentInput& input) {
  const std::vector<TableFacts> tables = TablesOf(input);
  return static_cast<int>(std::ranges::count_if(tables, &TableFacts::in_current));
}

std::string DomainList(const DocumentInput& input) {
  std::vector<std::string> names;
  for (const DomainFacts& domain : DomainsOf(input)) {
    if (std::ranges::any_of(domain.tables, &TableFacts::in_current)) {
      names.push_back(NameOf(domain.domain));
    }
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

void WriteFigures(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Overview");
  const std::vector<FileFacts> files = FilesOf(input);
  page.Bullet(fmt::format("**Migration files:** {}", files.size()));
  page.Bullet(fmt::format("**Tables:** {} ({})", TablesIn(input), DomainList(input)));
  page.Bullet(
      fmt::format("**Objects:** {}", MarkdownText(ToString(input.report.comparison.counts))));
  page.Bullet(fmt::format("**Static analysis:** {}: {}", StaticStatus(input),
                          MarkdownText(input.report.resolution.how)));
  page.Bullet(fmt::format("**Runtime:** {}{}", RuntimeStatus(input),
                          input.runtime.ran.empty() ? "; nothing was executed" : ""));
  for (const std::string& line : input.runtime.ran) page.Nested(MarkdownText(line));
  for (const std::string& line : input.runtime.failed) page.Nested("❌ " + MarkdownText(line));
}

std::string Notes(const std::vector<const Finding*>& findings) {
  std::vector<std::string> objects;
  for (const Finding* finding : findings) {
    if (objects.size() == kMostNotes) {
      objects.push_back(fmt::format("and {} more", findings.size() - kMostNotes));
      break;
    }
    objects.push_back(MarkdownCellCode(ToString(finding->object)));
  }
  return fmt::format("{}: {}", Number(findings.size(), "finding", "findings"),
                     fmt::join(objects, ", "));
}

void WriteInvariants(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Compliance report");
  page.Section("Core invariants");
  std::vector<std::vector<std::string>> rows;
  for (const Invariant& invariant : CoreInvariants()) {
    const std::vector<const Finding*> breaking = Breaking(invariant, input);
    const bool proven = IsProven(invariant, input);
    rows.push_back({fmt::format("**{}**", invariant.name),
                    !breaking.empty() ? "❌ Broken"
                    : proven          ? "✅ Compliant"
                                      : "✅ As the Origin",
                    !breaking.empty() ? Notes(breaking)
                    : proven          ? std::string(invariant.held)
                                      : "no house rule is in force that proves more"});
  }
  page.Table({"Rule", "Status", "Notes"}, rows);
}

std::string TableLine(const TableFacts& table) {
  if (!table.in_current) return Code(table.table) + ": **missing**.";
  if (!table.in_origin) return Code(table.table) + ": not in the Origin.";
  if (table.findings == 0) return Code(table.table) + ": as the Origin.";
  return fmt::format("{}: {}.", Code(table.table),
                     Number(static_cast<std::size_t>(table.findings), "finding", "findings"));
}

void WriteModules(DocumentPage& page, const DocumentInput& input) {
  page.Section("Module alignment");
  for (const DomainFacts& domain : DomainsOf(input)) {
    std::vector<QualifiedName> aligned;
    for (const TableFacts& table : domain.tables) {
      if (table.in_current && table.in_origin && table.findings == 0) {
        aligned.push_back(table.table);
      }
    }
    page.Bullet(fmt::format("**{}:**{}", NameOf(domain.domain),
                            aligned.empty() ? "" : " as the Origin: " + Codes(aligned) + "."));
    for (const TableFacts& table : domain.tables) {
      const bool silent = table.in_current && table.in_origin && table.findings == 0;
      if (!silent) page.Nested(TableLine(table));
    }
  }
}

void WriteVerdict(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Deployment recommendation");
  const bool passes = StaticStatus(input) == "PASSED";
  const bool ran = input.runtime.status == RuntimeResult::Status::kPassed;
  const bool failed = input.runtime.status == RuntimeResult::Status::kFailed;
  const bool ready = passes && !failed;
  page.Text(fmt::format("**Verdict:** **{}**", !ready ? "NOT READY"
                                               : ran  ? "READY FOR PRODUCTION (greenfield)"
                                                      : "READY FOR A RUNTIME TEST (greenfield)"));
  page.Bullet(ready ? "**New environments:** apply the files in order; the result is the Origin, "
                      "but for what is kept by decision."
                    : "**New environments:** what the files make is not the Origin: see the "
                      "findings above.");
  page.Bullet(
      "**Existing production:** do **not** apply these files: they create what is there "
      "already, and carry no rows over. Audit the database, and repair the differences.");
}

void WriteNextSteps(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Next steps");
  if (input.runtime.status == RuntimeResult::Status::kPending) {
    page.Item(
        "**Runtime validation:** `pgorigin validate DIR --origin ORIGIN --runtime` executes "
        "the files on a private server.");
  }
  if (!Passes(input.report)) {
    page.Item(fmt::format("**Findings:** repair {} (`pgorigin document diff` maps them to files).",
                          ToString(TallyOf(input.report.findings))));
  }
  if (!input.report.kept.empty()) {
    page.Item("**Technical debt:** let the code follow, so that the decisions above can end.");
  }
  if (Passes(input.report) && input.report.kept.empty() &&
      input.runtime.status == RuntimeResult::Status::kPassed) {
    page.Item("None.");
  }
}

}  // namespace

std::string WriteValidation(const DocumentInput& input) {
  DocumentPage page(input);
  WriteHead(page, input, "Validation of the migrations",
            fmt::format("{} (static analysis) / {} (runtime)", StaticStatus(input),
                        RuntimeStatus(input)));
  WriteFigures(page, input);
  WriteInvariants(page, input);
  WriteModules(page, input);
  page.Chapter("Technical debt and legacy support");
  WriteKept(page, input);
  WriteVerdict(page, input);
  WriteNextSteps(page, input);
  return page.Finish();
}

}  // namespace pgorigin
