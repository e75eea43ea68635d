// The lexical elements of SQL, as PostgreSQL's scanner (scan.l) cuts them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pgorigin {

enum class TokenKind {
  kEnd,           // of the text; empty
  kWord,          // keyword or unquoted name
  kQuotedName,    // "…" (of U&"…" the part from the quote on)
  kString,        // '…', E'…', B'…', X'…'; continued strings are one token
  kDollarString,  // $tag$…$tag$
  kComment,       // -- … (without the line end) or /* … */, nested
  kOpen,          // (
  kClose,         // )
  kComma,
  kSemicolon,
  kBackslash,  // never SQL: begins a command of psql
  kOther,      // a number, a parameter, one character of an operator
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::size_t offset = 0;
  std::string_view text;  // into the scanned text
  bool closed = true;     // false: the text ends inside this string, name or comment
  std::size_t end() const { return offset + text.size(); }
};

// Never fails: any bytes are cut into tokens; white space is left out.  Strings are
// read with standard_conforming_strings = on, the default since PostgreSQL 9.1.
class TokenScanner {
 public:
  explicit TokenScanner(std::string_view text, std::size_t offset = 0) : text_(text), at_(offset) {}

  Token Next();
  // The next token is looked for from here on.
  void MoveTo(std::size_t offset) { at_ = offset; }
  std::size_t position() const { return at_; }

 private:
  Token Cut(TokenKind kind, std::size_t end, bool closed = true);
  Token ScanWord();
  Token ScanNumber();
  Token ScanString(std::size_t quote, bool escapes);
  Token ScanQuotedName();
  Token ScanDollar();
  Token ScanLineComment();
  Token ScanBlockComment();

  std::string_view text_;
  std::size_t at_;
};

// Where a token of a statement is: bytes [begin, end) of its text.
struct Lexeme {
  int begin = 0;
  int end = 0;
  TokenKind kind = TokenKind::kOther;
};

// All of a statement but its comments.  U&'…' and U&"…" are one each.
std::vector<Lexeme> LexemesOf(std::string_view sql);

// ASCII case is ignored, as the server does with keywords; `keyword` is lower case.
bool IsKeyword(std::string_view word, std::string_view keyword);

// What `name` means: a word in lower case, a quoted name without its quotes.
std::string NameOf(const Token& name);

// Why this text cannot be put inside a larger statement: a semicolon, a comment, an
// open quote or parenthesis, or a comma outside of parentheses, which would begin
// another element of a list.  Empty when it can.
std::string FragmentProblem(std::string_view sql);

}  // namespace pgorigin
