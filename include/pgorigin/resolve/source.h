// What a command line may name as one side of a comparison.
#pragma once

#include <string>
#include <vector>

namespace pgorigin {

struct Source {
  enum class Type {
    kServer,    // value: a URL or libpq keywords; empty: what PG* variables say
    kSnapshot,  // value: a file that `pgorigin snapshot` wrote
    kText,      // value: a .sql or .md file, a directory of migrations, or "empty"
  };
  Type type = Type::kText;
  std::string value;
};

// Throws Error (kUsage) for what is none of these.  A text that may hold a password
// is never repeated in the message.
// https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING
Source ParseSource(const std::string& text);
std::vector<Source> ParseSources(const std::vector<std::string>& texts);

// A URL or libpq keywords, by their beginning.
bool IsConnectionString(const std::string& text);

// Safe to print: the path, or "database lab on db1 as app".
std::string Describe(const Source& source);

}  // namespace pgorigin
