#include "pgorigin/plan/script.h"

#include <fmt/format.h>

#include <algorithm>

namespace pgorigin {
namespace {

// Comments must not end before their line does.
std::string Comment(const std::string& text) { return "-- " + Printable(text) + "\n"; }

std::string Count(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::size_t StepsIn(const Migration& migration) {
  std::size_t steps = 0;
  for (const Segment& segment : migration.segments) steps += segment.steps.size();
  return steps;
}

std::string Top(const Migration& migration, const MigrationHeader& header) {
  std::string text = Comment("From: " + header.from) + Comment("To:   " + header.to);
  text += Comment(fmt::format("Made: {} by {}", header.date, header.tool));
  text +=
      Comment(fmt::format("{} in {}; {} left out{}", Count(StepsIn(migration), "step"),
                          Count(migration.segments.size(), "segment"), migration.left_out.size(),
                          migration.left_out.empty() ? "" : ", listed at the end"));
  return text;
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

std::string StepText(const PlannedStep& step, const MigrationHeader& header) {
  std::string title = step.what + " " + Describe(step.object);
  if (step.change) {
    auto repairs = header.repairs.find(*step.change);
    if (repairs != header.repairs.end()) title += " (" + repairs->second + ")";
  }
  std::string text = Comment(title);
  const std::string effect = EffectOf(step), hazards = HazardsOf(step.hazards);
  if (!effect.empty()) text += Comment("  lock: " + effect);
  if (!hazards.empty()) text += Comment("  hazards: " + hazards);
  return text + step.sql;
}

std::string NameOf(const LeftOut& left) { return left.what + " " + Describe(left.object); }

// The causes with their reasons, and then what they take along.
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

constexpr std::string_view kSettings =
    "SET lock_timeout = '3s';\n"
    "SET statement_timeout = 0;\n"
    "SET row_security = off;\n"
    "SET check_function_bodies = off;\n"
    "SET search_path = '';\n";

std::string StepsText(const Segment& segment, const MigrationHeader& header) {
  std::string text;
  for (const PlannedStep& step : segment.steps) text += StepText(step, header);
  return text;
}

// Letters, digits and underscores: any file system and any tool takes them.
std::string AsFileName(std::string_view words) {
  std::string name;
  for (char c : words) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    name += plain ? c : '_';
  }
  return name.substr(0, 60);
}

// ", expand"
std::string PhaseOf(const Segment& segment) {
  return segment.phase == Phase::kNone ? "" : ", " + std::string(WordFor(segment.phase));
}

bool FillsRows(const Segment& segment) {
  return std::ranges::any_of(segment.steps, &PlannedStep::batches);
}

std::string FileNameOf(std::size_t number, const Segment& segment) {
  const PlannedStep& first = segment.steps.front();
  const std::string more = segment.steps.size() > 1 ? "_and_more" : "";
  const std::string words =
      fmt::format("{} {} {}", first.what, WordFor(first.object.kind), first.object.name.view());
  const std::string phase =
      segment.phase == Phase::kNone ? "" : std::string(WordFor(segment.phase)) + "_";
  return fmt::format("{:03}_{}{}{}.sql", number, phase, AsFileName(words), more);
}

}  // namespace

std::vector<ScriptFile> ToFiles(const Migration& migration, const MigrationHeader& header) {
  std::vector<ScriptFile> files;
  const std::size_t count = migration.segments.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Segment& segment = migration.segments[i];
    std::string text = Top(migration, header);
    text +=
        Comment(fmt::format("File {} of {}{}: {}", i + 1, count, PhaseOf(segment),
                            segment.transactional ? "in one transaction" : "not in a transaction"));
    text += Comment("It cannot try again by itself when a lock is not free.");
    if (FillsRows(segment)) {
      text += Comment("It commits batch by batch, and may be ended and begun anew at any time.");
    }
    files.push_back({FileNameOf(i + 1, segment),
                     text + "\n" + std::string(kSettings) + "\n" + StepsText(segment, header)});
  }
  if (!migration.left_out.empty()) {
    files.push_back({fmt::format("{:03}_left_out.sql", count + 1),
                     Top(migration, header) + LeftOutText(migration.left_out)});
  }
  return files;
}

std::string ToScript(const Migration& migration, const MigrationHeader& header) {
  std::string text = Top(migration, header);
  if (!migration.segments.empty()) text += "\n" + std::string(kSettings);
  for (std::size_t i = 0; i < migration.segments.size(); ++i) {
    const Segment& segment = migration.segments[i];
    text += "\n" + Comment(fmt::format("segment {} of {}{}{}", i + 1, migration.segments.size(),
                                       PhaseOf(segment),
                                       segment.transactional ? "" : ": not in a transaction"));
    if (segment.transactional) text += "BEGIN;\n";
    text += StepsText(segment, header);
    if (segment.transactional) text += "COMMIT;\n";
  }
  text += LeftOutText(migration.left_out);
  return text;
}

}  // namespace pgorigin
