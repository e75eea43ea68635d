#include "pgorigin/policy/made_by.h"

#include <fmt/format.h>

namespace pgorigin {
namespace {

constexpr std::size_t kLongest = 160;  // bytes of a statement

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// On one line, each run of space as one.
std::string OneLine(const std::string& text) {
  std::string line;
  for (char c : text) {
    if (!IsSpace(c)) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

// Never within a character.
std::string Shortened(std::string line) {
  if (line.size() <= kLongest) return line;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
  return line.substr(0, end) + "…";
}

}  // namespace

std::string TextOf(const MadeBy& made) {
  // To the minute: "2026-11-21 02:13".
  std::string text = fmt::format("{}, {} UTC", made.role, made.at.substr(0, 16));
  if (!made.application.empty()) text += ", " + made.application;
  text += made.client == "local" ? ", on the server's machine" : " from " + made.client;
  const std::string line = Shortened(OneLine(made.statement));
  return text + ": " + (line.empty() ? made.command + " (its text may hold a secret)" : line);
}

std::string TextOf(const Trace& trace) {
  const std::string owner = "owned by " + trace.owner;
  if (trace.written_at.empty()) return owner + "; no log tells who changed it";
  return fmt::format("{}; its catalog row was written {} UTC, no log tells by whom", owner,
                     trace.written_at.substr(0, 16));
}

}  // namespace pgorigin
