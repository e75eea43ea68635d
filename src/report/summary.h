// What a report says in a few words and numbers.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/report/report.h"

namespace pgorigin {

// Findings by what they weigh.  The uncertain ones are counted apart, so that the
// numbers add up.
struct Tally {
  int errors = 0;
  int warnings = 0;
  int infos = 0;
  int uncertain = 0;

  int total() const { return errors + warnings + infos + uncertain; }
  void Add(const Finding& finding);
};
Tally TallyOf(const std::vector<Finding>& findings);

// "2 errors, 1 warning, 3 uncertain"; zeros are left out.
std::string ToString(const Tally& tally);

// "1 table", "2 tables".
std::string Count(int count, std::string_view singular, std::string_view plural);

// The change that a finding names; null when it names none.
const Change* ChangeOf(const Report& report, const Finding& finding);
// No drift: a column order, a name that only the server chose.
bool IsRemark(const Report& report, const Finding& finding);

// "340 objects compared: 250 equal, 84 different, 6 uncertain"
std::string ToString(const ComparisonCounts& counts);

// Whether a server ran the opaque statements.
bool OpaqueSettled(const Report& report);

// "House rules: 31 of 47 enabled; 2 could not be evaluated"; empty when a report has none.
std::string HouseText(const Report& report);

// How the two sides are called: "live" and "Origin", or "FROM" and "TO".
struct SideNames {
  std::string_view from;
  std::string_view to;
};
SideNames SideNamesOf(const Report& report);

// The words of formats and reports.
std::string_view WordFor(Report::Type type);  // "audit", "diff", "lint"
std::string_view WordFor(Verdict verdict);    // "equal", …

// "type text; position 3 in both": what speaks for a rename, and how much.
std::string EvidenceText(const std::vector<std::string>& evidence, double confidence);

// "file:12", without the column: a place in the Origin for people.
std::string LineOf(const Place& place);

// The sentence of a finding can tell these already.
bool TellsEvidence(const Finding& finding, const Change& change);
bool TellsCandidate(const Finding& finding, const Rename& candidate);

// What to call it: a guess has evidence, a doubt a reason.
std::string_view EvidenceWord(const Change& change);

// What to do next, one sentence each.
std::vector<std::string> NextSteps(const Report& report);

}  // namespace pgorigin
