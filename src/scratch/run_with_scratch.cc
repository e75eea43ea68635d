#include "pgorigin/scratch/run_with_scratch.h"

#include <fmt/format.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "scratch/file_descriptor.h"
#include "scratch/process.h"

namespace pgorigin {
namespace {

std::string PercentEncoded(std::string_view text) {
  std::string encoded;
  for (unsigned char c : text) {
    bool plain = std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.';
    encoded += plain ? std::string(1, static_cast<char>(c)) : fmt::format("%{:02X}", c);
  }
  return encoded;
}

bool IsForTarget(std::string_view variable) {
  return (variable.starts_with("PG") && !variable.starts_with("PGORIGIN")) ||
         variable.starts_with("DATABASE_URL=");
}

std::vector<std::string> EnvironmentFor(const ScratchServer& server) {
  std::vector<std::string> environment;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    if (!IsForTarget(*variable)) environment.emplace_back(*variable);
  }
  std::string host = server.socket_directory();
  environment.push_back("PGHOST=" + host);
  environment.push_back("PGPORT=5432");
  environment.push_back("PGUSER=postgres");
  environment.push_back("PGDATABASE=postgres");
  environment.push_back("DATABASE_URL=postgresql://postgres@/postgres?host=" +
                        PercentEncoded(host));
  return environment;
}

// While the command runs, Ctrl-C is for it; this process stays to stop the server.
class IgnoreInterrupts {
 public:
  IgnoreInterrupts() : interrupt_(signal(SIGINT, SIG_IGN)), quit_(signal(SIGQUIT, SIG_IGN)) {}
  ~IgnoreInterrupts() { Restore(); }
  void Restore() const {
    signal(SIGINT, interrupt_);
    signal(SIGQUIT, quit_);
  }

 private:
  void (*interrupt_)(int);
  void (*quit_)(int);
};

[[noreturn]] void RunCommand(CommandLine& line, const IgnoreInterrupts& ignored, int failure) {
  ignored.Restore();
  prctl(PR_SET_PDEATHSIG, SIGTERM);  // without its server it has no purpose
  execvpe(line.program(), line.argv(), line.envp());
  int reason = errno;
  [[maybe_unused]] ssize_t written = write(failure, &reason, sizeof reason);
  _exit(127);
}

int WaitFor(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
  return ExitStatusOf(status);
}

}  // namespace

int RunWithScratchServer(const ScratchOptions& options, const std::vector<std::string>& command) {
  if (command.empty()) {
    throw Error(ExitStatus::kUsage, "no command is given\n  next: pgorigin scratch -- COMMAND …");
  }
  ScratchServer server(options);
  CommandLine line(command, EnvironmentFor(server));
  IgnoreInterrupts ignored;
  Pipe failure;
  pid_t pid = fork();
  if (pid == 0) RunCommand(line, ignored, failure.writer.get());
  if (pid < 0) throw Error(ExitStatus::kCouldNotCompare, "cannot start a process");
  failure.writer.Close();
  int reason = 0;
  bool failed = read(failure.reader.get(), &reason, sizeof reason) == sizeof reason;
  int status = WaitFor(pid);
  if (!failed) return status;
  throw Error(ExitStatus::kUsage,
              fmt::format("cannot run {}: {}\n  next: check the command after --",
                          Printable(command.front()), strerror(reason)));
}

}  // namespace pgorigin
