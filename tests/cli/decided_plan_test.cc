// Plans that do as was decided: planned, proven, applied, and clean.
#include "cli/command_line.h"
#include "pgorigin/session/session.h"

namespace pgorigin {
namespace {

class DecidedPlan : public CommandLineWithServer {
 protected:
  Finished Run(std::vector<std::string> arguments, const std::string& live) {
    arguments.insert(arguments.end(), {"--target", live, "--origin", "spec.sql", "--quiet"});
    return Pgorigin(arguments);
  }
  // Until the audit is clean and nothing is left to plan.
  void Repair(const std::string& live, const std::vector<std::string>& more = {}) {
    std::vector<std::string> plan = {"plan", "--allow-hazard=all", "--format=json", "-o",
                                     "plan.json"};
    plan.insert(plan.end(), more.begin(), more.end());
    const Finished planned = Run(plan, live);
    ASSERT_EQ(planned.status, 0) << planned.err;
    const Finished proof = Run({"verify", "plan.json", "--sample", "50"}, live);
    EXPECT_EQ(proof.status, 0) << proof.out << proof.err;
    const Finished applied = Pgorigin({"apply", "plan.json", "--target", live});
    EXPECT_EQ(applied.status, 0) << applied.err;
    const Finished audit = Run({"audit"}, live);
    EXPECT_EQ(audit.status, 0) << audit.out;
    EXPECT_TRUE(Contains(Run({"plan", "--allow-hazard=all"}, live).out, "0 steps in 0 segments"));
  }
  void Decide(const std::string& object, const std::string& more) {
    Write("decisions.toml",
          "[[decision]]\nobject = '" + object + "'\nreason = 'old programs go on'\n" + more);
  }
  static std::string Ask(const std::string& live, const std::string& sql) {
    Session session(ConnectionOptions{live});
    return std::string(session.Query(sql).Get(0, 0));
  }
  static void Do(const std::string& live, const std::string& sql) {
    Session session(ConnectionOptions{live});
    session.Execute(sql);
  }
};

TEST_F(DecidedPlan, AColumnOfALargeTableGetsItsTypeBesideTheOldOne) {
  Write("spec.sql",
        "CREATE TYPE role AS ENUM ('user', 'creator');\n"
        "CREATE TABLE t (id bigserial PRIMARY KEY, role role NOT NULL DEFAULT 'user', at "
        "timestamptz);\nCREATE INDEX t_role ON t (role);\n"
        "CREATE VIEW v AS SELECT role FROM t;\n");
  Decide("public.t.role", "decide = 'map'\nmapping = {artist = 'creator'}\n");
  const std::string live = Database(
      "CREATE TABLE t (id serial PRIMARY KEY, role varchar(20) NOT NULL DEFAULT 'user', at"
      " timestamp); CREATE INDEX t_role ON t (role); CREATE VIEW v AS SELECT role FROM t;"
      "INSERT INTO t (role) SELECT (ARRAY['user', 'artist'])[1 + i % 2]"
      " FROM generate_series(1, 40) AS i");
  EXPECT_TRUE(Lacks(Run({"plan", "--allow-hazard=all", "--time-zone=UTC"}, live).out, "switch"));
  Repair(live, {"--large", "40", "--time-zone=UTC"});
  EXPECT_EQ(Ask(live, "SELECT count(*) FROM public.t WHERE role = 'creator'"), "20");
}

TEST_F(DecidedPlan, AMissingColumnIsFilledAsDeclared) {
  const std::string table = "CREATE TABLE t (id int PRIMARY KEY, name text";
  Write("spec.sql", table + ", slug text NOT NULL);");
  const std::string live = Database(table + "); INSERT INTO t VALUES (1, 'Ann'), (2, 'Bob')");
  Decide("public.t.slug", "decide = 'fix'\nfill = 'lower(nickname)'\n");
  const Finished wrong = Run({"plan"}, live);
  EXPECT_EQ(wrong.status, 2);
  EXPECT_TRUE(Contains(wrong.err, "decisions.toml:1"));
  EXPECT_TRUE(Contains(wrong.err, "`fill` of public.t.slug: the table has no column nickname"));
  for (const char* fill : {"lower(", "a, b", "(SELECT 1)", "t.*"}) {
    Decide("public.t.slug", "decide = 'fix'\nfill = '" + std::string(fill) + "'\n");
    EXPECT_TRUE(Contains(Run({"plan"}, live).err, "`fill` is an SQL expression over the row"));
  }
  Decide("public.t.slug", "decide = 'fix'\nfill = 'lower(name)'\n");
  Repair(live);
  EXPECT_EQ(Ask(live, "SELECT string_agg(slug, ' ' ORDER BY id) FROM public.t"), "ann bob");
}

TEST_F(DecidedPlan, ARenamedColumnIsReadUnderItsOldNameToo) {
  Write("spec.sql", "CREATE TABLE t (id int PRIMARY KEY, file text NOT NULL);");
  const std::string live = Database(
      "CREATE TABLE t (id int PRIMARY KEY, path text NOT NULL); INSERT INTO t VALUES (1, 'a')");
  Decide("public.t.path", "origin = 'public.t.file'\ndecide = 'bridge'\nbridge = 'generated'\n");
  Repair(live);
  Do(live, "INSERT INTO public.t (id, file) VALUES (2, 'b')");
  EXPECT_EQ(Ask(live, "SELECT string_agg(path, ' ' ORDER BY id) FROM public.t"), "a b");
}

TEST_F(DecidedPlan, ARenamedTableIsWrittenUnderItsOldNameToo) {
  Write("spec.sql", "CREATE TABLE files (id int PRIMARY KEY, name text);");
  const std::string live = Database(
      "CREATE TABLE documents (id int PRIMARY KEY, title text); INSERT INTO documents VALUES"
      " (1, 'a'); GRANT SELECT ON documents TO PUBLIC");
  Write("decisions.toml",
        "[[decision]]\nobject = 'public.documents'\norigin = 'public.files'\ndecide = 'bridge'\n"
        "bridge = 'view'\nreason = 'old programs go on'\n"
        "[[decision]]\nobject = 'public.documents.title'\norigin = 'public.files.name'\n"
        "decide = 'rename'\nreason = 'so it is called'\n");
  Repair(live);
  Do(live, "INSERT INTO public.documents (id, title) VALUES (2, 'b')");
  EXPECT_EQ(Ask(live, "SELECT string_agg(name, ' ' ORDER BY id) FROM public.files"), "a b");
  EXPECT_EQ(Ask(live,
                "SELECT relacl::text LIKE '%=r/%' FROM pg_class WHERE relname ="
                " 'documents'"),
            "t");
}

// Each writes the column that it knows.
TEST_F(DecidedPlan, ATriggerKeepsTheOldColumnAndTheNewOneInStep) {
  Write("spec.sql", "CREATE TABLE t (id int PRIMARY KEY, file text NOT NULL UNIQUE);");
  const std::string live = Database(
      "CREATE TABLE t (id int PRIMARY KEY, path text NOT NULL UNIQUE); INSERT INTO t VALUES"
      " (1, 'a'), (2, 'b')");
  Decide("public.t.path", "origin = 'public.t.file'\ndecide = 'bridge'\nbridge = 'trigger'\n");
  Repair(live);
  Do(live,
     "INSERT INTO public.t (id, path) VALUES (3, 'old'); INSERT INTO public.t (id, file) VALUES"
     " (4, 'new'); UPDATE public.t SET path = 'A' WHERE id = 1;"
     "UPDATE public.t SET file = 'B' WHERE id = 2");
  EXPECT_EQ(Ask(live, "SELECT string_agg(path || file, ' ' ORDER BY id) FROM public.t"),
            "AA BB oldold newnew");
}

// A value for which there is no row yet comes with the row.
TEST_F(DecidedPlan, ATriggerKeepsAMovedColumnInStepWithTheOneThatItLeft) {
  const std::string users = "CREATE TABLE users (id int PRIMARY KEY, name text";
  const std::string profiles =
      "CREATE TABLE user_profiles (user_id int PRIMARY KEY REFERENCES users, at date";
  Write("spec.sql", users + ");" + profiles + ", bio text);");
  const std::string live =
      Database(users + ", bio text); " + profiles +
               "); INSERT INTO users VALUES (1, 'ann', 'a'), (2, 'bob', 'b'), (3, 'cid', NULL);"
               "INSERT INTO user_profiles VALUES (1, '2026-01-01'), (3, '2026-01-01')");
  Decide("public.users.bio",
         "origin = 'public.user_profiles.bio'\ndecide = 'bridge'\nbridge = 'trigger'\n");
  Repair(live);
  const std::string both =
      "SELECT string_agg(concat(u.bio, '/', p.bio), ' ' ORDER BY id) FROM public.users AS u"
      " LEFT JOIN public.user_profiles AS p ON p.user_id = u.id";
  EXPECT_EQ(Ask(live, both), "a/a b/ /");
  Do(live,
     "UPDATE public.users SET bio = 'A' WHERE id = 1;"
     "INSERT INTO public.user_profiles (user_id) VALUES (2);"
     "UPDATE public.user_profiles SET bio = 'C' WHERE user_id = 3");
  EXPECT_EQ(Ask(live, both), "A/A b/b C/C");
}

}  // namespace
}  // namespace pgorigin
