// Which statements work on an index outside of a transaction, and on which one.
#include "pgorigin/ast/concurrent_index.h"

#include <gtest/gtest.h>

namespace pgorigin {
namespace {

// "create s.i on s.t", "drop s.i", "none"
std::string Read(const std::string& statement) {
  const auto read = ReadConcurrentIndex(statement);
  if (!read) return "none";
  if (read->action == ConcurrentIndex::Action::kDrop) return "drop " + ToString(read->index);
  return "create " + ToString(read->index) + " on " + ToString(read->table);
}

TEST(ConcurrentIndex, IsReadWithItsNames) {
  EXPECT_EQ(Read("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON s.\"T\" USING gin (a)"),
            "create s.i on s.\"T\"");
  EXPECT_EQ(Read("DROP INDEX CONCURRENTLY IF EXISTS s.\"I\""), "drop s.\"I\"");
}

TEST(ConcurrentIndex, AnythingElseIsNone) {
  for (const char* other :
       {"CREATE INDEX i ON s.t (a)", "DROP INDEX s.i", "DROP INDEX CONCURRENTLY i",
        "CREATE INDEX CONCURRENTLY ON s.t (a)", "CREATE INDEX CONCURRENTLY i ON t (a)",
        "DROP TABLE s.t", "ALTER TYPE s.e ADD VALUE 'INDEX CONCURRENTLY'", "", "CREATE INDEX"}) {
    EXPECT_EQ(Read(other), "none") << other;
  }
}

}  // namespace
}  // namespace pgorigin
