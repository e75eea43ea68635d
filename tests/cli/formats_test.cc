// All formats of one run, and what the page of HTML has of the plan.
#include "cli/command_line.h"

namespace pgorigin {
namespace {

constexpr char kLive[] = "CREATE TABLE users (id integer PRIMARY KEY, email text);\n";
constexpr char kOrigin[] =
    "CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL, name text);\n";

class Formats : public CommandLineWithServer {
 protected:
  Finished Audit(std::vector<std::string> more) {
    Write("origin.sql", kOrigin);
    std::vector<std::string> line = {"audit", "--target", Database(kLive), "--origin",
                                     "origin.sql"};
    line.insert(line.end(), more.begin(), more.end());
    return Pgorigin(line);
  }
};

TEST_F(Formats, AreWrittenInOneRun) {
  const Finished run =
      Audit({"--output-sarif=r.sarif", "--output-junit=r.xml", "--output-html=r.html",
             "--output-github=-", "--output-prometheus=r.prom"});
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(Contains(run.out, "::error file=origin.sql,line=1,title=schema.missing-column::"));
  EXPECT_TRUE(Contains(Read("r.sarif"), "\"version\": \"2.1.0\""));
  EXPECT_TRUE(Contains(Read("r.xml"), "<testsuites>"));
  EXPECT_TRUE(Contains(Read("r.html"), "Content-Security-Policy"));
  EXPECT_TRUE(Contains(Read("r.prom"), "pgorigin_outcome{target=\"database "));
}

TEST_F(Formats, ATargetHasTheSameNameWhateverItsServer) {
  Audit({"--output-prometheus=r.prom"});
  EXPECT_TRUE(Lacks(Read("r.prom"), "PostgreSQL"));
}

TEST_F(Formats, EachIsAFormatOfStandardOutput) {
  Write("a.sql", kLive);
  for (const char* format : {"sarif", "junit", "html", "github", "prometheus"}) {
    const Finished run = Pgorigin({"diff", "a.sql", "a.sql", "--format", format});
    EXPECT_EQ(run.status, 0) << format << run.err;
    EXPECT_TRUE(Lacks(run.out, "all equal;")) << format;
  }
  EXPECT_EQ(Pgorigin({"diff", "a.sql", "a.sql", "--output-html=-", "--output-junit=-"}).status, 2);
  EXPECT_EQ(Pgorigin({"rules", "--format=sarif"}).status, 2);
}

TEST_F(Formats, JunitFailsByWhatFailsTheRun) {
  Write("a.sql", "CREATE TABLE t (a integer, b integer);");
  Write("b.sql", "CREATE TABLE t (b integer, a integer);");  // column order: a remark
  EXPECT_TRUE(
      Contains(Pgorigin({"diff", "a.sql", "b.sql", "--format=junit"}).out, "failures=\"0\""));
  EXPECT_TRUE(Contains(Pgorigin({"diff", "a.sql", "b.sql", "--format=junit", "--fail-on=info"}).out,
                       "failures=\"1\""));
}

TEST_F(Formats, ThePageHasThePlanWhenItIsAskedFor) {
  EXPECT_EQ(Audit({"--output-html=r.html"}).status, 1);
  EXPECT_TRUE(Contains(Read("r.html"), "No SQL is here: --with-plan was not given."));
  const Finished run = Audit({"--output-html=r.html", "--with-plan"});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_TRUE(Contains(Read("r.html"), "ALTER TABLE public.users ADD COLUMN name text;"));
  EXPECT_TRUE(Contains(Read("r.html"), "Lock: ACCESS EXCLUSIVE on public.users"));
}

TEST_F(Formats, APlanThatCannotBeMadeDoesNotKeepTheAuditBack) {
  const Finished run = Audit({"--output-html=r.html", "--with-plan",
                              "--scratch-url=postgresql://nobody@127.0.0.1:1/none"});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_TRUE(Contains(run.err, "warning: no plan: "));
  EXPECT_TRUE(Contains(Read("r.html"), "No SQL could be planned: "));
  EXPECT_EQ(Audit({"--output-html=r.html", "--with-plan", "--resolve=static"}).status, 2);
}

TEST_F(Formats, AnEmptyOriginIsAnErrorWithAPlan) {
  Write("empty.sql", "-- nothing\n");
  const Finished run = Pgorigin({"audit", "--target", Database(kLive), "--origin", "empty.sql",
                                 "--output-html=r.html", "--with-plan"});
  EXPECT_EQ(run.status, 2) << run.err;
  EXPECT_TRUE(Contains(run.err, "it holds no statement"));
}

}  // namespace
}  // namespace pgorigin
