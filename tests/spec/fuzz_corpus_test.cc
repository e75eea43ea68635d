// Replays the seeds of the fuzzers, so that their invariants hold in every build.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz/invariants.h"

namespace pgorigin {
namespace {

void Replay(const std::string& name, std::string (*broken)(std::string_view)) {
  int files = 0;
  std::filesystem::path corpus = PGORIGIN_SOURCE_DIR "/tests/fuzz/corpus";
  for (const auto& entry : std::filesystem::directory_iterator(corpus / name)) {
    std::ifstream file(entry.path(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    ++files;
    for (std::size_t size = 0; size <= text.size(); ++size) {
      ASSERT_EQ(broken(text.substr(0, size)), "") << entry.path() << " cut at " << size;
    }
  }
  EXPECT_GT(files, 2);
}

TEST(FuzzCorpus, HoldsForTheSplitter) { Replay("split", BrokenBySplit); }
TEST(FuzzCorpus, HoldsForMarkdown) { Replay("markdown", BrokenByMarkdown); }

}  // namespace
}  // namespace pgorigin
