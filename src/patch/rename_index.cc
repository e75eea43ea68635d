#include "patch/rename_index.h"

#include "pgorigin/ast/token.h"

namespace pgorigin::patch {
namespace {

// Of the first name in the statement that is this one: CREATE INDEX, COMMENT ON INDEX.
std::optional<TextRange> FindName(const std::string& text, Name name) {
  TokenScanner scanner(text);
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    const bool is_name = token.kind == TokenKind::kWord || token.kind == TokenKind::kQuotedName;
    if (is_name && name == NameOf(token)) return TextRange{token.offset, token.end()};
  }
  return std::nullopt;
}

}  // namespace

bool RenameIndex(const Texts& texts, const Change& change, Edits& edits) {
  if (change.id.kind != Kind::kIndex) return false;
  std::vector<std::pair<std::size_t, TextRange>> names;
  for (std::size_t statement : texts.Of(change.id)) {
    const Located& where = texts.statements()[statement];
    const auto name = FindName(where.text, change.id.name);
    if (!name || !where.fixed.empty()) return false;
    const std::size_t begin = where.range.begin;
    names.push_back({where.file, {begin + name->begin, begin + name->end}});
  }
  for (const auto& [file, range] : names) {
    edits.Replace(file, range, QuoteIdentifier(change.from_id.name.view()));
  }
  return !names.empty();
}

}  // namespace pgorigin::patch
