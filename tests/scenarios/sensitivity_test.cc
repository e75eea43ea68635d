// One literal, operator or column changed inside an expression is different; the same
// expression in another spelling is not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "scenarios/scenario.h"

namespace pgorigin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Written once as a live database; each case changes one place of it.
constexpr char kSchema[] = R"sql(
CREATE DOMAIN rating AS integer CHECK (VALUE BETWEEN 1 AND 5);

CREATE TABLE users (
  id integer PRIMARY KEY,
  email text NOT NULL,
  nick varchar(30),
  role varchar(20) DEFAULT 'user',
  score numeric(6, 2) DEFAULT 0,
  seen timestamptz DEFAULT now() - interval '1 day',
  label text GENERATED ALWAYS AS (email || ' (' || role || ')') STORED,
  deleted_at timestamptz,
  CONSTRAINT users_role_check CHECK (role IN ('user', 'admin')),
  CONSTRAINT users_score_check CHECK (score >= 0 AND score < 100),
  CONSTRAINT users_email_check CHECK (email ~ '@')
);
CREATE UNIQUE INDEX users_by_email ON users (lower(email)) WHERE deleted_at IS NULL;
CREATE INDEX users_by_role ON users (role, score DESC) WHERE role <> 'user' AND score > 10;

CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.seen = clock_timestamp();
  RETURN NEW;
