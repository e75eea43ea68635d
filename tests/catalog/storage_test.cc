// Tablespaces, which no transaction can make.
#include <gtest/gtest.h>

#include "catalog/catalog_database.h"

namespace pgorigin {
namespace {

// Inside of the data directory, so that there is nothing to clean up.
void MakeTablespace(const CatalogDatabase& database, const std::string& name) {
  Session session(database.connection());
  session.Execute("SET allow_in_place_tablespaces = on");
  session.Execute("CREATE TABLESPACE " + name + " LOCATION ''");
}

std::string TablespaceOf(const Model& model, const std::string& object) {
  const Object* found = Called(model, object);
  return found == nullptr ? "no " + object : FieldsOf(*found)["tablespace"];
}

TEST(StorageTest, TablespacesAreReadOfAllThatHasThem) {
  CatalogDatabase database;
  MakeTablespace(database, "apart");
  database.Execute(R"(
      CREATE TABLE t (a integer CONSTRAINT k PRIMARY KEY USING INDEX TABLESPACE apart) TABLESPACE apart;
      CREATE TABLE u (a integer); CREATE INDEX i ON u (a) TABLESPACE apart;
      CREATE TABLE p (a integer) PARTITION BY LIST (a) TABLESPACE apart;
      CREATE MATERIALIZED VIEW m TABLESPACE apart AS SELECT 1 AS a;)");
  const Model model = database.Read();
  for (const char* object : {"table public.t", "constraint public.t.k", "index public.u.i",
                             "table public.p", "materialized view public.m"}) {
    EXPECT_EQ(TablespaceOf(model, object), "apart");
  }
  EXPECT_EQ(TablespaceOf(model, "table public.u"), "(none)");
}

}  // namespace
}  // namespace pgorigin
