// Patterns of names: `idx_{table}_{columns}`.
#pragma once

#include <string>
#include <string_view>

#include "pgorigin/model/name.h"

namespace pgorigin {

// What stands for {table}, {columns} and {column} in a pattern.
struct NameWords {
  Name table;
  std::string columns;  // joined by `_`; `*` for what has no name
};

// What is longer than an identifier of PostgreSQL may be (63 bytes) is cut.
std::string Filled(std::string_view pattern, const NameWords& words);

// The name is what the pattern makes (`*` and `?` in it stand for any text and any
// character), or what the server makes of the same parts when it has to cut or number
// them: `{table}_{columns}_key`.
bool FitsPattern(Name name, std::string_view pattern, const NameWords& words);

// "ALTER INDEX public.i RENAME TO idx_t_x." of `alter`; empty when the pattern leaves the
// name open.
std::string RenameAdvice(std::string_view alter, const std::string& due);

}  // namespace pgorigin
