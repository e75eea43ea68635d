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

// From the Origin's name to that of live: behind all else, which uses the Origin's.
std::string RenameSql(const Rename& rename) {
  const ObjectId& id = rename.to;
  const std::string table = "ALTER TABLE " + ToString(RelationOf(id));
  const std::string old = QuoteIdentifier(id.name.view());
  const std::string to = " TO " + QuoteIdentifier(rename.from.name.view()) + ";\n";
  if (id.kind == Kind::kColumn) return table + " RENAME COLUMN " + old + to;
  if (id.kind == Kind::kConstraint) return table + " RENAME CONSTRAINT " + old + to;
  if (id.kind == Kind::kTable) return table + " RENAME" + to;
  if (id.kind != Kind::kIndex) return "";
  return "ALTER INDEX " + ToString(QualifiedName{id.schema, id.name}) + " RENAME" + to;
}

// Tables last: the others are named by them.
std::string RenamesOf(const Alignment& alignment) {
  std::string others, tables;
  for (const Rename& rename : alignment.renamed) {
    if (!rename.accepted || rename.kept || rename.from.name == rename.to.name) continue;
    const std::string sql = RenameSql(rename);
    if (sql.empty() || alignment.to.Find(rename.to) == nullptr) continue;
    (rename.to.kind == Kind::kTable ? tables : others) +=
        fmt::format("\n-- rename {}\n", Describe(rename.to)) + sql;
  }
  return others + tables;
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
  const std::string renames = RenamesOf(alignment);
  if (migration.segments.empty() && renames.empty()) return patch;
  const std::string file = NewFileAfter(origin);
  if (file.empty()) {
    for (const Segment& segment : migration.segments) {
      const std::string reason = "the names of the files have no number to count on";
      patch.not_patched.push_back({segment.steps.front().object, reason, {}});
    }
    return patch;
  }
  patch.files.push_back({file, "", TextOf(migration) + renames, true});
  return patch;
}

}  // namespace pgorigin
