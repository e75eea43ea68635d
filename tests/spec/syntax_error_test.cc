#include <gtest/gtest.h>

#include "pgorigin/spec/read_spec.h"

namespace pgorigin {
namespace {

Diagnostic ErrorOf(const std::string& sql) {
  const Model model = ReadSpec({ScriptOf(sql, {"a.sql", 1, 1}, 0)}, {150000});
  return model.diagnostics.empty() ? Diagnostic() : model.diagnostics[0];
}

TEST(SyntaxError, ShowsItsLineAndPlace) {
  const Diagnostic error = ErrorOf("SELECT 1;\n  CREATE TABLE a (\n\té int, y int inq);");
  EXPECT_EQ(error.place.line, 3);
  EXPECT_EQ(error.place.column, 15);
  EXPECT_EQ(error.excerpt, " é int, y int inq)\n              ^");
}

TEST(SyntaxError, InTheFirstLineCountsWhatStandsBeforeIt) {
  const Diagnostic error = ErrorOf("  CREATE TABEL a (x int);");
  EXPECT_EQ(error.place.column, 10);
  EXPECT_EQ(error.excerpt, "  CREATE TABEL a (x int)\n         ^");
}

TEST(SyntaxError, ShowsPartOfALongLine) {
  std::string sql = "CREATE TABLE a (c0 int";
  for (int i = 1; i < 1000; ++i) sql += ", c" + std::to_string(i) + " int";
  const Diagnostic error = ErrorOf(sql + ", PRIMARY KEY c1)");
  EXPECT_EQ(error.place.column, static_cast<int>(sql.size()) + 15);
  EXPECT_LT(error.excerpt.size(), 250u);
  EXPECT_NE(error.excerpt.find("PRIMARY KEY c1"), std::string::npos);
}

}  // namespace
}  // namespace pgorigin
