// Enums, domains, composite types, ranges.
#include "plan/emitters.h"

namespace pgorigin::plan {
namespace {

void WriteCollation(Sql& sql, Name collation) {
  if (!collation.empty()) sql << "COLLATE" << Canonical(collation);
}

}  // namespace

void Emit(Emission& out, const Object& object, const Enum& type) {
  Sql sql;
  sql << "CREATE TYPE" << NameOf(object) << "AS ENUM (";
  sql.List(type.labels, [&](const std::string& label) { sql << Literal(label); });
  out.Create(object, (sql << ")").End());
}

namespace {

// With its name where the server has not chosen it.
void WriteNotNull(Sql& sql, const Model& model, const ObjectId& domain) {
  for (const Object* object : Children(model, Kind::kConstraint, RelationOf(domain))) {
    if (As<Constraint>(object)->type != ConstraintType::kNotNull) continue;
    sql << "CONSTRAINT" << Identifier(object->id.name);
  }
  sql << "NOT NULL";
}

}  // namespace

void Emit(Emission& out, const Object& object, const Domain& domain) {
  Sql sql;
  sql << "CREATE DOMAIN" << NameOf(object) << "AS" << Canonical(domain.type);
  WriteCollation(sql, domain.collation);
  if (domain.default_value) sql << "DEFAULT" << *domain.default_value;
  if (domain.not_null) WriteNotNull(sql, out.model(), object.id);
  out.Create(object, sql.End());
}

void Emit(Emission& out, const Object& object, const Composite& type) {
  Sql sql;
  sql << "CREATE TYPE" << NameOf(object) << "AS (";
  sql.List(type.attributes, [&](const Attribute& attribute) {
    sql << Identifier(attribute.name) << Canonical(attribute.type);
    WriteCollation(sql, attribute.collation);
  });
  out.Create(object, (sql << ")").End());
}

void Emit(Emission& out, const Object& object, const Range& range) {
  if (!range.canonical.empty()) {
    Sql shell;
    shell << "CREATE TYPE" << NameOf(object);
    out.Add(object, Part::kShell, shell.End(),
            {{{Kind::kSchema, {}, {}, object.id.schema, {}}, Part::kCreate}});
  }
  Sql sql;
  sql << "CREATE TYPE" << NameOf(object) << "AS RANGE (";
  sql << "SUBTYPE =" << Canonical(range.subtype);
  auto write = [&](Keyword option, Name value) {
    if (!value.empty()) sql << option << Canonical(value);
  };
  write(", SUBTYPE_OPCLASS =", range.opclass);
  write(", COLLATION =", range.collation);
  write(", CANONICAL =", range.canonical);
  write(", SUBTYPE_DIFF =", range.subtype_diff);
  write(", MULTIRANGE_TYPE_NAME =", range.multirange.value.value_or(Name()));
  out.Create(object, (sql << ")").End(), {{object.id, Part::kShell}});
}

}  // namespace pgorigin::plan
