#include "pgorigin/session/session.h"

#include <fmt/format.h>
#include <poll.h>

#include <cstdlib>
#include <limits>
#include <pqxx/nontransaction>
#include <pqxx/result>
#include <utility>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "session/connection.h"
#include "session/conninfo.h"
#include "session/copy_out.h"
#include "session/failure.h"
#include "session/run_within.h"

namespace pgorigin {
namespace {

// Settings of a role, a database or PGOPTIONS must not change what the server
// prints: pg_get_expr() and its kin obey all of these.  To start workers costs more than
// they save, and they are the server's to give.  A server that lacks one (jit in a fork,
// say) is left without it.
// https://www.postgresql.org/docs/current/runtime-config-client.html
constexpr std::string_view kSettings = R"(
SELECT pg_catalog.set_config(s.name, s.setting, {})
FROM (VALUES
  ('search_path', ''),
  ('statement_timeout', '{}'),
  ('lock_timeout', '{}'),
  ('jit', 'off'),
  ('max_parallel_workers_per_gather', '0'),
  ('DateStyle', 'ISO, MDY'),
  ('IntervalStyle', 'postgres'),
  ('TimeZone', 'UTC'),
  ('extra_float_digits', '3'),
  ('bytea_output', 'hex'),
  ('xmlbinary', 'base64'),
  ('quote_all_identifiers', 'off'),
  ('standard_conforming_strings', 'on'),
  ('escape_string_warning', 'on'),
  ('backslash_quote', 'safe_encoding'),
  ('transform_null_equals', 'off'),
  ('row_security', 'off')) AS s (name, setting)
WHERE pg_catalog.current_setting(s.name, true) IS NOT NULL)";

enum class Scope { kSession, kTransaction };

// A reader that waits for a lock as long as deadlock_timeout may be told a deadlock, or
// have another session told: it has to give up before.
// https://www.postgresql.org/docs/current/runtime-config-locks.html
constexpr std::string_view kBeforeDeadlock = R"(
SELECT pg_catalog.set_config('lock_timeout',
  least({}, (extract(epoch FROM pg_catalog.current_setting('deadlock_timeout')::interval)
    * 800)::pg_catalog.int4)::pg_catalog.text, true))";

std::string SettingsSql(const ConnectionOptions& options, Scope scope) {
  std::string sql = fmt::format(kSettings, scope == Scope::kTransaction,
                                options.statement_timeout.count(), options.lock_timeout.count());
  if (scope == Scope::kTransaction) {
    sql += ";" + fmt::format(kBeforeDeadlock, options.lock_timeout.count());
  }
  return sql;
}

ConninfoOptions OptionsInEffect(const ConnectionOptions& options) {
  ConninfoOptions given = ParseConninfo(options.conninfo);
  if (std::getenv("PGCONNECT_TIMEOUT") == nullptr) {
    given.try_emplace("connect_timeout", std::to_string(options.connect_timeout.count()));
  }
  given["application_name"] = "pgorigin";
  given["client_encoding"] = "UTF8";
  return given;
}

}  // namespace

// Cells are read through libpq: libpqxx's rows and fields count references on
// every access, which costs more than the cell.
// The texts one after the other: a fifth of the memory that libpq needs for them.
struct Session::Impl {
  explicit Impl(const ConnectionOptions& given)
      : options(given),
        connection(OptionsInEffect(given)),
        description(Describe(connection.endpoint())),
        password(connection.password()),
        transaction(connection) {}

  // What was sent may be a COPY, which goes on.
  pqxx::result Send(std::string_view sql);
  pqxx::result Run(std::string_view sql);
  [[noreturn]] void Raise();

  ConnectionOptions options;
  Connection connection;
  std::string description;
  std::string password;
  pqxx::nontransaction transaction;  // libpqxx's word for plain statements
};

// PQexec() takes a C string, and COPY … FROM stdin would wait for data: both
// would drop a part of the statement without a word.
void RefuseZeroByte(std::string_view sql) {
  if (sql.find('\0') == sql.npos) return;
  throw QueryError("22021", "the statement holds a zero byte",
                   static_cast<int>(sql.find('\0')) + 1);
}

QueryError CopyToClient() {
  return {"0A000", "COPY from or to the client is not supported here", 0};
}

pqxx::result Session::Impl::Send(std::string_view sql) {
  RefuseZeroByte(sql);
  connection.ForgetLastResult();
  pqxx::result result;
  try {
    result = transaction.exec(std::string(sql));
  } catch (const pqxx::failure&) {
    Raise();
  }
  return result;
}

