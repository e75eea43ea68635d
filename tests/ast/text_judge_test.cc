// SQL in, verdict out.  `live` is what a server printed, `origin` what was written.
#include "pgorigin/ast/text_judge.h"

#include <gtest/gtest.h>

#include <ostream>

namespace pgorigin {

void PrintTo(Verdict verdict, std::ostream* out) {
  *out << (verdict == Verdict::kEqual       ? "equal"
           : verdict == Verdict::kDifferent ? "different"
                                            : "uncertain");
}

namespace {

const QualifiedName kTable{"public", "t"};

void Put(Model& model, ObjectId id, Definition definition) {
  Object object;
  object.id = id;
  object.definition = std::move(definition);
  model.objects[id] = std::move(object);
}

// A table with a column of each type that the cases use.
Model ModelWithColumns(bool from_server) {
  Model model;
  model.from_server = from_server;
  const std::pair<const char*, const char*> columns[] = {
      {"i", "integer"},          {"big", "bigint"}, {"n", "numeric(10,2)"},
      {"f", "double precision"}, {"txt", "text"},   {"v", "character varying(20)"},
      {"c", "character(3)"},     {"b", "boolean"},  {"ts", "timestamp with time zone"},
      {"e", "public.mood"},      {"j", "jsonb"},    {"tags", "text[]"},
      {"iv", "interval"},        {"s", "smallint"}, {"u", "uuid"},
  };
  Put(model, {Kind::kEnum, "public", {}, "mood", {}}, Box<Enum>(Enum{{"sad", "ok"}}));
  Put(model, {Kind::kFunction, "public", {}, "f", "text"}, Box<Function>());
  Put(model, {Kind::kSequence, "public", {}, "seq", {}}, Box<Sequence>());
  Table table;
  for (const auto& [name, type] : columns) {
    table.columns.emplace_back(name);
    Column column;
    column.type = type;
    Put(model, {Kind::kColumn, "public", "t", name, {}}, Box<Column>(std::move(column)));
  }
  Put(model, {Kind::kTable, "public", {}, "t", {}}, Box<Table>(std::move(table)));
  return model;
}

Expression Written(const std::string& text, const char* search_path) {
  Expression expression;
  expression.text = text;
  expression.search_path = search_path;
  return expression;
}

Verdict Check(const std::string& live, const std::string& origin) {
  Model from = ModelWithColumns(true), to = ModelWithColumns(false);
  Renames none;
  return TextJudge(from, to, none)
      .Compare(Written(live, ""), Written(origin, "public"),
               {Kind::kConstraint, "public", "t", "k", {}});
}

Verdict Default(const char* column, const std::string& live, const std::string& origin) {
  Model from = ModelWithColumns(true), to = ModelWithColumns(false);
  Renames none;
  return TextJudge(from, to, none)
      .Compare(Written(live, ""), Written(origin, "public"),
               {Kind::kColumn, "public", "t", column, {}});
}

struct Pair {
  const char* live;
  const char* origin;
};

class SameCheck : public testing::TestWithParam<Pair> {};
TEST_P(SameCheck, IsEqual) {
  EXPECT_EQ(Check(GetParam().live, GetParam().origin), Verdict::kEqual);
}
INSTANTIATE_TEST_SUITE_P(
    , SameCheck,
    testing::Values(
        Pair{"((v)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
             "v IN ('a', 'b')"},
        Pair{"(txt = ANY (ARRAY['a'::text, 'b'::text]))", "txt IN ('a','b')"},
        Pair{"(txt <> ALL (ARRAY['a'::text, 'b'::text]))", "txt NOT IN ('a','b')"},
        Pair{"(e = ANY (ARRAY['sad'::public.mood, 'ok'::public.mood]))", "e IN ('sad', 'ok')"},
        Pair{"(i = ANY (ARRAY[1, 2]))", "i IN (1, 2)"},
        Pair{"((v)::text = 'a'::text)", "v IN ('a')"},
        Pair{"((i >= 1) AND (i <= 5))", "i BETWEEN 1 AND 5"},
        Pair{"((i < 1) OR (i > 5))", "i NOT BETWEEN 1 AND 5"}, Pair{"(n > (0)::numeric)", "n > 0"},
        Pair{"((f >= (0)::double precision) AND (f <= (1)::double precision))",
             "f >= 0 AND f <= 1"},
        Pair{"((i)::numeric > 1.5)", "i > 1.5"}, Pair{"(i <> 3)", "i != 3"},
        Pair{"(NOT (i IS DISTINCT FROM s))", "i IS NOT DISTINCT FROM s"},
        Pair{"((v)::text ~~ 'a%'::text)", "v LIKE 'a%'"},
        Pair{"(txt !~~* '%x'::text)", "txt NOT ILIKE '%x'"},
        Pair{"(ts > now())", "ts > pg_catalog.now()"},
        Pair{"((txt || 'x'::text) <> 'yx'::text)", "txt || 'x' <> 'yx'"},
        Pair{"(lower((v)::text) = 'a'::text)", "lower(v) = 'a'"},
        Pair{"((j ->> 'k'::text) = 'x'::text)", "j ->> 'k' = 'x'"},
        Pair{"(c = 'abc'::bpchar)", "c = 'abc'"}, Pair{"(b IS TRUE)", "b IS TRUE"},
        Pair{"(NOT b)", "NOT b"}, Pair{"((i > 1) AND (s > 2) AND b)", "i > 1 AND s > 2 AND b"},
        Pair{"(COALESCE(n, (0)::numeric) > (1)::numeric)", "coalesce(n, 0) > 1"},
        Pair{"\nCASE\n    WHEN b THEN 'x'::text\n    ELSE NULL::text\nEND",
             "CASE WHEN b THEN 'x' END"},
        Pair{"(ts > (now() - '01:00:00'::interval))", "t.ts > now() - interval '01:00:00'"},
        Pair{"(public.f(txt) = 'a'::text)", "f(txt) = 'a'"}, Pair{"(i > '-1'::integer)", "i > -1"},
        Pair{"(u = (current_setting('app.u'::text))::uuid)", "u = current_setting('app.u')::uuid"},
        Pair{"((i)::text = txt)", "CAST(i AS text) = txt"},
        Pair{"(e <> 'sad'::public.mood)", "e <> 'sad'::mood"},
        Pair{"(iv > '01:00:00'::interval)", "iv > '1 hour'"},
        Pair{"(iv > '1 year 2 mons -3 days +04:00:00'::interval)",
             "iv > '14 MONTHS -3 days 240 min'"},
        Pair{"(j @> '{\"a\": 1, \"bb\": [1, 2]}'::jsonb)", "j @> '{\"bb\":[1,2],\"a\":1}'"},
        Pair{"(ts > '2024-01-01 02:00:00+02'::timestamp with time zone)",
             "ts > '2024-01-01T00:00:00Z'"},
        Pair{"(n > (1000)::numeric)", "n > 1e3"}, Pair{"(f > (0.5)::double precision)", "f > .5"},
        Pair{"(round((i)::numeric, 2) > (1)::numeric)", "round(i, 2) > 1"},
        Pair{"((ts - '7 days'::interval) > now())", "ts - interval '1 week' > now()"},
        Pair{"((ts AT TIME ZONE 'UTC'::text) > now())", "(ts AT TIME ZONE 'UTC') > now()"},
        Pair{"(EXTRACT(year FROM ts) > (2000)::numeric)", "extract(year from ts) > 2000"},
        Pair{"(i IS NOT NULL)", "i IS DISTINCT FROM NULL"},
        Pair{"((i = s) OR (i = 1))", "i IN (s, 1)"},
        Pair{"(EXISTS ( SELECT 1\n   FROM public.t t_1\n  WHERE (t_1.i = t.i)))",
             "EXISTS (SELECT 1 FROM t AS t_1 WHERE t_1.i = t.i)"}));

class OtherCheck : public testing::TestWithParam<Pair> {};
TEST_P(OtherCheck, IsDifferent) {
  EXPECT_EQ(Check(GetParam().live, GetParam().origin), Verdict::kDifferent);
}
INSTANTIATE_TEST_SUITE_P(
    , OtherCheck,
    testing::Values(
        Pair{"((v)::text = ANY ((ARRAY['a'::character varying, 'c'::character varying])::text[]))",
             "v IN ('a', 'b')"},
        Pair{"((ts AT TIME ZONE 'UTC'::text) > now())", "timezone('UTC', ts) > now()"},
        Pair{"(i > 1)", "i > 2"}, Pair{"(i > 1)", "i >= 1"}, Pair{"(i > 1)", "s > 1"},
        Pair{"(n > (0)::numeric)", "n > 1"}, Pair{"(txt = 'a'::text)", "txt = 'b'"},
        Pair{"(lower(txt) = 'a'::text)", "upper(txt) = 'a'"}, Pair{"((i > 1) AND b)", "i > 1 OR b"},
        Pair{"(i IS NULL)", "i IS NOT NULL"}, Pair{"(e <> 'sad'::public.mood)", "e <> 'ok'"},
        Pair{"(ts > now())", "ts > CURRENT_TIMESTAMP"}, Pair{"((i > 1) AND (s > 2))", "i > 1"},
        Pair{"(i = ANY (ARRAY[1, 2]))", "i IN (1, 2, 3)"}, Pair{"(txt ~ 'a'::text)", "txt ~* 'a'"},
        Pair{"b", "NOT b"}, Pair{"(iv > '1 day'::interval)", "iv > '2 days'"},
        Pair{"(j @> '{\"a\": 1}'::jsonb)", "j @> '{\"a\":2}'"},
        Pair{"(EXISTS ( SELECT 1 FROM public.t t_1 WHERE (t_1.i = t.i)))",
             "EXISTS (SELECT 1 FROM t AS t_1 WHERE t_1.i = t.s)"}));

class OnlyAServerKnows : public testing::TestWithParam<Pair> {};
TEST_P(OnlyAServerKnows, IsUncertain) {
  EXPECT_EQ(Check(GetParam().live, GetParam().origin), Verdict::kUncertain);
}
INSTANTIATE_TEST_SUITE_P(
    , OnlyAServerKnows,
    testing::Values(
        Pair{"('a'::text OPERATOR(public.=) ANY (tags))", "'a' = ANY (tags)"},
        Pair{"(txt OPERATOR(public.=) ANY (ARRAY['a'::text, 'b'::text]))", "txt IN ('a', 'b')"},
        Pair{"(iv > '01:00:00'::interval)", "iv > 'PT1H'"}, Pair{"((i)::bigint > 1)", "i > 1"},
        Pair{"((n)::double precision > (0.5)::double precision)", "n > 0.5"},
        Pair{"(ts > '2024-01-01 00:00:00+00'::timestamp with time zone)", "ts > '2024-01-01'"},
        Pair{"(public.g(i) = 1)", "g(i) = 1"},
        Pair{"(EXISTS ( SELECT 1 FROM public.x))", "EXISTS (SELECT 1 FROM x)"}));

struct DefaultPair {
  const char* column;
  const char* live;
  const char* origin;
};
class SameDefault : public testing::TestWithParam<DefaultPair> {};
TEST_P(SameDefault, IsEqual) {
  EXPECT_EQ(Default(GetParam().column, GetParam().live, GetParam().origin), Verdict::kEqual);
}
INSTANTIATE_TEST_SUITE_P(
    , SameDefault,
    testing::Values(DefaultPair{"v", "'x'::character varying", "'x'"},
                    DefaultPair{"txt", "'x'::text", "'x'"},
                    DefaultPair{"e", "'ok'::public.mood", "'ok'"},
                    DefaultPair{"j", "'{}'::jsonb", "'{}'"},
                    DefaultPair{"tags", "'{}'::text[]", "'{}'"}, DefaultPair{"n", "0", "0"},
                    DefaultPair{"n", "0.5", "'0.5'"}, DefaultPair{"i", "'-1'::integer", "-1"},
                    DefaultPair{"i", "5", "'5'"}, DefaultPair{"b", "false", "'f'"},
                    DefaultPair{"s", "'7'::smallint", "'7'"},
                    DefaultPair{"tags", "ARRAY[]::text[]", "ARRAY[]::text[]"},
                    DefaultPair{"u", "gen_random_uuid()", "gen_random_uuid()"},
                    DefaultPair{"i", "nextval('public.seq'::regclass)", "nextval('seq')"},
                    DefaultPair{"ts", "CURRENT_TIMESTAMP", "current_timestamp"},
                    DefaultPair{"ts", "(now() + '1 day'::interval)", "now() + interval '1 day'"},
                    DefaultPair{"v", "NULL::character varying", "NULL"}));

TEST(Default, NowIsNotCurrentTimestamp) {
  EXPECT_EQ(Default("ts", "now()", "CURRENT_TIMESTAMP"), Verdict::kDifferent);
}
TEST(Default, AnotherLiteralIsAnotherDefault) {
  EXPECT_EQ(Default("v", "'x'::character varying", "'y'"), Verdict::kDifferent);
  EXPECT_EQ(Default("e", "'ok'::public.mood", "'sad'"), Verdict::kDifferent);
  EXPECT_EQ(Default("n", "0", "1"), Verdict::kDifferent);
}

TEST(Renamed, ColumnsAreFollowedIntoExpressions) {
  Model from = ModelWithColumns(true), to = ModelWithColumns(false);
  Renames renames;
  renames.columns[{Kind::kColumn, "public", "t", "old_i", {}}] = "i";
  ObjectId check{Kind::kConstraint, "public", "t", "k", {}};
  TextJudge judge(from, to, renames);
  EXPECT_EQ(judge.Compare(Written("(old_i > 1)", ""), Written("i > 1", "public"), check),
            Verdict::kEqual);
  EXPECT_EQ(judge.Compare(Written("(i > 1)", ""), Written("s > 1", "public"), check),
            Verdict::kDifferent);
}

Query Select(const std::string& text) {
  Query query;
  query.text = text;
  return query;
}

TEST(Renamed, TablesAndColumnsAreFollowedIntoQueries) {
  Model from = ModelWithColumns(true), to = ModelWithColumns(true);
  Renames renames;
  renames.relations[{"public", "old_t"}] = kTable;
  renames.columns[{Kind::kColumn, "public", "old_t", "old_i", {}}] = "i";
  TextJudge judge(from, to, renames);
  ObjectId view{Kind::kView, "public", {}, "w", {}};
  const Query origin = Select(" SELECT t.i AS x\n   FROM public.t\n  WHERE (t.i > 1);");
  EXPECT_EQ(
      judge.Compare(
          Select(" SELECT old_t.old_i AS x\n   FROM public.old_t\n  WHERE (old_t.old_i > 1);"),
          origin, view),
      Verdict::kEqual);
  EXPECT_EQ(
      judge.Compare(
          Select(" SELECT old_t.old_i AS x\n   FROM public.old_t\n  WHERE (old_t.old_i > 2);"),
          origin, view),
      Verdict::kDifferent);
}

TEST(Queries, TextsOfOneServerAreItsOwnSpelling) {
  Model server = ModelWithColumns(true), text = ModelWithColumns(false);
  Renames none;
  ObjectId view{Kind::kView, "public", {}, "w", {}};
  const Query one = Select("SELECT xmlconcat(1) AS x"), other = Select("SELECT xmlconcat(2) AS x");
  EXPECT_EQ(TextJudge(server, server, none).Compare(one, other, view), Verdict::kDifferent);
  EXPECT_EQ(TextJudge(server, text, none).Compare(one, other, view), Verdict::kUncertain);
}

// PostgreSQL 13 prints the one as the other.
TEST(TextJudgeTest, BeforeFourteenTheSyntaxOfACallIsForgotten) {
  Model from = ModelWithColumns(true), to = ModelWithColumns(false);
  const Renames none;
  const ObjectId id{Kind::kConstraint, "public", "t", "k", {}};
  const Expression live = Written("(timezone('UTC'::text, ts) > now())", "");
  const Expression origin = Written("(ts AT TIME ZONE 'UTC') > now()", "public");
  EXPECT_EQ(TextJudge(from, to, none).Compare(live, origin, id), Verdict::kDifferent);
  from.version = {130000};
  EXPECT_EQ(TextJudge(from, to, none).Compare(live, origin, id), Verdict::kEqual);
}

// `a`: its column x is a text; `b`: it is an integer.
Model ModelWithTwoTables(bool from_server) {
  Model model;
  model.from_server = from_server;
  for (const auto& [table, type] : {std::pair("a", "text"), std::pair("b", "integer")}) {
    Column column;
    column.type = type;
    Put(model, {Kind::kColumn, "public", table, "x", {}}, Box<Column>(std::move(column)));
    Put(model, {Kind::kTable, "public", {}, table, {}}, Box<Table>(Table{.columns = {"x"}}));
  }
  return model;
}

// What was found out about one table holds for another only if its columns are alike.
TEST(TextJudgeTest, OneJudgeTellsOfManyTablesWhatOneForEachTells) {
  const Model from = ModelWithTwoTables(true), to = ModelWithTwoTables(false);
  const Renames none;
  const TextJudge shared(from, to, none);
  const std::pair<const char*, const char*> texts[] = {{"(x = '1'::text)", "x = '1'"},
                                                       {"(x = 1)", "x = '1'"},
                                                       {"(x = 1)", "a.x = 1"},
                                                       {"(length(x) > 1)", "length(x) > 1"}};
  int unlike = 0;
  for (const auto& [live, origin] : texts) {
    std::vector<Verdict> verdicts;
    for (const char* table : {"a", "b", "a", "b"}) {
      const ObjectId id{Kind::kConstraint, "public", table, "k", {}};
      const Expression printed = Written(live, ""), written = Written(origin, "public");
      verdicts.push_back(TextJudge(from, to, none).Compare(printed, written, id));
      EXPECT_EQ(shared.Compare(printed, written, id), verdicts.back()) << live << " " << table;
    }
    unlike += verdicts[0] != verdicts[1];
  }
  EXPECT_EQ(unlike, 3);
}

}  // namespace
}  // namespace pgorigin
