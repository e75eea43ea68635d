// The formats of a report: one table has the word of each and the flag that writes it.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "cli/settings.h"
#include "pgorigin/report/formats.h"
#include "pgorigin/report/html.h"

namespace pgorigin {

// A report, and what formats say beside it.
struct Rendered {
  const Report& report;
  std::string target = {};  // what it is called from run to run; empty: as the report says
  // What a page of HTML shows, too: see HtmlTarget.
  const Alignment* alignment = nullptr;
  const PlanFile* plan = nullptr;
  std::string no_plan = {};
  std::vector<HistoryPoint> history = {};
  std::string fleet = {};
};

std::vector<std::string_view> FormatWords();  // of --format

// What one file tells of.
struct Reports {
  std::vector<Rendered> audited;
  TargetFailures failed;
};
// The files of the settings, all of it in each.
void WriteFiles(const Reports& all, const Settings& settings);
// Files first, standard output last; a `-` stands for standard output.  Throws Error (kUsage)
// when two formats want it, or a file cannot be written.
void WriteOutputs(const Rendered& rendered, const Settings& settings, std::ostream& out);

}  // namespace pgorigin
