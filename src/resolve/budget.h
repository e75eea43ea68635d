// What the statements of one text may cost on a scratch server.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "pgorigin/scratch/scratch_cluster.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

class Budget {
 public:
  // Time for one statement is its timeout, and ten times that for all of them; a timeout
  // of 0 is none.
  Budget(const ScratchCluster& cluster, std::chrono::milliseconds statement_timeout,
         std::uintmax_t most_bytes);

  // Of a statement that begins now.
  Limits ForStatement();
  // Why no further statement is executed; empty: it is.
  std::string Spent();

 private:
  using Clock = std::chrono::steady_clock;
  std::string Complaint();

  const ScratchCluster& cluster_;
  std::chrono::milliseconds statement_timeout_;
  std::uintmax_t most_bytes_;
  Clock::time_point end_ = Clock::time_point::max();
  Clock::time_point looked_;  // at the directory, last
  std::string complaint_;     // then
};

}  // namespace pgorigin
