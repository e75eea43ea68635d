#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "pgorigin/model/access.h"
#include "policy/access_facts.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

// By kind: "3 tables, 1 view".
using Counts = std::map<Kind, int>;

std::string Words(const Counts& counts) {
  std::string text;
  for (const auto& [kind, count] : counts) {
    const KindInfo& info = InfoOf(kind);
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count,
                        count == 1 ? info.word : info.plural);
  }
  return text;
}

// One finding for a schema and an owner, not one for each of thousands of objects.
void Check(const ModelInput& input, Breaches& breaches) {
  const std::vector<std::string>& allowed = input.Option("allowed");
  std::map<std::pair<Name, Name>, Counts> owned;
  for (const auto& [id, object] : input.model().objects) {
    if (!HasOwner(id.kind) || !InScope(input.settings, id)) continue;
    const Name owner = AccessOf(input, id).owner.value.value_or(Name());
    const bool logs_in = input.facts.login_roles.contains(owner) &&
                         std::ranges::find(allowed, owner.str()) == allowed.end();
    if (logs_in) ++owned[{id.kind == Kind::kSchema ? id.name : id.schema, owner}][id.kind];
  }
  for (const auto& [key, counts] : owned) {
    const auto& [schema, owner] = key;
    if (schema.empty()) continue;
    breaches
        .Add({Kind::kSchema, {}, {}, schema, {}}, "owner " + owner.str(),
             fmt::format("In schema {}, role {}, which may log in, owns {}.", Quoted(schema),
                         Quoted(owner), Words(counts)))
        .scoped = true;
  }
}

}  // namespace

const HouseRule kLoginOwner = {
    "security.login-owner",
    "An owner may log in",
    Severity::kWarning,
    "The owner of a table may drop it and switch its row security off: an application that "
    "connects "
    "as the owner can do both.",
    "Let a role without LOGIN own the objects, and grant the application what it needs.",
    {{"allowed", "roles that may own and log in", {}}},
    Check,
    {Fact::kLoginRoles, Fact::kAccess},
};

}  // namespace pgorigin
