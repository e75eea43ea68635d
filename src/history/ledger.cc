#include "pgorigin/history/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <set>

#include "history/rows.h"
#include "history/store.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

using Value = Store::Value;
using Values = Store::Values;
using ById = std::map<std::string, std::string>;

// So many rows a statement: SQLite takes 32,766 values at most.
constexpr std::size_t kBatch = 500;

bool IsDatabase(const std::string& where) {
  return where.starts_with("postgresql://") || where.starts_with("postgres://") ||
         where.find('=') != where.npos;
}

[[noreturn]] void RefuseMissing(const std::string& where) {
  throw Error(ExitStatus::kUsage,
              fmt::format("there is no ledger: {}\n  next: `pgorigin check` makes one, or name "
                          "another with --ledger",
                          where));
}

std::unique_ptr<Store> Open(const std::string& where, ConnectionOptions options) {
  if (!IsDatabase(where)) return OpenSqlite(where);
  options.conninfo = where;
  return OpenPostgres(options);
}

// The row is locked by it until the transaction ends, so that two runs follow one another.
std::string TargetId(Store& store, const std::string& name) {
  store.Run("INSERT INTO {t}target (name) VALUES (?) ON CONFLICT (name) DO NOTHING", {name});
  return *store.Run("UPDATE {t}target SET audits = audits + 1 WHERE name = ? RETURNING id",
                    {name})[0][0];
}

struct OpenFinding {
  std::string id;
  AgedFinding aged;
};

constexpr std::string_view kOpen = R"(
SELECT fingerprint, rule, severity, object, sentence, fails, first_seen, resolved_at, reopened, id
FROM {t}finding
WHERE target = ? AND resolved_at IS NULL
ORDER BY first_seen, object, rule, fingerprint)";

std::vector<OpenFinding> OpenFindings(Store& store, const std::string& target) {
  std::vector<OpenFinding> open;
  for (const Values& row : store.Run(kOpen, {target})) open.push_back({*row[9], AgedOf(row)});
  return open;
}

constexpr std::string_view kLast = R"(
SELECT t.at, r.name, t.outcome, t.status, t.state, t.valid_until, t.same_as, t.errors, t.warnings,
  t.infos
FROM {t}target_run AS t
JOIN {t}run AS r ON r.id = t.run
WHERE t.target = ? AND t.failure = ''
ORDER BY t.at DESC, t.id DESC
LIMIT 1)";
enum LastColumn {
  kAt,
  kRun,
  kOutcome,
  kStatus,
  kState,
  kUntil,
  kSameAs,
  kErrors,
  kWarnings,
  kInfos
};

Value LastDate(Store& store, const std::string& target) {
  const Store::Rows rows = store.Run(kLast, {target});
  return rows.empty() ? Value() : rows[0][kAt];
}

// What is there, and what the last audit saw go; with the date of that audit, and since when
// it is there.
constexpr std::string_view kChangedByLast = R"(
SELECT f.fingerprint, f.rule, f.severity, f.object, f.sentence, f.fails, f.first_seen,
  f.resolved_at, f.reopened, l.at, o.appeared_at
FROM {t}finding AS f
JOIN {t}target AS t ON t.id = f.target
JOIN (
  SELECT a.target, max(a.at) AS at
  FROM {t}target_run AS a
  WHERE a.failure = ''
  GROUP BY a.target) AS l ON l.target = t.id
LEFT JOIN {t}occurrence AS o ON o.finding = f.id AND o.resolved_at IS NULL
WHERE t.name = ?
  AND (f.resolved_at IS NULL OR f.resolved_at = l.at)
ORDER BY f.first_seen, f.object, f.rule, f.fingerprint)";

// Of the findings, by severity.
struct Counts {
  int errors = 0, warnings = 0, infos = 0;
};
Counts CountsOf(const std::vector<LedgerFinding>& findings) {
  Counts counts;
  for (const LedgerFinding& finding : findings) {
    (finding.severity == "error"  ? counts.errors
     : finding.severity == "info" ? counts.infos
                                  : counts.warnings)++;
  }
  return counts;
}

// One row for each fingerprint: two findings that say the same are one.
std::vector<LedgerFinding> Distinct(const std::vector<LedgerFinding>& findings) {
  std::vector<LedgerFinding> distinct;
  std::set<std::string_view> seen;
  for (const LedgerFinding& finding : findings) {
    if (seen.insert(finding.fingerprint).second) distinct.push_back(finding);
  }
  return distinct;
}

std::string Marks(std::size_t rows, std::string_view marks) {
  std::string text;
  for (std::size_t i = 0; i < rows; ++i) text += fmt::format("{}({})", i == 0 ? "" : ", ", marks);
  return text;
}

// What came back keeps its first date.
constexpr std::string_view kAppear = R"(
INSERT INTO {{t}}finding AS f (target, fingerprint, rule, severity, object, sentence, fails,
  first_seen)
