#include "spec/hints.h"

#include <algorithm>

namespace pgorigin {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

bool IsLetterOrDigit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

void SkipSpaces(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
}

bool TakeKeyword(std::string_view& text, std::string_view keyword) {
  if (!IsKeyword(text.substr(0, keyword.size()), keyword)) return false;
  text.remove_prefix(keyword.size());
  return true;
}

// `text` is what follows the word "renamed"; true when a name is due behind it.
bool TakeIntroduction(std::string_view& text) {
  SkipSpaces(text);
  if (!TakeKeyword(text, "from")) return false;
  SkipSpaces(text);
  if (!text.starts_with(':') && !text.starts_with('=')) return false;
  text.remove_prefix(1);
  SkipSpaces(text);
  return true;
}

// A name ends at white space or at the punctuation of a sentence.
bool EndsName(std::string_view rest) {
  if (rest.empty() || kSpaces.find(rest[0]) != std::string_view::npos) return true;
  if (rest[0] == '.') return rest.size() == 1 || kSpaces.find(rest[1]) != std::string_view::npos;
  return std::string_view(",;:)*|").find(rest[0]) != std::string_view::npos;
}

Hint ReadName(std::string_view text) {
  Hint hint;
  std::size_t end = 0;
  if (text.starts_with('`')) {
    end = text.find('`', 1);
    if (end != std::string_view::npos) hint.text = text.substr(1, end++ - 1);
  } else {
    Token token = TokenScanner(text).Next();
    bool name = token.kind == TokenKind::kWord || token.kind == TokenKind::kQuotedName;
    if (name && token.closed && token.offset == 0) {
      hint.text = NameOf(token);
      end = token.end();
    }
  }
  if (hint.text.empty()) {
    hint.problem = "no name follows `renamed from`";
  } else if (!EndsName(text.substr(end))) {
    hint.problem = "`renamed from` needs one name, quoted as in SQL, without schema or table";
  }
  return hint;
}

// Of a comment, with or without what introduces it.
std::optional<Hint> FindDecision(std::string_view prose) {
  prose.remove_prefix(std::min(prose.find_first_not_of(" \t\r\n-/*"), prose.size()));
  constexpr std::string_view kWord = "pgorigin:";
  if (!prose.starts_with(kWord)) return std::nullopt;
  prose.remove_prefix(kWord.size());
  SkipSpaces(prose);
  const std::size_t end = prose.find_last_not_of(kSpaces);
  Hint hint{HintType::kDecision, std::string(prose.substr(0, end + 1)), {}};
  if (hint.text.empty()) hint.problem = "no decision follows `pgorigin:`";
  return hint;
}

// The element of a statement that a comment at `comment` describes, by the offset of
// its first token; 0 is the statement itself.  Elements stand between the commas of a
// list in parentheses (CREATE TABLE) or of the statement (ALTER TABLE).
class ElementFinder {
 public:
  ElementFinder(std::string_view text, std::size_t comment) : text_(text), comment_(comment) {}

  std::size_t Find() {
    TokenScanner scanner(text_);
    Token token = scanner.Next();
    list_depth_ = IsKeyword(token.text, "alter") ? 0 : 1;
    for (; token.kind != TokenKind::kEnd && token.offset < comment_; token = scanner.Next()) {
      if (token.kind != TokenKind::kComment) Pass(token);
    }
    while (token.kind == TokenKind::kComment) token = scanner.Next();
    if (!DescribesWhatFollows(token)) return last_is_open_ ? 0 : element_of_last_;
    if (token.kind != TokenKind::kEnd) Pass(token);
    return element_of_last_;
  }

 private:
  // A comment on a line of its own, or `a int, /* here */ b int`.
  bool DescribesWhatFollows(const Token& next) const {
    if (!SameLine(last_end_, comment_)) return true;
    return begins_ && next.kind != TokenKind::kEnd && SameLine(comment_, next.offset);
  }

  bool SameLine(std::size_t from, std::size_t to) const {
    return text_.substr(from, to - from).find('\n') == std::string_view::npos;
  }

  void Pass(const Token& token) {
    last_end_ = token.end();
    last_is_open_ = token.kind == TokenKind::kOpen;
    if (token.kind == TokenKind::kClose && --depth_ < list_depth_) element_ = 0;
    if (begins_ && token.kind != TokenKind::kClose) element_ = token.offset;
    begins_ = false;
    if (token.kind == TokenKind::kOpen) begins_ = ++depth_ == list_depth_;
    if (token.kind == TokenKind::kComma) begins_ = depth_ == list_depth_;
    element_of_last_ = element_;
  }

  std::string_view text_;
  std::size_t comment_;
  int depth_ = 0;
  int list_depth_ = 1;
  bool begins_ = false;  // the next token is the first one of an element
  bool last_is_open_ = false;
  std::size_t element_ = 0;
  std::size_t element_of_last_ = 0;
  std::size_t last_end_ = 0;
};

// The first statement at or behind `from` that ends behind `offset`.
std::size_t StatementAt(const SplitScript& split, std::size_t from, std::size_t offset) {
  while (from < split.statements.size() && split.statements[from].end() <= offset) ++from;
  return from;
}

void SetPlace(std::string_view script, const SplitScript& split, std::size_t at, PlacedHint& hint) {
  const auto& statements = split.statements;
  if (at < statements.size() && statements[at].offset < hint.comment) {
    hint.statement = at;
    hint.element = ElementFinder(statements[at].text, hint.comment - statements[at].offset).Find();
    return;
  }
  if (at > 0) {
    std::size_t end = statements[at - 1].end();
    if (script.substr(end, hint.comment - end).find('\n') == std::string_view::npos) {
      const SplitStatement& before = statements[at - 1];
      hint.statement = at - 1;
      hint.element = ElementFinder(before.text, before.text.size()).Find();
      return;
    }
  }
  if (at < statements.size()) hint.statement = at;
}

}  // namespace

std::optional<Hint> FindHint(std::string_view prose) {
  if (auto decision = FindDecision(prose)) return decision;
  constexpr std::string_view kWord = "renamed";
  for (std::size_t at = 0; at + kWord.size() < prose.size(); ++at) {
    if (!IsKeyword(prose.substr(at, kWord.size()), kWord)) continue;
    if (at > 0 && IsLetterOrDigit(prose[at - 1])) continue;
    std::string_view rest = prose.substr(at + kWord.size());
    if (TakeIntroduction(rest)) return ReadName(rest);
  }
  return std::nullopt;
}

std::vector<PlacedHint> FindHints(std::string_view script, const SplitScript& split) {
  std::vector<PlacedHint> hints;
  std::size_t statement = 0;
  for (const Token& comment : split.comments) {
    std::string_view prose = comment.text;
    if (prose.ends_with("*/")) prose.remove_suffix(2);
    auto found = FindHint(prose);
    if (!found) continue;
    PlacedHint hint{*found, comment.offset, std::nullopt};
    statement = StatementAt(split, statement, comment.offset);
    SetPlace(script, split, statement, hint);
    hints.push_back(std::move(hint));
  }
  return hints;
}

}  // namespace pgorigin
