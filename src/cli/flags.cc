#include "cli/flags.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <memory>

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

[[noreturn]] void Refuse(std::string_view command, const std::string& message) {
  std::string help =
      command.empty() ? "pgorigin --help" : fmt::format("pgorigin {} --help", command);
  throw Error(ExitStatus::kUsage, fmt::format("{} (see {})", message, help));
}

// What is bound to one subcommand while the line is parsed.
struct Bound {
  const CommandHelp* help = nullptr;
  CLI::App* app = nullptr;
  Invocation invocation;
};

void AddSetting(Bound& bound, const Setting<std::string>& setting) {
  std::string flag = FlagOf(setting.key);
  if (setting.key == "output") flag = "-o," + flag;
  Text& value = bound.invocation.settings.*setting.member;
  bound.app
      ->add_option_function<std::string>(
          flag, [&value](const std::string& text) { value = text; }, std::string(setting.help))
      ->type_name(std::string(setting.placeholder))
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void AddSetting(Bound& bound, const Setting<bool>& setting) {
  Switch& value = bound.invocation.settings.*setting.member;
  bound.app->add_flag_callback(
      FlagOf(setting.key), [&value] { value = true; }, std::string(setting.help));
}

void AddSetting(Bound& bound, const Setting<std::vector<std::string>>& setting) {
  Texts& value = bound.invocation.settings.*setting.member;
  CLI::Option* option = bound.app->add_option_function<std::vector<std::string>>(
      FlagOf(setting.key), [&value](const std::vector<std::string>& texts) { value = texts; },
      std::string(setting.help));
  option->type_name(std::string(setting.placeholder));
  option->allow_extra_args(setting.placeholder.ends_with("..."));
}

void AddArguments(Bound& bound) {
  if (bound.help->argument.empty()) return;
  bound.app
      ->add_option("arguments", bound.invocation.arguments, std::string(bound.help->argument_help))
      ->type_name("")
      ->option_text(std::string(bound.help->argument));
}

void AddCommand(CLI::App& program, const CommandHelp& help, Bound& bound) {
  bound.help = &help;
  bound.invocation.command = help.command;
  bound.app = program.add_subcommand(std::string(help.name), std::string(help.summary));
  bound.app->footer(FooterOf(help));
  bound.app->allow_extras();
  bound.app
      ->add_option("--config", bound.invocation.config,
                   "configuration (default: pgorigin.toml here or above)")
      ->type_name("FILE");
  ForEachSetting([&](const auto& setting) {
    if ((setting.commands & On(help.command)) != 0) AddSetting(bound, setting);
  });
  AddArguments(bound);
}

void RefuseExtras(const Bound& bound) {
  std::vector<std::string> extras = bound.app->remaining();
  if (extras.empty()) return;
  std::string flag = LeadingFlag(extras[0]);
  Refuse(bound.help->name, flag.empty() ? "an argument is left over"
                                        : fmt::format("there is no flag {}", Printable(flag)));
}

void CheckArguments(const Bound& bound) {
  int count = static_cast<int>(bound.invocation.arguments.size());
  if (count < bound.help->least) {
    Refuse(bound.help->name, fmt::format("{} needs {}", bound.help->name, bound.help->argument));
  }
  if (bound.help->most >= 0 && count > bound.help->most) {
    Refuse(bound.help->name,
           fmt::format("{} takes {} and no more", bound.help->name, bound.help->argument));
  }
}

void CheckValue(const Bound& bound, std::string_view key, const std::string& value,
                Complaint complaint) {
  std::string problem = complaint(value);
  if (!problem.empty()) Refuse(bound.help->name, FlagOf(key) + " " + problem);
}

void CheckValues(const Bound& bound) {
  ForEachSetting([&](const auto& setting) {
    const auto& value = bound.invocation.settings.*setting.member;
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Text>) {
      if (value) CheckValue(bound, setting.key, *value, setting.complaint);
    }
  });
}

// CLI11's own messages may repeat an argument, and that may hold a password.
[[noreturn]] void RefuseParse(const CLI::ParseError& error, std::string_view command) {
  std::string flag = LeadingFlag(error.what());
  if (!flag.empty()) Refuse(command, fmt::format("{} is not used as it must be", Printable(flag)));
  Refuse(command, "the command line cannot be read");
}

std::string CommandList() {
  std::string names;
  for (const CommandHelp& help : AllCommands()) {
    names += (names.empty() ? "" : ", ") + std::string(help.name);
  }
  return names;
}

void RefuseUnknownCommand(const CLI::App& program) {
  std::vector<std::string> extras = program.remaining();
  std::string flag = extras.empty() ? "" : LeadingFlag(extras[0]);
  if (!flag.empty())
    Refuse("", fmt::format("there is no flag {} before a command", Printable(flag)));
  Refuse("",
         fmt::format("{}: commands are {}",
                     extras.empty() ? "no command" : "there is no such command", CommandList()));
}

}  // namespace

std::variant<Invocation, std::string> ParseFlags(int argc, const char* const* argv) {
  CLI::App program{std::string(ProgramSummary()), "pgorigin"};
  program.footer(std::string(ProgramFooter()));
  program.allow_extras();
  bool version = false;
  program.add_flag("--version", version, "print the version");
  std::vector<Bound> bounds(AllCommands().size());
  for (std::size_t i = 0; i < bounds.size(); ++i) AddCommand(program, AllCommands()[i], bounds[i]);
  auto chosen = [&] {
    return std::find_if(bounds.begin(), bounds.end(),
                        [](const Bound& bound) { return bound.app->parsed(); });
  };
  try {
    program.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return chosen() == bounds.end() ? program.help() : chosen()->app->help();
  } catch (const CLI::ParseError& error) {
    RefuseParse(error, chosen() == bounds.end() ? "" : chosen()->help->name);
  }
  if (version) return std::string(kVersion);
  if (chosen() == bounds.end()) RefuseUnknownCommand(program);
  RefuseExtras(*chosen());
  CheckArguments(*chosen());
  CheckValues(*chosen());
  return std::move(chosen()->invocation);
}

}  // namespace pgorigin
