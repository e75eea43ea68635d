// Rows of a catalog query, with columns by name.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/model/name.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

using Oid = std::uint32_t;  // 0: none

// The output of an array type: `{a,"b c",NULL}`.
std::vector<std::optional<std::string>> ParseArray(std::string_view text);
// The same, without its nulls.
std::vector<std::string> ParseTextArray(std::string_view text);
// Of an array or vector of numbers: `{1,2}`, `1 2`.
std::vector<std::int64_t> ParseNumbers(std::string_view text);
std::vector<Oid> ParseOids(std::string_view text);
// The bytes of `encode(…, 'hex')`.
std::string ParseHex(std::string_view text);

// One row.  Column is an enum class in the order of the query's columns, ending in
// kCount.
template <class Column>
class Row {
 public:
  Row(const ResultSet& rows, int row) : rows_(&rows), row_(row) {}

  bool IsNull(Column column) const { return rows_->IsNull(row_, static_cast<int>(column)); }
  std::string_view Text(Column column) const { return rows_->Get(row_, static_cast<int>(column)); }
  std::string String(Column column) const { return std::string(Text(column)); }
  Name AsName(Column column) const { return Name(Text(column)); }
  std::int64_t Int(Column column) const { return rows_->GetInt(row_, static_cast<int>(column)); }
  Oid AsOid(Column column) const { return static_cast<Oid>(Int(column)); }
  bool Bool(Column column) const { return rows_->GetBool(row_, static_cast<int>(column)); }
  // Of a column of type "char"; '\0' when it is empty or null.
  char Char(Column column) const { return Text(column).empty() ? '\0' : Text(column)[0]; }
  template <class Sql>
  std::optional<Sql> Optional(Column column) const {
    if (IsNull(column)) return std::nullopt;
    return Sql{{String(column), {}}};
  }

 private:
  const ResultSet* rows_;
  int row_;
};

template <class Column>
void RequireColumns(const ResultSet& rows) {
  if (rows.columns() == static_cast<int>(Column::kCount)) return;
  throw std::logic_error("a catalog query and its columns disagree");
}

template <class Column, class Visitor>
void ForEachRow(const ResultSet& rows, Visitor visit) {
  RequireColumns<Column>(rows);
  for (int row = 0; row < rows.size(); ++row) visit(Row<Column>(rows, row));
}

// Neighbours that belong to the same owner go in order of their names: a map takes such
// without a search for each.
template <class Column, class Visitor>
void ForEachRowByName(const ResultSet& rows, Column owner, Column name, Visitor visit) {
  RequireColumns<Column>(rows);
  std::vector<Row<Column>> run;
  for (int row = 0; row < rows.size();) {
    run.clear();
    do {
      run.emplace_back(rows, row++);
    } while (row < rows.size() && Row<Column>(rows, row).Text(owner) == run.front().Text(owner));
    std::ranges::sort(run, {}, [name](const Row<Column>& one) { return one.Text(name); });
    for (const Row<Column>& one : run) visit(one);
  }
}

}  // namespace pgorigin