VALUES {}
ON CONFLICT (target, fingerprint) DO UPDATE SET rule = excluded.rule,
  severity = excluded.severity, object = excluded.object, sentence = excluded.sentence,
  fails = excluded.fails, last_seen = NULL, resolved_at = NULL, reopened = f.reopened + 1
RETURNING fingerprint, rule, severity, object, sentence, fails, first_seen, resolved_at, reopened,
  id)";

std::vector<AgedFinding> AppearBatch(Store& store, const std::string& target, const std::string& at,
                                     const LedgerFinding* first, std::size_t count) {
  Values values, occurrences;
  for (const LedgerFinding* finding = first; finding != first + count; ++finding) {
    values.insert(values.end(),
                  {target, finding->fingerprint, finding->rule, finding->severity, finding->object,
                   finding->sentence, finding->fails ? "1" : "0", at});
  }
  std::vector<AgedFinding> appeared;
  for (const Values& row :
       store.Run(fmt::format(kAppear, Marks(count, "?, ?, ?, ?, ?, ?, ?, ?")), values)) {
    appeared.push_back(AgedOf(row));
    occurrences.insert(occurrences.end(), {row[9], at});
  }
  // A second run with the same date may see it again.
  store.Run(fmt::format("INSERT INTO {{t}}occurrence (finding, appeared_at) VALUES {}\n"
                        "ON CONFLICT (finding, appeared_at) DO UPDATE SET resolved_at = NULL",
                        Marks(count, "?, ?")),
            occurrences);
  return appeared;
}

std::vector<AgedFinding> Appear(Store& store, const std::string& target, const std::string& at,
                                const std::vector<LedgerFinding>& findings) {
  std::vector<AgedFinding> appeared;
  for (std::size_t i = 0; i < findings.size(); i += kBatch) {
    const std::size_t count = std::min(kBatch, findings.size() - i);
    std::vector<AgedFinding> batch = AppearBatch(store, target, at, &findings[i], count);
    std::ranges::move(batch, std::back_inserter(appeared));
  }
  return appeared;
}

void ResolveBatch(Store& store, const std::string& at, const Value& last_seen, const Values& ids) {
  std::string marks;
  for (std::size_t i = 0; i < ids.size(); ++i) marks += i == 0 ? "?" : ", ?";
  Values values = {at, last_seen};
  values.insert(values.end(), ids.begin(), ids.end());
  store.Run(
      fmt::format("UPDATE {{t}}finding SET resolved_at = ?, last_seen = ? WHERE id IN ({})", marks),
      values);
  values.erase(values.begin() + 1);
  store.Run(fmt::format("UPDATE {{t}}occurrence SET resolved_at = ?\n"
                        "WHERE resolved_at IS NULL AND finding IN ({})",
                        marks),
            values);
}

void Resolve(Store& store, const std::string& at, const Value& last_seen, const Values& ids) {
  for (std::size_t i = 0; i < ids.size(); i += kBatch) {
    const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(i);
    const auto count = static_cast<std::ptrdiff_t>(std::min(kBatch, ids.size() - i));
    ResolveBatch(store, at, last_seen, Values(begin, begin + count));
  }
}

// It is told in other words, or counts for more or less than it did.
void Reword(Store& store, const std::string& id, const LedgerFinding& finding) {
  store.Run("UPDATE {t}finding SET severity = ?, object = ?, sentence = ?, fails = ? WHERE id = ?",
            {finding.severity, finding.object, finding.sentence, finding.fails ? "1" : "0", id});
}

Recorded Compare(Store& store, const std::string& target, const std::string& at,
                 const Value& before, const std::vector<LedgerFinding>& findings) {
  Recorded recorded;
  recorded.before = before.value_or("");
  std::map<std::string, const LedgerFinding*> now;
  for (const LedgerFinding& finding : findings) now[finding.fingerprint] = &finding;
  Values gone;
  for (OpenFinding& open : OpenFindings(store, target)) {
    const auto found = now.find(open.aged.finding.fingerprint);
    if (found == now.end()) {
      gone.push_back(open.id);
      open.aged.resolved_at = at;
      recorded.resolved.push_back(std::move(open.aged));
      continue;
    }
    if (*found->second != open.aged.finding) Reword(store, open.id, *found->second);
    open.aged.finding = *found->second;
    recorded.lingering.push_back(std::move(open.aged));
    now.erase(found);
  }
  std::vector<LedgerFinding> fresh;
  for (const LedgerFinding& finding : findings) {
    if (now.contains(finding.fingerprint)) fresh.push_back(finding);
  }
  Resolve(store, at, before, gone);
  recorded.appeared = Appear(store, target, at, fresh);
  return recorded;
}

