#include "pgorigin/ast/split.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace pgorigin {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Commands that send the statement before them, as a semicolon would.
constexpr std::array<std::string_view, 7> kSendingCommands = {
    "g", "gx", "gdesc", "gexec", "gset", "crosstabview", "watch"};

// After so many parentheses that are never closed, the rest is cut at semicolons
// alone: each of them costs a scan to the end of the script.
constexpr int kMostRecoveries = 16;

std::size_t LineEnd(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

std::size_t NextLine(std::string_view text, std::size_t at) {
  return std::min(LineEnd(text, at) + 1, text.size());
}

std::string_view LineAt(std::string_view text, std::size_t at) {
  return text.substr(at, LineEnd(text, at) - at);
}

std::string_view WithoutTrailingSpace(std::string_view text) {
  std::size_t last = text.find_last_not_of(" \t\r\n\f\v");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool IsEndOfData(std::string_view line) { return WithoutTrailingSpace(line) == "\\."; }

// `\copy t FROM stdin` is followed by data, too.
bool CopiesFromStdin(std::string_view command) {
  if (!command.starts_with("\\copy")) return false;
  TokenScanner scanner(command, 1);
  std::string_view previous;
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    if (IsKeyword(previous, "from") && IsKeyword(token.text, "stdin")) return true;
    previous = token.text;
  }
  return false;
}

// The statement that is being read.
struct Draft {
  std::size_t begin = 0;
  std::size_t end = 0;
  int words = 0;
  bool create = false;
  bool routine = false;  // CREATE [OR REPLACE] FUNCTION | PROCEDURE
  bool copy = false;
  bool copies_from_stdin = false;
  bool label = false;            // the last token is AS or a dot: a keyword behind it is a name
  std::string_view last_word{};  // empty when the last token is no word
  int depth = 0;
  std::size_t open = 0;                      // the outermost open parenthesis
  std::size_t cut = std::string_view::npos;  // first semicolon inside of it
  int blocks = 0;                            // BEGIN ATOMIC and the CASEs in it
  std::size_t block = 0;                     // where BEGIN is
  std::string error{};
  std::size_t error_offset = 0;
};

class Splitter {
 public:
  explicit Splitter(std::string_view script) : script_(script), scanner_(script), counter_(script) {
    if (script.starts_with(kByteOrderMark)) scanner_.MoveTo(kByteOrderMark.size());
  }

  SplitScript Run() {
    do {
      Token token = scanner_.Next();
      if (token.kind == TokenKind::kEnd) {
        if (!draft_ || !Recover()) break;
      } else {
        Take(token);
      }
    } while (true);
    if (draft_) Finish();
    return std::move(result_);
  }

 private:
  void Take(const Token& token);
  void TakeWord(const Token& token);
  void TakeSemicolon(const Token& token);
  void TakeBackslash(const Token& token);
  void TakeUnclosed(const Token& token);
  void NoteFirstWords(std::string_view word);
  void NoteBlocks(const Token& word);
  void Append(const Token& token);
  bool Finish();
  bool Recover();
  void ReadMetaCommand(std::size_t backslash);
  void ReadCopyData();
  void RefuseRestOfLine();
  void Emit(SplitStatement statement);
  void Fail(std::string_view what, std::size_t offset);

  std::string_view script_;
  TokenScanner scanner_;
  PositionCounter counter_;
  std::optional<Draft> draft_;
  SplitScript result_;
  int recoveries_ = 0;
};

void Splitter::Take(const Token& token) {
  if (token.kind == TokenKind::kComment) {
    result_.comments.push_back(token);
    if (!token.closed) TakeUnclosed(token);
    return;
  }
  if (token.kind == TokenKind::kSemicolon) return TakeSemicolon(token);
  if (token.kind == TokenKind::kBackslash) return TakeBackslash(token);
  if (!draft_) draft_ = Draft{.begin = token.offset};
  if (token.kind == TokenKind::kWord) {
    TakeWord(token);
  } else if (token.kind == TokenKind::kOpen) {
    if (draft_->depth++ == 0) draft_->open = token.offset;
  } else if (token.kind == TokenKind::kClose && draft_->depth > 0) {
    if (--draft_->depth == 0) draft_->cut = std::string_view::npos;
  }
  Append(token);
  if (!token.closed) TakeUnclosed(token);
}

void Splitter::Append(const Token& token) {
  draft_->end = token.end();
  bool word = token.kind == TokenKind::kWord;
  draft_->last_word = word ? token.text : std::string_view();
  draft_->label = token.text == "." || (word && IsKeyword(token.text, "as"));
}

void Splitter::TakeWord(const Token& token) {
  if (draft_->words < 4) NoteFirstWords(token.text);
  if (draft_->routine && draft_->depth == 0) NoteBlocks(token);
  if (draft_->copy && draft_->depth == 0 && IsKeyword(token.text, "stdin")) {
    draft_->copies_from_stdin = IsKeyword(draft_->last_word, "from");
  }
}

void Splitter::NoteFirstWords(std::string_view word) {
  int words = ++draft_->words;
  if (words == 1) {
    draft_->create = IsKeyword(word, "create");
    draft_->copy = IsKeyword(word, "copy");
  } else if (draft_->create && (words == 2 || words == 4)) {
    draft_->routine |= IsKeyword(word, "function") || IsKeyword(word, "procedure");
  }
}

// Semicolons inside BEGIN ATOMIC … END end statements of the body.  CASE has an END of
// its own.  A label may be any keyword: `SELECT 1 AS end`.
void Splitter::NoteBlocks(const Token& word) {
  if (draft_->label) return;
  if (draft_->blocks == 0) {
    if (!IsKeyword(word.text, "atomic") || !IsKeyword(draft_->last_word, "begin")) return;
    draft_->blocks = 1;
    draft_->block = word.offset;
  } else if (IsKeyword(word.text, "case")) {
    ++draft_->blocks;
  } else if (IsKeyword(word.text, "end")) {
    --draft_->blocks;
  }
}

void Splitter::TakeSemicolon(const Token& token) {
  if (!draft_) return;
  if (draft_->depth > 0 && recoveries_ < kMostRecoveries) {
    draft_->cut = std::min(draft_->cut, token.offset);
  } else if (draft_->blocks > 0) {
    Append(token);
  } else if (Finish()) {
    ReadCopyData();
  }
}

// psql takes its commands anywhere outside of quotes; `\;` only separates statements.
void Splitter::TakeBackslash(const Token& token) {
  std::string_view rest = script_.substr(token.end());
  if (rest.starts_with(';')) return;
  if (!draft_) return ReadMetaCommand(token.offset);
  std::string_view command = rest.substr(0, rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz"));
  if (std::ranges::count(kSendingCommands, command) > 0) {
    bool data = Finish();
    ReadMetaCommand(token.offset);
    if (data) ReadCopyData();
    return;
  }
  if (draft_->error.empty()) {
    draft_->error = fmt::format("a command of psql (\\{}) stands inside the statement", command);
    draft_->error_offset = token.offset;
  }
  scanner_.MoveTo(LineEnd(script_, token.end()));
  draft_->end = scanner_.position();
}

void Splitter::TakeUnclosed(const Token& token) {
  if (draft_ && Recover()) return;
  if (!draft_) draft_ = Draft{.begin = token.offset};
  draft_->end = token.end();
  draft_->depth = 0;
  draft_->blocks = 0;
  switch (token.kind) {
    case TokenKind::kComment:
      return Fail("a comment", token.offset);
    case TokenKind::kQuotedName:
      return Fail("a quoted name", token.offset);
    case TokenKind::kDollarString:
      return Fail("a dollar-quoted string", token.offset);
    default:
      return Fail("a string", token.offset);
  }
}

void Splitter::Fail(std::string_view what, std::size_t offset) {
  if (!draft_->error.empty()) return;
  draft_->error = fmt::format("{} that begins here is never closed", what);
  draft_->error_offset = offset;
}

// At the end of the script, inside a parenthesis: the statement ends at the semicolon
// that it swallowed, and what follows is read again.
bool Splitter::Recover() {
  if (draft_->depth == 0 || draft_->cut == std::string_view::npos) return false;
  ++recoveries_;
  std::size_t cut = draft_->cut;
  std::erase_if(result_.comments, [&](const Token& comment) { return comment.offset > cut; });
  draft_->end = draft_->begin +
                WithoutTrailingSpace(script_.substr(draft_->begin, cut - draft_->begin)).size();
  if (draft_->error_offset > cut) draft_->error.clear();  // of what is read again
  Finish();
  scanner_.MoveTo(cut + 1);
  return true;
}

// True when data of COPY follow.
bool Splitter::Finish() {
  if (draft_->depth > 0) Fail("a parenthesis", draft_->open);
  if (draft_->blocks > 0) Fail("a body (BEGIN ATOMIC)", draft_->block);
  Draft& draft = *draft_;
  std::string_view text = script_.substr(draft.begin, draft.end - draft.begin);
  bool data = draft.copies_from_stdin;
  Emit({.text = WithoutTrailingSpace(text),
        .offset = draft.begin,
        .copies_from_stdin = data,
        .error = std::move(draft.error),
        .error_offset = draft.error_offset});
  draft_.reset();
  return data;
}

void Splitter::Emit(SplitStatement statement) {
  TextPosition position = counter_.At(statement.offset);
  statement.line = position.line;
  statement.column = position.column;
  result_.statements.push_back(std::move(statement));
}

// To the end of the line, or to `\\`, behind which SQL goes on.
void Splitter::ReadMetaCommand(std::size_t backslash) {
  std::string_view line = LineAt(script_, backslash);
  std::size_t separator = line.find("\\\\", 1);
  std::string_view text = WithoutTrailingSpace(line.substr(0, separator));
  Emit({.text = text, .offset = backslash, .form = StatementForm::kMetaCommand});
  scanner_.MoveTo(backslash + (separator == std::string_view::npos ? line.size() : separator + 2));
  if (CopiesFromStdin(text)) ReadCopyData();
}

// psql takes the data from the line behind that of the semicolon, up to `\.`.
void Splitter::ReadCopyData() {
  RefuseRestOfLine();
  std::size_t begin = NextLine(script_, scanner_.position());
  std::size_t end = begin;
  while (end < script_.size() && !IsEndOfData(LineAt(script_, end))) end = NextLine(script_, end);
  bool closed = end < script_.size();
  scanner_.MoveTo(LineEnd(script_, end));
  std::string_view text = script_.substr(begin, end - begin);
  if (text.empty() || (!closed && WithoutTrailingSpace(text).empty())) return;
  SplitStatement data{.text = text, .offset = begin, .form = StatementForm::kCopyData};
  if (!closed) {
    data.error = "the data of COPY that begin here are never closed by a line with \\.";
    data.error_offset = begin;
  }
  Emit(std::move(data));
}

// What stands behind COPY … FROM STDIN on its line runs after the data.
void Splitter::RefuseRestOfLine() {
  std::size_t end = LineEnd(script_, scanner_.position());
  TokenScanner scanner(script_.substr(0, end), scanner_.position());
  Token token = scanner.Next();
  for (;; token = scanner.Next()) {
    bool comment = token.kind == TokenKind::kComment && token.closed;
    if (comment) result_.comments.push_back(token);
    if (!comment && token.kind != TokenKind::kSemicolon) break;
  }
  if (token.kind == TokenKind::kEnd) return;
  Emit({.text = WithoutTrailingSpace(script_.substr(token.offset, end - token.offset)),
        .offset = token.offset,
        .error = "what stands behind COPY … FROM STDIN needs a line of its own",
        .error_offset = token.offset});
}

}  // namespace

SplitScript Split(std::string_view script) { return Splitter(script).Run(); }

}  // namespace pgorigin
