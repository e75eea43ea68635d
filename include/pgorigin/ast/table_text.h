// Where the parts of a table's definition stand in its statement.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pgorigin {

// Bytes of the statement, from the first token to the last, without comments around them.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

struct ColumnClause {
  enum class Type {
    kCollation,
    kValue,    // DEFAULT, GENERATED, an identity
    kNotNull,  // NULL, too
    kOther,    // a key, a check, a reference, what they defer
  };
  Type type = Type::kOther;
  TextRange range;
};

struct TableElement {
  enum class Type { kColumn, kConstraint, kOther };
  Type type = Type::kOther;
  std::string name;  // of a column; of a constraint that says it
  TextRange range;
  TextRange type_name;  // of a column: behind its name, up to the clauses
  std::vector<ColumnClause> clauses;
};

struct TableText {
  bool creates = false;      // CREATE TABLE; else the commands of ALTER TABLE that add something
  std::size_t commands = 0;  // of ALTER TABLE, all of them
  std::vector<TableElement> elements;  // in order
};

// Of CREATE TABLE and ALTER TABLE; of no other statement.
std::optional<TableText> ReadTableText(const std::string& statement);

}  // namespace pgorigin
