// Dates are text everywhere but here.
#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "pgorigin/history/ledger.h"

namespace pgorigin {
namespace {

using Days = std::chrono::sys_days;

int Number(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// "2026-01-31…"
Days DayOf(std::string_view date) {
  if (date.size() < 10) return Days();
  return std::chrono::year_month_day(
      std::chrono::year(Number(date.substr(0, 4))),
      std::chrono::month(static_cast<unsigned>(Number(date.substr(5, 2)))),
      std::chrono::day(static_cast<unsigned>(Number(date.substr(8, 2)))));
}

}  // namespace

int DaysBetween(std::string_view from, std::string_view to) {
  return static_cast<int>((DayOf(to) - DayOf(from)).count());
}

std::string DaysBefore(std::string_view date, int days) {
  const std::chrono::year_month_day day = DayOf(date) - std::chrono::days(days);
  return fmt::format("{:04}-{:02}-{:02}{}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                     date.size() > 10 ? date.substr(10) : "");
}

}  // namespace pgorigin
