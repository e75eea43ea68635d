#include "scratch/process.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "pgorigin/model/error.h"
#include "scratch/file_descriptor.h"

namespace pgorigin {
namespace {

std::vector<std::string> CleanEnvironment() {
  std::vector<std::string> environment = {"LC_ALL=C", "TZ=UTC"};
  for (const char* name : {"PATH", "LD_LIBRARY_PATH", "TMPDIR"}) {
    if (const char* value = std::getenv(name))
      environment.push_back(std::string(name) + "=" + value);
  }
  return environment;
}

std::vector<char*> Pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

[[noreturn]] void RunInChild(CommandLine& line, const std::optional<Account>& identity, int input,
                             int output) {
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  if (BecomeUser(identity) && chdir("/") == 0) execve(line.program(), line.argv(), line.envp());
  const char* reason = strerrordesc_np(errno);
  if (reason != nullptr) [[maybe_unused]]
    ssize_t written = write(STDERR_FILENO, reason, strlen(reason));
  _exit(127);
}

// The inputs here are shorter than a pipe holds, so writing cannot block.
void WriteAll(int file, const std::string& text) {
  if (write(file, text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
    throw Error(ExitStatus::kCouldNotCompare, "cannot write to a child process");
  }
}

std::string ReadAll(int file) {
  std::string text;
  std::array<char, 4096> buffer;
  while (true) {
    ssize_t count = read(file, buffer.data(), buffer.size());
    if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
    if (count == 0 || (count < 0 && errno != EINTR)) return text;
  }
}

}  // namespace

std::optional<Account> UnprivilegedAccount() {
  if (geteuid() != 0) return std::nullopt;
  for (const char* name : {"postgres", "nobody"}) {
    if (const passwd* user = getpwnam(name)) return Account{user->pw_uid, user->pw_gid};
  }
  return std::nullopt;
}

CommandLine::CommandLine(const std::vector<std::string>& command)
    : CommandLine(command, CleanEnvironment()) {}

CommandLine::CommandLine(const std::vector<std::string>& command,
                         std::vector<std::string> environment)
    : arguments_(command),
      environment_(std::move(environment)),
      argv_(Pointers(arguments_)),
      envp_(Pointers(environment_)) {}

bool BecomeUser(const std::optional<Account>& identity) {
  if (!identity) return true;
  return setgroups(1, &identity->gid) == 0 && setgid(identity->gid) == 0 &&
         setuid(identity->uid) == 0;
}

Finished RunProgram(const std::vector<std::string>& command, const std::optional<Account>& identity,
                    const std::string& input) {
  CommandLine line(command);
  Pipe to_child;
  Pipe from_child;
  pid_t pid = fork();
  if (pid < 0) throw Error(ExitStatus::kCouldNotCompare, "cannot start a process");
  if (pid == 0) RunInChild(line, identity, to_child.reader.get(), from_child.writer.get());
  to_child.reader.Close();
  from_child.writer.Close();
  if (!input.empty()) WriteAll(to_child.writer.get(), input);
  to_child.writer.Close();
  std::string output = ReadAll(from_child.reader.get());
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
  return {ExitStatusOf(status), std::move(output)};
}

int ExitStatusOf(int wait_status) {
  return WIFSIGNALED(wait_status) ? 128 + WTERMSIG(wait_status) : WEXITSTATUS(wait_status);
}

}  // namespace pgorigin
