// JUnit's XML, as Jenkins, GitLab and others show it: valid by the schemas of Ant and of Jenkins.
#include <fmt/format.h>
#include <tinyxml2.h>

#include <algorithm>

#include "pgorigin/report/formats.h"
#include "report/grouping.h"
#include "report/utf8.h"

namespace pgorigin {
namespace {

// Valid UTF-8 without controls; two code points that XML 1.0 knows no way to write are left.
std::string XmlText(std::string_view text) {
  const std::string safe = Printable(text);
  std::string out;
  for (std::size_t i = 0; i < safe.size();) {
    const CodePoint point = CodePointAt(safe, i);
    const bool never = point.code == 0xFFFE || point.code == 0xFFFF;
    out += never ? "\xef\xbf\xbd" : safe.substr(i, point.length);
    i += point.length;
  }
  return out;
}

struct Case {
  enum class Result { kPassed, kFailed, kError };
  std::string domain;
  std::string name;
  Result result = Result::kPassed;
  std::string type;
  std::string message;
  std::string text;
};

std::string LineFor(const Finding& finding) {
  std::string place = LineOf(finding.place);
  std::string text =
      fmt::format("{} {}: {}{}", WordFor(finding.severity), finding.rule,
                  place.empty() ? "" : XmlText(place) + ": ", XmlText(finding.sentence));
  if (!finding.advice.empty()) text += "\n  " + XmlText(finding.advice);
  return text + "\n";
}

bool Fails(const Finding& finding, Severity fail_on) {
  return finding.verdict == Verdict::kDifferent && finding.severity >= fail_on && !finding.deferred;
}

std::vector<const Finding*> FindingsIn(const Section& section) {
  std::vector<const Finding*> findings;
  for (const RuleGroup& group : section.groups) {
    findings.insert(findings.end(), group.findings.begin(), group.findings.end());
  }
  return findings;
}

// A test that fails tells all that was found about its table.
void Judge(const std::vector<const Finding*>& findings, Severity fail_on, Case& test) {
  const Finding* reason = nullptr;
  for (const Finding* finding : findings) {
    if (Fails(*finding, fail_on) && test.result != Case::Result::kFailed) {
      test.result = Case::Result::kFailed;
      reason = finding;
    }
    if (finding->verdict == Verdict::kUncertain && test.result == Case::Result::kPassed) {
      test.result = Case::Result::kError;
      reason = finding;
    }
    test.text += LineFor(*finding);
  }
  if (reason == nullptr) return;
  test.type = reason->rule;
  test.message = XmlText(reason->sentence);
  if (findings.size() > 1) test.message += fmt::format(" (and {} more)", findings.size() - 1);
}

// What may hide differences anywhere is a test of its own.
void AddReading(const Report& report, std::vector<Case>& cases) {
  Case test{"reading", "the sources were read and followed", Case::Result::kPassed, "", "", ""};
  for (const Diagnostic& found : report.diagnostics) {
    if (found.severity != Diagnostic::Severity::kError) continue;
    test.text += fmt::format("{}: {}\n", XmlText(LineOf(found.place)), XmlText(found.message));
  }
  for (const Opaque& opaque : report.opaque) {
    if (OpaqueSettled(report)) break;
    test.text += fmt::format("{}: {}: {}\n", XmlText(LineOf(opaque.place)),
                             XmlText(opaque.statement), XmlText(opaque.reason));
  }
  if (!test.text.empty()) {
    test.result = Case::Result::kError;
    test.type = "uncertain";
    test.message = "what these statements do is not known";
  }
  cases.push_back(std::move(test));
}

std::vector<Case> CasesOf(const Report& report, Severity fail_on) {
  std::vector<Case> cases;
  AddReading(report, cases);
  for (const DomainGroup& domain : GroupByDomain(report)) {
    const std::string name = domain.name.empty() ? "no domain" : XmlText(domain.name);
    for (const Section& section : domain.sections) {
      Case test{name, XmlText(section.title), Case::Result::kPassed, "", "", ""};
      Judge(FindingsIn(section), fail_on, test);
      cases.push_back(std::move(test));
    }
    for (const std::string& table : domain.aligned) {
      cases.push_back({name, XmlText(table), Case::Result::kPassed, "", "", ""});
    }
  }
  return cases;
}

int CountOf(const std::vector<Case>& cases, Case::Result result) {
  return static_cast<int>(
      std::ranges::count_if(cases, [&](const Case& test) { return test.result == result; }));
}

void WriteCase(const Case& test, tinyxml2::XMLPrinter& xml) {
  xml.OpenElement("testcase");
  xml.PushAttribute("name", test.name.c_str());
  xml.PushAttribute("classname", test.domain.c_str());
  xml.PushAttribute("time", "0");
  if (test.result != Case::Result::kPassed) {
    xml.OpenElement(test.result == Case::Result::kFailed ? "failure" : "error");
    xml.PushAttribute("message", test.message.c_str());
    xml.PushAttribute("type", test.type.c_str());
    xml.PushText(test.text.c_str());
    xml.CloseElement(true);
  }
  xml.CloseElement();
}

using Properties = std::vector<std::pair<const char*, std::string>>;

Properties PropertiesOf(const Report& report) {
  return {{"tool", report.tool},
          {"from", report.from},
          {"to", report.to},
          {"outcome", std::string(WordFor(OutcomeOf(report)))}};
}

void WriteProperties(const Properties& properties, tinyxml2::XMLPrinter& xml) {
  xml.OpenElement("properties");
  for (const auto& [name, value] : properties) {
    xml.OpenElement("property");
    xml.PushAttribute("name", name);
    xml.PushAttribute("value", XmlText(value).c_str());
    xml.CloseElement();
  }
  xml.CloseElement();
}

// Ant's schema wants both, in this order, even when they are empty.
void WriteOutputs(tinyxml2::XMLPrinter& xml) {
  for (const char* name : {"system-out", "system-err"}) {
    xml.OpenElement(name);
    xml.CloseElement();
  }
}

// Without a zone, as the schema has it: UTC.
std::string TimestampOf(const std::string& date) {
  return date.size() == 10 ? date + "T00:00:00" : date.substr(0, 19);
}

struct Suite {
  std::string name;
  std::string_view type;  // of the report
  std::string date;
  Properties properties;
  std::vector<Case> cases;
};

Suite SuiteOf(const TargetReport& target, Severity fail_on) {
  return {NameOf(target), WordFor(target.report.type), target.report.date,
          PropertiesOf(target.report), CasesOf(target.report, fail_on)};
}

Suite SuiteOf(const TargetFailure& failure, const std::string& date) {
  const std::string problem = XmlText(failure.problem);
  return {failure.name,
          "audit",
          date,
          {{"outcome", "failed"}},
          {{"audit", "the audit", Case::Result::kError, "failed", problem, problem}}};
}

void WriteSuite(const Suite& suite, int id, tinyxml2::XMLPrinter& xml) {
  xml.OpenElement("testsuite");
  xml.PushAttribute("name", XmlText(suite.name).c_str());
  xml.PushAttribute("package", fmt::format("pgorigin.{}", suite.type).c_str());
  xml.PushAttribute("id", id);
  xml.PushAttribute("timestamp", TimestampOf(suite.date).c_str());
  xml.PushAttribute("hostname", "localhost");
  xml.PushAttribute("tests", static_cast<int>(suite.cases.size()));
  xml.PushAttribute("failures", CountOf(suite.cases, Case::Result::kFailed));
  xml.PushAttribute("errors", CountOf(suite.cases, Case::Result::kError));
  xml.PushAttribute("time", "0");
  WriteProperties(suite.properties, xml);
  for (const Case& test : suite.cases) WriteCase(test, xml);
  WriteOutputs(xml);
  xml.CloseElement();
}

}  // namespace

std::string ToJunit(const TargetReports& targets, Severity fail_on,
                    const TargetFailures& failures) {
  const std::string date = targets.empty() ? "1970-01-01" : targets[0].report.date;
  std::vector<Suite> suites;
  for (const TargetReport& target : targets) suites.push_back(SuiteOf(target, fail_on));
  for (const TargetFailure& failure : failures) suites.push_back(SuiteOf(failure, date));
  tinyxml2::XMLPrinter xml;
  xml.PushHeader(false, true);
  xml.OpenElement("testsuites");
  int id = 0;
  for (const Suite& suite : suites) WriteSuite(suite, id++, xml);
  xml.CloseElement();
  return xml.CStr() + std::string("\n");
}

}  // namespace pgorigin
