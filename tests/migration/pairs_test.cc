// Small changes with much that hangs on them, there and back: tests/migration/pairs.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "migration/converge.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

struct PairOfSchemas {
  std::string name, before, after;
};

void PrintTo(const PairOfSchemas& pair, std::ostream* out) { *out << pair.name; }

// `-- pair NAME`, and what stands below `-- old` and `-- new`.
std::vector<PairOfSchemas> PairsIn(const fs::path& file) {
  std::vector<PairOfSchemas> pairs;
  std::string* part = nullptr;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("-- pair ")) {
      pairs.push_back({line.substr(8), "", ""});
    } else if (line == "-- old") {
      part = &pairs.back().before;
    } else if (line == "-- new") {
      part = &pairs.back().after;
    } else {
      *part += line + "\n";
    }
  }
  return pairs;
}

std::vector<PairOfSchemas> AllPairs() {
  std::vector<PairOfSchemas> all;
  for (const auto& entry : fs::directory_iterator(PGORIGIN_SOURCE_DIR "/tests/migration/pairs")) {
    const std::vector<PairOfSchemas> pairs = PairsIn(entry.path());
    all.insert(all.end(), pairs.begin(), pairs.end());
  }
  std::ranges::sort(all, {}, &PairOfSchemas::name);
  return all;
}

class Pairs : public testing::TestWithParam<PairOfSchemas> {};

TEST_P(Pairs, ConvergeThereAndBack) {
  if (Server().server().major() < 15) GTEST_SKIP() << "some are of features of 15";
  const PairOfSchemas& pair = GetParam();
  const std::string before = Server().Database(pair.before), after = Server().Database(pair.after);
  const std::string changed = Server().Database(pair.after);
  ASSERT_NO_FATAL_FAILURE(ExpectConverges(changed, before, false));
  ExpectConverges(before, after, false);
}

INSTANTIATE_TEST_SUITE_P(All, Pairs, testing::ValuesIn(AllPairs()),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace pgorigin
