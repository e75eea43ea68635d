#include "cli/attribution.h"

#include <fmt/format.h>

#include "pgorigin/watch/ddl_log.h"

namespace pgorigin {
namespace {

void ReadMakers(Session& session, Report& report) {
  const auto made = WhoMade(session, report.findings, report.comparison.changes);
  for (std::size_t i = 0; i < made.size(); ++i) report.findings[i].made_by = made[i];
}

void ReadTraces(Session& session, Report& report) {
  const auto traces = TracesOf(session, report.findings, report.comparison.changes);
  for (std::size_t i = 0; i < traces.size(); ++i) report.findings[i].trace = traces[i];
}

}  // namespace

void AddMakers(const std::vector<Source>& from, const ResolveOptions& options, Report& report) {
  if (report.findings.empty() || from[0].type != Source::Type::kServer) return;
  ConnectionOptions connection = options.connection;
  connection.conninfo = from[0].value;
  Session session(connection);
  const auto warn = [&](std::string_view why) {
    report.resolution.warnings.push_back(
        fmt::format("who made the differences is not known: {}", why));
  };
  try {
    const DdlLog log = FindDdlLog(session);
    if (log == DdlLog::kUnreadable) warn("this role may not read pgorigin.ddl_log");
    if (log == DdlLog::kReadable) {
      ReadMakers(session, report);
    } else {
      ReadTraces(session, report);
    }
  } catch (const QueryError& error) {
    warn(error.what());
  }
}

}  // namespace pgorigin
