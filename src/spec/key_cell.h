// The cell of a column table that says what a column is a key of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pgorigin {

struct KeyCell {
  bool primary = false;
  bool unique = false;
  bool not_null = false;
  bool foreign = false;                  // FK: the target is in `constraints` or in another cell
  std::vector<std::string> constraints;  // REFERENCES …, CHECK (…), as SQL
  std::vector<std::string> unread;       // what is no part of the grammar
};

// PK, UNIQUE, NOT NULL, FK → table(column) ON DELETE …, CHECK (…), between commas,
// semicolons or `and`.
KeyCell ReadKeyCell(std::string_view text);

// The same for a column of references, where FK need not be said.
KeyCell ReadReferencesCell(std::string_view text);

}  // namespace pgorigin
