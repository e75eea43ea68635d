// What the canonical text of a type says (as format_type() prints it under an empty
// search_path).
#pragma once

#include <string_view>

#include "pgorigin/model/model.h"

namespace pgorigin {

// The enum of the model that `type` names, also as an array of it; null when it is
// another type.
const Object* EnumOfType(const Model& model, std::string_view type);

// How far a value of one type is a value of the other.
enum class TypeLikeness {
  kSame,
  kSameBase,    // but for the length or precision: varchar(50), varchar(255)
  kFamily,      // integer and bigint, text and varchar, date and timestamp
  kConversion,  // the values have to be translated
};
TypeLikeness CompareTypes(std::string_view from, std::string_view to);

// smallint, integer or bigint.
bool IsInteger(std::string_view type);
// text, varchar or char, of any length.
bool IsText(std::string_view type);

}  // namespace pgorigin
