#include "report/aged.h"

#include <fmt/format.h>

#include "pgorigin/model/object_id.h"
#include "report/summary.h"

namespace pgorigin {

Paint PaintOf(const std::string& severity) {
  if (severity == "error") return Paint::kError;
  if (severity == "uncertain") return Paint::kUncertain;
  return severity == "warning" ? Paint::kWarning : Paint::kInfo;
}

std::string AgeText(const std::string& from, const std::string& to) {
  const int days = DaysBetween(from, to);
  return days <= 0 ? "today" : Count(days, "day", "days");
}

void PrintFinding(Page& page, const AgedFinding& aged, const std::string& age, Telling telling) {
  const LedgerFinding& finding = aged.finding;
  Spans spans = {{finding.severity, PaintOf(finding.severity)},
                 {"  " + finding.rule, Paint::kStrong}};
  // The sentence names the object.
  if (telling == Telling::kLine) spans.push_back({"  " + Printable(finding.object)});
  if (!age.empty()) spans.push_back({"  " + age, Paint::kFaint});
  page.Line(spans, 2, 4);
  if (telling == Telling::kSentence) page.Line({{Printable(finding.sentence)}}, 4, 6);
}

}  // namespace pgorigin