pqxx::result Session::Impl::Run(std::string_view sql) {
  pqxx::result result = Send(sql);
  const ExecStatusType status = connection.last_result().status;
  if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT) throw CopyToClient();
  return result;
}

void Session::Impl::Raise() {
  const LastResult& last = connection.last_result();
  std::string message = SafeText(last.message, password);
  if (connection.is_broken()) throw ConnectionLost(description, message);
  throw QueryError(last.sqlstate, message, last.position);
}

bool TakeNotifications(PGconn* connection) {
  bool any = false;
  while (PGnotify* notification = PQnotifies(connection)) {
    PQfreemem(notification);
    any = true;
  }
  return any;
}

Session::Session(const ConnectionOptions& options) : impl_(std::make_unique<Impl>(options)) {
  RequireSupported(version(), description());
  try {
    Execute(SettingsSql(options, Scope::kSession));
  } catch (const QueryError& error) {
    RaiseAsError(error, "prepare the session", description());
  }
}

Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

ServerVersion Session::version() const { return {impl_->connection.server_version_number()}; }
std::string Session::database() const { return impl_->connection.endpoint().database; }
std::string Session::description() const { return impl_->description; }

ResultSet Session::Query(std::string_view sql) {
  const pqxx::result owner = impl_->Run(sql);
  ResultSet set;
  *set.rows_ = RowTexts(impl_->connection.last_result().rows);
  return set;
}

ResultSet Session::CopyOut(std::string_view query) {
  ResultSet all;
  CopyOut(query, std::numeric_limits<int>::max(), [&](ResultSet rows) { all = std::move(rows); });
  return all;
}

void Session::CopyOut(std::string_view query, int portion,
                      const std::function<void(ResultSet)>& take) {
  const pqxx::result started = impl_->Send(fmt::format("COPY ({}) TO STDOUT", query));
  const RowTexts none(PQnfields(impl_->connection.last_result().rows));
  ResultSet rows;
  *rows.rows_ = none;
  ReadCopiedRows(impl_->connection.handle(), [&](std::string_view row) {
    AddCopiedRow(row, *rows.rows_);
    if (rows.size() < portion) return;
    take(std::exchange(rows, ResultSet()));
    *rows.rows_ = none;
  });
  if (impl_->connection.last_result().status != PGRES_COMMAND_OK) impl_->Raise();
  take(std::move(rows));
}

void Session::Execute(std::string_view sql) { impl_->Run(sql); }

void Session::ExecuteWithin(std::string_view sql, const Limits& limits) {
  RefuseZeroByte(sql);
  impl_->connection.ForgetLastResult();
  const Ending ending = RunWithin(impl_->connection.handle(), std::string(sql), limits);
  if (ending.running) throw ConnectionLost(impl_->description, ending.complaint);
  if (!ending.complaint.empty()) throw QueryError("57014", ending.complaint, 0);
  if (ending.copies) throw CopyToClient();
  if (ending.failed || impl_->connection.is_broken()) impl_->Raise();
}

// The settings are given again inside the transaction: behind a pooler that lends
// a server connection per transaction, those of the session are another's.
std::string Session::BeginSnapshot() {
  Execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  Execute(SettingsSql(impl_->options, Scope::kTransaction));
  return std::string(Query("SELECT pg_catalog.pg_export_snapshot()").Get(0, 0));
}

void Session::JoinSnapshot(std::string_view snapshot) {
  Execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  Execute("SET TRANSACTION SNAPSHOT " + impl_->connection.quote(std::string(snapshot)));
  Execute(SettingsSql(impl_->options, Scope::kTransaction));
}

void Session::KeepNotices(std::string_view client_min_messages) {
  Execute("SET client_min_messages = " + impl_->connection.quote(std::string(client_min_messages)));
  impl_->connection.KeepNotices();
}

std::vector<std::string> Session::TakeNotices() { return impl_->connection.TakeNotices(); }

bool Session::AwaitNotification(std::chrono::milliseconds time) {
  PGconn* connection = impl_->connection.handle();
  pollfd waits{PQsocket(connection), POLLIN, 0};
  bool heard = TakeNotifications(connection);
  if (!heard) poll(&waits, 1, static_cast<int>(time.count()));
  if (PQconsumeInput(connection) == 0) {
    throw ConnectionLost(impl_->description, SafeText(PQerrorMessage(connection), impl_->password));
  }
  return TakeNotifications(connection) || heard;
}

void Session::Rollback() { Execute("ROLLBACK"); }

}  // namespace pgorigin
