#include "ast/json_tree.h"

#include <gtest/gtest.h>
#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>

#include "ast/all_statements.h"
#include "pgorigin/ast/parse.h"

namespace pgorigin {
namespace {

// Packed, trees are bytes; null: the JSON did not tell.
std::optional<std::string> ByJson(const std::string& sql) {
  std::pmr::monotonic_buffer_resource memory;
  PgQueryParseResult parsed = pg_query_parse(sql.c_str());
  const JsonTree tree = TreeOfJson(parsed.parse_tree, sql.c_str(), memory);
  pg_query_free_parse_result(parsed);
  if (tree.root == nullptr) return std::nullopt;
  std::string packed(pg_query__parse_result__get_packed_size(tree.root), '\0');
  pg_query__parse_result__pack(tree.root, reinterpret_cast<std::uint8_t*>(packed.data()));
  return packed;
}

std::string ByProtobuf(const std::string& sql) {
  PgQueryProtobufParseResult parsed = pg_query_parse_protobuf(sql.c_str());
  std::string packed(parsed.parse_tree.data, parsed.parse_tree.len);
  pg_query_free_protobuf_parse_result(parsed);
  return packed;
}

bool Parses(const std::string& sql) {
  PgQueryParseResult parsed = pg_query_parse(sql.c_str());
  const bool parses = parsed.error == nullptr;
  pg_query_free_parse_result(parsed);
  return parses;
}

TEST(JsonTree, IsThatOfProtobuf) {
  int same = 0, untold = 0;
  ForEachStatement([&](const std::string& sql) {
    if (!Parses(sql)) return;
    const std::optional<std::string> tree = ByJson(sql);
    if (tree) {
      EXPECT_EQ(*tree, ByProtobuf(sql)) << sql;
    }
    ++(tree ? same : untold);
  });
  EXPECT_GT(same, 5000);
  EXPECT_LT(untold * 50, same);
}

TEST(JsonTree, TellsOfZeroAndOfBoundsButNotOfNegativeNumbers) {
  for (const char* sql : {"SELECT 0", "SELECT a[0:0], 00", "CREATE TABLE t (a int[], b text[][])",
                          "CREATE FOREIGN TABLE t (a int) SERVER s", "SELECT a::int ARRAY",
                          "SELECT 'a\\\"\x01\xc3\xa9\n'"}) {
    EXPECT_EQ(ByJson(sql), ByProtobuf(sql)) << sql;
  }
  for (const char* sql : {"SELECT -1", "SELECT - 0", "ALTER SEQUENCE s INCREMENT -1 START 0",
                          "SELECT xmlroot('<a/>', version '1.0', standalone yes)"}) {
    EXPECT_EQ(ByJson(sql), std::nullopt) << sql;
  }
}

TEST(JsonTree, NegativeNumbersAreParsedNevertheless) {
  const ParseOutcome outcome = Parse("SELECT -7");
  ASSERT_EQ(outcome.error, "");
  const PgQuery__ResTarget& target =
      *outcome.statement.node()->select_stmt->target_list[0]->res_target;
  EXPECT_EQ(target.val->a_const->ival->ival, -7);
}

TEST(JsonTree, LongStatementsAreParsedNevertheless) {
  const std::string text(5 << 20, '<');
  const ParseOutcome outcome = Parse("SELECT '" + text + "'");
  ASSERT_EQ(outcome.error, "");
  const PgQuery__ResTarget& target =
      *outcome.statement.node()->select_stmt->target_list[0]->res_target;
  EXPECT_EQ(target.val->a_const->sval->sval, text);
  EXPECT_EQ(Parse("SELECT '" + text + "' FORM").error, "");
  EXPECT_EQ(Parse("SELECT '" + text + "' FROM").position, static_cast<int>(text.size()) + 15);
}

TEST(JsonTree, NoStatementIsTooDeepToAnswer) {
  std::string sum = "SELECT 1";
  for (int i = 0; i < 20000; ++i) sum += " + 1";
  EXPECT_EQ(Parse(sum).error, "the statement nests too deeply");
}

}  // namespace
}  // namespace pgorigin
