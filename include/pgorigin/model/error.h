// The one exception that ends a run.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace pgorigin {

// Exit status of the program, as the README promises it.
enum class ExitStatus { kClean = 0, kFindings = 1, kUsage = 2, kCouldNotCompare = 3 };

// `what()` is one clear message: what was attempted, where, and the next step.
// It never holds a password.
class Error : public std::runtime_error {
 public:
  Error(ExitStatus status, std::string message)
      : std::runtime_error(std::move(message)), status_(status) {}
  ExitStatus status() const { return status_; }

 private:
  ExitStatus status_;
};

}  // namespace pgorigin
