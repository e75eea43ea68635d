// What the names in a query stand for: the items of its FROM clause, and those of
// the queries around it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ast/expression_scope.h"
#include "ast/term.h"

namespace pgorigin {

// An output column of a query; its type is empty where it is not known.
struct OutputColumn {
  std::string name;
  std::string type;
  std::string declared = {};  // of a table's column, as of a Term
};

struct RangeColumn {
  std::string name;  // as the text calls it
  Term term;         // what a reference to it becomes
};

struct RangeItem {
  std::string schema;  // of a relation without alias
  std::string alias;
  std::vector<RangeColumn> columns;
  std::string row_type;   // of a relation
  int number = 0;         // of the item in the whole statement, in order of appearance
  bool open = false;      // it may have columns that nobody lists here
  bool scalar = false;    // a function that returns no row: its name is its value
  bool relation = false;  // it has the columns of the system, too
};

// An item as it is seen from one place.  A join hides the columns that it merges.
struct VisibleItem {
  std::shared_ptr<const RangeItem> item;
  bool by_name = true;    // `t.a`
  bool by_column = true;  // `a`, `*`
};
using Items = std::vector<VisibleItem>;

struct CommonTable {
  std::string name;
  int number = 0;
  bool open = false;
  std::vector<OutputColumn> columns;
};

struct Level {
  const Level* outer = nullptr;
  Items items;
  std::vector<CommonTable> common_tables;
};

// Shared by all the levels of one statement.
struct QueryState {
  class Shapes* shapes = nullptr;  // null: views are not looked into
  int items = 0;
  int common_tables = 0;
  int nodes = 0;
  // False: something was not found in the model, or may be another thing than it
  // seems; then no difference is certain.
  bool certain = true;
  ObjectId holder;  // whose query it is
  // Up to PostgreSQL 13, EXTRACT is date_part(), and who wrote `x AT TIME ZONE y` or
  // timezone(y, x) is forgotten.
  bool calls_are_plain = false;
};

// Nothing, when no level knows the name for certain.
std::optional<Term> FindColumn(const Level* level, const std::string& column, QueryState& state);
std::optional<Term> FindColumn(const Level* level, const std::string& schema,
                               const std::string& alias, const std::string& column);
const RangeItem* FindItem(const Level* level, const std::string& alias);
const CommonTable* FindCommonTable(const Level* level, const std::string& name);
std::optional<Term> ColumnOf(const RangeItem& item, const std::string& column);
// The row of an item.
Term WholeRow(const RangeItem& item);

}  // namespace pgorigin
