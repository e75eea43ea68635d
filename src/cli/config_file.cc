#include "cli/config_file.h"

#define TOML_ENABLE_FORMATTERS 0
#include <fmt/format.h>
#include <toml++/toml.h>

#include <fstream>
#include <sstream>

#include "cli/rules_config.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/resolve/source.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

// Values are never repeated: one of them may be a connection string.
[[noreturn]] void Refuse(const fs::path& file, const toml::source_position& at,
                         const std::string& message) {
  throw Error(ExitStatus::kUsage,
              fmt::format("{}:{}: {}", Printable(file.string()), at.line, message));
}

// The value of one key, and where it stands.
struct Entry {
  const fs::path& file;
  std::string_view key;
  const toml::node& node;

  [[noreturn]] void Refuse(const std::string& message) const {
    pgorigin::Refuse(file, node.source().begin, fmt::format("{} {}", key, message));
  }
};

// A source that is a path is relative to the file, wherever the program runs.
std::string Resolved(const fs::path& file, const std::string& source) {
  if (source.empty() || source == "empty" || source == "-" || source == "none" ||
      IsConnectionString(source)) {
    return source;
  }
  return (file.parent_path() / source).lexically_normal().string();
}

std::string TextOf(const Entry& entry, const toml::node& node, Complaint complaint, bool path) {
  const toml::value<std::string>* value = node.as_string();
  if (value == nullptr) entry.Refuse("must be a string");
  std::string problem = complaint(value->get());
  if (!problem.empty()) entry.Refuse(problem);
  return path ? Resolved(entry.file, value->get()) : value->get();
}

void Read(const Entry& entry, const Setting<std::string>& setting, Text& value) {
  value = TextOf(entry, entry.node, setting.complaint, setting.path);
}

void Read(const Entry& entry, const Setting<bool>&, Switch& value) {
  const toml::value<bool>* read = entry.node.as_boolean();
  if (read == nullptr) entry.Refuse("must be true or false");
  value = read->get();
}

// One string stands for a list of one.
void Read(const Entry& entry, const Setting<std::vector<std::string>>& setting, Texts& value) {
  value.emplace();
  const toml::array* list = entry.node.as_array();
  if (list == nullptr && !entry.node.is_string()) entry.Refuse("must be a list of strings");
  if (list == nullptr) {
    value->push_back(TextOf(entry, entry.node, setting.complaint, setting.path));
    return;
  }
  for (const toml::node& item : *list) {
    if (!item.is_string()) entry.Refuse("must be a list of strings");
    value->push_back(TextOf(entry, item, setting.complaint, setting.path));
  }
}

void ReadEntry(const Entry& entry, Settings& settings) {
  bool known = false;
  ForEachSetting([&](const auto& setting) {
    if (setting.key != entry.key) return;
    known = true;
    Read(entry, setting, settings.*setting.member);
  });
  if (!known)
    entry.Refuse("is no key of pgorigin.toml: keys are the flags of `pgorigin audit --help`");
}

toml::table Parse(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) {
    throw Error(ExitStatus::kUsage,
                fmt::format("cannot read the configuration {}", Printable(path.string())));
  }
  try {
    return toml::parse(text.str());
  } catch (const toml::parse_error& error) {
    // Its own words may quote the value.
    Refuse(path, error.source().begin, "this is not TOML (is a quote or a bracket missing?)");
  }
}

}  // namespace

std::optional<fs::path> FindConfigFile(fs::path directory) {
  for (;;) {
    std::error_code error;
    fs::path file = directory / "pgorigin.toml";
    if (fs::is_regular_file(file, error)) return file;
    if (!directory.has_relative_path()) return std::nullopt;
    directory = directory.parent_path();
  }
}

Settings ReadConfigFile(const fs::path& path) {
  Settings settings;
  toml::table table = Parse(path);
  for (const auto& [key, node] : table) {
    std::string name = Printable(std::string_view(key));
    if (name == "rules" && node.is_table()) {
      ReadRules(
          *node.as_table(),
          [&path](const toml::node& at, const std::string& message) {
            Refuse(path, at.source().begin, message);
          },
          settings);
      continue;
    }
    ReadEntry({path, name, node}, settings);
  }
  return settings;
}

}  // namespace pgorigin
