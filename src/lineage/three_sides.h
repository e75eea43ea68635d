// How far three sides agree on something.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lineage/names.h"
#include "lineage/part.h"
#include "pgorigin/resolve/compare_three.h"

namespace pgorigin {

struct Agreement {
  Verdict origin = Verdict::kEqual;  // of the migrations with the Origin
  Verdict live = Verdict::kEqual;    // of the migrations with live
  std::string made;                  // what the migrations make of it; may be empty
};

// The changes of one comparison by the names of its `to`.
class ChangesById {
 public:
  explicit ChangesById(const Comparison& comparison);

  // The first of that type; null when there is none.
  const Change* Find(const ObjectId& id, ChangeType type) const;
  // kDifferent when there is none: who asks knows that one side lacks it.
  Verdict OnPresence(const ObjectId& id, ChangeType type) const;
  Verdict OnField(const ObjectId& id, std::string_view field) const;
  // On all fields of the definition that are no remarks.
  Verdict OnDefinition(const ObjectId& id) const;

 private:
  std::map<ObjectId, std::vector<const Change*>> changes_;
};

class ThreeSides {
 public:
  explicit ThreeSides(const ComparedThree& three);

  // What the migrations call an object of the Origin.
  ObjectId InMigrations(const ObjectId& id) const { return former_.Of(id); }
  // Of a difference between live and the Origin.
  Agreement On(const Change& change, const Part& part) const;

  const ChangesById& of_live() const { return live_; }

 private:
  Agreement OnMissing(const Change& change) const;
  Agreement OnExtra(const Change& change) const;
  Agreement OnName(const Change& change) const;
  Agreement OnField(const Change& change, std::string_view field) const;

  const Model& made_;       // by the migrations, under their names
  const Model& made_here_;  // the same under the names of the Origin
  MadeNames former_;
  ChangesById origin_;      // migrations → Origin
  ChangesById migrations_;  // live → migrations
  ChangesById live_;        // live → Origin
};

}  // namespace pgorigin
