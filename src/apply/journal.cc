#include "apply/journal.h"

#include <fmt/format.h>

#include "apply/identity.h"
#include "pgorigin/model/error.h"
#include "pgorigin/resolve/journal.h"
#include "pgorigin/session/literal.h"

namespace pgorigin::apply {
namespace {

constexpr std::string_view kCreateTable = R"(CREATE TABLE IF NOT EXISTS {}.{} (
  plan pg_catalog.text NOT NULL,
  segment pg_catalog.int4 NOT NULL,
  digest pg_catalog.text NOT NULL,
  begun_at pg_catalog.timestamptz NOT NULL,
  done_at pg_catalog.timestamptz,
  applied_by pg_catalog.text NOT NULL DEFAULT SESSION_USER,
  PRIMARY KEY (plan, segment)))";

constexpr std::string_view kRead = R"(
SELECT segment, digest, done_at IS NOT NULL, pg_catalog.date_trunc('second',
  coalesce(done_at, begun_at))::pg_catalog.text
FROM {}.{}
WHERE plan = {}
ORDER BY segment)";

[[noreturn]] void RefuseEntries() {
  throw Error(ExitStatus::kCouldNotCompare,
              fmt::format("the journal {}.{} has entries of this plan that no run of it writes\n"
                          "  next: plan again, and look who changed them",
                          kJournalSchema, kJournalTable));
}

ResultSet ReadRows(Session& session, const std::string& plan) {
  try {
    return session.Query(fmt::format(kRead, kJournalSchema, kJournalTable, Literal(plan)));
  } catch (const QueryError& error) {
    RaiseAsError(error, "read the journal", session.description());
  }
}

}  // namespace

Journal::Journal(Session& session, const PlanFile& plan) : plan_(DigestOf(plan)) {
  for (const Segment& segment : plan.migration.segments) segments_.push_back(DigestOf(segment));
  const std::string table = fmt::format("{}.{}", kJournalSchema, kJournalTable);
  exists_ =
      !session.Query(fmt::format("SELECT pg_catalog.to_regclass({})", Literal(table))).IsNull(0, 0);
  if (!exists_) return;
  const ResultSet rows = ReadRows(session, plan_);
  for (int i = 0; i < rows.size(); ++i) {
    const std::size_t number = done_ + 1;
    const bool known = number <= segments_.size() && rows.Get(i, 1) == segments_[number - 1] &&
                       rows.GetInt(i, 0) == static_cast<long long>(number);
    if (begun_ || !known) RefuseEntries();
    rows.GetBool(i, 2) ? void(++done_) : void(begun_ = true);
    last_ = rows.Get(i, 3);
  }
}

// CREATE SCHEMA IF NOT EXISTS asks for the privilege even where there is one.
std::vector<std::string> Journal::Creation() const {
  if (exists_) return {};
  return {fmt::format("CREATE SCHEMA IF NOT EXISTS {}", kJournalSchema),
          fmt::format(kCreateTable, kJournalSchema, kJournalTable)};
}

std::string Journal::Entry(std::size_t segment) const {
  return fmt::format("{}, {}, {}", Literal(plan_), segment + 1, Literal(segments_[segment]));
}

std::string Journal::BegunSql(std::size_t segment) const {
  return fmt::format(
      "INSERT INTO {}.{} (plan, segment, digest, begun_at)\n"
      "VALUES ({}, pg_catalog.clock_timestamp())\n"
      "ON CONFLICT (plan, segment) DO NOTHING",
      kJournalSchema, kJournalTable, Entry(segment));
}

std::string Journal::DoneSql(std::size_t segment) const {
  return fmt::format(
      "INSERT INTO {}.{} (plan, segment, digest, begun_at, done_at)\n"
      "VALUES ({}, pg_catalog.now(), pg_catalog.clock_timestamp())\n"
      "ON CONFLICT (plan, segment) DO UPDATE SET done_at = EXCLUDED.done_at",
      kJournalSchema, kJournalTable, Entry(segment));
}

}  // namespace pgorigin::apply
