// A ledger that several machines share.
#include <fmt/format.h>

#include "history/store.h"
#include "pgorigin/model/error.h"
#include "pgorigin/session/literal.h"

namespace pgorigin {
namespace {

constexpr Dialect kPostgres = {"pgorigin.ledger_", "ledger_",
                               "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"};

// Any number that no other program is likely to lock.
constexpr std::string_view kLock = "SELECT pg_catalog.pg_advisory_xact_lock(8098991009734124)";

// Whatever the role, the database or a pooler says.
constexpr std::string_view kBegin = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

std::string_view NextStep(const std::string& sqlstate) {
  if (sqlstate == "42501")
    return "grant the role what it takes, or make the schema as its owner:"
           " CREATE SCHEMA pgorigin AUTHORIZATION …";
  if (sqlstate == "25006") return "name a database with --ledger that is no standby";
  if (sqlstate == "55P03" || sqlstate == "57014") return "another run holds it: run this again";
  return "name another ledger with --ledger";
}

// Statements of this layer hold no other question mark.
std::string WithValues(const std::string& sql, const Store::Values& values) {
  std::string text;
  auto value = values.begin();
  for (const char c : sql) {
    if (c != '?') {
      text += c;
    } else {
      text += *value ? Literal(**value) : "NULL";
      ++value;
    }
  }
  return text;
}

class PostgresStore : public Store {
 public:
  explicit PostgresStore(const ConnectionOptions& options) : session_(options) {}

  Rows Run(std::string_view sql, const Values& values) override {
    try {
      return RowsOf(session_.Query(WithValues(Spelled(sql, kPostgres), values)));
    } catch (const QueryError& error) {
      throw Error(ExitStatus::kCouldNotCompare,
                  fmt::format("{}: {}\n  next: {}", description(), error.what(),
                              NextStep(error.sqlstate())));
    }
  }

  void Begin() override { Run(kBegin, {}); }
  void Commit() override { Run("COMMIT", {}); }
  void Rollback() noexcept override {
    try {
      session_.Rollback();
    } catch (const std::exception&) {  // the connection is lost, and the transaction with it
    }
  }
  void LockSchema() override { Run(kLock, {}); }

  // By the catalogs: to_regclass() may remember what there was before the lock was waited for.
  bool HasTable(std::string_view name) override {
    return !Run("SELECT 1 FROM pg_catalog.pg_class AS c\n"
                "JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace\n"
                "WHERE n.nspname = 'pgorigin' AND c.relname = ?",
                {fmt::format("{}{}", kPostgres.names, name)})
                .empty();
  }

  // CREATE SCHEMA IF NOT EXISTS asks for the privilege even where there is one.
  void Prepare() override {
    if (Run("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'pgorigin'", {}).empty()) {
      Run("CREATE SCHEMA pgorigin", {});
    }
  }

  std::string description() const override { return "the ledger in " + session_.description(); }

 private:
  static Rows RowsOf(const ResultSet& set) {
    Rows rows(static_cast<std::size_t>(set.size()));
    for (int row = 0; row < set.size(); ++row) {
      for (int column = 0; column < set.columns(); ++column) {
        const bool null = set.IsNull(row, column);
        rows[static_cast<std::size_t>(row)].push_back(
            null ? Value() : Value(std::string(set.Get(row, column))));
      }
    }
    return rows;
  }

  Session session_;
};

}  // namespace

std::unique_ptr<Store> OpenPostgres(const ConnectionOptions& options) {
  return std::make_unique<PostgresStore>(options);
}

}  // namespace pgorigin
