// Changes to the bytes of files.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "pgorigin/ast/table_text.h"

namespace pgorigin::patch {

struct Edit {
  TextRange range;  // empty: an insertion
  std::string text;
};

class Edits {
 public:
  void Replace(std::size_t file, const TextRange& range, std::string text) {
    edits_[file].push_back({range, std::move(text)});
  }
  // Insertions at one place stay in order.
  void Insert(std::size_t file, std::size_t at, std::string text) {
    Replace(file, {at, at}, std::move(text));
  }
  // The same text only once at one place.
  void InsertOnce(std::size_t file, std::size_t at, const std::string& text);
  bool Changes(std::size_t file) const { return edits_.contains(file); }
  // What an edit inside of a larger one would do is lost.
  std::string Apply(std::size_t file, const std::string& content) const;

 private:
  std::map<std::size_t, std::vector<Edit>> edits_;
};

// The whole lines of a range that shares them with blanks alone, and with a comment behind it;
// and one of two empty lines that would meet.  Else the range itself.
TextRange WholeLines(const std::string& content, const TextRange& range);
// What stands before the first word of the line.
std::string IndentAt(const std::string& content, std::size_t offset);
// Where the line ends, its new line not included.
std::size_t EndOfLine(const std::string& content, std::size_t offset);

}  // namespace pgorigin::patch
