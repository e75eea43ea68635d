// A small process that outlives this one, to stop the server and clean up.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "scratch/file_descriptor.h"
#include "scratch/process.h"

namespace pgorigin {

// It holds one end of a pipe.  When the other end is closed, by the destructor or
// because the process died of whatever cause, it stops the server and removes the
// directory.
class Supervisor {
 public:
  struct Task {
    std::vector<std::string> server;  // the command
    std::optional<Account> identity;
    std::string log;        // where the server writes
    std::string directory;  // removed at the end
    int lock = -1;          // a descriptor that stays open until then
  };
  explicit Supervisor(const Task& task);
  ~Supervisor();  // returns when the directory is gone
  Supervisor(const Supervisor&) = delete;
  Supervisor& operator=(const Supervisor&) = delete;

  // The server, and every process of it, is gone.  Waits up to that long for it.
  bool ServerEnded(int milliseconds) const;

 private:
  FileDescriptor lifeline_;  // closing it ends the supervisor
  FileDescriptor alive_;     // hangs up when the server is gone
  pid_t pid_ = -1;
};

}  // namespace pgorigin