void InsertAudit(Store& store, const std::string& run, const std::string& target,
                 const TargetAudit& audit, const std::string& same_as, const Counts& counts,
                 const Recorded& recorded) {
  store.Run("DELETE FROM {t}target_run WHERE run = ? AND target = ?", {run, target});
  store.Run(
      "INSERT INTO {t}target_run (run, target, at, failure, outcome, status, errors, warnings,\n"
      "  infos, appeared, resolved, state, valid_until, same_as)\n"
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {run, target, audit.at, audit.failure, audit.outcome, std::to_string(audit.status),
       std::to_string(counts.errors), std::to_string(counts.warnings), std::to_string(counts.infos),
       std::to_string(recorded.appeared.size()), std::to_string(recorded.resolved.size()),
       audit.state, audit.valid_until, same_as});
}

}  // namespace

Ledger::Ledger(const std::string& where, const ConnectionOptions& options, IfMissing if_missing) {
  if (if_missing == IfMissing::kRefuse && !IsDatabase(where) && !std::filesystem::exists(where)) {
    RefuseMissing(Printable(where));
  }
  store_ = Open(where, options);
  if (if_missing == IfMissing::kRefuse && !store_->HasTable("schema_version")) {
    RefuseMissing(store_->description());
  }
  Upgrade(*store_);
}

Ledger::~Ledger() = default;

void Ledger::Begin(const std::string& run, const std::string& at, const std::string& program) {
  StoreTransaction transaction(*store_);
  store_->Run(
      "INSERT INTO {t}run (name, begun_at, program) VALUES (?, ?, ?)\n"
      "ON CONFLICT (name) DO NOTHING",
      {run, at, program});
  run_ = *store_->Run("SELECT id FROM {t}run WHERE name = ?", {run})[0][0];
  transaction.Commit();
}

Recorded Ledger::Record(const TargetAudit& audit) {
  StoreTransaction transaction(*store_);
  const std::string target = TargetId(*store_, audit.target);
  const Value before = LastDate(*store_, target);
  Recorded recorded;
  recorded.before = before.value_or("");
  recorded.overtaken = recorded.before > audit.at;
  const std::vector<LedgerFinding> findings = Distinct(audit.findings);
  if (audit.failure.empty() && !recorded.overtaken) {
    recorded = Compare(*store_, target, audit.at, before, findings);
  }
  InsertAudit(*store_, run_, target, audit, "", CountsOf(findings), recorded);
  transaction.Commit();
  return recorded;
}

Recorded Ledger::RecordUnchanged(const std::string& name, const std::string& at) {
  StoreTransaction transaction(*store_);
  const std::string target = TargetId(*store_, name);
  const Store::Rows rows = store_->Run(kLast, {target});
  if (rows.empty()) throw std::logic_error("there is no audit of " + name);
  const Values& last = rows[0];
  TargetAudit audit{name,          at,           "", *last[kOutcome], NumberIn(last[kStatus]), {},
                    *last[kState], *last[kUntil]};
  Recorded recorded;
  recorded.before = *last[kAt];
  for (OpenFinding& open : OpenFindings(*store_, target)) {
    recorded.lingering.push_back(std::move(open.aged));
  }
  const Counts counts{NumberIn(last[kErrors]), NumberIn(last[kWarnings]), NumberIn(last[kInfos])};
  InsertAudit(*store_, run_, target, audit, last[kSameAs]->empty() ? *last[kAt] : *last[kSameAs],
              counts, recorded);
  transaction.Commit();
  return recorded;
}

Recorded Ledger::Again(const std::string& name) {
  Recorded recorded;
  const Store::Rows rows = store_->Run(kChangedByLast, {name});
  for (const Values& row : rows) {
    const bool gone = row[7].has_value();
    (gone                ? recorded.resolved
     : row[9] == row[10] ? recorded.appeared
                         : recorded.lingering)
        .push_back(AgedOf(row));
  }
  return recorded;
}

std::optional<LastAudit> Ledger::Last(const std::string& target) {
  const Store::Rows ids = store_->Run("SELECT id FROM {t}target WHERE name = ?", {target});
  if (ids.empty()) return std::nullopt;
  const Store::Rows rows = store_->Run(kLast, {ids[0][0]});
  if (rows.empty()) return std::nullopt;
  const Values& last = rows[0];
  LastAudit found;
  found.at = last[kSameAs]->empty() ? *last[kAt] : *last[kSameAs];
  found.run = *last[kRun];
  found.audit = {target, *last[kAt],    "",           *last[kOutcome], NumberIn(last[kStatus]),
                 {},     *last[kState], *last[kUntil]};
  for (OpenFinding& open : OpenFindings(*store_, *ids[0][0])) {
    found.audit.findings.push_back(std::move(open.aged.finding));
  }
  return found;
}

}  // namespace pgorigin
