// The text of an Origin, cut into statements that remember where they stand.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

struct ScriptStatement {
  std::string text;  // without the final semicolon
  Place place;       // of its first word
  Name domain;       // heading of a Markdown document; a migration's file name has none
  bool definition = true;  // false: data and client commands, which schemas do not need
  std::string error;       // an unterminated string or comment; then `text` is the rest
  // Hints in comments inside the statement: line → "renamed from: old".
  struct Hint {
    int line = 0;
    std::string old_name;
  };
  std::vector<Hint> hints;
};

// A column table of a Markdown document: counts when no SQL defines that table.
// It is turned into a CREATE TABLE statement (and its comments) at its place.
struct Script {
  Name file;
  int source = 0;  // which --origin it came from, from 0
  std::vector<ScriptStatement> statements;
  std::vector<Diagnostic> diagnostics;
};

// Reads a `.sql` file, a `.md` file, a directory of migrations (in natural order,
// without *down* migrations, repeatable ones last) or the word `empty`.  Throws
// Error (kUsage) when it is missing or holds no schema at all (an empty Origin).
std::vector<Script> LoadScripts(const std::string& source, int source_number = 0);

}  // namespace pgorigin
