// Extended statistics.
#include "plan/emitters.h"

namespace pgorigin::plan {
namespace {

void WriteKeys(Sql& sql, const StatisticsObject& statistics) {
  sql.List(statistics.on.names, [&](Name column) { sql << Identifier(column); });
  if (!statistics.on.names.empty() && !statistics.expressions.empty()) sql << ",";
  sql.List(statistics.expressions,
           [&](const Expression& expression) { sql << "(" << expression << ")"; });
}

}  // namespace

void Emit(Emission& out, const Object& object, const StatisticsObject& statistics) {
  const QualifiedName name{object.id.schema, object.id.name};
  Sql sql;
  sql << "CREATE STATISTICS" << name;
  if (!statistics.kinds.empty()) {
    sql << "(";
    sql.List(statistics.kinds, [&](Name kind) { sql << Identifier(kind); });
    sql << ")";
  }
  sql << "ON";
  WriteKeys(sql, statistics);
  (sql << "FROM" << statistics.on.relation).End();
  if (statistics.target >= 0) {
    (sql << "ALTER STATISTICS" << name << "SET STATISTICS" << statistics.target).End();
  }
  out.Create(object, sql);
}

}  // namespace pgorigin::plan
