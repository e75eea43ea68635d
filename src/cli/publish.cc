#include "cli/publish.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include "cli/environment.h"
#include "cli/formats.h"
#include "cli/rule_names.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/of_kind.h"

namespace pgorigin {
namespace {

void AddTables(const Model& model, bool Report::TableRow::*side,
               std::map<QualifiedName, Report::TableRow>& rows) {
  for (const auto& [id, object] : OfKind(model.objects, Kind::kTable)) {
    const Table* table = As<Table>(&object);
    if (table == nullptr || !table->partition_of.empty()) continue;
    Report::TableRow& row = rows[RelationOf(id)];
    row.table = RelationOf(id);
    row.*side = true;
    if (!object.place.empty()) row.place = object.place;
    if (!object.domain.empty()) row.domain = object.domain;
  }
}

std::vector<Report::TableRow> TablesOf(const Alignment& alignment) {
  std::map<QualifiedName, Report::TableRow> rows;
  AddTables(alignment.from, &Report::TableRow::in_from, rows);
  AddTables(alignment.to, &Report::TableRow::in_to, rows);
  std::vector<Report::TableRow> tables;
  for (auto& [name, row] : rows) tables.push_back(std::move(row));
  return tables;
}

ResolutionNote NoteOf(const Compared& compared) {
  return {std::string(WordFor(compared.resolution.mode)), compared.resolution.how,
          compared.resolution.warnings, compared.unsettled == 0};
}

HouseNote NoteOf(const HouseVerdict& verdict) {
  return {verdict.rules, verdict.enabled, verdict.not_evaluated};
}

bool IsDumb() {
  const char* terminal = std::getenv("TERM");
  return terminal == nullptr || std::string_view(terminal) == "dumb";
}

}  // namespace

TerminalStyle StyleOf(const Settings& settings, const std::ostream& out) {
  bool terminal = &out == &std::cout && isatty(STDOUT_FILENO) && !IsDumb();
  TerminalStyle style;
  style.color = terminal && !settings.no_color.value_or(false);
  style.quiet = settings.quiet.value_or(false);
  return style;
}

Report EmptyReport(Report::Type type, const Settings& settings) {
  Report report;
  report.type = type;
  report.date = settings.date ? *settings.date : Now();
  report.tool = "pgorigin " PGORIGIN_VERSION;
  return report;
}

void AddHouse(HouseVerdict verdict, Report& report) {
  report.house = NoteOf(verdict);
  report.findings.insert(report.findings.end(), std::make_move_iterator(verdict.findings.begin()),
                         std::make_move_iterator(verdict.findings.end()));
  SortFindings(report.findings);
}

Report MakeReport(Report::Type type, std::vector<Decision> decisions, Compared& compared,
                  const Facts& facts, const Settings& settings, const Decision* accept) {
  Report report = EmptyReport(type, settings);
  report.from = compared.from;
  report.to = compared.to;
  const RuleConfig rules = RuleConfigOf(settings);
  HouseVerdict house;
  const Judgement judge = [&](const AuditInput& input) {
    if (type == Report::Type::kDiff) return NameDifferences(input);
    std::vector<Finding> findings = Judge(input, rules);
    house = JudgeHouse(input, facts, rules);
    findings.insert(findings.end(), house.findings.begin(), house.findings.end());
    SortFindings(findings);
    return findings;
  };
  Decided decided =
      Decide(decisions, report.date, compared.alignment, compared.comparison, judge, accept);
  report.comparison = compared.comparison;
  report.findings = std::move(decided.findings);
  report.kept = std::move(decided.kept);
  report.decisions = std::move(decisions);
  report.decisions.insert(report.decisions.end(), decided.accepted.begin(), decided.accepted.end());
  if (type == Report::Type::kAudit) report.house = NoteOf(house);
  report.not_compared = compared.not_compared;
  report.not_compared.insert(report.not_compared.end(), compared.out_of_scope.begin(),
                             compared.out_of_scope.end());
  report.diagnostics = compared.diagnostics;
  report.diagnostics.insert(report.diagnostics.end(), decided.diagnostics.begin(),
                            decided.diagnostics.end());
  report.opaque = compared.opaque;
  report.resolution = NoteOf(compared);
  report.tables = TablesOf(compared.alignment);
  return report;
}

void Publish(const Report& report, const Settings& settings, std::ostream& out) {
  WriteOutputs({.report = report}, settings, out);
}

ExitStatus StatusOf(const Report& report, Severity fail_on) {
  bool fails =
      std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& found) {
        return found.severity >= fail_on && found.verdict == Verdict::kDifferent && !found.deferred;
      });
  if (fails) return ExitStatus::kFindings;
  bool uncertain =
      report.comparison.counts.uncertain > 0 || OutcomeOf(report) == Outcome::kUncertain;
  return uncertain ? ExitStatus::kCouldNotCompare : ExitStatus::kClean;
}

void PrintDiagnostics(const std::vector<Diagnostic>& diagnostics, std::ostream& err) {
  for (const Diagnostic& diagnostic : diagnostics) {
    std::string place = ToString(diagnostic.place);
    err << place << (place.empty() ? "" : ": ") << WordFor(diagnostic.severity) << ": "
        << diagnostic.message << '\n';
    if (!diagnostic.excerpt.empty()) err << diagnostic.excerpt << '\n';
  }
}

void RefuseErrors(const std::vector<Diagnostic>& diagnostics, std::ostream& err) {
  if (!HasErrors(diagnostics)) return;
  PrintDiagnostics(diagnostics, err);
  auto count = std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& found) {
    return found.severity == Diagnostic::Severity::kError;
  });
  throw Error(ExitStatus::kCouldNotCompare,
              fmt::format("{} in the text of a source: correct {}, nothing was compared",
                          count == 1 ? "an error" : fmt::format("{} errors", count),
                          count == 1 ? "it" : "them"));
}

}  // namespace pgorigin
