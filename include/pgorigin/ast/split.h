// A script, cut into statements.
//
// Ours, not libpg_query's: a lexer error must not lose what follows it, bodies
// between BEGIN ATOMIC and END must stay whole, and scripts for psql hold more than
// SQL (https://www.postgresql.org/docs/current/app-psql.html).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/ast/token.h"

namespace pgorigin {

enum class StatementForm {
  kSql,
  kMetaCommand,  // of psql: `\connect veza`, to the end of its line
  kCopyData,     // the lines behind COPY … FROM STDIN, without the final `\.`
};

struct SplitStatement {
  std::string_view text;   // from its first to its last token; without semicolon
  std::size_t offset = 0;  // in bytes, from the beginning of the script
  int line = 1;            // from 1
  int column = 1;          // in characters (code points), from 1
  StatementForm form = StatementForm::kSql;
  bool copies_from_stdin = false;  // COPY … FROM STDIN: data follow, if there are any
  // Why it cannot be parsed, with the place where the trouble begins; else empty.
  // Behind an open quote or comment, `text` is the rest of the script.
  std::string error{};
  std::size_t error_offset = 0;
  std::size_t end() const { return offset + text.size(); }
};

struct SplitScript {
  std::vector<SplitStatement> statements;
  std::vector<Token> comments;  // all of them, inside of statements and between
};

// Cuts at semicolons, but not inside strings, quoted names, dollar quotes, comments,
// parentheses (CREATE RULE … DO (a; b)) and BEGIN ATOMIC … END.  A statement begins
// at its first token: a comment above it is not part of it.  The last one needs no
// semicolon.  A parenthesis that is never closed ends, with an error, at the next
// semicolon, so that what follows is still read.  The views point into `script`.
SplitScript Split(std::string_view script);

struct TextPosition {
  int line = 1;
  int column = 1;
};

// Turns ascending offsets into positions; the whole text is read once.  A byte order
// mark takes no column.
class PositionCounter {
 public:
  explicit PositionCounter(std::string_view text);
  // `offset` must not be less than in the call before.
  TextPosition At(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  TextPosition position_;
};

// The position of one offset.
TextPosition PositionAt(std::string_view text, std::size_t offset);

// The line of `offset` and a caret below it, safe to print; a long line is cut.
std::string Excerpt(std::string_view text, std::size_t offset);

}  // namespace pgorigin
