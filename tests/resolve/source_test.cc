#include "pgorigin/resolve/source.h"

#include <gtest/gtest.h>

#include "pgorigin/model/error.h"
#include "pgorigin/snapshot/snapshot.h"
#include "support/temp_directory.h"

namespace pgorigin {
namespace {

std::string ErrorOf(const std::string& text) {
  try {
    ParseSource(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::kUsage);
    return error.what();
  }
  return "";
}

TEST(ParseSource, TellsServersByTheirBeginning) {
  for (const char* text :
       {"postgresql://", "postgres://u:p@h/db?sslmode=require", "postgresql:///db", "service=prod",
        "host=/tmp dbname=x", "  host = h", "dbname=", "hostaddr=::1", "passfile=x"}) {
    EXPECT_EQ(ParseSource(text).type, Source::Type::kServer) << text;
    EXPECT_EQ(ParseSource(text).value, text);
  }
}

TEST(ParseSource, TellsTextsFromSnapshots) {
  TempDirectory files;
  std::string sql = files.Write("a.sql", "CREATE TABLE a ();");
  std::string json_like = files.Write("b.sql", "{\"not\": \"a snapshot\"}");
  std::string snapshot = files.Write("any name", "\n " + WriteSnapshot(Model{}));
  EXPECT_EQ(ParseSource(sql).type, Source::Type::kText);
  EXPECT_EQ(ParseSource(json_like).type, Source::Type::kText);
  EXPECT_EQ(ParseSource(snapshot).type, Source::Type::kSnapshot);
  EXPECT_EQ(ParseSource(files.path().string()).type, Source::Type::kText);
  EXPECT_EQ(ParseSource("empty").type, Source::Type::kText);
}

TEST(ParseSource, APathWithAnEqualsSignIsAPath) {
  TempDirectory files;
  EXPECT_EQ(ParseSource(files.Write("a=b.sql", "")).type, Source::Type::kText);
}

TEST(ParseSource, RepeatsOnlyWhatCannotHoldAPassword) {
  EXPECT_NE(ErrorOf("no/such.sql").find("no/such.sql does not exist"), std::string::npos);
  for (const char* text : {"postgres//u:SECRET@h", "pasword=SECRET", "u@SECRET", "SECRET:x"}) {
    std::string error = ErrorOf(text);
    EXPECT_NE(error.find("a source is a postgresql:// URL"), std::string::npos) << text;
    EXPECT_EQ(error.find("SECRET"), std::string::npos) << text;
  }
}

TEST(Describe, HasNoPassword) {
  std::string text = Describe(ParseSource("postgresql://u:SECRET@h/db"));
  EXPECT_EQ(text.find("SECRET"), std::string::npos);
  EXPECT_NE(text.find("db"), std::string::npos);
}

}  // namespace
}  // namespace pgorigin
