// Runs the catalog queries over several sessions at once, each in a transaction.
#pragma once

#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "pgorigin/session/session.h"

namespace pgorigin {

// Each session takes the next query that none has taken, so that results come in
// about the order of the queries and can be read while later ones run.
class Gathering {
 public:
  Gathering(std::vector<std::string> queries, std::vector<Session*> sessions);
  // Waits for the queries that run; those not begun are not sent.
  ~Gathering();
  Gathering(const Gathering&) = delete;
  Gathering& operator=(const Gathering&) = delete;

  // Waits for the rows of that query.  Each may be taken once, in order; throws what
  // the session threw.
  ResultSet Take(std::size_t query) { return results_[query].get_future().get(); }

 private:
  void Work(Session& session);

  std::vector<std::string> queries_;
  std::vector<std::promise<ResultSet>> results_;
  std::atomic<std::size_t> next_ = 0;
  std::vector<std::thread> workers_;
};

}  // namespace pgorigin
