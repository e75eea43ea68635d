// The way back from the names of `to` to the names of `from`.
#pragma once

#include <map>

#include "pgorigin/align/align.h"

namespace pgorigin {

class OldNames {
 public:
  explicit OldNames(const Alignment& alignment);

  // What `id` (under its new name) was called in `from`.
  ObjectId Of(const ObjectId& id) const;
  // The accepted rename that gave `id` its name; null when there is none.
  const Rename* RenameOf(const ObjectId& id) const;

 private:
  std::map<ObjectId, const Rename*> renames_;  // by the new id
  std::map<QualifiedName, QualifiedName> relations_;
};

}  // namespace pgorigin
