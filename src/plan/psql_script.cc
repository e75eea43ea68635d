// A migration for psql, which may be run again until all of it is done.
#include <fmt/format.h>

#include <algorithm>

#include "pgorigin/ast/concurrent_index.h"
#include "pgorigin/ast/split.h"
#include "pgorigin/plan/journal.h"
#include "plan/script_text.h"
#include "plan/writer.h"

namespace pgorigin {
namespace {

constexpr std::string_view kAbout =
    "-- For psql, without -1:  psql -X -f FILE DATABASE\n"
    "-- It ends at the first error.  Mend the cause and run it again: what is done is known by\n"
    "-- pgorigin.applied_segment, and is not done twice.  `pgorigin apply` goes on where it\n"
    "-- ended, and the other way round, with the JSON of the same plan.\n"
    "-- It refuses another major version of PostgreSQL, a standby, and a second run at the same\n"
    "-- time.  Unlike `pgorigin apply` it does not check that the objects are as they were when\n"
    "-- the plan was made, does not wait and try again when a lock is not free, and does not\n"
    "-- notice a pooler that gives each transaction another server connection.\n";

constexpr std::string_view kPrepare =
    "\\set ON_ERROR_STOP on\n"
    "\\set AUTOCOMMIT on\n"
    "SET client_encoding = 'UTF8';\n"
    "SET standard_conforming_strings = on;\n"
    "SET default_transaction_read_only = off;\n"
    "SET default_transaction_isolation = 'read committed';\n"
    "SET idle_in_transaction_session_timeout = 0;\n";

// {0}: major version; {1}: the lock.
constexpr std::string_view kRefuse = R"(
DO $pgorigin$
BEGIN
  IF pg_catalog.current_setting('server_version_num')::pg_catalog.int4 / 10000 <> {0} THEN
    RAISE EXCEPTION 'this plan was made for PostgreSQL {0}, and this is PostgreSQL %',
      pg_catalog.current_setting('server_version');
  END IF;
  IF pg_catalog.pg_is_in_recovery() THEN
    RAISE EXCEPTION 'this is a standby, which only reads';
  END IF;
  IF NOT pg_catalog.pg_try_advisory_lock({1}) THEN
    RAISE EXCEPTION 'another run of a plan is at work on this database';
  END IF;
END
$pgorigin$;
)";

// {0}: pg_index as i … of one index.
constexpr std::string_view kIndexNamed =
    "FROM pg_catalog.pg_class AS c\n"
    "JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace\n"
    "LEFT JOIN pg_catalog.pg_index AS i ON i.indexrelid = c.oid\n"
    "WHERE n.nspname = {} AND c.relname = {}";

// psql would take `a[1:b]` for a variable: https://www.postgresql.org/docs/current/app-psql.html
std::string ForPsql(std::string_view sql) {
  std::string text;
  TokenScanner scanner(sql);
  std::size_t copied = 0;
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    if (token.text != ":") continue;
    const char next = token.end() < sql.size() ? sql[token.end()] : ' ';
    if (next == ':') {
      scanner.MoveTo(token.end() + 1);
    } else if (next != '=') {
      text.append(sql.substr(copied, token.offset - copied)).append("\\:");
      copied = token.end();
    }
  }
  return text.append(sql.substr(copied));
}

std::string LiteralOf(Name name) {
  plan::Sql sql;
  sql << plan::Literal(name.view());
  return sql.text();
}

std::string NamedAs(const QualifiedName& index) {
  return fmt::format(kIndexNamed, LiteralOf(index.schema), LiteralOf(index.name));
}

std::string Statement(std::string_view sql) { return std::string(sql) + ";\n"; }

class PsqlWriter {
 public:
  explicit PsqlWriter(const PlanFile& plan) : plan_(plan), journal_(plan) {}

  std::string Write() {
    const std::vector<Segment>& segments = plan_.migration.segments;
    text_ = plan::Top(plan_.migration, plan_.header);
    if (!segments.empty()) Begin();
    for (std::size_t i = 0; i < segments.size(); ++i) WriteSegment(i);
    if (!segments.empty()) End();
    return text_ + plan::LeftOutText(plan_.migration.left_out);
  }

 private:
  void Begin();
  void End();
  void WriteSegment(std::size_t number);
  void WriteOutside(std::size_t number);
  void WriteConcurrent(std::size_t number, const std::string& sql, const ConcurrentIndex& index);
  // Sets a variable of psql.
  void Ask(const std::string& select) { text_ += select + " \\gset\n"; }

  const PlanFile& plan_;
  const JournalSql journal_;
  std::string text_;
};

