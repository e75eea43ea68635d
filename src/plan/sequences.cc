// Sequences: those of identity columns are part of their column.
#include "plan/emitters.h"

namespace pgorigin::plan {

void WriteSequenceOptions(Sql& sql, const Sequence& sequence) {
  sql << "START WITH" << sequence.start << "INCREMENT BY" << sequence.increment;
  sql << "MINVALUE" << sequence.minimum << "MAXVALUE" << sequence.maximum;
  sql << "CACHE" << sequence.cache;
  if (sequence.cycle) sql << "CYCLE";
}

void Emit(Emission& out, const Object& object, const Sequence& sequence) {
  const QualifiedName name{object.id.schema, object.id.name};
  Sql sql;
  sql << "CREATE";
  if (sequence.unlogged) sql << "UNLOGGED";
  sql << "SEQUENCE" << name << "AS" << Canonical(sequence.type);
  WriteSequenceOptions(sql, sequence);
  out.Create(object, sql.End());
  if (sequence.owned_by.relation.empty()) return;

  const QualifiedName& table = sequence.owned_by.relation;
  Sql owner;
  owner << "ALTER SEQUENCE" << name << "OWNED BY" << table;
  for (Name column : sequence.owned_by.names) (owner.Glue() << ".").Glue() << Identifier(column);
  out.Add(object, Part::kOwner, owner.End(),
          {{{Kind::kTable, table.schema, {}, table.name, {}}, Part::kCreate}});
}

}  // namespace pgorigin::plan
