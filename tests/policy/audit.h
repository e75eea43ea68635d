// One audit of two models.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/policy/finding.h"

namespace pgorigin {

struct Audit {
  Audit(const Model& live, const Model& origin)
      : alignment(Align(live, origin)),
        comparison(Diff(alignment)),
        findings(Judge({alignment, comparison})) {}
  Alignment alignment;
  Comparison comparison;
  std::vector<Finding> findings;

  // "rule: object"
  std::vector<std::string> Lines() const {
    std::vector<std::string> lines;
    for (const Finding& finding : findings) {
      lines.push_back(finding.rule + ": " + ToString(finding.object));
    }
    return lines;
  }
};

using Lines = std::vector<std::string>;

}  // namespace pgorigin
