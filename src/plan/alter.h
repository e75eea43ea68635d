// What makes an object as it is due, without dropping it.
#pragma once

#include <optional>
#include <set>
#include <string_view>

#include "pgorigin/model/model.h"
#include "plan/emission.h"

namespace pgorigin::plan {

// One object on both sides, and the fields in which it differs.
struct Delta {
  const Model& live;
  const Emission& target;  // of the model in which `to` is
  const Object& from;
  const Object& to;
  bool online = false;                    // others read and write meanwhile
  bool retyped = false;                   // of a column: its type is made anew under the same name
  const ValueMapping* mapping = nullptr;  // of a column: what its values become, as decided
  std::set<std::string_view> fields;      // those that no statement has seen to yet
  std::string_view time_zone{};           // of its timestamps without one; empty: unknown

  bool through_text = false;  // of a column: it has left its type by then

  // True when it differs; then the caller sees to it.
  bool Take(std::string_view field) { return fields.erase(field) > 0; }
};

struct Alteration {
  Sql sql;
  Sql leave;  // before all else: it leaves a parent, or a name that another one takes
  Sql join;   // after all else: it gets another parent
  Sql owner;  // of a sequence: OWNED BY a column that may need the sequence first
  Effect effect;
  std::set<Hazard> hazards;
  bool alone = false;  // see Step
  bool again = false;  // the create-emitter writes it: CREATE OR REPLACE
  // Views, policies and others that use it have to be dropped first.
  bool disturbs = false;
  Sql validate;  // afterwards, in a transaction of its own: reads, while others write
  Sql finish;    // after that
};

// Nothing where the server has no statement for one of the fields: then it has to be
// dropped and created.  Owner, privileges and labels are not looked at.
std::optional<Alteration> Alter(Delta delta);

// All options of a sequence, also of the one behind an identity column.
void WriteSequenceChange(Alteration& out, const QualifiedName& name, const Sequence& from,
                         const Sequence& to);

// By family; each takes the fields that it can alter.
void AlterType(Delta& delta, Alteration& out);      // alter_types.cc
void AlterColumn(Delta& delta, Alteration& out);    // alter_columns.cc
void AlterTable(Delta& delta, Alteration& out);     // alter_tables.cc
void AlterRelation(Delta& delta, Alteration& out);  // alter_relations.cc
void AlterKey(Delta& delta, Alteration& out);       // alter_keys.cc
void AlterRoutine(Delta& delta, Alteration& out);   // alter_routines.cc
void AlterExternal(Delta& delta, Alteration& out);  // alter_external.cc

}  // namespace pgorigin::plan
