// Programs of PostgreSQL, run as an unprivileged user of the machine.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace pgorigin {

// The user that servers run as: PostgreSQL refuses to run as root.
struct Account {
  uid_t uid = 0;
  gid_t gid = 0;
};
// For root: `postgres`, else `nobody`; nothing for other users, or when neither exists.
std::optional<Account> UnprivilegedAccount();

// argv and envp of a program, made before fork(): afterwards memory must not be
// allocated, because another thread may have held the allocator's lock.
class CommandLine {
 public:
  // Without PG* variables of the caller, which initdb and postgres obey, and in
  // the C locale, so that messages are English.
  explicit CommandLine(const std::vector<std::string>& command);
  CommandLine(const std::vector<std::string>& command, std::vector<std::string> environment);
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  const char* program() const { return arguments_.front().c_str(); }
  char* const* argv() { return argv_.data(); }
  char* const* envp() { return envp_.data(); }

 private:
  std::vector<std::string> arguments_;
  std::vector<std::string> environment_;
  std::vector<char*> argv_;
  std::vector<char*> envp_;
};

// Gives up root for good.  False (with errno) when that is refused.
bool BecomeUser(const std::optional<Account>& identity);

struct Finished {
  int exit_status = 0;  // 128 + number for a signal; 127: could not be started
  std::string output;   // stdout and stderr
};
Finished RunProgram(const std::vector<std::string>& command, const std::optional<Account>& identity,
                    const std::string& input = "");

int ExitStatusOf(int wait_status);

}  // namespace pgorigin
