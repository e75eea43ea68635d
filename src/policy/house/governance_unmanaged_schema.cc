#include <fmt/core.h>
#include <fmt/ranges.h>

#include "pgorigin/model/glob.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/migrations.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

Name SchemaOf(const ObjectId& id) { return id.kind == Kind::kSchema ? id.name : id.schema; }

// Null: nobody said what the file manages.
const Assignment* FindManaged(const std::vector<Assignment>& manages, Name file) {
  for (const Assignment& assignment : manages) {
    if (GlobMatches(assignment.left, file)) return &assignment;
  }
  return nullptr;
}

void Check(const ModelInput& input, Breaches& breaches) {
  const std::vector<Assignment> manages = AssignmentsOf(input, "manages", breaches);
  if (manages.empty()) {
    return breaches.CannotTell("manages does not say which files may manage which schemas");
  }
  for (const Touch& touch : input.model().touches) {
    const Name schema = SchemaOf(touch.id);
    if (InfoOf(touch.id.kind).has_parent || schema.empty()) continue;
    const Assignment* managed = FindManaged(manages, touch.place.file);
    if (managed == nullptr || MatchesAny(managed->right, schema)) continue;
    breaches
        .Add(touch.id, touch.creates ? "file" : "altered",
             fmt::format("{} is {} by {}, which manages {} alone.", Subject(touch.id),
                         touch.creates ? "made" : "altered", Printable(BaseName(touch.place.file)),
                         fmt::join(managed->right, ", ")))
        .place = touch.place;
  }
}

}  // namespace

const HouseRule kUnmanagedSchema = {
    "governance.unmanaged-schema",
    "A source changes a schema of another service",
    Severity::kError,
    "Each schema has one owner; what another service's migrations do there, the owner does not "
    "know.",
    "Leave it to the migrations of the service that owns the schema.",
    {{"manages", "which files may manage which schemas: \"*/backend/*: public\"", {}}},
    Check,
    {Fact::kFiles},
};

}  // namespace pgorigin
