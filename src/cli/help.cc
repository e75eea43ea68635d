#include "cli/help.h"

#include <fmt/format.h>

namespace pgorigin {
namespace {

constexpr std::string_view kSources = R"(
Sources:
  postgresql://user@host/db   a live server; or libpq keywords ("host=... ...",
                              "service=..."); PG* variables and .pgpass work
  schema.sql  spec.md  dir/   a script or a plain dump of pg_dump, a Markdown
                              specification, a directory of migrations
  schema.json                 what `pgorigin snapshot` wrote
  empty                       an empty database
)";

constexpr std::string_view kExitStatus = R"(
Exit status:
  0  clean
  1  a finding of at least --fail-on (default: warning)
  2  usage or configuration
  3  could not compare: no connection, an error in a text; or nothing differs
     but something is uncertain
With --exit-code=terraform: 0 same, 2 different, 1 error.
)";

constexpr std::string_view kAuditExamples = R"(
Examples:
  pgorigin audit --target postgresql:///veza --origin spec.md
  pgorigin audit --target service=prod --origin base.sql extra.sql
  DATABASE_URL=postgresql://db/veza pgorigin audit --origin migrations/
  pgorigin audit        # target and origin from pgorigin.toml
  pgorigin audit --output-html drift.html --with-plan --output-sarif drift.sarif

Every flag is also a key of pgorigin.toml (with _ for -), which is looked for in
the current directory and above it. Flags win over the environment, and that
over the file.
)";

constexpr std::string_view kDiffExamples = R"(
FROM is as things are, TO as they should be: what TO alone has is missing.
Differences alone, no rules.

Examples:
  pgorigin diff postgresql://db1/veza postgresql://db2/veza
  pgorigin diff last-week.json service=prod
  pgorigin diff migrations_v1/ migrations_v2/ --resolve=static
)";

constexpr std::string_view kSnapshotExamples = R"(
Several texts are read in order.

Examples:
  pgorigin snapshot service=prod -o prod.json
  pgorigin snapshot base.sql extra.sql -o schema.json
)";

constexpr std::string_view kDumpExamples = R"(
Several texts are read in order. They are built on a scratch server first, so
that their names are qualified.

Examples:
  pgorigin dump service=prod -o prod.sql
  pgorigin dump spec.md | psql new_database
)";

constexpr std::string_view kLintExamples = R"(
Runs the house rules that pgorigin.toml or --rules enables; all of them when
neither does. Several texts are read in order.

Examples:
  pgorigin lint service=prod
  pgorigin lint migrations/ --rules 'identity.*' --rules 'time.*'
  pgorigin lint spec.md --format markdown --fail-on error
)";

constexpr std::string_view kRulesExamples = R"(
Without an ID: all rules, and which of them are enabled. With one: why it is
there, its options with their values in force, and how to configure it.

Examples:
  pgorigin rules
  pgorigin rules time.updated-trigger
  pgorigin rules --format json
)";

constexpr std::string_view kScratchExamples = R"(
The server listens on a unix socket alone and is gone afterwards. The command
finds it by PGHOST, PGUSER, PGDATABASE and DATABASE_URL; its exit status is that
of pgorigin.

Examples:
  pgorigin scratch -- psql -c 'select version()'
  pgorigin scratch -- sh -c 'psql -f a.sql && pgorigin audit --origin spec.md'
)";

constexpr std::string_view kDecideExamples = R"(
Without arguments it lists what no decision speaks of. With some it writes an
entry for each finding into decisions.toml: FINDING is the first letters of a
fingerprint, or a glob of objects or rules.

Examples:
  pgorigin decide
  pgorigin decide 3f2a9c01 --as keep --reason "Go reads user_id"
  pgorigin decide 'public.users.*' --as defer --until 2027-01-01 --reason later
  pgorigin decide --reason later --origin spec.md -- 'public.users.*'
)";

constexpr std::string_view kDocumentExamples = R"(
TYPE is audit, diff, validation or strategy. The target may be a database or a
directory of migrations; the files of --migrations (or of the target) are told
by what they create. Notes between the markers of a document that is there
already stay.

Examples:
  pgorigin document diff --target migrations/ --origin spec.md -o DIFF.md
  pgorigin document audit --target service=prod --origin spec.md \
    --migrations migrations/ -o AUDIT.md
)";

constexpr std::string_view kValidateExamples = R"(
Writes the validation of migrations: static, and with --runtime after executing
them file by file on a private server, and again what claims to be repeatable.

Examples:
  pgorigin validate migrations/ --origin spec.md --runtime -o VALIDATION.md
)";

constexpr std::string_view kPlanExamples = R"(
Writes the migration that makes the target its Origin, as decisions left it.
Both may be any source; TARGET and Origin that are texts are built on a private
server. Steps that lose data, rename, convert values or change who may do what
are left out (and listed) until --allow-hazard takes them.

