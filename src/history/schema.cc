// The tables of a ledger, version by version.
#include <fmt/format.h>

#include <charconv>
#include <span>

#include "history/store.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

// Dates are text, so that they compare alike in both dialects.  Findings are stored by
// change: a night on which nothing changes is one row a target.
constexpr std::string_view kVersion1[] = {
    "CREATE TABLE {t}run (id {id}, name text NOT NULL UNIQUE, begun_at text NOT NULL,"
    " program text NOT NULL)",
    "CREATE TABLE {t}target (id {id}, name text NOT NULL UNIQUE,"
    " audits bigint NOT NULL DEFAULT 0)",
    // Outcome and failure of one target in one run.
    "CREATE TABLE {t}target_run (id {id}, run bigint NOT NULL REFERENCES {t}run,"
    " target bigint NOT NULL REFERENCES {t}target, at text NOT NULL, failure text NOT NULL,"
    " outcome text NOT NULL, status integer NOT NULL, errors integer NOT NULL,"
    " warnings integer NOT NULL, infos integer NOT NULL, appeared integer NOT NULL,"
    " resolved integer NOT NULL, UNIQUE (run, target))",
    "CREATE INDEX {n}target_run_target_at ON {t}target_run (target, at)",
    // last_seen and resolved_at are null as long as it is there.
    "CREATE TABLE {t}finding (id {id}, target bigint NOT NULL REFERENCES {t}target,"
    " fingerprint text NOT NULL, rule text NOT NULL, severity text NOT NULL,"
    " object text NOT NULL, sentence text NOT NULL, fails integer NOT NULL,"
    " first_seen text NOT NULL, last_seen text, resolved_at text,"
    " reopened integer NOT NULL DEFAULT 0, UNIQUE (target, fingerprint))",
    // Each time that it was there.
    "CREATE TABLE {t}occurrence (finding bigint NOT NULL REFERENCES {t}finding,"
    " appeared_at text NOT NULL, resolved_at text, PRIMARY KEY (finding, appeared_at))",
};

// A result that is used again: what it depends on, until when it holds, and where it comes from.
constexpr std::string_view kVersion2[] = {
    "ALTER TABLE {t}target_run ADD COLUMN state text NOT NULL DEFAULT ''",
    "ALTER TABLE {t}target_run ADD COLUMN valid_until text NOT NULL DEFAULT ''",
    "ALTER TABLE {t}target_run ADD COLUMN same_as text NOT NULL DEFAULT ''",
};

constexpr std::span<const std::string_view> kVersions[] = {kVersion1, kVersion2};
constexpr int kNewest = static_cast<int>(std::size(kVersions));

int NumberOf(const Store::Value& value) {
  int number = 0;
  const std::string text = value.value_or("");
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

int VersionOf(Store& store) {
  if (!store.HasTable("schema_version")) return 0;
  const Store::Rows rows = store.Run("SELECT version FROM {t}schema_version");
  return rows.empty() ? 0 : NumberOf(rows[0][0]);
}

void RefuseNewer(const Store& store, int version) {
  if (version <= kNewest) return;
  throw Error(ExitStatus::kCouldNotCompare,
              fmt::format("{} was written by a newer pgorigin (its version is {}, this program "
                          "knows {})\n  next: install that one, or name another ledger with "
                          "--ledger",
                          store.description(), version, kNewest));
}

void UpgradeFrom(Store& store, int version) {
  if (version == 0) {
    store.Prepare();
    store.Run("CREATE TABLE {t}schema_version (version integer NOT NULL)");
    store.Run("INSERT INTO {t}schema_version (version) VALUES (0)");
  }
  for (; version < kNewest; ++version) {
    for (const std::string_view statement : kVersions[version]) store.Run(statement);
  }
  store.Run("UPDATE {t}schema_version SET version = ?", {std::to_string(kNewest)});
}

}  // namespace

std::string Spelled(std::string_view sql, const Dialect& dialect) {
  return fmt::format(fmt::runtime(sql), fmt::arg("t", dialect.tables), fmt::arg("n", dialect.names),
                     fmt::arg("id", dialect.id));
}

void Upgrade(Store& store) {
  int version = VersionOf(store);
  RefuseNewer(store, version);
  if (version == kNewest) return;
  StoreTransaction transaction(store);
  store.LockSchema();
  version = VersionOf(store);  // another run may have been faster
  RefuseNewer(store, version);
  if (version < kNewest) UpgradeFrom(store, version);
  transaction.Commit();
}

}  // namespace pgorigin
