// SQL in, verdicts out: what the scenarios share.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <vector>

#include "arbiter/live_database.h"
#include "pgorigin/policy/finding.h"
#include "pgorigin/resolve/compare.h"
#include "support/temp_directory.h"

namespace pgorigin {

// A file of that SQL; it is gone when the tests end.
inline std::string SqlFile(const std::string& sql, const std::string& name = "origin.sql") {
  static TempDirectory directory;
  static int number = 0;
  return directory.Write(fmt::format("{}/{}", ++number, name), sql);
}

inline std::string LiveOf(const std::string& sql) { return DatabaseOf(SqlFile(sql, "live.sql")); }

// `origin`: a path; `live`: a connection string.
inline Compared AuditOf(const std::string& live, const std::string& origin,
                        ResolveMode mode = ResolveMode::kAuto) {
  ResolveOptions options;
  options.mode = mode;
  return Compare({{Source::Type::kServer, live}}, {{Source::Type::kText, origin}}, options);
}

inline Compared CompareSql(const std::string& live, const std::string& origin,
                           ResolveMode mode = ResolveMode::kAuto) {
  return AuditOf(LiveOf(live), SqlFile(origin), mode);
}

// "changed column public.t.a (default)", "renamed table public.a → public.b",
// "uncertain view public.v".
inline std::string Say(const Change& change) {
  std::string word(WordFor(change.type));
  if (change.verdict == Verdict::kUncertain) word = "uncertain";
  std::string text = word + " ";
  if (change.type == ChangeType::kRenamed || change.type == ChangeType::kMoved) {
    text += Describe(change.from_id) + " → " + ToString(change.id);
  } else {
    text += Describe(change.id);
  }
  std::vector<std::string_view> fields;
  for (const FieldDifference& field : change.fields) {
    if (!field.remark) fields.push_back(field.field);
  }
  if (!fields.empty()) text += fmt::format(" ({})", fmt::join(fields, ", "));
  return text;
}

// Every change that is no mere remark.
inline std::vector<std::string> Drift(const Compared& compared) {
  std::vector<std::string> lines;
  for (const Change& change : compared.comparison.changes) {
    if (!change.remark) lines.push_back(Say(change));
  }
  return lines;
}

inline std::vector<std::string> Messages(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : diagnostics) messages.push_back(diagnostic.message);
  return messages;
}

inline std::vector<Finding> Findings(const Compared& compared) {
  return Judge({compared.alignment, compared.comparison});
}

inline const char* TestNameOf(ResolveMode mode) {
  constexpr const char* kNames[] = {"Auto", "Static", "Scratch"};
  return kNames[static_cast<int>(mode)];
}

}  // namespace pgorigin
