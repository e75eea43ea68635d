#include "session/connection.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <pqxx/except>
#include <utility>

#include "session/failure.h"

namespace pgorigin {
namespace {

using ConnectionGuard = std::unique_ptr<PGconn, decltype(&PQfinish)>;

std::string OrEmpty(const char* text) { return text == nullptr ? "" : text; }

Endpoint EndpointOf(const PGconn* connection) {
  return {OrEmpty(PQdb(connection)), OrEmpty(PQhost(connection)), OrEmpty(PQport(connection)),
          OrEmpty(PQuser(connection)), ""};
}

// Nobody reads further, and a message may be as long as a value.
constexpr std::size_t kLongestField = 8192;

void AppendField(std::string& text, const PGresult* result, const char* label, int field) {
  const char* value = PQresultErrorField(result, field);
  if (value == nullptr) return;
  text += (text.empty() ? "" : "\n") + std::string(label);
  text.append(value, strnlen(value, kLongestField));
}

int PositionIn(const PGresult* result) {
  const char* position = PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION);
  return position == nullptr ? 0 : std::atoi(position);
}

bool IsFatal(const PGresult* result) {
  std::string severity = OrEmpty(PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED));
  return severity == "FATAL" || severity == "PANIC";
}

// A result without SQLSTATE is libpq's own: the connection broke.
void NoteError(LastResult& last, const PGresult* result) {
  last.sqlstate = OrEmpty(PQresultErrorField(result, PG_DIAG_SQLSTATE));
  last.fatal = last.sqlstate.empty() || IsFatal(result);
  last.position = PositionIn(result);
  last.message.clear();
  AppendField(last.message, result, "", PG_DIAG_MESSAGE_PRIMARY);
  AppendField(last.message, result, "detail: ", PG_DIAG_MESSAGE_DETAIL);
  AppendField(last.message, result, "hint: ", PG_DIAG_MESSAGE_HINT);
  AppendField(last.message, result, "context: ", PG_DIAG_CONTEXT);
  if (last.message.empty()) last.message = OrEmpty(PQresultErrorMessage(result));
}

int NoteResult(PGEventId id, void* info, void* pass_through) {
  if (id != PGEVT_RESULTCREATE) return 1;
  const PGresult* result = static_cast<PGEventResultCreate*>(info)->result;
  LastResult& last = *static_cast<LastResult*>(pass_through);
  last.rows = result;
  last.status = PQresultStatus(result);
  if (last.status == PGRES_FATAL_ERROR) NoteError(last, result);
  return 1;
}

void IgnoreNotice(void*, const PGresult*) {}

// A function may raise them without end.
constexpr std::size_t kMostNotices = 10'000;

void KeepNotice(void* list, const PGresult* result) {
  auto& notices = *static_cast<std::vector<std::string>*>(list);
  if (notices.size() == kMostNotices) return;
  AppendField(notices.emplace_back(), result, "", PG_DIAG_MESSAGE_PRIMARY);
}

[[noreturn]] void RaiseCouldNotConnect(const PGconn* connection, const ConninfoOptions& options) {
  ConnectFailure failure{PQerrorMessage(connection), PQconnectionUsedPassword(connection) != 0,
                         PQconnectionNeedsPassword(connection) != 0};
  Endpoint endpoint = EndpointOf(connection);
  if (auto given = options.find("service"); given != options.end())
    endpoint.service = given->second;
  throw CouldNotConnect(failure, Describe(endpoint), OrEmpty(PQpass(connection)));
}

}  // namespace

Connection::Policy::Policy(const ConninfoOptions& options, LastResult& last)
    : pqxx::connectionpolicy(JoinConninfo(options)), last_(last) {}

pqxx::connectionpolicy::handle Connection::Policy::do_startconnect(handle original) {
  if (original != nullptr) return original;
  // A second connection would lack the settings and the snapshot of the first.
  if (std::exchange(started_, true)) throw pqxx::broken_connection();
  ConnectionGuard made(PQconnectdb(options().c_str()), &PQfinish);
  if (made == nullptr) throw std::bad_alloc();
  if (PQstatus(made.get()) != CONNECTION_OK)
    RaiseCouldNotConnect(made.get(), ParseConninfo(options()));
  PQsetNoticeReceiver(made.get(), &IgnoreNotice, nullptr);
  PQregisterEventProc(made.get(), &NoteResult, "pgorigin", &last_);
  return connection = made.release();
}

pqxx::connectionpolicy::handle Connection::Policy::do_disconnect(handle original) noexcept {
  connection = nullptr;
  return pqxx::connectionpolicy::do_disconnect(original);
}

Connection::Connection(const ConninfoOptions& options)
    : pqxx::connection_base(policy_), policy_(options, last_) {
  init();
}

void Connection::KeepNotices() { PQsetNoticeReceiver(policy_.connection, &KeepNotice, &notices_); }

Endpoint Connection::endpoint() const { return EndpointOf(policy_.connection); }
std::string Connection::password() const { return OrEmpty(PQpass(policy_.connection)); }
int Connection::server_version_number() const { return PQserverVersion(policy_.connection); }
bool Connection::is_broken() const {
  return last_.fatal || PQstatus(policy_.connection) != CONNECTION_OK;
}

}  // namespace pgorigin
