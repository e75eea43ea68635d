// A connection to a PostgreSQL server.
#pragma once

#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pgorigin/model/server_version.h"

namespace pgorigin {

class RowTexts;

// Rows of one query, as text.  Column and row numbers start at 0.
class ResultSet {
 public:
  ResultSet();
  ~ResultSet();
  ResultSet(ResultSet&&) noexcept;
  ResultSet& operator=(ResultSet&&) noexcept;

  int size() const;  // rows
  int columns() const;
  bool IsNull(int row, int column) const;
  // Empty for NULL.  Valid as long as this ResultSet.
  std::string_view Get(int row, int column) const;
  long long GetInt(int row, int column) const;  // 0 for NULL
  bool GetBool(int row, int column) const;      // false for NULL

 private:
  friend class Session;
  std::unique_ptr<RowTexts> rows_;
};

struct ConnectionOptions {
  // A postgresql:// URL or libpq keywords (`service=…` among them); may be empty:
  // then PG* variables, .pgpass and libpq's defaults rule.
  // https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING
  std::string conninfo;
  std::chrono::seconds connect_timeout{10};
  std::chrono::milliseconds statement_timeout{60'000};
  std::chrono::milliseconds lock_timeout{5'000};
};

// What a statement may cost.  Settings of the server are no limits: a statement can
// change them, and catch what cancels it.
struct Limits {
  std::chrono::steady_clock::time_point until = std::chrono::steady_clock::time_point::max();
  // Asked several times a second: why the statement has to end; empty: it may go on.
  std::function<std::string()> complaint;
};

// What a person may see of a connection string: "database lab on /tmp/x as
// postgres".  Never a password, never an unparsed part of the string.
std::string DescribeConnection(const std::string& conninfo);

// One connection.  Failures throw Error (kCouldNotCompare; kUsage for a malformed
// connection string) with the next step in the message and no secret in it:
// libpq's own messages about connection strings are rewritten, never passed on.
class Session {
 public:
  // Connects with application_name=pgorigin, client_encoding UTF8, the timeouts
  // above, jit = off, an empty search_path, and a fixed value for every setting that
  // changes what the server prints.  Refuses servers below 13.
  explicit Session(const ConnectionOptions& options);
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  ServerVersion version() const;
  std::string database() const;
  // As DescribeConnection, after connecting: with the names in effect.
  std::string description() const;

  // Throws QueryError when the server refuses the statement, Error when the
  // connection is lost.  Notices of the server are thrown away, but see KeepNotices.
  ResultSet Query(std::string_view sql);
  // The same for a query of many rows, by COPY: it takes half the memory and the time.
  // https://www.postgresql.org/docs/current/sql-copy.html
  ResultSet CopyOut(std::string_view query);
  // The same in portions of so many rows, which `take` gets as they come: the last, of fewer, or
  // of none, when the server has sent all.
  void CopyOut(std::string_view query, int portion, const std::function<void(ResultSet)>& take);
  // Runs one or more statements; rows are thrown away.
  void Execute(std::string_view sql);

  // The same for a statement of a stranger: its rows are never held, however many there
  // are.  Past its limits it is cancelled: throws QueryError (57014), or Error when it
  // does not obey, or ended the session: then this session is of no use any more.
  void ExecuteWithin(std::string_view sql, const Limits& limits);

  // From now on notices are kept, as far down as client_min_messages says (DEBUG1: which
  // tables a statement rewrites or reads), until they are taken: their primary messages.
  void KeepNotices(std::string_view client_min_messages);
  std::vector<std::string> TakeNotices();

  // Waits for a NOTIFY on a channel that the session listens to; false when none came in
  // time.  Whatever else has come is forgotten.  Throws Error when the connection is lost.
  // https://www.postgresql.org/docs/current/libpq-notify.html
  bool AwaitNotification(std::chrono::milliseconds time);

  // BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; returns the id of its
  // exported snapshot.  There a lock is waited for no longer than lock_timeout, and
  // less than the server's deadlock_timeout: nobody else is to fail for a reader.
  // https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-SNAPSHOT-SYNCHRONIZATION
  std::string BeginSnapshot();
  // The same transaction on another session's snapshot.
  void JoinSnapshot(std::string_view snapshot);
  void Rollback();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// A statement that the server refused; what() has no secret in it.
class QueryError : public std::exception {
 public:
  QueryError(std::string sqlstate, std::string message, int position)
      : sqlstate_(std::move(sqlstate)), message_(std::move(message)), position_(position) {}
  const char* what() const noexcept override { return message_.c_str(); }
  const std::string& sqlstate() const { return sqlstate_; }
  int position() const { return position_; }  // character in the statement, from 1; 0: unknown

 private:
  std::string sqlstate_;
  std::string message_;
  int position_;
};

// For callers to whom a refused statement ends the run: throws Error
// (kCouldNotCompare) that says what was being done ("read the indexes"), where
// (Session::description), why it failed, and the next step, which for a lock
// timeout, a statement timeout and a missing privilege is particular.
[[noreturn]] void RaiseAsError(const QueryError& error, const std::string& doing,
                               const std::string& connection);

}  // namespace pgorigin
