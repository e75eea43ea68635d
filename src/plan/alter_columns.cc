// ALTER TABLE … ALTER COLUMN.
// https://www.postgresql.org/docs/current/sql-altertable.html
#include <utility>

#include "pgorigin/model/of_kind.h"
#include "pgorigin/model/retyped_sequence.h"
#include "pgorigin/model/server_names.h"
#include "plan/alter.h"
#include "plan/carry_sequence.h"
#include "plan/conversion.h"
#include "plan/emitters.h"
#include "plan/folded.h"
#include "plan/option_changes.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

// What a statement changes in the children, too, is not said of them again.
bool FollowsParent(const Delta& delta, std::string_view field) {
  const Model& due = delta.target.model();
  for (const ObjectId& id : InheritedFrom(delta.live, due, delta.to.id)) {
    const Column* before = As<Column>(delta.live.Find(id));
    const Column* after = As<Column>(due.Find(id));
    if (before == nullptr || after == nullptr) continue;
    const bool retyped =
        delta.retyped || before->type != after->type || before->collation != after->collation;
    if (field == "type" && retyped) return true;
    if (field == "not null" && before->not_null != after->not_null && after->not_null) return true;
    if (field == "generated" && before->generated != after->generated) return true;
  }
  return false;
}

// That of a type by itself: SET STORAGE DEFAULT is known from 16 on alone.
Name StorageOf(std::string_view type) {
  const bool array = type.ends_with("[]");
  if (!array && (type.starts_with("numeric") || type == "inet" || type == "cidr")) return "main";
  return "extended";
}

void AddFolded(const Delta& delta, const QualifiedName& table, std::vector<QualifiedName>& tables) {
  for (const ObjectId& partition : delta.target.PartitionsOf(table)) {
    const ObjectId own{Kind::kColumn, partition.schema, partition.name, delta.to.id.name, {}};
    const bool there = delta.live.Find(partition) != nullptr && delta.live.Find(own) == nullptr;
    if (!there || delta.target.model().Find(own) != nullptr) continue;
    tables.push_back({partition.schema, partition.name});
    AddFolded(delta, tables.back(), tables);
  }
}

std::vector<QualifiedName> TablesOf(const Delta& delta) {
  std::vector<QualifiedName> tables = {RelationOf(delta.to.id)};
  const QualifiedName table = tables.front();
  AddFolded(delta, table, tables);
  return tables;
}

struct ColumnAlteration {
  Delta& delta;
  Alteration& out;
  const Column& from;
  const Column& to;
  std::vector<QualifiedName> tables;  // this one, and partitions that are folded into it

  Sql& Begin(Sql& sql) const {
    return sql << "ALTER TABLE" << RelationOf(delta.to.id) << "ALTER COLUMN"
               << Identifier(delta.to.id.name);
  }
  // Of the table alone: children keep theirs, but for partitions that have what it has.
  template <class Write>
  void Only(Write write) const {
    for (const QualifiedName& table : tables) {
      out.sql << "ALTER TABLE ONLY" << table << "ALTER COLUMN" << Identifier(delta.to.id.name);
      write();
      out.sql.End();
    }
  }

  void SetDefault(const std::optional<Expression>& value) const {
    Only([&] {
      if (value) {
        out.sql << "SET DEFAULT" << *value;
      } else {
        out.sql << "DROP DEFAULT";
      }
    });
  }

  void Type() const;
  void DefaultBeside() const;
  void Default() const;
  void NotNull() const;
  void ProveNotNull() const;
  void KeepInHeirs() const;
  void Generated() const;
  void Identity() const;
  void DropIdentity() const;
  void AddIdentity() const;
  void NarrowSequence() const;
  Sequence SequenceNow() const;
  void IdentitySequence() const;
  void Storage() const;
  void StorageOfNew() const;
  void BecomeText() const;
};

// Of a child, while the parent's statement gives the column its type.
void ColumnAlteration::DefaultBeside() const {
  if (!from.default_value) return;
  WriteSetDefault(out.leave, delta.to.id, std::nullopt);
  if (to.default_value) WriteSetDefault(out.finish, delta.to.id, to.default_value);
  delta.Take("default");
}

// TYPE gives the column what is usual for its new type.
void ColumnAlteration::StorageOfNew() const {
  delta.Take("storage");
  delta.Take("compression");
  if (!to.storage.empty()) Only([&] { out.sql << "SET STORAGE" << KeywordFor(to.storage); });
  if (to.compression.empty()) return;
  Only([&] { out.sql << "SET COMPRESSION" << Identifier(to.compression); });
}

// Before all else, and with what came first.
void ColumnAlteration::BecomeText() const {
  if (from.default_value) SetDefault(std::nullopt);
  Begin(out.sql) << "TYPE text USING";
  WriteConverted(out.sql, {delta.to.id.name, "text", Conversion::kCast});
  out.sql.End();
  out.leave = std::exchange(out.sql, {});
}

