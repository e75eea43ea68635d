// One statement of SQL as a tree of PostgreSQL's own grammar (that of PostgreSQL 15).
#pragma once

#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pgorigin/ast/token.h"

struct PgQuery__Node;  // pg_query/pg_query.pb-c.h: seen by ast/ and spec/ alone

namespace pgorigin {

// A parsed statement; owns its tree.  Locations in the tree are byte offsets into
// text(); the tree has none for where an expression ends, so that texts of
// expressions are cut by tokens.
class ParsedStatement {
 public:
  ParsedStatement();
  ~ParsedStatement();
  ParsedStatement(ParsedStatement&&) noexcept;
  ParsedStatement& operator=(ParsedStatement&&) noexcept;

  // Null when the text holds no statement, or more than one.
  const PgQuery__Node* node() const { return node_; }
  const std::string& text() const { return text_; }

  // The text of an expression that the grammar wants in parentheses (CHECK, USING,
  // WHEN, an exclusion's WHERE): the smallest group that holds all of it.
  std::string InParentheses(const PgQuery__Node* expression) const;
  // The text of a DEFAULT: from behind the key word at `location` to the next
  // clause, comma or end of the group.
  std::string DefaultAt(int location, const PgQuery__Node* expression) const;
  // The text of an expression that runs to the next comma or closing parenthesis
  // of its group, or to the end: SET DEFAULT, the default of an argument.
  std::string ToComma(const PgQuery__Node* expression) const;
  // The text of an element of the parenthesised list that opens first behind
  // `location`: an index or partition key.
  std::string InList(int location, const PgQuery__Node* expression) const;
  // The text from the first to the last location of the expression, parentheses
  // paired: for what ends in a name or a literal.
  std::string TextOf(const PgQuery__Node* expression) const;
  // The text to the end of the statement: the predicate of an index, a query.
  std::string ToEnd(const PgQuery__Node* expression) const;
  // `FOR VALUES …` or `DEFAULT`: of CREATE TABLE … PARTITION OF and ATTACH PARTITION.
  std::string PartitionBoundText() const;
  // The query of CREATE VIEW and its kin, without WITH CHECK OPTION and WITH DATA.
  std::string QueryText() const;
  // `RETURN …` or `BEGIN ATOMIC … END` of CREATE FUNCTION.
  std::string RoutineBodyText() const;
  // Bytes [first, second) of the name that follows `dots` dots behind the location
  // of a column reference.
  std::pair<int, int> NameAt(int location, int dots) const;

 private:
  friend struct ParseOutcome Parse(std::string text);
  struct Range {  // indexes of tokens, both included
    int first;
    int last;
  };

  void ScanTable() const;
  const std::vector<Lexeme>& tokens() const;
  bool Is(int token, TokenKind kind) const;
  bool Is(int token, std::string_view word) const;  // a key word, in lower case
  bool IsOneOf(int token, std::span<const std::string_view> words) const;
  bool Opens(int token) const;  // a parenthesis or a bracket
  bool Closes(int token) const;
  int TokenAt(int location) const;
  int MatchingClose(int open) const;
  Range RangeOf(const PgQuery__Node* expression) const;
  Range Balanced(Range range) const;
  bool Stops(int token, bool at_clauses) const;
  std::string Extended(Range range, bool at_clauses) const;
  std::string Slice(Range range) const;

  std::string text_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;  // of the tree
  const PgQuery__Node* node_ = nullptr;
  mutable std::optional<std::vector<Lexeme>> tokens_;
};

struct ParseOutcome {
  ParsedStatement statement;
  std::string error;  // the server's words; empty when it parsed
  int position = 0;   // character of the error in the text, from 1; 0: unknown
};

// Parses one statement (without its semicolon).
ParseOutcome Parse(std::string text);

}  // namespace pgorigin
