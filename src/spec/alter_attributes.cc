// ALTER of what a relation or column has beside its definition proper: tablespaces,
// access methods, CLUSTER ON, statistics targets, options of columns, foreign options.
#include <algorithm>

#include "pgorigin/model/access.h"
#include "spec/alter_table.h"
#include "spec/columns.h"
#include "spec/federation.h"
#include "spec/implied_indexes.h"
#include "spec/indexes.h"
#include "spec/storage.h"
#include "spec/targets.h"

namespace pgorigin {
namespace {

Name* TablespaceOf(Object& object) {
  if (Table* table = As<Table>(&object)) return &table->tablespace;
  if (View* view = As<View>(&object)) return &view->tablespace;
  if (Index* index = As<Index>(&object)) return &index->tablespace;
  if (Constraint* constraint = As<Constraint>(&object)) return &constraint->tablespace;
  return nullptr;
}

void SetTablespace(const Alteration& at) {
  if (Name* tablespace = TablespaceOf(at.relation)) {
    *tablespace = std::string_view(at.cmd.name) == "pg_default" ? "" : at.cmd.name;
  }
}

// SET ACCESS METHOD DEFAULT gives no name.
void SetAccessMethod(const Alteration& at) {
  const Name method = at.cmd.name[0] == '\0' ? Name(at.fold.default_access_method) : at.cmd.name;
  if (Table* table = As<Table>(&at.relation)) table->access_method = method;
  if (View* view = As<View>(&at.relation)) view->access_method = method;
}

// At most one index of a relation is marked.
void ClusterOn(const Alteration& at) {
  SpellOutIndexes(at.fold, at.table);
  bool found = at.cmd.subtype == AT(DropCluster);
  for (Kind kind : {Kind::kIndex, Kind::kConstraint}) {
    for (Object* child : Children(at.fold.model, kind, at.table)) {
      const bool marked = at.cmd.subtype == AT(ClusterOn) && child->id.name == at.cmd.name;
      found = found || marked;
      if (Index* index = As<Index>(child)) index->clustered = marked;
      if (Constraint* constraint = As<Constraint>(child)) constraint->clustered = marked;
    }
  }
  if (!found && !MayBeInherited(at.fold, at.table))
    at.fold.Error(0, "index " + std::string(at.cmd.name) + " does not exist");
}

// A key of an index goes by its number.
void SetIndexStatistics(const Alteration& at, Index& index, std::int64_t target) {
  const auto number = static_cast<std::size_t>(at.cmd.num);
  if (number < 1 || number > index.keys.size()) {
    return at.fold.OpaqueOn("statistics of a column of an index", {at.table});
  }
  index.statistics.resize(index.keys.size(), -1);
  index.statistics[number - 1] = target;
  if (std::ranges::all_of(index.statistics, [](std::int64_t t) { return t < 0; })) {
    index.statistics.clear();
  }
}

void SetStatistics(const Alteration& at) {
  const std::int64_t target = at.cmd.def == nullptr ? -1 : std::stoll(StringOf(*at.cmd.def));
  if (Index* index = As<Index>(&at.relation)) return SetIndexStatistics(at, *index, target);
  if (View* view = As<View>(&at.relation)) {
    DetailNamed(at, *view).statistics = target;
    return DropEmptyDetails(*view);
  }
  Object* column = FindColumn(at.fold, at.table, at.cmd.name);
  if (column == nullptr) {
    return at.fold.OpaqueOn("statistics of a column that text cannot tell", {at.table});
  }
  As<Column>(column)->statistics = target;
  at.fold.Touched(column->id, false);
  if (!at.recurse) return;
  for (const QualifiedName& child : ChildTables(at.fold, at.table)) {
    Object* table = at.fold.FindNamed(child, {Kind::kTable});
    if (table != nullptr) SetStatistics({at.fold, child, at.cmd, *table, true});
  }
}

void ChangeOptions(const Alteration& at, Options& options) {
  for (const PgQuery__Node* node : PGORIGIN_LIST(*at.cmd.def->list, items)) {
    const PgQuery__DefElem& option = *node->def_elem;
    const std::string prefix = std::string(option.defname) + "=";
    std::erase_if(options, [&](const std::string& o) { return o.starts_with(prefix); });
    if (at.cmd.subtype == AT(SetOptions)) options.push_back(prefix + ValueOf(option));
  }
}

void SetColumnOptions(const Alteration& at) {
  Column* column = As<Column>(FindColumn(at.fold, at.table, at.cmd.name));
  View* view = As<View>(&at.relation);
  if ((column == nullptr && view == nullptr) || at.cmd.def == nullptr) {
    return at.fold.OpaqueOn("options of a column that text cannot tell", {at.table});
  }
  if (column != nullptr) return ChangeOptions(at, column->options);
  ChangeOptions(at, DetailNamed(at, *view).options);
  DropEmptyDetails(*view);
}

void SetForeignOptions(const Alteration& at) {
  auto items = PGORIGIN_LIST(*at.cmd.def->list, items);
  if (at.cmd.subtype == AT(GenericOptions)) {
    if (Table* table = at.AsTable()) AlterForeignOptions(items, table->foreign_options);
    return;
  }
  Column* column = As<Column>(FindColumn(at.fold, at.table, at.cmd.name));
  if (column != nullptr) return AlterForeignOptions(items, column->foreign_options);
  at.fold.Error(0, "column " + std::string(at.cmd.name) + " does not exist");
}

}  // namespace

bool AlterAttributes(const Alteration& at) {
  switch (at.cmd.subtype) {
    case AT(SetTableSpace):
      return SetTablespace(at), true;
    case AT(SetAccessMethod):
      return SetAccessMethod(at), true;
    case AT(ClusterOn):
    case AT(DropCluster):
      return ClusterOn(at), true;
    case AT(SetStatistics):
      return SetStatistics(at), true;
    case AT(SetOptions):
    case AT(ResetOptions):
      return SetColumnOptions(at), true;
    case AT(GenericOptions):
    case AT(AlterColumnGenericOptions):
      return SetForeignOptions(at), true;
    default:
      return false;
  }
}

}  // namespace pgorigin
