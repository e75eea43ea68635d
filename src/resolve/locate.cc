#include "resolve/locate.h"

#include <fstream>
#include <iterator>

#include "pgorigin/ast/split.h"

namespace pgorigin {
namespace {

std::string ReadAll(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Servers count characters; texts are UTF-8.
std::size_t ByteOffset(std::string_view text, int characters) {
  std::size_t byte = 0;
  for (; characters > 0 && byte < text.size(); --characters) {
    do ++byte;
    while (byte < text.size() && IsContinuation(text[byte]));
  }
  return byte;
}

std::size_t OffsetOf(const std::string& text, const Place& place) {
  std::size_t line_start = 0;
  for (int line = 1; line < place.line; ++line) {
    line_start = text.find('\n', line_start);
    if (line_start == std::string::npos) return std::string::npos;
    ++line_start;
  }
  std::size_t mark = line_start == 0 && text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  std::string_view rest = std::string_view(text).substr(line_start + mark);
  return line_start + mark + ByteOffset(rest, place.column - 1);
}

}  // namespace

std::string OnOneLine(std::string_view message) {
  std::string text;
  while (!message.empty()) {
    std::size_t end = std::min(message.find('\n'), message.size());
    std::string_view line = message.substr(0, end);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (!line.empty()) text += (text.empty() ? "" : "; ") + Printable(line);
    message.remove_prefix(std::min(end + 1, message.size()));
  }
  return text;
}

Diagnostic LocateError(const ScriptStatement& statement, int character,
                       const std::string& message) {
  Diagnostic diagnostic{Diagnostic::Severity::kError, statement.place, OnOneLine(message), ""};
  std::size_t within = character > 0 ? ByteOffset(statement.text, character - 1) : 0;
  std::string file = ReadAll(statement.place.file.str());
  std::size_t start = OffsetOf(file, statement.place);
  bool verbatim =
      start != std::string::npos && file.compare(start, statement.text.size(), statement.text) == 0;
  if (!verbatim) {  // a statement made from a column table, or out of an indented block
    diagnostic.excerpt = Excerpt(statement.text, within);
    return diagnostic;
  }
  TextPosition position = PositionAt(file, start + within);
  diagnostic.place.line = position.line;
  diagnostic.place.column = position.column;
  diagnostic.excerpt = Excerpt(file, start + within);
  return diagnostic;
}

}  // namespace pgorigin
