#include "plan/rekey.h"

#include <algorithm>

#include "pgorigin/diff/type_text.h"
#include "pgorigin/model/server_names.h"
#include "plan/access.h"
#include "plan/emitters.h"
#include "plan/fill.h"
#include "plan/metadata.h"

namespace pgorigin::plan {
namespace {

bool BecomesUuid(const Model& live, const Object& due) {
  const Column* to = As<Column>(&due);
  const Column* from = As<Column>(live.Find(due.id));
  return to != nullptr && from != nullptr && IsInteger(from->type) && to->type == "uuid" &&
         !from->generated && !to->generated;
}

// A column that a foreign key makes refer to another.
struct Reference {
  ObjectId to;
  bool late = false;  // see Rekeyed
};
using References = std::multimap<ObjectId, Reference>;

// What refers to another in live may be written before that, where its key says so.
void AddReferences(const Model& model, References& references, bool live) {
  for (const auto& [id, object] : model.objects) {
    const Constraint* key = As<Constraint>(&object);
    if (key == nullptr || key->type != ConstraintType::kForeignKey) continue;
    const ForeignColumns& to = key->references;
    const bool late = live && (key->deferrable || to.relation == RelationOf(id));
    const std::size_t count = std::min(key->columns.names.size(), to.names.size());
    for (std::size_t i = 0; i < count; ++i) {
      references.emplace(
          ObjectId{Kind::kColumn, id.schema, id.parent, key->columns.names[i], {}},
          Reference{{Kind::kColumn, to.relation.schema, to.relation.name, to.names[i], {}}, late});
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

// Those that would fire: an audit or updated_at trigger has nothing to do with this.
template <class Write>
void WithoutTriggers(Sql& sql, const Model& live, const ObjectId& column, Write write) {
  const std::vector<const Object*> triggers = UpdateTriggers(live, RelationOf(column));
  for (const Object* trigger : triggers) WriteDisable(sql, *trigger);
  write();
  for (const Object* trigger : triggers) WriteEnable(sql, *trigger);
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

void WriteFollowing(Sql& sql, const ObjectId& id, const ObjectId& follows) {
  sql << "UPDATE" << RelationOf(id) << "AS referring SET" << Identifier(BesideName(id.name)) << "=";
  WriteOf(sql, "referred", BesideName(follows.name));
  sql << "FROM" << RelationOf(follows) << "AS referred WHERE";
  WriteOf(sql, "referring", id.name);
  WriteOf(sql << "=", "referred", follows.name);
  sql.End();
}

// The key that a column refers to, by way of others where those are parts of keys alone: a
// value has to name one row.
class KeyFinder {
 public:
  KeyFinder(const Model& live, const Model& due) : live_(live) {
    AddReferences(due, references_, false);
    AddReferences(live, references_, true);
  }

  bool Refers(const ObjectId& column) const { return references_.contains(column); }
  bool IsLate(const ObjectId& column) const {
    auto [begin, end] = references_.equal_range(column);
    return std::any_of(begin, end, [](const auto& entry) { return entry.second.late; });
  }
  std::optional<ObjectId> KeyOf(const ObjectId& column) const {
    std::set<ObjectId> seen{column};
    return KeyOf(column, seen);
  }

 private:
  std::optional<ObjectId> KeyOf(const ObjectId& column, std::set<ObjectId>& seen) const {
    auto [begin, end] = references_.equal_range(column);
    for (auto it = begin; it != end; ++it) {
      const ObjectId& to = it->second.to;
      if (to != column && IsKey(live_, to)) return to;
    }
    for (auto it = begin; it != end; ++it) {
      if (!seen.insert(it->second.to).second) continue;
      if (auto key = KeyOf(it->second.to, seen)) return key;
    }
    return std::nullopt;
  }

  const Model& live_;
  References references_;
};

// Each takes its values from the next one, without end.
bool IsOnCycle(const std::map<ObjectId, Rekeyed>& all, const ObjectId& id) {
  std::optional<ObjectId> next = all.at(id).follows;
  for (std::size_t i = 0; next && i <= all.size(); ++i) {
    if (*next == id) return true;
    auto found = all.find(*next);
    next = found == all.end() ? std::nullopt : found->second.follows;
  }
  return false;
}

// Whether it is known which uuid each of its values becomes.
bool KeepsMeaning(const Model& live, const std::map<ObjectId, Rekeyed>& all, const ObjectId& id) {
  const Rekeyed& column = all.at(id);
  if (IsPartOfOthers(live, id) || IsOnCycle(all, id)) return false;
  return column.follows ? all.contains(*column.follows) : IsKey(live, id);
}

}  // namespace

Name BesideName(Name column) { return ServerName(column, "", "_new"); }

std::map<ObjectId, Rekeyed> FindRekeyed(const Model& live, const Model& due) {
  std::map<ObjectId, Rekeyed> rekeyed;
  for (const auto& [id, object] : due.objects) {
    if (BecomesUuid(live, object)) rekeyed.emplace(id, Rekeyed());
  }
  if (rekeyed.empty()) return rekeyed;
  const KeyFinder keys(live, due);
  for (auto& [id, column] : rekeyed) {
    column.follows = keys.KeyOf(id);
    column.late = keys.IsLate(id);
  }
  const auto loses = [&](const auto& entry) { return !KeepsMeaning(live, rekeyed, entry.first); };
  while (std::erase_if(rekeyed, loses) > 0) continue;  // those that follow it, too
  for (auto& [id, column] : rekeyed) {
    const ObjectId legacy = LegacyOf(live, due, id);
    column.kept = due.Find(legacy) != nullptr;
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
