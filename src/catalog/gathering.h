// Runs the catalog queries over several sessions at once, each in a transaction.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
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
  bool in_portions = false;  // else its rows come all at once
};

// The rows of a query, from the thread that asks to the one that reads.
class Answer {
 public:
  void Put(ResultSet rows);
  // No more rows: that was all, or it failed.
  void End(std::exception_ptr failure);
  // Waits for the next rows; nothing behind the last.  Throws what the query failed with.
  std::optional<ResultSet> Next();

 private:
  std::mutex mutex_;  // of all below
  std::condition_variable changed_;
  std::deque<ResultSet> rows_;
  bool ended_ = false;
  std::exception_ptr failure_;
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
  // The next rows of that query, to be asked until there is nothing, in order of the
  // queries; throws what the session threw.
  std::optional<ResultSet> Next(std::size_t query) { return answers_[query].Next(); }

 private:
  enum class Share { kAll, kTablesFirst, kOthers };

  void Start(Session& session, Share share);
  void Work(Session& session, Share share);
  void Ask(Session& session, std::size_t query);
  std::optional<std::size_t> Take(Share share);
  std::optional<std::size_t> NextThat(bool opens_tables);
  void Stop(std::size_t end);

  std::vector<GatheredQuery> queries_;
  std::vector<Answer> answers_;
  std::mutex mutex_;  // of the two below
  std::vector<bool> taken_;
  std::size_t end_;  // from there on none is begun
  std::vector<std::thread> workers_;
};

}  // namespace pgorigin
