// The two oracles against each other, on servers that a pg_dump here knows: Extract sees
// a change where pg_dump sees one, and nothing that pg_dump does not write.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "mutations/extractor.h"
#include "mutations/mutated_database.h"
#include "mutations/oracle.h"
#include "mutations/random_schema.h"

namespace pgorigin {
namespace {

bool HasPgDump() { return !NewestPgDump(TestServer().major()).empty(); }

const std::filesystem::path kCorpus = PGORIGIN_SOURCE_DIR "/tests/corpus";

// `-- since: N` in the first lines of a case of the corpus.
int Since(const std::filesystem::path& file) {
  const std::string mark = "-- since: ";
  std::ifstream in(file);
  for (std::string line; std::getline(in, line) && line.starts_with("-- ");) {
    if (line.starts_with(mark)) return std::stoi(line.substr(mark.size()));
  }
  return 0;
}

// What two databases differ in, by one of the oracles.
struct Differences {
  std::string by_dump, by_extract;
};

Differences Between(const MutatedDatabase& a, const MutatedDatabase& b) {
  const int major = TestServer().major();
  return {DifferenceOf(*PgDump(a.conninfo, major), *PgDump(b.conninfo, major)),
          DifferenceOf(Extract(a.conninfo), Extract(b.conninfo))};
}

std::vector<Mutation> Executed(const std::vector<Cell>& cells, MutatedDatabase& a,
                               MutatedDatabase& b, std::mt19937& chance) {
  std::vector<Mutation> mutations;
  for (const Cell& cell : cells) {
    Mutation mutation = Mutate(cell, static_cast<int>(mutations.size()), chance);
    if (a.Execute(mutation.before, cell) && b.Execute(mutation.before, cell)) {
      mutations.push_back(mutation);
    }
  }
  const Differences before = Between(a, b);
  EXPECT_EQ(before.by_dump, "") << "before any change";
  EXPECT_EQ(before.by_extract, "") << "before any change";
  std::erase_if(mutations, [&](const Mutation& mutation) {
    return !b.Execute(mutation.after, *mutation.cell);
  });
  return mutations;
}

TEST(Oracles, SeeTheSameChanges) {
  if (!HasPgDump()) GTEST_SKIP() << "no pg_dump knows this server";
  const std::vector<Cell> cells = CellsOfServer(false);
  std::mt19937 chance(7);
  MutatedDatabase a, b;
  const std::vector<Mutation> mutations = Executed(cells, a, b, chance);
  const Differences seen = Between(a, b);
  for (const Mutation& mutation : mutations) {
    EXPECT_EQ(seen.by_dump.find(mutation.token) != std::string::npos,
              seen.by_extract.find(mutation.token) != std::string::npos)
        << Label(*mutation.cell) << "\n"
        << mutation.before << "-- then\n"
        << mutation.after;
  }
}

TEST(Oracles, SeeTheSameChangesOfTheDatabaseItself) {
  if (!HasPgDump()) GTEST_SKIP() << "no pg_dump knows this server";
  const std::vector<Cell> cells = CellsOfServer(true);
  std::mt19937 chance(7);
  for (const Cell& cell : cells) {
    MutatedDatabase a, b;
    Executed({cell}, a, b, chance);
    const Differences seen = Between(a, b);
    EXPECT_EQ(seen.by_dump.empty(), seen.by_extract.empty())
        << Label(cell) << seen.by_dump << seen.by_extract;
  }
}

std::string Restored(const std::string& conninfo) {
  const std::string copy = NewDatabase();
  TempDirectory directory;
  const std::string file = directory.Write("dump.sql", "");
  const std::string pg_dump = NewestPgDump(TestServer().major());
  for (const std::vector<std::string>& line :
       {std::vector<std::string>{pg_dump, "--schema-only", "-f", file, conninfo},
        {"psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-f", file, copy}}) {
    const Finished finished = RunProgram(line, "/");
    EXPECT_EQ(finished.status, 0) << finished.err;
  }
  return copy;
}

// A database and its copy by pg_dump are the same to Extract: whatever else catalogs
// hold is none of its business.  The first copy may differ: pg_dump prints some
// expressions in another way when it has read them, and loses an inherited COMPRESSION.
class OfCorpus : public testing::TestWithParam<std::string> {};

TEST_P(OfCorpus, ExtractSeesNothingThatPgDumpDoesNotWrite) {
  if (!HasPgDump()) GTEST_SKIP() << "no pg_dump knows this server";
  for (const auto& entry : std::filesystem::directory_iterator(kCorpus / GetParam())) {
    if (Since(entry.path()) > TestServer().major()) continue;
    SCOPED_TRACE(entry.path());
    const std::string copy = Restored(DatabaseOf(entry.path()));
    EXPECT_EQ(DifferenceOf(Extract(copy), Extract(Restored(copy))), "");
  }
}

std::vector<std::string> Families() {
  std::vector<std::string> families;
  for (const auto& entry : std::filesystem::directory_iterator(kCorpus)) {
    families.push_back(entry.path().filename());
  }
  std::ranges::sort(families);
  return families;
}

INSTANTIATE_TEST_SUITE_P(Oracles, OfCorpus, testing::ValuesIn(Families()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace pgorigin
