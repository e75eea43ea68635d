// From each database of tests/plan/round_trip to the next, and back: whatever can be
// written can be reached and left again.
#include "support/round_trip.h"

#include "migration/converge.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

struct Way {
  fs::path from, to;
};

std::vector<Way> Ways() {
  const std::vector<fs::path> files = RoundTripFiles();
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
  const ScratchServer& server = Server().server();
  if (!IsFor(from, server) || !IsFor(to, server)) GTEST_SKIP() << "not for this server";
  // An operator that is only named as another's commutator is in no model.
  if (GetParam().from.stem() == "operators") GTEST_SKIP() << "has operators that are a name alone";
  ExpectConverges(Server().Database(from), Server().Database(to), false);
}

INSTANTIATE_TEST_SUITE_P(Files, RoundTripWay, testing::ValuesIn(Ways()), [](const auto& info) {
  return info.param.from.stem().string() + "_to_" + info.param.to.stem().string();
});

}  // namespace
}  // namespace pgorigin
