// Runs the catalog queries over several sessions at once, each in a transaction.
#pragma once

#include <future>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "pgorigin/session/session.h"

namespace pgorigin {

struct GatheredQuery {
  std::string sql;
  // It deparses what belongs to tables.  A session opens each of them for that once, and
  // remembers it, which costs more than the rest of the query.
  bool opens_tables = false;
};

// The first session takes the queries that open tables, and then helps the other, which
// takes the rest.  Each takes its own in order, so that results come in about the order
// of the queries and can be read while later ones run.
class Gathering {
 public:
  Gathering(std::vector<GatheredQuery> queries, std::vector<Session*> sessions);
  // Waits for the queries that run; those not begun are not sent.
  ~Gathering();
  Gathering(const Gathering&) = delete;
  Gathering& operator=(const Gathering&) = delete;

  // Queries not begun are not sent.
  void Abandon() { Stop(0); }
  // Waits until no query runs any more, or is going to; for one thread alone.
  void Join();
  // Waits for the rows of that query.  Each may be taken once, in order; throws what
  // the session threw.
  ResultSet Take(std::size_t query) { return results_[query].get_future().get(); }

 private:
  enum class Share { kAll, kTablesFirst, kOthers };

  void Work(Session& session, Share share);
  std::optional<std::size_t> Next(Share share);
  std::optional<std::size_t> NextThat(bool opens_tables);
  void Stop(std::size_t end);

  std::vector<GatheredQuery> queries_;
  std::vector<std::promise<ResultSet>> results_;
  std::mutex mutex_;  // of the two below
  std::vector<bool> taken_;
  std::size_t end_;  // from there on none is begun
  std::vector<std::thread> workers_;
};

}  // namespace pgorigin
