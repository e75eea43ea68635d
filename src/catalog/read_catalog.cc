#include "pgorigin/catalog/read_catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <future>
#include <memory>
#include <set>
#include <system_error>

#include "catalog/census.h"
#include "catalog/fingerprint.h"
#include "catalog/gathering.h"
#include "catalog/reader.h"
#include "catalog/state.h"
#include "catalog/subscriptions.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

constexpr std::string_view kLocked = "55P03";  // lock not available

constexpr std::string_view kUserSchemasSql = R"(
SELECT n.oid, n.nspname
FROM pg_catalog.pg_namespace AS n
WHERE NOT pg_catalog.starts_with(n.nspname::pg_catalog.text, 'pg_')
  AND n.nspname <> 'information_schema'
ORDER BY n.oid)";
enum class UserSchemaColumn { kOid, kName, kCount };

// Deparsers look into current caches: what was dropped or renamed after the
// snapshot was taken fails there.
constexpr std::array<std::string_view, 7> kMovedStates = {
    "XX000",  // cache lookup failed
    "42P01",  // undefined table
    "42703",  // undefined column
    "42704",  // undefined object
    "42883",  // undefined function
    "3F000",  // undefined schema
    "40P01",  // deadlock with a statement that changes the schema
};

bool MeansMoved(const QueryError& error) {
  return std::ranges::find(kMovedStates, error.sqlstate()) != kMovedStates.end();
}

// A list that the planner sees would be looked up in the statistics of the catalogs, which
// know nothing yet of what was restored a minute ago: it would expect one row, and scan a
// catalog for each of many.
std::string OidArray(const std::vector<Oid>& oids) {
  return fmt::format("ARRAY(SELECT pg_catalog.unnest('{{{}}}'::pg_catalog.oid[]))",
                     fmt::join(oids, ","));
}

QueryScope ScopeOf(Session& session, const SchemaFilter& filter) {
  using C = UserSchemaColumn;
  std::vector<Oid> all, matching;
  ForEachRow<C>(session.Query(kUserSchemasSql), [&](const Row<C>& row) {
    all.push_back(row.AsOid(C::kOid));
    if (filter.Matches(row.Text(C::kName))) matching.push_back(all.back());
  });
  return {OidArray(matching), OidArray(all), SubscriptionsSql(ReadableOfSubscriptions(session))};
}

std::vector<GatheredQuery> RenderAll(std::span<const CatalogReader* const> readers,
                                     ServerVersion version, const QueryScope& scope) {
  std::vector<GatheredQuery> queries;
  for (const CatalogReader* reader : readers) {
    queries.push_back(
        {RenderQuery(reader->sql, version, scope), reader->opens_tables, reader->in_portions});
  }
  return queries;
}

// Ten thousand tables are joined to their columns without files, and in the order of the
// catalogs.
constexpr std::string_view kMoreMemory = R"(
SELECT pg_catalog.set_config('work_mem', '32MB', true)
WHERE pg_catalog.pg_size_bytes(pg_catalog.current_setting('work_mem')) < 32 * 1024 * 1024)";

// One or two, in one snapshot.
class CatalogSessions {
 public:
  CatalogSessions(Session& first, const ConnectionOptions& connection, int count)
      : first_(first), connection_(connection), may_join_(count > 1) {}
  Session& first() { return first_; }

  // A second one connects and joins while the first goes on.
  void BeginSnapshot() {
    const std::string snapshot = first_.BeginSnapshot();
    first_.Execute(kMoreMemory);
    if (!may_join_) return;
    try {
      joining_ = std::async(std::launch::async, [=, this] { Join(snapshot); });
    } catch (const std::system_error&) {  // the system gives no thread
      Join(snapshot);
    }
  }

  // Both; the first alone when the second cannot join (a pooler may have connected it to
  // another server).
  std::vector<Session*> Joined() {
    if (joining_.valid()) joining_.get();
    if (second_ == nullptr) return {&first_};
    return {&first_, second_.get()};
  }

  void Rollback() {
    for (Session* session : Joined()) session->Rollback();
  }

 private:
  void Join(const std::string& snapshot) {
    try {
      if (second_ == nullptr) second_ = std::make_unique<Session>(connection_);
      second_->JoinSnapshot(snapshot);
      second_->Execute(kMoreMemory);
    } catch (const Error&) {  // the first has connected, so the server has no place for it
      Alone();
    } catch (const QueryError&) {
      Alone();
    }
  }

  void Alone() {
    second_.reset();
    may_join_ = false;
  }

  Session& first_;
  const ConnectionOptions& connection_;
  bool may_join_;
  std::unique_ptr<Session> second_;
  std::future<void> joining_;  // last: it is waited for before the others go
};

// A single wait for a lock is short (Session::BeginSnapshot); all of them together may
// last as long as lock_timeout.
class Patience {
 public:
  explicit Patience(std::chrono::milliseconds most) : most_(most) {}
  // True when it failed for a lock, and may try again.
  bool LastsAfter(const QueryError& error) const {
    return error.sqlstate() == kLocked && std::chrono::steady_clock::now() - begun_ < most_;
  }

