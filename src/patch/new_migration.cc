// A directory of migrations gets one more.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "pgorigin/patch/to_live.h"
#include "pgorigin/plan/migration.h"
#include "pgorigin/plan/script.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "0041" → "0042"; "20260131120000" → one second later, or what looks like it.
std::string Next(std::string digits) {
  for (std::size_t i = digits.size(); i-- > 0;) {
    if (digits[i] != '9') {
      ++digits[i];
      return digits;
    }
    digits[i] = '0';
  }
  return "1" + digits;
}

// "V7__last.sql" → "V8__from_live.sql", "041_last.up.sql" → "042_from_live.up.sql"; empty for a
// name without a number.
std::string NameAfter(const std::string& last) {
  const std::size_t begin = !last.empty() && last[0] == 'V' ? 1 : 0;
  std::size_t end = begin;
  while (end < last.size() && IsDigit(last[end])) ++end;
  if (end == begin) return "";
  std::size_t words = end;
  while (words < last.size() && (last[words] == '_' || last[words] == '-')) ++words;
  if (words == end) return "";
  const std::string suffix = last.ends_with(".up.sql") ? ".up.sql" : ".sql";
  return last.substr(0, begin) + Next(last.substr(begin, end - begin)) +
         last.substr(end, words - end) + "from_live" + suffix;
}

std::string NewFileAfter(const std::vector<Script>& origin) {
  for (std::size_t i = origin.size(); i-- > 0;) {
    const fs::path last = origin[i].file.str();
    const std::string name = NameAfter(last.filename().string());
    if (!origin[i].left_out.empty() || name.empty()) continue;
    return (last.parent_path() / name).string();
  }
  return "";
}

std::string TextOf(const Migration& migration) {
  std::string text = "-- What live has and the migrations before do not make.\n";
  for (const Segment& segment : migration.segments) {
    for (const PlannedStep& step : segment.steps) {
      text += fmt::format("\n-- {} {}\n", step.what, Describe(step.object)) + step.sql;
    }
  }
  return text;
}

}  // namespace

OriginPatch MigrationToLive(const Alignment& alignment, const std::vector<Script>& origin) {
  OriginPatch patch;
  Alignment back;
  back.from = alignment.to;
  back.to = alignment.from;
  PlanOptions options;
  options.offline = true;
  for (int i = 0; i < kHazardCount; ++i) options.allowed.insert(static_cast<Hazard>(i));
  const Migration migration = MakeMigration(back, Diff(back), options);
  for (const LeftOut& left : migration.left_out) {
    patch.not_patched.push_back({left.object, left.reason, {}});
  }
  if (migration.segments.empty()) return patch;
  const std::string file = NewFileAfter(origin);
  if (file.empty()) {
    for (const Segment& segment : migration.segments) {
      const std::string reason = "the names of the files have no number to count on";
      patch.not_patched.push_back({segment.steps.front().object, reason, {}});
    }
    return patch;
  }
  patch.files.push_back({file, "", TextOf(migration), true});
  return patch;
}

}  // namespace pgorigin
