// Views and materialized views.
#include "plan/emitters.h"
#include "plan/words.h"

namespace pgorigin::plan {

// A materialized view is left unfilled: its rows are data.
void Emit(Emission& out, const Object& object, const View& view) {
  const bool materialized = object.id.kind == Kind::kMaterializedView;
  Sql sql;
  if (materialized) {
    sql << "CREATE MATERIALIZED VIEW";
  } else {
    sql << "CREATE VIEW";
  }
  sql << QualifiedName{object.id.schema, object.id.name};
  WriteOptions(sql, view.options);
  sql << "AS\n" << view.query;
  if (materialized) sql << "\nWITH NO DATA";
  out.Create(object, sql.End());
}

}  // namespace pgorigin::plan
