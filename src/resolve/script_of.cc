#include "resolve/script_of.h"

#include "pgorigin/ast/split.h"

namespace pgorigin {

std::vector<Script> ScriptOf(std::string_view sql) {
  Script script;
  for (const SplitStatement& split : Split(sql).statements) {
    ScriptStatement statement;
    statement.text = split.text;
    statement.place = {"", split.line, split.column};
    script.statements.push_back(std::move(statement));
  }
  return {std::move(script)};
}

}  // namespace pgorigin
