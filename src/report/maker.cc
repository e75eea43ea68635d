#include "report/maker.h"

namespace pgorigin {

std::string MakerOf(const Finding& finding) {
  if (finding.made_by) return "by " + TextOf(*finding.made_by);
  const bool dated = finding.trace && !finding.trace->written_at.empty();
  return dated ? TextOf(*finding.trace) : "";
}

}  // namespace pgorigin