void PsqlWriter::Begin() {
  text_ += "--\n" + std::string(kAbout) + "\n" + std::string(kPrepare);
  text_ += plan::kSettings;
  text_ += fmt::format(kRefuse, plan_.version.Major(), kRunLock);
  Ask(fmt::format("SELECT pg_catalog.to_regclass('{}.{}') IS NULL AS pgorigin_new", kJournalSchema,
                  kJournalTable));
  text_ += "\\if :pgorigin_new\nBEGIN;\n";
  for (const std::string& sql : JournalSql::Creation()) text_ += Statement(sql);
  text_ += "COMMIT;\n\\endif\n";
}

void PsqlWriter::End() {
  text_ += "\n";
  Ask(fmt::format("SELECT pg_catalog.pg_advisory_unlock({}) AS pgorigin_unlocked", kRunLock));
  text_ += plan::kReset;
  text_ += fmt::format("\\echo all {} segments are done\n", plan_.migration.segments.size());
}

// Not in a transaction: what the catalog tells the end of, or what may be done twice.  All else
// (ALTER TYPE ADD VALUE) must only be committed by itself.
bool IsOutside(const Segment& segment) {
  if (segment.transactional) return false;
  return std::ranges::any_of(segment.steps, [](const PlannedStep& step) {
    const auto statements = Split(step.sql).statements;
    return step.batches || std::ranges::any_of(statements, [](const SplitStatement& statement) {
             return ReadConcurrentIndex(std::string(statement.text)).has_value();
           });
  });
}

void PsqlWriter::WriteSegment(std::size_t number) {
  const std::vector<Segment>& segments = plan_.migration.segments;
  const Segment& segment = segments[number];
  text_ += "\n" + plan::Comment(fmt::format("segment {} of {}{}", number + 1, segments.size(),
                                            plan::PhaseOf(segment)));
  Ask(
      fmt::format("SELECT NOT EXISTS (SELECT FROM {}.{}\n  WHERE {} AND done_at IS NOT NULL) AS "
                  "pgorigin_todo",
                  kJournalSchema, kJournalTable, journal_.IsOf(number)));
  text_ +=
      fmt::format("\\if :pgorigin_todo\n\\echo segment {} of {}\n", number + 1, segments.size());
  if (IsOutside(segment)) {
    WriteOutside(number);
    text_ += Statement(journal_.DoneSql(number));
  } else {
    text_ += "BEGIN;\n" + ForPsql(plan::StepsText(segment, plan_.header));
    text_ += Statement(journal_.DoneSql(number)) + "COMMIT;\n";
  }
  text_ += "\\endif\n";
}

void PsqlWriter::WriteOutside(std::size_t number) {
  for (const PlannedStep& step : plan_.migration.segments[number].steps) {
    text_ += plan::CommentsOf(step, plan_.header);
    for (const SplitStatement& statement : Split(step.sql).statements) {
      const std::string sql(statement.text);
      const std::optional<ConcurrentIndex> index = ReadConcurrentIndex(sql);
      if (index) {
        WriteConcurrent(number, sql, *index);
      } else {
        text_ += ForPsql(Statement(sql));
      }
    }
  }
}

// The entry of the journal that it was begun is what makes an index of that name this one; where
// the name is taken before, the statement fails, today and the next time.
void PsqlWriter::WriteConcurrent(std::size_t number, const std::string& sql,
                                 const ConcurrentIndex& index) {
  const bool creates = index.action == ConcurrentIndex::Action::kCreate;
  const std::string named = NamedAs(index.index);
  const std::string begun = fmt::format("EXISTS (SELECT FROM {}.{}\n  WHERE {})", kJournalSchema,
                                        kJournalTable, journal_.IsOf(number));
  const std::string valid = "(i.indisvalid AND i.indisready AND i.indislive)";
  const std::string there = creates ? "pg_catalog.count(*) FILTER (WHERE " + valid + ") > 0"
                                    : std::string("pg_catalog.count(*) = 0");
  const std::string broken =
      creates ? "pg_catalog.count(*) FILTER (WHERE NOT " + valid + ") > 0" : std::string("false");
  Ask(fmt::format("SELECT {0} AND {1} AS pgorigin_done, {0} AND {2} AS pgorigin_broken\n{3}", begun,
                  there, broken, named));
  text_ += "SET lock_timeout = 0;\n\\if :pgorigin_broken\n";
  text_ += Statement("DROP INDEX CONCURRENTLY IF EXISTS " + ToString(index.index));
  text_ += "\\endif\n\\if :pgorigin_done\n\\else\n";
  text_ += Statement(journal_.BegunSql(
      number, fmt::format("{}EXISTS (SELECT\n{})", creates ? "NOT " : "", named)));
  text_ += ForPsql(Statement(sql)) + "\\endif\n";
  text_ += "SET lock_timeout = '3s';\n";
}

}  // namespace

std::string ToPsqlScript(const PlanFile& plan) { return PsqlWriter(plan).Write(); }

}  // namespace pgorigin
