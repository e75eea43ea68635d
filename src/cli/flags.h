// The command line.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/config_file.h"
#include "cli/settings.h"

namespace pgorigin {

struct Invocation {
  Command command = Command::kAudit;
  Settings settings;
  Settings flags;  // of `settings`: what the command line says
  ConfigFile file;
  // FROM and TO, SOURCE…, or the command that `scratch` runs.
  std::vector<std::string> arguments;
  std::optional<std::string> config;
};

// What to do, or the text of --help or --version.  Throws Error (kUsage), which
// names the flag and never repeats a value.
std::variant<Invocation, std::string> ParseFlags(int argc, const char* const* argv);

}  // namespace pgorigin
