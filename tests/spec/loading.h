// Loads text as a file of an Origin would be.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "pgorigin/model/error.h"
#include "pgorigin/spec/script.h"

namespace pgorigin {

// A directory that goes away with it.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "pgorigin-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TemporaryDirectory() { std::filesystem::remove_all(path_); }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  const std::filesystem::path& path() const { return path_; }
  void Write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
  }

 private:
  std::filesystem::path path_;
};

inline Script LoadText(const std::string& name, const std::string& text) {
  TemporaryDirectory directory;
  directory.Write(name, text);
  return LoadScripts((directory.path() / name).string()).at(0);
}

inline std::vector<std::string> Texts(const Script& script) {
  std::vector<std::string> texts;
  for (const ScriptStatement& statement : script.statements) texts.push_back(statement.text);
  return texts;
}

// "error 3:4 message", one for each diagnostic.
inline std::vector<std::string> Messages(const Script& script) {
  constexpr const char* kWords[] = {"error", "warning", "note"};
  std::vector<std::string> messages;
  for (const Diagnostic& d : script.diagnostics) {
    messages.push_back(std::string(kWords[static_cast<int>(d.severity)]) + " " +
                       std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + " " +
                       d.message);
  }
  return messages;
}

// The message with which loading ends; empty when it does not.
inline std::string Refusal(const std::string& source) {
  try {
    LoadScripts(source);
  } catch (const Error& error) {
    return error.status() == ExitStatus::kUsage ? error.what() : "wrong status";
  }
  return "";
}

}  // namespace pgorigin
