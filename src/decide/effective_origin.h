// The Origin as decisions make it.
#pragma once

#include <map>
#include <set>

#include "pgorigin/align/align.h"
#include "pgorigin/decide/decision.h"
#include "pgorigin/diff/change.h"

namespace pgorigin {

class EffectiveOrigin {
 public:
  explicit EffectiveOrigin(Alignment& alignment) : alignment_(alignment) {}

  // The Origin has it as the database does: the fields that the decision is about, or all.
  // Returns what it is called in the effective Origin.
  ObjectId Keep(const Change& change, const Decision& decision);

  // What only hangs on kept columns is as in the database, too: to be called once, with
  // all changes, after the last Keep.
  void Follow(const std::vector<Change>& changes);

  // What hangs on a kept name: from its name before to that of now.
  const std::map<ObjectId, ObjectId>& called() const { return called_; }

 private:
  ObjectId KeptAs(const Change& change, const Decision& decision);
  void KeepFields(const Change& change, const Decision& decision);
  void KeepExtra(const ObjectId& id);
  void KeepMissing(const ObjectId& id);
  void KeepName(const ObjectId& id);
  ObjectId KeepPlace(const ObjectId& due);
  bool HangsOnKept(const Object& object, const std::set<ObjectId>& columns) const;

  Alignment& alignment_;
  std::map<ObjectId, ObjectId> called_;
  std::set<ObjectId> extra_columns_;    // that the Origin has now
  std::set<ObjectId> missing_columns_;  // that it has no more
};

}  // namespace pgorigin