// A default is not converted with its column: it goes, and comes again.
void ColumnAlteration::Type() const {
  const bool type = delta.Take("type"), collation = delta.Take("collation");
  if (!type && !collation) return;
  out.disturbs = true;
  if (FollowsParent(delta, "type")) return DefaultBeside();
  const bool resets = from.default_value.has_value() && type;
  if (delta.through_text) BecomeText();
  if (resets && !delta.through_text) SetDefault(std::nullopt);
  NarrowSequence();
  Begin(out.sql) << "TYPE" << Canonical(to.type);
  if (!to.collation.empty()) out.sql << "COLLATE" << Canonical(to.collation);
  Converted converted = ConvertedBy(delta.live, delta.target.model(), delta.to.id.name,
                                    {from.type, to.type}, delta.mapping, delta.time_zone);
  if (delta.retyped) converted.conversion = Conversion::kText;
  if (delta.through_text) converted.conversion = Conversion::kCast;
  if (!converted.IsAssignment()) WriteConverted(out.sql << "USING", converted);
  out.sql.End();
  if (resets && to.default_value) SetDefault(to.default_value);
  if (resets) delta.Take("default");
  StorageOfNew();
  if (converted.conversion != Conversion::kNone) {
    out.effect.rewrites = true;
    out.hazards.merge(std::set{Hazard::kRewrite, Hazard::kMayFail});
  }
  if (HasToBeConfirmed(converted, from.type)) out.hazards.insert(Hazard::kConversion);
}

void ColumnAlteration::Default() const {
  if (delta.Take("default")) SetDefault(to.default_value);
}

// Of a check that is there for a while.
Name FreeCheckName(const Delta& delta) {
  const ObjectId& column = delta.to.id;
  for (int number = 0;; ++number) {
    const std::string label = "not_null_check" + (number == 0 ? "" : std::to_string(number));
    const Name name = ServerName(column.parent, column.name, label);
    const ObjectId id{Kind::kConstraint, column.schema, column.parent, name, {}};
    const bool taken = delta.live.Find(id) != nullptr || delta.target.model().Find(id) != nullptr;
    if (!taken) return name;
  }
}

// SET NOT NULL trusts a check that was validated, and so reads no row under its lock.
void ColumnAlteration::ProveNotNull() const {
  const ObjectId& id = delta.to.id;
  const Name check = FreeCheckName(delta);
  out.sql << "ALTER TABLE" << RelationOf(id) << "ADD CONSTRAINT" << Identifier(check);
  (out.sql << "CHECK (" << Identifier(id.name) << "IS NOT NULL) NOT VALID").End();
  out.validate << "ALTER TABLE" << RelationOf(id) << "VALIDATE CONSTRAINT" << Identifier(check);
  out.validate.End();
  (Begin(out.finish) << "SET NOT NULL").End();
  out.finish << "ALTER TABLE" << RelationOf(id) << "DROP CONSTRAINT" << Identifier(check);
  out.finish.End();
}

// DROP NOT NULL goes down to the children, of which some keep it.
void ColumnAlteration::KeepInHeirs() const {
  const Model& due = delta.target.model();
  if (!HasHeirs(due)) return;
  for (const auto& [id, column] : OfKind(due.objects, Kind::kColumn)) {
    if (id.name != delta.to.id.name || !As<Column>(&column)->not_null) continue;
    const QualifiedName table = RelationOf(id);
    const bool there = FindRelation(delta.live, table) != nullptr;
    if (!there || !AncestorsOf(due, table).contains(RelationOf(delta.to.id))) continue;
    out.sql << "ALTER TABLE" << table << "ALTER COLUMN" << Identifier(id.name);
    (out.sql << "SET NOT NULL").End();
    out.effect.scans = true;
    out.hazards.insert(Hazard::kScan);
  }
}

void ColumnAlteration::NotNull() const {
  if (!delta.Take("not null")) return;
  if (!to.not_null) {
    (Begin(out.sql) << "DROP NOT NULL").End();
    return KeepInHeirs();
  }
  if (FollowsParent(delta, "not null")) return;
  out.hazards.insert(Hazard::kMayFail);
  // An identity column has to be NOT NULL at once.
  if (delta.online && !to.identity) {
    ProveNotNull();
  } else {
    (Begin(out.sql) << "SET NOT NULL").End();
    out.hazards.insert(Hazard::kScan);
    out.effect.scans = true;
  }
}

void ColumnAlteration::Generated() const {
  const bool expression = delta.fields.contains("generated");
  if (FollowsParent(delta, "generated")) {
    delta.Take("generated");
    delta.Take("stored");
    return;
  }
  // Its values stay.  What else changes has to be created anew.
  if (!expression || to.generated || !from.stored) return;
  delta.Take("generated");
  delta.Take("stored");
  (Begin(out.sql) << "DROP EXPRESSION").End();
}

