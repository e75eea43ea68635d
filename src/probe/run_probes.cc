#include "pgorigin/probe/run_probes.h"

namespace pgorigin {
namespace {

void Ask(Session& session, const PlannedStep& step, ProbeResults& results) {
  ++results.asked;
  session.Execute("SAVEPOINT probe");
  try {
    const ResultSet rows = session.Query(step.probe);
    const long long count = rows.GetInt(0, 0);
    if (count > 0) {
      results.violations[{step.object, step.what}] = {count, Printable(rows.Get(0, 1))};
    }
  } catch (const QueryError& error) {
    session.Execute("ROLLBACK TO SAVEPOINT probe");
    results.unanswered.push_back(step.what + " " + Describe(step.object) + ": " +
                                 Printable(error.what()));
  }
}

}  // namespace

ProbeResults RunProbes(const Migration& migration, const ConnectionOptions& connection) {
  Session session(connection);
  session.Execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL row_security = off");
  ProbeResults results;
  for (const Segment& segment : migration.segments) {
    for (const PlannedStep& step : segment.steps) {
      if (!step.probe.empty()) Ask(session, step, results);
    }
  }
  session.Rollback();
  return results;
}

}  // namespace pgorigin
