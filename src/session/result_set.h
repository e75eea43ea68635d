// The rows of a query, as text.
#pragma once

#include <postgresql/libpq-fe.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/session/session.h"

namespace pgorigin {

// In blocks of rows, so that it grows without a copy of all that is there.
class RowTexts {
 public:
  explicit RowTexts(int columns = 0) : columns_(columns) {}
  explicit RowTexts(const PGresult* result);

  int rows() const { return rows_; }
  int columns() const { return columns_; }
  bool IsNull(int row, int column) const { return (EndOf(row, column) & kNull) != 0; }
  std::string_view Get(int row, int column) const;

  void BeginRow();
  // Parts that follow each other make one value, until it ends.
  void Append(std::string_view part) { blocks_.back().text += part; }
  void EndValue() { blocks_.back().ends.push_back(LengthOfRow()); }
  void AddNull() { blocks_.back().ends.push_back(LengthOfRow() | kNull); }

 private:
  static constexpr int kRowsOfBlock = 256;
  static constexpr std::uint32_t kNull = std::uint32_t{1} << 31;  // no row is as long

  struct Block {
    std::string text;
    std::vector<std::size_t> starts;  // of each row
    std::vector<std::uint32_t> ends;  // of each value, behind the start of its row
  };

  std::uint32_t LengthOfRow() const {
    const Block& block = blocks_.back();
    return static_cast<std::uint32_t>(block.text.size() - block.starts.back());
  }
  std::uint32_t EndOf(int row, int column) const {
    return blocks_[static_cast<std::size_t>(row / kRowsOfBlock)]
        .ends[static_cast<std::size_t>(row % kRowsOfBlock * columns_ + column)];
  }

  int columns_ = 0;
  int rows_ = 0;
  std::vector<Block> blocks_;
};

}  // namespace pgorigin
