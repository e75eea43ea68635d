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
void Gathering::Work(Session& session) {
  for (std::size_t query = next_++; query < queries_.size(); query = next_++) {
    try {
      results_[query].set_value(session.Query(queries_[query]));
    } catch (...) {
      results_[query].set_exception(std::current_exception());
      next_ = queries_.size();
    }
  }
}

}  // namespace pgorigin
