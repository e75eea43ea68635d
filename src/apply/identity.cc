#include "apply/identity.h"

#include "pgorigin/model/digest.h"

namespace pgorigin::apply {

std::string DigestOf(const Segment& segment) {
  Digest digest;
  digest.Add(segment.transactional ? "transaction" : "alone");
  for (const PlannedStep& step : segment.steps) {
    digest.Add(step.object);
    digest.Add(step.what);
    digest.Add(step.sql);
  }
  return digest.Digits();
}

std::string DigestOf(const PlanFile& plan) {
  Digest digest;
  digest.Add(plan.header.date);
  digest.Add(plan.planned_for);
  for (const Segment& segment : plan.migration.segments) digest.Add(DigestOf(segment));
  return digest.Digits();
}

}  // namespace pgorigin::apply
