// Text from databases and files, made safe for each output format.
#pragma once

#include <string>
#include <string_view>

namespace pgorigin {

// For running text of GitHub flavoured Markdown, table cells included: no markup,
// no HTML, no link, no mention comes out of it; one line.
std::string MarkdownText(std::string_view text);

// An inline code span; `MarkdownCellCode` fits a table cell.  Where no code span can
// hold the text in a cell (a backslash before a pipe), it is running text.
std::string MarkdownCode(std::string_view text);
std::string MarkdownCellCode(std::string_view text);

// Escapes, in finished JSON text, what a terminal would obey: DEL, C1 controls and
// marks that reorder text.  They only occur inside strings, so the value is the same.
std::string TerminalSafeJson(std::string_view json);

}  // namespace pgorigin
