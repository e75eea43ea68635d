// The elements of one CREATE TABLE, edited in place.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "patch/edits.h"
#include "patch/texts.h"
#include "pgorigin/diff/change.h"

namespace pgorigin::patch {

class TableEditor {
 public:
  // Of CREATE TABLE and ALTER TABLE; nothing of another statement, or one that cannot be edited.
  static std::optional<TableEditor> Of(const Texts& texts, std::size_t statement);

  // Each is false when the object is no element of it, nor a clause of one.
  bool Remove(const ObjectId& id);
  // `definition`: ALTER TABLE … ADD COLUMN of the column as it is due.
  bool ChangeColumn(const Change& change, const std::string& definition, bool not_null);
  // `element`: `a integer`, `CONSTRAINT c CHECK (…)`.
  bool ReplaceConstraint(const ObjectId& id, const std::string& element, const Constraint& due);
  // Behind the first of these columns that is there, or else behind all.
  bool AddColumn(const std::string& element, std::vector<Name> behind);
  bool AddConstraint(const std::string& element);

  void WriteTo(Edits& edits) const;

 private:
  TableEditor(const Texts& texts, std::size_t statement, TableText table)
      : texts_(texts), statement_(statement), table_(std::move(table)) {}

  const Located& Where() const { return texts_.statements()[statement_]; }
  const std::string& Text() const { return Where().text; }
  std::size_t InFile(std::size_t offset) const { return Where().range.begin + offset; }
  TextRange InFile(const TextRange& range) const {
    return {InFile(range.begin), InFile(range.end)};
  }
  int ElementAt(std::size_t offset) const;
  bool RemoveClauseAt(std::size_t offset);
  bool ReplaceClauseAt(std::size_t offset, const std::string& element, const Constraint& due);
  bool CanAdd(const std::string& element) const {
    return table_.creates && !table_.elements.empty() && !element.empty();
  }
  void SetClause(const TableElement& element, ColumnClause::Type type, const std::string& due,
                 std::string& inserted);
  TextRange WithBlanksBefore(TextRange range) const;
  std::optional<std::size_t> CommaAfter(std::size_t offset) const;
  int LastKept() const;
  int LastColumn() const;                                 // that is kept
  std::map<int, std::vector<std::string>> Added() const;  // by the element that they follow
  void WriteRemoved(Edits& edits) const;
  void WriteBehind(Edits& edits, int anchor, const std::vector<std::string>& added) const;

  const Texts& texts_;
  std::size_t statement_;
  TableText table_;
  std::set<int> removed_;
  std::vector<Edit> inside_;  // of the statement's text
  struct NewColumn {
    std::string element;
    std::vector<Name> behind;
  };
  std::vector<NewColumn> columns_;
  std::vector<std::string> constraints_;
};

// Behind ADD COLUMN or ADD CONSTRAINT of the first statement; empty where that is none.
std::string ElementIn(const std::string& sql);
// The statements behind the first one.
std::string RestOf(const std::string& sql);

}  // namespace pgorigin::patch
