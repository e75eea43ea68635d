#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pgorigin/spec/read_spec.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;

Model Read(const std::string& sql) {
  return ReadSpec({ScriptOf(sql, {"a.sql", 1, 1}, 0)}, {150000});
}

TEST(SchemaElements, KeepTheirPlacesAndHints) {
  const Model model = Read(
      "CREATE SCHEMA s\n CREATE VIEW v AS SELECT 1 AS one\n CREATE TABLE t (\n"
      "  a int, -- renamed from: x\n  b int);\n");
  const Object* column = model.Find({Kind::kColumn, "s", "t", "a", {}});
  ASSERT_NE(column, nullptr);
  EXPECT_EQ(column->place.line, 4);
  EXPECT_EQ(column->renamed_from, "x");
  EXPECT_TRUE(model.diagnostics.empty());
}

TEST(SchemaElements, LeaveTheSearchPathAsItWas) {
  const Model model = Read("CREATE SCHEMA s CREATE TABLE t (a int); CREATE TABLE t (b int);");
  EXPECT_NE(model.Find({Kind::kColumn, "public", "t", "b", {}}), nullptr);
}

TEST(SchemaElements, CannotGoToAnotherSchema) {
  const Model model = Read("CREATE SCHEMA s CREATE TABLE public.t (a int);");
  ASSERT_EQ(model.diagnostics.size(), 1u);
  EXPECT_EQ(model.diagnostics[0].severity, Diagnostic::Severity::kError);
  EXPECT_THAT(model.diagnostics[0].message, HasSubstr("in schema public"));
}

}  // namespace
}  // namespace pgorigin
