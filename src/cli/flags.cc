#include "cli/flags.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

#include "cli/help.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

constexpr std::string_view kVersion = "pgorigin " PGORIGIN_VERSION "\n";

// The flag at the beginning of a text, without any value: that may be a secret.
std::string LeadingFlag(std::string_view text) {
  auto is_of_flag = [](char c) {
    return c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  if (!text.starts_with('-')) return "";
  return std::string(text.begin(), std::find_if_not(text.begin(), text.end(), is_of_flag));
}

// One subcommand while the line is parsed.
struct Bound {
  const CommandHelp* help = nullptr;
  CLI::App* app = nullptr;
  Invocation invocation;
};

[[noreturn]] void Refuse(const Bound* command, const std::string& message) {
  std::string name = command == nullptr ? "" : std::string(command->help->name) + " ";
  throw Error(ExitStatus::kUsage, fmt::format("{} (see pgorigin {}--help)", message, name));
}

void AddSetting(Bound& bound, const Setting<std::string>& setting) {
  Text& value = bound.invocation.settings.*setting.member;
  std::string flag = FlagOf(setting.key);
  if (setting.key == "output") flag = "-o," + flag;
  bound.app->add_option_function<std::string>(flag, [&](const std::string& text) { value = text; })
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void AddSetting(Bound& bound, const Setting<bool>& setting) {
  Switch& value = bound.invocation.settings.*setting.member;
  bound.app->add_flag_callback(FlagOf(setting.key), [&] { value = true; });
}

void AddSetting(Bound& bound, const Setting<std::vector<std::string>>& setting) {
  Texts& value = bound.invocation.settings.*setting.member;
  bound.app
      ->add_option_function<std::vector<std::string>>(
          FlagOf(setting.key), [&](const std::vector<std::string>& texts) { value = texts; })
      ->allow_extra_args(setting.placeholder.ends_with("..."));
}

void AddCommand(CLI::App& program, const CommandHelp& help, Bound& bound) {
  bound.help = &help;
  bound.invocation.command = help.command;
  bound.app = program.add_subcommand(std::string(help.name));
  bound.app->allow_extras();
  if (help.command != Command::kScratch) bound.app->add_option("--config", bound.invocation.config);
  ForEachSetting([&](const auto& setting) {
    if ((setting.commands & On(help.command)) != 0) AddSetting(bound, setting);
  });
  if (!help.argument.empty()) bound.app->add_option("arguments", bound.invocation.arguments);
}

std::string CommandList() {
  std::string names;
  for (const CommandHelp& help : AllCommands()) {
    names += (names.empty() ? "" : ", ") + std::string(help.name);
  }
  return names;
}

void RefuseExtras(const CLI::App& app, const Bound* command) {
  std::vector<std::string> extras = app.remaining();
  if (extras.empty()) return;
  std::string flag = LeadingFlag(extras[0]);
  if (!flag.empty()) Refuse(command, fmt::format("there is no flag {}", Printable(flag)));
  if (command != nullptr) Refuse(command, "an argument is left over");
  Refuse(command, fmt::format("there is no such command: commands are {}", CommandList()));
}

void CheckArguments(const Bound& bound) {
  int count = static_cast<int>(bound.invocation.arguments.size());
  if (count < bound.help->least) {
    Refuse(&bound, fmt::format("{} needs {}", bound.help->name, bound.help->argument));
  }
  if (bound.help->most >= 0 && count > bound.help->most) {
    std::string_view due = bound.help->argument.empty() ? "flags" : bound.help->argument;
    Refuse(&bound, fmt::format("{} takes {} and no more", bound.help->name, due));
  }
}

void CheckValues(const Bound& bound) {
  ForEachSetting([&](const auto& setting) {
    const auto& value = bound.invocation.settings.*setting.member;
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Text>) {
      std::string problem = value ? setting.complaint(*value) : "";
      if (!problem.empty()) Refuse(&bound, FlagOf(setting.key) + " " + problem);
    } else if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Texts>) {
      for (const std::string& item : value.value_or(std::vector<std::string>())) {
        std::string problem = setting.complaint(item);
        if (!problem.empty()) Refuse(&bound, FlagOf(setting.key) + " " + problem);
      }
    }
  });
}

bool TakesNoValue(std::string_view flag) {
  bool found = false;
  ForEachSetting([&](const auto& setting) {
    bool is_switch = std::is_same_v<std::decay_t<decltype(setting)>, Setting<bool>>;
    found = found || (is_switch && FlagOf(setting.key) == flag);
  });
  return found;
}

// CLI11's own messages may repeat an argument, and that may hold a password.
[[noreturn]] void RefuseParse(const CLI::ParseError& error, const Bound* command,
                              const std::vector<std::string>& line) {
  for (const std::string& argument : line) {
    std::string flag = LeadingFlag(argument);
    if (flag.size() < argument.size() && TakesNoValue(flag)) {
      Refuse(command, flag + " takes no value");
    }
  }
  std::string flag = LeadingFlag(error.what());
  if (!flag.empty()) Refuse(command, fmt::format("{} needs a value", Printable(flag)));
  Refuse(command, "the command line cannot be read");
}

const Bound* Chosen(const std::vector<Bound>& bounds) {
  auto chosen = std::find_if(bounds.begin(), bounds.end(),
                             [](const Bound& bound) { return bound.app->parsed(); });
  return chosen == bounds.end() ? nullptr : &*chosen;
}

// Removes `--` and what follows from the line, and returns what followed.
std::vector<std::string> CutBehindSeparator(std::vector<std::string>& line) {
  auto separator = std::find(line.begin(), line.end(), "--");
  std::vector<std::string> behind;
  if (separator != line.end()) behind.assign(separator + 1, line.end());
  line.erase(separator, line.end());
  return behind;
}

Invocation Checked(const Bound* command, std::vector<std::string> more_arguments) {
  if (command == nullptr) {
    Refuse(nullptr, fmt::format("no command: commands are {}", CommandList()));
  }
  RefuseExtras(*command->app, command);
  CheckValues(*command);
  Bound checked = *command;
  std::vector<std::string>& arguments = checked.invocation.arguments;
  arguments.insert(arguments.end(), more_arguments.begin(), more_arguments.end());
  CheckArguments(checked);
  return checked.invocation;
}

}  // namespace

std::variant<Invocation, std::string> ParseFlags(int argc, const char* const* argv) {
  std::vector<std::string> line(argv + std::min(argc, 1), argv + argc);
  std::vector<std::string> arguments = CutBehindSeparator(line);
  CLI::App program;
  program.allow_extras();
  program.require_subcommand(0, 1);  // `document audit` is one command and its argument
  bool version = false;
  program.add_flag("--version", version);
  std::vector<Bound> bounds(AllCommands().size());
  for (std::size_t i = 0; i < bounds.size(); ++i) AddCommand(program, AllCommands()[i], bounds[i]);
  try {
    program.parse(std::vector<std::string>(line.rbegin(), line.rend()));
  } catch (const CLI::CallForHelp&) {
    const Bound* command = Chosen(bounds);
    return command == nullptr ? ProgramHelp() : HelpOf(*command->help);
  } catch (const CLI::ParseError& error) {
    RefuseParse(error, Chosen(bounds), line);
  }
  RefuseExtras(program, nullptr);
  if (version) return std::string(kVersion);
  return Checked(Chosen(bounds), std::move(arguments));
}

}  // namespace pgorigin
