// What queries take from the relations of a model, each found once.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ast/query_level.h"
#include "pgorigin/model/model.h"

namespace pgorigin {

class Shapes {
 public:
  explicit Shapes(const Model& model) : model_(model) {}

  // The columns of a relation, in order, under the names of the model; nothing when
  // they are not known.
  std::optional<std::vector<OutputColumn>> ColumnsOf(const Object& relation);
  // A column was made or renamed after the view: what `*` was when the view was made
  // is not what it is now.
  bool GrewAfter(const ObjectId& view, const QualifiedName& relation);

 private:
  std::optional<std::vector<OutputColumn>> OfTable(const Object& object);
  std::optional<std::vector<OutputColumn>> OfView(const Object& object);
  const Column* FindInherited(const Table& table, Name column) const;
  void ReadTouches();

  const Model& model_;
  std::map<ObjectId, std::optional<std::vector<OutputColumn>>> views_;
  std::set<ObjectId> open_views_;  // being looked into: a view cannot contain itself
  std::map<QualifiedName, std::size_t> last_column_;
  std::map<ObjectId, std::size_t> first_touch_;
  bool touches_read_ = false;
};

}  // namespace pgorigin
