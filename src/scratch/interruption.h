// What still has to be done when a signal ends the program.
#pragma once

#include <functional>
#include <thread>

#include "scratch/file_descriptor.h"

namespace pgorigin {

// While it lives, SIGINT, SIGTERM and SIGHUP call `tidy` first, in a thread of its own,
// and end the program (as they do by default) when this object is destroyed, or some
// seconds later.  A second signal ends it at once.  One at a time: another does nothing.
class Interruption {
 public:
  explicit Interruption(std::function<void()> tidy);
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

 private:
  void Watch();

  std::function<void()> tidy_;
  Pipe signals_;  // the number of one; closed at the end
  Pipe end_;
  std::thread watcher_;
};

}  // namespace pgorigin
