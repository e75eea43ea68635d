// Two queries in, verdict out.  `live` is what a server printed, `origin` what was written.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "pgorigin/ast/text_judge.h"

namespace pgorigin {
namespace {

void Put(Model& model, ObjectId id, Definition definition) {
  Object object;
  object.id = id;
  object.definition = std::move(definition);
  model.objects[id] = std::move(object);
}

void PutTable(Model& model, const char* name,
              const std::vector<std::pair<const char*, const char*>>& columns) {
  Table table;
  for (const auto& [column, type] : columns) {
    table.columns.emplace_back(column);
    Column definition;
    definition.type = type;
    Put(model, {Kind::kColumn, "public", name, column, {}}, Box<Column>(std::move(definition)));
  }
  Put(model, {Kind::kTable, "public", {}, name, {}}, Box<Table>(std::move(table)));
}

const ObjectId kView{Kind::kView, "public", {}, "w", {}};

Model Shop(bool from_server) {
  Model model;
  model.from_server = from_server;
  PutTable(model, "t",
           {{"id", "integer"},
            {"v", "character varying(20)"},
            {"n", "numeric(10,2)"},
            {"at", "timestamp with time zone"},
            {"tags", "text[]"},
            {"big", "bigint"}});
  PutTable(model, "u", {{"id", "integer"}, {"t_id", "integer"}, {"w", "text"}});
  Function rows;
  rows.returns = "record";
  rows.returns_set = true;
  rows.arguments = {
      {"in", "n", "integer", {}}, {"table", "k", "integer", {}}, {"table", "l", "text", {}}};
  Put(model, {Kind::kFunction, "public", {}, "rows", "integer"}, Box<Function>(std::move(rows)));
  return model;
}

Query Text(const std::string& text, const char* search_path) {
  Query query;
  query.text = text;
  query.search_path = search_path;
  return query;
}

Verdict Judge(const std::string& live, const std::string& origin) {
  Model from = Shop(true), to = Shop(false);
  Renames none;
  return TextJudge(from, to, none).Compare(Text(live, ""), Text(origin, "public"), kView);
}

struct Pair {
  const char* live;
  const char* origin;
};
void PrintTo(const Pair& pair, std::ostream* out) { *out << pair.live << " / " << pair.origin; }

class SameQuery : public testing::TestWithParam<Pair> {};
TEST_P(SameQuery, IsEqual) {
  EXPECT_EQ(Judge(GetParam().live, GetParam().origin), Verdict::kEqual);
}
INSTANTIATE_TEST_SUITE_P(
    , SameQuery,
    testing::Values(
        Pair{"SELECT t.id, t.v, t.n, t.at, t.tags, t.big FROM public.t", "SELECT * FROM t"},
        Pair{"SELECT x.id FROM public.t x", "SELECT id FROM t AS x"},
        Pair{"SELECT t.id FROM public.t WHERE (t.id IN ( SELECT max(t_1.id) AS max FROM public.t "
             "t_1))",
             "SELECT id FROM t WHERE id IN (SELECT max(id) FROM t)"},
        Pair{"SELECT t.id, u.w FROM (public.t JOIN public.u ON ((u.t_id = t.id)))",
             "SELECT t.id, w FROM t INNER JOIN u ON u.t_id = t.id"},
        Pair{"SELECT t.id, u.w FROM (public.t JOIN public.u USING (id))",
             "SELECT id, w FROM t NATURAL JOIN u"},
        Pair{"SELECT t.v, count(*) AS count FROM public.t GROUP BY t.v HAVING (count(*) > 1) "
             "ORDER BY (count(*)) DESC",
             "SELECT v, COUNT(*) FROM t GROUP BY 1 HAVING COUNT(*) > 1 ORDER BY count DESC"},
        Pair{"SELECT sum(t.n) AS sum, ((t.id)::numeric * t.n) AS m FROM public.t "
             "WHERE ((t.n > (0)::numeric) AND ((t.v)::text = 'a'::text))",
             "SELECT sum(n), id * n m FROM t WHERE n > 0 AND v = 'a'"},
        Pair{"SELECT 'x'::text AS kind, NULL::integer AS i UNION ALL SELECT 'y'::text AS kind, "
             "1 AS i",
             "SELECT 'x' AS kind, NULL AS i UNION ALL SELECT 'y', 1"},
        Pair{"WITH a AS ( SELECT t.id FROM public.t ) SELECT a.id FROM a",
             "WITH a AS (SELECT id FROM t) SELECT * FROM a"},
        Pair{"SELECT row_number() OVER (PARTITION BY t.v ORDER BY t.at DESC) AS r FROM public.t",
             "SELECT row_number() OVER (PARTITION BY v ORDER BY at DESC NULLS FIRST) r FROM t"},
        Pair{"SELECT r.k, r.l FROM public.rows(1) r(k, l)", "SELECT * FROM rows(1) r"},
        Pair{"SELECT tag.tag FROM public.t, LATERAL unnest(t.tags) tag(tag)",
             "SELECT tag FROM t, unnest(tags) AS tag"},
        Pair{"SELECT t.id FROM public.t WHERE (t.at > (now() - '7 days'::interval)) LIMIT 5",
             "SELECT id FROM t WHERE at > now() - interval '1 week' FETCH FIRST 5 ROWS ONLY"}));

class OtherQuery : public testing::TestWithParam<Pair> {};
TEST_P(OtherQuery, IsDifferent) {
  EXPECT_EQ(Judge(GetParam().live, GetParam().origin), Verdict::kDifferent);
}
INSTANTIATE_TEST_SUITE_P(
    , OtherQuery,
    testing::Values(
        Pair{"SELECT t.id FROM public.t", "SELECT id, v FROM t"},
        Pair{"SELECT t.id FROM public.t", "SELECT id AS x FROM t"},
        Pair{"SELECT t.id FROM public.t", "SELECT id FROM u"},
        Pair{"SELECT t.id FROM public.t", "SELECT id FROM ONLY t"},
        Pair{"SELECT t.id FROM public.t", "SELECT DISTINCT id FROM t"},
        Pair{"SELECT t.id FROM public.t ORDER BY t.id", "SELECT id FROM t ORDER BY id DESC"},
        Pair{"SELECT t.id FROM public.t LIMIT 5", "SELECT id FROM t LIMIT 6"},
        Pair{"SELECT t.id FROM (public.t LEFT JOIN public.u ON ((u.id = t.id)))",
             "SELECT t.id FROM t JOIN u ON u.id = t.id"},
        Pair{"SELECT t.id FROM (public.t JOIN public.u ON ((u.id = t.id)))",
             "SELECT u.id FROM t JOIN u ON u.id = t.id"},
        Pair{"SELECT t.id FROM public.t WHERE (t.n > (0)::numeric)",
             "SELECT id FROM t WHERE n > 1"},
        Pair{"SELECT 1 AS a UNION SELECT 2 AS a", "SELECT 1 AS a UNION ALL SELECT 2"},
        Pair{"SELECT t.id FROM public.t WHERE (EXISTS ( SELECT 1 FROM public.u WHERE (u.t_id = "
             "t.id)))",
             "SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.t_id = u.id)"},
        Pair{"WITH a AS ( SELECT t.id FROM public.t ) SELECT a.id FROM a",
             "WITH a AS (SELECT t_id AS id FROM u) SELECT id FROM a"},
        Pair{"SELECT sum(t.id) OVER (ORDER BY t.id) AS s FROM public.t",
             "SELECT sum(id) OVER (ORDER BY v) AS s FROM t"},
        Pair{"SELECT count(*) FILTER (WHERE (t.id > 1)) AS c FROM public.t",
             "SELECT count(*) FILTER (WHERE id > 2) AS c FROM t"}));

class OnlyAServerKnowsThisQuery : public testing::TestWithParam<Pair> {};
TEST_P(OnlyAServerKnowsThisQuery, IsUncertain) {
  EXPECT_EQ(Judge(GetParam().live, GetParam().origin), Verdict::kUncertain);
}
INSTANTIATE_TEST_SUITE_P(
    , OnlyAServerKnowsThisQuery,
    testing::Values(
        // Another alias is the same query, and another text in a dump.
        Pair{"SELECT x.id FROM public.t x", "SELECT y.id FROM t y"},
        // The types of the columns differ.
        Pair{"SELECT 'x'::character varying AS a", "SELECT 'x' AS a"},
        Pair{"SELECT (t.v)::text AS v FROM public.t", "SELECT v FROM t"},
        Pair{"SELECT t.id FROM public.t WHERE (t.n > ((1)::bigint)::numeric)",
             "SELECT id FROM t WHERE n > 1"},
        Pair{"SELECT s.id FROM public.missing s", "SELECT r.id FROM missing r WHERE r.id > 1"},
        Pair{"SELECT t.id FROM public.t FOR UPDATE OF t", "SELECT id FROM t FOR UPDATE"}));

// A view keeps the columns that `*` meant when it was made.
TEST(Star, OfATableThatGrewAfterwardsIsUncertain) {
  Model from = Shop(true), to = Shop(false);
  Renames none;
  const ObjectId column{Kind::kColumn, "public", "u", "w", {}};
  const Query live = Text("SELECT u.id, u.t_id FROM public.u", "");
  const Query origin = Text("SELECT * FROM u", "public");
  to.touches = {{kView, {}, true}};
  EXPECT_EQ(TextJudge(from, to, none).Compare(live, origin, kView), Verdict::kDifferent);
  to.touches = {{kView, {}, true}, {column, {}, true}};
  EXPECT_EQ(TextJudge(from, to, none).Compare(live, origin, kView), Verdict::kUncertain);
}

TEST(View, ColumnsThatAreNamedBesideTheQueryAreItsOutputNames) {
  Model from = Shop(true), to = Shop(false);
  Renames none;
  View named;
  named.columns.value = {"a", "b"};
  Put(from, kView, Box<View>(named));
  Put(to, kView, Box<View>(named));
  EXPECT_EQ(TextJudge(from, to, none)
                .Compare(Text("SELECT u.id AS a, u.w AS b FROM public.u", ""),
                         Text("SELECT id, w FROM u", "public"), kView),
            Verdict::kEqual);
}

TEST(View, OfAViewHasTheTypesOfItsColumns) {
  Model from = Shop(true), to = Shop(false);
  Renames none;
  View inner;
  inner.columns.value = {"name"};
  inner.query = Text("SELECT t.v AS name FROM public.t", "");
  Put(from, {Kind::kView, "public", {}, "names", {}}, Box<View>(inner));
  inner.query = Text("SELECT v AS name FROM t", "public");
  Put(to, {Kind::kView, "public", {}, "names", {}}, Box<View>(inner));
  EXPECT_EQ(
      TextJudge(from, to, none)
          .Compare(
              Text("SELECT names.name FROM public.names WHERE ((names.name)::text = 'a'::text)",
                   ""),
              Text("SELECT name FROM names WHERE name = 'a'", "public"), kView),
      Verdict::kEqual);
}

TEST(Extract, IsAFunctionOfItsOwnFrom14On) {
  Renames none;
  for (auto [version, verdict] :
       {std::pair{130000, Verdict::kEqual}, {150000, Verdict::kDifferent}}) {
    Model from = Shop(true), to = Shop(false);
    from.version.number = to.version.number = version;
    EXPECT_EQ(TextJudge(from, to, none)
                  .Compare(Text("SELECT date_part('year'::text, t.at) AS y FROM public.t", ""),
                           Text("SELECT extract(year FROM at) AS y FROM t", "public"), kView),
              verdict);
  }
}

TEST(Body, NamesAndNumbersOfParametersAreOne) {
  Model from = Shop(true), to = Shop(false);
  Renames none;
  Function function;
  function.arguments = {{"in", "x", "integer", {}}};
  const ObjectId id{Kind::kFunction, "public", {}, "f", "integer"};
  Put(from, id, Box<Function>(function));
  Put(to, id, Box<Function>(function));
  TextJudge judge(from, to, none);
  const Query live =
      Text("BEGIN ATOMIC\n SELECT t.id\n    FROM public.t\n   WHERE (t.id > f.x);\nEND", "");
  EXPECT_EQ(
      judge.Compare(live, Text("BEGIN ATOMIC SELECT id FROM t WHERE id > x; END", "public"), id),
      Verdict::kEqual);
  EXPECT_EQ(
      judge.Compare(live, Text("BEGIN ATOMIC SELECT id FROM t WHERE id >= x; END", "public"), id),
      Verdict::kDifferent);
  EXPECT_EQ(judge.Compare(Text("RETURN (x + 1)", ""), Text("RETURN $1 + 1", "public"), id),
            Verdict::kEqual);
  EXPECT_EQ(judge.Compare(Text("RETURN (x + 1)", ""), Text("RETURN x + 2", "public"), id),
            Verdict::kDifferent);
}

TEST(Renamed, ColumnsOfJoinedTablesAreFollowed) {
  Model from = Shop(true), to = Shop(false);
  Renames renames;
  renames.columns[{Kind::kColumn, "public", "u", "old_w", {}}] = "w";
  TextJudge judge(from, to, renames);
  EXPECT_EQ(
      judge.Compare(Text("SELECT t.id, u.old_w AS w FROM (public.t JOIN public.u USING (id))", ""),
                    Text("SELECT id, w FROM t JOIN u USING (id)", "public"), kView),
      Verdict::kEqual);
}

// Linear in the length of the text.
TEST(LongQuery, IsReadInNoTime) {
  std::string live = "SELECT t.id FROM public.t WHERE ((t.id = 0)",
              origin = "SELECT id FROM t WHERE (id = 0";
  for (int i = 1; i < 2000; ++i) {
    live += " OR (t.id = " + std::to_string(i) + ")";
    origin += " OR id = " + std::to_string(i);
  }
  EXPECT_EQ(Judge(live + ")", origin + ")"), Verdict::kEqual);
}

}  // namespace
}  // namespace pgorigin
