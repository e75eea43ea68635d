// libpqxx's connection, with what libpq knows beyond it.
#pragma once

#include <postgresql/libpq-events.h>
#include <postgresql/libpq-fe.h>

#include <pqxx/connection_base>
#include <pqxx/connectionpolicy>
#include <string>
#include <utility>
#include <vector>

#include "session/conninfo.h"

namespace pgorigin {

// What the server said about the last statement.
struct LastResult {
  const PGresult* rows = nullptr;  // owned by the pqxx::result of the statement
  ExecStatusType status = PGRES_EMPTY_QUERY;
  bool fatal = false;  // the server ended the session
  std::string sqlstate;
  std::string message;  // primary message, DETAIL, HINT and CONTEXT, a line each
  int position = 0;
};

// Connects while it is constructed; throws Error.
class Connection : public pqxx::connection_base {
 public:
  explicit Connection(const ConninfoOptions& options);
  ~Connection() noexcept { close(); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // libpqxx's exceptions carry neither DETAIL nor HINT, and a position only for
  // syntax errors, so results are seen on their way through libpq's event hook.
  const LastResult& last_result() const { return last_; }
  void ForgetLastResult() { last_ = {}; }

  void KeepNotices();
  std::vector<std::string> TakeNotices() { return std::exchange(notices_, {}); }

  Endpoint endpoint() const;
  std::string password() const;
  int server_version_number() const;
  bool is_broken() const;
  PGconn* handle() const { return policy_.connection; }

 private:
  class Policy : public pqxx::connectionpolicy {
   public:
    Policy(const ConninfoOptions& options, LastResult& last);
    handle do_startconnect(handle original) override;
    handle do_disconnect(handle original) noexcept override;
    PGconn* connection = nullptr;

   private:
    LastResult& last_;
    bool started_ = false;
  };

  LastResult last_;
  std::vector<std::string> notices_;
  Policy policy_;
};

}  // namespace pgorigin
