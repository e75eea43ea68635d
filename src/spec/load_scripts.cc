#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <system_error>

#include "pgorigin/model/error.h"
#include "pgorigin/spec/script.h"
#include "spec/markdown.h"
#include "spec/migrations.h"
#include "spec/script_text.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNextStep =
    "give a .sql file, a .md file, a directory of migrations, or the word `empty`";

[[noreturn]] void Refuse(const fs::path& path, std::string_view why, std::string_view next_step) {
  throw Error(ExitStatus::kUsage, fmt::format("cannot read the Origin {}: {}; {}",
                                              Printable(path.string()), why, next_step));
}

// Files that look like text by their name alone.
struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view next_step;
};
constexpr std::array<Signature, 7> kSignatures = {{
    {"PGDMP", "it is a dump in custom format",
     "convert it with `pg_restore --schema-only -f FILE`"},
    {"\x1F\x8B", "it is compressed", "decompress it first"},
    {"\x28\xB5\x2F\xFD", "it is compressed", "decompress it first"},
    {"\x04\x22\x4D\x18", "it is compressed", "decompress it first"},
    {"BZh", "it is compressed", "decompress it first"},
    {"\xFF\xFE", "it is UTF-16", "save it as UTF-8"},
    {"\xFE\xFF", "it is UTF-16", "save it as UTF-8"},
}};

// A pipe is read (`--origin <(…)`); a device might have no end.
std::string ReadFile(const fs::path& path) {
  std::error_code ignored;
  fs::file_status status = fs::status(path, ignored);
  if (fs::exists(status) && !fs::is_regular_file(status) && !fs::is_fifo(status)) {
    Refuse(path, "it is no file", kNextStep);
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    Refuse(path, std::generic_category().message(errno), "check its name and permissions");
  }
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (file.bad()) Refuse(path, "an error while reading", "check the file");
  std::string text = std::move(bytes).str();
  for (const Signature& signature : kSignatures) {
    if (text.starts_with(signature.bytes)) Refuse(path, signature.what, signature.next_step);
  }
  return text;
}

std::string LowerExtension(const fs::path& path) {
  std::string extension = path.extension().string();
  std::ranges::transform(extension, extension.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
  return extension;
}

bool IsMarkdown(const fs::path& path) {
  std::string extension = LowerExtension(path);
  return extension == ".md" || extension == ".markdown";
}

Script LoadFile(const fs::path& path, int source) {
  std::string text = ReadFile(path);
  Script script;
  script.file = path.string();
  script.source = source;
  if (IsMarkdown(path)) {
    ReadMarkdown(std::move(text), script);
  } else {
    SplitScript split = Split(text);
    if (BlankDownParts(split.comments, text, script)) split = Split(text);
    AppendStatements({.text = text}, std::move(split), script);
  }
  std::ranges::stable_sort(script.diagnostics, {}, [](const Diagnostic& diagnostic) {
    return std::pair(diagnostic.place.line, diagnostic.place.column);
  });
  return script;
}

// Files below a directory, by their names relative to it; hidden ones and what is below
// a hidden directory are ignored.  A directory is entered once, whatever links say.
class Walk {
 public:
  explicit Walk(const fs::path& root) : root_(root) { Enter(root); }
  std::vector<std::string> sql;
  std::vector<std::string> markdown;

 private:
  void Enter(const fs::path& directory) {
    std::error_code error;
    if (!entered_.insert(fs::canonical(directory, error)).second) return;
    fs::directory_iterator entries(directory, error);
    if (error) Refuse(directory, error.message(), "check its permissions");
    for (const fs::directory_entry& entry : entries) Take(entry.path());
  }

  void Take(const fs::path& path) {
    if (path.filename().string().starts_with('.')) return;
    std::error_code error;  // of a link to nowhere: reading that file will say so
    fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) return Enter(path);
    if (fs::is_fifo(status)) return;  // it would wait for a writer
    std::string name = path.lexically_relative(root_).generic_string();
    if (LowerExtension(path) == ".sql") sql.push_back(name);
    if (IsMarkdown(path)) markdown.push_back(name);
  }

  fs::path root_;
  std::set<fs::path> entered_;
};

// Stands for a file of which there is only this to say.
Script Remark(const fs::path& path, Diagnostic::Severity severity, std::string message,
              int source) {
  Script script;
  script.file = path.string();
  script.source = source;
  script.diagnostics.push_back({severity, {script.file, 0, 0}, std::move(message), ""});
  return script;
}

Script LeftOut(const fs::path& path, const Migration& migration, int source) {
  Script script =
      Remark(path, Diagnostic::Severity::kNote, migration.left_out + ": left out", source);
  script.left_out = migration.left_out;
  if (migration.down) script.downs = {{script.file, 0, 0}};
  return script;
}

std::vector<Script> LoadDirectory(const fs::path& directory, int source) {
  Walk walk(directory);
  std::vector<std::string>& names = walk.sql.empty() ? walk.markdown : walk.sql;
  if (names.empty() && fs::exists(directory / "toc.dat")) {
    Refuse(directory, "it is a dump in directory format", kSignatures[0].next_step);
  }
  if (names.empty()) {
    Refuse(directory, "no .sql and no .md file is below this directory", kNextStep);
  }
  std::vector<Script> scripts;
  for (const Migration& migration : OrderMigrations(names)) {
    fs::path path = (directory / migration.name).lexically_normal();
    scripts.push_back(migration.left_out.empty() ? LoadFile(path, source)
                                                 : LeftOut(path, migration, source));
  }
  return scripts;
}

bool DefinesSomething(const Script& script) {
  return std::ranges::any_of(script.statements, &ScriptStatement::definition) ||
         std::ranges::any_of(script.diagnostics, [](const Diagnostic& diagnostic) {
           return diagnostic.severity == Diagnostic::Severity::kError;
         });
}

std::string_view WhatIsMissing(const fs::path& path) {
  if (fs::is_directory(path)) return "its files hold no statement that defines something";
  if (IsMarkdown(path)) return "it holds no ```sql block and no column table";
  return "it holds no statement that defines something";
}

}  // namespace

std::vector<Script> LoadScripts(const std::string& source, int source_number,
                                WhenEmpty when_empty) {
  if (source == "empty") return {};
  fs::path path(source);
  std::error_code error;
  fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    Refuse(path, error ? error.message() : "there is no such file", kNextStep);
  }
  std::vector<Script> scripts;
  if (fs::is_directory(status)) {
    scripts = LoadDirectory(path, source_number);
  } else {
    scripts.push_back(LoadFile(path, source_number));
  }
  if (std::ranges::any_of(scripts, DefinesSomething)) return scripts;
  if (when_empty == WhenEmpty::kRefuse) {
    Refuse(path, WhatIsMissing(path), "for a schema without objects, give the word `empty`");
  }
  scripts.push_back(Remark(path, Diagnostic::Severity::kWarning,
                           fmt::format("{}: read as a schema without objects", WhatIsMissing(path)),
                           source_number));
  return scripts;
}

}  // namespace pgorigin
