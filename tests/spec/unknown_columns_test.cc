// Columns that text does not know.
#include <gtest/gtest.h>

#include "pgorigin/spec/read_spec.h"

namespace pgorigin {
namespace {

// Nothing in the model tells of the new name.
TEST(UnknownColumns, ARenamedOneMakesTheViewUncertain) {
  const Model model = ReadSpec({ScriptOf("CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t;"
                                         "ALTER VIEW v RENAME COLUMN a TO z;",
                                         {"a.sql", 1, 1}, 0)},
                               {150000});
  const Object* view = model.Find({Kind::kView, "public", {}, "v", {}});
  ASSERT_NE(view, nullptr);
  EXPECT_FALSE(view->uncertain.empty());
}

}  // namespace
}  // namespace pgorigin
