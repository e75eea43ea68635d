// How the rows of two tables belong together.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

struct RowJoin {
  std::vector<std::pair<Name, Name>> columns;  // of the target, of the source
  bool one_for_one = false;                    // a row of the target for each of the source
};

// By a foreign key, in whichever direction: one of the target that is unique, rather than others.
std::optional<RowJoin> JoinRows(const Model& model, const QualifiedName& source,
                                const QualifiedName& target);

}  // namespace pgorigin
