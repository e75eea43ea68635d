#include "pgorigin/resolve/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/session/session.h"
#include "pgorigin/snapshot/snapshot.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

constexpr std::array kUrlSchemes = {std::string_view("postgresql://"),
                                    std::string_view("postgres://")};

// https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS
constexpr std::array<std::string_view, 47> kKeywords = {
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "password",
    "passfile",
    "require_auth",
    "channel_binding",
    "connect_timeout",
    "client_encoding",
    "options",
    "application_name",
    "fallback_application_name",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_count",
    "tcp_user_timeout",
    "replication",
    "gssencmode",
    "sslmode",
    "requiressl",
    "sslnegotiation",
    "sslcompression",
    "sslcert",
    "sslkey",
    "sslpassword",
    "sslcertmode",
    "sslrootcert",
    "sslcrl",
    "sslcrldir",
    "sslsni",
    "sslkeylogfile",
    "requirepeer",
    "ssl_min_protocol_version",
    "ssl_max_protocol_version",
    "min_protocol_version",
    "max_protocol_version",
    "krbsrvname",
    "gsslib",
    "gssdelegation",
    "scram_client_key",
    "scram_server_key",
    "service",
    "target_session_attrs",
    "load_balance_hosts",
};

constexpr std::string_view kWhatASourceIs =
    "a source is a postgresql:// URL, libpq keywords (\"host=… dbname=…\", \"service=…\"), a .sql "
    "or "
    ".md file, a directory of migrations, a snapshot, or the word `empty`";

bool IsUrl(std::string_view text) {
  return std::any_of(kUrlSchemes.begin(), kUrlSchemes.end(),
                     [&](std::string_view scheme) { return text.starts_with(scheme); });
}

bool StartsWithKeyword(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  std::size_t begin = text.find_first_not_of(kBlank);
  std::size_t equals = text.find('=');
  if (begin == std::string_view::npos || equals == std::string_view::npos) return false;
  std::string_view word = text.substr(begin, equals - begin);
  word = word.substr(0, word.find_last_not_of(kBlank) + 1);
  return std::find(kKeywords.begin(), kKeywords.end(), word) != kKeywords.end();
}

// A mistyped URL or keyword string may hold a password; a plain path holds none of
// the characters that these need.
bool IsSafeToRepeat(std::string_view text) {
  return text.find_first_of("@=:") == std::string_view::npos;
}

[[noreturn]] void RefuseMissing(const std::string& text) {
  std::string what = IsSafeToRepeat(text) && !text.empty()
                         ? fmt::format("{} does not exist", Printable(text))
                         : "a source is neither a file that exists nor a connection string";
  throw Error(ExitStatus::kUsage, fmt::format("{}; {}", what, kWhatASourceIs));
}

// A snapshot is told by its first bytes, whatever its name.
bool HoldsSnapshot(const fs::path& path) {
  if (!fs::is_regular_file(path)) return false;
  std::ifstream file(path, std::ios::binary);
  char first = 0;
  while (file.get(first) && (first == ' ' || first == '\n' || first == '\r' || first == '\t')) {
  }
  if (!file || first != '{') return false;
  std::string head(65536, '\0');
  head[0] = first;
  file.read(head.data() + 1, static_cast<std::streamsize>(head.size() - 1));
  head.resize(static_cast<std::size_t>(file.gcount()) + 1);
  return IsSnapshot(head);
}

}  // namespace

bool IsConnectionString(const std::string& text) { return IsUrl(text) || StartsWithKeyword(text); }

Source ParseSource(const std::string& text) {
  if (IsConnectionString(text)) return {Source::Type::kServer, text};
  if (text == "empty") return {Source::Type::kText, text};
  std::error_code error;
  if (text.empty() || !fs::exists(text, error)) RefuseMissing(text);
  return {HoldsSnapshot(text) ? Source::Type::kSnapshot : Source::Type::kText, text};
}

std::vector<Source> ParseSources(const std::vector<std::string>& texts) {
  std::vector<Source> sources;
  for (const std::string& text : texts) sources.push_back(ParseSource(text));
  return sources;
}

std::string Describe(const Source& source) {
  if (source.type == Source::Type::kServer) return DescribeConnection(source.value);
  return Printable(source.value);
}

}  // namespace pgorigin
