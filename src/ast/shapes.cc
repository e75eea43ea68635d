#include "ast/shapes.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>

#include "ast/build_query.h"
#include "pgorigin/ast/parse.h"
#include "pgorigin/ast/type_name.h"

namespace pgorigin {

using Columns = std::optional<std::vector<OutputColumn>>;

namespace {

// Views of views of views: each level takes stack.
constexpr std::size_t kDeepestViews = 64;

bool HoldsNoQuery(Kind kind) {
  return kind == Kind::kTable || kind == Kind::kConstraint || kind == Kind::kIndex ||
         kind == Kind::kSequence;
}

}  // namespace

// What a partition or a child merely inherits may be listed at its parent alone.
const Column* Shapes::FindInherited(const Table& table, Name column) const {
  std::vector<QualifiedName> parents = table.inherits;
  if (!table.partition_of.empty()) parents = {table.partition_of};
  for (const QualifiedName& parent : parents) {
    const Table* there = As<Table>(FindRelation(model_, parent));
    const Column* found =
        As<Column>(model_.Find({Kind::kColumn, parent.schema, parent.name, column, {}}));
    if (found == nullptr && there != nullptr) found = FindInherited(*there, column);
    if (found != nullptr) return found;
  }
  return nullptr;
}

Columns Shapes::OfTable(const Object& object) {
  const Table& table = *As<Table>(&object);
  // Those of a typed table may be known to its type alone.
  if (table.columns.empty()) return std::nullopt;
  const std::vector<const Object*> own =
      Children(model_, Kind::kColumn, {object.id.schema, object.id.name});
  std::vector<OutputColumn> columns;
  for (Name column : table.columns) {
    const auto name = [](const Object* one) { return one->id.name; };
    const auto place = std::ranges::lower_bound(own, column, {}, name);
    const Column* found = place != own.end() && name(*place) == column
                              ? As<Column>(*place)
                              : FindInherited(table, column);
    OutputColumn output{column.str(), ""};
    if (found != nullptr) {
      output.type = BaseType(found->type.view(), model_);
      if (found->type != output.type) output.declared = found->type.str();
    }
    columns.push_back(std::move(output));
  }
  return columns;
}

Columns Shapes::OfView(const Object& object) {
  if (auto known = views_.find(object.id); known != views_.end()) return known->second;
  if (open_views_.size() >= kDeepestViews || !open_views_.insert(object.id).second)
    return std::nullopt;
  const View& view = *As<View>(&object);
  ParseOutcome parsed = Parse(view.query.text);
  Columns columns;
  if (parsed.statement.node() != nullptr)
    columns = ColumnsOfQuery(*parsed.statement.node(), model_, view.query.search_path, *this);
  if (view.columns.value) {
    const std::vector<Name>& names = *view.columns.value;
    if (!columns || columns->size() != names.size())
      columns = std::vector<OutputColumn>(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) (*columns)[i].name = names[i].str();
  }
  open_views_.erase(object.id);
  return views_[object.id] = columns;
}

Columns Shapes::ColumnsOf(const Object& relation) {
  return As<Table>(&relation) != nullptr ? OfTable(relation) : OfView(relation);
}

// What comes before the first query has grown before it: of most texts that is nearly all.
void Shapes::ReadTouches() {
  touches_read_ = true;
  for (std::size_t i = 0; i < model_.touches.size(); ++i) {
    const ObjectId& id = model_.touches[i].id;
    if (id.kind != Kind::kColumn && !HoldsNoQuery(id.kind)) first_touch_.emplace(id, i);
    if (id.kind == Kind::kColumn && !first_touch_.empty()) last_column_[RelationOf(id)] = i;
  }
}

bool Shapes::GrewAfter(const ObjectId& view, const QualifiedName& relation) {
  if (!touches_read_) ReadTouches();
  auto made = first_touch_.find(view);
  auto grew = last_column_.find(relation);
  return made != first_touch_.end() && grew != last_column_.end() && grew->second > made->second;
}

}  // namespace pgorigin
