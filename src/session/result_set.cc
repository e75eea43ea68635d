#include "session/result_set.h"

#include <charconv>

namespace pgorigin {

RowTexts::RowTexts(const PGresult* result) : RowTexts(PQnfields(result)) {
  const int rows = PQntuples(result);
  for (int row = 0; row < rows; ++row) {
    BeginRow();
    for (int column = 0; column < columns_; ++column) {
      if (PQgetisnull(result, row, column) != 0) {
        AddNull();
        continue;
      }
      Append({PQgetvalue(result, row, column),
              static_cast<std::size_t>(PQgetlength(result, row, column))});
      EndValue();
    }
  }
}

void RowTexts::BeginRow() {
  if (rows_++ % kRowsOfBlock == 0) {
    if (!blocks_.empty()) blocks_.back().text.shrink_to_fit();
    blocks_.emplace_back();
    blocks_.back().starts.reserve(kRowsOfBlock);
    blocks_.back().ends.reserve(static_cast<std::size_t>(kRowsOfBlock * columns_));
  }
  blocks_.back().starts.push_back(blocks_.back().text.size());
}

std::string_view RowTexts::Get(int row, int column) const {
  const Block& block = blocks_[static_cast<std::size_t>(row / kRowsOfBlock)];
  const std::uint32_t begin = column == 0 ? 0 : EndOf(row, column - 1) & ~kNull;
  const std::uint32_t end = EndOf(row, column) & ~kNull;
  return {block.text.data() + block.starts[static_cast<std::size_t>(row % kRowsOfBlock)] + begin,
          end - begin};
}

ResultSet::ResultSet() : rows_(std::make_unique<RowTexts>()) {}
ResultSet::~ResultSet() = default;
ResultSet::ResultSet(ResultSet&&) noexcept = default;
ResultSet& ResultSet::operator=(ResultSet&&) noexcept = default;

int ResultSet::size() const { return rows_->rows(); }
int ResultSet::columns() const { return rows_->columns(); }

bool ResultSet::IsNull(int row, int column) const { return rows_->IsNull(row, column); }

std::string_view ResultSet::Get(int row, int column) const { return rows_->Get(row, column); }

long long ResultSet::GetInt(int row, int column) const {
  std::string_view text = Get(row, column);
  long long value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool ResultSet::GetBool(int row, int column) const { return Get(row, column) == "t"; }

}  // namespace pgorigin
