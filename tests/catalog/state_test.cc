// What changes the state of a database, and what does not.
#include "catalog/state.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "catalog/catalog_database.h"

namespace pgorigin {
namespace {

constexpr char kSchema[] = R"(
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE t (id serial PRIMARY KEY, m mood, n text DEFAULT 'x');
CREATE INDEX ON t (lower(n));
CREATE VIEW v AS SELECT id FROM t;)";

TEST(State, StaysWhileDataIsWorkedOn) {
  const CatalogDatabase database(kSchema);
  const std::string state = ReadState(database.connection());
  database.Execute("INSERT INTO t (m) SELECT 'sad' FROM generate_series(1, 1000)");
  database.Execute("ANALYZE");
  database.Execute("VACUUM FULL t");
  database.Execute("TRUNCATE t");
  database.Execute("REINDEX TABLE t");
  EXPECT_EQ(ReadState(database.connection()), state);
}

TEST(State, StaysWhileThereAreTemporaryTables) {
  const CatalogDatabase database(kSchema);
  const std::string state = ReadState(database.connection());
  Session other(database.connection());
  other.Execute(
      "CREATE TEMP TABLE x (id serial PRIMARY KEY, n text DEFAULT 'x' CHECK (n <> 'y'));"
      "CREATE TEMP VIEW y AS SELECT * FROM x");
  EXPECT_EQ(ReadState(database.connection()), state);
}

TEST(State, IsThatOfTheReading) {
  const CatalogDatabase database(kSchema);
  std::string read;
  CatalogOptions options;
  options.state = &read;
  database.Read(options);
  EXPECT_EQ(read, ReadState(database.connection()));
}

// One image, started twice, has the same numbers of objects and transactions.
TEST(State, SeesTheContentsAndNotTheNumbersOfTransactions) {
  const CatalogDatabase database("CREATE TABLE t (a integer)");
  const std::string state = ReadState(database.connection());
  database.Execute("ALTER TABLE t RENAME a TO b");
  const std::string renamed = ReadState(database.connection());
  EXPECT_NE(renamed, state);
  database.Execute("ALTER TABLE t RENAME b TO a");
  EXPECT_EQ(ReadState(database.connection()), state);
}

TEST(State, IsAnotherForAnotherRole) {
  const CatalogDatabase database("CREATE ROLE state_reader LOGIN");
  ConnectionOptions other = database.connection();
  other.conninfo += " user=state_reader";
  EXPECT_NE(ReadState(other), ReadState(database.connection()));
}

std::set<std::string> CatalogsIn(const std::string& sql) {
  static const std::regex kCatalog("(?:FROM|JOIN) pg_catalog\\.(pg_\\w+)");
  std::set<std::string> catalogs;
  for (std::sregex_iterator it(sql.begin(), sql.end(), kCatalog), end; it != end; ++it) {
    catalogs.insert((*it)[1]);
  }
  return catalogs;
}

// A reader that asks a new catalog makes the state ask it, too.
TEST(State, AsksEveryCatalogThatIsRead) {
  Session session(CatalogDatabase().connection());
  const std::set<std::string> asked = CatalogsIn(StateSql(session.version()));
  for (const std::string& query : CatalogQueries(session.version())) {
    for (const std::string& catalog : CatalogsIn(query)) {
      const bool is_function = catalog == "pg_identify_object" || catalog == "pg_subscription";
      EXPECT_TRUE(asked.contains(catalog) || is_function) << catalog << " is read";
    }
  }
}

}  // namespace
}  // namespace pgorigin
