// Why a difference may be none: statements that text cannot follow.
#pragma once

#include <map>
#include <string>

#include "pgorigin/align/align.h"
#include "pgorigin/model/model.h"

namespace pgorigin {

class Doubt {
 public:
  explicit Doubt(const Alignment& alignment);

  // The reason when an opaque statement of either side may have created, changed or
  // dropped what belongs to `relation`; empty when there is none.
  std::string About(const QualifiedName& relation) const;

 private:
  void Add(const Model& model);
  void AddHeirs(const Model& model);

  std::string everything_;  // the reason to doubt the whole database, or empty
  std::map<QualifiedName, std::string> relations_;
};

}  // namespace pgorigin
