#include "pgorigin/plan/plan_file.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

Json ToJson(const ObjectId& id) {
  Json json = {{"kind", WordFor(id.kind)}};
  if (!id.schema.empty()) json["schema"] = id.schema.str();
  if (!id.parent.empty()) json["parent"] = id.parent.str();
  json["name"] = id.name.str();
  if (!id.arguments.empty()) json["arguments"] = id.arguments.str();
  return json;
}

ObjectId IdOf(const Json& json) {
  return {KindOfWord(json.at("kind").get<std::string>()), json.value("schema", ""),
          json.value("parent", ""), json.at("name").get<std::string>(),
          json.value("arguments", "")};
}

Json ToJson(const std::set<Hazard>& hazards) {
  Json json = Json::array();
  for (Hazard hazard : hazards) json.push_back(WordFor(hazard));
  return json;
}

std::set<Hazard> HazardsOf(const Json& json) {
  std::set<Hazard> hazards;
  for (const Json& word : json) {
    const auto hazard = HazardOfWord(word.get<std::string>());
    if (!hazard) throw std::invalid_argument("no hazard is called " + word.get<std::string>());
    hazards.insert(*hazard);
  }
  return hazards;
}

Lock LockOf(const std::string& word) {
  for (int i = 0; i <= static_cast<int>(Lock::kAccessExclusive); ++i) {
    if (WordFor(static_cast<Lock>(i)) == word) return static_cast<Lock>(i);
  }
  throw std::invalid_argument("no lock is called " + word);
}

Json ToJson(const Effect& effect) {
  Json json = {{"lock", WordFor(effect.lock)}};
  if (!effect.on.empty()) json["on"] = {effect.on.schema.str(), effect.on.name.str()};
  json["rewrites"] = effect.rewrites;
  json["scans"] = effect.scans;
  for (const QualifiedName& other : effect.also) {
    json["also"].push_back({other.schema.str(), other.name.str()});
  }
  return json;
}

QualifiedName RelationOf(const Json& json) {
  return {json.at(0).get<std::string>(), json.at(1).get<std::string>()};
}

Effect EffectOf(const Json& json) {
  Effect effect;
  effect.lock = LockOf(json.at("lock").get<std::string>());
  effect.rewrites = json.at("rewrites").get<bool>();
  effect.scans = json.at("scans").get<bool>();
  if (json.contains("on")) effect.on = RelationOf(json.at("on"));
  for (const Json& other : json.value("also", Json::array())) {
    effect.also.push_back(RelationOf(other));
  }
  return effect;
}

void PutChange(Json& json, const std::optional<int>& change, const MigrationHeader& header) {
  if (!change) return;
  json["change"] = *change;
  auto rule = header.repairs.find(*change);
  if (rule != header.repairs.end()) json["repairs"] = rule->second;
}

std::optional<int> ChangeOf(const Json& json, MigrationHeader& header) {
  if (!json.contains("change")) return std::nullopt;
  const int change = json.at("change").get<int>();
  if (json.contains("repairs")) header.repairs[change] = json.at("repairs").get<std::string>();
  return change;
}

// `rows` is null where nobody counted them.
Json ToJson(const TableSize& size) {
  return {{"rows", size.rows ? Json(*size.rows) : Json()}, {"bytes", size.bytes}};
}

std::optional<TableSize> SizeOf(const Json& step) {
  if (!step.contains("estimate")) return std::nullopt;
  const Json& json = step.at("estimate");
  TableSize size{std::nullopt, json.at("bytes").get<long long>()};
  if (!json.at("rows").is_null()) size.rows = json.at("rows").get<long long>();
  return size;
}

Json ToJson(const Segment& segment, const MigrationHeader& header) {
  Json steps = Json::array();
  for (const PlannedStep& step : segment.steps) {
    Json json = {{"what", step.what},
                 {"object", ToJson(step.object)},
                 {"sql", step.sql},
                 {"effect", ToJson(step.effect)},
                 {"hazards", ToJson(step.hazards)}};
    if (!step.probe.empty()) json["probe"] = step.probe;
    if (step.batches) json["batches"] = true;
    if (step.estimate) json["estimate"] = ToJson(*step.estimate);
    PutChange(json, step.change, header);
    steps.push_back(std::move(json));
  }
  Json json = {{"transactional", segment.transactional}};
  if (segment.phase != Phase::kNone) json["phase"] = WordFor(segment.phase);
  json["steps"] = std::move(steps);
  return json;
}

