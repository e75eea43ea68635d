// pgorigin as a user runs it: in a directory of its own, with a server beside it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/live_server.h"
#include "support/run_program.h"
#include "support/temp_directory.h"

namespace pgorigin {

class CommandLine : public testing::Test {
 protected:
  Finished Pgorigin(std::vector<std::string> arguments, const Environment& environment = {}) {
    arguments.insert(arguments.begin(), PGORIGIN_BINARY);
    return RunProgram(std::move(arguments), files_.path().string(), environment);
  }
  void Write(const std::string& name, const std::string& text) { files_.Write(name, text); }
  std::string Read(const std::string& name) { return files_.Read(name); }

  TempDirectory files_;
};

class CommandLineWithServer : public CommandLine {
 protected:
  std::string Database(const std::string& sql) { return live_.Database(sql); }

  LiveServer live_;
};

inline testing::AssertionResult Contains(const std::string& text, const std::string& part) {
  if (text.find(part) != std::string::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "no \"" << part << "\" in:\n" << text;
}
inline testing::AssertionResult Lacks(const std::string& text, const std::string& part) {
  if (text.find(part) == std::string::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "\"" << part << "\" in:\n" << text;
}

}  // namespace pgorigin
