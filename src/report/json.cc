// The report for programs: reports/report.schema.json says what each key means.
#include <nlohmann/json.hpp>

#include "pgorigin/report/report.h"
#include "report/escape.h"
#include "report/lineage_json.h"
#include "report/summary.h"

namespace pgorigin {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormatVersion = 1;

// Applies `convert` to each item.
template <class T>
Json List(const std::vector<T>& items, Json (*convert)(const T&)) {
  Json list = Json::array();
  for (const T& item : items) list.push_back(convert(item));
  return list;
}

Json ToJson(const Place& place) {
  if (place.empty()) return nullptr;
  return {{"file", place.file.str()}, {"line", place.line}, {"column", place.column}};
}

Json ToJson(const ObjectId& id) {
  return {{"kind", WordFor(id.kind)},        {"schema", id.schema.str()},
          {"parent", id.parent.str()},       {"name", id.name.str()},
          {"arguments", id.arguments.str()}, {"text", ToString(id)}};
}

Json ToJson(const QualifiedName& name) {
  return {{"schema", name.schema.str()}, {"name", name.name.str()}};
}

Json ToJson(const MadeBy& made) {
  return {{"at", made.at},           {"role", made.role},
          {"client", made.client},   {"application", made.application},
          {"command", made.command}, {"statement", made.statement}};
}

Json ToJson(const Trace& trace) {
  return {{"owner", trace.owner}, {"written_at", trace.written_at}};
}

Json ToJson(const Finding& finding) {
  return {{"rule", finding.rule},
          {"severity", WordFor(finding.severity)},
          {"verdict", WordFor(finding.verdict)},
          {"object", ToJson(finding.object)},
          {"place", ToJson(finding.place)},
          {"domain", finding.domain.str()},
          {"sentence", finding.sentence},
          {"advice", finding.advice},
          {"fingerprint", finding.fingerprint},
          {"change", finding.change ? Json(*finding.change) : Json(nullptr)},
          {"changes", finding.changes},
          {"decision", finding.decision ? Json(*finding.decision) : Json(nullptr)},
          {"deferred", finding.deferred},
          {"made_by", finding.made_by ? ToJson(*finding.made_by) : Json(nullptr)},
          {"trace", finding.trace ? ToJson(*finding.trace) : Json(nullptr)}};
}

Json ToJson(const FieldDifference& field) {
  return {{"field", field.field},
          {"from", field.from},
          {"to", field.to},
          {"verdict", WordFor(field.verdict)},
          {"remark", field.remark}};
}

Json ToJson(const Rename& rename) {
  return {{"from", ToJson(rename.from)},
          {"to", ToJson(rename.to)},
          {"confidence", rename.confidence},
          {"evidence", rename.evidence}};
}

Json ToJson(const Change& change) {
  return {{"type", WordFor(change.type)},
          {"verdict", WordFor(change.verdict)},
          {"remark", change.remark},
          {"object", ToJson(change.id)},
          {"from_object", change.from_id.name.empty() ? Json(nullptr) : ToJson(change.from_id)},
          {"fields", List<FieldDifference>(change.fields, ToJson)},
          {"from_summary", change.from_summary},
          {"to_summary", change.to_summary},
          {"confidence", change.confidence},
          {"evidence", change.evidence},
          {"candidates", List<Rename>(change.candidates, ToJson)},
          {"place", ToJson(change.place)},
          {"domain", change.domain.str()}};
}

Json ToJson(const Decision& decision) {
  Json mapping = Json::object();
  for (const auto& [from, to] : decision.mapping) mapping[from] = to;
  Json json = {{"decide", WordFor(decision.verb)},
               {"object", decision.exactly ? ToString(*decision.exactly) : decision.object},
               {"finding", decision.finding},
               {"fields", decision.fields},
               {"origin", decision.origin},
               {"reason", decision.reason},
               {"owner", decision.owner},
               {"date", decision.date},
               {"until", decision.until},
               {"comment", decision.comment},
               {"mapping", mapping},
               {"bridge", decision.bridge},
               {"sql", decision.sql},
               {"baseline", decision.baseline},
               {"place", ToJson(decision.place)}};
  if (!decision.time_zone.empty()) json["time_zone"] = decision.time_zone;
  if (!decision.fill.empty()) json["fill"] = decision.fill;
  if (!decision.legacy.empty()) json["legacy"] = decision.legacy;
  return json;
}

// Its changes stand with it: the other ones are of the comparison with what is left.
Json ToJson(const Kept& kept) {
  Finding finding = kept.finding;
  finding.change = std::nullopt;
  finding.changes.clear();
  return {{"finding", ToJson(finding)},
          {"changes", List<Change>(kept.changes, ToJson)},
          {"follows", kept.follows}};
}

Json ToJson(const NotCompared& item) {
  return {{"what", item.what}, {"reason", item.reason}, {"place", ToJson(item.place)}};
}

Json ToJson(const Opaque& item) {
  return {{"place", ToJson(item.place)},
          {"statement", item.statement},
          {"reason", item.reason},
          {"whole_database", item.whole_database},
          {"relations", List<QualifiedName>(item.relations, ToJson)}};
}

Json ToJson(const Diagnostic& item) {
  return {{"severity", WordFor(item.severity)},
          {"place", ToJson(item.place)},
          {"message", item.message},
          {"excerpt", item.excerpt}};
}

Json ToJson(const Report::TableRow& row) {
  return {{"table", ToJson(row.table)},
          {"domain", row.domain.str()},
          {"in_from", row.in_from},
          {"in_to", row.in_to},
          {"place", ToJson(row.place)}};
}

Json ToJson(const ComparisonCounts& counts) {
  return {{"compared", counts.objects},
          {"equal", counts.equal},
          {"different", counts.different},
          {"uncertain", counts.uncertain},
          {"settled_by_scratch", counts.settled_by_scratch}};
}

Json ToJson(const NotEvaluated& item) { return {{"rule", item.rule}, {"reason", item.reason}}; }

Json House(const Report& report) {
  if (!report.house) return nullptr;
  return {{"rules", report.house->rules},
          {"enabled", report.house->enabled},
          {"not_evaluated", List<NotEvaluated>(report.house->not_evaluated, ToJson)}};
}

Json Summary(const Report& report) {
  const Tally tally = TallyOf(report.findings);
  return {{"outcome", WordFor(OutcomeOf(report))},
          {"findings",
           {{"total", tally.total()},
            {"error", tally.errors},
            {"warning", tally.warnings},
            {"info", tally.infos},
            {"uncertain", tally.uncertain}}},
          {"objects", ToJson(report.comparison.counts)},
          {"kept", report.kept.size()},
          {"not_compared", report.not_compared.size()},
          {"opaque", report.opaque.size()},
          {"diagnostics", report.diagnostics.size()}};
}

Json Resolution(const Report& report) {
  return {{"mode", report.resolution.mode},
          {"how", report.resolution.how},
          {"opaque_settled", OpaqueSettled(report)},
          {"warnings", report.resolution.warnings}};
}

Json Document(const Report& report) {
  return {{"format", "pgorigin report"},
          {"version", kFormatVersion},
          {"type", WordFor(report.type)},
          {"date", report.date},
          {"tool", report.tool},
          {"from", report.from},
          {"to", report.to},
          {"summary", Summary(report)},
          {"resolution", Resolution(report)},
          {"house_rules", House(report)},
          {"findings", List<Finding>(report.findings, ToJson)},
          {"changes", List<Change>(report.comparison.changes, ToJson)},
          {"decisions", List<Decision>(report.decisions, ToJson)},
          {"kept", List<Kept>(report.kept, ToJson)},
          {"not_compared", List<NotCompared>(report.not_compared, ToJson)},
          {"opaque", List<Opaque>(report.opaque, ToJson)},
          {"diagnostics", List<Diagnostic>(report.diagnostics, ToJson)},
          {"tables", List<Report::TableRow>(report.tables, ToJson)}};
}

}  // namespace

// Text of a database in an encoding other than UTF-8 is shown with replacement
// characters, not refused.
std::string ToJson(const Report& report) {
  constexpr auto kReplace = Json::error_handler_t::replace;
  Json document = Document(report);
  AddLineage(report, document);
  return TerminalSafeJson(document.dump(2, ' ', false, kReplace)) + "\n";
}

}  // namespace pgorigin
