#include <fmt/core.h>

#include <algorithm>

#include "pgorigin/model/access.h"
#include "pgorigin/model/show.h"
#include "policy/claim.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

using List = std::vector<Privilege>;

// What the grantee of `item` has by that list.
Privilege Held(const List& list, const Model& model, const ObjectId& id, const Privilege& item) {
  const bool initially = HasInitially(id, model.version, item.grantee, item.privilege);
  return PrivilegeIn(list, initially, item.grantee, item.privilege);
}

// What live grants and the Origin does not.  Lists hold differences from what a new object
// has, so that what either of them names is looked up in both.
List Surplus(const AuditInput& input, const ObjectId& id, const List& live, const List& origin) {
  List named = live, surplus;
  named.insert(named.end(), origin.begin(), origin.end());
  std::ranges::sort(named);
  for (const Privilege& item : named) {
    const Privilege has = Held(live, input.alignment.from, id, item);
    const Privilege due = Held(origin, input.alignment.to, id, item);
    const bool wider = (has.granted && !due.granted) || (has.grantable && !due.grantable);
    const bool known = std::ranges::find(surplus, has) != surplus.end();
    if (wider && has.granted && !known) surplus.push_back(has);
  }
  return surplus;
}

List SurplusOf(const AuditInput& input, const Change& change) {
  if (FieldOf(change, "privileges") == nullptr) return {};
  const Object* live = input.alignment.from.Find(change.id);
  const Object* origin = input.alignment.to.Find(change.id);
  if (live == nullptr || origin == nullptr) return {};
  const auto& has = live->metadata.privileges.value;
  const auto& due = origin->metadata.privileges.value;
  return has && due ? Surplus(input, change.id, *has, *due) : List{};
}

void Check(const AuditInput& input, std::vector<Finding>& findings) {
  const std::vector<Change>& changes = input.comparison.changes;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const List surplus = SurplusOf(input, changes[i]);
    if (surplus.empty()) continue;
    findings.push_back(Claim(input, static_cast<int>(i)));
    findings.back().sentence +=
        fmt::format(" Live grants more than the Origin: {}.", OneLine(Show(surplus)));
  }
}

}  // namespace

const Rule kWiderPrivileges = {
    "security.wider-privileges",
    "Privileges are wider than in the Origin",
    Severity::kError,
    "Somebody may do what the Origin does not let him do.",
    "Revoke what is granted beyond the Origin, or write it into the Origin.",
    Check,
};

}  // namespace pgorigin
