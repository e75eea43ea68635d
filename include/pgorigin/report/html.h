// A report to be looked at: one file of HTML that needs no network.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pgorigin/align/align.h"
#include "pgorigin/plan/plan_file.h"
#include "pgorigin/report/formats.h"

namespace pgorigin {

// How much a run of the past has found.
struct HistoryPoint {
  std::string date;  // ISO 8601
  int errors = 0;
  int warnings = 0;
  int infos = 0;
  std::optional<int> uncertain;  // none: nobody counted them apart
};

// One audited database, and what is known of it beside its report.  What is not there is
// said in the page.
struct HtmlTarget {
  std::string name;  // the same from run to run; empty: Report::from
  const Report& report;
  // Of the same comparison: tables side by side and the pictures need it.
  const Alignment* alignment = nullptr;
  // Of the same comparison: its steps stand with the findings that they repair.
  const PlanFile* plan = nullptr;
  std::string no_plan;                // why there is none: a sentence; may be empty
  std::vector<HistoryPoint> history;  // the oldest first, this run included; empty: none is kept
  std::string fleet = {};             // members of one that have the same findings are shown once
};

// Everything in it is escaped; its Content-Security-Policy forbids every connection, and every
// script and style but its own.  Read without scripts, it lacks filters alone.  Deterministic.
std::string ToHtml(const std::vector<HtmlTarget>& targets, const TargetFailures& failures = {});

}  // namespace pgorigin
