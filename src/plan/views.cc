// Views and materialized views.
#include "plan/emitters.h"
#include "plan/words.h"

namespace pgorigin::plan {

namespace {

void WriteDetails(Sql& sql, const Object& object, const View& view) {
  const QualifiedName name{object.id.schema, object.id.name};
  for (const ViewColumn& column : view.details) {
    if (column.default_value) {
      sql << "ALTER VIEW" << name << "ALTER COLUMN" << Identifier(column.name) << "SET DEFAULT";
      (sql << *column.default_value).End();
    }
    if (column.comment.empty()) continue;
    sql << "COMMENT ON COLUMN" << name;
    (sql.Glue() << ".").Glue() << Identifier(column.name);
    (sql << "IS" << Literal(column.comment)).End();
  }
}

}  // namespace

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
  WriteDetails(sql, object, view);
  out.Create(object, sql);
}

}  // namespace pgorigin::plan
