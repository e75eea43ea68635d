// Headings of a Markdown document: its domains and the tables that they name.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pgorigin/model/object_id.h"

namespace pgorigin {

struct InlineText {
  std::string text;               // without markup
  std::vector<std::string> code;  // what stands in backticks
  // Emphasis of a part, an image or HTML: what is written is more than `text`.
  bool mixed = false;
};
InlineText ReadInlines(cmark_node* block);

struct Heading {
  int line = 0;
  int level = 1;
  std::string title;    // without its number: "Streaming" of "2.1 Streaming"
  QualifiedName table;  // named in backticks; empty: none
};
Heading ReadHeading(cmark_node* heading);

// A domain is a heading of level 2; of level 1 in a document where every heading of
// level 2 names a table, or where there is none.
class Outline {
 public:
  Outline() = default;
  explicit Outline(std::vector<Heading> headings);

  // What follows stands at that line or below.  Lines ascend.
  void MoveTo(int line);
  const std::string& domain() const { return domain_; }
  // Of the innermost heading around that names one.
  QualifiedName table() const;

 private:
  void Enter(const Heading& heading);

  std::vector<Heading> headings_;
  std::size_t next_ = 0;
  int domain_level_ = 2;
  std::string domain_;
  std::vector<Heading> around_;
};

// "2.1 Streaming", "3) 🎵 Streaming" → "Streaming"; a title of signs alone stays.
std::string WithoutNumber(std::string_view title);

}  // namespace pgorigin
