#include "cli/plan_config.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/nearest.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

std::string Stripped(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == text.npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

bool IsFileName(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  });
}

class GroupsReader {
 public:
  explicit GroupsReader(const RefuseNode& refuse) : refuse_(refuse) {}

  FileGroups Read(const toml::table& table) {
    FileGroups groups;
    for (const auto& [key, node] : table) {
      if (key == "first") {
        groups.first = NameIn(node, Text(node));
      } else if (key == "others") {
        groups.others = NameIn(node, Text(node));
      } else if (key == "last") {
        groups.last = NameIn(node, Text(node));
      } else if (key == "groups") {
        ReadGroups(node, groups);
      } else {
        refuse_(node, fmt::format("{} is no key of [plan]{}", Printable(key.str()),
                                  Suggestion(std::string(key.str()),
                                             {"first", "groups", "others", "last"})));
      }
    }
    RequireOrder(table, groups);
    return groups;
  }

 private:
  std::string Text(const toml::node& node) {
    const toml::value<std::string>* value = node.as_string();
    if (value == nullptr) refuse_(node, "must be a string");
    return value->get();
  }

  std::string NameIn(const toml::node& node, const std::string& name) {
    if (IsFileName(name)) return name;
    refuse_(node, "a file's name is of letters, digits, _ and -, without .sql: 010_accounts");
    return "";
  }

  // "010_accounts: users, *_tokens"
  void ReadGroups(const toml::node& node, FileGroups& groups) {
    if (!node.is_array()) refuse_(node, "groups must be a list of strings");
    for (const toml::node& item : *node.as_array()) {
      const std::string text = Text(item);
      const std::size_t colon = text.find(':');
      if (colon == text.npos) refuse_(item, "must be a name and its tables: \"010_a: users, b_*\"");
      FileGroups::Group group{NameIn(item, Stripped(text.substr(0, colon))), {}};
      std::string_view tables = std::string_view(text).substr(colon + 1);
      for (std::size_t comma = 0; comma != tables.npos; tables.remove_prefix(comma + 1)) {
        comma = tables.find(',');
        group.tables.push_back(Stripped(tables.substr(0, comma)));
        if (comma == tables.npos) break;
      }
      groups.groups.push_back(std::move(group));
    }
  }

  void RequireOrder(const toml::table& table, const FileGroups& groups) {
    std::vector<std::string> names = {groups.first};
    for (const FileGroups::Group& group : groups.groups) names.push_back(group.name);
    names.push_back(groups.others);
    names.push_back(groups.last);
    for (std::size_t i = 1; i < names.size(); ++i) {
      if (names[i - 1] < names[i]) continue;
      refuse_(table, fmt::format("[plan]: files are run in order of their names, and {} does not "
                                 "come after {}",
                                 names[i], names[i - 1]));
    }
  }

  const RefuseNode& refuse_;
};

}  // namespace

FileGroups ReadFileGroups(const toml::table& table, const RefuseNode& refuse) {
  return GroupsReader(refuse).Read(table);
}

}  // namespace pgorigin
