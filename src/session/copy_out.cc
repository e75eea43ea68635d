#include "session/copy_out.h"

#include <memory>

namespace pgorigin {
namespace {

constexpr std::string_view kNullValue = "\\N";

// What COPY writes behind a backslash; any other byte stands for itself.
char Escaped(char letter) {
  switch (letter) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'v':
      return '\v';
    default:
      return letter;
  }
}

void AddValue(std::string_view text, RowTexts& rows) {
  if (text == kNullValue) return rows.AddNull();
  for (std::size_t at = text.find('\\'); at != text.npos; at = text.find('\\')) {
    const char escaped = Escaped(text[at + 1]);
    rows.Append(text.substr(0, at));
    rows.Append({&escaped, 1});
    text.remove_prefix(at + 2);
  }
  rows.Append(text);
  rows.EndValue();
}

}  // namespace

// No value holds a tab or a line feed of its own.
void AddCopiedRow(std::string_view line, RowTexts& rows) {
  rows.BeginRow();
  line.remove_suffix(1);  // its line feed
  for (int column = 0; column < rows.columns(); ++column) {
    const std::size_t end = line.find('\t');
    AddValue(line.substr(0, end), rows);
    line.remove_prefix(end + 1);
  }
}

void ReadCopiedRows(PGconn* connection, const std::function<void(std::string_view)>& take) {
  char* line = nullptr;
  for (int size = PQgetCopyData(connection, &line, 0); size > 0;
       size = PQgetCopyData(connection, &line, 0)) {
    std::unique_ptr<char, decltype(&PQfreemem)> guard(line, &PQfreemem);
    take({line, static_cast<std::size_t>(size)});
  }
  while (PGresult* result = PQgetResult(connection)) PQclear(result);
}

}  // namespace pgorigin
