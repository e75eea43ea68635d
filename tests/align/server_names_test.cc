#include "pgorigin/model/server_names.h"

#include <gtest/gtest.h>

namespace pgorigin {
namespace {

// Expected names were read from a server (PostgreSQL 15).
TEST(ServerName, JoinsTheParts) {
  EXPECT_EQ(ServerName("users", "email", "key"), "users_email_key");
  EXPECT_EQ(ServerName("users", "", "pkey"), "users_pkey");
}

TEST(ServerName, CutsTheLongerPartUntilAllFits) {
  const std::string table = "a_table_with_a_name_that_is_quite_a_bit_longer_than_most";
  const std::string column = "a_column_with_a_long_name_as_well";
  const std::string name = ServerName(table, column, "key");
  EXPECT_EQ(name, "a_table_with_a_name_that_is_q_a_column_with_a_long_name_as__key");
}

TEST(ServerName, CutsAtACharacter) {
  const std::string name =
      ServerName(std::string(55, 'a') + "ü" + std::string(10, 'b'), "", "pkey");
  EXPECT_EQ(name, std::string(55, 'a') + "üb_pkey");
  const std::string odd = ServerName(std::string(57, 'a') + "ü", "", "pkey");
  EXPECT_EQ(odd, std::string(57, 'a') + "_pkey");
}

TEST(IsServerName, AcceptsANumberAtTheEnd) {
  const auto is = [](std::string_view name) {
    return IsServerName(name, {"users"}, {"email"}, "key");
  };
  EXPECT_TRUE(is("users_email_key"));
  EXPECT_TRUE(is("users_email_key1"));
  EXPECT_TRUE(is("users_email_key12"));
  EXPECT_FALSE(is("users_email_keys"));
  EXPECT_FALSE(is("users_email_unique"));
  EXPECT_FALSE(is("1"));
}

TEST(IsServerName, AcceptsAnythingWhereTheColumnsAreUnknown) {
  const auto is = [](std::string_view name) {
    return IsServerName(name, {"users"}, {std::string(kAnyColumns)}, "idx");
  };
  EXPECT_TRUE(is("users_lower_expr_idx"));
  EXPECT_TRUE(is("users_lower_idx1"));
  EXPECT_FALSE(is("idx_users_lower"));
  EXPECT_FALSE(is("users_idx"));
}

}  // namespace
}  // namespace pgorigin
