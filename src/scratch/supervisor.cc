#include "scratch/supervisor.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "pgorigin/model/error.h"
#include "scratch/confinement.h"

namespace pgorigin {
namespace {

// All that the child needs, made before fork(): afterwards only functions that are
// safe in a signal handler may be called.
struct Prepared {
  CommandLine& server;
  CommandLine& remove;
  const std::optional<Account>& identity;
  const char* log;
  int lifeline;
  int alive_reader;
  int alive_writer;
  int lock;
};

// Every other descriptor belongs to the parent; an inherited pipe would keep its
// reader waiting.
void KeepOnly(std::array<int, 4> kept) {
  int null = open("/dev/null", O_RDWR);
  for (int standard : {0, 1, 2}) dup2(null, standard);
  std::sort(kept.begin(), kept.end());
  unsigned next = 3;
  for (int number : kept) {
    auto keep = static_cast<unsigned>(number);
    if (keep > next) close_range(next, keep - 1, 0);
    next = std::max(next, keep + 1);
  }
  close_range(next, ~0U, 0);
}

void KeepOverExec(int descriptor) { fcntl(descriptor, F_SETFD, 0); }

void SetSignals(void (*handler)(int)) {
  for (int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE}) signal(number, handler);
  signal(SIGCHLD, SIG_DFL);
}

// The server inherits the writing end of `alive`, and so do all its processes.
[[noreturn]] void RunServer(Prepared& prepared) {
  int log = open(prepared.log, O_WRONLY | O_CREAT | O_APPEND, 0600);
  dup2(log, STDOUT_FILENO);
  dup2(log, STDERR_FILENO);
  close(log);
  KeepOverExec(prepared.alive_writer);
  if (BecomeUser(prepared.identity) && chdir("/") == 0) {
    Confine();
    execve(prepared.server.program(), prepared.server.argv(), prepared.server.envp());
  }
  constexpr char kMessage[] = "cannot execute the server program\n";
  [[maybe_unused]] ssize_t written = write(STDERR_FILENO, kMessage, sizeof kMessage - 1);
  _exit(127);
}

bool HangsUp(int descriptor, int milliseconds) {
  pollfd waiting{descriptor, POLLIN, 0};
  int count;
  while ((count = poll(&waiting, 1, milliseconds)) < 0 && errno == EINTR) continue;
  return count > 0;
}

// Immediate shutdown: there is nothing to save.
void StopServer(pid_t server, int alive_reader) {
  constexpr int kPatience = 10'000;
  kill(server, SIGQUIT);
  if (!HangsUp(alive_reader, kPatience)) kill(server, SIGKILL);
  while (waitpid(server, nullptr, 0) < 0 && errno == EINTR) continue;
}

[[noreturn]] void Supervise(Prepared& prepared) {
  setsid();  // Ctrl-C is for the foreground process group
  SetSignals(SIG_IGN);
  KeepOnly({prepared.lifeline, prepared.alive_reader, prepared.alive_writer, prepared.lock});
  pid_t server = fork();
  if (server == 0) {
    SetSignals(SIG_DFL);
    RunServer(prepared);
  }
  close(prepared.alive_writer);
  HangsUp(prepared.lifeline, -1);
  if (server > 0) StopServer(server, prepared.alive_reader);
  KeepOverExec(prepared.lock);  // nobody else may take the directory for stale meanwhile
  execve(prepared.remove.program(), prepared.remove.argv(), prepared.remove.envp());
  _exit(1);
}

}  // namespace

Supervisor::Supervisor(const Task& task) {
  CommandLine server(task.server);
  CommandLine remove({"/bin/rm", "-rf", "--", task.directory});
  Pipe lifeline;
  Pipe alive;
  Prepared prepared{server,
                    remove,
                    task.identity,
                    task.log.c_str(),
                    lifeline.reader.get(),
                    alive.reader.get(),
                    alive.writer.get(),
                    task.lock};
  pid_ = fork();
  if (pid_ == 0) Supervise(prepared);
  if (pid_ < 0) throw Error(ExitStatus::kCouldNotCompare, "cannot start a process");
  lifeline_ = std::move(lifeline.writer);
  alive_ = std::move(alive.reader);
}

Supervisor::~Supervisor() {
  lifeline_.Close();
  while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) continue;
}

bool Supervisor::ServerEnded(int milliseconds) const { return HangsUp(alive_.get(), milliseconds); }

}  // namespace pgorigin
