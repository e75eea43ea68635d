#include "catalog/deparsed.h"

namespace pgorigin {
namespace {

// Walks over the bytes that stand outside of all quotes.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) { SkipQuotes(); }
  bool done() const { return at_ >= text_.size(); }
  std::size_t at() const { return at_; }
  char byte() const { return text_[at_]; }
  // Open brackets before this byte; a closing one counts as outside.
  int depth() const { return IsClosing() ? depth_ - 1 : depth_; }

  void Next() {
    if (byte() == '(' || byte() == '[') ++depth_;
    if (IsClosing()) --depth_;
    ++at_;
    SkipQuotes();
  }

 private:
  bool IsClosing() const { return byte() == ')' || byte() == ']'; }
  // A doubled quote reads as two texts that touch, which comes to the same.
  void SkipQuotes() {
    while (!done() && (byte() == '\'' || byte() == '"')) {
      std::size_t end = text_.find(byte(), at_ + 1);
      at_ = end == text_.npos ? text_.size() : end + 1;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

std::string Trimmed(std::string_view text) {
  std::size_t first = text.find_first_not_of(" \n");
  if (first == text.npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \n") - first + 1));
}

bool WordAt(std::string_view text, std::size_t at, std::string_view word) {
  return at > 0 && text[at - 1] == ' ' && text.substr(at, word.size()) == word &&
         text.substr(at + word.size(), 2) == " (";
}

// What the first brackets hold that stand outside of all quotes.
std::string FirstBracket(std::string_view text) {
  std::size_t open = text.npos;
  for (Walk walk(text); !walk.done(); walk.Next()) {
    if (walk.depth() != 0) continue;
    if (open == text.npos && walk.byte() == '(') open = walk.at();
    if (walk.byte() == ')') return std::string(text.substr(open + 1, walk.at() - open - 1));
  }
  return "";
}

}  // namespace

std::vector<std::string> SplitList(std::string_view text) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (Walk walk(text); !walk.done(); walk.Next()) {
    if (walk.depth() != 0 || walk.byte() != ',') continue;
    parts.push_back(Trimmed(text.substr(start, walk.at() - start)));
    start = walk.at() + 1;
  }
  parts.push_back(Trimmed(text.substr(start)));
  return parts;
}

std::string BracketAfter(std::string_view text, std::string_view word) {
  for (Walk walk(text); !walk.done(); walk.Next()) {
    if (walk.depth() == 0 && WordAt(text, walk.at(), word)) {
      return FirstBracket(text.substr(walk.at()));
    }
  }
  return "";
}

std::string WithoutSemicolon(std::string_view text) {
  if (text.ends_with(';')) text.remove_suffix(1);
  return Trimmed(text);
}

std::vector<std::string> KeyList(std::string_view definition) {
  return SplitList(FirstBracket(definition));
}

// An expression that does not look like a function call has brackets of its own there.
bool HasCollateClause(std::string_view key, const std::string& expression) {
  return key.starts_with("(" + expression + ") COLLATE ") ||
         key.starts_with(expression + " COLLATE ");
}

}  // namespace pgorigin
