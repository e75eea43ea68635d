// A status line on standard error, for people who wait.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace pgorigin {

// Shown only when it is enabled, standard error is a terminal and a second has
// passed; wiped when the object dies.
class Progress {
 public:
  explicit Progress(bool enabled);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Safe to call from any thread.
  void Say(std::string_view what);

 private:
  void Show();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::string what_;
  bool done_ = false;
  std::thread thread_;
};

}  // namespace pgorigin
