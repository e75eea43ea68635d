// What pgorigin says of Veza: of its lab, of both sets of migrations, in JSON and in documents.
#pragma once

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "support/live_server.h"
#include "support/run_program.h"

namespace pgorigin::veza {

using Arguments = std::vector<std::string>;
using Objects = std::set<std::string>;

inline const char* const kV1 = "origin/migrations_v1";
inline const char* const kAligned = "origin/migrations_v1_aligned";

inline Finished Run(Arguments line) {
  line.insert(line.begin(), PGORIGIN_BINARY);
  return RunProgram(std::move(line), PGORIGIN_SOURCE_DIR);
}

// A report in JSON.
class Said {
 public:
  explicit Said(const std::string& json)
      : report(nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false)) {}

  // The objects that a rule names, "public.users.role"; what is kept is not among them.
  Objects Of(const std::string& rule) const {
    Objects objects;
    for (const auto& finding : report["findings"]) {
      if (finding["rule"] == rule) objects.insert(finding["object"]["text"].get<std::string>());
    }
    return objects;
  }
  // Empty: it says no such thing.
  std::string Sentence(const std::string& rule, const std::string& object) const {
    for (const auto& finding : report["findings"]) {
      if (Is(finding, rule, object)) return finding["sentence"].get<std::string>();
    }
    return "";
  }
  // The decision on a divergence, "keep: reason", whether it stays or is to be repaired.
  std::string Decision(const std::string& rule, const std::string& object) const {
    for (const auto& finding : report["findings"]) {
      if (Is(finding, rule, object)) return WordsOf(finding["decision"]);
    }
    for (const auto& kept : report["kept"]) {
      if (Is(kept["finding"], rule, object)) return WordsOf(kept["finding"]["decision"]);
    }
    return "";
  }

  nlohmann::json report;

 private:
  static bool Is(const nlohmann::json& finding, const std::string& rule,
                 const std::string& object) {
    return finding["rule"] == rule && finding["object"]["text"] == object;
  }
  std::string WordsOf(const nlohmann::json& index) const {
    if (!index.is_number()) return "";
    const auto& decision = report["decisions"][index.get<std::size_t>()];
    return decision["decide"].get<std::string>() + ": " + decision["reason"].get<std::string>();
  }
};

inline Arguments WithOrigin(Arguments line, const Arguments& more) {
  line.insert(line.end(), {"--config", "origin/pgorigin.toml", "--quiet", "--date", "2025-12-04"});
  line.insert(line.end(), more.begin(), more.end());
  return line;
}

inline Said Audit(const std::string& target, const Arguments& more = {}) {
  const Finished run = Run(WithOrigin({"audit", "--target", target, "--format", "json"}, more));
  EXPECT_LE(run.status, 1) << run.err;
  return Said(run.out);
}

inline Said Lint(const std::string& source) {
  const Finished run = Run(WithOrigin({"lint", source, "--format", "json"}, {}));
  EXPECT_LE(run.status, 1) << run.err;
  return Said(run.out);
}

inline std::string Document(const std::string& type, const std::string& target,
                            const Arguments& more = {}) {
  const Finished run = Run(WithOrigin({"document", type, "--target", target}, more));
  EXPECT_EQ(run.status, 0) << run.err;
  return run.out;
}

// As migrations of the backend are looked at: the schema that it owns.
inline const Arguments kPublic = {"--schema", "public"};

inline std::string ReadOrigin(const std::string& file) {
  std::ifstream text(PGORIGIN_SOURCE_DIR "/origin/" + file);
  return {std::istreambuf_iterator<char>(text), {}};
}

// The hybrid database, once for all tests.
inline const std::string& Lab() {
  static LiveServer server;
  static const std::string target =
      server.Database(ReadOrigin("lab/010_schema.sql") + ReadOrigin("lab/020_chat.sql") +
                      ReadOrigin("lab/090_rows.sql"));
  return target;
}

}  // namespace pgorigin::veza
