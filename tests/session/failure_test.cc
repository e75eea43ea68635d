#include "session/failure.h"

#include <gtest/gtest.h>

namespace pgorigin {
namespace {

TEST(SafeText, HidesThePasswordAndControlCharacters) {
  EXPECT_EQ(SafeText("role \"x\" with hunter2\n\tand hunter2\x1b[31m\n", "hunter2"),
            "role \"x\" with ********\n    and ********\\x1b[31m");
}

TEST(SafeText, LeavesWordsAloneThatAVeryShortPasswordIsPartOf) {
  EXPECT_EQ(SafeText("no such role", "o"), "no such role");
}

TEST(RequireSupported, RefusesServersBefore13) {
  RequireSupported({130000}, "database lab");
  RequireSupported({190001}, "database lab");
  try {
    RequireSupported({120022}, "database lab");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::kCouldNotCompare);
    EXPECT_STREQ(error.what(),
                 "cannot read database lab: the server is PostgreSQL 12, and 13 is the oldest that "
                 "is supported\n  next: upgrade the server");
  }
}

// In another language the server's words are not known, libpq's flags are.
TEST(CouldNotConnect, GivesTheNextStepForAPasswordInAnyLanguage) {
  ConnectFailure failure{
      "connection to server at \"h\", port 5432 failed: FATAL:  "
      "Passwort-Authentifizierung fehlgeschlagen",
      true, false};
  std::string message = CouldNotConnect(failure, "database lab", "hunter").what();
  EXPECT_NE(message.find("check the user and its password"), message.npos) << message;
}

TEST(CouldNotConnect, DoesNotPassOnWhatLibpqQuotesFromOptions) {
  ConnectFailure failure{"invalid sslmode value: \"hunter\"", false, false};
  std::string message = CouldNotConnect(failure, "database lab", "").what();
  EXPECT_EQ(message.find("hunter"), message.npos) << message;
}

struct Refused {
  const char* sqlstate;
  const char* next;
};

class RaisedError : public testing::TestWithParam<Refused> {};

TEST_P(RaisedError, SaysWhatWasDoneWhereAndWhatToDo) {
  try {
    RaiseAsError(QueryError(GetParam().sqlstate, "the reason", 0), "read the indexes",
                 "database d");
  } catch (const Error& error) {
    std::string message = error.what();
    EXPECT_EQ(error.status(), ExitStatus::kCouldNotCompare);
    EXPECT_EQ(message.find("could not read the indexes of database d: the reason\n  next: "), 0u);
    EXPECT_NE(message.find(GetParam().next), message.npos) << message;
  }
}

INSTANTIATE_TEST_SUITE_P(All, RaisedError,
                         testing::Values(Refused{"55P03", "the lock is free"},
                                         Refused{"57014", "longer statement timeout"},
                                         Refused{"42501", "grant it the privilege"},
                                         Refused{"XX000", "log of the server"}));

}  // namespace
}  // namespace pgorigin
