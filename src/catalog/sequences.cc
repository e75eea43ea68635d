// Sequences, those of identity columns included.
#include "catalog/reader.h"
#include "pgorigin/model/server_names.h"

namespace pgorigin {
namespace {

// pg_depend tells the column that a sequence belongs to: deptype 'i' for an
// identity, 'a' for OWNED BY.
constexpr std::string_view kSequencesSql = R"(
SELECT s.seqrelid, s.seqtypid, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
  s.seqcycle, d.refobjid, d.refobjsubid, d.deptype = 'i'
FROM pg_catalog.pg_sequence AS s
LEFT JOIN pg_catalog.pg_depend AS d
  ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
  AND d.objid = s.seqrelid
  AND d.objsubid = 0
  AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
  AND d.deptype IN ('a', 'i'))";
enum class SequenceColumn {
  kOid,
  kType,
  kStart,
  kIncrement,
  kMinimum,
  kMaximum,
  kCache,
  kCycle,
  kTable,
  kColumn,
  kIdentity,
  kCount
};

void ReadNumbers(const Reading& reading, const Row<SequenceColumn>& row, Sequence& sequence) {
  using C = SequenceColumn;
  sequence.type = reading.Type(row.AsOid(C::kType));
  sequence.start = row.Int(C::kStart);
  sequence.increment = row.Int(C::kIncrement);
  sequence.minimum = row.Int(C::kMinimum);
  sequence.maximum = row.Int(C::kMaximum);
  sequence.cache = row.Int(C::kCache);
  sequence.cycle = row.Bool(C::kCycle);
}

// The relation that was read for it is taken back: it is part of its column.
void MoveIntoColumn(Reading& reading, Oid oid, Object* object, Object* column) {
  Column* definition = As<Column>(column);
  if (definition == nullptr || !definition->identity) return;
  (*definition->identity)->sequence = *As<Sequence>(object);
  if (object->id.name.view() != ServerName(column->id.parent, column->id.name, "seq")) {
    (*definition->identity)->sequence_name = object->id.name;
  }
  reading.Remove(object->id);
  reading.Remember({Catalog::kClass, oid}, column);
  reading.relations[oid].object = nullptr;
}

void ReadSequences(Reading& reading, const ResultSet& rows) {
  using C = SequenceColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Oid oid = row.AsOid(C::kOid);
    Object* object = reading.RelationObject(oid);
    Sequence* sequence = As<Sequence>(object);
    if (sequence == nullptr) return;
    ReadNumbers(reading, row, *sequence);
    const CatalogColumn* column = reading.Column(row.AsOid(C::kTable), row.Int(C::kColumn));
    if (column == nullptr) return;
    if (row.Bool(C::kIdentity)) return MoveIntoColumn(reading, oid, object, column->object);
    sequence->owned_by = {reading.RelationName(row.AsOid(C::kTable)), {column->name}};
  });
}

}  // namespace

const CatalogReader kSequencesReader = {"sequences", kSequencesSql, ReadSequences};

}  // namespace pgorigin
