#include "cli/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "cli/formats.h"
#include "pgorigin/decide/decision.h"
#include "pgorigin/plan/hazard.h"
#include "pgorigin/resolve/source.h"

namespace pgorigin {
namespace {

struct Unit {
  std::string_view name;
  std::chrono::milliseconds length;
};

constexpr Unit kUnits[] = {
    {"ms", std::chrono::milliseconds(1)},
    {"s", std::chrono::seconds(1)},
    {"min", std::chrono::minutes(1)},
    {"h", std::chrono::hours(1)},
};

std::optional<std::chrono::milliseconds> ParseDuration(std::string_view text) {
  int count = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || count <= 0) return std::nullopt;
  std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  for (const Unit& known : kUnits) {
    if (unit != known.name) continue;
    // The server takes at most INT_MAX milliseconds.
    if (count > std::numeric_limits<int>::max() / known.length.count()) return std::nullopt;
    return count * known.length;
  }
  return std::nullopt;
}

template <std::size_t size>
std::string ChoiceComplaint(std::string_view value,
                            const std::array<std::string_view, size>& choices) {
  if (std::find(choices.begin(), choices.end(), value) != choices.end()) return "";
  return fmt::format("must be one of {}", fmt::join(choices, ", "));
}

// `pattern`: 0 stands for a digit.
bool Looks(std::string_view text, std::string_view pattern) {
  return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(),
                    [](char c, char p) { return p == '0' ? c >= '0' && c <= '9' : c == p; });
}

// -1: it is no number.
int NumberOf(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stop == end && number >= 0 ? number : -1;
}

bool InRange(std::string_view text, int least, int most) {
  const int number = NumberOf(text);
  return number >= least && number <= most;
}

std::string RangeComplaint(std::string_view value, int least, int most) {
  if (InRange(value, least, most)) return "";
  return fmt::format("must be a number from {} to {}", least, most);
}

}  // namespace

std::string AnyText(std::string_view) { return ""; }

std::string DurationComplaint(std::string_view value) {
  return ParseDuration(value) ? "" : "must be a time with its unit, such as 500ms, 60s or 5min";
}

std::string DateComplaint(std::string_view value) {
  if (Looks(value, "0000-00-00") || Looks(value, "0000-00-00T00:00:00Z")) return "";
  return "must be a date such as 2026-01-31 or 2026-01-31T12:00:00Z";
}

std::string ResolveComplaint(std::string_view value) {
  return ChoiceComplaint(value, std::array<std::string_view, 3>{"auto", "static", "scratch"});
}

std::string ServerComplaint(std::string_view value) {
  return IsConnectionString(std::string(value)) ? ""
                                                : "must be a postgresql:// URL or libpq keywords";
}

std::string HazardComplaint(std::string_view value) {
  if (value == "all" || HazardOfWord(value)) return "";
  std::vector<std::string_view> gated = {"all"};
  for (int i = 0; i < kHazardCount; ++i) {
    const HazardInfo& info = InfoOf(static_cast<Hazard>(i));
    if (info.gated) gated.push_back(info.word);
  }
  return fmt::format("must be one of {}", fmt::join(gated, ", "));
}

std::string FilesComplaint(std::string_view value) {
  return ChoiceComplaint(value, std::array<std::string_view, 2>{"segments", "domains"});
}

std::string FormComplaint(std::string_view value) {
  return ChoiceComplaint(value, std::array<std::string_view, 2>{"pure", "psql"});
}

std::string CountComplaint(std::string_view value) { return RangeComplaint(value, 1, 100'000); }

std::string LargeComplaint(std::string_view value) {
  return RangeComplaint(value, 0, 2'000'000'000);
}

std::string RetriesComplaint(std::string_view value) { return RangeComplaint(value, 0, 1000); }

std::string JobsComplaint(std::string_view value) { return RangeComplaint(value, 1, 256); }

std::string AgeComplaint(std::string_view value) {
  const bool right = value.ends_with('d') && InRange(value.substr(0, value.size() - 1), 1, 36'500);
  return right ? "" : "must be a number of days, such as 400d";
}

std::string SinceComplaint(std::string_view value) {
  const bool right = AgeComplaint(value).empty() || DateComplaint(value).empty();
  return right ? "" : "must be a date such as 2026-01-31, or a number of days, such as 30d";
}

std::string ShardComplaint(std::string_view value) {
  constexpr int kMost = 10'000;
  const std::size_t slash = value.find('/');
  const bool right = slash != value.npos && InRange(value.substr(slash + 1), 1, kMost) &&
                     InRange(value.substr(0, slash), 0, NumberOf(value.substr(slash + 1)) - 1);
  return right ? "" : "must be I/N, such as 0/8: shards 0 to 7 of 8";
}

std::string PartitionsComplaint(std::string_view value) {
  return ChoiceComplaint(value, std::array<std::string_view, 2>{"fold", "all"});
}

std::string SeverityComplaint(std::string_view value) {
  return ChoiceComplaint(value, std::array<std::string_view, 3>{"info", "warning", "error"});
}

std::string ExitCodeComplaint(std::string_view value) {
  return ChoiceComplaint(value, std::array<std::string_view, 2>{"default", "terraform"});
}

std::string FormatComplaint(std::string_view value) {
  const std::vector<std::string_view> words = FormatWords();
  if (std::ranges::find(words, value) != words.end()) return "";
  return fmt::format("must be one of {}", fmt::join(words, ", "));
}

std::string WebhookComplaint(std::string_view value) {
  if (value.starts_with("https://") || value.starts_with("http://")) return "";
  return "must be an address that begins with https:// or http://";
}

std::string ManageComplaint(std::string_view value) {
  for (std::string_view item : ItemsOf(value)) {
    if (item != "owners" && item != "privileges") {
      return "must be a list of owners and privileges, such as owners,privileges";
    }
  }
  return "";
}

std::string VerbComplaint(std::string_view value) {
  return VerbOfWord(value) ? "" : "must be keep, defer, fix, rename, move, map or bridge";
}

std::string LanguageComplaint(std::string_view value) {
  return ChoiceComplaint(value, std::array<std::string_view, 2>{"en", "fr"});
}

std::string DayComplaint(std::string_view value) {
  return Looks(value, "0000-00-00") ? "" : "must be a date such as 2026-01-31";
}

std::vector<std::string_view> ItemsOf(std::string_view list) {
  std::vector<std::string_view> items;
  for (;;) {
    const std::size_t comma = list.find(',');
    items.push_back(list.substr(0, comma));
    if (comma == list.npos) return items;
    list.remove_prefix(comma + 1);
  }
}

std::string FlagOf(std::string_view key) {
  if (key == "targets") return "--target";
  std::string flag = "--" + std::string(key);
  std::replace(flag.begin(), flag.end(), '_', '-');
  return flag;
}

Settings Overlay(Settings over, const Settings& under) {
  ForEachSetting([&](const auto& setting) {
    if (!(over.*setting.member)) over.*setting.member = under.*setting.member;
  });
  if (over.rule_settings.empty()) over.rule_settings = under.rule_settings;
  if (!over.file_groups) over.file_groups = under.file_groups;
  return over;
}

std::chrono::milliseconds DurationOf(std::string_view text) { return ParseDuration(text).value(); }

int DaysOf(std::string_view text) { return NumberOf(text.substr(0, text.size() - 1)); }

Shard ShardOf(std::string_view text) {
  const std::size_t slash = text.find('/');
  return {NumberOf(text.substr(0, slash)), NumberOf(text.substr(slash + 1))};
}

}  // namespace pgorigin
