// How the values of a column become values of another type.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pgorigin/model/model.h"
#include "plan/writer.h"

namespace pgorigin::plan {

enum class Conversion {
  kNone,        // the same bits: nothing is written anew
  kAssignment,  // as INSERT would convert them
  kCast,        // USING column::type
  kElement,     // USING ARRAY[column]::type
  kInteger,     // USING column::integer::type
  kText,        // USING column::text::type: there is no cast
};

// Types are canonical; `model` has the casts and domains of users.
// https://www.postgresql.org/docs/current/sql-createcast.html
Conversion ConversionOf(const Model& model, std::string_view from, std::string_view to);

// Whether a value may become another one without a word: a fraction is cut off, a time
// gets a time zone.  Such a conversion is for a person to confirm.
bool ChangesValues(std::string_view from, std::string_view to, Conversion conversion);

// USING …; nothing where ALTER COLUMN TYPE converts by itself.
void WriteUsing(Sql& sql, Name column, Name type, Conversion conversion);

// USING CASE …: the values of the mapping, and all others as they are spelled.
// Between timestamps with and without a time zone, in either direction.
bool NeedsTimeZone(std::string_view from, std::string_view to);
void WriteInTimeZone(Sql& sql, Name column, std::string_view time_zone);
void WriteMapped(Sql& sql, Name column, Name type,
                 const std::vector<std::pair<std::string, std::string>>& mapping);

}  // namespace pgorigin::plan
