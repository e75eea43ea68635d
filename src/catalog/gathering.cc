#include "catalog/gathering.h"

namespace pgorigin {

Gathering::Gathering(std::vector<std::string> queries, std::vector<Session*> sessions)
    : queries_(std::move(queries)), results_(queries_.size()) {
  for (Session* session : sessions) {
    workers_.emplace_back([this, session] { Work(*session); });
  }
}

Gathering::~Gathering() {
  next_ = queries_.size();
  for (std::thread& worker : workers_) worker.join();
}

// Queries are taken in order, so all that come before a failed one get an answer:
// who takes results in order meets the failure before one that never comes.
//
// pg_get_viewdef() and its kin lock the tables that they name until the end of the
// transaction.  A statement that waits for such a table would block the other session,
// for which this one then waits, and the server does not see that circle: so locks go
// after each query.
void Gathering::Work(Session& session) {
  bool begun = false;
  for (std::size_t query = next_++; query < queries_.size(); query = next_++) {
    try {
      if (!begun) session.Execute("SAVEPOINT before_query");
      begun = true;
      ResultSet rows = session.Query(queries_[query]);
      session.Execute("ROLLBACK TO SAVEPOINT before_query");
      results_[query].set_value(std::move(rows));
    } catch (...) {
      results_[query].set_exception(std::current_exception());
      next_ = queries_.size();
    }
  }
}

}  // namespace pgorigin
