#include "policy/name_pattern.h"

#include <fmt/core.h>

#include "pgorigin/model/glob.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/model/server_names.h"

namespace pgorigin {
namespace {

constexpr std::size_t kLongestName = 63;  // NAMEDATALEN - 1

std::string Cut(std::string name) {
  if (name.size() <= kLongestName) return name;
  std::size_t length = kLongestName;
  while (length > 0 && (static_cast<unsigned char>(name[length]) & 0xC0) == 0x80) --length;
  return name.substr(0, length);
}

// Takes `{word}` off the text; false when it does not begin so.
bool Take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

bool IsServersChoice(Name name, std::string_view pattern, const NameWords& words) {
  if (!Take(pattern, "{table}_")) return false;
  const bool with_columns = Take(pattern, "{columns}_") || Take(pattern, "{column}_");
  if (pattern.find_first_of("{*?") != pattern.npos) return false;
  const std::string columns = words.columns == "*" ? std::string(kAnyColumns) : words.columns;
  return IsServerName(name, {words.table.str()}, {with_columns ? columns : ""}, pattern);
}

}  // namespace

std::string Filled(std::string_view pattern, const NameWords& words) {
  std::string name;
  while (!pattern.empty()) {
    if (Take(pattern, "{table}")) {
      name += words.table.str();
    } else if (Take(pattern, "{columns}") || Take(pattern, "{column}")) {
      name += words.columns;
    } else {
      name += pattern[0];
      pattern.remove_prefix(1);
    }
  }
  return Cut(std::move(name));
}

bool FitsPattern(Name name, std::string_view pattern, const NameWords& words) {
  return GlobMatches(Filled(pattern, words), name) || IsServersChoice(name, pattern, words);
}

std::string RenameAdvice(std::string_view alter, const std::string& due) {
  if (due.find_first_of("*?") != due.npos) return "";
  return fmt::format("{} TO {}.", alter, Printable(QuoteIdentifier(due)));
}

}  // namespace pgorigin
