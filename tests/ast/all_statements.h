// Every statement of every script of the tests.
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>

#include "pgorigin/ast/split.h"

namespace pgorigin {

inline void ForEachStatement(const std::function<void(const std::string& sql)>& visit) {
  const std::filesystem::path tests = std::filesystem::path(PGORIGIN_SOURCE_DIR) / "tests";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(tests)) {
    if (entry.path().extension() != ".sql") continue;
    std::stringstream script;
    script << std::ifstream(entry.path()).rdbuf();
    const std::string text = script.str();
    for (const SplitStatement& statement : Split(text).statements) {
      if (statement.form == StatementForm::kSql) visit(std::string(statement.text));
    }
  }
}

}  // namespace pgorigin
