// Schemas and extensions.
#include "plan/emitters.h"

namespace pgorigin::plan {

namespace {

// What privileges on it are said to differ from.
void GrantAsInitdb(Sql& sql, ServerVersion version) {
  sql << "GRANT";
  if (version.Major() < 15) sql << "CREATE,";
  (sql << "USAGE ON SCHEMA public TO PUBLIC").End();
}

}  // namespace

// An empty database has the schema public.
void Emit(Emission& out, const Object& object, const Schema&) {
  Sql sql;
  const bool made_anew = object.id.name == "public" && out.IsMigration();
  if (object.id.name != "public" || out.IsMigration())
    (sql << "CREATE SCHEMA" << Identifier(object.id.name)).End();
  if (made_anew) GrantAsInitdb(sql, out.model().version);
  out.Create(object, sql);
}

// In a dump without the version: the one that is installed where the plan runs is the one
// that can be had.
void Emit(Emission& out, const Object& object, const Extension& extension) {
  // Where nobody says it, as under the default search_path: the one here is empty.
  const Name schema = extension.schema.value.value_or(Name("public"));
  const ObjectId schema_id{Kind::kSchema, {}, {}, schema, {}};
  Sql sql;
  // Extensions are read whatever schemas are asked for.
  const bool is_there = schema.empty() || schema == "pg_catalog" || schema == "public";
  if (!is_there && out.model().Find(schema_id) == nullptr) {
    (sql << "CREATE SCHEMA IF NOT EXISTS" << Identifier(schema)).End();
  }
  sql << "CREATE EXTENSION IF NOT EXISTS" << Identifier(object.id.name);
  if (!schema.empty()) sql << "WITH SCHEMA" << Identifier(schema);
  const Name version = extension.version.value.value_or(Name());
  if (out.IsMigration() && !version.empty()) sql << "VERSION" << Literal(version);
  out.Create(object, sql.End(), {{schema_id, Part::kCreate}});
}

}  // namespace pgorigin::plan