Examples:
  pgorigin plan --target service=staging --origin spec.md
  pgorigin plan --target service=staging --origin spec.md \
    --allow-hazard data-loss --allow-hazard rename -o repair.sql
  pgorigin plan --target empty --origin spec.md -o fresh.sql
  pgorigin plan --target service=staging --origin spec.md -o migrations/
  pgorigin plan --target service=staging --origin spec.md --form psql \
    -o repair.sql
  pgorigin plan --to-live --target service=prod --origin spec.md | git apply

A directory (empty, or to be made) gets one file a segment; with
--files=domains, and for an empty target, one for each domain: the groups of
[plan] in pgorigin.toml, or else the headings of the Origin, or its schemas.

With --form=psql the file is for `psql -X -f`, and may be run again after a
failure at any statement. It keeps the journal of `pgorigin apply`.

With --to-live the Origin is brought up to the target: statements are edited in
their places, a directory of migrations gets one more file. The patch begins
with what cannot be patched; exit status 1 says that there is some.
)";

constexpr std::string_view kApplyExamples = R"(
PLAN is what `pgorigin plan --format json` wrote. It is refused when what it
touches is no longer as it was planned for. Each finished segment is written
into pgorigin.applied_segment of the database: after a failure, Ctrl-C or a
crash the same command goes on where it stopped. A concurrent index build waits
for old transactions without a limit, and nobody waits for it.

Examples:
  pgorigin apply plan.json --target service=staging --dry-run
  pgorigin apply plan.json --target service=staging --lock-timeout 2s

Exit status: 0 applied; 2 usage; 3 refused, failed or interrupted.
)";

constexpr std::string_view kVerifyExamples = R"(
Runs a plan of `pgorigin plan --format json` on a clone of the target's schema,
on a private server, and proves that it makes the Origin, that planning again
gives nothing, and that no step locks, rewrites or reads more than the plan
says. Takes the target, the Origin and the decisions that the plan was made
with. What was measured is joined to PLAN (or FILE), with the states that a run
goes through. Exit status 0: proven; 1: not proven; 3: it could not be tried.

Examples:
  pgorigin plan --target service=prod --origin spec.md --format json \
    -o plan.json
  pgorigin verify plan.json --target service=prod --origin spec.md
)";

constexpr std::string_view kWatchExamples = R"(
Without an action: audits, and then tells each difference that comes or goes
until Ctrl-C. `watch install` shows what would keep a log of DDL statements in
the target (a table and two event triggers in a schema of their own; it takes a
superuser), and with --yes executes it. From then on `pgorigin audit` says who
made a difference, when, and by which statement, to roles that may read
pgorigin.ddl_log. Statements that name a password are logged without their
text.

Examples:
  pgorigin watch install --target service=staging
  pgorigin watch install --target service=staging --yes
  pgorigin watch --target service=staging --origin spec.md
  pgorigin watch remove --target service=staging --yes
)";

constexpr std::string_view kCheckExamples = R"(
Audits every [[target]] and the members of every [[fleet]] of pgorigin.toml,
several at a time, and tells what is new since the last run, what went away and
what lingers. A target that is as the last audit saw it is answered from the
ledger.

Examples:
  pgorigin check
  pgorigin check --target staging --target 'tenants/*' --only-new
  pgorigin check --ledger service=ledger --run nightly-7 --shard 3/16

Exit status:
  0  clean
  1  a finding of at least fail_on (with --only-new: one that the last run did
     not see); some targets may have failed, too
  2  usage or configuration
  3  no such finding, but a target failed or is uncertain; or the ledger failed:
     then the result is told all the same
)";

constexpr std::string_view kHistoryExamples = R"(
Tells from the ledger how many findings each target had, run after run, which
of them linger and for how long, and which went away.

Examples:
  pgorigin history
  pgorigin history --target staging --since 90d
  pgorigin history --format json --ledger service=ledger
)";

constexpr std::string_view kBaselineExamples = R"(
Writes baseline.toml beside the Origin: every finding of today is kept, but for
what a decision says is to be done, and an audit fails on what is new. Run it
again to accept what is there then.

Examples:
  pgorigin baseline --target service=prod --origin spec.md
)";

