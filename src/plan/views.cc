// Views and materialized views.
#include "plan/emitters.h"
#include "plan/view_columns.h"
#include "plan/words.h"

namespace pgorigin::plan {

// A materialized view is left unfilled in a dump: its rows are data.
void Emit(Emission& out, const Object& object, const View& view) {
  const bool materialized = object.id.kind == Kind::kMaterializedView;
  Sql sql;
  if (materialized) {
    sql << "CREATE MATERIALIZED VIEW";
  } else {
    sql << "CREATE";
    if (out.Replaces(object.id)) sql << "OR REPLACE";
    sql << "VIEW";
  }
  sql << QualifiedName{object.id.schema, object.id.name};
  if (materialized && view.access_method != "heap") {
    sql << "USING" << Identifier(view.access_method);
  }
  WriteOptions(sql, view.options);
  if (!view.tablespace.empty()) sql << "TABLESPACE" << Identifier(view.tablespace);
  sql << "AS\n" << view.query;
  if (materialized && !out.IsMigration()) sql << "\nWITH NO DATA";
  sql.End();
  for (const ViewColumn& column : view.details) {
    AlterViewColumn(sql, object.id, PlainViewColumn(column.name), column);
  }
  out.Create(object, sql);
}

}  // namespace pgorigin::plan
