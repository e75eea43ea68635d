#include "pgorigin/ast/token.h"

#include <array>
#include <cstring>

namespace pgorigin {
namespace {

// Classes of bytes, after scan.l.  Bytes above 127 are letters there.
enum Class : unsigned char { kPlain = 0, kSpace = 1, kLetter = 2, kDigit = 4, kDollarSign = 8 };

constexpr std::array<unsigned char, 256> ClassesOfCharacters() {
  std::array<unsigned char, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
    if (letter) classes[c] = kLetter;
    if (c >= '0' && c <= '9') classes[c] = kDigit;
  }
  for (char c : {' ', '\t', '\n', '\r', '\f', '\v'}) classes[static_cast<int>(c)] = kSpace;
  classes['$'] = kDollarSign;
  return classes;
}
constexpr auto kClassesOf = ClassesOfCharacters();

bool Is(char c, int classes) { return (kClassesOf[static_cast<unsigned char>(c)] & classes) != 0; }

std::size_t SkipWhile(std::string_view text, std::size_t at, int classes) {
  while (at < text.size() && Is(text[at], classes)) ++at;
  return at;
}

// A comment ends at a carriage return, too.
std::size_t EndOfLine(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '\n' && text[at] != '\r') ++at;
  return at;
}

// Where a string goes on that was closed at `at`: behind white space (and comments)
// that holds a line end; npos when it does not.
std::size_t Continuation(std::string_view text, std::size_t at) {
  bool new_line = false;
  while (at < text.size()) {
    if (text[at] == '\'') return new_line ? at : std::string_view::npos;
    if (text.substr(at, 2) == "--") {
      at = EndOfLine(text, at);
    } else if (Is(text[at], kSpace)) {
      new_line = new_line || text[at] == '\n' || text[at] == '\r';
      ++at;
    } else {
      break;
    }
  }
  return std::string_view::npos;
}

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

Token TokenScanner::Cut(TokenKind kind, std::size_t end, bool closed) {
  Token token{kind, at_, text_.substr(at_, end - at_), closed};
  at_ = end;
  return token;
}

Token TokenScanner::ScanWord() {
  std::size_t end = SkipWhile(text_, at_ + 1, kLetter | kDigit | kDollarSign);
  const char letter = Lower(text_[at_]);
  const bool prefix = end == at_ + 1 && (letter == 'e' || letter == 'b' || letter == 'x');
  if (prefix && text_.substr(end, 1) == "'") return ScanString(end, letter == 'e');
  return Cut(TokenKind::kWord, end);
}

// `quote` is the opening one.  A continued string keeps its kind: E'a' ⏎ 'b\'c'.
Token TokenScanner::ScanString(std::size_t quote, bool escapes) {
  for (std::size_t at = quote + 1; at < text_.size(); ++at) {
    if (escapes && text_[at] == '\\') {
      ++at;
    } else if (text_[at] == '\'') {
      if (text_.substr(at + 1, 1) == "'") {
        ++at;
        continue;
      }
      std::size_t next = Continuation(text_, at + 1);
      if (next == std::string_view::npos) return Cut(TokenKind::kString, at + 1);
      at = next;
    }
  }
  return Cut(TokenKind::kString, text_.size(), false);
}

Token TokenScanner::ScanQuotedName() {
  for (std::size_t at = at_ + 1;; at += 2) {
    at = text_.find('"', at);
    if (at == std::string_view::npos) return Cut(TokenKind::kQuotedName, text_.size(), false);
    if (text_.substr(at + 1, 1) != "\"") return Cut(TokenKind::kQuotedName, at + 1);
  }
}

// $1 is a parameter, and a lone dollar sign no quote.
Token TokenScanner::ScanDollar() {
  std::size_t tag_end = at_ + 1;
  const std::size_t digits = SkipWhile(text_, tag_end, kDigit);
  if (digits > tag_end) return Cut(TokenKind::kOther, digits);
  if (tag_end < text_.size() && Is(text_[tag_end], kLetter)) {
    tag_end = SkipWhile(text_, tag_end, kLetter | kDigit);
  }
  if (text_.substr(tag_end, 1) != "$") return Cut(TokenKind::kOther, at_ + 1);
  std::string_view tag = text_.substr(at_, tag_end + 1 - at_);
  std::size_t close = text_.find(tag, tag_end + 1);
  if (close == std::string_view::npos) return Cut(TokenKind::kDollarString, text_.size(), false);
  return Cut(TokenKind::kDollarString, close + tag.size());
}

