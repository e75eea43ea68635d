#include <fmt/core.h>

#include <algorithm>

#include "pgorigin/model/glob.h"
#include "policy/access_facts.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/migrations.h"

namespace pgorigin {
namespace {

void Check(const ModelInput& input, Breaches& breaches) {
  const std::vector<Assignment> owners = AssignmentsOf(input, "owners", breaches);
  if (owners.empty()) return breaches.CannotTell("owners names no service");
  for (const ObjectId& schema : SchemasOf(input.model())) {
    const bool owned = std::ranges::any_of(
        owners, [&](const Assignment& owner) { return GlobMatches(owner.left, schema.name); });
    if (owned) continue;
    breaches.Add(schema, "",
                 fmt::format("Schema {} has no service that owns it.", Quoted(schema.name)));
  }
}

}  // namespace

const HouseRule kSchemaOwner = {
    "governance.schema-owner",
    "A schema belongs to no service",
    Severity::kError,
    "What several services change, or nobody, drifts.",
    "Decide which service owns the schema, and say so in `owners`; or drop it.",
    {{"owners", "which service owns a schema: \"public: veza-backend-api\"", {}}},
    Check,
};

}  // namespace pgorigin
