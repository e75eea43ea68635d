#include "session/conninfo.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "pgorigin/model/error.h"
#include "pgorigin/session/session.h"

namespace pgorigin {
namespace {

struct Malformed {
  const char* conninfo;
  const char* says;
};

class MalformedConninfo : public testing::TestWithParam<Malformed> {};

// Every one of these has "hunter" in its password, or in what libpq takes for
// something else because the password is not encoded.
TEST_P(MalformedConninfo, IsAUsageErrorThatQuotesNothing) {
  try {
    ParseConninfo(GetParam().conninfo);
    FAIL() << "accepted";
  } catch (const Error& error) {
    std::string message = error.what();
    EXPECT_EQ(error.status(), ExitStatus::kUsage);
    EXPECT_NE(message.find(GetParam().says), message.npos) << message;
    EXPECT_NE(message.find("\n  next: "), message.npos) << message;
    EXPECT_EQ(message.find("hunter"), message.npos) << message;
  }
  EXPECT_EQ(DescribeConnection(GetParam().conninfo), "a malformed connection string");
}

INSTANTIATE_TEST_SUITE_P(
    All, MalformedConninfo,
    testing::Values(Malformed{"postgresql://bob:hunter%zz@h/lab", "percent-encoded"},
                    Malformed{"postgresql://bob:hunter%00@h/lab", "zero byte"},
                    Malformed{"postgresql://bob:x@hunter@h/lab", "not percent-encoded"},
                    Malformed{"postgresql://bob:x/hunter@h/lab", "not percent-encoded"},
                    Malformed{"postgresql://bob:x@y/hunter@h/lab", "not percent-encoded"},
                    Malformed{"postgresql://bob:hunter", "port"},
                    Malformed{"postgresql://bob:hunter/x?y", "form keyword=value"},
                    Malformed{"postgresql://h/lab?password=a&hunter=b", "libpq does not know"},
                    Malformed{"postgresql://[hunter/lab", "IPv6"},
                    Malformed{"host=h password=my hunter", "not followed by ="},
                    Malformed{"host=h password='hunter", "does not end"},
                    Malformed{"host=h password=my hunter=x", "libpq does not know"},
                    Malformed{"host=h port=hunter", "port"},
                    Malformed{"host=h port=70000 password=hunter", "port"},
                    Malformed{"dbname=postgresql://bob:hunter@h/lab", "itself a connection"},
                    Malformed{"dbname='host=h password=hunter'", "itself a connection"},
                    Malformed{"hunter", "not followed by ="}));

TEST(ParseConninfo, AcceptsAnAtSignWhereItIsNoPassword) {
  EXPECT_EQ(ParseConninfo("postgresql:///lab?user=bob@example.org").at("user"), "bob@example.org");
  EXPECT_EQ(ParseConninfo("postgresql://bob:p%40ss%2Fw@h/lab").at("password"), "p@ss/w");
  EXPECT_EQ(ParseConninfo("postgresql://bob:p?ss@h/lab").at("password"), "p?ss");
}

TEST(ParseConninfo, AcceptsNothingAndSpace) {
  EXPECT_TRUE(ParseConninfo("").empty());
  EXPECT_TRUE(ParseConninfo(" \n").empty());
}

TEST(JoinConninfo, IsReadBackAsItWas) {
  ConninfoOptions options = {{"host", "/tmp/a b"}, {"password", "it's \\ a=b"}, {"port", "1,,2"}};
  EXPECT_EQ(ParseConninfo(JoinConninfo(options)), options);
}

struct Described {
  const char* conninfo;
  const char* text;
};

class Description : public testing::TestWithParam<Described> {};

TEST_P(Description, NamesThePlaceAndNoSecret) {
  EXPECT_EQ(DescribeConnection(GetParam().conninfo), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    All, Description,
    testing::Values(
        Described{"postgresql://app:hunter@db.example.org/lab",
                  "database lab on db.example.org:5432 as app"},
        Described{"postgresql://app@[::1]:5433/lab?sslpassword=hunter",
                  "database lab on [::1]:5433 as app"},
        Described{"host=/run/x dbname=lab user=app passfile=/hunter",
                  "database lab on /run/x as app"},
        Described{"host=/run/x port=5433 user=app", "database app on /run/x:5433 as app"},
        Described{"hostaddr=10.0.0.1 dbname=lab user=app", "database lab on 10.0.0.1:5432 as app"},
        Described{"service=prod password=hunter", "service prod"},
        Described{"host=h user=app dbname='a\x1b[31mb'", "database a\\x1b[31mb on h:5432 as app"}));

TEST(Description, FollowsTheEnvironment) {
  setenv("PGHOST", "db", 1);
  setenv("PGDATABASE", "lab", 1);
  setenv("PGUSER", "app", 1);
  setenv("PGPASSWORD", "hunter", 1);
  std::string text = DescribeConnection("");
  for (const char* name : {"PGHOST", "PGDATABASE", "PGUSER", "PGPASSWORD"}) unsetenv(name);
  EXPECT_EQ(text, "database lab on db:5432 as app");
}

TEST(Description, DoesNotQuoteAConnectionStringInPgdatabase) {
  setenv("PGDATABASE", "postgresql://bob:hunter@h/lab", 1);
  std::string text = DescribeConnection("host=h");
  unsetenv("PGDATABASE");
  EXPECT_EQ(text, "a malformed connection string");
}

}  // namespace
}  // namespace pgorigin
