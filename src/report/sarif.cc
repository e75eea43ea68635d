// SARIF 2.1.0, for code scanners.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "pgorigin/report/formats.h"
#include "report/decided.h"
#include "report/escape.h"
#include "report/lineage.h"
#include "report/rule_facts.h"
#include "report/summary.h"

namespace pgorigin {
namespace {

using Json = nlohmann::ordered_json;

// Nothing but these stands for itself in the path of a URI (RFC 3986).
bool IsPathCharacter(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') ||
         std::string_view("-._~/!$&'()*+,;=@").find(c) != std::string_view::npos;
}

std::string UriOf(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (char c : path) {
    uri += IsPathCharacter(c) ? std::string(1, c)
                              : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

Json Text(std::string_view text) { return {{"text", Printable(text)}}; }

Json PhysicalLocation(const Place& place) {
  Json location = {{"artifactLocation", {{"uri", UriOf(place.file.view())}}}};
  if (place.line > 0) location["region"] = {{"startLine", place.line}};
  return location;
}

Json LocationOf(const Place& place) { return {{"physicalLocation", PhysicalLocation(place)}}; }

// Readers refuse a result without a file: what the Origin does not speak of stands at the
// beginning of the Origin, and says so.
Json NowhereIn(const Report& report) {
  const auto row = std::ranges::find_if_not(
      report.tables, [](const Report::TableRow& each) { return each.place.empty(); });
  if (row == report.tables.end()) return Json::object();
  Json location = LocationOf({row->place.file, 1, 0});
  location["message"] = Text("The Origin does not speak of it: this is merely where it begins.");
  return location;
}

Json LocationsOf(const Report& report, const Finding& finding) {
  Json location = finding.place.empty() ? NowhereIn(report) : LocationOf(finding.place);
  location["logicalLocations"] = Json::array(
      {{{"fullyQualifiedName", ToString(finding.object)}, {"kind", WordFor(finding.object.kind)}}});
  return Json::array({location});
}

std::string_view LevelOf(Severity severity) {
  return severity == Severity::kInfo ? "note" : WordFor(severity);
}

std::string MessageOf(const Finding& finding) {
  return finding.advice.empty() ? finding.sentence : finding.sentence + " " + finding.advice;
}

Json Suppression(const Decision& decision, std::string_view status) {
  Json suppression = {
      {"kind", "external"}, {"status", status}, {"justification", Printable(WordsOf(decision))}};
  if (!decision.place.empty()) suppression["location"] = LocationOf(decision.place);
  return suppression;
}

using RuleIndexes = std::map<std::string, std::size_t>;

Json ResultOf(const Report& report, const Finding& finding, const RuleIndexes& rules) {
  const bool open = finding.verdict == Verdict::kUncertain;
  Json result = {{"ruleId", finding.rule},
                 {"ruleIndex", rules.at(finding.rule)},
                 {"kind", open ? "open" : "fail"},
                 {"level", open ? "none" : LevelOf(finding.severity)},
                 {"message", Text(MessageOf(finding))},
                 {"locations", LocationsOf(report, finding)},
                 {"partialFingerprints", {{"pgorigin/v1", finding.fingerprint}}}};
  if (!finding.domain.empty()) result["properties"]["domain"] = Printable(finding.domain.view());
  const std::string lineage = ClassWords(report, finding);
  if (!lineage.empty()) result["properties"]["lineage"] = lineage;
  const Decision* decision = DecisionOn(report, finding);
  if (decision != nullptr && finding.deferred) {
    result["suppressions"] = Json::array({Suppression(*decision, "underReview")});
  }
  return result;
}

Json KeptResult(const Report& report, const Kept& kept, const RuleIndexes& rules) {
  Json result = ResultOf(report, kept.finding, rules);
  const Decision* decision = DecisionOn(report, kept.finding);
  result["suppressions"] = Json::array();
  if (decision != nullptr) result["suppressions"].push_back(Suppression(*decision, "accepted"));
  return result;
}

Json ResultsOf(const Report& report, const RuleIndexes& rules) {
  Json results = Json::array();
  for (const Finding& finding : report.findings) {
    results.push_back(ResultOf(report, finding, rules));
  }
  for (const Kept& kept : report.kept) results.push_back(KeptResult(report, kept, rules));
  return results;
}

Json DescribeRule(const RuleFacts& rule) {
  const std::string help = fmt::format("{} {}", rule.rationale, rule.advice);
  return {{"id", rule.id},
          {"shortDescription", Text(rule.title)},
          {"fullDescription", Text(rule.rationale.empty() ? rule.title : rule.rationale)},
          {"help", {{"text", Printable(help)}, {"markdown", MarkdownText(help)}}},
          {"defaultConfiguration", {{"level", LevelOf(rule.severity)}}},
          {"properties", {{"tags", Json::array({rule.house ? "house rule" : "difference"})}}}};
}

// "difference.missing-table" and what migrations show are no rules of the list.
Json DescribeUnlisted(const std::string& id) {
  const std::string text = id + ": see the message of the result.";
  return {{"id", id}, {"shortDescription", Text(id)}, {"help", Text(text)}};
}

// Those that some result names, by id.
Json RulesOf(const Report& report, RuleIndexes& indexes) {
  for (const Finding& finding : report.findings) indexes[finding.rule];
  for (const Kept& kept : report.kept) indexes[kept.finding.rule];
  std::map<std::string_view, Json> listed;
  for (const RuleFacts& rule : AllRuleFacts({})) listed.emplace(rule.id, DescribeRule(rule));
  Json rules = Json::array();
  for (auto& [id, index] : indexes) {
    index = rules.size();
    const auto found = listed.find(id);
    rules.push_back(found == listed.end() ? DescribeUnlisted(id) : found->second);
  }
  return rules;
}

Json Notification(std::string_view level, const Place& place, const std::string& text) {
  Json notification = {{"level", level}, {"message", Text(text)}};
  if (!place.empty()) notification["locations"] = Json::array({LocationOf(place)});
  return notification;
}

// What stood in the way of a certain answer.
Json NotificationsOf(const Report& report) {
  Json list = Json::array();
  for (const Diagnostic& found : report.diagnostics) {
    list.push_back(Notification(WordFor(found.severity), found.place, found.message));
  }
  for (const std::string& warning : report.resolution.warnings) {
    list.push_back(Notification("warning", {}, warning));
  }
  for (const Opaque& opaque : report.opaque) {
    const bool settled = OpaqueSettled(report);
    list.push_back(Notification(settled ? "note" : "warning", opaque.place,
                                opaque.statement + ": " + opaque.reason));
  }
  for (const NotCompared& item : report.not_compared) {
    list.push_back(
        Notification("note", item.place, "not compared: " + item.what + ": " + item.reason));
  }
  return list;
}

Json Invocation(const Report& report) {
  Json invocation = {{"executionSuccessful", true},
                     {"toolExecutionNotifications", NotificationsOf(report)}};
  if (report.date.ends_with('Z')) invocation["endTimeUtc"] = report.date;
  return invocation;
}

Json RunOf(const TargetReport& target) {
  const Report& report = target.report;
  RuleIndexes indexes;
  Json rules = RulesOf(report, indexes);
  return {{"tool",
           {{"driver",
             {{"name", "pgorigin"}, {"version", PGORIGIN_VERSION}, {"rules", std::move(rules)}}}}},
          {"automationDetails",
           {{"id", fmt::format("pgorigin/{}/{}", WordFor(report.type), NameOf(target))}}},
          {"invocations", Json::array({Invocation(report)})},
          {"results", ResultsOf(report, indexes)},
          {"properties",
           {{"outcome", WordFor(OutcomeOf(report))},
            {"from", Printable(report.from)},
            {"to", Printable(report.to)}}}};
}

// It says that nothing is known: there are no results, not even none.
Json RunOf(const TargetFailure& failure) {
  const std::string name = Printable(failure.name);
  const Json told = Notification("error", {}, name + ": " + failure.problem);
  return {{"tool", {{"driver", {{"name", "pgorigin"}, {"version", PGORIGIN_VERSION}}}}},
          {"automationDetails", {{"id", "pgorigin/audit/" + name}}},
          {"invocations", Json::array({{{"executionSuccessful", false},
                                        {"toolExecutionNotifications", Json::array({told})}}})}};
}

}  // namespace

std::string NameOf(const TargetReport& target) {
  return Printable(target.name.empty() ? target.report.from : target.name);
}

std::string ToSarif(const TargetReports& targets, const TargetFailures& failures) {
  Json runs = Json::array();
  for (const TargetReport& target : targets) runs.push_back(RunOf(target));
  for (const TargetFailure& failure : failures) runs.push_back(RunOf(failure));
  const Json document = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                         {"version", "2.1.0"},
                         {"runs", std::move(runs)}};
  return TerminalSafeJson(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace pgorigin
