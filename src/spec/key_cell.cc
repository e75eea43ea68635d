#include "spec/key_cell.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

#include "pgorigin/ast/token.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

// Arrows are letters to PostgreSQL's scanner.
constexpr std::array<std::string_view, 5> kArrows = {"→", "⟶", "➜", "⇒", "➔"};

std::string WithPlainArrows(std::string_view text) {
  std::string result(text);
  for (std::string_view arrow : kArrows) {
    for (std::size_t at; (at = result.find(arrow)) != std::string::npos;) {
      result.replace(at, arrow.size(), "->");
    }
  }
  return result;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(WithPlainArrows(text)) {
    TokenScanner scanner(text_);
    do tokens_.push_back(scanner.Next());
    while (tokens_.back().kind != TokenKind::kEnd);
  }

  KeyCell Run(bool references) {
    SkipSeparators();
    if (references && !AtEnd() && !Is({"fk"}) && !Is({"foreign"})) TakeItem(&Parser::TakeForeign);
    for (SkipSeparators(); !AtEnd(); SkipSeparators()) TakeItem(&Parser::TakeConstraint);
    return std::move(cell_);
  }

 private:
  const Token& Peek(std::size_t ahead = 0) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
  }
  bool AtEnd() const { return Peek().kind == TokenKind::kEnd; }
  bool Is(std::initializer_list<std::string_view> words) const {
    std::size_t ahead = 0;
    return std::ranges::all_of(
        words, [&](std::string_view word) { return IsKeyword(Peek(ahead++).text, word); });
  }
  bool Take(std::initializer_list<std::string_view> words) {
    if (!Is(words)) return false;
    at_ += words.size();
    return true;
  }
  bool IsSeparator() const {
    TokenKind kind = Peek().kind;
    return kind == TokenKind::kComma || kind == TokenKind::kSemicolon || Is({"and"}) || Is({"+"}) ||
           Is({"/"});
  }
  void SkipSeparators() {
    while (IsSeparator()) ++at_;
  }

  void TakeItem(bool (Parser::*take)());
  bool TakeConstraint();
  bool TakeForeign();
  bool TakeTarget(std::string& sql);
  bool TakeColumns(std::string& sql);
  bool TakeOption(std::string& sql);
  bool TakeCheck();
  std::optional<std::string> TakeName();
  std::string TakeQualifiedName();

  std::string text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  KeyCell cell_;
};

// What cannot be read goes on to the next separator, and is kept for the message.
void Parser::TakeItem(bool (Parser::*take)()) {
  std::size_t begin = Peek().offset;
  KeyCell before = cell_;
  if ((this->*take)() && (AtEnd() || IsSeparator())) return;
  while (!AtEnd() && !IsSeparator()) ++at_;
  std::size_t end = Peek().offset;
  cell_ = std::move(before);
  cell_.unread.push_back(text_.substr(begin, end - begin));
}

bool Parser::TakeConstraint() {
  if (Take({"primary", "key"}) || Take({"pk"}) || Take({"primary"})) return cell_.primary = true;
  if (Take({"unique"}) || Take({"uk"}) || Take({"uq"})) return cell_.unique = true;
  if (Take({"not", "null"})) return cell_.not_null = true;
  if (Take({"null"})) return true;
  if (Take({"check"})) return TakeCheck();
  if (Is({"references"})) return TakeForeign();
  if (!Take({"foreign", "key"}) && !Take({"fk"})) return false;
  cell_.foreign = true;
  return AtEnd() || IsSeparator() || TakeForeign();
}

bool Parser::TakeForeign() {
  while (Take({"-"}) || Take({">"}) || Take({"="}) || Take({":"}) || Take({"to"}) ||
         Take({"references"})) {
  }
  std::string sql = "REFERENCES ";
  if (!TakeTarget(sql)) return false;
  while (TakeOption(sql)) {
  }
  cell_.foreign = true;
  cell_.constraints.push_back(sql);
  return true;
}

// `a.b` without parentheses is a table of a schema to PostgreSQL, and a column of a
// table to many writers: not read.
bool Parser::TakeTarget(std::string& sql) {
  std::string name = TakeQualifiedName();
  if (name.empty()) return false;
  sql += name;
  if (Peek().kind == TokenKind::kOpen) return TakeColumns(sql);
  return name.find('.') == std::string::npos;
}

bool Parser::TakeColumns(std::string& sql) {
  sql += '(';
  do {
    ++at_;
    auto name = TakeName();
    if (!name) return false;
    sql += *name;
    if (Peek().kind == TokenKind::kComma) sql += ", ";
  } while (Peek().kind == TokenKind::kComma);
  sql += ')';
  return Peek().kind == TokenKind::kClose && (++at_, true);
}

bool Parser::TakeOption(std::string& sql) {
  static const std::initializer_list<std::string_view> kOptions[] = {
      {"on", "delete", "cascade"},
      {"on", "delete", "restrict"},
      {"on", "delete", "no", "action"},
      {"on", "delete", "set", "null"},
      {"on", "delete", "set", "default"},
      {"on", "update", "cascade"},
      {"on", "update", "restrict"},
      {"on", "update", "no", "action"},
      {"on", "update", "set", "null"},
      {"on", "update", "set", "default"},
      {"match", "full"},
      {"match", "simple"},
      {"not", "deferrable"},
      {"deferrable"},
      {"initially", "deferred"},
      {"initially", "immediate"},
  };
  for (const auto& option : kOptions) {
    if (!Take(option)) continue;
    for (std::string_view word : option) sql += " " + std::string(word);
    return true;
  }
  return false;
}

bool Parser::TakeCheck() {
  if (Peek().kind != TokenKind::kOpen) return false;
  std::size_t begin = Peek().offset;
  int depth = 0;
  do {
    if (Peek().kind == TokenKind::kOpen) ++depth;
    if (Peek().kind == TokenKind::kClose) --depth;
    ++at_;
  } while (depth > 0 && !AtEnd());
  std::string sql = text_.substr(begin, Peek().offset - begin);
  if (depth > 0 || !FragmentProblem(sql).empty()) return false;
  cell_.constraints.push_back("CHECK " + sql);
  return true;
}

// In a cell a name is what the catalogs hold, so it keeps its capitals.
std::optional<std::string> Parser::TakeName() {
  const Token& token = Peek();
  if (token.kind == TokenKind::kQuotedName && token.closed) {
    ++at_;
    return QuoteIdentifier(NameOf(token));
  }
  if (token.kind != TokenKind::kWord) return std::nullopt;
  ++at_;
  return QuoteIdentifier(token.text);
}

std::string Parser::TakeQualifiedName() {
  auto first = TakeName();
  if (!first || !Is({"."})) return first.value_or("");
  ++at_;
  auto second = TakeName();
  return second ? *first + "." + *second : "";
}

}  // namespace

KeyCell ReadKeyCell(std::string_view text) { return Parser(text).Run(false); }

KeyCell ReadReferencesCell(std::string_view text) { return Parser(text).Run(true); }

}  // namespace pgorigin
