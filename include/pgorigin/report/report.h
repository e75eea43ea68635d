// One value that every output format renders.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/decide/decide.h"
#include "pgorigin/diff/change.h"
#include "pgorigin/lineage/lineage.h"
#include "pgorigin/model/model.h"
#include "pgorigin/policy/finding.h"
#include "pgorigin/policy/house_rule.h"

namespace pgorigin {

// How the verdicts were reached.
struct ResolutionNote {
  std::string mode;  // "static", "scratch", "auto"
  std::string
      how;  // "by text alone", "12 of 340 objects settled by a scratch server (PostgreSQL 15)"
  std::vector<std::string> warnings;  // "server 19 is newer than this program knows"
  bool opaque_settled = false;        // a server ran the opaque statements; implied by "scratch"
};

// Which house rules ran.
struct HouseNote {
  int rules = 0;
  int enabled = 0;
  std::vector<NotEvaluated> not_evaluated;
};

struct Report {
  // Of a lint, `from` alone is there, and nothing is compared.
  enum class Type { kAudit, kDiff, kLint };
  Type type = Type::kAudit;
  std::string date;       // ISO 8601, from --date or SOURCE_DATE_EPOCH or the clock
  std::string tool;       // "pgorigin 0.1.0"
  std::string from;       // "live database lab on … (PostgreSQL 15.18)"
  std::string to;         // "origin/ORIGIN_DATABASE_SCHEMA.md"
  Comparison comparison;  // with the effective Origin
  std::vector<Finding> findings;
  std::vector<Decision> decisions;
  std::vector<Kept> kept;  // divergences that decisions let be; not among the findings
  std::vector<NotCompared> not_compared;
  std::vector<Diagnostic> diagnostics;  // of the Origin
  std::vector<Opaque> opaque;
  ResolutionNote resolution;
  std::optional<HouseNote> house;  // none: of a diff
  // Tables of both sides by domain, for "table by table" and the global overview.
  struct TableRow {
    Name domain;
    QualifiedName table;  // under the Origin's name
    bool in_from = false;
    bool in_to = false;
    Place place;
  };
  std::vector<TableRow> tables;
  // Of an audit with migrations: which side each finding comes from.
  std::optional<Lineage> lineage;
};

// What the whole of a report says.  Remarks alone are clean.  Opaque statements
// that no server ran and errors in reading the Origin leave it uncertain.  Broken: nothing
// differs or is uncertain, and a house rule is broken.
enum class Outcome { kClean, kBroken, kUncertain, kDifferent };
Outcome OutcomeOf(const Report& report);
std::string_view WordFor(Outcome outcome);  // "clean", "broken", "uncertain", "different"
std::string_view WordFor(Diagnostic::Severity severity);  // "error", "warning", "note"

struct TerminalStyle {
  bool color = false;
  int width = 80;
  bool quiet = false;  // the summary alone
};

// Deterministic: the same report gives the same bytes.
std::string ToTerminal(const Report& report, const TerminalStyle& style);
std::string ToMarkdown(const Report& report);  // the Origin-diff document
std::string ToJson(const Report& report);      // reports/report.schema.json

}  // namespace pgorigin
