// Whole schemas in the shape of large products, as psql loads them: each is clean against
// its own text, its own dump and what pg_dump writes of it, and so is a restored copy.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>

#include "pgorigin/plan/dump.h"
#include "pgorigin/resolve/source.h"
#include "scenarios/scenario.h"
#include "support/run_program.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

const fs::path kDirectory = fs::path(PGORIGIN_SOURCE_DIR) / "tests/large";

// In the order in which psql reads them: one file, or those of a directory.
std::vector<std::string> FilesOf(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(path)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

void Load(const std::string& conninfo, const fs::path& path) {
  for (const std::string& file : FilesOf(path)) {
    const Finished loaded =
        RunProgram({"psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", conninfo, "-f", file}, "/");
    if (loaded.status != 0) throw std::runtime_error(loaded.err);
  }
}

struct LargeSchema {
  const char* name;
  const char* path;
  std::vector<std::string> extensions;  // beside those of contrib
};

std::string TestName(const testing::TestParamInfo<LargeSchema>& info) { return info.param.name; }

class Large : public testing::TestWithParam<LargeSchema> {
 protected:
  void SetUp() override {
    if (TestServer().major() != 15) {
      GTEST_SKIP() << "the schemas are those of PostgreSQL 15, the server is "
                   << TestServer().major();
    }
    const std::string missing = MissingExtension();
    if (!missing.empty()) GTEST_SKIP() << "the server has no extension " << missing;
  }

  static fs::path Origin() { return kDirectory / GetParam().path; }

  static std::string Live() {
    static std::map<std::string, std::string> loaded;
    std::string& conninfo = loaded[GetParam().name];
    if (!conninfo.empty()) return conninfo;
    if (loaded.size() == 1) Load(TestServer().ConnectionString(), kDirectory / "roles.sql");
    conninfo = NewDatabase();
    Load(conninfo, Origin());
    return conninfo;
  }

  static ResolveOptions Options(ResolveMode mode) {
    ResolveOptions options;
    options.mode = mode;
    options.managed.owners = options.managed.privileges = true;
    return options;
  }

  static std::string OwnDump() {
    return SqlFile(Dump(ReadModel({ParseSource(Live())}, Options(ResolveMode::kStatic))));
  }

  static std::string PgDump() {
    const Finished dump =
        RunProgram({"/usr/lib/postgresql/15/bin/pg_dump", "--schema-only", Live()}, "/");
    if (dump.status != 0) throw std::runtime_error(dump.err);
    return SqlFile(dump.out);
  }

  static void ExpectNothingDiffersByText(const std::string& origin) {
    const Compared compared = Audit(origin, ResolveMode::kStatic);
    const ComparisonCounts& counts = compared.comparison.counts;
    EXPECT_FALSE(HasErrors(compared.diagnostics));
    EXPECT_THAT(Drift(compared), testing::Each(testing::StartsWith("uncertain ")));
    EXPECT_GT(counts.objects, 3000);
    EXPECT_LE(counts.uncertain * 100, counts.objects) << testing::PrintToString(Drift(compared));
    std::cout << fmt::format("  {}: {} of {} objects uncertain by text\n", GetParam().name,
                             counts.uncertain, counts.objects);
  }

  static void ExpectEqual(const std::string& origin) {
    const Compared compared = Audit(origin, ResolveMode::kAuto);
    EXPECT_FALSE(HasErrors(compared.diagnostics));
    EXPECT_THAT(Drift(compared), IsEmpty());
    EXPECT_EQ(compared.comparison.counts.uncertain, 0);
    EXPECT_EQ(compared.unsettled, 0);
    EXPECT_THAT(compared.resolution.warnings, IsEmpty());
  }

 private:
  static std::string MissingExtension() {
    Session session({TestServer().ConnectionString()});
    for (const std::string& name : GetParam().extensions) {
      const ResultSet found = session.Query(
          "SELECT FROM pg_catalog.pg_available_extensions WHERE name = '" + name + "'");
      if (found.size() == 0) return name;
    }
    return "";
  }

  static Compared Audit(const std::string& origin, ResolveMode mode) {
    const Compared compared = Compare({ParseSource(Live())}, {ParseSource(origin)}, Options(mode));
    for (const Diagnostic& diagnostic : compared.diagnostics) {
      if (diagnostic.severity == Diagnostic::Severity::kError) ADD_FAILURE() << diagnostic.message;
    }
    return compared;
  }
};

INSTANTIATE_TEST_SUITE_P(
    Schemas, Large,
    testing::Values(LargeSchema{"CodeHosting", "code_hosting.sql", {"pg_partman"}},
                    LargeSchema{"Commerce", "commerce", {"pg_partman"}},
                    LargeSchema{"Telematics", "telematics.sql", {"postgis", "pg_partman"}}),
    TestName);

TEST_P(Large, IsCleanAgainstItsTextByTextAlone) { ExpectNothingDiffersByText(Origin()); }
TEST_P(Large, IsCleanAgainstItsText) { ExpectEqual(Origin()); }
TEST_P(Large, IsCleanAgainstItsOwnDumpByTextAlone) { ExpectNothingDiffersByText(OwnDump()); }
TEST_P(Large, IsCleanAgainstItsOwnDump) { ExpectEqual(OwnDump()); }
TEST_P(Large, IsCleanAgainstPgDumpByTextAlone) { ExpectNothingDiffersByText(PgDump()); }
TEST_P(Large, IsCleanAgainstPgDump) { ExpectEqual(PgDump()); }

TEST_P(Large, IsCleanAgainstADatabaseRestoredFromItsOwnDump) {
  const std::string restored = NewDatabase();
  Load(restored, OwnDump());
  ExpectEqual(restored);
}

// The same test, seen from the other side: it is not blind.
TEST_P(Large, IsNotCleanWhenOneThingChanged) {
  const std::string changed = NewDatabase();
  Load(changed, OwnDump());
  Session session({changed});
  const ResultSet columns = session.Query(
      "SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),\n"
      "  pg_catalog.quote_ident(a.attname), n.nspname || '.' || c.relname || '.' || a.attname\n"
      "FROM pg_catalog.pg_class AS c\n"
      "JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace\n"
      "JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid\n"
      "WHERE c.relkind = 'r' AND NOT c.relispartition AND c.oid > 16384 AND a.attnum > 0\n"
      "  AND a.atttypid = 'pg_catalog.text'::pg_catalog.regtype AND NOT a.attnotnull\n"
      "  AND NOT a.atthasdef AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d\n"
      "    WHERE d.objid = c.oid AND d.deptype = 'e')\n"
      "ORDER BY 1, 2 LIMIT 1 OFFSET 40");
  ASSERT_EQ(columns.size(), 1);
  session.Execute(
      fmt::format("ALTER TABLE {} ALTER {} SET NOT NULL", columns.Get(0, 0), columns.Get(0, 1)));
  const Compared compared =
      Compare({ParseSource(changed)}, {ParseSource(Origin())}, Options(ResolveMode::kAuto));
  EXPECT_THAT(Drift(compared),
              testing::ElementsAre(fmt::format("changed column {} (not null)", columns.Get(0, 2))));
}

}  // namespace
}  // namespace pgorigin
