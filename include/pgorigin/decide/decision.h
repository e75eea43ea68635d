// What people decided about the differences between a database and its Origin.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

enum class Verb {
  kKeep,    // the database stays as it is: no drift
  kDefer,   // still drift, which does not fail an audit yet
  kFix,     // the database follows the Origin
  kRename,  // so does a name
  kMove,    // a column goes to the table where it is due
  kMap,     // its values become those of another type or column
  kBridge,  // old and new stand side by side for a while
};
std::string_view WordFor(Verb verb);  // "keep", …
// None for another word.
std::optional<Verb> VerbOfWord(std::string_view word);

struct Decision {
  Verb verb = Verb::kKeep;
  // Globs.  Of rules ("naming.*") or types of change ("missing"); empty: any.
  std::string finding;
  std::vector<std::string> fields;  // of what changed: "type", "on delete"; empty: any
  // Of names as reports show them, in the database or in the Origin:
  // "public.tracks.user_id".
  std::string object;
  std::optional<ObjectId> exactly;  // in place of `object`: the object beside which it stands
  std::string origin;               // what the object is called in the Origin
  std::string reason;
  std::string owner;
  std::string date;   // "2026-01-31"
  std::string until;  // the last day on which it holds; empty: for good
  // What a kept object must carry as its COMMENT; empty: anything.
  std::string comment;
  // CoveredBy() of what was decided on; empty: whatever it is.
  std::string covers;
  std::vector<std::pair<std::string, std::string>> mapping;  // value in the database, in the Origin
  std::string bridge;                                        // "trigger", "view" or "generated"
  // Of a key that becomes a uuid: "keep" its integers beside it, as legacy_id; or "drop" them.
  std::string legacy;
  std::string fill;       // SQL over the row: what a new column has in rows that are there
  std::string time_zone;  // in which timestamps are that have none
  std::string sql;        // what the effective Origin has beyond the Origin
  Place sql_place;
  bool baseline = false;  // accepted with all that was there, not one by one
  Place place;
};

}  // namespace pgorigin
