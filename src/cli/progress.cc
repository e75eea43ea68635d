#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace pgorigin {
namespace {

constexpr auto kPatience = std::chrono::seconds(1);
constexpr std::string_view kWipe = "\r\x1b[K";

}  // namespace

Progress::Progress(bool enabled) {
  if (enabled && isatty(STDERR_FILENO)) thread_ = std::thread([this] { Show(); });
}

Progress::~Progress() {
  {
    std::lock_guard lock(mutex_);
    done_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Progress::Say(std::string_view what) {
  std::lock_guard lock(mutex_);
  what_ = what;
}

void Progress::Show() {
  auto start = std::chrono::steady_clock::now();
  bool shown = false;
  std::unique_lock lock(mutex_);
  while (!changed_.wait_for(lock, kPatience, [this] { return done_; })) {
    auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - start);
    fmt::print(stderr, "{}pgorigin: {} ({} s)", kWipe, what_, seconds.count());
    std::fflush(stderr);
    shown = true;
  }
  if (shown) fmt::print(stderr, "{}", kWipe);
}

}  // namespace pgorigin
