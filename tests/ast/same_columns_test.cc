// What CREATE OR REPLACE VIEW takes, as far as two queries tell.
#include "pgorigin/ast/same_columns.h"

#include <gtest/gtest.h>

namespace pgorigin {
namespace {

bool Same(const std::string& before, const std::string& after) {
  return HasSameColumnsFirst(before, after);
}

TEST(SameColumns, AreWrittenAlikeOverTablesThatAreCalledAlike) {
  EXPECT_TRUE(Same("SELECT t.a, lower(t.b) AS b FROM public.t",
                   "SELECT t.a,\n  lower(t.b) AS b,\n u.c FROM public.t JOIN public.u ON (true)"));
  EXPECT_TRUE(Same("SELECT a FROM public.t", "SELECT a, b FROM public.t WHERE (a > 0)"));
  EXPECT_TRUE(Same("SELECT 1 AS one", "SELECT 1 AS one, 2 AS two"));
  EXPECT_TRUE(Same("SELECT x.a FROM public.t x", "SELECT DISTINCT x.a FROM public.t x LIMIT 1"));
}

TEST(SameColumns, AreNotThoseOfOtherTablesOrWrittenOtherwise) {
  EXPECT_FALSE(Same("SELECT t.a FROM public.t", "SELECT t.a FROM other.t"));
  EXPECT_FALSE(Same("SELECT x.a FROM public.t x", "SELECT x.a FROM public.u x"));
  EXPECT_FALSE(Same("SELECT t.a, t.b FROM public.t", "SELECT t.a FROM public.t"));
  EXPECT_FALSE(Same("SELECT t.a FROM public.t", "SELECT t.b AS a FROM public.t"));
  EXPECT_FALSE(Same("SELECT t.a + 1 AS a FROM public.t", "SELECT t.a + 2 AS a FROM public.t"));
  EXPECT_FALSE(Same("SELECT t.a::varchar(3) AS a FROM public.t",
                    "SELECT t.a::varchar(4) AS a FROM public.t"));
  EXPECT_FALSE(Same("SELECT a FROM public.t", "SELECT a FROM public.t, public.u"));
}

// What the names mean is not seen.
TEST(SameColumns, AreNotSeenInQueriesBelow) {
  EXPECT_FALSE(Same("SELECT q.a FROM (SELECT 1 AS a) q", "SELECT q.a FROM (SELECT '1' AS a) q"));
  EXPECT_FALSE(Same("WITH w AS (SELECT 1 AS a) SELECT w.a FROM w",
                    "WITH w AS (SELECT '1' AS a) SELECT w.a FROM w"));
  EXPECT_FALSE(Same("SELECT t.a FROM public.t UNION SELECT 1", "SELECT t.a FROM public.t"));
  EXPECT_FALSE(Same("SELECT (SELECT 1) AS a", "SELECT (SELECT 1) AS a"));
  EXPECT_FALSE(Same("SELECT a FROM", "SELECT a FROM public.t"));
}

}  // namespace
}  // namespace pgorigin
