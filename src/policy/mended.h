// Which breaches of house rules a difference says already.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <vector>

#include "policy/house.h"

namespace pgorigin {

// A breach is told already when a change is on that very field of the object, or lists an
// absent child of that kind, and the Origin does not break the rule there itself.
class Mended {
 public:
  explicit Mended(const Comparison& comparison);
  // `of_origin`: what breaks the same rule in the Origin; asked only when it matters.
  void Drop(std::vector<Breach>& breaches,
            const std::function<std::vector<Breach>()>& of_origin) const;

 private:
  using Changes = std::vector<const Change*>;

  bool HasChange(const Breach& breach) const;
  bool HasFieldChange(const Breach& breach) const;
  bool LacksChild(const Breach& breach) const;

  std::map<ObjectId, Changes> changed_;
  std::map<QualifiedName, Changes> missing_;  // children, by their relation
};

}  // namespace pgorigin
