#include "plan/words.h"

#include <array>

#include "plan/emission.h"

namespace pgorigin::plan {
namespace {

struct Word {
  std::string_view word;
  Keyword keyword;
};

constexpr auto kKeywords = std::to_array<Word>({
    // partition strategies
    {"range", "RANGE"},
    {"list", "LIST"},
    {"hash", "HASH"},
    // storage
    {"plain", "PLAIN"},
    {"main", "MAIN"},
    {"extended", "EXTENDED"},
    {"external", "EXTERNAL"},
    // foreign keys
    {"full", "FULL"},
    {"no action", "NO ACTION"},
    {"restrict", "RESTRICT"},
    {"cascade", "CASCADE"},
    {"set null", "SET NULL"},
    {"set default", "SET DEFAULT"},
    // triggers, rules, policies
    {"before", "BEFORE"},
    {"after", "AFTER"},
    {"instead of", "INSTEAD OF"},
    {"insert", "INSERT"},
    {"update", "UPDATE"},
    {"delete", "DELETE"},
    {"truncate", "TRUNCATE"},
    {"select", "SELECT"},
    {"all", "ALL"},
    {"origin", "ENABLE"},
    {"disabled", "DISABLE"},
    {"replica", "ENABLE REPLICA"},
    {"always", "ENABLE ALWAYS"},
    // routines
    {"function", "FUNCTION"},
    {"procedure", "PROCEDURE"},
    {"window function", "FUNCTION"},
    {"out", "OUT"},
    {"inout", "INOUT"},
    {"variadic", "VARIADIC"},
    {"immutable", "IMMUTABLE"},
    {"stable", "STABLE"},
    {"volatile", "VOLATILE"},
    {"unsafe", "UNSAFE"},
    {"restricted", "RESTRICTED"},
    {"safe", "SAFE"},
    {"read_only", "READ_ONLY"},
    {"shareable", "SHAREABLE"},
    {"read_write", "READ_WRITE"},
    // replica identity
    {"nothing", "NOTHING"},
    // access methods
    {"index", "INDEX"},
    {"table", "TABLE"},
});

// `toast.fillfactor` is two words.
void WriteOptionName(Sql& sql, std::string_view name) {
  const std::size_t dot = name.find('.');
  if (dot == name.npos) {
    sql << Identifier(name);
  } else {
    sql << QualifiedName{name.substr(0, dot), name.substr(dot + 1)};
  }
}

}  // namespace

Keyword KeywordFor(Name word) {
  for (const auto& [text, keyword] : kKeywords) {
    if (word == text) return keyword;
  }
  throw CannotWrite("no SQL is known for \"" + word.str() + "\"");
}

void WriteParenthesizedOptions(Sql& sql, const Options& options) {
  sql << "(";
  sql.List(options, [&](const std::string& option) {
    const std::size_t equals = option.find('=');
    WriteOptionName(sql, std::string_view(option).substr(0, equals));
    if (equals == option.npos) return;
    sql.Glue() << "=";
    sql.Glue() << Literal(std::string_view(option).substr(equals + 1));
  });
  sql << ")";
}

void WriteOptions(Sql& sql, const Options& options) {
  if (options.empty()) return;
  sql << "WITH";
  WriteParenthesizedOptions(sql, options);
}

void WriteForeignOptions(Sql& sql, const Options& options) {
  if (options.empty()) return;
  sql << "OPTIONS (";
  sql.List(options, [&](const std::string& option) {
    const std::size_t equals = option.find('=');
    sql << Identifier(std::string_view(option).substr(0, equals));
    sql << Literal(equals == option.npos ? "" : std::string_view(option).substr(equals + 1));
  });
  sql << ")";
}

void WriteKey(Sql& sql, const IndexKey& key) {
  if (key.expression) {
    sql << "(" << *key.expression << ")";
  } else {
    sql.List(key.column.names, [&](Name name) { sql << Identifier(name); });
  }
  if (!key.collation.empty()) sql << "COLLATE" << Canonical(key.collation);
  sql << Canonical(key.opclass);
  if (!key.parameters.empty()) WriteParenthesizedOptions(sql, key.parameters);
  if (key.descending) sql << "DESC";
  // NULLS FIRST is the default of DESC alone.
  if (key.nulls_first && !key.descending) sql << "NULLS FIRST";
  if (!key.nulls_first && key.descending) sql << "NULLS LAST";
}

void WriteDeferral(Sql& sql, bool deferrable, bool initially_deferred) {
  if (deferrable) sql << "DEFERRABLE";
  if (initially_deferred) sql << "INITIALLY DEFERRED";
}

}  // namespace pgorigin::plan
