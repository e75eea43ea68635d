#include "resolve/origin_cache.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <utility>

#include "pgorigin/resolve/program.h"
#include "pgorigin/snapshot/packed.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

// Smaller texts are read in a few hundredths of a second.
constexpr std::size_t kWorthKeeping = 256 * 1024;
constexpr std::size_t kMostKept = 8;

// All that a reading depends on, as bytes.  The bindings name every member, so that a new
// one does not compile until it is decided here that it counts.
class Question {
 public:
  const std::string& bytes() const { return bytes_; }

  void Add(std::string_view text) {
    Add(text.size());
    bytes_ += text;
  }
  void Add(std::size_t number) {
    bytes_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }
  void Add(int number) { Add(static_cast<std::size_t>(number)); }
  void Add(bool value) { bytes_ += value ? '1' : '0'; }
  void Add(const Place& place) {
    const auto& [file, line, column] = place;
    AddAll(file.view(), line, column);
  }
  void Add(const ScriptStatement::Hint& hint) {
    const auto& [line, offset, type, text, hint_line] = hint;
    AddAll(line, offset, static_cast<int>(type), std::string_view(text), hint_line);
  }
  void Add(const ScriptStatement& statement) {
    const auto& [text, place, domain, definition, from_table, error, hints] = statement;
    AddAll(std::string_view(text), place, domain.view(), definition, from_table,
           std::string_view(error));
    AddList(hints);
  }
  void Add(const Diagnostic& diagnostic) {
    const auto& [severity, place, message, excerpt] = diagnostic;
    AddAll(static_cast<int>(severity), place, std::string_view(message), std::string_view(excerpt));
  }
  void Add(const Script& script) {
    const auto& [file, source, left_out, downs, statements, diagnostics] = script;
    AddAll(file.view(), source, std::string_view(left_out));
    AddList(downs);
    AddList(statements);
    AddList(diagnostics);
  }
  void Add(const SpecOptions& options) {
    const auto& [strict, later_overrides, role, when_empty] = options;
    AddAll(strict, later_overrides, std::string_view(role), static_cast<int>(when_empty));
  }
  template <class T>
  void AddList(const std::vector<T>& items) {
    Add(items.size());
    for (const T& item : items) Add(item);
  }

 private:
  template <class... T>
  void AddAll(const T&... items) {
    (Add(items), ...);
  }

  std::string bytes_;
};

std::string QuestionOf(const std::vector<Script>& scripts, ServerVersion version,
                       const SpecOptions& options) {
  Question question;
  // Another build may read the same text in another way.
  question.Add(std::string_view(ProgramIdentity()));
  question.Add(version.number);
  question.Add(options);
  question.AddList(scripts);
  return question.bytes();
}

bool IsWorthKeeping(const std::vector<Script>& scripts) {
  std::size_t bytes = 0;
  for (const Script& script : scripts) {
    for (const ScriptStatement& statement : script.statements) bytes += statement.text.size();
  }
  return bytes >= kWorthKeeping;
}

// Empty when there can be none that is for this user alone.
fs::path DirectoryBelow(const fs::path& cache) {
  const fs::path directory = cache / "origins";
  mkdir(directory.c_str(), 0700);
  struct stat status;
  const bool ours = lstat(directory.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
                    status.st_uid == geteuid() && (status.st_mode & 0077) == 0;
  return ours ? directory : fs::path();
}

// The question is kept with the answer: that two have one hash does no harm.
std::optional<Model> Recall(const fs::path& file, std::string_view question) {
  std::error_code ignored;
  const std::uintmax_t size = fs::file_size(file, ignored);
  if (ignored || size < question.size()) return std::nullopt;
  std::string bytes(size, '\0');
  std::ifstream in(file, std::ios::binary);
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size))) return std::nullopt;
  if (!bytes.starts_with(question)) return std::nullopt;
  std::optional<Model> model = Unpack(std::string_view(bytes).substr(question.size()));
  if (model) fs::last_write_time(file, fs::file_time_type::clock::now(), ignored);
  return model;
}

bool WriteAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// Those that were used last stay.
void Prune(const fs::path& directory) {
  std::error_code ignored;
  std::vector<std::pair<fs::file_time_type, fs::path>> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory, ignored)) {
    files.emplace_back(entry.last_write_time(ignored), entry.path());
  }
  std::ranges::sort(files, std::greater());
  for (std::size_t i = kMostKept; i < files.size(); ++i) fs::remove(files[i].second, ignored);
}

// Written beside its place and renamed, so that concurrent runs see it whole or not at
// all.  A cache that cannot be written costs only time.
void Keep(const fs::path& file, std::string_view question, const Model& model) {
  const std::optional<std::string> packed = Pack(model);
  if (!packed) return;
  std::string building = file.string() + ".XXXXXX";
  const int out = mkstemp(building.data());  // 0600
  if (out < 0) return;
  const bool written = WriteAll(out, question) && WriteAll(out, *packed);
  const bool closed = close(out) == 0;
  if (!written || !closed || rename(building.c_str(), file.c_str()) != 0) unlink(building.c_str());
  Prune(file.parent_path());
}

}  // namespace

Model RecallSpec(const std::vector<Script>& scripts, ServerVersion version,
                 const SpecOptions& options, const fs::path& cache) {
  const bool kept = !cache.empty() && IsWorthKeeping(scripts);
  const fs::path directory = kept ? DirectoryBelow(cache) : fs::path();
  if (directory.empty()) return ReadSpec(scripts, version, options);
  const std::string question = QuestionOf(scripts, version, options);
  const fs::path file = directory / fmt::format("{:016x}", std::hash<std::string>()(question));
  if (std::optional<Model> model = Recall(file, question)) return std::move(*model);
  Model model = ReadSpec(scripts, version, options);
  Keep(file, question, model);
  return model;
}

}  // namespace pgorigin
