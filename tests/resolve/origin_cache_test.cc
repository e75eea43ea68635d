#include "resolve/origin_cache.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <tuple>

#include "pgorigin/snapshot/packed.h"
#include "support/temp_directory.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

// Every member by name: a new one does not compile until it is looked at here.
auto Parts(const Object& object) {
  const auto& [id, definition, metadata, needs, place, domain, generated_name, renamed_from,
               decision, uncertain, guess] = object;
  return std::tie(id, definition, metadata, needs, place, domain, generated_name, renamed_from,
                  decision, uncertain, guess);
}

void ExpectSame(const Model& one, const Model& other) {
  const auto same = [](const auto& a, const auto& b) { return Parts(a.second) == Parts(b.second); };
  EXPECT_TRUE(std::ranges::equal(one.objects, other.objects, same));
  EXPECT_EQ(one.version, other.version);
  EXPECT_EQ(one.from_server, other.from_server);
  EXPECT_TRUE(one.diagnostics == other.diagnostics);
  EXPECT_TRUE(one.not_compared == other.not_compared);
  EXPECT_TRUE(one.opaque == other.opaque);
  EXPECT_TRUE(one.touches == other.touches);
}

TEST(OriginCache, WhatATextSaysComesBackWhole) {
  int packed = 0;
  const fs::path sources = PGORIGIN_SOURCE_DIR;
  for (const fs::path& root : {sources / "tests/corpus", sources / "origin/lab"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".sql") continue;
      const Model model = ReadSpec(LoadScripts(entry.path()), {150000});
      const std::optional<std::string> bytes = Pack(model);
      if (!bytes) continue;  // it holds a secret
      const std::optional<Model> copy = Unpack(*bytes);
      ASSERT_TRUE(copy.has_value()) << entry.path();
      SCOPED_TRACE(entry.path());
      ExpectSame(model, *copy);
      ++packed;
    }
  }
  EXPECT_GT(packed, 90);
}

class OriginCacheFiles : public testing::Test {
 protected:
  // Large enough to be kept.
  std::vector<Script> Large(const std::string& more = "") {
    std::string sql = more;
    for (int i = 0; i < 3000; ++i) {
      sql += "CREATE TABLE t" + std::to_string(i) +
             " (id integer PRIMARY KEY, name varchar(80) NOT NULL, extra jsonb DEFAULT '{}');\n";
    }
    return LoadScripts(files_.Write("origin.sql", sql));
  }
  Model Recall(const std::vector<Script>& scripts, const SpecOptions& options = {}) {
    return RecallSpec(scripts, {150000}, options, files_.path());
  }
  std::vector<fs::path> Kept() {
    std::vector<fs::path> kept;
    for (const auto& entry : fs::directory_iterator(files_.path() / "origins")) {
      kept.push_back(entry.path());
    }
    return kept;
  }
  static mode_t ModeOf(const fs::path& path) {
    struct stat status = {};
    stat(path.c_str(), &status);
    return status.st_mode & 07777;
  }

  TempDirectory files_;
};

TEST_F(OriginCacheFiles, TheSameTextIsReadOnce) {
  const std::vector<Script> scripts = Large();
  const Model read = Recall(scripts);
  ASSERT_EQ(Kept().size(), 1u);
  const std::string name = "origins/" + Kept()[0].filename().string();
  EXPECT_EQ(ModeOf(Kept()[0]), 0600);
  EXPECT_EQ(ModeOf(files_.path() / "origins"), 0700);
  ExpectSame(Recall(scripts), read);
  // Another answer to the same question is told from a reading.
  std::string bytes = files_.Read(name);
  bytes.resize(bytes.size() - Pack(read)->size());
  Model other = read;
  other.objects.erase({Kind::kTable, "public", {}, "t7", {}});
  files_.Write(name, bytes + *Pack(other));
  ExpectSame(Recall(scripts), other);
}

TEST_F(OriginCacheFiles, ADamagedFileIsReplaced) {
  const std::vector<Script> scripts = Large();
  const Model read = Recall(scripts);
  const std::string name = "origins/" + Kept()[0].filename().string();
  const std::string bytes = files_.Read(name);
  for (std::string damaged : {bytes.substr(0, bytes.size() / 2), std::string(), bytes + "x"}) {
    files_.Write(name, damaged);
    ExpectSame(Recall(scripts), read);
    EXPECT_EQ(files_.Read(name), bytes);
  }
}

TEST_F(OriginCacheFiles, AnotherTextOrOptionIsAnotherQuestion) {
  const Model plain = Recall(Large());
  EXPECT_EQ(Recall(Large("CREATE TABLE extra ();")).objects.size(), plain.objects.size() + 1);
  Recall(Large(), {.role = "veza"});
  EXPECT_EQ(Kept().size(), 3u);
}

TEST_F(OriginCacheFiles, OnlyTheLastFewStay) {
  for (int i = 0; i < 10; ++i) Recall(Large("CREATE TABLE x" + std::to_string(i) + " ();"));
  EXPECT_EQ(Kept().size(), 8u);
}

TEST_F(OriginCacheFiles, SmallTextsAndSharedDirectoriesAreLeftAlone) {
  Recall(LoadScripts(files_.Write("small.sql", "CREATE TABLE t ();")));
  EXPECT_FALSE(fs::exists(files_.path() / "origins"));
  fs::create_directory(files_.path() / "origins");
  fs::permissions(files_.path() / "origins", fs::perms(0755));
  Recall(Large());
  EXPECT_TRUE(Kept().empty());
}

}  // namespace
}  // namespace pgorigin
