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
  std::string_view argument_help;
  int least = 0;  // how many of them
  int most = 0;   // -1: any number
  std::string_view examples;
};

std::span<const CommandHelp> AllCommands();
// Sources, examples and exit status, as far as they concern that command.
std::string FooterOf(const CommandHelp& help);
std::string_view ProgramSummary();
std::string_view ProgramFooter();

}  // namespace pgorigin
