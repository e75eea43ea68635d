// What has to be done to every object: the changes, and all that stands in their way.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <vector>

#include "pgorigin/plan/migration.h"
#include "plan/alter.h"
#include "plan/rekey.h"

namespace pgorigin::plan {

struct Work {
  std::set<ObjectId> dropped;  // of live
  std::set<ObjectId> created;  // of the target; what is in both sets is replaced
  std::map<ObjectId, Alteration> altered;
  std::set<ObjectId> accessed;  // owner, privileges or labels differ
  // Columns of partitions whose privileges differ from what comes with their parent's.
  std::map<ObjectId, std::pair<const Object*, const Object*>> folded;
  std::set<ObjectId> detached;  // columns and domains whose default goes, and comes again
  // Of them: by the column that gets or gives away the sequence that they call.
  std::map<ObjectId, ObjectId> callers;
  std::set<ObjectId> aside;  // replaced types that columns use until they have the new one
  // Columns that hold rows as text while the relation of those goes and comes, or changes.
  std::set<ObjectId> through_text;
  // Columns and others that change so that what uses them has to go first.
  std::set<ObjectId> disturbed;
  std::set<ObjectId> rebuilt;  // indexes that are away while their table becomes a partition
  std::map<ObjectId, Rekeyed> rekeyed;  // columns that are replaced and keep their meaning
  std::set<ObjectId> expanded;          // of them: while others write
  std::map<ObjectId, int> changes;      // index of the change that is repaired
  std::vector<LeftOut> left_out;
  std::deque<Object> made;  // empty counterparts of settings that one side alone has

  bool IsReplaced(const ObjectId& id) const { return dropped.contains(id) && created.contains(id); }
};

// `target` is of alignment.to.
Work FindWork(const Alignment& alignment, const Comparison& comparison, const Emission& target,
              const PlanOptions& options);

// Who needs an object, in a model of a server.
class Dependants {
 public:
  explicit Dependants(const Model& model);
  const std::vector<const Object*>& Of(const ObjectId& id) const;

 private:
  std::map<ObjectId, std::vector<const Object*>> by_need_;
};

// What an object of that model needs beside what the server recorded: parents of a table,
// the referenced table of a foreign key, the index that an index is attached to.
std::vector<ObjectId> NeedsIn(const Model& model, const Object& object);

// A detached column calls it no more, nor holds rows of it.
bool IsLetGoOf(Kind kind);

// The base type or range that the function belongs to: each needs the other, and both go
// together.  Null: none.
const ObjectId* TypeOfFunction(const Model& model, const Object& function);

// All that belongs to the relation or domain.
std::vector<const Object*> ChildrenOf(const Model& model, const ObjectId& id);

}  // namespace pgorigin::plan
