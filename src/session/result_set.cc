#include "session/result_set.h"

#include <charconv>

namespace pgorigin {

RowTexts::RowTexts(const PGresult* result) : RowTexts(PQnfields(result)) {
  const int rows = PQntuples(result);
  for (int row = 0; row < rows; ++row) {
    BeginRow();
    for (int column = 0; column < columns; ++column) {
      if (PQgetisnull(result, row, column) != 0) {
        AddNull();
      } else {
        Add({PQgetvalue(result, row, column),
             static_cast<std::size_t>(PQgetlength(result, row, column))});
      }
    }
  }
}

ResultSet::ResultSet() : rows_(std::make_unique<RowTexts>()) {}
ResultSet::~ResultSet() = default;
ResultSet::ResultSet(ResultSet&&) noexcept = default;
ResultSet& ResultSet::operator=(ResultSet&&) noexcept = default;

int ResultSet::size() const { return rows_->rows(); }
int ResultSet::columns() const { return rows_->columns; }

bool ResultSet::IsNull(int row, int column) const {
  return (rows_->End(row, column) & RowTexts::kNull) != 0;
}

std::string_view ResultSet::Get(int row, int column) const {
  const std::uint32_t begin = column == 0 ? 0 : rows_->End(row, column - 1) & ~RowTexts::kNull;
  const std::uint32_t end = rows_->End(row, column) & ~RowTexts::kNull;
  return {rows_->texts.data() + rows_->starts[static_cast<std::size_t>(row)] + begin, end - begin};
}

long long ResultSet::GetInt(int row, int column) const {
  std::string_view text = Get(row, column);
  long long value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool ResultSet::GetBool(int row, int column) const { return Get(row, column) == "t"; }

}  // namespace pgorigin
