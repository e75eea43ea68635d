#include "cli/decisions.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "pgorigin/decide/decisions_file.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFile = "decisions.toml";
constexpr std::string_view kBaseline = "baseline.toml";

bool None(const Settings& settings) { return settings.decisions == "none"; }

// The directory of a text, or that it is.
std::optional<fs::path> Beside(const std::vector<Source>& origin) {
  for (const Source& source : origin) {
    if (source.type != Source::Type::kText || source.value == "empty") continue;
    const fs::path path = source.value;
    std::error_code ignored;
    return fs::is_directory(path, ignored) ? path : path.parent_path();
  }
  return std::nullopt;
}

std::optional<fs::path> PathOf(const Settings& settings, const std::vector<Source>& origin) {
  if (None(settings)) return std::nullopt;
  if (settings.decisions) return fs::path(*settings.decisions);
  const std::optional<fs::path> directory = Beside(origin);
  return directory ? std::optional(*directory / kFile) : std::nullopt;
}

void AppendFrom(const fs::path& path, bool baseline, std::vector<Decision>& decisions) {
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) {
    throw Error(ExitStatus::kUsage, "cannot read the decisions in " + Printable(path.string()));
  }
  for (Decision& decision : ParseDecisions(text.str(), path.string())) {
    decision.baseline = baseline;
    decisions.push_back(std::move(decision));
  }
}

// `public.tracks.user_id`, `public.tracks` or `"Odd".t`; nothing for a glob.
std::optional<ObjectId> IdOf(std::string_view text) {
  std::vector<std::string> parts(1);
  bool quoted = false;
  for (char c : text) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == '.' && !quoted) {
      parts.emplace_back();
    } else if (!quoted && (c == '*' || c == '?')) {
      return std::nullopt;
    } else {
      parts.back() += c;
    }
  }
  if (parts.size() == 2) return ObjectId{Kind::kTable, parts[0], {}, parts[1], {}};
  if (parts.size() != 3) return std::nullopt;
  return ObjectId{Kind::kColumn, parts[0], parts[1], parts[2], {}};
}

// Triggers keep two columns in step, which are no pair then; in the place of what was renamed
// stands a view, or a column that is computed.
bool Pairs(const Decision& decision) {
  return !decision.origin.empty() && decision.verb != Verb::kMove;
}
bool KeepsApart(const Decision& decision) {
  return decision.verb == Verb::kBridge && decision.bridge != "view" &&
         decision.bridge != "generated";
}

}  // namespace

fs::path DecisionsFile(const Settings& settings, const std::vector<Source>& origin) {
  const std::optional<fs::path> path = PathOf(settings, origin);
  if (path) return *path;
  throw Error(ExitStatus::kUsage,
              "there is no place for decisions: the Origin is no file, so say --decisions FILE");
}

fs::path BaselineFile(const Settings& settings, const std::vector<Source>& origin) {
  return DecisionsFile(settings, origin).parent_path() / kBaseline;
}

std::vector<Decision> ReadDecisions(const Settings& settings, const std::vector<Source>& origin,
                                    Baseline baseline) {
  std::vector<Decision> decisions;
  const std::optional<fs::path> path = PathOf(settings, origin);
  if (!path) return decisions;
  std::error_code ignored;
  if (settings.decisions && !fs::exists(*path, ignored)) {
    throw Error(ExitStatus::kUsage,
                fmt::format("--decisions: there is no file {}", Printable(path->string())));
  }
  AppendFrom(*path, false, decisions);
  if (baseline == Baseline::kRead) {
    AppendFrom(path->parent_path() / kBaseline, true, decisions);
  }
  return decisions;
}

Amendments AmendmentsOf(const std::vector<Decision>& decisions) {
  Amendments amendments;
  for (const Decision& decision : decisions) {
    if (!decision.sql.empty()) {
      // The number of a source counts only where two define the same object.
      amendments.scripts.push_back(ScriptOf(decision.sql, decision.sql_place, 0));
    }
    const std::optional<ObjectId> from = IdOf(decision.object);
    const std::optional<ObjectId> to = IdOf(decision.origin);
    if (Pairs(decision) && from && to)
      amendments.pairs.push_back({*from, *to, KeepsApart(decision)});
  }
  return amendments;
}

}  // namespace pgorigin
