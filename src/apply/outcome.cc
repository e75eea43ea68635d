#include "apply/outcome.h"

#include <fmt/format.h>

#include "apply/sql.h"

namespace pgorigin::apply {
namespace {

constexpr std::string_view kIsValid = R"(
SELECT i.indisvalid AND i.indisready AND i.indislive
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = {} AND c.relname = {})";

constexpr std::string_view kCreate = "create";
constexpr std::string_view kDrop = "drop";

}  // namespace

bool CanBeSeen(const PlannedStep& step) {
  return step.object.kind == Kind::kIndex && (step.what == kCreate || step.what == kDrop);
}

Outcome OutcomeOf(Session& session, const PlannedStep& step) {
  if (!CanBeSeen(step)) return Outcome::kUnknown;
  const ResultSet rows = session.Query(
      fmt::format(kIsValid, Literal(step.object.schema.view()), Literal(step.object.name.view())));
  const bool missing = rows.size() == 0;
  if (step.what == kDrop) return missing ? Outcome::kDone : Outcome::kNotDone;
  if (missing) return Outcome::kNotDone;
  return rows.GetBool(0, 0) ? Outcome::kDone : Outcome::kBroken;
}

std::string RemovalSql(const PlannedStep& step) {
  return "DROP INDEX CONCURRENTLY IF EXISTS " +
         ToString(QualifiedName{step.object.schema, step.object.name});
}

}  // namespace pgorigin::apply
