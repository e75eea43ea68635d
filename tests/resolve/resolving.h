// SQL on both sides in, verdicts out.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "pgorigin/resolve/compare.h"
#include "support/live_server.h"
#include "support/temp_directory.h"

namespace pgorigin {

class Resolving : public testing::Test {
 protected:
  Source Live(const std::string& sql) { return {Source::Type::kServer, live_.Database(sql)}; }
  Source Text(const std::string& sql, const std::string& name = "origin.sql") {
    return {Source::Type::kText, files_.Write(name, sql)};
  }
  Compared Run(const Source& from, const Source& to, ResolveMode mode = ResolveMode::kAuto) {
    options_.mode = mode;
    return Compare({from}, {to}, options_);
  }

  LiveServer live_;
  TempDirectory files_;
  ResolveOptions options_;
};

// What is not equal, one line each.
inline std::vector<std::string> Lines(const Compared& compared) {
  std::vector<std::string> lines;
  for (const Change& change : compared.comparison.changes) {
    if (change.remark) continue;
    bool uncertain = change.verdict == Verdict::kUncertain;
    lines.push_back((uncertain ? "uncertain " : std::string(WordFor(change.type)) + " ") +
                    ToString(change.id));
  }
  return lines;
}

inline std::vector<std::string> Messages(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : diagnostics) messages.push_back(diagnostic.message);
  return messages;
}

}  // namespace pgorigin
