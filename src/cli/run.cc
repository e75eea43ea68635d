#include "pgorigin/cli/run.h"

#include <array>
#include <csignal>
#include <filesystem>
#include <ostream>
#include <string_view>

#include "cli/commands.h"
#include "cli/config_file.h"
#include "cli/environment.h"
#include "cli/flags.h"
#include "cli/output.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

// Terraform's habit (plan -detailed-exitcode): 0 same, 2 different, 1 error.
constexpr std::array kTerraform = {0, 2, 1, 1};

// The command line as it stands, for errors before it is understood: there, 2 must
// not read as "different".
bool AsksForTerraform(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    std::string_view argument = argv[i];
    if (argument == "--exit-code=terraform") return true;
    if (argument == "--exit-code" && i + 1 < argc && argv[i + 1] == std::string_view("terraform")) {
      return true;
    }
  }
  return false;
}

ConfigFile FileOf(const std::optional<std::string>& named) {
  if (named) return ReadConfigFile(*named);
  auto found = FindConfigFile(std::filesystem::current_path());
  return found ? ReadConfigFile(*found) : ConfigFile{};
}

Invocation WithDefaults(Invocation invocation) {
  if (invocation.command == Command::kScratch) return invocation;
  invocation.flags = invocation.settings;
  invocation.file = FileOf(invocation.config);
  Settings settings = Overlay(invocation.settings, ReadEnvironment());
  if ((kNightly & On(invocation.command)) != 0) {
    settings = Overlay(settings, invocation.file.nightly.check);
  }
  settings = Overlay(settings, invocation.file.settings);
  invocation.settings = Overlay(settings, ReadLibpqEnvironment());
  return invocation;
}

class Program {
 public:
  Program(std::ostream& out, std::ostream& err) : out_(out), err_(err) {}

  int Run(int argc, const char* const* argv) {
    terraform_ = AsksForTerraform(argc, argv);
    auto parsed = ParseFlags(argc, argv);
    if (const std::string* text = std::get_if<std::string>(&parsed)) {
      WriteStream(out_, *text);
      return 0;
    }
    Invocation invocation = WithDefaults(std::get<Invocation>(std::move(parsed)));
    terraform_ = invocation.settings.exit_code == "terraform";
    int status = RunCommand(invocation, out_, err_);
    return invocation.command == Command::kScratch ? status : Mapped(status);
  }

  int Fail(ExitStatus status, std::string_view message) {
    err_ << "pgorigin: " << message << std::endl;
    return Mapped(static_cast<int>(status));
  }

 private:
  int Mapped(int status) const {
    return terraform_ ? kTerraform[static_cast<std::size_t>(status)] : status;
  }

  std::ostream& out_;
  std::ostream& err_;
  bool terraform_ = false;
};

}  // namespace

int Run(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is seen by WriteStream
  Program program(out, err);
  try {
    return program.Run(argc, argv);
  } catch (const Error& error) {
    return program.Fail(error.status(), error.what());
  } catch (const std::exception& error) {
    return program.Fail(ExitStatus::kCouldNotCompare, error.what());
  }
}

}  // namespace pgorigin
