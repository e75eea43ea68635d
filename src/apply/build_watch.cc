#include "apply/build_watch.h"

#include <fmt/format.h>

namespace pgorigin::apply {
namespace {

constexpr std::chrono::seconds kBetweenLooks{1};

// The columns that count depend on the phase.
constexpr std::string_view kProgress = R"(
SELECT phase, CASE
  WHEN lockers_total > lockers_done THEN 'waits for '
    || (lockers_total - lockers_done)::pg_catalog.text || ' transactions'
  WHEN blocks_total > 0 THEN (100 * blocks_done / blocks_total)::pg_catalog.text || ' %'
  WHEN tuples_total > 0 THEN (100 * tuples_done / tuples_total)::pg_catalog.text || ' %'
  END
FROM pg_catalog.pg_stat_progress_create_index
WHERE pid = {})";

}  // namespace

BuildWatch::BuildWatch(bool enabled, Session& watched, const ConnectionOptions& connection)
    : enabled_(enabled),
      connection_(connection),
      next_(std::chrono::steady_clock::now() + kBetweenLooks) {
  if (!enabled) return;
  sql_ = fmt::format(kProgress, watched.Query("SELECT pg_catalog.pg_backend_pid()").Get(0, 0));
  connection_.statement_timeout = std::chrono::seconds(2);
}

std::string BuildWatch::Look() {
  const auto now = std::chrono::steady_clock::now();
  if (!enabled_ || now < next_) return "";
  next_ = now + kBetweenLooks;
  try {
    return Ask();
  } catch (const std::exception&) {  // what is watched does not depend on it
    enabled_ = false;
    return "";
  }
}

std::string BuildWatch::Ask() {
  if (!session_) session_.emplace(connection_);
  const ResultSet rows = session_->Query(sql_);
  if (rows.size() == 0) return "";
  std::string text(rows.Get(0, 0));
  if (!rows.IsNull(0, 1)) text += ", " + std::string(rows.Get(0, 1));
  return text;
}

}  // namespace pgorigin::apply
