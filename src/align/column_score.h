// How likely it is that one column is another one under a new name.
#pragma once

#include <string>
#include <vector>

#include "align/table_side.h"
#include "pgorigin/ast/text_judge.h"
#include "pgorigin/model/model.h"

namespace pgorigin {

// A column with all that speaks for or against it.
struct ColumnView {
  const Object* object = nullptr;
  const Column* column = nullptr;
  Neighbours neighbours;
  std::set<QualifiedName> references;
  // Under the names of `to`, so that both sides compare.
  std::set<std::vector<Name>> unique_with;
};

struct ColumnPair {
  const ColumnView& from;
  const ColumnView& to;
  bool only_ones_of_type = false;     // no other column of that type is left over
  const Object* enum_type = nullptr;  // the type of `to`, when it is an enum
};

struct ColumnScore {
  double score = 0;
  std::vector<std::string> evidence;
};

// A pair that needs its values converted, or has nothing but a type in common,
// scores below the threshold.
ColumnScore ScoreColumns(const ColumnPair& pair, const TextJudge& judge);

}  // namespace pgorigin
