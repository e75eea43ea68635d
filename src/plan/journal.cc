#include "pgorigin/plan/journal.h"

#include <fmt/format.h>

#include "pgorigin/model/digest.h"

namespace pgorigin {
namespace {

constexpr std::string_view kCreateTable = R"(CREATE TABLE IF NOT EXISTS {}.{} (
  plan pg_catalog.text NOT NULL,
  segment pg_catalog.int4 NOT NULL,
  digest pg_catalog.text NOT NULL,
  begun_at pg_catalog.timestamptz NOT NULL,
  done_at pg_catalog.timestamptz,
  applied_by pg_catalog.text NOT NULL DEFAULT SESSION_USER,
  PRIMARY KEY (plan, segment)))";

std::string DigestOf(const Segment& segment) {
  Digest digest;
  digest.Add(segment.transactional ? "transaction" : "alone");
  for (const PlannedStep& step : segment.steps) {
    digest.Add(step.object);
    digest.Add(step.what);
    digest.Add(step.sql);
  }
  return digest.Digits();
}

}  // namespace

JournalSql::JournalSql(const PlanFile& plan) {
  Digest digest;
  digest.Add(plan.header.date);
  digest.Add(plan.planned_for);
  for (const Segment& segment : plan.migration.segments) {
    segments_.push_back(DigestOf(segment));
    digest.Add(segments_.back());
  }
  plan_ = digest.Digits();
}

std::vector<std::string> JournalSql::Creation() {
  return {fmt::format("CREATE SCHEMA IF NOT EXISTS {}", kJournalSchema),
          fmt::format(kCreateTable, kJournalSchema, kJournalTable)};
}

std::string JournalSql::Entry(std::size_t segment) const {
  return fmt::format("'{}', {}, '{}'", plan_, segment + 1, segments_[segment]);
}

std::string JournalSql::IsOf(std::size_t segment) const {
  return fmt::format("plan = '{}' AND segment = {}", plan_, segment + 1);
}

std::string JournalSql::BegunSql(std::size_t segment, const std::string& when) const {
  return fmt::format(
      "INSERT INTO {}.{} (plan, segment, digest, begun_at)\n"
      "SELECT {}, pg_catalog.clock_timestamp(){}\n"
      "ON CONFLICT (plan, segment) DO NOTHING",
      kJournalSchema, kJournalTable, Entry(segment), when.empty() ? "" : "\nWHERE " + when);
}

std::string JournalSql::DoneSql(std::size_t segment) const {
  return fmt::format(
      "INSERT INTO {}.{} (plan, segment, digest, begun_at, done_at)\n"
      "VALUES ({}, pg_catalog.now(), pg_catalog.clock_timestamp())\n"
      "ON CONFLICT (plan, segment) DO UPDATE SET done_at = EXCLUDED.done_at",
      kJournalSchema, kJournalTable, Entry(segment));
}

}  // namespace pgorigin
