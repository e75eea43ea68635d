// What a change is about.
#pragma once

#include <algorithm>
#include <string>

#include "pgorigin/diff/change.h"

namespace pgorigin::patch {

// Fields that a statement of its own says, behind the one that makes the object.
inline bool IsOfDefinition(const FieldDifference& field) {
  return field.field != "comment" && field.field != "owner" && field.field != "privileges" &&
         field.field != "security labels";
}

inline bool SaysWhoMay(const Change& change) {
  return std::ranges::any_of(change.fields, [](const FieldDifference& field) {
    return field.field == "owner" || field.field == "privileges";
  });
}

inline const std::string kSaysMore = "its statement says other things, too";

inline bool IsTable(Kind kind) { return kind == Kind::kTable; }

}  // namespace pgorigin::patch
