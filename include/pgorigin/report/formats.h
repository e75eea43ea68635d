// Reports for other programs: code scanners, test viewers, CI logs, monitoring.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/report/report.h"

namespace pgorigin {

// One report among several that are written into one file.
struct TargetReport {
  std::string name;  // of the target, the same from run to run; empty: Report::from
  const Report& report;
};
using TargetReports = std::vector<TargetReport>;
// One that could not be audited: every format tells of it, beside the other ones.
struct TargetFailure {
  std::string name;
  std::string problem;  // "cannot connect to …"
};
using TargetFailures = std::vector<TargetFailure>;
// What a reader calls it; safe to print.
std::string NameOf(const TargetReport& target);

// All of them are deterministic and valid UTF-8, and none hides what is uncertain.

// SARIF 2.1.0: a run a target.  Kept findings are suppressed results; what is uncertain is of
// kind `open`.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
std::string ToSarif(const TargetReports& targets, const TargetFailures& failures = {});

// JUnit's XML: a suite a target, a test a table (or what else findings are about).  It fails
// by what is as grave as `fail_on`, and is an error where nothing is known for certain.
std::string ToJunit(const TargetReports& targets, Severity fail_on = Severity::kWarning,
                    const TargetFailures& failures = {});

// Annotations of GitHub Actions, one a line, at the places in the Origin.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
std::string ToGithub(const TargetReports& targets, const TargetFailures& failures = {});

// A file for the textfile collector of Prometheus's node exporter.
// https://prometheus.io/docs/instrumenting/exposition_formats/
std::string ToPrometheus(const TargetReports& targets, const TargetFailures& failures = {});

}  // namespace pgorigin
