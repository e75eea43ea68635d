#include "ast/shapes.h"

#include <pg_query/pg_query.pb-c.h>

#include "ast/build_query.h"
#include "pgorigin/ast/parse.h"
#include "pgorigin/ast/type_name.h"

namespace pgorigin {

using Columns = std::optional<std::vector<OutputColumn>>;

namespace {

// Views of views of views: each level takes stack.
constexpr std::size_t kDeepestViews = 64;

}  // namespace

// What a partition or a child merely inherits may be listed at its parent alone.
const Column* Shapes::FindColumn(const QualifiedName& table, Name column) const {
  const Object* object = FindRelation(model_, table);
  const Table* here = As<Table>(object);
  if (here == nullptr) return nullptr;
  const Object* found = model_.Find({Kind::kColumn, table.schema, table.name, column, {}});
  if (found != nullptr) return As<Column>(found);
  if (!here->partition_of.empty()) return FindColumn(here->partition_of, column);
  for (const QualifiedName& parent : here->inherits) {
    if (const Column* inherited = FindColumn(parent, column)) return inherited;
  }
  return nullptr;
}

Columns Shapes::OfTable(const Object& object) {
  // Those of a typed table may be known to its type alone.
  if (As<Table>(&object)->columns.empty()) return std::nullopt;
  std::vector<OutputColumn> columns;
  const QualifiedName name{object.id.schema, object.id.name};
  for (Name column : As<Table>(&object)->columns) {
    const Column* found = FindColumn(name, column);
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

// No query stands in a column, a constraint or an index, which are nearly all that there is.
void Shapes::ReadTouches() {
  touches_read_ = true;
  QualifiedName relation;
  std::size_t* last = nullptr;  // of that relation
  for (std::size_t i = 0; i < model_.touches.size(); ++i) {
    const ObjectId& id = model_.touches[i].id;
    if (id.kind == Kind::kConstraint || id.kind == Kind::kIndex) continue;
    if (id.kind != Kind::kColumn) {
      first_touch_.emplace(id, i);
      continue;
    }
    if (last == nullptr || RelationOf(id) != relation) {
      relation = RelationOf(id);
      last = &last_column_[relation];
    }
    *last = i;
  }
}

bool Shapes::GrewAfter(const ObjectId& view, const QualifiedName& relation) {
  if (!touches_read_) ReadTouches();
  auto made = first_touch_.find(view);
  auto grew = last_column_.find(relation);
  return made != first_touch_.end() && grew != last_column_.end() && grew->second > made->second;
}

}  // namespace pgorigin
