#include "pgorigin/model/name.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <thread>
#include <vector>

namespace pgorigin {
namespace {

TEST(Name, IsItsText) {
  EXPECT_EQ(Name("users").str(), "users");
  EXPECT_TRUE(Name("users") == "users");
  EXPECT_TRUE(Name("users") == std::string("users"));
  EXPECT_FALSE(Name("users") == "Users");
  EXPECT_TRUE(Name().empty());
  EXPECT_EQ(Name(), Name(""));
}

TEST(Name, EqualTextsAreOneName) {
  const std::string a = "user_";
  EXPECT_EQ(Name(a + "id"), Name("user_id"));
  EXPECT_EQ(std::hash<Name>()(Name(a + "id")), std::hash<Name>()(Name("user_id")));
}

TEST(Name, OrdersByTextNotByAddress) {
  std::set<Name> names{"c", "a", "", "b"};
  std::string joined;
  for (Name name : names) joined += name.str() + ",";
  EXPECT_EQ(joined, ",a,b,c,");
}

TEST(Name, KeepsBytesThatAreNoText) {
  const std::string odd("a\0b\xff", 4);
  EXPECT_EQ(Name(odd).str(), odd);
}

TEST(Name, ThreadsAgreeOnOneName) {
  std::vector<std::vector<Name>> made(4);
  std::vector<std::thread> threads;
  for (auto& names : made) {
    threads.emplace_back([&names] {
      for (int i = 0; i < 2000; ++i) names.push_back("thread_" + std::to_string(i));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& names : made) EXPECT_EQ(names, made.front());
}

}  // namespace
}  // namespace pgorigin
