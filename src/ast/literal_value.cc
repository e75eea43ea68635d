#include "ast/literal_value.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <map>

namespace pgorigin {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Reads a text from left to right.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}
  bool Done() const { return rest_.empty(); }
  char Peek() const { return rest_.empty() ? '\0' : rest_.front(); }
  bool Skip(char c) {
    if (Peek() != c || rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void SkipSpaces() {
    while (Peek() == ' ' || Peek() == '\n' || Peek() == '\t' || Peek() == '\r')
      rest_.remove_prefix(1);
  }
  template <class Wanted>
  std::string_view While(Wanted wanted) {
    std::size_t n = 0;
    while (n < rest_.size() && wanted(rest_[n])) ++n;
    std::string_view taken = rest_.substr(0, n);
    rest_.remove_prefix(n);
    return taken;
  }
  // Up to nine digits.
  std::optional<std::int64_t> Number() {
    std::string_view digits = While(IsDigit);
    std::int64_t value = 0;
    if (digits.empty() || digits.size() > 9) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }

 private:
  std::string_view rest_;
};

// `:MM[:SS[.ffffff]]` behind the hours, in microseconds.
std::optional<std::int64_t> ClockTime(Reader& reader, std::int64_t hours) {
  std::int64_t seconds = 0, micros = 0;
  if (!reader.Skip(':')) return std::nullopt;
  auto minutes = reader.Number();
  if (!minutes) return std::nullopt;
  if (reader.Skip(':')) {
    auto read = reader.Number();
    if (!read) return std::nullopt;
    seconds = *read;
    if (reader.Skip('.')) {
      std::string fraction(reader.While(IsDigit));
      if (fraction.empty() || fraction.size() > 6) return std::nullopt;
      fraction.resize(6, '0');
      std::from_chars(fraction.data(), fraction.data() + fraction.size(), micros);
    }
  }
  return ((hours * 60 + *minutes) * 60 + seconds) * 1'000'000 + micros;
}

struct Unit {
  std::string_view name;  // in the singular
  std::int64_t months, days, micros;
};
constexpr std::int64_t kSecond = 1'000'000;
constexpr auto kUnits = std::to_array<Unit>({
    {"microsecond", 0, 0, 1},
    {"millisecond", 0, 0, 1'000},
    {"second", 0, 0, kSecond},
    {"sec", 0, 0, kSecond},
    {"s", 0, 0, kSecond},
    {"minute", 0, 0, 60 * kSecond},
    {"min", 0, 0, 60 * kSecond},
    {"m", 0, 0, 60 * kSecond},
    {"hour", 0, 0, 3600 * kSecond},
    {"hr", 0, 0, 3600 * kSecond},
    {"h", 0, 0, 3600 * kSecond},
    {"day", 0, 1, 0},
    {"d", 0, 1, 0},
    {"week", 0, 7, 0},
    {"w", 0, 7, 0},
    {"month", 1, 0, 0},
    {"mon", 1, 0, 0},
    {"year", 12, 0, 0},
    {"yr", 12, 0, 0},
    {"y", 12, 0, 0},
});

const Unit* FindUnit(std::string_view word) {
  std::string name(word);
  std::ranges::transform(name, name.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  auto found = std::ranges::find(kUnits, name, &Unit::name);
  if (found == kUnits.end() && name.ends_with('s'))
    found = std::ranges::find(kUnits, name.substr(0, name.size() - 1), &Unit::name);
  return found == kUnits.end() ? nullptr : &*found;
}

// https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-INPUT
std::optional<std::string> Interval(std::string_view text) {
  Reader reader(text);
  std::int64_t months = 0, days = 0, micros = 0;
  for (reader.SkipSpaces(); !reader.Done(); reader.SkipSpaces()) {
    std::int64_t sign = reader.Skip('-') ? -1 : 1;
    if (sign > 0) reader.Skip('+');
    auto number = reader.Number();
    if (!number) return std::nullopt;
    if (reader.Peek() == ':') {
      auto time = ClockTime(reader, *number);
      if (!time) return std::nullopt;
      micros += sign * *time;
      continue;
    }
    reader.SkipSpaces();
    auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const Unit* unit = FindUnit(reader.While(letter));
    if (unit == nullptr) return std::nullopt;
    months += sign * *number * unit->months;
    days += sign * *number * unit->days;
    micros += sign * *number * unit->micros;
  }
  return std::to_string(months) + " " + std::to_string(days) + " " + std::to_string(micros);
}

// Days since 1970 of `YYYY-MM-DD`: whatever DateStyle is, that is how it is read.
std::optional<std::int64_t> Date(Reader& reader) {
  std::string_view year = reader.While(IsDigit);
  if (year.size() != 4 || !reader.Skip('-')) return std::nullopt;
  int number = 0;
  std::from_chars(year.data(), year.data() + year.size(), number);
  auto month = reader.Number();
  if (!month || !reader.Skip('-')) return std::nullopt;
  auto day = reader.Number();
  if (!day) return std::nullopt;
  std::chrono::year_month_day date{std::chrono::year(number),
                                   std::chrono::month(static_cast<unsigned>(*month)),
                                   std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count();
}

// `Z`, `+02`, `-03:30`, in microseconds; nothing when no zone is written.
std::optional<std::int64_t> Zone(Reader& reader) {
  reader.SkipSpaces();
  if (reader.Skip('Z') || reader.Skip('z')) return 0;
  std::int64_t sign = reader.Peek() == '-' ? -1 : 1;
  if (!reader.Skip('-') && !reader.Skip('+')) return std::nullopt;
  auto hours = reader.Number();
  if (!hours || *hours > 15) return std::nullopt;
  std::int64_t minutes = reader.Skip(':') ? reader.Number().value_or(0) : 0;
  return sign * (*hours * 60 + minutes) * 60 * kSecond;
}

std::optional<std::string> Timestamp(std::string_view text, bool zoned) {
  Reader reader(text);
  auto days = Date(reader);
  if (!days) return std::nullopt;
  std::int64_t micros = *days * 86'400 * kSecond;
  if (reader.Skip(' ') || reader.Skip('T')) {
    auto hours = reader.Number();
    auto time = hours ? ClockTime(reader, *hours) : std::nullopt;
    if (!time) return std::nullopt;
    micros += *time;
  }
  if (zoned) {
    auto zone = Zone(reader);
    if (!zone) return std::nullopt;
    micros -= *zone;
  }
  return reader.Done() ? std::optional(std::to_string(micros)) : std::nullopt;
}

std::optional<std::string> TimeText(std::string_view text) {
  Reader reader(text);
  auto hours = reader.Number();
  auto time = hours ? ClockTime(reader, *hours) : std::nullopt;
  return time && reader.Done() ? std::optional(std::to_string(*time)) : std::nullopt;
}

std::optional<std::string> DateText(std::string_view text) {
  Reader reader(text);
  auto days = Date(reader);
  return days && reader.Done() ? std::optional(std::to_string(*days)) : std::nullopt;
}

// jsonb keeps keys by length and text, the last of equal ones, and no white space.
class Json {
 public:
  explicit Json(std::string_view text) : reader_(text) {}
  std::optional<std::string> Read() {
    std::string value = Value(0);
    reader_.SkipSpaces();
    return failed_ || !reader_.Done() ? std::nullopt : std::optional(value);
  }

 private:
  std::string Fail() {
    failed_ = true;
    return "";
  }
  // Without escapes, of which several mean one character.
  std::string String() {
    if (!reader_.Skip('"')) return Fail();
    std::string text(reader_.While([](char c) { return c != '"' && c != '\\'; }));
    return reader_.Skip('"') ? "\"" + text + "\"" : Fail();
  }
  std::string Value(int depth) {
    reader_.SkipSpaces();
    if (depth > 50) return Fail();
    if (reader_.Peek() == '"') return String();
    if (reader_.Skip('{')) return Pairs(depth);
    if (reader_.Skip('[')) return Items(depth);
    std::string word(reader_.While(
        [](char c) { return IsDigit(c) || c == '-' || c == '.' || (c >= 'a' && c <= 'z'); }));
    bool literal = word == "true" || word == "false" || word == "null";
    bool plain = !word.empty() && !word.starts_with("-0") &&
                 word.find_first_not_of("-.0123456789") == std::string::npos;
    return literal || plain ? word : Fail();
  }
  bool Next(char close) {
    reader_.SkipSpaces();
    if (reader_.Skip(',')) return true;
    if (!reader_.Skip(close)) Fail();
    return false;
  }
  bool Empty(char close) {
    reader_.SkipSpaces();
    return reader_.Skip(close);
  }
  std::string Pairs(int depth) {
    std::map<std::pair<std::size_t, std::string>, std::string> pairs;
    for (bool more = !Empty('}'); more && !failed_; more = Next('}')) {
      reader_.SkipSpaces();
      std::string key = String();
      reader_.SkipSpaces();
      if (!reader_.Skip(':')) return Fail();
      pairs[{key.size(), key}] = Value(depth + 1);
    }
    std::string text = "{";
    for (const auto& [key, value] : pairs) text += key.second + ":" + value + ",";
    return text + "}";
  }
  std::string Items(int depth) {
    std::string text = "[";
    for (bool more = !Empty(']'); more && !failed_; more = Next(']'))
      text += Value(depth + 1) + ",";
    return text + "]";
  }

  Reader reader_;
  bool failed_ = false;
};

std::optional<std::string> Uuid(std::string_view text) {
  std::string digits;
  for (char c : text) {
    if (std::isxdigit(static_cast<unsigned char>(c)))
      digits += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    else if (c != '-')
      return std::nullopt;
  }
  return digits.size() == 32 ? std::optional(digits) : std::nullopt;
}

}  // namespace

std::optional<std::string> CanonicalValue(std::string_view type, std::string_view text) {
  if (type == "interval") return Interval(text);
  if (type == "date") return DateText(text);
  if (type == "time without time zone") return TimeText(text);
  if (type == "timestamp without time zone") return Timestamp(text, false);
  if (type == "timestamp with time zone") return Timestamp(text, true);
  if (type == "jsonb") return Json(text).Read();
  if (type == "uuid") return Uuid(text);
  if (type == "json" || type == "xml") return std::string(text);  // kept letter by letter
  return std::nullopt;
}

std::string PlainNumber(std::string digits) {
  std::size_t e = digits.find_first_of("eE");
  long exponent = e == std::string::npos ? 0 : std::strtol(digits.c_str() + e + 1, nullptr, 10);
  bool plain = digits.find_first_not_of("-+0123456789.eE") == std::string::npos;
  if (!plain || exponent > 64 || exponent < -64) return digits;
  digits.resize(std::min(e, digits.size()));
  std::string sign = digits.starts_with('-') ? "-" : "";
  digits.erase(0, sign.size());
  std::size_t dot = std::min(digits.find('.'), digits.size());
  long point = static_cast<long>(dot) + exponent;
  if (dot < digits.size()) digits.erase(dot, 1);
  if (point < 0) digits.insert(0, static_cast<std::size_t>(-point), '0'), point = 0;
  std::size_t at = static_cast<std::size_t>(point);
  if (at > digits.size()) digits.resize(at, '0');
  std::string whole = digits.substr(0, at), fraction = digits.substr(at);
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  return sign + (whole.empty() ? "0" : whole) + (fraction.empty() ? "" : "." + fraction);
}

}  // namespace pgorigin
