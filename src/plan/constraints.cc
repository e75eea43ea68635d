// Constraints of tables and domains.
#include "plan/emitters.h"
#include "plan/expanded.h"
#include "plan/folded.h"
#include "plan/rekey.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

void WriteIndexParameters(Sql& sql, const Constraint& constraint) {
  if (!constraint.include.names.empty()) sql << "INCLUDE" << constraint.include;
  WriteOptions(sql, constraint.options);
  if (!constraint.tablespace.empty()) {
    sql << "USING INDEX TABLESPACE" << Identifier(constraint.tablespace);
  }
}

// The last column of a temporal key is a range, written `PERIOD b` in a foreign key and
// `b WITHOUT OVERLAPS` in a key.
void WriteColumns(Sql& sql, const std::vector<Name>& names, const Constraint& constraint) {
  if (!constraint.temporal || names.empty()) {
    sql << ColumnNames{names};
    return;
  }
  const bool foreign = constraint.type == ConstraintType::kForeignKey;
  sql << "(";
  sql.List(names, [&](const Name& name) {
    if (foreign && &name == &names.back()) sql << "PERIOD";
    sql << Identifier(name);
  });
  if (!foreign) sql << "WITHOUT OVERLAPS";
  sql << ")";
}

void WriteForeignKey(Sql& sql, const Constraint& constraint) {
  sql << "FOREIGN KEY";
  WriteColumns(sql, constraint.columns.names, constraint);
  sql << "REFERENCES" << constraint.references.relation;
  WriteColumns(sql, constraint.references.names, constraint);
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
      sql << "PRIMARY KEY";
      WriteColumns(sql, constraint.columns.names, constraint);
      return WriteIndexParameters(sql, constraint);
    case ConstraintType::kUnique:
      sql << "UNIQUE";
      if (constraint.nulls_not_distinct) sql << "NULLS NOT DISTINCT";
      WriteColumns(sql, constraint.columns.names, constraint);
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

namespace {

bool IsChecked(const Constraint& constraint) {
  return constraint.enforced && (constraint.type == ConstraintType::kForeignKey ||
                                 constraint.type == ConstraintType::kCheck);
}

bool OwnsBtree(const Constraint& constraint) {
  return (constraint.type == ConstraintType::kPrimaryKey ||
          constraint.type == ConstraintType::kUnique) &&
         !constraint.temporal;
}

void BeginAdd(Sql& sql, const Emission& out, const ObjectId& id, const Constraint& constraint) {
  if (out.model().Find({Kind::kDomain, id.schema, {}, id.parent, {}}) != nullptr) {
    sql << "ALTER DOMAIN";
  } else {
    sql << "ALTER TABLE";
  }
  const bool unattached = OwnsIndex(constraint) && !constraint.validated;
  if (unattached || HasAttachedIndexes(out, id)) sql << "ONLY";
  sql << RelationOf(id) << "ADD CONSTRAINT" << Identifier(id.name);
}

// An index that was built before becomes the constraint's.
Name IndexNameOf(const Emission& out, const ObjectId& id) {
  return out.Replaces(id) ? BesideName(id.name) : id.name;
}

void WriteUsingIndex(Sql& sql, Name index, const Constraint& constraint) {
  if (constraint.type == ConstraintType::kPrimaryKey) {
    sql << "PRIMARY KEY";
  } else {
    sql << "UNIQUE";
  }
  sql << "USING INDEX" << Identifier(index);
}

// CREATE UNIQUE INDEX CONCURRENTLY, of the same name where that is free: the constraint gives
// it its own.
void EmitBuild(Emission& out, const Object& object, const Constraint& constraint) {
  const Index index = IndexOf(constraint);
  const std::optional<Index> now = OnColumnsOfNow(out.expanded(), object.id, index);
  Sql sql;
  WriteIndex(sql, object.id, IndexNameOf(out, object.id), now.value_or(index),
             Build::kConcurrently);
  out.Add(object, Part::kBuild, sql, {});
}

void WriteCreate(Sql& sql, const Emission& out, const Object& object,
                 const Constraint& constraint) {
  const bool online = out.IsOnline(object.id);
  BeginAdd(sql, out, object.id, constraint);
  if (online && OwnsBtree(constraint)) {
    WriteUsingIndex(sql, IndexNameOf(out, object.id), constraint);
  } else {
    WriteBody(sql, constraint);
  }
  WriteDeferral(sql, constraint.deferrable, constraint.initially_deferred);
  const bool unproven = !constraint.validated && !OwnsIndex(constraint);
  if (unproven || (online && IsChecked(constraint))) sql << "NOT VALID";
  if (!constraint.enforced) sql << "NOT ENFORCED";
  sql.End();
}

void WriteValidation(Sql& sql, const Object& object) {
  sql << "ALTER TABLE" << RelationOf(object.id) << "VALIDATE CONSTRAINT";
  (sql << Identifier(object.id.name)).End();
}

void EmitValidation(Emission& out, const Object& object) {
  Sql sql;
  WriteValidation(sql, object);
  out.Add(object, Part::kValidate, sql, {});
}

// It comes with that of the parent, and is proven alone.
void EmitCopy(Emission& out, const Object& object, const Object& check) {
  Sql sql;
  WriteValidation(sql, object);
  out.Create(object, sql, {CreatorOf(out.model(), check.id)});
}

// CREATE TABLE says it with the column, but for one that is not valid.
bool IsWrittenWithColumn(const Constraint& constraint) {
  return constraint.type == ConstraintType::kNotNull && constraint.validated;
}

void WriteIndexNote(Sql& sql, const ObjectId& id, const Constraint& constraint) {
  if (constraint.index_note.empty()) return;
  sql << "COMMENT ON INDEX" << QualifiedName{id.schema, id.name} << "IS";
  (sql << Literal(constraint.index_note)).End();
}

}  // namespace

void WriteCheckOfParent(Sql& sql, const QualifiedName& child, const Object& check) {
  sql << "ALTER TABLE" << child << "ADD CONSTRAINT" << Identifier(check.id.name);
  WriteBody(sql, *As<Constraint>(&check));
  sql.End();
}

void Emit(Emission& out, const Object& object, const Constraint& constraint) {
  const ObjectId& id = object.id;
  const Object* check = CheckOfParent(out.model(), object);
  if (check != nullptr && !IsOfLatePartition(out, id)) return EmitCopy(out, object, *check);
  Sql sql;
  if (!IsWrittenWithColumn(constraint)) WriteCreate(sql, out, object, constraint);
  if (constraint.clustered) WriteClusterOn(sql, id);
  if (!constraint.partition_of.empty() && !IsOfLatePartition(out, id)) {
    sql << "ALTER INDEX" << QualifiedName(constraint.partition_of) << "ATTACH PARTITION";
    (sql << QualifiedName{id.schema, id.name}).End();
  }
  WriteIndexNote(sql, id, constraint);
  const bool online = out.IsOnline(id);
  if (online && OwnsBtree(constraint)) EmitBuild(out, object, constraint);
  out.Create(object, sql, KeysOfParent(out.model(), object));
  if (online && IsChecked(constraint) && constraint.validated) EmitValidation(out, object);
}

}  // namespace pgorigin::plan
