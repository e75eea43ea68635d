// The global divergences: one row per feature of a schema.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/summary.h"

namespace pgorigin {

// "type", "uuid", 17: seventeen objects have that value.  Without a value, `what`
// stands alone: "missing", 3.
struct Aspect {
  std::string what;
  std::string value;
  int count = 0;
  bool various = false;  // several values, too many to tell
};

struct OverviewRow {
  std::string_view feature;
  std::vector<Aspect> origin;  // the most frequent first
  std::vector<Aspect> live;
  Tally tally;
  int remarks = 0;  // of the tally
};

// Every finding counts in exactly one row: the first whose feature covers it.  Rows
// without findings are there, too.
std::vector<OverviewRow> OverviewOf(const Report& report);

}  // namespace pgorigin
