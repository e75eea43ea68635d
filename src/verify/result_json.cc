#include <nlohmann/json.hpp>

#include "pgorigin/verify/report.h"

namespace pgorigin {
namespace {

using Json = nlohmann::ordered_json;

Json NamesOf(const std::vector<QualifiedName>& relations) {
  Json names = Json::array();
  for (const QualifiedName& name : relations) names.push_back({name.schema.str(), name.name.str()});
  return names;
}

Json JsonOf(const MeasuredStep& step) {
  Json others = Json::array();
  for (const RelationLock& other : step.others) {
    others.push_back({{"lock", WordFor(other.lock)},
                      {"on", {other.relation.schema.str(), other.relation.name.str()}}});
  }
  return {{"ran", step.ran},
          {"lock", WordFor(step.lock)},
          {"held", step.held},
          {"others", std::move(others)},
          {"rewritten", NamesOf(step.rewritten)},
          {"scanned", NamesOf(step.scanned)},
          {"faults", step.faults},
          {"notes", step.notes}};
}

Json JsonOf(const Verification& verification) {
  Json proofs = Json::array();
  for (const Proof& proof : verification.proofs) {
    proofs.push_back(
        {{"what", proof.what}, {"outcome", WordFor(proof.outcome)}, {"details", proof.details}});
  }
  return {{"outcome", WordFor(OutcomeOf(verification))}, {"proofs", std::move(proofs)}};
}

}  // namespace

std::string ToJson(PlanFile plan, const Verification& verification) {
  plan.states = verification.run.states;
  Json json = Json::parse(ToJson(plan));
  const auto& segments = verification.run.segments;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    for (std::size_t k = 0; k < segments[i].size(); ++k) {
      json["segments"][i]["steps"][k]["measured"] = JsonOf(segments[i][k]);
    }
  }
  json["verification"] = JsonOf(verification);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace pgorigin
