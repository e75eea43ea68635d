// Ctrl-C as a question that can be asked.
#pragma once

namespace pgorigin {

// While it lives, the first SIGINT, SIGTERM or SIGHUP is noted instead of ending the program;
// a second one ends it.  One at a time.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  bool Stopped() const;
};

}  // namespace pgorigin
