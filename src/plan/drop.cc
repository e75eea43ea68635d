#include "plan/drop.h"

#include "plan/emitters.h"
#include "plan/metadata.h"

namespace pgorigin::plan {
namespace {

bool IsOfDomain(const Model& model, const ObjectId& id) {
  return model.Find({Kind::kDomain, id.schema, {}, id.parent, {}}) != nullptr;
}

void AlterParent(Sql& sql, const Model& model, const ObjectId& id) {
  if (IsOfDomain(model, id)) {
    sql << "ALTER DOMAIN" << RelationOf(id);
  } else {
    sql << "ALTER TABLE" << RelationOf(id);
  }
}

void WriteUserMapping(Sql& sql, const UserMapping& mapping) {
  sql << "DROP USER MAPPING FOR";
  if (mapping.user == "public") {
    sql << "PUBLIC";
  } else {
    sql << Identifier(mapping.user);
  }
  sql << "SERVER" << Identifier(mapping.server);
}

}  // namespace

bool HoldsData(const Object& object) {
  switch (object.id.kind) {
    case Kind::kTable: {
      const Table& table = *As<Table>(&object);
      return table.server.empty();
    }
    case Kind::kColumn:
      return !As<Column>(&object)->generated;
    case Kind::kSequence:
    case Kind::kSubscription:
      return true;
    default:
      return false;
  }
}

// A foreign key to the whole does not hold on to a table that is no partition any more.
void Detach(Sql& sql, const Object& object) {
  const Table* table = As<Table>(&object);
  if (table == nullptr || table->partition_of.empty()) return;
  sql << "ALTER TABLE" << table->partition_of << "DETACH PARTITION" << RelationOf(object.id);
  sql.End();
}

void WriteDrop(Sql& sql, const Model& live, const Object& object, How how) {
  const ObjectId& id = object.id;
  Detach(sql, object);
  switch (id.kind) {
    case Kind::kColumn:
      sql << "ALTER TABLE";
      if (how == How::kOnly) sql << "ONLY";
      sql << RelationOf(id) << "DROP COLUMN" << Identifier(id.name);
      break;
    case Kind::kConstraint:
      AlterParent(sql, live, id);
      sql << "DROP CONSTRAINT" << Identifier(id.name);
      break;
    case Kind::kIndex:
      sql << "DROP INDEX";
      if (how == How::kConcurrently) sql << "CONCURRENTLY";
      sql << QualifiedName{id.schema, id.name};
      if (how == How::kCascade) sql << "CASCADE";
      break;
    case Kind::kUserMapping:
      WriteUserMapping(sql, *As<UserMapping>(&object));
      break;
    default:
      sql << "DROP";
      WriteReference(sql, live, object);
      if (how == How::kCascade) sql << "CASCADE";
  }
  sql.End();
}

void WriteRename(Sql& sql, const Model& live, const Object& object, Name old_name, Name new_name) {
  const ObjectId& id = object.id;
  Object old = object;
  switch (id.kind) {
    case Kind::kColumn:
      sql << "ALTER TABLE" << RelationOf(id) << "RENAME COLUMN" << Identifier(old_name);
      break;
    case Kind::kConstraint:
      AlterParent(sql, live, id);
      sql << "RENAME CONSTRAINT" << Identifier(old_name);
      break;
    default:
      old.id.name = old_name;
      sql << "ALTER";
      WriteReference(sql, live, old);
      sql << "RENAME";
  }
  (sql << "TO" << Identifier(new_name)).End();
}

}  // namespace pgorigin::plan
