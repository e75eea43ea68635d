#include "report/html/markup.h"

#include <fmt/format.h>

#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

std::string_view EntityOf(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

void AppendEscaped(std::string_view safe, std::string& out) {
  for (char c : safe) {
    const std::string_view entity = EntityOf(c);
    if (entity.empty()) {
      out += c;
    } else {
      out += entity;
    }
  }
}

}  // namespace

std::string HtmlText(std::string_view text) {
  std::string out;
  AppendEscaped(Printable(text), out);
  return out;
}

Html& Html::Text(std::string_view text) {
  AppendEscaped(Printable(text), text_);
  return *this;
}

Html& Html::Number(long long number) {
  text_ += std::to_string(number);
  return *this;
}

Html& Html::Coordinate(double value) {
  text_ += fmt::format("{:.1f}", value);
  return *this;
}

Html& Html::Add(const Html& other) {
  text_ += other.text_;
  return *this;
}

bool Html::Lines(std::string_view text) {
  bool exact = true;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\t", at), text.size());
    const std::string_view piece = text.substr(at, end - at);
    const std::string safe = Printable(piece);
    exact = exact && safe == piece;
    AppendEscaped(safe, text_);
    if (end < text.size()) text_ += text[end];
    at = end + 1;
  }
  return exact;
}

Html& Html::Asset(std::string_view text) {
  text_ += text;
  return *this;
}

}  // namespace pgorigin