 private:
  std::chrono::milliseconds most_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

// None when no transaction has ended since the snapshot was taken.
std::optional<std::string> FingerprintAfter(Session& session, const SnapshotBounds& bounds) {
  session.Rollback();
  if (bounds.NoneRuns() && BoundsOf(session).next == bounds.next) return std::nullopt;
  return FingerprintOf(session, bounds);
}

// Has the schema changed since the snapshot was taken?  A second session is free to ask as
// soon as it has no more to read.
class Movement {
 public:
  Movement(const SnapshotBounds& bounds, Gathering& gathering,
           const std::vector<Session*>& sessions)
      : bounds_(bounds), gathering_(gathering), first_(*sessions.front()) {
    if (sessions.size() == 1) return;
    now_ = std::async(std::launch::async, [this, &second = *sessions.back()] {
      gathering_.Join();
      return FingerprintAfter(second, bounds_);
    });
  }
  ~Movement() { gathering_.Abandon(); }
  Movement(const Movement&) = delete;
  Movement& operator=(const Movement&) = delete;

  // Asks the first session, which is in the snapshot still, and may be no more then.
  bool Seen() {
    if (now_.valid()) {
      const std::optional<std::string> now = now_.get();
      return now && *now != FingerprintOf(first_, bounds_);
    }
    const std::string then = FingerprintOf(first_, bounds_);
    return FingerprintAfter(first_, bounds_).value_or(then) != then;
  }

 private:
  const SnapshotBounds& bounds_;
  Gathering& gathering_;
  Session& first_;
  std::future<std::optional<std::string>> now_;
};

struct SnapshotReading {
  Model model;
  std::string state;
  bool moved = false;  // the schema has changed since the snapshot was taken
};

SnapshotReading ReadInSnapshot(CatalogSessions& sessions, const CatalogOptions& options,
                               const Patience& patience) {
  const SchemaFilter& filter = options.schemas;
  Session& session = sessions.first();
  sessions.BeginSnapshot();
  Reading reading;
  reading.filter = filter;
  reading.model.version = session.version();
  reading.model.source = session.description();
  reading.model.from_server = true;
  const QueryScope scope = ScopeOf(session, filter);
  const std::vector<const CatalogReader*> readers = ReadersOfWhatIsThere(session, scope);
  const SnapshotBounds bounds = BoundsOf(session);
  const std::vector<Session*> joined = sessions.Joined();
  Gathering gathering(RenderAll(readers, session.version(), scope), joined);
  Movement movement(bounds, gathering, joined);
  std::size_t query = 0;
  for (const CatalogReader* reader : readers) {
    try {
      while (const auto rows = gathering.Next(query)) reader->read(reading, *rows);
      if (reader->finish != nullptr) reader->finish(reading);
      ++query;
    } catch (const QueryError& error) {
      if (MeansMoved(error) || patience.LastsAfter(error)) throw;
      RaiseAsError(error, fmt::format("read the {}", reader->what), session.description());
    }
  }
  SnapshotReading done{std::move(reading.model), "", false};
  if (options.state != nullptr) done.state = StateOf(session);
  done.moved = movement.Seen();
  return done;
}

// Nothing when the schema moved under it; `refusal` is what the server said then, if
// it said anything.
std::optional<Model> TryReading(CatalogSessions& sessions, const CatalogOptions& options,
                                const Patience& patience, std::string& refusal) {
  std::optional<SnapshotReading> reading;
  try {
    reading = ReadInSnapshot(sessions, options, patience);
  } catch (const QueryError& error) {
    if (!MeansMoved(error)) throw;
    refusal = fmt::format(" (the server said: {})", error.what());
  }
  sessions.Rollback();
  if (!reading || reading->moved) return std::nullopt;
  if (options.state != nullptr) *options.state = std::move(reading->state);
  return std::move(reading->model);
}

}  // namespace

Model ReadCatalog(const ConnectionOptions& connection, const CatalogOptions& options) {
  Session session(connection);
  return ReadCatalog(session, connection, options);
}

Model ReadCatalog(Session& session, const ConnectionOptions& connection,
                  const CatalogOptions& options) {
  CatalogSessions sessions(session, connection, options.sessions);
  std::string description = sessions.first().description();
  std::string refusal;
  Patience patience(connection.lock_timeout);
  try {
    for (int attempt = 0; attempt < options.attempts;) {
      try {
        auto model = TryReading(sessions, options, patience, refusal);
        if (model) return std::move(*model);
        ++attempt;
      } catch (const QueryError& error) {
        if (!patience.LastsAfter(error)) throw;
        sessions.Rollback();
      }
    }
  } catch (const QueryError& error) {
    RaiseAsError(error, "read the catalogs", description);
  }
  throw Error(
      ExitStatus::kCouldNotCompare,
      fmt::format("could not read {}: its schema kept changing during {} readings{}\n  next: "
                  "wait until the migration that runs there has ended, and try again",
                  description, options.attempts, refusal));
}

std::vector<std::string> CatalogQueries(ServerVersion version) {
  std::string schemas = fmt::format("ARRAY(SELECT s.oid FROM ({}) AS s)", kUserSchemasSql);
  std::vector<std::string> queries;
  for (GatheredQuery& query : RenderAll(
           AllReaders(), version,
           {schemas, schemas,
            SubscriptionsSql({"oid", "subdbid", "subname", "subowner", "subenabled", "subconninfo",
                              "subslotname", "subsynccommit", "subpublications"})})) {
    queries.push_back(std::move(query.sql));
  }
  queries.push_back(FingerprintSql({"3", "3"}));
  return queries;
}

}  // namespace pgorigin
