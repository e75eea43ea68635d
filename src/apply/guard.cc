#include "apply/guard.h"

#include <fmt/format.h>

#include <string>

#include "apply/refuse.h"
#include "pgorigin/model/error.h"
#include "pgorigin/plan/journal.h"

namespace pgorigin::apply {
namespace {

// Plans are written with an empty search_path, and bodies of functions may name what comes
// later.  What is said to be done must survive a crash.  A server that lacks one of these settings
// is left without it.
constexpr std::string_view kSettings = R"(
SELECT pg_catalog.set_config(s.name, s.setting, false)
FROM (VALUES
  ('check_function_bodies', 'off'),
  ('default_transaction_read_only', 'off'),
  ('default_transaction_deferrable', 'off'),
  ('default_transaction_isolation', 'read committed'),
  ('idle_in_transaction_session_timeout', '0'),
  ('idle_session_timeout', '0'),
  ('synchronous_commit', CASE pg_catalog.current_setting('synchronous_commit')
    WHEN 'off' THEN 'on' ELSE pg_catalog.current_setting('synchronous_commit') END),
  ('transaction_timeout', '0')) AS s (name, setting)
WHERE pg_catalog.current_setting(s.name, true) IS NOT NULL)";

// A server whose client is gone goes on, and holds the lock, until it has something to send;
// where the platform cannot do better, the next run has to wait for that.
// https://www.postgresql.org/docs/current/runtime-config-connection.html
constexpr std::string_view kNoticeGoneClient = R"(
SELECT pg_catalog.set_config(s.name, '2s', false)
FROM pg_catalog.pg_settings AS s
WHERE s.name = 'client_connection_check_interval')";

// Which server process this is, and what was set there.
struct Backend {
  std::string pid;
  std::string mark;
  friend bool operator==(const Backend&, const Backend&) = default;
};

Backend BackendOf(Session& session) {
  const ResultSet row = session.Query(
      "SELECT pg_catalog.pg_backend_pid(), pg_catalog.current_setting('pgorigin.mark', true)");
  return {std::string(row.Get(0, 0)), std::string(row.Get(0, 1))};
}

// The other one keeps a connection for a while, which by the transaction would be ours.
bool IsPooled(Session& session, const ConnectionOptions& options) {
  session.Execute(
      "SELECT pg_catalog.set_config('pgorigin.mark', "
      "pg_catalog.pg_backend_pid()::pg_catalog.text, false)");
  const Backend own = BackendOf(session);
  if (own.mark != own.pid) return true;
  Session other(options);
  other.Execute("BEGIN");
  const Backend others = BackendOf(other);
  if (others.pid == own.pid || others.mark == own.mark) return true;
  const bool same = BackendOf(session) == own && BackendOf(session) == own;
  other.Rollback();
  return !same;
}

// https://www.postgresql.org/docs/current/view-pg-locks.html: a key of 64 bits in two halves.
std::string HolderOf(Session& session) {
  const ResultSet rows = session.Query(
      fmt::format("SELECT pid FROM pg_catalog.pg_locks\n"
                  "WHERE locktype = 'advisory' AND granted AND objsubid = 1\n"
                  "  AND (classid::pg_catalog.int8 << 32 | objid::pg_catalog.int8) = {}\n"
                  "  AND database = (SELECT oid FROM pg_catalog.pg_database\n"
                  "    WHERE datname = pg_catalog.current_database())",
                  kRunLock));
  return rows.size() == 0 ? "" : fmt::format(" (server process {})", rows.Get(0, 0));
}

}  // namespace

void Prepare(Session& session) {
  session.Execute(kSettings);
  try {
    session.Execute(kNoticeGoneClient);
  } catch (const QueryError&) {  // not on this platform
  }
}

void RefuseStandby(Session& session) {
  if (!session.Query("SELECT pg_catalog.pg_is_in_recovery()").GetBool(0, 0)) return;
  Refuse(fmt::format("{} is a standby, which only reads", session.description()),
         "name its primary with --target");
}

void RefuseOtherVersion(const Session& session, const PlanFile& plan) {
  if (session.version().Major() == plan.version.Major()) return;
  Refuse(fmt::format("the plan was made for PostgreSQL {}, and {} is PostgreSQL {}",
                     plan.version.Major(), session.description(), session.version().Major()),
         "plan again with this database as --target");
}

void RefusePooling(Session& session, const ConnectionOptions& options) {
  if (!IsPooled(session, options)) return;
  Refuse(fmt::format("{} is behind a pooler that gives each transaction another server connection: "
                     "settings and the lock of this run would not hold",
                     session.description()),
         "connect to the server itself, or by a pool of mode session");
}

void TakeLock(Session& session) {
  const std::string lock = fmt::format("SELECT pg_catalog.pg_try_advisory_lock({})", kRunLock);
  if (session.Query(lock).GetBool(0, 0)) return;
  Refuse(fmt::format("another run of pgorigin apply is at work on {}{}", session.description(),
                     HolderOf(session)),
         "wait for its end; one that was killed ends when its last statement does");
}

}  // namespace pgorigin::apply
