// A comparison as a report, written where the settings say.
#pragma once

#include <iosfwd>

#include "cli/settings.h"
#include "pgorigin/model/error.h"
#include "pgorigin/report/report.h"
#include "pgorigin/resolve/compare.h"

namespace pgorigin {

// `compared.alignment` has the effective Origin afterwards.  `facts`: what house rules ask
// for of the live side.  `accept`: see Decide().
Report MakeReport(Report::Type type, std::vector<Decision> decisions, Compared& compared,
                  const Facts& facts, const Settings& settings, const Decision* accept = nullptr);
// With type, date and tool alone.
Report EmptyReport(Report::Type type, const Settings& settings);
// Adds what house rules found, and which of them ran.
void AddHouse(HouseVerdict verdict, Report& report);

TerminalStyle StyleOf(const Settings& settings, const std::ostream& out);

// The files first, standard output last: WriteOutputs() of the report alone.
void Publish(const Report& report, const Settings& settings, std::ostream& out);

// "origin.sql:3:8: error: …" with the line and a caret, one after the other.
void PrintDiagnostics(const std::vector<Diagnostic>& diagnostics, std::ostream& err);

// Drift outweighs uncertainty; uncertainty is never clean.
ExitStatus StatusOf(const Report& report, Severity fail_on);

// All errors of a text are shown; then there is nothing to compare: throws Error.
void RefuseErrors(const std::vector<Diagnostic>& diagnostics, std::ostream& err);

}  // namespace pgorigin
