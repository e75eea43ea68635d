#include "plan/rekey.h"

#include <algorithm>

#include "pgorigin/diff/type_text.h"
#include "plan/access.h"
#include "plan/emitters.h"
#include "plan/metadata.h"

namespace pgorigin::plan {
namespace {

Name BesideName(Name column) { return column.str().substr(0, 56) + "__new"; }

bool BecomesUuid(const Model& live, const Object& due) {
  const Column* to = As<Column>(&due);
  const Column* from = As<Column>(live.Find(due.id));
  return to != nullptr && from != nullptr && IsInteger(from->type) && to->type == "uuid" &&
         !from->generated && !to->generated;
}

// Each column of a foreign key, with the column that it refers to.
void AddReferences(const Model& model, std::map<ObjectId, ObjectId>& references) {
  for (const auto& [id, object] : model.objects) {
    const Constraint* key = As<Constraint>(&object);
    if (key == nullptr || key->type != ConstraintType::kForeignKey) continue;
    const ForeignColumns& to = key->references;
    const std::size_t count = std::min(key->columns.names.size(), to.names.size());
    for (std::size_t i = 0; i < count; ++i) {
      references.emplace(
          ObjectId{Kind::kColumn, id.schema, id.parent, key->columns.names[i], {}},
          ObjectId{Kind::kColumn, to.relation.schema, to.relation.name, to.names[i], {}});
    }
  }
}

// By itself: then each value names one row.
bool IsKey(const Model& model, const ObjectId& column) {
  return std::ranges::any_of(
      Children(model, Kind::kConstraint, RelationOf(column)), [&](const Object* object) {
        const Constraint& key = *As<Constraint>(object);
        const bool unique =
            key.type == ConstraintType::kPrimaryKey || key.type == ConstraintType::kUnique;
        return unique && key.columns.names == std::vector{column.name};
      });
}

bool IsPartOfOthers(const Model& model, const ObjectId& column) {
  const Table* table = As<Table>(FindRelation(model, RelationOf(column)));
  return table == nullptr || !table->partition_of.empty() || !table->inherits.empty() ||
         !table->partition_strategy.empty() || !table->server.empty();
}

Sql& AlterTableOf(Sql& sql, const ObjectId& id) { return sql << "ALTER TABLE" << RelationOf(id); }

// Those that would fire: an audit or updated_at trigger has nothing to do with this.
template <class Write>
void WithoutTriggers(Sql& sql, const Model& live, const ObjectId& column, Write write) {
  std::vector<const Object*> triggers;
  for (const Object* object : Children(live, Kind::kTrigger, RelationOf(column))) {
    if (As<Trigger>(object)->enabled == "origin" || As<Trigger>(object)->enabled == "always") {
      triggers.push_back(object);
    }
  }
  for (const Object* trigger : triggers) {
    (AlterTableOf(sql, column) << "DISABLE TRIGGER" << Identifier(trigger->id.name)).End();
  }
  write();
  for (const Object* trigger : triggers) {
    AlterTableOf(sql, column);
    if (As<Trigger>(trigger)->enabled == "always") {
      sql << "ENABLE ALWAYS TRIGGER";
    } else {
      sql << "ENABLE TRIGGER";
    }
    (sql << Identifier(trigger->id.name)).End();
  }
}

// A value that refers to nothing has no successor: better to stop than to lose it.
void WriteOrphanCheck(Sql& sql, const ObjectId& id) {
  Sql body;
  body << "BEGIN IF EXISTS (SELECT FROM" << RelationOf(id) << "WHERE" << Identifier(id.name);
  body << "IS NOT NULL AND" << Identifier(BesideName(id.name)) << "IS NULL) THEN RAISE EXCEPTION";
  body << Literal("rows of " + ToString(RelationOf(id)) + " refer by " + id.name.str() +
                  " to rows that do not exist")
       << "; END IF; END";
  (sql << "DO" << DollarQuoted(body.text())).End();
}

// `alias.column`.
void WriteOf(Sql& sql, Keyword alias, Name column) {
  ((sql << alias).Glue() << ".").Glue() << Identifier(column);
}

void WriteFollowing(Sql& sql, const ObjectId& id, const ObjectId& follows) {
  sql << "UPDATE" << RelationOf(id) << "AS referring SET" << Identifier(BesideName(id.name)) << "=";
  WriteOf(sql, "referred", BesideName(follows.name));
  sql << "FROM" << RelationOf(follows) << "AS referred WHERE";
  WriteOf(sql, "referring", id.name);
  WriteOf(sql << "=", "referred", follows.name);
  sql.End();
}

}  // namespace

std::map<ObjectId, Rekeyed> FindRekeyed(const Model& live, const Model& due) {
  std::map<ObjectId, Rekeyed> rekeyed;
  for (const auto& [id, object] : due.objects) {
    if (BecomesUuid(live, object)) rekeyed.emplace(id, Rekeyed());
  }
  std::map<ObjectId, ObjectId> references;
  AddReferences(due, references);
  AddReferences(live, references);
  for (auto& [id, column] : rekeyed) {
    auto reference = references.find(id);
    if (reference != references.end() && rekeyed.contains(reference->second)) {
      column.follows = reference->second;
    } else if (reference != references.end()) {
      column.refused = "it refers to " + ToString(reference->second) +
                       ", which does not become a uuid: no row can be found by it then";
    } else if (!IsKey(live, id)) {
      column.refused =
          "its integers are no key and refer to none: nothing tells which uuid each becomes";
    }
    if (IsPartOfOthers(live, id)) {
      column.refused = "the key of a partitioned or inherited table cannot be converted yet";
    }
  }
  return rekeyed;
}

void EmitRekeyBuild(Emission& out, const Model& live, const ObjectId& id, const Rekeyed& rekeyed) {
  const Object& due = *out.model().Find(id);
  const Name beside = BesideName(id.name);
  Sql sql;
  AlterTableOf(sql, id) << "ADD COLUMN" << Identifier(beside) << "uuid";
  std::vector<StepId> needs;
  if (!rekeyed.follows) {
    // Computed for every row, without an UPDATE.
    (sql << "DEFAULT pg_catalog.gen_random_uuid()").End();
  } else {
    sql.End();
    WithoutTriggers(sql, live, id, [&] { WriteFollowing(sql, id, *rekeyed.follows); });
    WriteOrphanCheck(sql, id);
    needs.push_back({*rekeyed.follows, Part::kBuild});
  }
  out.Add(due, Part::kBuild, sql, std::move(needs));
  Step& step = out.steps().back();
  step.effect = {Lock::kAccessExclusive, RelationOf(id), true, true};
  step.hazards = {Hazard::kConversion, Hazard::kRewrite};
  if (rekeyed.follows) step.hazards.insert(Hazard::kMayFail);
  step.refused = rekeyed.refused;
}

void EmitRekeySwitch(Emission& out, const Object& column) {
  const ObjectId& id = column.id;
  const Column& due = *As<Column>(&column);
  Sql sql;
  AlterTableOf(sql, id) << "RENAME COLUMN" << Identifier(BesideName(id.name)) << "TO";
  (sql << Identifier(id.name)).End();
  // From 18 on the server makes the name of the constraint of the column's name of now.
  if (due.not_null) {
    (AlterTableOf(sql, id) << "ALTER COLUMN" << Identifier(id.name) << "SET NOT NULL").End();
  }
  AlterTableOf(sql, id) << "ALTER COLUMN" << Identifier(id.name);
  if (due.default_value) {
    (sql << "SET DEFAULT" << *due.default_value).End();
  } else {
    (sql << "DROP DEFAULT").End();
  }
  out.Create(column, sql, {{id, Part::kBuild}, {id, Part::kDrop}});
  EmitAccess(out, column);
}

}  // namespace pgorigin::plan
