// The rows of a query, held in one text.
#pragma once

#include <postgresql/libpq-fe.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/session/session.h"

namespace pgorigin {

struct RowTexts {
  int columns = 0;
  std::string texts;
  std::vector<std::size_t> starts;  // of each row in `texts`
  // Of each value, behind the start of its row; a row is never as long as kNull.
  std::vector<std::uint32_t> ends;
  static constexpr std::uint32_t kNull = std::uint32_t{1} << 31;

  explicit RowTexts(int columns = 0) : columns(columns) {}
  explicit RowTexts(const PGresult* result);

  int rows() const { return static_cast<int>(starts.size()); }
  void BeginRow() { starts.push_back(texts.size()); }
  void Add(std::string_view value) {
    texts += value;
    EndValue();
  }
  void AddNull() { ends.push_back(LengthOfRow() | kNull); }
  // For who appends to `texts` by itself.
  void EndValue() { ends.push_back(LengthOfRow()); }

  std::uint32_t End(int row, int column) const {
    return ends[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                static_cast<std::size_t>(column)];
  }

 private:
  std::uint32_t LengthOfRow() const {
    return static_cast<std::uint32_t>(texts.size() - starts.back());
  }
};

}  // namespace pgorigin
