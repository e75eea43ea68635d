// ALTER of views, and of what their columns have beside their names.
#pragma once

#include "plan/writer.h"

namespace pgorigin::plan {

// ALTER VIEW name, ALTER MATERIALIZED VIEW name.
Sql& BeginAlterView(Sql& sql, const ObjectId& view);

ViewColumn PlainViewColumn(Name name);

// No statement gives a column its type's own storage back.
bool CanAlterViewColumn(const ViewColumn& from, const ViewColumn& to);

// All but privileges, which are another step's.
// https://www.postgresql.org/docs/current/sql-altermaterializedview.html
void AlterViewColumn(Sql& sql, const ObjectId& view, const ViewColumn& from, const ViewColumn& to);

}  // namespace pgorigin::plan
