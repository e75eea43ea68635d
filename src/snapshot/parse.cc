#include "snapshot/parse.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin::snapshot {
namespace {

using Json = nlohmann::ordered_json;

// `byte` counts from 1, as parse_error does.
std::string LineAndColumn(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte == 0 ? 0 : byte - 1);
  const auto line = 1 + std::ranges::count(before, '\n');
  const std::size_t newline = before.rfind('\n');
  const std::size_t column = before.size() - (newline == before.npos ? 0 : newline + 1) + 1;
  return std::to_string(line) + ":" + std::to_string(column);
}

// The keys of each object that is open, by depth.
class KeysSeen {
 public:
  // False when the object at that depth has the key already.
  bool Add(std::size_t depth, const std::string& key) {
    keys_.resize(std::max(keys_.size(), depth + 1));
    return keys_[depth].insert(key).second;
  }
  void Open(std::size_t depth) {
    if (depth < keys_.size()) keys_[depth].clear();
  }

 private:
  std::vector<std::set<std::string>> keys_;
};

}  // namespace

Json Parse(std::string_view text, const std::string& name) {
  KeysSeen seen;
  auto callback = [&](int depth, Json::parse_event_t event, Json& parsed) {
    // Keys are one level below the brace that opens their object.
    if (event == Json::parse_event_t::object_start) seen.Open(depth + 1);
    if (event == Json::parse_event_t::key && !seen.Add(depth, parsed.get<std::string>())) {
      throw Error(ExitStatus::kUsage, Printable(name) + ": the key \"" +
                                          Printable(parsed.get<std::string>()) +
                                          "\" stands twice in one object");
    }
    return true;
  };
  try {
    return Json::parse(text, callback);
  } catch (const Json::parse_error& error) {
    throw Error(ExitStatus::kUsage,
                Printable(name) + ":" + LineAndColumn(text, error.byte) +
                    ": the snapshot is damaged here (not valid JSON): write it again with "
                    "\"pgorigin snapshot\"");
  }
}

}  // namespace pgorigin::snapshot
