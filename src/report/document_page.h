// Markdown of a document: numbered headings, tables, links, and the notes of people.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/report/document.h"

namespace pgorigin {

class DocumentPage {
 public:
  explicit DocumentPage(const DocumentInput& input);

  void Title(std::string_view title);
  // "- **Date:** …"
  void Meta(std::string_view word, const std::string& markdown);
  // Numbers itself; the notes that people wrote under it stay at its end.
  void Chapter(std::string_view heading);
  void Section(std::string_view heading, std::string_view status = {});
  void Subsection(const std::string& markdown);
  void Text(const std::string& markdown);
  void Bullet(const std::string& markdown);
  // Below the last bullet or item.
  void Nested(const std::string& markdown);
  // Numbered from 1 on in each chapter and section.
  void Item(const std::string& markdown);
  void Table(const std::vector<std::string_view>& header,
             const std::vector<std::vector<std::string>>& rows);
  std::string Finish();

  // A link to the line, or the place in words when there is no file.
  std::string Link(const Place& place) const;
  // The heading in the document's language.
  std::string Translated(std::string_view heading) const;

 private:
  void EndChapter();
  void Block();  // an empty line between what is not one list

  const DocumentInput& input_;
  std::map<std::string, std::string> notes_;  // by the chapter's number
  std::string text_;
  int chapter_ = 0;
  int section_ = 0;
  int item_ = 0;
  std::size_t indent_ = 0;  // as wide as the marker of the last bullet or item
  bool in_list_ = false;
};

}  // namespace pgorigin
