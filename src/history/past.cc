// What a ledger tells of the past, and what it forgets.
#include "history/rows.h"

namespace pgorigin {
namespace {

using Values = Store::Values;

constexpr std::string_view kAudits = R"(
SELECT r.name, t.name, a.at, a.failure, a.outcome, a.same_as, a.errors, a.warnings, a.infos,
  a.appeared, a.resolved
FROM {t}target_run AS a
JOIN {t}run AS r ON r.id = a.run
JOIN {t}target AS t ON t.id = a.target
WHERE a.at >= ?
ORDER BY a.at, t.name, a.id)";

constexpr std::string_view kFindings = R"(
SELECT f.fingerprint, f.rule, f.severity, f.object, f.sentence, f.fails, f.first_seen,
  f.resolved_at, f.reopened, t.name
FROM {t}finding AS f
JOIN {t}target AS t ON t.id = f.target
WHERE (f.resolved_at IS NULL OR f.resolved_at >= ?)
ORDER BY f.first_seen, t.name, f.object, f.rule, f.fingerprint)";

PastAudit AuditOf(const Values& row) {
  return {*row[0],          *row[1],          *row[2],          *row[3],
          *row[4],          *row[5],          NumberIn(row[6]), NumberIn(row[7]),
          NumberIn(row[8]), NumberIn(row[9]), NumberIn(row[10])};
}

// In this order: what refers to a row goes before it.
constexpr std::string_view kForget[] = {
    "DELETE FROM {t}occurrence WHERE resolved_at < ?",
    "DELETE FROM {t}finding WHERE resolved_at < ?",
};
// Of targets that nobody audits any more.
constexpr std::string_view kForgetTargets[] = {
    "DELETE FROM {t}occurrence WHERE finding IN\n"
    "  (SELECT id FROM {t}finding WHERE target NOT IN\n"
    "    (SELECT target FROM {t}target_run WHERE at >= ?))",
    "DELETE FROM {t}finding WHERE target NOT IN\n"
    "  (SELECT target FROM {t}target_run WHERE at >= ?)",
    "DELETE FROM {t}target_run WHERE target NOT IN\n"
    "  (SELECT target FROM {t}target_run WHERE at >= ?)",
};
constexpr std::string_view kForgetRuns = R"(
DELETE FROM {t}target_run AS a
WHERE a.at < ?
  AND (a.failure <> '' OR EXISTS (
    SELECT 1
    FROM {t}target_run AS b
    WHERE b.target = a.target AND b.failure = '' AND b.at > a.at)))";

}  // namespace

Past Ledger::Read(const std::string& since) {
  Past past;
  for (const Values& row : store_->Run(kAudits, {since})) past.audits.push_back(AuditOf(row));
  for (const Values& row : store_->Run(kFindings, {since})) {
    past.findings.push_back({*row[9], AgedOf(row)});
  }
  return past;
}

void Ledger::Forget(const std::string& before) {
  StoreTransaction transaction(*store_);
  for (const std::string_view statement : kForget) store_->Run(statement, {before});
  for (const std::string_view statement : kForgetTargets) store_->Run(statement, {before});
  store_->Run(kForgetRuns, {before});
  store_->Run("DELETE FROM {t}target WHERE id NOT IN (SELECT target FROM {t}target_run)");
  store_->Run("DELETE FROM {t}run WHERE begun_at < ? AND id NOT IN (SELECT run FROM {t}target_run)",
              {before});
  transaction.Commit();
}

}  // namespace pgorigin
