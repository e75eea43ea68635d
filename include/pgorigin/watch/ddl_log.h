// The log of DDL in a database: an event trigger that fills a table.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pgorigin/policy/finding.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

// Everything of it is in the schema of pgorigin's own things (resolve/journal.h), but for
// the event triggers, which have no schema.
inline constexpr const char* kDdlLogTable = "ddl_log";
// What LISTEN names to hear of every statement in it.
inline constexpr const char* kDdlChannel = "pgorigin_ddl";

// Each one transaction.  To create event triggers takes a superuser; a failure of the log
// is a warning to the one who executes DDL, and never an error.
// https://www.postgresql.org/docs/current/event-triggers.html
std::string InstallDdlLogSql();
std::string RemoveDdlLogSql();

enum class DdlLog { kAbsent, kUnreadable, kReadable };
DdlLog FindDdlLog(Session& session);

// Who made each of the findings, in their order.  Nothing for what is older than the log,
// what a GRANT made (event triggers are not told on what), and what was never there.
// `session` has a readable log.  Throws QueryError as Session does.
std::vector<std::optional<MadeBy>> WhoMade(Session& session, std::span<const Finding> findings,
                                           std::span<const Change> changes);

// Of what the findings are about and is there, in their order: for a database without a log.
// Throws QueryError as Session does.
std::vector<std::optional<Trace>> TracesOf(Session& session, std::span<const Finding> findings,
                                           std::span<const Change> changes);

}  // namespace pgorigin
