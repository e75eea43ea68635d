#include "pgorigin/report/rule_list.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/escape.h"
#include "report/page.h"
#include "report/rule_facts.h"

namespace pgorigin {
namespace {

std::string_view Family(std::string_view id) { return id.substr(0, id.find('.')); }

std::string StateOf(const RuleFacts& rule) {
  if (rule.house == nullptr) return "always";
  if (rule.settings->off) return "off";
  return rule.enabled ? "enabled" : "-";
}

int CountEnabled(const std::vector<RuleFacts>& rules) {
  return static_cast<int>(std::ranges::count_if(
      rules, [](const RuleFacts& rule) { return rule.house != nullptr && rule.enabled; }));
}

// Columns of the list: state, severity, id, and the title below.
void PrintRow(const RuleFacts& rule, Page& page) {
  page.Line({{fmt::format("{:<8} {:<8}", StateOf(rule), WordFor(rule.severity)), Paint::kFaint},
             {" " + std::string(rule.id), Paint::kStrong},
             {"  " + std::string(rule.title)}},
            2, 21);
}

void PrintOptions(const RuleFacts& rule, Page& page) {
  if (rule.house == nullptr || rule.house->options.empty()) return;
  page.Heading("Options");
  for (const RuleOption& option : rule.house->options) {
    const auto& values = OptionOf(*rule.house, *rule.settings, option.name);
    const bool configured = rule.settings->options.contains(std::string(option.name));
    page.Line({{std::string(option.name), Paint::kStrong}, {": " + std::string(option.help)}}, 2,
              4);
    page.Line({{Printable(ListText(values))}, {configured ? " (configured)" : "", Paint::kFaint}},
              4);
  }
}

void PrintScope(const RuleFacts& rule, Page& page) {
  for (const auto& [word, globs] : {std::pair("include", &rule.settings->include),
                                    std::pair("exclude", &rule.settings->exclude)}) {
    if (globs->empty()) continue;
    page.Line({{std::string(word) + ": ", Paint::kFaint}, {Printable(ListText(*globs))}}, 2, 4);
  }
}

void PrintExample(const RuleFacts& rule, Page& page) {
  page.Heading("In pgorigin.toml");
  if (rule.house != nullptr && !rule.enabled) {
    page.Verbatim("[rules]", Paint::kPlain, 2);
    page.Verbatim(fmt::format("enable = [\"{}.*\"]", Family(rule.id)), Paint::kPlain, 2);
    page.Blank();
  }
  page.Verbatim(fmt::format("[rules.\"{}\"]", rule.id), Paint::kPlain, 2);
  page.Verbatim(fmt::format("severity = \"{}\"", WordFor(rule.severity)), Paint::kPlain, 2);
  page.Verbatim("exclude = [\"public.schema_migrations\"]", Paint::kPlain, 2);
  if (rule.house == nullptr) return;
  for (const RuleOption& option : rule.house->options) {
    const auto& values = OptionOf(*rule.house, *rule.settings, option.name);
    page.Verbatim(fmt::format("{} = {}", option.name, Printable(ListText(values))), Paint::kPlain,
                  2);
  }
}

}  // namespace

std::string RuleListText(const RuleConfig& config, const TerminalStyle& style) {
  Page page(style);
  const std::vector<RuleFacts> rules = AllRuleFacts(config);
  page.Line(
      {{fmt::format("House rules: {} of {} enabled", CountEnabled(rules), HouseRules().size()),
        Paint::kStrong}});
  std::string_view family;
  for (const RuleFacts& rule : rules) {
    if (rule.house == nullptr) break;
    if (Family(rule.id) != family) page.Blank();
    family = Family(rule.id);
    PrintRow(rule, page);
  }
  page.Heading("Rules of differences, in the order in which they are tried");
  for (const RuleFacts& rule : rules) {
    if (rule.house == nullptr) PrintRow(rule, page);
  }
  return page.text();
}

std::string RuleListMarkdown(const RuleConfig& config) {
  std::string out = "| Rule | Severity | State | What is wrong |\n| :--- | :--- | :--- | :--- |\n";
  for (const RuleFacts& rule : AllRuleFacts(config)) {
    out += fmt::format("| {} | {} | {} | {} |\n", MarkdownCellCode(rule.id), WordFor(rule.severity),
                       StateOf(rule), MarkdownText(rule.title));
  }
  return out;
}

std::string RuleText(std::string_view id, const RuleConfig& config, const TerminalStyle& style) {
  const std::vector<RuleFacts> rules = AllRuleFacts(config);
  const auto rule = std::ranges::find(rules, id, &RuleFacts::id);
  if (rule == rules.end()) return "";
  Page page(style);
  page.Ends({std::string(rule->id), Paint::kStrong},
            {fmt::format("{}, {}", WordFor(rule->severity),
                         rule->enabled ? StateOf(*rule) : "not enabled"),
             Paint::kFaint});
  page.Line({{std::string(rule->title) + "."}}, 2);
  page.Blank();
  page.Line({{"Why: ", Paint::kFaint}, {std::string(rule->rationale)}}, 2, 4);
  page.Line({{"→ ", Paint::kGood}, {std::string(rule->advice)}}, 2, 4);
  PrintScope(*rule, page);
  PrintOptions(*rule, page);
  PrintExample(*rule, page);
  return page.text();
}

}  // namespace pgorigin
