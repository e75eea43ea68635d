// How the values of a column become values of another type.
#pragma once

#include <string>
#include <string_view>

#include "pgorigin/model/model.h"
#include "pgorigin/plan/migration.h"
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

// Types are canonical; `live` has the casts of users, and the domains that are left; `due`, those
// that are reached.
// https://www.postgresql.org/docs/current/sql-createcast.html
Conversion ConversionOf(const Model& live, const Model& due, std::string_view from,
                        std::string_view to);

// Whether a value may become another one without a word: a fraction is cut off, a time
// gets a time zone.  Such a conversion is for a person to confirm.
bool ChangesValues(std::string_view from, std::string_view to, Conversion conversion);

// Between timestamps with and without a time zone, in either direction.
bool NeedsTimeZone(std::string_view from, std::string_view to);

// The same value whoever converts it, whatever the settings of the session are, and NULL for
// NULL alone.
bool IsSteady(const Model& model, std::string_view from, std::string_view to);

// The values of one column, as they become those of its new type.
struct Converted {
  Name column;
  Name type;
  Conversion conversion = Conversion::kNone;
  ValueMapping mapping{};   // all others as they are spelled; empty: none
  std::string time_zone{};  // in which the timestamps without one are; empty: it does not matter

  // ALTER COLUMN TYPE would convert them so by itself, and so does an assignment.
  bool IsAssignment() const;
};

// As PostgreSQL would convert them, or as people said.
Converted ConvertedBy(const Model& live, const Model& due, Name column,
                      const std::pair<Name, Name>& types, const ValueMapping* mapping,
                      std::string_view time_zone);

// Nobody said how, and a value may become another one without a word.
bool HasToBeConfirmed(const Converted& converted, std::string_view from);

// `row.column::type`, `CASE row.column::text WHEN …`; of an assignment the column alone.  Without
// `row`, the column has no alias.
void WriteConverted(Sql& sql, const Converted& converted, Keyword row = "");

}  // namespace pgorigin::plan
