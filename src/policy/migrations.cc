#include "policy/migrations.h"

#include <fmt/core.h>

#include <algorithm>

#include "pgorigin/model/access.h"

namespace pgorigin {
namespace {

std::string Trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == text.npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::vector<std::string> ItemsOf(std::string_view list) {
  std::vector<std::string> items;
  for (;;) {
    const std::size_t comma = list.find(',');
    items.push_back(Trimmed(list.substr(0, comma)));
    if (comma == list.npos) return items;
    list.remove_prefix(comma + 1);
  }
}

}  // namespace

std::string_view BaseName(std::string_view file) { return file.substr(file.rfind('/') + 1); }

std::vector<Assignment> AssignmentsOf(const ModelInput& input, std::string_view option,
                                      Breaches& breaches) {
  std::vector<Assignment> assignments;
  for (const std::string& text : input.Option(option)) {
    const std::size_t colon = text.find(':');
    if (colon == text.npos) {
      breaches.CannotTell(fmt::format("{}: `{}` has no colon", option, Printable(text)));
      continue;
    }
    const std::string_view all = text;
    assignments.push_back({Trimmed(all.substr(0, colon)), ItemsOf(all.substr(colon + 1))});
  }
  return assignments;
}

bool IsMigration(const ModelInput& input, Name file) {
  const std::vector<Name>& files = input.facts.migrations;
  return std::find(files.begin(), files.end(), file) != files.end();
}

Breach& AddOfFile(Breaches& breaches, const Place& place, std::string sentence,
                  std::string advice) {
  // What it is about keeps the findings of two files apart.
  Breach& breach =
      breaches.Add(DatabaseId(), ToString(place), std::move(sentence), std::move(advice));
  breach.place = place;
  return breach;
}

}  // namespace pgorigin
