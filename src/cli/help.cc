#include "cli/help.h"

namespace pgorigin {
namespace {

constexpr std::string_view kSources = R"(
Sources:
  postgresql://user@host/db    a live server; or libpq keywords ("host=... dbname=..."),
                               "service=..."; PG* variables and .pgpass work
  schema.sql  spec.md  dir/    a script, a Markdown specification, a directory of
                               migrations, a plain dump of pg_dump
  schema.json                  what `pgorigin snapshot` wrote
  empty                        an empty database
)";

constexpr std::string_view kExitStatus = R"(
Exit status:
  0  clean
  1  a finding of at least --fail-on (default: warning)
  2  usage or configuration
  3  could not compare: no connection, an error in a text; or nothing differs but
     something is uncertain
With --exit-code=terraform: 0 same, 2 different, 1 error.
)";

constexpr std::string_view kAuditExamples = R"(
Examples:
  pgorigin audit --target postgresql:///veza --origin origin/ORIGIN_DATABASE_SCHEMA.md
  pgorigin audit --target service=prod --origin base.sql --origin extra.sql --fail-on error
  DATABASE_URL=postgresql://app@db/veza pgorigin audit --origin migrations/ --output-json audit.json
  pgorigin audit                       # target and origin from pgorigin.toml

Every flag is also a key of pgorigin.toml (with _ for -), which is looked for in
the current directory and above it. Flags win over the environment, and that
over the file.
)";

constexpr std::string_view kDiffExamples = R"(
Examples:
  pgorigin diff postgresql://db1/veza postgresql://db2/veza
  pgorigin diff last-week.json service=prod
  pgorigin diff migrations_v1/ migrations_v2/ --resolve=static

Differences alone, no rules.
)";

constexpr std::string_view kSnapshotExamples = R"(
Examples:
  pgorigin snapshot service=prod -o prod.json
  pgorigin snapshot base.sql extra.sql -o schema.json)";

constexpr std::string_view kDumpExamples = R"(
A text is built on a scratch server first, so that its names are qualified.

Examples:
  pgorigin dump service=prod -o prod.sql
  pgorigin dump spec.md | psql new_database)";

constexpr std::string_view kScratchExamples = R"(
The server listens on a unix socket alone and is gone afterwards. The command
finds it by PGHOST, PGUSER, PGDATABASE and DATABASE_URL; its exit status is that of
pgorigin.

Examples:
  pgorigin scratch -- psql -c 'select version()'
  pgorigin scratch -- sh -c 'psql -f schema.sql && pgorigin audit --origin spec.md')";

constexpr CommandHelp kCommands[] = {
    {Command::kAudit, "audit", "Audit a live database against its Origin", "", "", 0, 0,
     kAuditExamples},
    {Command::kDiff, "diff", "Show what differs between two sources", "FROM TO",
     "the two sides: FROM as it is, TO as it should be", 2, 2, kDiffExamples},
    {Command::kSnapshot, "snapshot", "Write a schema to a file, to compare with later", "SOURCE",
     "one source, or several texts in order", 1, -1, kSnapshotExamples},
    {Command::kDump, "dump", "Write the SQL that recreates a schema", "SOURCE",
     "one source, or several texts in order", 1, -1, kDumpExamples},
    {Command::kScratch, "scratch", "Run a command with a private PostgreSQL server", "COMMAND",
     "the command and its arguments, after --", 1, -1, kScratchExamples},
};

constexpr std::string_view kProgramFooter = R"(
Examples:
  pgorigin audit --target postgresql:///veza --origin origin/ORIGIN_DATABASE_SCHEMA.md
  pgorigin diff service=staging service=prod
  pgorigin snapshot service=prod -o prod.json

`pgorigin COMMAND --help` has the flags, the sources and more examples.
)";

}  // namespace

std::span<const CommandHelp> AllCommands() { return kCommands; }

std::string FooterOf(const CommandHelp& help) {
  std::string footer;
  if ((kReading & On(help.command)) != 0) footer += kSources;
  footer += help.examples;
  if ((kComparing & On(help.command)) != 0) footer += kExitStatus;
  return footer;
}

std::string_view ProgramSummary() {
  return "Compares a live PostgreSQL database with its written schema specification.";
}

std::string_view ProgramFooter() { return kProgramFooter; }

}  // namespace pgorigin
