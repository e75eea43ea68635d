// SQL of three sides in, classes out.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "pgorigin/lineage/classify.h"
#include "support/live_server.h"
#include "support/temp_directory.h"

namespace pgorigin {

class LineageTest : public testing::Test {
 protected:
  using Migrations = std::map<std::string, std::string>;  // file → SQL

  // "hand-made change: schema.extra-table public.t", one line a finding and class; with the
  // fields where a class is of some of them.
  std::vector<std::string> Classes(const std::string& live, const std::string& origin,
                                   const Migrations& migrations) {
    Run(live, origin, migrations);
    std::vector<std::string> lines;
    for (const Finding& finding : findings_) {
      for (const LineageNote& note : lineage_.notes[finding.fingerprint]) {
        std::string line =
            fmt::format("{}: {} {}", WordFor(note.type), finding.rule, ToString(finding.object));
        if (!note.fields.empty()) line += fmt::format(" ({})", fmt::join(note.fields, ", "));
        lines.push_back(line);
      }
    }
    return lines;
  }

  void Run(const std::string& live, const std::string& origin, const Migrations& migrations) {
    const std::string conninfo = server_.Database(live);
    TempDirectory files;
    const std::string directory = (files.path() / "db").string();
    for (const auto& [name, sql] : migrations) files.Write("db/" + name, sql);
    options_.mode = ResolveMode::kAuto;
    options_.leave_bookkeeping = true;
    three_ = CompareThree({{Source::Type::kServer, conninfo}},
                          {{Source::Type::kText, files.Write("origin.sql", origin)}},
                          {{Source::Type::kText, directory}}, options_);
    EXPECT_FALSE(HasErrors(three_.live_origin.diagnostics) ||
                 HasErrors(three_.migrations_origin.diagnostics));
    ConnectionOptions connection;
    connection.conninfo = conninfo;
    files_ = MatchApplied(three_.scripts, ReadAppliedVersions(connection, {}));
    findings_ = Judge({three_.live_origin.alignment, three_.live_origin.comparison});
    lineage_ = Classify(three_, files_, options_, findings_);
  }

  // "migrations.unapplied 2_b.sql": the findings about files, by the sentence's file or version.
  std::vector<std::string> Rules() const {
    std::vector<std::string> rules;
    for (const Finding& finding : files_.findings) rules.push_back(finding.rule);
    return rules;
  }
  std::vector<std::string> States() const {
    std::vector<std::string> states;
    for (FileState state : files_.states) states.emplace_back(WordFor(state));
    return states;
  }
  std::string ReasonOf(const std::string& object) {
    for (const Finding& finding : findings_) {
      const auto& notes = lineage_.notes[finding.fingerprint];
      if (ToString(finding.object) == object && !notes.empty()) return notes[0].reason;
    }
    return "";
  }

  static inline LiveServer server_;
  ResolveOptions options_;
  ComparedThree three_;
  AppliedFiles files_;
  std::vector<Finding> findings_;
  Lineage lineage_;
};

}  // namespace pgorigin
