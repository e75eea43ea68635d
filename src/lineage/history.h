// What the first migrations of a directory made.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "lineage/part.h"
#include "pgorigin/lineage/lineage.h"
#include "pgorigin/model/renames.h"
#include "pgorigin/model/verdict.h"
#include "pgorigin/resolve/compare_three.h"

namespace pgorigin {

// A side that is compared with the past, under the names of the migrations (live) or with
// the way to its own names (the Origin).
struct Witness {
  const Model& model;
  const Renames& renames;  // of what is compared with what
  bool is_live = false;
};

// Every state is folded by text, once, and only when somebody asks for it.
class History {
 public:
  // `made`: the model of all migrations, with its touches.  All outlive it.
  History(const std::vector<Script>& scripts, const Model& made, const ResolveOptions& options);

  int size() const { return static_cast<int>(scripts_.size()); }
  // The scripts that touch the object or what it belongs to, in order.
  std::vector<int> Touching(const ObjectId& id) const;
  // The first of them from that script on: where it touches the object, or else its owner;
  // empty when none does.
  Place FirstTouch(const ObjectId& id, int script) const;
  // How many scripts were run before each state in which the object may have been another:
  // the latest first, without the present.
  std::vector<int> States(const ObjectId& id) const;

  // Is that part of the object, in the witness, as the first `count` scripts made it?
  // `id` is its name in the migrations (of a name: the one that they may have had), `here`
  // in the witness.
  Verdict IsAsAfter(int count, const Witness& witness, const ObjectId& id, const ObjectId& here,
                    const Part& part);
  // The same of the scripts for which `chosen` is true.
  Verdict IsAsMadeBy(const std::vector<bool>& chosen, const Witness& witness, const ObjectId& id,
                     const ObjectId& here, const Part& part);

  // That live has most of what this script creates, the object itself aside: then it ran.
  bool HasRun(int script, const Model& live, const ObjectId& but) const;

 private:
  const Model& Fold(const std::vector<bool>& chosen);
  Verdict OnAccess(const std::vector<bool>& chosen, const ObjectId& id, const Part& part);
  const Model& PastFor(const Witness& witness, const std::vector<bool>& chosen, const Part& part);
  // The script that creates the object first; none when text does not tell.
  std::optional<int> CreatedBy(const ObjectId& id) const;
  bool StaysOnceCreated(const ObjectId& id) const;
  // IsAsAfter of a whole object that was not yet, or still is, there: needs no folding.
  // None for another.
  std::optional<Verdict> ByTouchesAlone(int count, const Witness& witness, const ObjectId& id,
                                        const ObjectId& here) const;

  const std::vector<Script>& scripts_;
  const Model& made_;
  const ResolveOptions& options_;
  std::map<Name, int> number_;  // of a file
  std::map<ObjectId, std::vector<const Touch*>> touches_;
  std::map<std::vector<bool>, Model> folded_;
  std::map<std::pair<bool, std::vector<bool>>, Model> renamed_;  // for live, for the Origin
};

}  // namespace pgorigin
