// The words of --help.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/settings.h"

namespace pgorigin {

struct CommandHelp {
  Command command;
  std::string_view name;
  std::string_view summary;
  std::string_view argument;  // name of its positional arguments; empty: none
  int least = 0;              // how many of them
  int most = 0;               // -1: any number
  std::string_view examples;
};

std::span<const CommandHelp> AllCommands();
// Flags, sources, examples and exit status of one command; at most 80 columns.
std::string HelpOf(const CommandHelp& help);
std::string ProgramHelp();

}  // namespace pgorigin
