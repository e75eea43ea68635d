#include "align/name_score.h"

#include <gtest/gtest.h>

namespace pgorigin {
namespace {

using Words = std::vector<std::string>;

TEST(WordsOf, SplitsAtUnderscoresAndCamelCaseInTheSingular) {
  EXPECT_EQ(WordsOf("provider_user_id"), (Words{"provider", "user", "id"}));
  EXPECT_EQ(WordsOf("providerUserId"), (Words{"provider", "user", "id"}));
  EXPECT_EQ(WordsOf("categories"), Words{"category"});
  EXPECT_EQ(WordsOf("addresses"), Words{"address"});
  EXPECT_EQ(WordsOf("user status"), (Words{"user", "status"}));
  EXPECT_EQ(WordsOf("größe_id"), (Words{"größe", "id"}));
  EXPECT_EQ(WordsOf("__"), Words());
}

TEST(NameScore, OfTheSameNameIsOne) { EXPECT_EQ(NameScore("email", "email"), 1); }

TEST(NameScore, IsHighForNamesThatSpeakOfTheSame) {
  for (auto [from, to] : {std::pair{"provider_id", "provider_user_id"},
                          {"user", "users"},
                          {"username", "user_name"},
                          {"createdAt", "created_at"},
                          {"description", "desc"},
                          {"pwd", "password"},
                          {"adress", "address"},
                          {"avatar", "avatar_url"}}) {
    EXPECT_GE(NameScore(from, to), 0.5) << from << " " << to;
    EXPECT_NEAR(NameScore(from, to), NameScore(to, from), 1e-9) << from << " " << to;
  }
}

TEST(NameScore, IsLowForNamesThatDoNot) {
  for (auto [from, to] : {std::pair{"title", "name"},
                          {"user_id", "creator_id"},
                          {"age", "email"},
                          {"is_public", "is_collaborative"},
                          {"start_date", "end_date"},
                          {"id", "identifier"},
                          {"", "name"}}) {
    EXPECT_LT(NameScore(from, to), 0.5) << from << " " << to;
  }
}

TEST(SharedWords, LeavesOutWhatSaysLittle) {
  EXPECT_EQ(SharedWords("provider_id", "provider_user_id"), Words{"provider"});
  EXPECT_EQ(SharedWords("user_id", "creator_id"), Words());
}

}  // namespace
}  // namespace pgorigin
