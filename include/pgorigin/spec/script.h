// The text of an Origin, cut into statements that remember where they stand.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

enum class HintType { kRenamedFrom, kDecision };

struct ScriptStatement {
  // Without the final semicolon.  Its lines are those of the file, one for one, so
  // that place.line plus the line ends before an element is the line of the element.
  // Empty for the data of a COPY.
  std::string text;
  Place place;  // of its first word
  Name domain;  // heading of a Markdown document; a migration's file name has none
  // False: commands of psql, COPY … FROM STDIN and its data, which schemas do not need.
  bool definition = true;
  // Made of a column table in Markdown: void when any SQL of the Origin creates a
  // table of that name.
  bool from_table = false;
  // An unterminated string or comment, bytes that are no UTF-8: do not parse it.  It is
  // in Script::diagnostics already, with its place and excerpt.
  std::string error;
  // `renamed from: old` or `pgorigin: keep …` in comments inside the statement, above it,
  // or behind it on the same line.
  struct Hint {
    // Of the first token of the element that it describes: of a column, a constraint,
    // a command of ALTER TABLE; of the statement itself when it describes the whole.
    int line = 0;
    // Of that token in `text`; 0: the whole statement, or the first command of ALTER TABLE.
    std::size_t offset = 0;
    HintType type = HintType::kRenamedFrom;
    std::string text;   // an old name as the catalogs hold it, or a decision
    int hint_line = 0;  // where the comment is, for messages
  };
  std::vector<Hint> hints;
};

// One file.
struct Script {
  Name file;
  int source = 0;        // which --origin it came from, from 0
  std::string left_out;  // why the file does not apply: a down migration; empty when it does
  // Where it takes back what a migration did: line 0 for a whole file, else the down part.
  std::vector<Place> downs;
  std::vector<ScriptStatement> statements;
  std::vector<Diagnostic> diagnostics;
};

// SQL that stands somewhere else than in a file of SQL; `place` is of its first line.
Script ScriptOf(const std::string& sql, const Place& place, int source_number);

// Reads a `.sql` file, a plain dump, a Markdown document, a directory of migrations (in
// natural order, without *down* migrations, repeatable ones last) or the word `empty`,
// as docs/origin-format.md says.  Throws Error (kUsage) when it is missing, cannot be
// read, or (unless told to warn) holds no schema at all.
enum class WhenEmpty { kRefuse, kWarn };
std::vector<Script> LoadScripts(const std::string& source, int source_number = 0,
                                WhenEmpty when_empty = WhenEmpty::kRefuse);

}  // namespace pgorigin
