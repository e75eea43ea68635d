// The files of an Origin, with the places of their statements.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pgorigin/ast/table_text.h"
#include "pgorigin/spec/script.h"

namespace pgorigin::patch {

struct Located {
  std::size_t file = 0;
  TextRange range;    // in its file, with the semicolon
  std::string text;   // without it
  std::string fixed;  // why it cannot be edited; empty when it can
  std::vector<Touch> touches;
};

class Texts {
 public:
  // Reads the files again.  Throws Error (kUsage) when one has gone.
  Texts(const std::vector<Script>& scripts, const Model& model);

  const std::vector<std::string>& names() const { return names_; }
  const std::string& Content(std::size_t file) const { return contents_[file]; }
  const std::vector<Located>& statements() const { return statements_; }

  // Which statements make the object what it is, in order.
  const std::set<std::size_t>& Of(const ObjectId& id) const;
  std::optional<std::size_t> CreatorOf(const ObjectId& id) const;
  // Where in that statement's text the object begins, by the place of its touch.
  std::optional<std::size_t> OffsetOf(const ObjectId& id, std::size_t statement) const;

 private:
  std::size_t OffsetAt(std::size_t file, const Place& place) const;
  void Locate(std::size_t file, const ScriptStatement& statement);
  std::optional<std::size_t> StatementAt(const Place& place) const;
  void Assign(const Touch& touch);

  std::vector<std::string> names_;
  std::vector<std::string> contents_;
  std::vector<std::vector<std::size_t>> lines_;  // offsets of the lines of each
  std::vector<Located> statements_;
  std::map<ObjectId, std::set<std::size_t>> of_;
  std::map<ObjectId, std::size_t> creators_;
};

}  // namespace pgorigin::patch
