#include "plan/script_text.h"

#include <fmt/format.h>

#include "pgorigin/plan/estimate.h"

namespace pgorigin::plan {

std::string Comment(const std::string& text) { return "-- " + Printable(text) + "\n"; }

namespace {

std::string Count(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::size_t StepsIn(const Migration& migration) {
  std::size_t steps = 0;
  for (const Segment& segment : migration.segments) steps += segment.steps.size();
  return steps;
}

std::string EffectOf(const PlannedStep& step) {
  const Effect& effect = step.effect;
  if (effect.lock == Lock::kNone) return "";
  std::string text = fmt::format("{} on {}", WordFor(effect.lock), ToString(effect.on));
  for (const QualifiedName& other : effect.also) text += ", " + ToString(other);
  if (effect.rewrites) return text + ", which it rewrites";
  if (effect.scans) return text + ", which it reads";
  return text;
}

std::string HazardsOf(const std::set<Hazard>& hazards) {
  std::string text;
  for (Hazard hazard : hazards) {
    text += (text.empty() ? "" : ", ") + std::string(WordFor(hazard));
  }
  return text;
}

std::string NameOf(const LeftOut& left) { return left.what + " " + Describe(left.object); }

}  // namespace

std::string Top(const Migration& migration, const MigrationHeader& header) {
  std::string text = Comment("From: " + header.from) + Comment("To:   " + header.to);
  text += Comment(fmt::format("Made: {} by {}", header.date, header.tool));
  text +=
      Comment(fmt::format("{} in {}; {} left out{}", Count(StepsIn(migration), "step"),
                          Count(migration.segments.size(), "segment"), migration.left_out.size(),
                          migration.left_out.empty() ? "" : ", listed at the end"));
  return text;
}

std::string LeftOutText(const std::vector<LeftOut>& left_out) {
  std::string causes, followers;
  for (const LeftOut& left : left_out) {
    if (left.follows) {
      followers += Comment("  " + NameOf(left));
    } else {
      causes += Comment("  " + NameOf(left) + ":") + Comment("    " + left.reason);
    }
  }
  if (!causes.empty()) causes = "\n" + Comment("Left out:") + causes;
  if (followers.empty()) return causes;
  return causes + "\n" + Comment("Left out, because it comes with or after these:") + followers;
}

std::string CommentsOf(const PlannedStep& step, const MigrationHeader& header) {
  std::string title = step.what + " " + Describe(step.object);
  if (step.change) {
    auto repairs = header.repairs.find(*step.change);
    if (repairs != header.repairs.end()) title += " (" + repairs->second + ")";
  }
  std::string text = Comment(title);
  const std::string effect = EffectOf(step), hazards = HazardsOf(step.hazards);
  const std::string estimate = EstimateOf(step);
  if (!effect.empty()) text += Comment("  lock: " + effect);
  if (!estimate.empty()) text += Comment("  " + estimate);
  if (!hazards.empty()) text += Comment("  hazards: " + hazards);
  return text;
}

std::string StepsText(const Segment& segment, const MigrationHeader& header) {
  std::string text;
  for (const PlannedStep& step : segment.steps) text += CommentsOf(step, header) + step.sql;
  return text;
}

std::string PhaseOf(const Segment& segment) {
  return segment.phase == Phase::kNone ? "" : ", " + std::string(WordFor(segment.phase));
}

}  // namespace pgorigin::plan
