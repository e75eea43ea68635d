#include "plan/numbers.h"

#include "plan/carry_sequence.h"
#include "plan/emitters.h"
#include "plan/rekey.h"

namespace pgorigin::plan {
namespace {

QualifiedName AsideNameOf(const Model& live, const ObjectId& id) {
  return Aside(SequenceOf(id, **As<Column>(live.Find(id))->identity));
}

void WriteTakeIdentity(Sql& sql, const Model& live, const Identity& due, const ObjectId& id) {
  AlterTableOf(sql, id) << "ALTER COLUMN" << Identifier(id.name) << "ADD";
  WriteIdentity(sql, id, due);
  sql.End();
  GoOn(sql, SequenceOf(id, due), AsideNameOf(live, id));
  (sql << "DROP SEQUENCE" << AsideNameOf(live, id)).End();
}

}  // namespace

bool CarriesIdentity(const Model& due, const ObjectId& id) {
  const Column* column = As<Column>(due.Find(id));
  return column != nullptr && column->identity;
}

void WriteSetIdentityAside(Sql& sql, const Model& live, const ObjectId& id) {
  const Identity& identity = **As<Column>(live.Find(id))->identity;
  const QualifiedName aside = AsideNameOf(live, id);
  (sql << "CREATE SEQUENCE" << aside << "MINVALUE -9223372036854775807").End();
  GoOn(sql, aside, SequenceOf(id, identity));
}

void WriteLeaveDefault(Sql& sql, const Model& live, const Model& due, const ObjectId& id) {
  if (!As<Column>(live.Find(id))->default_value) return;
  AlterTableOf(sql, id) << "ALTER COLUMN" << Identifier(LegacyOf(live, due, id).name);
  (sql << "DROP DEFAULT").End();
}

void WriteTakeSequences(Sql& sql, const Model& live, const Model& due, const ObjectId& id) {
  const Column& column = *As<Column>(due.Find(id));
  if (column.identity) WriteTakeIdentity(sql, live, **column.identity, id);
  for (auto it = due.objects.lower_bound({Kind::kSequence, {}, {}, {}, {}});
       it != due.objects.end() && it->first.kind == Kind::kSequence; ++it) {
    const ForeignColumns& owner = As<Sequence>(&it->second)->owned_by;
    const bool owned = owner.relation == RelationOf(id) && owner.names == std::vector{id.name};
    if (!owned || live.Find(it->first) == nullptr) continue;
    sql << "ALTER SEQUENCE" << NameOf(it->first) << "OWNED BY" << owner.relation;
    (sql.Glue() << ".").Glue() << Identifier(id.name);
    sql.End();
  }
}

}  // namespace pgorigin::plan
