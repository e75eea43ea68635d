#include "plan/writer.h"

namespace pgorigin::plan {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\n'; }

// `'`, or `E'` when there is a backslash: then the text does not depend on
// standard_conforming_strings.
std::string QuoteLiteral(std::string_view text) {
  std::string quoted = text.find('\\') == text.npos ? "'" : "E'";
  for (char c : text) {
    if (c == '\'' || c == '\\') quoted += c;
    quoted += c;
  }
  return quoted + '\'';
}

// A delimiter of which not even the beginning occurs in the text: the lexer takes
// the longest match, so the end of the text could run into the delimiter.
std::string DelimiterFor(std::string_view text) {
  if (text.find('$') == text.npos) return "$$";
  std::string tag = "$body";
  while (text.find(tag) != text.npos) tag += '_';
  return tag + '$';
}

}  // namespace

Sql& Sql::operator<<(Identifier name) { return Append(QuoteIdentifier(name.name)); }

Sql& Sql::operator<<(const QualifiedName& name) {
  if (!name.schema.empty()) {
    *this << Identifier(name.schema);
    text_ += '.';
    glued_ = true;
  }
  return *this << Identifier(name.name);
}

Sql& Sql::operator<<(Literal literal) { return Append(QuoteLiteral(literal.text)); }

Sql& Sql::operator<<(DollarQuoted body) {
  const std::string delimiter = DelimiterFor(body.text);
  Append(delimiter);
  text_ += body.text;
  text_ += delimiter;
  return *this;
}

Sql& Sql::operator<<(const ColumnNames& columns) {
  *this << "(";
  List(columns.names, [&](Name name) { *this << Identifier(name); });
  return *this << ")";
}

Sql& Sql::End() {
  text_ += ";\n";
  glued_ = true;
  return *this;
}

Sql& Sql::Append(std::string_view word) {
  if (word.empty()) return *this;
  const bool closes = word.front() == ',' || word.front() == ')';
  if (!glued_ && !closes && !IsBlank(word.front())) text_ += ' ';
  text_ += word;
  glued_ = word.back() == '(' || IsBlank(word.back());
  return *this;
}

Sql& AlterTableOf(Sql& sql, const ObjectId& id) { return sql << "ALTER TABLE" << RelationOf(id); }

void WriteOf(Sql& sql, Keyword alias, Name column) {
  ((sql << alias).Glue() << ".").Glue() << Identifier(column);
}

}  // namespace pgorigin::plan