END $$;
CREATE FUNCTION double_it(n integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT n * 2';
CREATE TRIGGER users_stamp BEFORE UPDATE ON users FOR EACH ROW
  WHEN (old.email IS DISTINCT FROM new.email OR new.score > 50) EXECUTE FUNCTION stamp();

ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON users
  USING (email = current_setting('app.email') AND deleted_at IS NULL)
  WITH CHECK (role = 'user');

CREATE VIEW active AS
  SELECT u.id, u.email, count(*) AS twins
  FROM users u JOIN users v ON u.role = v.role
  WHERE u.deleted_at IS NULL AND u.score > 3
  GROUP BY u.id, u.email;

CREATE TABLE events (id integer, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
)sql";

// The schema with one place replaced; the place has to be in it once.
std::string With(const std::string& place, const std::string& other) {
  std::string sql = kSchema;
  size_t at = sql.find(place);
  EXPECT_NE(at, std::string::npos) << place;
  EXPECT_EQ(sql.find(place, at + 1), std::string::npos) << place;
  return sql.replace(at, place.size(), other);
}

const std::string& LiveDatabase() {
  static const std::string live = LiveOf(kSchema);
  return live;
}

struct Edit {
  const char* name;
  const char* place;
  const char* other;
  const char* change = nullptr;  // the only one
};
void PrintTo(const Edit& edit, std::ostream* out) { *out << edit.place << " → " << edit.other; }
std::string EditName(const testing::TestParamInfo<Edit>& info) { return info.param.name; }

class ChangedInside : public testing::TestWithParam<Edit> {};

TEST_P(ChangedInside, IsTheOnlyDifference) {
  const Edit& edit = GetParam();
  Compared compared = AuditOf(LiveDatabase(), SqlFile(With(edit.place, edit.other)));
  EXPECT_THAT(Messages(compared.diagnostics), IsEmpty());
  EXPECT_THAT(Drift(compared), ElementsAre(edit.change));
}

constexpr Edit kEdits[] = {
    {"DefaultLiteral", "DEFAULT 'user',", "DEFAULT 'admin',",
     "changed column public.users.role (default)"},
    {"DefaultNumber", "DEFAULT 0,", "DEFAULT 1,", "changed column public.users.score (default)"},
    {"DefaultOperator", "now() - interval", "now() + interval",
     "changed column public.users.seen (default)"},
    {"DefaultInterval", "'1 day'", "'2 days'", "changed column public.users.seen (default)"},
    {"DefaultFunction", "DEFAULT now()", "DEFAULT clock_timestamp()",
     "changed column public.users.seen (default)"},
    {"GeneratedLiteral", "' ('", "' ['", "changed column public.users.label (generated)"},
    {"GeneratedColumn", "|| role ||", "|| nick ||",
     "changed column public.users.label (generated)"},
    {"CheckLabel", "('user', 'admin')", "('user', 'owner')",
     "changed constraint public.users.users_role_check (check)"},
    {"CheckNegation", "role IN (", "role NOT IN (",
     "changed constraint public.users.users_role_check (check)"},
    {"CheckOperator", "score < 100", "score <= 100",
     "changed constraint public.users.users_score_check (check)"},
    {"CheckConjunction", "score >= 0 AND", "score >= 0 OR",
     "changed constraint public.users.users_score_check (check)"},
    {"CheckMatch", "email ~ '@'", "email ~* '@'",
     "changed constraint public.users.users_email_check (check)"},
    {"IndexExpression", "(lower(email))", "(upper(email))",
     "changed index public.users.users_by_email (keys)"},
    {"IndexPredicate", "WHERE deleted_at IS NULL;\nCREATE INDEX",
     "WHERE deleted_at IS NOT NULL;\nCREATE INDEX",
     "changed index public.users.users_by_email (predicate)"},
    {"IndexPredicateLiteral", "score > 10;", "score > 11;",
     "changed index public.users.users_by_role (predicate)"},
    {"IndexPredicateColumn", "WHERE role <> 'user'", "WHERE nick <> 'user'",
     "changed index public.users.users_by_role (predicate)"},
    {"IndexOrder", "score DESC", "score", "changed index public.users.users_by_role (keys)"},
    {"PolicyUsing", "'app.email'", "'app.mail'", "changed policy public.users.own (using)"},
    {"PolicyUsingOperator", "email = current_setting", "email >= current_setting",
     "changed policy public.users.own (using)"},
    {"PolicyWithCheck", "(role = 'user')", "(role = 'admin')",
     "changed policy public.users.own (with check)"},
    {"PolicyWithCheckColumn", "(role = 'user')", "(nick = 'user')",
     "changed policy public.users.own (with check)"},
    {"TriggerWhenLiteral", "new.score > 50", "new.score > 51",
     "changed trigger public.users.users_stamp (condition)"},
    {"TriggerWhenSide", "new.score > 50", "old.score > 50",
     "changed trigger public.users.users_stamp (condition)"},
    {"DomainCheck", "BETWEEN 1 AND 5", "BETWEEN 1 AND 10",
     "changed constraint public.rating.rating_check (check)"},
    {"ViewLiteral", "u.score > 3", "u.score > 4", "changed view public.active (query)"},
    {"ViewJoin", "JOIN users v", "LEFT JOIN users v", "changed view public.active (query)"},
    {"ViewColumn", "u.role = v.role", "u.role = v.nick", "changed view public.active (query)"},
    {"ViewAggregate", "count(*)", "count(v.id)", "changed view public.active (query)"},
    {"FunctionBody", "n * 2", "n * 3", "changed function public.double_it(integer) (body)"},
    {"FunctionBodyOfAnotherLanguage", "clock_timestamp()", "now()",
     "changed function public.stamp() (body)"},
    {"FunctionDefault", "DEFAULT 1)", "DEFAULT 2)",
     "changed function public.double_it(integer) (arguments)"},
    {"PartitionBound", "TO ('2025-01-01')", "TO ('2025-02-01')",
     "changed table public.events_2024 (partition bound)"},
};
INSTANTIATE_TEST_SUITE_P(Sensitivity, ChangedInside, testing::ValuesIn(kEdits), EditName);

class AnotherSpelling : public testing::TestWithParam<Edit> {};

TEST_P(AnotherSpelling, IsEqual) {
  const Edit& edit = GetParam();
  Compared compared = AuditOf(LiveDatabase(), SqlFile(With(edit.place, edit.other)));
  EXPECT_THAT(Messages(compared.diagnostics), IsEmpty());
  EXPECT_THAT(Drift(compared), IsEmpty());
  EXPECT_EQ(compared.comparison.counts.uncertain, 0);
}

// By text alone a spelling may be uncertain: never different.
TEST_P(AnotherSpelling, IsNeverDifferentByTextAlone) {
  const Edit& edit = GetParam();
  Compared compared =
      AuditOf(LiveDatabase(), SqlFile(With(edit.place, edit.other)), ResolveMode::kStatic);
  EXPECT_THAT(Drift(compared), testing::Each(testing::StartsWith("uncertain ")));
}

constexpr Edit kSpellings[] = {
    {"Unchanged", "role IN (", "role IN ("},
    {"InAsAny", "role IN ('user', 'admin')", "role = ANY (ARRAY['user', 'admin'])"},
    {"InAsDumped", "role IN ('user', 'admin')",
     "((role)::text = ANY ((ARRAY['user'::character varying, 'admin'::character "
     "varying])::text[]))"},
    {"BetweenAsComparisons", "VALUE BETWEEN 1 AND 5", "VALUE >= 1 AND VALUE <= 5"},
    {"NotEqualSigns", "role <> 'user'", "role != 'user'"},
    {"CastOfALiteral", "role <> 'user'", "(role)::text <> 'user'::text"},
    {"QualifiedFunction", "DEFAULT now() -", "DEFAULT pg_catalog.now() -"},
    {"QualifiedTable", "FROM users u JOIN users v",
     "FROM public.users AS u JOIN public.users AS v"},
    {"QualifiedDomain", "CREATE DOMAIN rating AS integer", "CREATE DOMAIN public.rating AS int4"},
    {"TypeAliases", "nick varchar(30)", "nick character varying(30)"},
    {"NumericAlias", "score numeric(6, 2)", "score decimal(6,2)"},
    {"TimestampAlias", "deleted_at timestamptz,", "deleted_at timestamp with time zone,"},
    {"IntegerAlias", "CREATE TABLE users (\n  id integer", "CREATE TABLE users (\n  id int4"},
    {"CaseAndSpace", "score >= 0 AND score < 100", "SCORE>=0\n  and\tScore<100"},
    {"Parentheses", "score >= 0 AND score < 100", "((score >= (0)) AND ((score) < 100))"},
    {"NumericLiteralAsPrinted", "score < 100", "score < 100::numeric"},
    {"QuotedNames", "(lower(email))", "(lower(\"email\"))"},
    {"IsDistinctFrom", "old.email IS DISTINCT FROM new.email",
     "OLD.email IS DISTINCT FROM NEW.email"},
    {"PartitionBoundAsACast", "TO ('2025-01-01')", "TO ('2025-01-01'::date)"},
    {"InnerJoin", "JOIN users v ON", "INNER JOIN users v ON"},
    {"ViewAliases", "AS twins", "twins"},
    {"DefaultCast", "DEFAULT 'user',", "DEFAULT 'user'::character varying,"},
    {"FunctionQuoting", "AS 'SELECT n * 2'", "AS $body$SELECT n * 2$body$"},
    {"NamedConstraintAsAlter", ",\n  CONSTRAINT users_email_check CHECK (email ~ '@')\n);",
     "\n);\nALTER TABLE ONLY public.users ADD CONSTRAINT users_email_check CHECK (email ~ "
     "'@'::text);"},
};
INSTANTIATE_TEST_SUITE_P(Sensitivity, AnotherSpelling, testing::ValuesIn(kSpellings), EditName);

// What differs between two spellings and means the same to PostgreSQL's users, yet is
// stored as another expression, is drift: the next dump shows it.
TEST(Sensitivity, CurrentTimestampAndNowAreStoredApart) {
  Compared compared = CompareSql("CREATE TABLE t (at timestamptz DEFAULT now());",
                                 "CREATE TABLE t (at timestamptz DEFAULT CURRENT_TIMESTAMP);");
  EXPECT_THAT(Drift(compared), ElementsAre("changed column public.t.at (default)"));
}

}  // namespace
}  // namespace pgorigin
