// Another try where a connection may come about in a moment.
#pragma once

#include <array>
#include <chrono>
#include <thread>

#include "pgorigin/session/connection_error.h"

namespace pgorigin {

// How long is waited before the second try, and before the third.
inline constexpr std::array kRetryPauses = {std::chrono::milliseconds(500),
                                            std::chrono::milliseconds(2500)};

template <class Work>
auto WithRetries(Work work) {
  for (const auto pause : kRetryPauses) {
    try {
      return work();
    } catch (const ConnectionError& error) {
      if (!error.passing()) throw;
      std::this_thread::sleep_for(pause);
    }
  }
  return work();
}

}  // namespace pgorigin
