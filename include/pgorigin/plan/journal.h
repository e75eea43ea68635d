// What a run of a plan writes into the database that it changes, so that the next run goes on.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pgorigin/plan/plan_file.h"

namespace pgorigin {

// In each database that a plan changes.  No comparison sees them on one side alone.
inline constexpr const char* kJournalSchema = "pgorigin";
inline constexpr const char* kJournalTable = "applied_segment";

// Advisory lock of a run; such locks are local to a database.
inline constexpr std::int64_t kRunLock = 6513480274551943;

// The statements, without semicolons.  Segments are numbered from 0 here and from 1 in the table.
class JournalSql {
 public:
  // A plan is known by its date, what it was planned for, and its statements.
  explicit JournalSql(const PlanFile& plan);

  const std::string& plan() const { return plan_; }
  const std::vector<std::string>& segments() const { return segments_; }  // their digests

  // What makes the table.  CREATE SCHEMA IF NOT EXISTS asks for the privilege even where there
  // is one: for databases without the table alone.
  static std::vector<std::string> Creation();
  // `when`: a condition on the catalog, or empty.
  std::string BegunSql(std::size_t segment, const std::string& when = "") const;
  std::string DoneSql(std::size_t segment) const;
  // Of an entry in the table: "plan = '…' AND segment = 1".
  std::string IsOf(std::size_t segment) const;

 private:
  std::string Entry(std::size_t segment) const;

  std::string plan_;
  std::vector<std::string> segments_;
};

}  // namespace pgorigin
