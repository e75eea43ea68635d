// Columns whose place another one takes, which first stands beside them: keys that become UUIDs
// with all columns that refer to them, and columns of large tables that get another type.
#pragma once

#include <map>
#include <optional>

#include "plan/conversion.h"
#include "plan/emission.h"

namespace pgorigin::plan {

// How the values of one column become those of the one that takes its place.
struct Rekeyed {
  // Each by itself.  Without it they become UUIDs.
  std::optional<Converted> converted{};
  std::optional<ObjectId> follows;  // the column whose new values it takes; else new ones
  // Its row may be written before the one that it refers to: into the same table, or because
  // the foreign key is deferrable.
  bool late = false;
  bool kept = false;  // the old column stays, as legacy_id: the target has it

  bool may_fail() const { return converted && !converted->IsAssignment(); }
};

// Columns that are integers in live and uuid in the target.  A key gets new values; what a
// foreign key (of either side) makes refer to one follows it.  Not those of which nothing tells
// what each value becomes: they are converted where no row has one.
std::map<ObjectId, Rekeyed> FindRekeyed(const Model& live, const Model& due);

// A column that gets another type, in a table that others write to meanwhile.  Nothing where it
// has to be done in one statement: the table is a part of another, a stored value is computed
// from the column, or what a value becomes depends on who converts it.
std::optional<Rekeyed> FindConverted(const Model& live, const Model& due, const ObjectId& id,
                                     Converted converted);

// After the renames, before all else.
inline constexpr int kExpandWeight = -20 * kKindCount;

// What the old column is called when the new one has its name.
ObjectId LegacyOf(const Model& live, const Model& due, const ObjectId& id);

// The column that stands beside that one until it takes its place.
Name BesideName(Name column);

// In one transaction: the new column beside the old one, filled.  Triggers of users do not
// fire.
void EmitRekeyBuild(Emission& out, const Model& live, const ObjectId& id, const Rekeyed& rekeyed);
// The new column takes the old one's name.
void EmitRekeySwitch(Emission& out, const Object& column);

// While others write: the new column, triggers that keep it in step with the old one, the
// values of the rows that were there, and the proof that none is missing.
void EmitRekeyExpand(Emission& out, const Model& live, const ObjectId& id,
                     const std::map<ObjectId, Rekeyed>& all);
// The old column gets another name, and keeps nothing that it would have to be given.
void WriteLeave(Sql& sql, const Model& live, const Model& due, const ObjectId& id);
// In one transaction with all that refers to it: the new column takes the old one's name.
void EmitRekeyTake(Emission& out, const Model& live, const Object& column,
                   const std::map<ObjectId, Rekeyed>& all);
// The old column gets another name in it, and goes when the rest is done.
void EmitRekeyLeave(Emission& out, const Model& live, const ObjectId& id,
                    const std::map<ObjectId, Rekeyed>& all);

// The step after which every row has its new value.
StepId FilledBy(const ObjectId& id, const Rekeyed& rekeyed);

}  // namespace pgorigin::plan
