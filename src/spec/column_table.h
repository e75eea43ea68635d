// A column table of Markdown, made into CREATE TABLE (docs/origin-format.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/spec/script.h"

namespace pgorigin {

struct TableCell {
  std::string text;
  // Part of it is emphasised, an image or HTML: characters of SQL may be lost.
  bool mixed = false;
};
struct TableRow {
  int line = 0;
  std::vector<TableCell> cells;
  int written_cells = 0;  // Markdown drops what exceeds the header
};
struct MarkdownTable {
  int line = 0;
  int column = 1;
  std::vector<TableRow> rows;  // the header first
};

// True when its header has a column of names and one of types.
bool IsColumnTable(const MarkdownTable& table);

// `users`, `chat.messages`, `"odd name"`: nothing when it is no name.
std::optional<QualifiedName> ReadTableName(std::string_view text);

// The statement, with one line for each row.  Problems go to script.diagnostics.
ScriptStatement ReadColumnTable(const MarkdownTable& table, const QualifiedName& name,
                                Script& script);

}  // namespace pgorigin
