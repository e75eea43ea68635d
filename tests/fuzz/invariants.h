// What holds for any bytes: used by the fuzzers and by the replay of their corpus.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "pgorigin/ast/split.h"
#include "pgorigin/spec/script.h"
#include "spec/hints.h"
#include "spec/markdown.h"

namespace pgorigin {
namespace fuzz {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// What is in no statement and in no comment: separators only.
inline bool IsSeparator(std::string_view gap) {
  if (gap.starts_with(kByteOrderMark)) gap.remove_prefix(kByteOrderMark.size());
  return gap.find_first_not_of(" \t\r\n\f\v;\\.") == std::string_view::npos;
}

// Offsets are ascending and in the script; between them are only separators.
inline std::string CheckCoverage(std::string_view script, const SplitScript& split) {
  std::vector<bool> covered(script.size(), false);
  auto cover = [&](std::size_t begin, std::size_t end) {
    std::fill(covered.begin() + begin, covered.begin() + end, true);
  };
  std::size_t last = 0;
  for (const SplitStatement& statement : split.statements) {
    if (statement.offset < last || statement.end() > script.size()) return "statements overlap";
    if (statement.text.empty()) return "a statement is empty";
    if (statement.text.data() != script.data() + statement.offset) return "a wrong offset";
    last = statement.end();
    cover(statement.offset, last);
  }
  last = 0;
  for (const Token& comment : split.comments) {
    if (comment.offset < last || comment.end() > script.size()) return "comments overlap";
    last = comment.end();
    cover(comment.offset, last);
  }
  for (std::size_t at = 0; at < script.size(); ++at) {
    std::size_t end = at;
    while (end < script.size() && !covered[end]) ++end;
    if (!IsSeparator(script.substr(at, end - at))) return "text is lost";
    at = end;
  }
  return "";
}

inline std::string CheckStatement(std::string_view script, const SplitStatement& statement) {
  TextPosition position = PositionAt(script, statement.offset);
  if (position.line != statement.line || position.column != statement.column) {
    return "a wrong position";
  }
  if (!statement.error.empty()) {
    std::string excerpt = Excerpt(script, statement.error_offset);
    if (statement.error_offset < statement.offset || statement.error_offset > statement.end()) {
      return "an error outside of its statement";
    }
    return std::ranges::count(excerpt, '\n') == 1 ? "" : "an excerpt of several lines";
  }
  if (statement.form != StatementForm::kSql || statement.text.starts_with(kByteOrderMark))
    return "";
  SplitScript again = Split(statement.text);
  bool same = again.statements.size() == 1 && again.statements[0].text == statement.text &&
              again.statements[0].error.empty();
  return same ? "" : "splitting a statement again gives another one";
}

inline bool AreInOrder(const std::vector<PlacedHint>& hints, const SplitScript& split) {
  return std::ranges::all_of(hints, [&](const PlacedHint& hint) {
    return !hint.statement || (*hint.statement < split.statements.size() &&
                               hint.element < split.statements[*hint.statement].text.size());
  });
}

}  // namespace fuzz

// The invariant that splitting this script breaks; empty when none.  Nothing may be
// lost, statements stand in order at the places that they tell, and splitting the text
// of one again gives that statement.
inline std::string BrokenBySplit(std::string_view script) {
  SplitScript split = Split(script);
  std::string broken = fuzz::CheckCoverage(script, split);
  for (const SplitStatement& statement : split.statements) {
    if (broken.empty()) broken = fuzz::CheckStatement(script, statement);
  }
  if (broken.empty() && !fuzz::AreInOrder(FindHints(script, split), split)) broken = "a hint";
  return broken;
}

// The same for a document: what stands in it, each at a line of it.
inline std::string BrokenByMarkdown(std::string_view document) {
  Script script;
  script.file = "fuzz.md";
  ReadMarkdown(std::string(document), script);
  if (document.find('\0') != std::string_view::npos) return "";  // replaced by the parser
  int line_ends = static_cast<int>(
      std::ranges::count_if(document, [](char c) { return c == '\n' || c == '\r'; }));
  for (const ScriptStatement& statement : script.statements) {
    if (statement.place.line < 1 || statement.place.line > line_ends + 1) return "a wrong line";
    if (statement.from_table) {
      SplitScript split = Split(statement.text);
      if (split.statements.size() != 1 || !split.statements[0].error.empty() ||
          split.statements[0].text.size() != statement.text.size()) {
        return "a column table became more than one statement";
      }
    } else if (statement.definition) {
      std::string_view first = std::string_view(statement.text);
      first = first.substr(0, first.find_first_of("\r\n"));
      if (document.find(first) == std::string_view::npos) return "text that nobody wrote";
    }
  }
  return "";
}

}  // namespace pgorigin
