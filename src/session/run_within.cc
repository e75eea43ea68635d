#include "session/run_within.h"

#include <poll.h>

#include <memory>

namespace pgorigin {
namespace {

using Clock = std::chrono::steady_clock;
using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

constexpr int kMillisecondsBetweenLooks = 100;
// A block may catch QUERY_CANCELED.
// https://www.postgresql.org/docs/current/plpgsql-control-structures.html#PLPGSQL-ERROR-TRAPPING
constexpr std::chrono::seconds kGrace{3};

void Cancel(PGconn* connection) {
  char message[256];
  PGcancel* cancel = PQgetCancel(connection);
  if (cancel == nullptr) return;
  PQcancel(cancel, message, sizeof message);
  PQfreeCancel(cancel);
}

class Run {
 public:
  Run(PGconn* connection, const Limits& limits) : connection_(connection), limits_(limits) {}

  // Rows come one by one and go at once.
  Ending ToItsEnd(const std::string& sql) && {
    ending_.failed = PQsendQuery(connection_, sql.c_str()) == 0;
    PQsetSingleRowMode(connection_);
    while (WaitForResult()) {
      Result result(PQgetResult(connection_), &PQclear);
      if (result == nullptr) break;
      Take(*result);
    }
    return std::move(ending_);
  }

 private:
  void Take(const PGresult& result);
  bool WaitForResult();
  bool MayGoOn();
  std::string Complaint() const;

  PGconn* connection_;
  const Limits& limits_;
  Ending ending_;
  Clock::time_point cancelled_;
};

void Run::Take(const PGresult& result) {
  switch (PQresultStatus(&result)) {
    case PGRES_FATAL_ERROR:
    case PGRES_BAD_RESPONSE:
      ending_.failed = true;
      return;
    case PGRES_COPY_IN:
      ending_.copies = true;
      PQputCopyEnd(connection_, "nothing is copied here");
      return;
    case PGRES_COPY_OUT:
      ending_.copies = true;
      Cancel(connection_);
      for (char* row; PQgetCopyData(connection_, &row, 0) > 0;) PQfreemem(row);
      return;
    default:
      return;
  }
}

// False when it is given up.
bool Run::WaitForResult() {
  while (MayGoOn()) {
    if (PQisBusy(connection_) == 0) return true;
    pollfd waiting{PQsocket(connection_), POLLIN, 0};
    poll(&waiting, 1, kMillisecondsBetweenLooks);
    if (PQconsumeInput(connection_) == 0) return true;  // PQgetResult() knows why
  }
  ending_.running = true;
  return false;
}

// Cancels it once, and then lets go.
bool Run::MayGoOn() {
  if (!ending_.complaint.empty()) return Clock::now() - cancelled_ < kGrace;
  ending_.complaint = Complaint();
  if (ending_.complaint.empty()) return true;
  cancelled_ = Clock::now();
  Cancel(connection_);
  return true;
}

std::string Run::Complaint() const {
  if (Clock::now() >= limits_.until) return "it was cancelled: it took too long";
  return limits_.complaint ? limits_.complaint() : "";
}

}  // namespace

Ending RunWithin(PGconn* connection, const std::string& sql, const Limits& limits) {
  return Run(connection, limits).ToItsEnd(sql);
}

}  // namespace pgorigin
