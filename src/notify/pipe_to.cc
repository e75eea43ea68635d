#include "notify/pipe_to.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

using Clock = std::chrono::steady_clock;

// A socket, and no pipe: writing to one whose reader has gone needs no signal handler.
struct Channel {
  int ours = -1;
  int theirs = -1;
  Channel() {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return;
    ours = ends[0];
    theirs = ends[1];
  }
  ~Channel() {
    CloseOurs();
    CloseTheirs();
  }
  Channel(const Channel&) = delete;
  Channel& operator=(const Channel&) = delete;
  void CloseOurs() { Close(ours); }
  void CloseTheirs() { Close(theirs); }

 private:
  static void Close(int& end) {
    if (end >= 0) close(end);
    end = -1;
  }
};

// This program ignores SIGPIPE, and perhaps blocks signals: the command shall not.
int Spawn(const std::vector<std::string>& command, int input, pid_t& child) {
  std::vector<char*> argv;
  for (const std::string& word : command) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  sigset_t none, broken_pipe;
  sigemptyset(&none);
  sigemptyset(&broken_pipe);
  sigaddset(&broken_pipe, SIGPIPE);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  posix_spawnattr_setsigdefault(&attributes, &broken_pipe);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const int error = posix_spawnp(&child, argv[0], &actions, &attributes, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error;
}

// A command that does not read all of it says so by its status.
void Send(int socket, std::string_view text, Clock::time_point deadline) {
  while (!text.empty() && Clock::now() < deadline) {
    pollfd ready{socket, POLLOUT, 0};
    poll(&ready, 1, 100);
    const ssize_t sent = send(socket, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) text.remove_prefix(static_cast<std::size_t>(sent));
    if (sent < 0 && errno != EAGAIN && errno != EINTR) return;
  }
}

std::string Await(pid_t child, Clock::time_point deadline) {
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (Clock::now() >= deadline) {
      kill(child, SIGKILL);
      waitpid(child, &status, 0);
      return "it took too long";
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  if (WIFSIGNALED(status)) return fmt::format("signal {} ended it", WTERMSIG(status));
  const int code = WEXITSTATUS(status);
  return code == 0 ? "" : fmt::format("it ended with status {}", code);
}

}  // namespace

std::string PipeTo(const std::vector<std::string>& command, const std::string& input,
                   std::chrono::milliseconds timeout) {
  if (command.empty() || command[0].empty()) return "there is no command";
  Channel channel;
  if (channel.ours < 0) return std::strerror(errno);
  pid_t child = 0;
  const int error = Spawn(command, channel.theirs, child);
  channel.CloseTheirs();
  if (error != 0) {
    return fmt::format("cannot run {}: {}", Printable(command[0]), std::strerror(error));
  }
  const Clock::time_point deadline = Clock::now() + timeout;
  Send(channel.ours, input, deadline);
  channel.CloseOurs();
  return Await(child, deadline);
}

}  // namespace pgorigin
