#include "scratch/interruption.h"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>

namespace pgorigin {
namespace {

constexpr std::array kSignals = {SIGINT, SIGTERM, SIGHUP};
constexpr int kPatience = 5'000;  // milliseconds

std::atomic<int> receiver = -1;  // where the handler writes to

void Pass(int number) {
  const int error = errno;
  const auto byte = static_cast<unsigned char>(number);
  [[maybe_unused]] const ssize_t written = write(receiver, &byte, 1);
  errno = error;
}

// What is ignored (by nohup, say) stays ignored.
void Replace(void (*old)(int), void (*handler)(int)) {
  for (const int number : kSignals) {
    struct sigaction action {};
    if (sigaction(number, nullptr, &action) != 0 || action.sa_handler != old) continue;
    action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | SA_RESETHAND;
    sigaction(number, &action, nullptr);
  }
}

void EndBy(int number) {
  signal(number, SIG_DFL);
  kill(getpid(), number);
}

}  // namespace

Interruption::Interruption(std::function<void()> tidy) : tidy_(std::move(tidy)) {
  int nobody = -1;
  if (!receiver.compare_exchange_strong(nobody, signals_.writer.get())) return;
  watcher_ = std::thread([this] { Watch(); });
  Replace(SIG_DFL, &Pass);
}

Interruption::~Interruption() {
  if (!watcher_.joinable()) return;
  Replace(&Pass, SIG_DFL);
  receiver = -1;
  signals_.writer.Close();
  end_.writer.Close();
  watcher_.join();
}

void Interruption::Watch() {
  unsigned char number = 0;
  ssize_t count;
  while ((count = read(signals_.reader.get(), &number, 1)) < 0 && errno == EINTR) continue;
  if (count != 1) return;
  tidy_();
  pollfd waiting{end_.reader.get(), POLLIN, 0};
  poll(&waiting, 1, kPatience);
  EndBy(number);
}

}  // namespace pgorigin
