#include "policy/finish.h"

#include <algorithm>
#include <tuple>

#include "policy/fingerprint.h"

namespace pgorigin {
namespace {

auto SortKey(const Finding& finding) {
  const ObjectId& id = finding.object;
  return std::tuple(id.schema, RelationOf(id).name, id.kind, id.name, id.arguments,
                    finding.change.value_or(-1), std::string_view(finding.rule),
                    std::string_view(finding.detail), finding.place.file, finding.place.line);
}

}  // namespace

void SortFindings(std::vector<Finding>& findings) {
  std::ranges::stable_sort(findings, {}, SortKey);
}

void Finish(std::vector<Finding>& findings, const Comparison& comparison) {
  SortFindings(findings);
  for (Finding& finding : findings) finding.fingerprint = FingerprintOf(finding, comparison);
}

}  // namespace pgorigin
