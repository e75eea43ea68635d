#include "pgorigin/ast/token.h"

#include <gtest/gtest.h>
#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>

#include "ast/all_statements.h"

namespace pgorigin {
namespace {

using Bounds = std::vector<std::pair<int, int>>;

bool IsOperator(std::string_view sql, int at) {
  return std::string_view("+-*/<>=~!@#%^&|`?:.").find(sql[at]) != std::string_view::npos;
}

// Without operators: libpg_query has one token where we have its characters.  None where it
// finds an error.
Bounds OfServer(const std::string& sql) {
  Bounds bounds;
  PgQueryScanResult scanned = pg_query_scan(sql.c_str());
  PgQuery__ScanResult* result = pg_query__scan_result__unpack(
      nullptr, scanned.pbuf.len, reinterpret_cast<const std::uint8_t*>(scanned.pbuf.data));
  for (std::size_t i = 0; i < result->n_tokens; ++i) {
    const PgQuery__ScanToken& token = *result->tokens[i];
    const bool number = token.token == PG_QUERY__TOKEN__FCONST;
    if (token.token == PG_QUERY__TOKEN__SQL_COMMENT || token.token == PG_QUERY__TOKEN__C_COMMENT)
      continue;
    if (number || !IsOperator(sql, token.start)) bounds.emplace_back(token.start, token.end);
  }
  pg_query__scan_result__free_unpacked(result, nullptr);
  pg_query_free_scan_result(scanned);
  return bounds;
}

Bounds Ours(std::string_view sql) {
  Bounds bounds;
  for (const Lexeme& lexeme : LexemesOf(sql)) {
    if (lexeme.end > lexeme.begin + 1 || !IsOperator(sql, lexeme.begin))
      bounds.emplace_back(lexeme.begin, lexeme.end);
  }
  return bounds;
}

TEST(Lexemes, AreThoseOfTheServer) {
  for (const char* sql : {
           "SELECT 1.5, .5, 1., 1e5, 1.5E-10, 2e+3, $1, $12, a.b, a[1:2], 1-1, 1 -.5",
           "SELECT E'a\\'b', b'101', X'1F', n'x', 'it''s'",
           "SELECT \"a\"\"b\", u & 'x', u&a, bx, b 'c', $$a$$, $t$ $$ $t$",
           "SELECT 'a'\n 'b', a -- c\n /* d /* e */ */ , b::int[], c >= -1",
       }) {
    EXPECT_EQ(Ours(sql), OfServer(sql)) << sql;
  }
}

// libpg_query tells no end of these.
TEST(Lexemes, OfUnicodeEscapesAreOne) {
  EXPECT_EQ(Ours("U&'d\\0061' u&\"e\""), (Bounds{{0, 10}, {11, 16}}));
}

TEST(Lexemes, OfAllScriptsAreThoseOfTheServer) {
  int statements = 0;
  ForEachStatement([&](const std::string& sql) {
    const Bounds expected = OfServer(sql);
    if (expected.empty() || sql.find("U&") != std::string::npos) return;
    EXPECT_EQ(Ours(sql), expected) << sql;
    ++statements;
  });
  EXPECT_GT(statements, 5000);
}

}  // namespace
}  // namespace pgorigin
