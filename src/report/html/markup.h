// HTML as it is written: markup comes from literals of this program, all else is escaped.
#pragma once

#include <string>
#include <string_view>

namespace pgorigin {

// For text and for values of attributes in double quotes; controls are shown as \x1b.
std::string HtmlText(std::string_view text);

class Html {
 public:
  Html() = default;

  template <std::size_t size>
  Html& Raw(const char (&literal)[size]) {
    text_.append(literal, size - 1);
    return *this;
  }
  Html& Text(std::string_view text);
  Html& Number(long long number);
  // A coordinate: one digit after the point.
  Html& Coordinate(double value);
  Html& Add(const Html& other);

  // ` name="value"`; `name` with its blank and equals sign: " class=".
  template <std::size_t size>
  Html& Attribute(const char (&name)[size], std::string_view value) {
    return Raw(name).Raw("\"").Text(value).Raw("\"");
  }
  template <std::size_t size>
  Html& Attribute(const char (&name)[size], double value) {
    return Raw(name).Raw("\"").Coordinate(value).Raw("\"");
  }

  // Several lines that are copied as they are: SQL.  False when something in them is shown
  // escaped, so that it must not be copied.
  bool Lines(std::string_view text);

  // What this program has embedded: its own style and script.
  Html& Asset(std::string_view text);

  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// The embedded files.
std::string_view ReportStyle();
std::string_view ReportScript();

}  // namespace pgorigin
