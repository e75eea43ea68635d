#include "cli/lint.h"

#include <algorithm>

#include "cli/publish.h"
#include "cli/rule_names.h"
#include "cli/run_options.h"
#include "pgorigin/resolve/facts.h"

namespace pgorigin {
namespace {

// Something that only a server can tell.
bool HasOpenQuestions(const Model& model) {
  return !model.opaque.empty() || HasErrors(model.diagnostics) ||
         std::ranges::any_of(model.objects,
                             [](const auto& entry) { return !entry.second.uncertain.empty(); });
}

// By text alone where that tells everything.
Model Read(const std::vector<Source>& sources, ResolveOptions options) {
  const ResolveMode mode = options.mode;
  if (mode == ResolveMode::kAuto) options.mode = ResolveMode::kStatic;
  Model model = ReadModel(sources, options);
  const bool text = sources[0].type == Source::Type::kText;
  if (mode != ResolveMode::kAuto || !text || !HasOpenQuestions(model)) return model;
  options.mode = mode;
  options.progress("asking a scratch server");
  return ReadModel(sources, options);
}

void AddTables(const Model& model, Report& report) {
  for (const auto& [id, object] : model.objects) {
    const Table* table = As<Table>(&object);
    if (table == nullptr || !table->partition_of.empty()) continue;
    report.tables.push_back({object.domain, RelationOf(id), true, true, object.place});
  }
}

}  // namespace

Report LintReport(const std::vector<std::string>& arguments, const Settings& settings,
                  Progress& progress) {
  const std::vector<Source> sources = SourcesOf("SOURCE", arguments);
  ResolveOptions options = ResolveOptionsOf(settings, progress);
  RuleConfig config = RuleConfigOf(settings);
  if (config.enable.empty()) config.enable = {"*"};
  Model model = Read(sources, options);
  FoldPartitions(model);
  Report report = EmptyReport(Report::Type::kLint, settings);
  report.from = DescribeAll(sources);
  report.diagnostics = model.diagnostics;
  report.opaque = model.opaque;
  report.resolution.mode = WordFor(options.mode);
  AddTables(model, report);
  AddHouse(JudgeHouse(model, ReadFacts(sources, FactsWanted(config), options), config), report);
  return report;
}

}  // namespace pgorigin
