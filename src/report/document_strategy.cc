// The strategy: the rules in force, and which file holds what.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "report/decided.h"
#include "report/document_words.h"
#include "report/escape.h"

namespace pgorigin {
namespace {

std::string FamilyOf(const std::string& rule) { return rule.substr(0, rule.find('.')); }

std::string OptionsText(const RuleLine& rule) {
  std::string text;
  for (const auto& [name, values] : rule.options) {
    std::vector<std::string> codes;
    for (const std::string& value : values) codes.push_back(MarkdownCode(value));
    if (!codes.empty()) text += fmt::format("; {}: {}", name, fmt::join(codes, ", "));
  }
  return text;
}

void WriteRules(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Core rules");
  std::string family;
  for (const RuleLine& rule : input.rules) {
    if (!rule.enabled) continue;
    if (FamilyOf(rule.id) != family) page.Section(family = FamilyOf(rule.id));
    page.Bullet(fmt::format("**{}** ({}, {}): {}{}", MarkdownText(rule.title),
                            MarkdownCode(rule.id), WordFor(rule.severity),
                            MarkdownText(rule.rationale), OptionsText(rule)));
  }
  if (family.empty()) {
    page.Text("No house rule is enabled: `[rules]` in pgorigin.toml enables them.");
  }
}

std::vector<std::string> NamesOf(const std::vector<ObjectId>& ids, bool tables) {
  std::vector<std::string> names;
  for (const ObjectId& id : ids) {
    const bool table = id.kind == Kind::kTable;
    if (table != tables) continue;
    names.push_back(table ? Code(RelationOf(id)) : MarkdownCode(Describe(id)));
  }
  return names;
}

void WriteFileStructure(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Migration file structure");
  const std::vector<FileFacts> files = FilesOf(input);
  if (files.empty()) return page.Text("No migrations were given (`--migrations`).");
  for (const FileFacts& file : files) {
    page.Bullet(fmt::format("**{}**", page.Link(file.place)));
    const std::vector<std::string> tables = NamesOf(file.creates, true);
    const std::vector<std::string> others = NamesOf(file.creates, false);
    if (!tables.empty()) page.Nested(fmt::format("tables: {}", fmt::join(tables, ", ")));
    if (!others.empty()) page.Nested(fmt::format("creates {}", fmt::join(others, ", ")));
    if (!file.alters.empty()) {
      page.Nested(fmt::format("alters {}", fmt::join(NamesOf(file.alters, true), ", ")));
    }
    if (!file.triggers.empty()) {
      page.Nested(Number(file.triggers.size(), "trigger", "triggers"));
    }
  }
}

void WriteDecisions(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Decisions in force");
  std::vector<std::vector<std::string>> rows;
  for (const Decision& decision : input.report.decisions) {
    if (decision.baseline) continue;
    const std::string object = decision.exactly ? ToString(*decision.exactly) : decision.object;
    rows.push_back({object.empty() ? MarkdownCellCode(decision.sql) : MarkdownCellCode(object),
                    MarkdownText(WordsOf(decision)), page.Link(decision.place)});
  }
  if (rows.empty()) return page.Text("Nothing was decided.");
  page.Table({"Object", "Decision", "Where"}, rows);
}

}  // namespace

std::string WriteStrategy(const DocumentInput& input) {
  DocumentPage page(input);
  const auto enabled = std::ranges::count_if(input.rules, &RuleLine::enabled);
  WriteHead(page, input, "Strategy of the migrations",
            fmt::format("{} of {} house rules in force", enabled, input.rules.size()));
  WriteRules(page, input);
  WriteFileStructure(page, input);
  WriteDecisions(page, input);
  return page.Finish();
}

}  // namespace pgorigin