Segment SegmentOf(const Json& json, MigrationHeader& header) {
  Segment segment;
  segment.transactional = json.at("transactional").get<bool>();
  const auto phase = PhaseOfWord(json.value("phase", ""));
  if (!phase) throw std::invalid_argument("no phase is called " + json.value("phase", ""));
  segment.phase = *phase;
  for (const Json& step : json.at("steps")) {
    segment.steps.push_back({IdOf(step.at("object")), step.at("what").get<std::string>(),
                             step.at("sql").get<std::string>(), EffectOf(step.at("effect")),
                             HazardsOf(step.at("hazards")), ChangeOf(step, header),
                             step.value("probe", ""), step.value("batches", false), SizeOf(step)});
  }
  return segment;
}

Json ToJson(const LeftOut& left, const MigrationHeader& header) {
  Json json = {{"what", left.what}, {"reason", left.reason}, {"hazards", ToJson(left.hazards)}};
  if (!left.object.name.empty()) json["object"] = ToJson(left.object);
  if (left.follows) json["follows"] = true;
  PutChange(json, left.change, header);
  return json;
}

LeftOut LeftOutOf(const Json& json, MigrationHeader& header) {
  LeftOut left{{},
               json.at("what").get<std::string>(),
               json.at("reason").get<std::string>(),
               HazardsOf(json.at("hazards")),
               ChangeOf(json, header),
               json.value("follows", false)};
  if (json.contains("object")) left.object = IdOf(json.at("object"));
  return left;
}

PlanFile PlanOf(const Json& json) {
  if (json.at("format").get<int>() != kFormat) {
    throw std::invalid_argument("it is of another version of pgorigin");
  }
  PlanFile plan;
  plan.header = {json.at("tool").get<std::string>(),
                 json.at("date").get<std::string>(),
                 json.at("from").get<std::string>(),
                 json.at("to").get<std::string>(),
                 {}};
  plan.version = ServerVersion{json.at("version").get<int>()};
  plan.offline = json.at("offline").get<bool>();
  for (const Json& segment : json.at("segments")) {
    plan.migration.segments.push_back(SegmentOf(segment, plan.header));
  }
  for (const Json& left : json.at("left_out")) {
    plan.migration.left_out.push_back(LeftOutOf(left, plan.header));
  }
  for (const Json& id : json.at("touched")) plan.touched.push_back(IdOf(id));
  plan.planned_for = json.at("planned_for").get<std::string>();
  plan.states = json.at("states").get<std::vector<std::string>>();
  return plan;
}

}  // namespace

std::string ToJson(const PlanFile& plan) {
  Json segments = Json::array(), left_out = Json::array(), touched = Json::array();
  for (const Segment& segment : plan.migration.segments) {
    segments.push_back(ToJson(segment, plan.header));
  }
  for (const LeftOut& left : plan.migration.left_out) {
    left_out.push_back(ToJson(left, plan.header));
  }
  for (const ObjectId& id : plan.touched) touched.push_back(ToJson(id));
  const Json json = {{"format", kFormat},
                     {"tool", plan.header.tool},
                     {"date", plan.header.date},
                     {"from", plan.header.from},
                     {"to", plan.header.to},
                     {"version", plan.version.number},
                     {"offline", plan.offline},
                     {"segments", std::move(segments)},
                     {"left_out", std::move(left_out)},
                     {"touched", std::move(touched)},
                     {"planned_for", plan.planned_for},
                     {"states", plan.states}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

PlanFile ParsePlan(const std::string& json, const std::string& file) {
  try {
    return PlanOf(Json::parse(json));
  } catch (const std::exception& error) {
    throw Error(ExitStatus::kUsage,
                fmt::format("{} is no plan of `pgorigin plan --format json`: {}", Printable(file),
                            Printable(error.what())));
  }
}

}  // namespace pgorigin
