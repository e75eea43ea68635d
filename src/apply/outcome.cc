#include "apply/outcome.h"

#include <fmt/format.h>

#include <algorithm>

#include "pgorigin/ast/split.h"
#include "pgorigin/session/literal.h"

namespace pgorigin::apply {
namespace {

// https://www.postgresql.org/docs/current/catalog-pg-index.html
constexpr std::string_view kIsValid = R"(
SELECT i.indisvalid AND i.indisready AND i.indislive
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = {} AND c.relname = {})";

}  // namespace

std::vector<Statement> StatementsOf(const Segment& segment) {
  std::vector<Statement> statements;
  for (const PlannedStep& step : segment.steps) {
    for (const SplitStatement& statement : Split(step.sql).statements) {
      std::string sql(statement.text);
      std::optional<ConcurrentIndex> index;
      if (!segment.transactional) index = ReadConcurrentIndex(sql);
      statements.push_back({&step, std::move(sql), std::move(index)});
    }
  }
  return statements;
}

bool CanBeSeen(const std::vector<Statement>& statements) {
  return std::ranges::all_of(statements,
                             [](const Statement& one) { return one.index || one.Repeats(); });
}

Outcome OutcomeOf(Session& session, const Statement& statement) {
  if (statement.Repeats()) return Outcome::kNotDone;
  if (!statement.index) return Outcome::kUnknown;
  const QualifiedName& name = statement.index->index;
  const ResultSet rows =
      session.Query(fmt::format(kIsValid, Literal(name.schema.view()), Literal(name.name.view())));
  const bool missing = rows.size() == 0;
  if (statement.index->action == ConcurrentIndex::Action::kDrop) {
    return missing ? Outcome::kDone : Outcome::kNotDone;
  }
  if (missing) return Outcome::kNotDone;
  return rows.GetBool(0, 0) ? Outcome::kDone : Outcome::kBroken;
}

std::string RemovalSql(const Statement& statement) {
  return "DROP INDEX CONCURRENTLY IF EXISTS " + ToString(statement.index->index);
}

}  // namespace pgorigin::apply
