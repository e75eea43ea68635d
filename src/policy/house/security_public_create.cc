#include <fmt/core.h>

#include "pgorigin/model/access.h"
#include "policy/access_facts.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

// Up to 14 everybody may create in the schema public; which server a text is for need not
// be known.
bool MayCreate(const ModelInput& input, const ObjectId& schema) {
  const ServerVersion version = input.model().version;
  const Access access = AccessOf(input, schema);
  const std::vector<Privilege> list = access.privileges.value.value_or(std::vector<Privilege>());
  const bool initially = version.number > 0 && HasInitially(schema, version, "PUBLIC", "CREATE");
  return PrivilegeIn(list, initially, "PUBLIC", "CREATE").granted;
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const ObjectId& schema : SchemasOf(input.model())) {
    if (!MayCreate(input, schema)) continue;
    breaches.Add(schema, "privileges",
                 fmt::format("Everybody may create objects in schema {}.", Quoted(schema.name)),
                 fmt::format("REVOKE CREATE ON SCHEMA {} FROM PUBLIC.", Quoted(schema.name)));
  }
}

}  // namespace

const HouseRule kPublicCreate = {
    "security.public-create",
    "PUBLIC may create in a schema",
    Severity::kError,
    "Whoever may create a function there can put one in front of another that privileged code "
    "calls "
    "(CVE-2018-1058).",
    "REVOKE CREATE ON SCHEMA … FROM PUBLIC.",
    {},
    Check,
    {Fact::kAccess},
};

}  // namespace pgorigin
