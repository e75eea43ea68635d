#include "cli/config_file.h"

#define TOML_ENABLE_FORMATTERS 0
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>

#include "cli/nearest.h"
#include "cli/plan_config.h"
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

// False when no command of `commands` knows the key.
bool ReadEntry(const Entry& entry, int commands, Settings& settings) {
  bool known = false;
  ForEachSetting([&](const auto& setting) {
    if (setting.key != entry.key || (setting.commands & commands) == 0) return;
    known = true;
    Read(entry, setting, settings.*setting.member);
  });
  return known;
}

std::vector<std::string> KeysOf(int commands) {
  std::vector<std::string> keys;
  ForEachSetting([&](const auto& setting) {
    if ((setting.commands & commands) != 0) keys.emplace_back(setting.key);
  });
  return keys;
}

// One table of the file: which settings it may hold, and what else.
class Section {
 public:
  Section(const fs::path& file, std::string_view what, int commands, Settings& settings)
      : file_(file), what_(what), commands_(commands), settings_(settings) {}

  // A key that is no setting.
  void Add(std::string_view key, Text& value, bool path = false) {
    others_.push_back({key, &value, path});
  }

  void Read(const toml::table& table) {
    for (const auto& [key, node] : table) ReadKey(Printable(std::string_view(key)), node);
  }

 private:
  struct Other {
    std::string_view key;
    Text* value;
    bool path;
  };

  void ReadKey(const std::string& key, const toml::node& node) {
    const Entry entry{file_, key, node};
    if (key == "rules" && node.is_table()) return ReadRulesOf(*node.as_table());
    for (const Other& other : others_) {
      if (other.key != key) continue;
      *other.value = TextOf(entry, node, AnyText, other.path);
      return;
    }
    if (!ReadEntry(entry, commands_, settings_)) Refuse(entry);
  }

  void ReadRulesOf(const toml::table& table) {
    ReadRules(
        table,
        [this](const toml::node& at, const std::string& message) {
          pgorigin::Refuse(file_, at.source().begin, message);
        },
        settings_);
  }

  [[noreturn]] void Refuse(const Entry& entry) const {
    std::vector<std::string> keys = KeysOf(commands_);
    for (const Other& other : others_) keys.emplace_back(other.key);
    entry.Refuse(fmt::format("is no key of {}{}", what_, Suggestion(entry.key, keys)));
  }

  const fs::path& file_;
  std::string_view what_;
  int commands_;
  Settings& settings_;
  std::vector<Other> others_;
};

// Visits the tables of [[target]] or [[fleet]].
template <class Visit>
void ForEachTable(const Entry& entry, Visit visit) {
  const toml::array* list = entry.node.as_array();
  for (const toml::node& item : *list) visit(Entry{entry.file, entry.key, item});
}

// A name stands in the ledger from run to run, and on the command line.
std::string NameOf(const Entry& entry, const Text& name, std::set<std::string>& names) {
  if (!name || name->empty()) entry.Refuse("must have a name");
  if (!names.insert(*name).second) entry.Refuse("has the name of another one");
  return *name;
}

void ReadTargets(const Entry& entry, std::set<std::string>& names, Nightly& nightly) {
  ForEachTable(entry, [&](const Entry& item) {
    NamedTarget target;
    Text name;
    Section section(item.file, "[[target]]", On(Command::kAudit), target.settings);
    section.Add("name", name);
    section.Read(*item.node.as_table());
    target.name = NameOf(item, name, names);
    if (!target.settings.target) item.Refuse("must say which database: target = \"…\"");
    nightly.targets.push_back(std::move(target));
  });
}

void ReadFleets(const Entry& entry, std::set<std::string>& names, Nightly& nightly) {
  ForEachTable(entry, [&](const Entry& item) {
    Fleet fleet;
    Text name;
    Section section(item.file, "[[fleet]]", On(Command::kAudit), fleet.settings);
    section.Add("name", name);
    section.Add("targets", fleet.targets);
    section.Add("query", fleet.query);
    section.Add("file", fleet.file, true);
    section.Add("schemas", fleet.schemas);
    section.Read(*item.node.as_table());
    fleet.name = NameOf(item, name, names);
    const std::array lists = {&fleet.targets, &fleet.query, &fleet.file, &fleet.schemas};
    const auto said = std::ranges::count_if(lists, [](const Text* list) { return !!*list; });
    if (said != 1) item.Refuse("must list its members by one of targets, query, file and schemas");
    if (!fleet.file && !fleet.settings.target) {
      item.Refuse("must say where its members are listed: target = \"…\"");
    }
    nightly.fleets.push_back(std::move(fleet));
  });
}

// Top-level keys are the settings of every command.
void ReadTopLevel(const Entry& entry, Settings& settings) {
  if (ReadEntry(entry, ~0, settings)) return;
  std::vector<std::string> keys = KeysOf(~0);
  keys.insert(keys.end(), {"rules", "plan", "check", "fleet"});
  entry.Refuse(
      fmt::format("is no key of pgorigin.toml{}: keys are the flags of `pgorigin audit --help`",
                  Suggestion(entry.key, keys)));
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

ConfigFile ReadConfigFile(const fs::path& path) {
  ConfigFile config{path, {}, {}};
  const toml::table table = Parse(path);
  const RefuseNode refuse = [&path](const toml::node& at, const std::string& message) {
    Refuse(path, at.source().begin, message);
  };
  std::set<std::string> names;
  for (const auto& [key, node] : table) {
    const std::string name = Printable(std::string_view(key));
    const Entry entry{path, name, node};
    if (name == "rules" && node.is_table()) {
      ReadRules(*node.as_table(), refuse, config.settings);
    } else if (name == "plan" && node.is_table()) {
      config.settings.file_groups = ReadFileGroups(*node.as_table(), refuse);
    } else if (name == "check" && node.is_table()) {
      Section(path, "[check]", kNightly, config.nightly.check).Read(*node.as_table());
    } else if (name == "target" && node.is_array_of_tables()) {
      ReadTargets(entry, names, config.nightly);
    } else if (name == "fleet" && node.is_array_of_tables()) {
      ReadFleets(entry, names, config.nightly);
    } else {
      ReadTopLevel(entry, config.settings);
    }
  }
  return config;
}

}  // namespace pgorigin
