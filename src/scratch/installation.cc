#include "scratch/installation.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <mutex>
#include <set>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "scratch/process.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

bool HasServer(const fs::path& bindir) {
  return access((bindir / "postgres").c_str(), X_OK) == 0 &&
         access((bindir / "initdb").c_str(), X_OK) == 0;
}

std::vector<fs::path> SplitPath(const char* variable) {
  const char* value = std::getenv(variable);
  std::string text = value == nullptr ? "" : value;
  std::vector<fs::path> paths;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.find(':', begin), text.size());
    if (end > begin) paths.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return paths;
}

int Number(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Debian: /usr/lib/postgresql/15/bin; Red Hat: /usr/pgsql-15/bin.
void AppendPackaged(std::vector<fs::path>& bindirs, const fs::path& parent,
                    std::string_view prefix) {
  std::map<int, fs::path, std::greater<>> newest_first;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(parent, ignored)) {
    std::string name = entry.path().filename();
    int major = name.starts_with(prefix) ? Number(std::string_view(name).substr(prefix.size())) : 0;
    if (major > 0) newest_first[major] = entry.path() / "bin";
  }
  for (const auto& [major, bindir] : newest_first) bindirs.push_back(bindir);
}

// In order of preference.
std::vector<fs::path> Candidates() {
  std::vector<fs::path> bindirs = SplitPath("PGORIGIN_PG_BINDIR");
  AppendPackaged(bindirs, "/usr/lib/postgresql", "");
  AppendPackaged(bindirs, "/usr", "pgsql-");
  for (const fs::path& directory : SplitPath("PATH")) bindirs.push_back(directory);
  std::erase_if(bindirs, [](const fs::path& bindir) { return !HasServer(bindir); });
  return bindirs;
}

Installation Examine(const fs::path& bindir) {
  Finished finished = RunProgram({bindir / "postgres", "--version"}, UnprivilegedAccount());
  std::string version = finished.output.substr(0, finished.output.find('\n'));
  int major = finished.exit_status == 0 ? MajorOf(version) : 0;
  if (major == 0) {
    throw Error(ExitStatus::kCouldNotCompare,
                fmt::format("cannot run {}: {}\n  next: let the user that scratch servers run as "
                            "(postgres, for root) execute it, or name another directory in "
                            "PGORIGIN_PG_BINDIR",
                            Printable((bindir / "postgres").string()), Printable(version)));
  }
  return {bindir, major, version};
}

[[noreturn]] void RaiseNoServer(const fs::path& bindir) {
  std::string where = bindir.empty() ? "" : " in " + Printable(bindir.string());
  throw Error(
      ExitStatus::kCouldNotCompare,
      fmt::format("no PostgreSQL server program found{} for the scratch server\n"
                  "  next: install one (apt-get install postgresql-15), name the directory of "
                  "postgres and initdb in PGORIGIN_PG_BINDIR, or name a server to make "
                  "databases on with --scratch-url",
                  where));
}

}  // namespace

int MajorOf(const std::string& version) {
  std::size_t at = version.find(") ");
  return at == version.npos ? 0 : Number(std::string_view(version).substr(at + 2));
}

Installation FindInstallation(const ScratchOptions& options) {
  if (!options.bindir.empty()) {
    if (!HasServer(options.bindir)) RaiseNoServer(options.bindir);
    return Examine(options.bindir);
  }
  std::vector<fs::path> candidates = Candidates();
  if (candidates.empty()) RaiseNoServer({});
  Installation first = Examine(candidates.front());
  if (options.major == 0 || first.major == options.major) return first;
  for (std::size_t i = 1; i < candidates.size(); ++i) {
    Installation other = Examine(candidates[i]);
    if (other.major == options.major) return other;
  }
  return first;
}

std::vector<int> InstalledMajors() {
  std::set<int> majors;
  for (const fs::path& bindir : Candidates()) majors.insert(Examine(bindir).major);
  return {majors.begin(), majors.end()};
}

}  // namespace pgorigin
