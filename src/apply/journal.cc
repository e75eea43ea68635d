#include "apply/journal.h"

#include <fmt/format.h>

#include "pgorigin/model/error.h"
#include "pgorigin/session/literal.h"

namespace pgorigin::apply {
namespace {

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

Journal::Journal(Session& session, const PlanFile& plan) : sql_(plan) {
  const std::string table = fmt::format("{}.{}", kJournalSchema, kJournalTable);
  exists_ =
      !session.Query(fmt::format("SELECT pg_catalog.to_regclass({})", Literal(table))).IsNull(0, 0);
  if (!exists_) return;
  const ResultSet rows = ReadRows(session, sql_.plan());
  for (int i = 0; i < rows.size(); ++i) {
    const std::size_t number = done_ + 1;
    const std::vector<std::string>& known_ones = sql_.segments();
    const bool known = number <= known_ones.size() && rows.Get(i, 1) == known_ones[number - 1] &&
                       rows.GetInt(i, 0) == static_cast<long long>(number);
    if (begun_ || !known) RefuseEntries();
    rows.GetBool(i, 2) ? void(++done_) : void(begun_ = true);
    last_ = rows.Get(i, 3);
  }
}

std::vector<std::string> Journal::Creation() const {
  return exists_ ? std::vector<std::string>() : JournalSql::Creation();
}

}  // namespace pgorigin::apply
