#include "plan/settings.h"

#include <gtest/gtest.h>

namespace pgorigin::plan {
namespace {

std::string Written(std::string_view setting) {
  Sql sql;
  WriteSetting(sql, setting);
  return sql.text();
}

TEST(Settings, ListsAreQuotedItemByItem) {
  EXPECT_EQ(Written("search_path=public, \"My Schema\", pg_temp"),
            "search_path TO 'public', 'My Schema', 'pg_temp'");
  EXPECT_EQ(Written("search_path=\"\""), "search_path TO ''");
  EXPECT_EQ(Written("search_path=\"a\"\"b, c\""), "search_path TO 'a\"b, c'");
}

TEST(Settings, OthersAreOneValue) {
  EXPECT_EQ(Written("work_mem=1MB"), "work_mem TO '1MB'");
  EXPECT_EQ(Written("DateStyle=ISO, DMY"), "\"DateStyle\" TO 'ISO, DMY'");
  EXPECT_EQ(Written("my.thing=a, \"b\""), "\"my.thing\" TO 'a, \"b\"'");
  EXPECT_EQ(Written("my.thing=a=b"), "\"my.thing\" TO 'a=b'");
  EXPECT_EQ(Written("temp_tablespaces="), "temp_tablespaces TO ''");
}

TEST(Settings, SplitsLists) {
  using Items = std::vector<std::string>;
  EXPECT_EQ(SplitSettingList(""), Items{});
  EXPECT_EQ(SplitSettingList(" a ,b,  \"c d\" "), (Items{"a", "b", "c d"}));
  EXPECT_EQ(SplitSettingList("\"unterminated"), Items{"unterminated"});
}

}  // namespace
}  // namespace pgorigin::plan
