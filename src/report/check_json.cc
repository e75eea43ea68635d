// A check, and the past, for programs.
#include <nlohmann/json.hpp>

#include "pgorigin/report/check.h"
#include "report/escape.h"

namespace pgorigin {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormatVersion = 1;

Json OrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json ToJson(const LedgerFinding& finding) {
  return {{"fingerprint", finding.fingerprint}, {"rule", finding.rule},
          {"severity", finding.severity},       {"object", finding.object},
          {"sentence", finding.sentence},       {"fails", finding.fails}};
}

Json ToJson(const AgedFinding& aged) {
  Json json = ToJson(aged.finding);
  json["first_seen"] = aged.first_seen;
  json["resolved_at"] = OrNull(aged.resolved_at);
  json["reopened"] = aged.reopened;
  return json;
}

Json ToJson(const CheckedTarget& target);
Json ToJson(const Cluster& cluster);
Json ToJson(const PastAudit& audit);
Json ToJson(const PastFinding& found);

template <class T>
Json List(const std::vector<T>& items) {
  Json list = Json::array();
  for (const T& item : items) list.push_back(ToJson(item));
  return list;
}

Json ToJson(const CheckedTarget& target) {
  const TargetAudit& audit = target.audit;
  return {{"name", target.name},
          {"fleet", OrNull(target.fleet)},
          {"at", audit.at},
          {"failure", OrNull(audit.failure)},
          {"outcome", OrNull(audit.outcome)},
          {"status", audit.status},
          {"unchanged_since", OrNull(target.unchanged_since)},
          {"last_audit", OrNull(target.recorded.before)},
          {"findings", List(audit.findings)},
          {"new", List(target.recorded.appeared)},
          {"resolved", List(target.recorded.resolved)},
          {"lingering", List(target.recorded.lingering)}};
}

Json ToJson(const Cluster& cluster) {
  Json names = Json::array();
  for (const CheckedTarget* member : cluster.members) names.push_back(member->name);
  return {{"fleet", cluster.fleet},
          {"findings", List(cluster.members.front()->audit.findings)},
          {"members", names}};
}

Json ToJson(const PastAudit& audit) {
  return {{"run", audit.run},
          {"target", audit.target},
          {"at", audit.at},
          {"failure", OrNull(audit.failure)},
          {"outcome", OrNull(audit.outcome)},
          {"same_as", OrNull(audit.same_as)},
          {"errors", audit.errors},
          {"warnings", audit.warnings},
          {"infos", audit.infos},
          {"new", audit.appeared},
          {"resolved", audit.resolved}};
}

Json ToJson(const PastFinding& found) {
  Json json = ToJson(found.aged);
  json["target"] = found.target;
  return json;
}

// A database may hold text that is not UTF-8.
std::string Written(const Json& json) {
  return TerminalSafeJson(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace

std::string ToJson(const CheckReport& report) {
  return Written({{"format", "pgorigin check"},
                  {"version", kFormatVersion},
                  {"date", report.date},
                  {"tool", report.tool},
                  {"run", report.run},
                  {"ledger_failure", OrNull(report.ledger_failure)},
                  {"targets", List(report.targets)},
                  {"clusters", List(ClustersOf(report))}});
}

std::string ToJson(const HistoryReport& report) {
  return Written({{"format", "pgorigin history"},
                  {"version", kFormatVersion},
                  {"date", report.date},
                  {"since", OrNull(report.since)},
                  {"audits", List(report.past.audits)},
                  {"findings", List(report.past.findings)}});
}

}  // namespace pgorigin
