// The only way in which DDL is written: names, literals, texts of the server and
// keywords are different types, so that an unquoted name does not compile.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "pgorigin/model/model.h"

namespace pgorigin::plan {

// Words and punctuation, known when this program is compiled.
struct Keyword {
  consteval Keyword(const char* word) : text(word) {}  // NOLINT: a literal is a keyword.
  std::string_view text;
};

struct Identifier {
  explicit Identifier(std::string_view name) : name(name) {}
  std::string_view name;
};

struct Literal {
  explicit Literal(std::string_view text) : text(text) {}
  std::string_view text;
};

// The body of a routine, between dollar signs.
struct DollarQuoted {
  explicit DollarQuoted(std::string_view text) : text(text) {}
  std::string_view text;
};

// What stands in SQL as the server prints it: a type, a collation, an operator
// class, a list of argument types.
struct Canonical {
  explicit Canonical(std::string_view text) : text(text) {}
  std::string_view text;
};

// One or more statements.  Words are separated by a blank where SQL reads better
// with one; a keyword that ends in white space brings its own.
class Sql {
 public:
  Sql& operator<<(Keyword keyword) { return Append(keyword.text); }
  Sql& operator<<(Identifier name);
  Sql& operator<<(const QualifiedName& name);
  Sql& operator<<(Literal literal);
  Sql& operator<<(DollarQuoted body);
  Sql& operator<<(Canonical text) { return Append(text.text); }
  // An expression or a query of the server; its own text, untouched.
  Sql& operator<<(const SqlText& text) { return Append(text.text); }
  template <std::same_as<std::int64_t> Number>  // no bool, no char
  Sql& operator<<(Number number) {
    return Append(std::to_string(number));
  }
  Sql& operator<<(const ColumnNames& columns);  // (a, b)

  // What `write(item)` writes for each item, with ", " between, or `separator`.
  template <class Items, class Write>
  Sql& List(const Items& items, Write write, Keyword separator = ",") {
    bool first = true;
    for (const auto& item : items) {
      if (!std::exchange(first, false)) *this << separator;
      write(item);
    }
    return *this;
  }
  // The next word follows without a blank: `f` and `(`, `schema` and `.`.
  Sql& Glue() {
    glued_ = true;
    return *this;
  }
  // Ends a statement.
  Sql& End();

  const std::string& text() const { return text_; }

 private:
  Sql& Append(std::string_view word);

  std::string text_;
  bool glued_ = true;
};

inline QualifiedName NameOf(const ObjectId& id) { return {id.schema, id.name}; }
inline QualifiedName NameOf(const Object& object) { return NameOf(object.id); }

// ALTER TABLE, with the table that the object belongs to.
Sql& AlterTableOf(Sql& sql, const ObjectId& id);
// alias.column
void WriteOf(Sql& sql, Keyword alias, Name column);

}  // namespace pgorigin::plan
