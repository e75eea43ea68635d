// Constraints of tables and domains.
#include "plan/emitters.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

void WriteIndexParameters(Sql& sql, const Constraint& constraint) {
  if (!constraint.include.names.empty()) sql << "INCLUDE" << constraint.include;
  WriteOptions(sql, constraint.options);
}

void WriteForeignKey(Sql& sql, const Constraint& constraint) {
  sql << "FOREIGN KEY" << constraint.columns << "REFERENCES" << constraint.references.relation;
  sql << ColumnNames{constraint.references.names};
  if (constraint.match != "simple") sql << "MATCH" << KeywordFor(constraint.match);
  if (constraint.on_update != "no action") sql << "ON UPDATE" << KeywordFor(constraint.on_update);
  if (constraint.on_delete != "no action") sql << "ON DELETE" << KeywordFor(constraint.on_delete);
  if (!constraint.on_delete_columns.names.empty()) sql << constraint.on_delete_columns;
}

void WriteExclusion(Sql& sql, const Constraint& constraint) {
  sql << "EXCLUDE USING" << Identifier(constraint.method) << "(";
  sql.List(constraint.elements, [&](const IndexKey& element) {
    WriteKey(sql, element);
    sql << "WITH OPERATOR(" << Canonical(element.exclusion_operator) << ")";
  });
  sql << ")";
  WriteIndexParameters(sql, constraint);
  if (constraint.predicate) sql << "WHERE (" << *constraint.predicate << ")";
}

void WriteBody(Sql& sql, const Constraint& constraint) {
  switch (constraint.type) {
    case ConstraintType::kPrimaryKey:
      sql << "PRIMARY KEY" << constraint.columns;
      return WriteIndexParameters(sql, constraint);
    case ConstraintType::kUnique:
      sql << "UNIQUE";
      if (constraint.nulls_not_distinct) sql << "NULLS NOT DISTINCT";
      sql << constraint.columns;
      return WriteIndexParameters(sql, constraint);
    case ConstraintType::kForeignKey:
      return WriteForeignKey(sql, constraint);
    case ConstraintType::kCheck:
      if (constraint.check) sql << "CHECK (" << *constraint.check << ")";
      if (constraint.no_inherit) sql << "NO INHERIT";
      return;
    case ConstraintType::kExclusion:
      return WriteExclusion(sql, constraint);
    case ConstraintType::kNotNull:
      sql << "NOT NULL" << Identifier(constraint.columns.names.front());
      if (constraint.no_inherit) sql << "NO INHERIT";
      return;
  }
}

}  // namespace

void Emit(Emission& out, const Object& object, const Constraint& constraint) {
  const ObjectId& id = object.id;
  Sql sql;
  if (out.model().Find({Kind::kDomain, id.schema, {}, id.parent, {}}) != nullptr) {
    sql << "ALTER DOMAIN";
  } else {
    sql << "ALTER TABLE";
  }
  sql << RelationOf(id) << "ADD CONSTRAINT" << Identifier(id.name);
  WriteBody(sql, constraint);
  WriteDeferral(sql, constraint.deferrable, constraint.initially_deferred);
  if (!constraint.validated) sql << "NOT VALID";
  out.Create(object, sql.End(), KeysOfParent(out.model(), object));
}

}  // namespace pgorigin::plan
