// Decisions in, findings out: what the tests of decisions share.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/decide/decide.h"
#include "support/read_sql.h"

namespace pgorigin {

using Lines = std::vector<std::string>;

// One audit with decisions: SQL of both sides in, findings out.
struct Audit {
  Audit(const std::string& live, const std::string& origin, std::vector<Decision> decisions,
        const Decision* accept = nullptr, const std::string& today = "2026-06-01")
      : decisions(std::move(decisions)), alignment(Align(ReadSql(live), ReadSql(origin))) {
    comparison = Diff(alignment);
    decided = Decide(
        this->decisions, today, alignment, comparison,
        [](const AuditInput& input) { return Judge(input); }, accept);
  }

  Lines Left() const {
    Lines lines;
    for (const Finding& finding : decided.findings) {
      lines.push_back(finding.rule + ": " + ToString(finding.object));
    }
    return lines;
  }
  Lines Stays() const {
    Lines lines;
    for (const Kept& kept : decided.kept) {
      lines.push_back((kept.follows ? "follows " : "") + kept.finding.rule + ": " +
                      ToString(kept.finding.object));
    }
    return lines;
  }
  Lines Said() const {
    Lines lines;
    for (const Diagnostic& diagnostic : decided.diagnostics) lines.push_back(diagnostic.message);
    return lines;
  }

  std::vector<Decision> decisions;
  Alignment alignment;
  Comparison comparison;
  Decided decided;
};

inline Decision Keep(const std::string& object, const std::string& finding = "") {
  Decision decision;
  decision.object = object;
  decision.finding = finding;
  decision.reason = "Go reads it";
  return decision;
}

}  // namespace pgorigin
