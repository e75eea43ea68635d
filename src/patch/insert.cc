#include "patch/insert.h"

#include <algorithm>

#include "pgorigin/ast/token.h"

namespace pgorigin::patch {

void InsertBehind(const Texts& texts, std::size_t statement, const std::string& sql, Edits& edits) {
  const Located& where = texts.statements()[statement];
  std::string text = sql;
  while (text.ends_with('\n')) text.pop_back();
  const std::string& content = texts.Content(where.file);
  text = "\n" + text;
  const bool ended = content[where.range.end - 1] == ';';
  if (!ended) edits.InsertOnce(where.file, where.range.end, ";");
  const std::size_t end = EndOfLine(content, where.range.end);
  const TokenScanner rest(std::string_view(content).substr(0, end), where.range.end);
  const Token next = TokenScanner(rest).Next();
  const bool last = next.kind == TokenKind::kEnd || next.kind == TokenKind::kComment;
  edits.Insert(where.file, last ? end : where.range.end, last ? text : text + "\n");
}

bool InsertInPlaceOfAll(const Texts& texts, const std::string& sql, Edits& edits) {
  for (std::size_t i = texts.statements().size(); i-- > 0;) {
    const Located& where = texts.statements()[i];
    if (!where.fixed.empty()) continue;
    edits.Insert(where.file, WholeLines(texts.Content(where.file), where.range).begin, sql);
    return true;
  }
  return false;
}

std::size_t FirstTable(const Texts& texts) {
  const auto& statements = texts.statements();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const bool makes = std::ranges::any_of(statements[i].touches, [](const Touch& touch) {
      return touch.creates && touch.id.kind == Kind::kTable;
    });
    if (makes) return i;
  }
  return statements.size();
}

}  // namespace pgorigin::patch
