#include "cli/environment.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>

#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

std::optional<std::string> Variable(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

// Any of these says which server is meant; PGUSER or PGPASSWORD alone do not.
constexpr std::array kWhere = {"PGHOST", "PGHOSTADDR", "PGDATABASE", "PGSERVICE", "PGPORT"};

std::string Format(std::time_t seconds) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

Text DateOfEnvironment() {
  Text epoch = Variable("SOURCE_DATE_EPOCH");
  if (!epoch) return std::nullopt;
  constexpr std::time_t kLatest = 253'402'300'799;  // the end of 9999
  std::time_t seconds = 0;
  const char* end = epoch->data() + epoch->size();
  auto [stop, error] = std::from_chars(epoch->data(), end, seconds);
  if (error != std::errc() || stop != end || seconds < 0 || seconds > kLatest) {
    throw Error(ExitStatus::kUsage, "SOURCE_DATE_EPOCH must be a number of seconds");
  }
  return Format(seconds);
}

}  // namespace

Settings ReadEnvironment() {
  Settings settings;
  settings.target = Variable("DATABASE_URL");
  settings.scratch_url = Variable("PGORIGIN_SCRATCH_URL");
  settings.ledger = Variable("PGORIGIN_LEDGER");
  settings.webhook = Variable("PGORIGIN_WEBHOOK");
  settings.date = DateOfEnvironment();
  if (Variable("NO_COLOR")) settings.no_color = true;
  return settings;
}

Settings ReadLibpqEnvironment() {
  bool named = std::any_of(kWhere.begin(), kWhere.end(),
                           [](const char* name) { return Variable(name).has_value(); });
  Settings settings;
  if (named) settings.target = "postgresql://";  // libpq's defaults rule
  return settings;
}

std::string Now() { return Format(std::time(nullptr)); }

}  // namespace pgorigin
