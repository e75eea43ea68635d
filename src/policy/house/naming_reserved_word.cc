#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/named_objects.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

// Quoted for no letter in it.
bool IsReserved(std::string_view name) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  return std::ranges::all_of(name, plain) && QuoteIdentifier(name) != name;
}

void Check(const ModelInput& input, Breaches& breaches) {
  ForEachName(input, [&](const ObjectId& id) {
    if (!IsReserved(id.name)) return;
    breaches.Add(id, "name", fmt::format("{} is named by a key word of SQL.", Subject(id)));
  });
}

}  // namespace

const HouseRule kReservedWord = {
    "naming.reserved-word",
    "A name is a key word of SQL",
    Severity::kWarning,
    "It has to be quoted in every statement; without quotes the statement fails, or means "
    "something "
    "else (user is the role that runs it).",
    "Rename it.",
    {},
    Check,
};

}  // namespace pgorigin
