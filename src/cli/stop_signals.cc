#include "cli/stop_signals.h"

#include <signal.h>

#include <array>
#include <atomic>

namespace pgorigin {
namespace {

constexpr std::array kSignals = {SIGINT, SIGTERM, SIGHUP};
std::atomic<bool> stopped = false;

void Note(int) { stopped = true; }

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

}  // namespace

StopSignals::StopSignals() {
  stopped = false;
  Replace(SIG_DFL, &Note);
}

StopSignals::~StopSignals() { Replace(&Note, SIG_DFL); }

bool StopSignals::Stopped() const { return stopped; }

}  // namespace pgorigin
