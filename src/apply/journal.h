// Which segments of a plan a database has.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pgorigin/plan/journal.h"
#include "pgorigin/session/session.h"

namespace pgorigin::apply {

class Journal {
 public:
  // Reads what is written of that plan.  Throws Error (kCouldNotCompare) when that is not
  // what any run of it writes.
  Journal(Session& session, const PlanFile& plan);

  // Segments that are done: the first ones.
  std::size_t done() const { return done_; }
  // The next one was begun outside of a transaction, and nobody wrote that it ended.
  bool begun() const { return begun_; }
  // When the last entry was written: "2026-01-31 12:00:00+00".
  const std::string& last() const { return last_; }

  // What makes the table; empty where it is.
  std::vector<std::string> Creation() const;
  // `segment`: from 0.
  std::string BegunSql(std::size_t segment) const { return sql_.BegunSql(segment); }
  std::string DoneSql(std::size_t segment) const { return sql_.DoneSql(segment); }

 private:
  JournalSql sql_;
  bool exists_ = false;
  std::size_t done_ = 0;
  bool begun_ = false;
  std::string last_;
};

}  // namespace pgorigin::apply
