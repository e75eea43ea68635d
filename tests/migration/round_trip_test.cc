// From each database of tests/plan/round_trip to the next, and back: whatever can be
// written can be reached and left again.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "migration/converge.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> Files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(PGORIGIN_SOURCE_DIR "/tests/plan/round_trip")) {
    files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::string TextOf(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

bool IsFor(const std::string& sql) {
  const std::string since = "-- since: ";
  if (sql.starts_with(since)) {
    return Server().server().major() >= std::stoi(sql.substr(since.size()));
  }
  if (!sql.starts_with("-- needs: ICU")) return true;
  Session session(ConnectionOptions{Server().server().ConnectionString()});
  return session.Query("SELECT FROM pg_collation WHERE collprovider = 'i'").size() > 0;
}

struct Way {
  fs::path from, to;
};

std::vector<Way> Ways() {
  const std::vector<fs::path> files = Files();
  std::vector<Way> ways;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const fs::path& next = files[(i + 1) % files.size()];
    ways.push_back({files[i], next});
    ways.push_back({next, files[i]});
  }
  return ways;
}

class RoundTripWay : public testing::TestWithParam<Way> {};

TEST_P(RoundTripWay, Converges) {
  const std::string from = TextOf(GetParam().from), to = TextOf(GetParam().to);
  if (!IsFor(from) || !IsFor(to)) GTEST_SKIP() << "not for this server";
  // An operator that is only named as another's commutator is in no model.
  if (GetParam().from.stem() == "operators") GTEST_SKIP() << "has operators that are a name alone";
  ExpectConverges(Server().Database(from), Server().Database(to), false);
}

INSTANTIATE_TEST_SUITE_P(Files, RoundTripWay, testing::ValuesIn(Ways()), [](const auto& info) {
  return info.param.from.stem().string() + "_to_" + info.param.to.stem().string();
});

}  // namespace
}  // namespace pgorigin
