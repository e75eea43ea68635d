#include "report/chart.h"

#include <algorithm>
#include <array>

namespace pgorigin {
namespace {

// From nothing at all to the largest number.
constexpr std::array<std::string_view, 9> kBlocks = {"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 9> kAscii = {".", "_", "_", "-", "-", "=", "=", "#", "#"};

std::vector<std::optional<int>> Squeezed(const std::vector<std::optional<int>>& numbers,
                                         std::size_t width) {
  if (numbers.size() <= width) return numbers;
  std::vector<std::optional<int>> squeezed(width);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    std::optional<int>& place = squeezed[i * width / numbers.size()];
    place = std::max(place, numbers[i]);
  }
  return squeezed;
}

}  // namespace

std::string Chart(const std::vector<std::optional<int>>& numbers, std::size_t width, bool unicode) {
  const auto& letters = unicode ? kBlocks : kAscii;
  const std::vector<std::optional<int>> squeezed = Squeezed(numbers, width);
  int most = 1;
  for (const std::optional<int>& number : squeezed) most = std::max(most, number.value_or(0));
  std::string chart;
  for (const std::optional<int>& number : squeezed) {
    if (!number) {
      chart += ' ';
      continue;
    }
    const int height = *number == 0 ? 0 : 1 + (*number * 7 + most / 2) / most;
    chart += letters[static_cast<std::size_t>(std::min(height, 8))];
  }
  return chart;
}

}  // namespace pgorigin
