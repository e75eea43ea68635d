// What Dump writes gives the same objects again, by a real server.  Each file of
// round_trip/ is one database.
#include "support/round_trip.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/model/show.h"
#include "pgorigin/plan/dump.h"
#include "pgorigin/scratch/scratch_server.h"
#include "pgorigin/session/session.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

ScratchServer& Server() {
  static ScratchServer server;
  return server;
}

// A new, empty database; its connection string.
std::string EmptyDatabase() {
  static int count = 0;
  const std::string name = "round_trip_" + std::to_string(++count);
  Server().CreateDatabase(name);
  return Server().ConnectionString(name);
}

std::string DatabaseFrom(const std::string& sql) {
  const std::string database = EmptyDatabase();
  Session(ConnectionOptions{database}).Execute(sql);
  return database;
}

Model Read(const std::string& database) { return ReadCatalog(ConnectionOptions{database}); }

bool SameObject(const Object& a, const Object& b) {
  return a.id == b.id && a.definition == b.definition && a.metadata == b.metadata &&
         a.needs == b.needs && a.uncertain == b.uncertain;
}

// Every object that is not the same on both sides, in words.
std::string Differences(const Model& a, const Model& b) {
  std::string text;
  for (const auto& [id, object] : a.objects) {
    const Object* other = b.Find(id);
    if (other != nullptr && SameObject(object, *other)) continue;
    text += Describe(id) + "\n  " + Summary(object.definition) + "\n";
    if (other != nullptr) text += "  " + Summary(other->definition) + "\n";
  }
  for (const auto& [id, object] : b.objects) {
    if (a.Find(id) == nullptr) text += "extra: " + Describe(id) + "\n";
  }
  return text;
}

class RoundTrip : public testing::TestWithParam<fs::path> {};
INSTANTIATE_TEST_SUITE_P(Files, RoundTrip, testing::ValuesIn(RoundTripFiles()),
                         [](const auto& info) { return info.param.stem().string(); });

TEST_P(RoundTrip, GivesTheSameObjects) {
  if (!IsFor(TextOf(GetParam()), Server())) GTEST_SKIP() << "another server is needed";
  const Model original = Read(DatabaseFrom(TextOf(GetParam())));
  const std::string sql = Dump(original);
  const Model copy = Read(DatabaseFrom(sql));
  EXPECT_EQ(Differences(original, copy), "") << sql;
  EXPECT_GT(original.objects.size(), 1u);
  // Written again, it is the same text.
  EXPECT_EQ(Dump(copy), sql);
}

// The files together hold every kind, so that each emitter is run by a server.
TEST(RoundTripFiles, HoldEveryKind) {
  std::string kinds;
  for (const fs::path& file : RoundTripFiles()) {
    if (!IsFor(TextOf(file), Server())) GTEST_SKIP() << "another server is needed for " << file;
    for (const auto& [id, object] : Read(DatabaseFrom(TextOf(file))).objects) {
      const std::string word = "[" + std::string(WordFor(id.kind)) + "]";
      if (kinds.find(word) == kinds.npos) kinds += word;
    }
  }
  for (int i = 0; i < kKindCount; ++i) {
    const std::string word(WordFor(static_cast<Kind>(i)));
    EXPECT_NE(kinds.find("[" + word + "]"), kinds.npos) << "no file has a " << word;
  }
}

// The comparison above would notice.
TEST(RoundTripFiles, AreToldApart) {
  const std::string sql = "CREATE TABLE public.t (a integer DEFAULT 1);";
  const Model one = Read(DatabaseFrom(sql));
  EXPECT_EQ(Differences(one, Read(DatabaseFrom(sql))), "");
  EXPECT_NE(Differences(one, Read(DatabaseFrom("CREATE TABLE public.t (a integer DEFAULT 2);"))),
            "");
  EXPECT_NE(Differences(one, Read(DatabaseFrom(sql + "COMMENT ON TABLE public.t IS 'x'"))), "");
  EXPECT_NE(Differences(one, Read(DatabaseFrom("SELECT 1"))), "");
}

// A view and a function that need each other: only CREATE OR REPLACE VIEW gets there.
TEST(RoundTripCycle, IsNamedAndTheRestIsWritten) {
  if (Server().major() < 14) GTEST_SKIP() << "another server is needed for BEGIN ATOMIC";
  const Model model = Read(DatabaseFrom(R"(
    CREATE TABLE public.t (a integer);
    CREATE VIEW public.v AS SELECT a FROM public.t;
    CREATE FUNCTION public.f() RETURNS SETOF public.v LANGUAGE sql
      BEGIN ATOMIC SELECT a FROM public.v; END;
    CREATE OR REPLACE VIEW public.v AS SELECT a FROM public.t UNION ALL SELECT a FROM public.f();
    CREATE VIEW public.w AS SELECT a FROM public.v;)"));
  const std::string sql = Dump(model);
  EXPECT_NE(sql.find("-- not written: function public.f(): it is part of a cycle\n"
                     "-- not written: view public.v: it is part of a cycle\n"
                     "-- not written: view public.w: it needs a cycle\n"),
            sql.npos)
      << sql;
  EXPECT_NE(Read(DatabaseFrom(sql)).Find({Kind::kTable, "public", {}, "t", {}}), nullptr);
}

}  // namespace
}  // namespace pgorigin
