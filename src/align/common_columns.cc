#include "align/common_columns.h"

#include <unordered_map>

namespace pgorigin {

std::set<Name> CommonColumns(const Model& model) {
  int tables = 0;
  std::unordered_map<Name, int> counts;
  for (const auto& [id, object] : model.objects) {
    tables += id.kind == Kind::kTable;
    if (id.kind == Kind::kColumn) ++counts[id.name];
  }
  std::set<Name> common;
  for (const auto& [name, count] : counts) {
    if (count >= 3 && count * 4 > tables) common.insert(name);
  }
  return common;
}

std::set<Name> CommonColumns(const Model& from, const Model& to) {
  std::set<Name> common = CommonColumns(from);
  common.merge(CommonColumns(to));
  return common;
}

}  // namespace pgorigin
