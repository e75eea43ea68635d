#include <fmt/core.h>

#include <algorithm>

#include "pgorigin/model/glob.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

// `character varying(64)` is of the type `character varying`.
bool IsOf(const std::string& type, const std::vector<std::string>& types) {
  return std::ranges::find(types, type.substr(0, type.find('('))) != types.end();
}

void Check(const ModelInput& input, Breaches& breaches) {
  const std::vector<std::string>& types = input.Option("types");
  for (const TableIndex* table : input.Tables()) {
    for (const Typed<Column>& column : table->columns) {
      if (!MatchesAny(input.Option("columns"), column.name())) continue;
      if (table->IsForeignKey(column.name()) || IsOf(column->type.str(), types)) continue;
      breaches.Add(
          column.id(), "type",
          fmt::format("Column {} holds a token or hash by its name and is {}, not {}.",
                      ToString(column.id()), Printable(column->type.view()), OneOf(types)));
    }
  }
}

}  // namespace

const HouseRule kToken = {
    "types.token",
    "A token or hash has a type that is none of theirs",
    Severity::kWarning,
    "Tokens and hashes are opaque texts: a padded, parsed or numeric type changes them.",
    "Change the type.",
    {{"columns", "globs of the names of such columns", {"token", "*_token", "hash", "*_hash"}},
     {"types", "types that they may have", {"character varying", "text", "bytea"}}},
    Check,
};

}  // namespace pgorigin
