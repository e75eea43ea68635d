#include "plan/view_columns.h"

#include "plan/option_changes.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

Sql& BeginViewColumn(Sql& sql, const ObjectId& view, Name column) {
  return BeginAlterView(sql, view) << "ALTER COLUMN" << Identifier(column);
}

void SetViewDefault(Sql& sql, const ObjectId& view, const ViewColumn& to) {
  BeginViewColumn(sql, view, to.name);
  if (to.default_value) {
    sql << "SET DEFAULT" << *to.default_value;
  } else {
    sql << "DROP DEFAULT";
  }
  sql.End();
}

void SetStored(Sql& sql, const ObjectId& view, const ViewColumn& from, const ViewColumn& to) {
  if (from.storage != to.storage) {
    (BeginViewColumn(sql, view, to.name) << "SET STORAGE" << KeywordFor(to.storage)).End();
  }
  if (from.compression != to.compression) {
    BeginViewColumn(sql, view, to.name) << "SET COMPRESSION";
    if (to.compression.empty()) {
      sql << "DEFAULT";
    } else {
      sql << Identifier(to.compression);
    }
    sql.End();
  }
  if (from.statistics != to.statistics) {
    (BeginViewColumn(sql, view, to.name) << "SET STATISTICS" << to.statistics).End();
  }
  WriteOptionChanges(sql, from.options, to.options,
                     [&](Sql& into) { BeginViewColumn(into, view, to.name); });
}

void SetViewComment(Sql& sql, const ObjectId& view, const ViewColumn& to) {
  sql << "COMMENT ON COLUMN" << RelationOf(view);
  (sql.Glue() << ".").Glue() << Identifier(to.name);
  (sql << "IS" << Literal(to.comment)).End();
}

}  // namespace

Sql& BeginAlterView(Sql& sql, const ObjectId& view) {
  sql << "ALTER";
  if (view.kind == Kind::kMaterializedView) sql << "MATERIALIZED";
  return sql << "VIEW" << RelationOf(view);
}

ViewColumn PlainViewColumn(Name name) {
  ViewColumn column;
  column.name = name;
  return column;
}

bool CanAlterViewColumn(const ViewColumn& from, const ViewColumn& to) {
  return from.storage == to.storage || !to.storage.empty();
}

void AlterViewColumn(Sql& sql, const ObjectId& view, const ViewColumn& from, const ViewColumn& to) {
  if (from.default_value != to.default_value) SetViewDefault(sql, view, to);
  SetStored(sql, view, from, to);
  if (from.comment != to.comment) SetViewComment(sql, view, to);
}

}  // namespace pgorigin::plan
