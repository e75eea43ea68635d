// A comparison as a report, written where the settings say.
#pragma once

#include <iosfwd>

#include "cli/settings.h"
#include "pgorigin/report/report.h"
#include "pgorigin/resolve/compare.h"

namespace pgorigin {

// `compared.alignment` has the effective Origin afterwards.
Report MakeReport(Report::Type type, std::vector<Decision> decisions, Compared& compared,
                  const Settings& settings);

// The files first, standard output last.
void Publish(const Report& report, const Settings& settings, std::ostream& out);

// "origin.sql:3:8: error: …" with the line and a caret, one after the other.
void PrintDiagnostics(const std::vector<Diagnostic>& diagnostics, std::ostream& err);

// All errors of a text are shown; then there is nothing to compare: throws Error.
void RefuseErrors(const std::vector<Diagnostic>& diagnostics, std::ostream& err);

}  // namespace pgorigin