// What follows a number without a space is part of it, even where the server wants none.
Token TokenScanner::ScanNumber() {
  std::size_t end = SkipWhile(text_, at_, kDigit);
  if (text_.substr(end, 1) == "." && text_.substr(end, 2) != "..")
    end = SkipWhile(text_, end + 1, kDigit);
  if (end < text_.size() && Lower(text_[end]) == 'e') {
    const bool sign = text_.substr(end + 1, 1) == "-" || text_.substr(end + 1, 1) == "+";
    const std::size_t exponent = end + (sign ? 2 : 1);
    if (exponent < text_.size() && Is(text_[exponent], kDigit)) end = exponent;
  }
  return Cut(TokenKind::kOther, SkipWhile(text_, end, kDigit | kLetter));
}

Token TokenScanner::ScanLineComment() { return Cut(TokenKind::kComment, EndOfLine(text_, at_)); }

Token TokenScanner::ScanBlockComment() {
  int depth = 0;
  for (std::size_t at = at_; at + 1 < text_.size();) {
    std::string_view two = text_.substr(at, 2);
    if (two == "/*") ++depth;
    if (two == "*/") --depth;
    at += two == "/*" || two == "*/" ? 2 : 1;
    if (depth == 0) return Cut(TokenKind::kComment, at);
  }
  return Cut(TokenKind::kComment, text_.size(), false);
}

Token TokenScanner::Next() {
  at_ = SkipWhile(text_, at_, kSpace);
  if (at_ >= text_.size()) return {TokenKind::kEnd, text_.size(), {}, true};
  char c = text_[at_];
  if (Is(c, kLetter)) return ScanWord();
  char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
  if (Is(c, kDigit) || (c == '.' && Is(next, kDigit))) return ScanNumber();
  switch (c) {
    case '\'':
      return ScanString(at_, false);
    case '"':
      return ScanQuotedName();
    case '$':
      return ScanDollar();
    case '-':
      return next == '-' ? ScanLineComment() : Cut(TokenKind::kOther, at_ + 1);
    case '/':
      return next == '*' ? ScanBlockComment() : Cut(TokenKind::kOther, at_ + 1);
    case '(':
      return Cut(TokenKind::kOpen, at_ + 1);
    case ')':
      return Cut(TokenKind::kClose, at_ + 1);
    case ',':
      return Cut(TokenKind::kComma, at_ + 1);
    case ';':
      return Cut(TokenKind::kSemicolon, at_ + 1);
    case '\\':
      return Cut(TokenKind::kBackslash, at_ + 1);
    default:
      return Cut(TokenKind::kOther, at_ + 1);
  }
}

namespace {

// U& is a word and an operator, unless a quote follows at once.
bool HasUnicodePrefix(const Lexeme& lexeme, const std::vector<Lexeme>& before,
                      std::string_view sql) {
  if (lexeme.kind != TokenKind::kString && lexeme.kind != TokenKind::kQuotedName) return false;
  if (before.size() < 2) return false;
  const int begin = before[before.size() - 2].begin;
  return begin + 2 == lexeme.begin && IsKeyword(sql.substr(begin, 2), "u&");
}

}  // namespace

std::vector<Lexeme> LexemesOf(std::string_view sql) {
  std::vector<Lexeme> lexemes;
  TokenScanner scanner(sql);
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    if (token.kind == TokenKind::kComment) continue;
    Lexeme lexeme{static_cast<int>(token.offset), static_cast<int>(token.end()), token.kind};
    if (HasUnicodePrefix(lexeme, lexemes, sql)) {
      lexemes.pop_back();
      lexeme.begin = lexemes.back().begin;
      lexemes.pop_back();
    }
    lexemes.push_back(lexeme);
  }
  return lexemes;
}

bool IsKeyword(std::string_view word, std::string_view keyword) {
  if (word.size() != keyword.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (Lower(word[i]) != keyword[i]) return false;
  }
  return true;
}

std::string NameOf(const Token& name) {
  std::string result;
  if (name.kind != TokenKind::kQuotedName) {
    for (char c : name.text) result += Lower(c);
    return result;
  }
  std::string_view inside = name.text.substr(1, name.text.size() - (name.closed ? 2 : 1));
  for (std::size_t i = 0; i < inside.size(); ++i) {
    result += inside[i];
    if (inside[i] == '"') ++i;  // doubled
  }
  return result;
}

std::string FragmentProblem(std::string_view sql) {
  TokenScanner scanner(sql);
  int depth = 0;
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    if (!token.closed) return "a quote in it is never closed";
    if (token.kind == TokenKind::kComment) return "it holds a comment";
    if (token.kind == TokenKind::kSemicolon) return "it holds a semicolon";
    if (token.kind == TokenKind::kBackslash) return "it holds a backslash";
    if (token.kind == TokenKind::kComma && depth == 0) return "it holds a comma";
    if (token.text.find('\0') != std::string_view::npos) return "it holds a NUL byte";
    if (token.kind == TokenKind::kOpen) ++depth;
    if (token.kind == TokenKind::kClose && --depth < 0) return "its parentheses do not match";
  }
  return depth == 0 ? "" : "its parentheses do not match";
}

}  // namespace pgorigin
