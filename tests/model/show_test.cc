#include "pgorigin/model/show.h"

#include <gtest/gtest.h>

namespace pgorigin {
namespace {

Expression Text(const char* text) { return Expression{{text, {}}}; }

TEST(Show, NothingIsNone) {
  EXPECT_EQ(Show(Name()), "(none)");
  EXPECT_EQ(Show(std::string()), "(none)");
  EXPECT_EQ(Show(std::optional<Expression>()), "(none)");
  EXPECT_EQ(Show(ColumnNames{}), "(none)");
  EXPECT_EQ(Show(ForeignColumns{}), "(none)");
  EXPECT_EQ(Show(Options{}), "(none)");
  EXPECT_EQ(Show(Stated<Name>{}), "(not stated)");
}

TEST(Show, Values) {
  EXPECT_EQ(Show(true), "yes");
  EXPECT_EQ(Show(std::int64_t{-3}), "-3");
  EXPECT_EQ(Show(std::vector<Name>{"a", "b"}), "a, b");
  EXPECT_EQ(Show(ColumnNames{{"a", "B"}}), "(a, \"B\")");
  EXPECT_EQ(Show(ForeignColumns{{"public", "users"}, {"id"}}), "public.users (id)");
  EXPECT_EQ(Show(std::optional(Text("now()"))), "now()");
}

TEST(Show, ATextOfSqlIsOnOneLineWhereItsLineEndsMeanNothing) {
  EXPECT_EQ(Show(Text("SELECT id,\n    a\n   FROM t")), "SELECT id, a FROM t");
  EXPECT_EQ(Show(Text("SELECT\n 'a\n  b', \"c\n  d\"")), "SELECT 'a\n  b', \"c\n  d\"");
  EXPECT_EQ(Show(Text("SELECT 1 -- one\n, 2")), "SELECT 1 -- one\n, 2");
  EXPECT_EQ(Show(Text("SELECT $$\n  x$$")), "SELECT $$\n  x$$");
}

TEST(Show, KeysSayOnlyWhatIsUnusual) {
  IndexKey key;
  key.column.names = {"email"};
  EXPECT_EQ(Show(key), "email");
  key.descending = key.nulls_first = true;
  EXPECT_EQ(Show(key), "email desc");
  key.nulls_first = false;
  EXPECT_EQ(Show(key), "email desc nulls last");
  key.collation = "C";
  key.opclass = "text_pattern_ops";
  EXPECT_EQ(Show(key), "email collate C text_pattern_ops desc nulls last");
}

TEST(Show, SequencesSayOnlyWhatIsUnusual) {
  Sequence sequence{.maximum = 9223372036854775807};
  EXPECT_EQ(Show(sequence), "bigint");
  sequence.cache = 20;
  sequence.cycle = true;
  sequence.owned_by = {{"public", "t"}, {"id"}};
  EXPECT_EQ(Show(sequence), "bigint cache 20 cycle owned by public.t (id)");
  const Sequence down{
      .type = "smallint", .start = -1, .increment = -1, .minimum = -32768, .maximum = -1};
  EXPECT_EQ(Show(down), "smallint increment -1");
}

TEST(Show, EveryFieldOfASequenceCounts) {
  const Sequence usual{.type = "integer", .maximum = 2147483647};
  std::vector<Sequence> changed(8, usual);
  changed[0].type = "bigint";
  changed[1].start = 7;
  changed[2].increment = 2;
  changed[3].minimum = 0;
  changed[4].maximum = 9;
  changed[5].cache = 5;
  changed[6].cycle = true;
  changed[7].unlogged = true;
  for (const Sequence& sequence : changed) EXPECT_NE(Show(sequence), Show(usual));
}

TEST(Summary, Column) {
  Column column{.type = "uuid", .not_null = true, .default_value = Text("gen_random_uuid()")};
  EXPECT_EQ(Summary(Box(column)), "uuid not null default gen_random_uuid()");
  const Column generated{.type = "integer", .generated = Text("a + 1"), .stored = true};
  EXPECT_EQ(Summary(Box(generated)), "integer generated always as (a + 1) stored");
  Column identity{.type = "bigint"};
  identity.identity =
      Identity{.always = true, .sequence = {.start = 5, .maximum = 9223372036854775807}};
  EXPECT_EQ(Summary(Box(identity)), "bigint generated always as identity (bigint start 5)");
}

TEST(Summary, ForeignKey) {
  Constraint key{.type = ConstraintType::kForeignKey, .columns = {{"user_id"}}};
  key.references = {{"public", "users"}, {"id"}};
  key.on_delete = "cascade";
  EXPECT_EQ(Summary(Box(key)),
            "foreign key (user_id) references public.users (id) on delete cascade");
  key.deferrable = key.initially_deferred = true;
  key.validated = false;
  EXPECT_EQ(Summary(Box(key)),
            "foreign key (user_id) references public.users (id) on delete cascade deferrable "
            "initially deferred not valid");
}

TEST(Summary, Index) {
  Index index{.unique = true, .predicate = Text("deleted_at IS NULL")};
  index.keys.resize(1);
  index.keys[0].column.names = {"email"};
  EXPECT_EQ(Summary(Box(index)), "unique btree (email) where (deleted_at IS NULL)");
}

TEST(Summary, Others) {
  EXPECT_EQ(Summary(Schema{}), "schema");
  EXPECT_EQ(Summary(Extension{.schema = {"public"}, .version = {"1.6"}}),
            "extension in schema public version 1.6");
  EXPECT_EQ(Summary(Box(Enum{{"a", "b"}})), "enum ('a', 'b')");
  EXPECT_EQ(Summary(Box(Domain{.type = "text", .not_null = true})), "domain over text not null");
  EXPECT_EQ(Summary(Box(Table{.columns = {"a"}})), "table of 1 column");
  Function function{.arguments = {{.mode = "in", .name = "a", .type = "integer"}},
                    .returns = "text",
                    .returns_set = true,
                    .language = "sql",
                    .volatility = "stable",
                    .strict = true};
  EXPECT_EQ(Summary(Box(function)),
            "function(a integer) returns setof text language sql stable strict");
  Trigger trigger{.timing = "before", .events = {"insert", "update"}, .for_each_row = true};
  trigger.function = {"public", "f"};
  trigger.arguments = {"x"};
  trigger.enabled = "disabled";
  EXPECT_EQ(Summary(Box(trigger)),
            "before insert or update for each row execute public.f(x) (disabled)");
  RowPolicy policy{.roles = {"public"}, .using_condition = Text("true")};
  EXPECT_EQ(Summary(Box(policy)), "permissive for all to public using (true)");
}

}  // namespace
}  // namespace pgorigin