// A narrower type is refused while the bounds are beyond it.
void ColumnAlteration::NarrowSequence() const {
  if (!from.identity || !to.identity) return;
  const Sequence& now = (*from.identity)->sequence;
  if (FitsItsType(AfterRetyping(now, to.type))) return;
  Sequence narrow = (*to.identity)->sequence;
  narrow.type = now.type;
  WriteSequenceChange(out, SequenceOf(delta.to.id, **from.identity), now, narrow);
}

// What the sequence is like when the column has its type.
Sequence ColumnAlteration::SequenceNow() const {
  const Sequence& now = (*from.identity)->sequence;
  if (from.type == to.type) return now;
  const Sequence after = AfterRetyping(now, to.type);
  return FitsItsType(after) ? after : (*to.identity)->sequence;
}

void ColumnAlteration::IdentitySequence() const {
  const pgorigin::Identity& now = **from.identity;
  const pgorigin::Identity& due = **to.identity;
  const ObjectId& id = delta.to.id;
  if (now.always != due.always) {
    Begin(out.sql);
    if (due.always) {
      out.sql << "SET GENERATED ALWAYS";
    } else {
      out.sql << "SET GENERATED BY DEFAULT";
    }
    out.sql.End();
  }
  const QualifiedName name = SequenceOf(id, now), wanted = SequenceOf(id, due);
  const Sequence sequence = SequenceNow();
  if (sequence != due.sequence) WriteSequenceChange(out, name, sequence, due.sequence);
  if (name != wanted) {
    out.sql << "ALTER SEQUENCE" << name << "RENAME TO";
    (out.sql << Identifier(wanted.name)).End();
  }
  if (now.sequence_note != due.sequence_note) {
    out.sql << "COMMENT ON SEQUENCE" << wanted << "IS";
    (out.sql << Literal(due.sequence_note)).End();
  }
}

void ColumnAlteration::Identity() const {
  if (!delta.Take("identity")) return;
  if (from.identity && to.identity) return IdentitySequence();
  if (from.identity) DropIdentity();
  if (to.identity) AddIdentity();
}

// Locked before the last number is read.
void ColumnAlteration::DropIdentity() const {
  const ObjectId& id = delta.to.id;
  if (const Object* next = SequenceAfterIdentity(delta.live, delta.target.model(), id)) {
    const QualifiedName sequence = SequenceOf(id, **from.identity);
    SetSequenceAside(out.leave, sequence);
    (out.sql << "LOCK TABLE" << RelationOf(id) << "IN ACCESS EXCLUSIVE MODE").End();
    GoOn(out.sql, {next->id.schema, next->id.name}, Aside(sequence));
  }
  (Begin(out.sql) << "DROP IDENTITY").End();
}

// The default is gone by now.
void ColumnAlteration::AddIdentity() const {
  const ObjectId& id = delta.to.id;
  const Object* before = SequenceForIdentity(delta.live, delta.target.model(), id);
  const QualifiedName carried =
      before == nullptr ? QualifiedName() : QualifiedName{before->id.schema, before->id.name};
  if (before != nullptr) {
    (out.sql << "ALTER SEQUENCE" << carried << "OWNED BY NONE").End();
    SetSequenceAside(out.sql, carried);
  }
  Begin(out.sql) << "ADD";
  WriteIdentity(out.sql, id, **to.identity);
  out.sql.End();
  if (before == nullptr) return;
  GoOn(out.sql, SequenceOf(id, **to.identity), Aside(carried));
  DropAside(out.sql, carried);
}

void ColumnAlteration::Storage() const {
  if (delta.Take("storage")) {
    const Name storage = to.storage.empty() ? StorageOf(to.type) : to.storage;
    Only([&] { out.sql << "SET STORAGE" << KeywordFor(storage); });
  }
  if (delta.Take("compression")) {
    Only([&] {
      out.sql << "SET COMPRESSION";
      if (to.compression.empty()) {
        out.sql << "DEFAULT";
      } else {
        out.sql << Identifier(to.compression);
      }
    });
  }
  if (delta.Take("statistics target")) {
    Only([&] { out.sql << "SET STATISTICS" << to.statistics; });
  }
  if (delta.Take("options")) {
    WriteOptionChanges(out.sql, from.options, to.options, [&](Sql& sql) { Begin(sql); });
  }
  if (delta.Take("foreign options")) {
    WriteForeignOptionChanges(out.sql, from.foreign_options, to.foreign_options,
                              [&](Sql& sql) { Begin(sql); });
  }
}

}  // namespace

void AlterColumn(Delta& delta, Alteration& out) {
  const Column& from = *As<Column>(&delta.from);
  const Column& to = *As<Column>(&delta.to);
  out.effect = {Lock::kAccessExclusive, RelationOf(delta.to.id)};
  const ColumnAlteration column{delta, out, from, to, TablesOf(delta)};
  column.Generated();
  // A column has a default, or an identity: the one goes before the other comes.
  if (from.identity && !to.identity) column.Identity();
  column.Type();
  column.Default();
  column.NotNull();
  column.Identity();
  column.Storage();
}

}  // namespace pgorigin::plan
