// The way back from the names of the one model of an alignment to those of the other.
#pragma once

#include <map>
#include <set>

#include "pgorigin/align/align.h"

namespace pgorigin {

class MadeNames {
 public:
  explicit MadeNames(const Alignment& alignment);

  // What `id` of `to` is called in `from`.
  ObjectId Of(const ObjectId& id) const;

 private:
  std::map<ObjectId, ObjectId> objects_;
  std::map<QualifiedName, QualifiedName> relations_;
};

// The relation that the object belongs to, as an object of the model; null when it belongs to
// none, or the model does not have that.
const Object* OwnerIn(const Model& model, const ObjectId& id);

}  // namespace pgorigin
