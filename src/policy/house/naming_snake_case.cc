#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/named_objects.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

bool IsSnakeCase(std::string_view name) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  const bool begins = !name.empty() && !(name[0] >= '0' && name[0] <= '9');
  return begins && std::ranges::all_of(name, fits);
}

void Check(const ModelInput& input, Breaches& breaches) {
  ForEachName(input, [&](const ObjectId& id) {
    if (IsSnakeCase(id.name)) return;
    breaches.Add(id, "name", fmt::format("{} is not in snake_case.", Subject(id)));
  });
}

}  // namespace

const HouseRule kSnakeCase = {
    "naming.snake-case",
    "A name is not in snake_case",
    Severity::kWarning,
    "A name with capitals, blanks or dashes has to be quoted in every statement, and whoever "
    "forgets "
    "it asks for another name.",
    "Rename it to small letters, digits and underscores.",
    {},
    Check,
};

}  // namespace pgorigin
