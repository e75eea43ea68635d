#include "resolve/budget.h"

#include <fmt/format.h>

#include <algorithm>

namespace pgorigin {
namespace {

constexpr int kTimeoutsForAll = 10;
constexpr std::chrono::milliseconds kBetweenLooks{300};

}  // namespace

Budget::Budget(const ScratchCluster& cluster, std::chrono::milliseconds statement_timeout,
               std::uintmax_t most_bytes)
    : cluster_(cluster), statement_timeout_(statement_timeout), most_bytes_(most_bytes) {
  if (statement_timeout_.count() > 0) end_ = Clock::now() + kTimeoutsForAll * statement_timeout_;
}

Limits Budget::ForStatement() {
  Limits limits;
  if (statement_timeout_.count() > 0) {
    limits.until = std::min(end_, Clock::now() + statement_timeout_);
  }
  limits.complaint = [this] { return Complaint(); };
  return limits;
}

std::string Budget::Spent() {
  if (Clock::now() < end_) return Complaint();
  return "it was not executed: the statements before it took too long";
}

// Files are counted now and then: there are a thousand of them.
std::string Budget::Complaint() {
  if (Clock::now() - looked_ < kBetweenLooks) return complaint_;
  complaint_.clear();
  if (cluster_.DiskUsage() > most_bytes_) {
    complaint_ = fmt::format("it was cancelled: the scratch server holds more than {} MB",
                             most_bytes_ >> 20);
  }
  looked_ = Clock::now();
  return complaint_;
}

}  // namespace pgorigin
