// Comments and security labels.
#include <algorithm>

#include "catalog/reader.h"
#include "pgorigin/model/access.h"

namespace pgorigin {
namespace {

// Left out is what initdb says of the schema public, and what CREATE EXTENSION
// takes from the control file: no one wrote them here.  Types that come with a table or a
// range are in no dump.
constexpr std::string_view kCommentsSql = R"(
SELECT d.classoid, d.objoid, d.objsubid, d.description
FROM pg_catalog.pg_description AS d
WHERE (d.objoid >= 16384 OR d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_namespace AS n
    WHERE d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
      AND d.objoid = n.oid
      AND n.nspname = 'public'
      AND d.description = 'standard public schema')
  AND (d.classoid <> 'pg_catalog.pg_type'::pg_catalog.regclass
    OR d.objoid IN (
      SELECT t.oid
      FROM pg_catalog.pg_type AS t
      LEFT JOIN pg_catalog.pg_class AS c ON c.oid = t.typrelid
      WHERE t.typtype <> 'm' AND (t.typrelid = 0 OR c.relkind = 'c')))
  AND (d.classoid <> 'pg_catalog.pg_extension'::pg_catalog.regclass
    OR (d.objoid, d.description) NOT IN (
      SELECT e.oid, a.comment
      FROM pg_catalog.pg_extension AS e
      JOIN pg_catalog.pg_available_extensions() AS a ON a.name = e.extname
      WHERE a.comment IS NOT NULL))
ORDER BY d.classoid, d.objoid, d.objsubid)";
enum class CommentColumn { kCatalog, kOid, kNumber, kText, kCount };

// Where the comment on a row is kept.  Indexes behind constraints and sequences behind
// identity columns have comments of their own, and no object here.
Name& NoteOn(const Address& address, Object& object) {
  const bool relation = address.catalog == static_cast<Oid>(Catalog::kClass);
  Constraint* constraint = As<Constraint>(&object);
  if (relation && constraint != nullptr) return constraint->index_note;
  Column* column = As<Column>(&object);
  const bool identity = relation && column != nullptr && column->identity;
  return identity ? (*column->identity)->sequence_note : object.metadata.comment;
}

void SetAttributeComment(Composite& type, Name name, const std::string& comment) {
  auto attribute = std::ranges::find(type.attributes, name, &Attribute::name);
  if (attribute != type.attributes.end()) attribute->comment = comment;
}

void ReadColumnComment(Reading& reading, Oid relation, const Row<CommentColumn>& row) {
  const CatalogColumn* column = reading.Column(relation, row.Int(CommentColumn::kNumber));
  Object* owner = reading.RelationObject(relation);
  if (column == nullptr || owner == nullptr) return;
  const std::string comment = row.String(CommentColumn::kText);
  if (column->object != nullptr) {
    column->object->metadata.comment = comment;
  } else if (View* view = As<View>(owner)) {
    DetailOf(*view, column->name).comment = comment;
  } else if (Composite* type = As<Composite>(owner)) {
    SetAttributeComment(*type, column->name, comment);
  }
}

void ReadComments(Reading& reading, const ResultSet& rows) {
  using C = CommentColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Address address(row.AsOid(C::kCatalog), row.AsOid(C::kOid));
    if (row.Int(C::kNumber) != 0) return ReadColumnComment(reading, address.oid, row);
    Object* object = reading.Find(address);
    if (object != nullptr) NoteOn(address, *object) = row.String(C::kText);
  });
}

// Written by pg_dump for what has a name of its own; providers are modules of the server.
constexpr std::string_view kLabelsSql = R"(
SELECT s.classoid, s.objoid, s.objsubid, s.provider || ': ' || s.label
FROM pg_catalog.pg_seclabel AS s
WHERE s.objoid >= 16384
  OR s.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
ORDER BY s.classoid, s.objoid, s.objsubid, s.provider)";
enum class LabelColumn { kCatalog, kOid, kNumber, kText, kCount };

void ReadLabels(Reading& reading, const ResultSet& rows) {
  using C = LabelColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* object = reading.Find({row.AsOid(C::kCatalog), row.AsOid(C::kOid)});
    if (object == nullptr) return;
    if (row.Int(C::kNumber) != 0) {
      const CatalogColumn* column = reading.Column(row.AsOid(C::kOid), row.Int(C::kNumber));
      Object* part = column == nullptr ? nullptr : column->object;
      if (part == nullptr) {
        return reading.LeaveOut("security label on a column of " + Describe(object->id),
                                "columns are modelled for tables alone");
      }
      object = part;
    }
    object->metadata.security_labels.push_back(row.String(C::kText));
  });
}

}  // namespace

const CatalogReader kLabelsReader = {"security labels", kLabelsSql, ReadLabels};
const CatalogReader kCommentsReader = {"comments", kCommentsSql, ReadComments};

}  // namespace pgorigin
