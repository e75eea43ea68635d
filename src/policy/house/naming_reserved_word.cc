#include <fmt/core.h>

#include <algorithm>

#include "pgorigin/ast/parse.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/named_objects.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

// What the grammar wants quoted: `position` may name a column, and no function.
bool NeedsQuotes(const ObjectId& id) {
  const std::string name = id.name.str();
  const bool function = id.kind == Kind::kFunction;
  const std::string statement = function ? "CREATE FUNCTION " + name + "() RETURNS int RETURN 1"
                                         : "CREATE TABLE " + name + " ()";
  return Parse(statement).statement.node() == nullptr;
}

// For no letter in it: those are naming.snake-case's.
bool IsReserved(const ObjectId& id) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  return std::ranges::all_of(id.name.view(), plain) && QuoteIdentifier(id.name) != id.name.view() &&
         NeedsQuotes(id);
}

void Check(const ModelInput& input, Breaches& breaches) {
  ForEachName(input, [&](const ObjectId& id) {
    if (!IsReserved(id)) return;
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
