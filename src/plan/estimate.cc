#include "pgorigin/plan/estimate.h"

#include <fmt/format.h>

#include <array>

#include "plan/renames.h"

namespace pgorigin {
namespace {

enum class Way { kNone, kRewrite, kFill, kRead };

Way WayOf(const PlannedStep& step) {
  if (step.effect.on.empty()) return Way::kNone;
  if (step.effect.rewrites) return Way::kRewrite;
  if (step.batches) return Way::kFill;
  const bool builds = step.hazards.contains(Hazard::kIndexBuild);
  return step.effect.scans || builds ? Way::kRead : Way::kNone;
}

QualifiedName LiveNameOf(const PlannedStep& step, const Alignment& alignment) {
  const QualifiedName& on = step.effect.on;
  const Object* relation = FindRelation(alignment.to, on);
  const Kind kind = relation == nullptr ? Kind::kTable : relation->id.kind;
  const ObjectId old = plan::OldIdOf(alignment, {kind, on.schema, {}, on.name, {}});
  return {old.schema, old.name};
}

// Keys and indexes are of one table each; columns and checks are inherited.
bool IsOfOneTable(const PlannedStep& step, const Alignment& alignment) {
  if (step.object.kind == Kind::kIndex) return true;
  const Constraint* constraint = As<Constraint>(alignment.to.Find(step.object));
  return constraint != nullptr && constraint->type != ConstraintType::kCheck &&
         constraint->type != ConstraintType::kNotNull;
}

// As pg_size_pretty() has it, and as people write: 340 MB.
std::string Bytes(long long bytes) {
  static constexpr std::array<std::string_view, 5> kUnits = {"bytes", "kB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  auto value = static_cast<double>(bytes);
  for (; value >= 1024 && unit + 1 < kUnits.size(); ++unit) value /= 1024;
  return fmt::format("{:.{}f} {}", value, unit > 0 && value < 9.95 ? 1 : 0, kUnits[unit]);
}

std::string Grouped(long long number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

std::string Rows(long long rows) {
  return fmt::format("{} {}", Grouped(rows), rows == 1 ? "row" : "rows");
}

std::string_view VerbOf(Way way) {
  switch (way) {
    case Way::kNone:
      return "";
    case Way::kRewrite:
      return "writes anew";
    case Way::kFill:
      return "fills";
    case Way::kRead:
      return "reads";
  }
  return "";
}

struct Sum {
  int steps = 0;
  int unknown = 0;  // of them: nobody counted the rows
  long long rows = 0;
  long long bytes = 0;
};

std::string TextOf(Way way, const Sum& sum) {
  const std::string where =
      fmt::format("({}) in {} step{}", Bytes(sum.bytes), sum.steps, sum.steps == 1 ? "" : "s");
  if (sum.unknown == sum.steps) {
    return fmt::format("{} rows that nobody counted {}: never analyzed", VerbOf(way), where);
  }
  const std::string text = fmt::format("{} about {} {}", VerbOf(way), Rows(sum.rows), where);
  if (sum.unknown == 0) return text;
  return text + fmt::format(", and more in {} of them: never analyzed", sum.unknown);
}

}  // namespace

std::set<QualifiedName> TablesToMeasure(const Migration& migration, const Alignment& alignment) {
  std::set<QualifiedName> tables;
  for (const Segment& segment : migration.segments) {
    for (const PlannedStep& step : segment.steps) {
      if (WayOf(step) != Way::kNone) tables.insert(LiveNameOf(step, alignment));
    }
  }
  return tables;
}

void AddEstimates(Migration& migration, const Alignment& alignment,
                  const std::map<QualifiedName, TableSizes>& sizes) {
  for (Segment& segment : migration.segments) {
    for (PlannedStep& step : segment.steps) {
      if (WayOf(step) == Way::kNone) continue;
      auto found = sizes.find(LiveNameOf(step, alignment));
      if (found == sizes.end()) continue;
      step.estimate = IsOfOneTable(step, alignment) ? found->second.own : found->second.whole;
    }
  }
}

std::string EstimateOf(const PlannedStep& step) {
  if (!step.estimate) return "";
  const std::string_view verb = VerbOf(WayOf(step));
  const std::string bytes = Bytes(step.estimate->bytes);
  if (!step.estimate->rows) {
    return fmt::format("{} {}; how many rows is unknown: never analyzed", verb, bytes);
  }
  return fmt::format("{} about {} ({})", verb, Rows(*step.estimate->rows), bytes);
}

std::vector<std::string> EstimatesOf(const Migration& migration) {
  std::map<Way, Sum> sums;
  for (const Segment& segment : migration.segments) {
    for (const PlannedStep& step : segment.steps) {
      if (!step.estimate) continue;
      Sum& sum = sums[WayOf(step)];
      ++sum.steps;
      sum.unknown += step.estimate->rows ? 0 : 1;
      sum.rows += step.estimate->rows.value_or(0);
      sum.bytes += step.estimate->bytes;
    }
  }
  std::vector<std::string> lines;
  for (const auto& [way, sum] : sums) lines.push_back(TextOf(way, sum));
  return lines;
}

}  // namespace pgorigin
