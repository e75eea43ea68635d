// Constraints of tables and of domains.
#include "catalog/reader.h"

namespace pgorigin {
namespace {

// Left out: what a partition or child table has from its parent (but for keys, which
// have indexes of their own, NOT NULL, which an attached partition has under its own name,
// and a partition's check that is valid while its parent's is not), constraint triggers, and the
// NOT NULL rows (of tables from version 18 on, of domains from 17 on) that are as `NOT NULL` in a
// column or domain makes them.  What only these ask is asked for them alone, and not joined to all.
// IS TRUE: most are read, and an index on the names would fetch them in the order of those.
constexpr std::string_view kConstraintsSql = R"(
SELECT con.oid, con.conname, con.contype, con.conrelid, con.contypid, con.conindid,
  con.confrelid, con.confmatchtype, con.confupdtype, con.confdeltype,
  con.conkey, con.confkey, {confdelsetcols},
  con.connoinherit, con.condeferrable, con.condeferred, con.convalidated,
  {conenforced}, {conperiod},
  CASE WHEN con.contype = 'c' THEN pg_catalog.pg_get_expr(con.conbin, con.conrelid) END,
  CASE WHEN con.contype = 'x' THEN ARRAY(
    SELECT CASE WHEN n.nspname = 'pg_catalog' THEN o.oprname::pg_catalog.text
      ELSE pg_catalog.quote_ident(n.nspname) || '.' || o.oprname END
    FROM pg_catalog.unnest(con.conexclop) WITH ORDINALITY AS e (operator, position)
    JOIN pg_catalog.pg_operator AS o ON o.oid = e.operator
    JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
    ORDER BY e.position) END
FROM pg_catalog.pg_constraint AS con
WHERE (con.contype IN ('p', 'u', 'x')
    OR (con.contype IN ('f', 'c', 'n')
      AND con.conparentid = 0
      AND (con.conislocal OR con.coninhcount = 0 OR (con.contype = 'n' AND EXISTS (
        SELECT
        FROM pg_catalog.pg_class AS t
        WHERE t.oid = con.conrelid
          AND t.relispartition))
        OR (con.contype = 'c' AND con.convalidated AND EXISTS (
          SELECT
          FROM pg_catalog.pg_class AS t
          JOIN pg_catalog.pg_inherits AS i ON i.inhrelid = t.oid
          JOIN pg_catalog.pg_constraint AS theirs ON theirs.conrelid = i.inhparent
          WHERE t.oid = con.conrelid
            AND t.relispartition
            AND theirs.conname = con.conname
            AND theirs.contype = 'c'
            AND NOT theirs.convalidated)))))
  AND (con.contype <> 'n'
    OR con.connoinherit
    OR NOT con.convalidated
    OR con.conname <> coalesce((
        SELECT t.relname || '_' || a.attname
        FROM pg_catalog.pg_class AS t
        JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.oid
        WHERE t.oid = con.conrelid
          AND a.attnum = con.conkey[1]), (
        SELECT d.typname
        FROM pg_catalog.pg_type AS d
        WHERE d.oid = con.contypid)) || '_not_null'
    OR EXISTS (
      SELECT
      FROM pg_catalog.pg_description AS d
      WHERE d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
        AND d.objoid = con.oid))
  AND (con.connamespace = ANY ({schemas})) IS TRUE)";
enum class ConstraintColumn {
  kOid,
  kName,
  kType,
  kTable,
  kDomain,
  kIndex,
  kReferences,
  kMatch,
  kOnUpdate,
  kOnDelete,
  kColumns,
  kReferencedColumns,
  kOnDeleteColumns,
  kNoInherit,
  kDeferrable,
  kDeferred,
  kValidated,
  kEnforced,
  kPeriod,
  kCheck,
  kOperators,
  kCount
};

constexpr std::pair<char, std::string_view> kMatches[] = {
    {'s', "simple"}, {'f', "full"}, {'p', "partial"}};
constexpr std::pair<char, std::string_view> kActions[] = {{'a', "no action"},
                                                          {'r', "restrict"},
                                                          {'c', "cascade"},
                                                          {'n', "set null"},
                                                          {'d', "set default"}};

ConstraintType TypeOfLetter(char letter) {
  switch (letter) {
    case 'p':
      return ConstraintType::kPrimaryKey;
    case 'u':
      return ConstraintType::kUnique;
    case 'f':
      return ConstraintType::kForeignKey;
    case 'x':
      return ConstraintType::kExclusion;
    case 'n':
      return ConstraintType::kNotNull;
    default:
      return ConstraintType::kCheck;
  }
}

bool IsKey(ConstraintType type) {
  return type != ConstraintType::kCheck && type != ConstraintType::kExclusion;
}

void ReadForeignKey(const Reading& reading, const Row<ConstraintColumn>& row,
                    Constraint& constraint) {
  using C = ConstraintColumn;
  Oid referenced = row.AsOid(C::kReferences);
  constraint.references = {
      reading.RelationName(referenced),
      reading.Columns(referenced, ParseNumbers(row.Text(C::kReferencedColumns)))};
  constraint.match = WordOf(kMatches, row.Char(C::kMatch));
  constraint.on_update = WordOf(kActions, row.Char(C::kOnUpdate));
  constraint.on_delete = WordOf(kActions, row.Char(C::kOnDelete));
  constraint.on_delete_columns.names =
      reading.Columns(row.AsOid(C::kTable), ParseNumbers(row.Text(C::kOnDeleteColumns)));
}

// Elements of an exclusion constraint hold their operators alone until the reader
// of indexes completes them.
Constraint ConstraintOfRow(const Reading& reading, const Row<ConstraintColumn>& row) {
  using C = ConstraintColumn;
  Constraint constraint;
  constraint.type = TypeOfLetter(row.Char(C::kType));
  if (IsKey(constraint.type) && row.AsOid(C::kTable) != 0) {
    constraint.columns.names =
        reading.Columns(row.AsOid(C::kTable), ParseNumbers(row.Text(C::kColumns)));
  }
  if (constraint.type == ConstraintType::kForeignKey) ReadForeignKey(reading, row, constraint);
  constraint.check = row.Optional<Expression>(C::kCheck);
  const bool may_inherit =
      constraint.type == ConstraintType::kCheck || constraint.type == ConstraintType::kNotNull;
  constraint.no_inherit = may_inherit && row.Bool(C::kNoInherit);
  for (const std::string& name : ParseTextArray(row.Text(C::kOperators))) {
    constraint.elements.emplace_back().exclusion_operator = name;
  }
  constraint.deferrable = row.Bool(C::kDeferrable);
  constraint.initially_deferred = row.Bool(C::kDeferred);
  constraint.enforced = row.Bool(C::kEnforced);
  // What is not enforced is never valid, and pg_get_constraintdef() does not say so.
  constraint.validated = row.Bool(C::kValidated) || !constraint.enforced;
  constraint.temporal = row.Bool(C::kPeriod);
  return constraint;
}

Object* ParentOfRow(const Reading& reading, const Row<ConstraintColumn>& row) {
  using C = ConstraintColumn;
  if (Oid domain = row.AsOid(C::kDomain)) return reading.Find({Catalog::kType, domain});
  return reading.RelationObject(row.AsOid(C::kTable));
}

// The reader of dependencies does not ask for these.
void NeedReferenced(const Reading& reading, const Row<ConstraintColumn>& row, Object& object) {
  using C = ConstraintColumn;
  for (std::int64_t number : ParseNumbers(row.Text(C::kReferencedColumns))) {
    const CatalogColumn* column = reading.Column(row.AsOid(C::kReferences), number);
    if (column != nullptr && column->object != nullptr) object.needs.push_back(column->object->id);
  }
}

void ReadConstraints(Reading& reading, const ResultSet& rows) {
  using C = ConstraintColumn;
  ForEachRowByName<C>(rows, C::kTable, C::kName, [&](const Row<C>& row) {
    Object* parent = ParentOfRow(reading, row);
    if (parent == nullptr) return;
    Constraint constraint = ConstraintOfRow(reading, row);
    bool owns_index = constraint.type != ConstraintType::kForeignKey && row.AsOid(C::kIndex) != 0;
    Object* object = reading.AddChild(*parent, Kind::kConstraint, row.Text(C::kName),
                                      Box<Constraint>(std::move(constraint)));
    NeedReferenced(reading, row, *object);
    reading.Remember({Catalog::kConstraint, row.AsOid(C::kOid)}, object);
    if (owns_index) reading.Remember({Catalog::kClass, row.AsOid(C::kIndex)}, object);
  });
}

}  // namespace

const CatalogReader kConstraintsReader = {.what = "constraints",
                                          .sql = kConstraintsSql,
                                          .read = ReadConstraints,
                                          .opens_tables = true,
                                          .in_portions = true};

}  // namespace pgorigin
