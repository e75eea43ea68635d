#include "ast/query_level.h"

#include <algorithm>
#include <string_view>

#include "pgorigin/model/server_names.h"

namespace pgorigin {
namespace {

Term ColumnTerm(const RangeItem& item, const std::string& column) {
  return {Term::Form::kColumn, std::to_string(item.number) + "." + column, "", {}};
}

const Term* ListedColumn(const RangeItem& item, const std::string& column) {
  auto found = std::ranges::find(item.columns, column, &RangeColumn::name);
  return found == item.columns.end() ? nullptr : &found->term;
}

}  // namespace

// An item of which not all columns are known has any column that is asked of it.
std::optional<Term> ColumnOf(const RangeItem& item, const std::string& column) {
  if (const Term* listed = ListedColumn(item, column)) return *listed;
  bool there = item.open || (item.relation && IsSystemColumn(column));
  return there ? std::optional(ColumnTerm(item, column)) : std::nullopt;
}

Term WholeRow(const RangeItem& item) {
  if (item.scalar && item.columns.size() == 1) return item.columns[0].term;
  Term row = ColumnTerm(item, "*");
  row.type = item.row_type;
  return row;
}

std::optional<Term> FindColumn(const Level* level, const std::string& column, QueryState& state) {
  const RangeItem* open = nullptr;
  for (; level != nullptr; level = level->outer) {
    std::vector<std::pair<const RangeItem*, const Term*>> found;
    int open_items = 0;
    for (const VisibleItem& visible : level->items) {
      if (!visible.by_column) continue;
      if (const Term* term = ListedColumn(*visible.item, column))
        found.emplace_back(visible.item.get(), term);
      bool system = visible.item->relation && IsSystemColumn(column);
      if (!visible.item->open && !system) continue;
      ++open_items;
      if (open == nullptr) open = visible.item.get();
    }
    if (found.size() == 1) {
      state.certain &= open == nullptr;
      return *found[0].second;
    }
    if (found.size() > 1 || open_items > 1) return std::nullopt;
    // The only place where it can be, if it is not further out.
    if (open_items == 1 && level->outer == nullptr) break;
  }
  if (open == nullptr) return std::nullopt;
  state.certain &= open->relation && !open->open;
  return ColumnTerm(*open, column);
}

std::optional<Term> FindColumn(const Level* level, const std::string& schema,
                               const std::string& alias, const std::string& column) {
  for (; level != nullptr; level = level->outer) {
    for (const VisibleItem& visible : level->items) {
      bool named = visible.by_name && visible.item->alias == alias &&
                   (schema.empty() || visible.item->schema == schema);
      if (named) return ColumnOf(*visible.item, column);
    }
  }
  return std::nullopt;
}

const RangeItem* FindItem(const Level* level, const std::string& alias) {
  for (; level != nullptr; level = level->outer) {
    for (const VisibleItem& visible : level->items) {
      if (visible.by_name && visible.item->alias == alias) return visible.item.get();
    }
  }
  return nullptr;
}

const CommonTable* FindCommonTable(const Level* level, const std::string& name) {
  for (; level != nullptr; level = level->outer) {
    auto& tables = level->common_tables;
    auto found = std::ranges::find(tables.rbegin(), tables.rend(), name, &CommonTable::name);
    if (found != tables.rend()) return &*found;
  }
  return nullptr;
}

}  // namespace pgorigin
