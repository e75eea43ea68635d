// Which owners and privileges take part in a comparison.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/model/model.h"
#include "pgorigin/resolve/compare.h"

namespace pgorigin {

// One side, as far as it matters here.
struct Party {
  bool is_text = false;
  // The role that connects; of a text: that of the other side.  Empty: not known.
  Name role;
};

// The rules of ManagedScope, for a pair of models.
class Management {
 public:
  Management(ManagedScope scope, Party from, Party to)
      : scope_(std::move(scope)), from_(std::move(from)), to_(std::move(to)) {}

  // Before partitions are folded and renames are looked for: takes out default
  // privileges and a database that are not compared, and settles the columns of
  // partitions.
  void Prepare(Model& from, Model& to) const;
  // Once both models are under the same names: what is left unstated equals anything.
  void Limit(Model& from, Model& to) const;

 private:
  // Of one object on one side.
  struct Holding {
    const Party& party;
    const Model& model;
    Object* object = nullptr;  // null: there is none
    Name owner;                // empty: not known
  };
  bool IsManaged(Name role) const;
  bool HasManagedOwner(const Object* object) const;
  Holding HoldingOf(const Party& party, const Model& model, Object* object) const;
  void LimitOwnerOf(const Model& from, Object* from_object, const Model& to,
                    Object* to_object) const;
  void LimitOwner(const Holding& from, const Holding& to) const;
  void LimitPrivilegesOf(const Model& from, Object* from_object, const Model& to,
                         Object* to_object) const;
  void LimitPrivileges(const Holding& from, const Holding& to, const ObjectId& id) const;
  void LimitLists(const Holding& from, Stated<std::vector<Privilege>>* from_list, const Holding& to,
                  Stated<std::vector<Privilege>>* to_list, const ObjectId& id) const;
  void LimitList(const Holding& holding, Stated<std::vector<Privilege>>& list, const ObjectId& id,
                 bool compared) const;
  void LimitDefaults(Model& from, Model& to) const;
  void LimitDatabase(Model& from, Model& to) const;

  ManagedScope scope_;
  Party from_;
  Party to_;
};

// What is outside of the scope, for the report.
std::vector<NotCompared> OutOfScope(const ManagedScope& scope);

// A text alone: whoever executes it owns what it gives to nobody.
void SettleAccess(Model& text);

}  // namespace pgorigin
