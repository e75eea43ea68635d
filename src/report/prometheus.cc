// Gauges for Prometheus, in its text format.
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <sstream>
#include <tuple>

#include "pgorigin/report/formats.h"
#include "report/summary.h"

namespace pgorigin {
namespace {

std::string LabelValue(std::string_view text) {
  std::string out;
  for (char c : Printable(text)) {
    if (c == '\\' || c == '"') out += '\\';
    out += c;
  }
  return "\"" + out + "\"";
}

using Labels = std::vector<std::pair<std::string_view, std::string>>;

// One metric: all its samples stand below its HELP and TYPE.
class Gauge {
 public:
  Gauge(std::string_view name, std::string_view help)
      : name_(name), text_(fmt::format("# HELP {0} {1}\n# TYPE {0} gauge\n", name, help)) {}

  void Add(const Labels& labels, std::int64_t value) {
    std::string list;
    for (const auto& [label, text] : labels) {
      list += fmt::format("{}{}={}", list.empty() ? "" : ",", label, LabelValue(text));
    }
    text_ += fmt::format("{}{{{}}} {}\n", name_, list, value);
    any_ = true;
  }
  std::string text() const { return any_ ? text_ : ""; }

 private:
  std::string name_;
  std::string text_;
  bool any_ = false;
};

// Uncertain ones are counted apart, as in a summary.
std::string WeightOf(const Finding& finding) {
  if (finding.verdict == Verdict::kUncertain) return "uncertain";
  return std::string(WordFor(finding.severity));
}

std::string Ups(const TargetReports& targets, const TargetFailures& failures) {
  Gauge gauge("pgorigin_up", "1 for a target that could be audited, 0 for one that could not.");
  for (const TargetReport& target : targets) gauge.Add({{"target", NameOf(target)}}, 1);
  for (const TargetFailure& failure : failures) gauge.Add({{"target", failure.name}}, 0);
  return gauge.text();
}

std::string Findings(const TargetReports& targets) {
  Gauge gauge("pgorigin_findings", "Findings of the last run, by severity.");
  for (const TargetReport& target : targets) {
    const std::string name = NameOf(target);
    const Tally tally = TallyOf(target.report.findings);
    gauge.Add({{"target", name}, {"severity", "error"}}, tally.errors);
    gauge.Add({{"target", name}, {"severity", "warning"}}, tally.warnings);
    gauge.Add({{"target", name}, {"severity", "info"}}, tally.infos);
    gauge.Add({{"target", name}, {"severity", "uncertain"}}, tally.uncertain);
  }
  return gauge.text();
}

std::string FindingsByRule(const TargetReports& targets) {
  Gauge gauge("pgorigin_rule_findings", "Findings of the last run, by rule and severity.");
  for (const TargetReport& target : targets) {
    std::map<std::pair<std::string, std::string>, int> counts;
    for (const Finding& finding : target.report.findings) {
      ++counts[{finding.rule, WeightOf(finding)}];
    }
    for (const auto& [key, count] : counts) {
      const auto& [rule, severity] = key;
      gauge.Add({{"target", NameOf(target)}, {"rule", rule}, {"severity", severity}}, count);
    }
  }
  return gauge.text();
}

std::string KeptFindings(const TargetReports& targets) {
  Gauge gauge("pgorigin_kept_findings", "Divergences that decisions let be.");
  for (const TargetReport& target : targets) {
    gauge.Add({{"target", NameOf(target)}}, static_cast<std::int64_t>(target.report.kept.size()));
  }
  return gauge.text();
}

std::string Objects(const TargetReports& targets) {
  Gauge gauge("pgorigin_objects", "Objects that were compared, by verdict.");
  for (const TargetReport& target : targets) {
    if (target.report.type == Report::Type::kLint) continue;
    const ComparisonCounts& counts = target.report.comparison.counts;
    const std::string name = NameOf(target);
    gauge.Add({{"target", name}, {"verdict", "equal"}}, counts.equal);
    gauge.Add({{"target", name}, {"verdict", "different"}}, counts.different);
    gauge.Add({{"target", name}, {"verdict", "uncertain"}}, counts.uncertain);
  }
  return gauge.text();
}

std::string LeftOut(const TargetReports& targets) {
  Gauge gauge("pgorigin_not_compared", "Things that were seen and not compared.");
  for (const TargetReport& target : targets) {
    gauge.Add({{"target", NameOf(target)}},
              static_cast<std::int64_t>(target.report.not_compared.size()));
  }
  return gauge.text();
}

std::string Outcomes(const TargetReports& targets) {
  constexpr std::array kOutcomes = {Outcome::kClean, Outcome::kBroken, Outcome::kUncertain,
                                    Outcome::kDifferent};
  Gauge gauge("pgorigin_outcome", "1 for the outcome of the last run, 0 for the other ones.");
  for (const TargetReport& target : targets) {
    for (Outcome outcome : kOutcomes) {
      gauge.Add({{"target", NameOf(target)}, {"outcome", std::string(WordFor(outcome))}},
                OutcomeOf(target.report) == outcome ? 1 : 0);
    }
  }
  return gauge.text();
}

// "2026-01-31" is midnight, UTC.
std::optional<std::int64_t> SecondsOf(const std::string& date) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
  const int read =
      std::sscanf(date.c_str(), "%d-%d-%dT%d:%d:%dZ", &year, &month, &day, &hour, &minute, &second);
  if (read != 3 && read != 6) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year(year),
                                        std::chrono::month(static_cast<unsigned>(month)),
                                        std::chrono::day(static_cast<unsigned>(day))};
  if (!ymd.ok()) return std::nullopt;
  const auto days = std::chrono::sys_days(ymd).time_since_epoch();
  const auto time = std::chrono::hours(hour) + std::chrono::minutes(minute);
  return std::chrono::duration_cast<std::chrono::seconds>(days + time).count() + second;
}

std::string Timestamps(const TargetReports& targets) {
  Gauge gauge("pgorigin_last_run_timestamp_seconds", "When the report was made.");
  for (const TargetReport& target : targets) {
    const auto seconds = SecondsOf(target.report.date);
    if (seconds) gauge.Add({{"target", NameOf(target)}}, *seconds);
  }
  return gauge.text();
}

}  // namespace

std::string ToPrometheus(const TargetReports& targets, const TargetFailures& failures) {
  return Ups(targets, failures) + Findings(targets) + FindingsByRule(targets) +
         KeptFindings(targets) + Objects(targets) + LeftOut(targets) + Outcomes(targets) +
         Timestamps(targets);
}

}  // namespace pgorigin
