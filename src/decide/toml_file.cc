#include "decide/toml_file.h"

#include <fmt/format.h>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {

void RefuseToml(const std::string& file, const toml::source_position& at,
                const std::string& message) {
  throw Error(ExitStatus::kUsage,
              fmt::format("{}:{}: {}", Printable(file), at.line, Printable(message)));
}

toml::table ParseToml(const std::string& text, const std::string& file) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    RefuseToml(file, error.source().begin, std::string(error.description()));
  }
}

std::optional<std::string> TextOf(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  const auto* date = node.as_date();
  if (date == nullptr) return std::nullopt;
  const toml::date& day = date->get();
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

}  // namespace pgorigin