constexpr CommandHelp kCommands[] = {
    {Command::kAudit, "audit", "Audit a live database against its Origin", "", 0, 0,
     kAuditExamples},
    {Command::kDiff, "diff", "Show what differs between two sources", "FROM TO", 2, 2,
     kDiffExamples},
    {Command::kSnapshot, "snapshot", "Write a schema to a file, to compare with later", "SOURCE", 1,
     -1, kSnapshotExamples},
    {Command::kDump, "dump", "Write the SQL that recreates a schema", "SOURCE", 1, -1,
     kDumpExamples},
    {Command::kDecide, "decide", "List what is undecided, or decide on it", "FINDING", 0, -1,
     kDecideExamples},
    {Command::kBaseline, "baseline", "Accept all that is there today", "", 0, 0, kBaselineExamples},
    {Command::kPlan, "plan", "Write the migration that makes a database its Origin", "", 0, 0,
     kPlanExamples},
    {Command::kVerify, "verify", "Prove a plan on a clone of the schema", "PLAN", 1, 1,
     kVerifyExamples},
    {Command::kApply, "apply", "Execute a plan, and resume one that was cut short", "PLAN", 1, 1,
     kApplyExamples},
    {Command::kWatch, "watch", "Tell drift as it happens, and keep a log of who made it",
     "[ACTION]", 0, 1, kWatchExamples},
    {Command::kDocument, "document", "Write an audit, Origin diff, validation or strategy", "TYPE",
     1, 1, kDocumentExamples},
    {Command::kValidate, "validate", "Check whether migrations make what the Origin says", "DIR", 1,
     -1, kValidateExamples},
    {Command::kLint, "lint", "Check one source against the house rules", "SOURCE", 1, -1,
     kLintExamples},
    {Command::kCheck, "check", "Audit every target of pgorigin.toml: what is new, gone, lingering",
     "", 0, 0, kCheckExamples},
    {Command::kHistory, "history", "Show what the ledger knows of past checks", "", 0, 0,
     kHistoryExamples},
    {Command::kRules, "rules", "List the rules, or explain one", "[ID]", 0, 1, kRulesExamples},
    {Command::kScratch, "scratch", "Run a command with a private PostgreSQL server", "COMMAND", 1,
     -1, kScratchExamples},
};

constexpr std::string_view kProgramFooter = R"(
Examples:
  pgorigin audit --target postgresql:///veza --origin spec.md
  pgorigin diff service=staging service=prod
  pgorigin snapshot service=prod -o prod.json

`pgorigin COMMAND --help` has the flags, the sources and more examples.
)";

constexpr std::size_t kIndent = 26;
constexpr std::size_t kHelpWidth = 80;

// A flag or command with its explanation, wrapped beside it.
std::string Row(const std::string& left, std::string_view right) {
  std::string text = "  " + left;
  std::size_t column = text.size();
  if (column >= kIndent) column = kHelpWidth;
  while (!right.empty()) {
    std::size_t space = right.find(' ');
    std::string_view word = right.substr(0, space);
    right.remove_prefix(space == right.npos ? right.size() : space + 1);
    if (column > kIndent && column + 1 + word.size() > kHelpWidth) {
      text += "\n";
      column = 0;
    }
    std::size_t blanks = column < kIndent ? kIndent - column : 1;
    text += std::string(blanks, ' ') + std::string(word);
    column += blanks + word.size();
  }
  return text + "\n";
}

std::string Flags(Command command) {
  std::string text = "\nFlags:\n";
  if (command != Command::kScratch) {
    ForEachSetting([&](const auto& setting) {
      if ((setting.commands & On(command)) == 0) return;
      std::string flag = setting.key == "output" ? "-o, --output" : FlagOf(setting.key);
      if (!setting.placeholder.empty()) flag += " " + std::string(setting.placeholder);
      text += Row(flag, setting.help);
    });
    text += Row("--config FILE", "the configuration (default: pgorigin.toml here or above)");
  }
  return text + Row("-h, --help", "this text");
}

std::string Usage(const CommandHelp& help) {
  std::string usage = fmt::format("Usage: pgorigin {}", help.name);
  if (help.command == Command::kScratch) return usage + " -- COMMAND [ARGUMENT...]\n";
  std::string argument(help.argument);
  if (help.most < 0) argument += "...";
  if (help.least == 0 && !argument.empty()) argument = "[" + argument + "]";
  return fmt::format("{}{}{} [FLAGS]\n", usage, argument.empty() ? "" : " ", argument);
}

}  // namespace

std::span<const CommandHelp> AllCommands() { return kCommands; }

std::string HelpOf(const CommandHelp& help) {
  std::string text = fmt::format("{}.\n\n{}", help.summary, Usage(help));
  text += Flags(help.command);
  if ((kReading & On(help.command)) != 0) text += kSources;
  text += help.examples;
  if (((kReporting | On(Command::kValidate)) & On(help.command)) != 0) text += kExitStatus;
  return text;
}

std::string ProgramHelp() {
  std::string text =
      "Compares a live PostgreSQL database with its written schema specification.\n\n"
      "Usage: pgorigin COMMAND [FLAGS]\n\nCommands:\n";
  for (const CommandHelp& help : kCommands) text += Row(std::string(help.name), help.summary);
  text += "\nFlags:\n" + Row("-h, --help", "this text") + Row("--version", "the version");
  return text + std::string(kProgramFooter);
}

}  // namespace pgorigin
