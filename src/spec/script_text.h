// A stretch of SQL in a file, made into statements of a script.
#pragma once

#include <string_view>
#include <vector>

#include "pgorigin/ast/split.h"
#include "pgorigin/spec/script.h"

namespace pgorigin {

struct ScriptText {
  std::string_view text;
  int lines_before = 0;  // in the file
  // Characters that the file has to the left of each line; empty: none.
  std::vector<int> indents = {};
  Name domain = {};
};

// Adds the statements of `text`, with their places, hints and errors.
void AppendStatements(const ScriptText& text, Script& script);
// The same of a text that is split already.
void AppendStatements(const ScriptText& text, SplitScript split, Script& script);

}  // namespace pgorigin
