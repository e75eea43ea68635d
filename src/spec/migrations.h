// Which files of a directory of migrations apply, and in which order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/ast/token.h"
#include "pgorigin/spec/script.h"

namespace pgorigin {

struct Migration {
  std::string name;      // relative to the directory, with slashes
  std::string left_out;  // why it does not apply; empty when it does
  bool down = false;     // because it takes back what another one does
};

// Natural order (2_ before 10_); Flyway's repeatable ones last; down migrations, and
// what a Flyway baseline replaces, are left out.
std::vector<Migration> OrderMigrations(const std::vector<std::string>& names);

// Replaces the down part of a migration (`-- +goose Down`, `-- migrate:down` …) by
// white space, so that lines stay; notes each in `script`.  `comments` are those of the
// text; false: there was none to replace.
bool BlankDownParts(const std::vector<Token>& comments, std::string& text, Script& script);

}  // namespace pgorigin
