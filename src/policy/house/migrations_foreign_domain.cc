#include <fmt/core.h>

#include <charconv>
#include <map>
#include <set>

#include "pgorigin/model/glob.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/migrations.h"

namespace pgorigin {
namespace {

// `04` of 041_streaming_analytics.sql, when two digits are the domain.
std::string_view DomainOf(Name file, const std::string& digits) {
  std::size_t count = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), count);
  return BaseName(file).substr(0, count);
}

// What belongs to a relation is part of it.
ObjectId Whole(const ModelInput& input, const ObjectId& id) {
  if (!InfoOf(id.kind).has_parent) return id;
  const Object* relation = FindRelation(input.model(), RelationOf(id));
  return relation == nullptr ? id : relation->id;
}

void Check(const ModelInput& input, Breaches& breaches) {
  const std::string digits = input.Value("digits");
  std::map<ObjectId, Place> made;
  std::set<std::pair<ObjectId, Name>> told;
  for (const Touch& touch : input.model().touches) {
    if (!IsMigration(input, touch.place.file)) continue;
    const ObjectId whole = Whole(input, touch.id);
    if (touch.creates && touch.id == whole) made.emplace(whole, touch.place);
    auto found = made.find(whole);
    if (found == made.end() || MatchesAny(input.Option("everywhere"), BaseName(touch.place.file)))
      continue;
    const Name home = found->second.file;
    if (DomainOf(home, digits) == DomainOf(touch.place.file, digits)) continue;
    if (!told.emplace(whole, touch.place.file).second) continue;
    breaches
        .Add(whole, "file " + touch.place.file.str(),
             fmt::format("{} alters {}, which {} makes.", Printable(BaseName(touch.place.file)),
                         Describe(whole), Printable(BaseName(home))))
        .place = touch.place;
  }
}

}  // namespace

const HouseRule kForeignDomain = {
    "migrations.foreign-domain",
    "A file alters what a file of another domain makes",
    Severity::kWarning,
    "The definition of one thing is then in two domains, and neither tells the whole.",
    "Move the statement to the file that makes the object, while no database has run it yet.",
    {{"digits", "so many characters in front of a file's name are its domain", {"2"}},
     {"everywhere", "globs of files that may alter everything", {"9*"}}},
    Check,
    {Fact::kMigrations},
};

}  // namespace pgorigin
