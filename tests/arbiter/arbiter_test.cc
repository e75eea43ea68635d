// The static reader against a server, object for object: for every case of the
// corpus, what ReadSpec says of a file equals what ReadCatalog says of a database
// that executed it.
//
// A case may begin with such lines:
// `-- uncertain: N`: so many objects only a server can tell (rewrite rules, for
// one).  They must be equal once a scratch server settles them.
// `-- since: N`: the first major that has what the case uses.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "arbiter/live_database.h"
#include "pgorigin/resolve/compare.h"
#include "pgorigin/resolve/source.h"

namespace pgorigin {
namespace {

std::filesystem::path Repository() { return PGORIGIN_SOURCE_DIR; }

std::vector<std::string> Cases() {
  std::vector<std::string> cases;
  std::filesystem::path corpus = Repository() / "tests/corpus";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus)) {
    if (entry.path().extension() == ".sql") {
      cases.push_back(std::filesystem::relative(entry.path(), Repository()));
    }
  }
  std::ranges::sort(cases);
  for (const char* origin : {"origin/ORIGIN_DATABASE_SCHEMA.md", "origin/lab",
                             "origin/migrations_v1", "origin/migrations_v1_aligned"}) {
    cases.emplace_back(origin);
  }
  return cases;
}

// The number behind `-- word: ` in the first lines; 0 when there is none.
int Header(const std::filesystem::path& file, std::string_view word) {
  const std::string mark = "-- " + std::string(word) + ": ";
  std::ifstream in(file);
  for (std::string line; std::getline(in, line) && line.starts_with("-- ");) {
    if (line.starts_with(mark)) return std::stoi(line.substr(mark.size()));
  }
  return 0;
}

std::string Say(const Change& change) {
  std::string text = std::string(WordFor(change.type)) + " " + Describe(change.id);
  for (const FieldDifference& field : change.fields) {
    text += "\n    " + std::string(field.field) + ": " + field.from + " → " + field.to;
  }
  for (const std::string& reason : change.evidence) text += "\n    (" + reason + ")";
  return text + "\n";
}

class Arbiter : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const int since = Header(Repository() / GetParam(), "since");
    if (TestServer().major() < since) GTEST_SKIP() << "needs PostgreSQL " << since;
  }
};

TEST_P(Arbiter, BothReadersAgree) {
  std::string file = Repository() / GetParam();
  std::string live = DatabaseOf(file);
  ResolveOptions options;
  options.mode = ResolveMode::kStatic;
  options.managed = {true, true, {}};
  Compared compared = Compare({ParseSource(live)}, {ParseSource(file)}, options);
  for (const Diagnostic& diagnostic : compared.diagnostics) {
    EXPECT_NE(diagnostic.severity, Diagnostic::Severity::kError)
        << ToString(diagnostic.place) << ": " << diagnostic.message;
  }
  std::string different, uncertain;
  for (const Change& change : compared.comparison.changes) {
    (change.verdict == Verdict::kUncertain ? uncertain : different) += Say(change);
  }
  EXPECT_EQ(different, "");
  EXPECT_EQ(compared.comparison.counts.uncertain, Header(file, "uncertain")) << uncertain;
}

TEST_P(Arbiter, TheScratchServerSettlesTheRest) {
  std::string file = Repository() / GetParam();
  std::string live = DatabaseOf(file);
  ResolveOptions options;
  options.managed = {true, true, {}};
  Compared compared = Compare({ParseSource(live)}, {ParseSource(file)}, options);
  std::string changes;
  for (const Change& change : compared.comparison.changes) changes += Say(change);
  EXPECT_EQ(changes, "");
}

std::string TestName(const testing::TestParamInfo<std::string>& info) {
  std::string name = std::filesystem::path(info.param).replace_extension();
  std::ranges::replace_if(
      name, [](char c) { return !isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Corpus, Arbiter, testing::ValuesIn(Cases()), TestName);

}  // namespace
}  // namespace pgorigin
