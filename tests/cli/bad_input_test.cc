// Sources that cannot be compared: one clear message, the next step, status 3.
#include "cli/command_line.h"

namespace pgorigin {
namespace {

class BadInput : public CommandLineWithServer {
 protected:
  // Against an empty database.
  Finished Audit(const std::string& origin, std::vector<std::string> more = {}) {
    Write("origin.sql", origin);
    std::vector<std::string> line = {"audit", "--target", Database(""), "--origin", "origin.sql"};
    line.insert(line.end(), more.begin(), more.end());
    return Pgorigin(line);
  }
  void ExpectFailure(const Finished& run, const std::string& says) {
    EXPECT_EQ(run.status, 3);
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(Contains(run.err, says));
  }
};

TEST_F(BadInput, AnUnreachableHost) {
  Write("a.sql", "CREATE TABLE a ();");
  Finished run = Pgorigin({"diff", "host=127.0.0.1 port=1 dbname=x", "a.sql"});
  ExpectFailure(run, "cannot connect to database x on 127.0.0.1:1");
  EXPECT_TRUE(Contains(run.err, "next: "));
}

TEST_F(BadInput, AMissingDatabase) {
  Write("a.sql", "CREATE TABLE a ();");
  Finished run = Pgorigin({"diff", live_.server().ConnectionString("nowhere"), "a.sql"});
  ExpectFailure(run, "database \"nowhere\" does not exist");
}

TEST_F(BadInput, EverySyntaxErrorHasItsPlaceAndACaret) {
  const std::string origin =
      "CREATE TABLE ok (id integer);\n"
      "CREAT TABLE a (id integer);\n"
      "CREATE TABLE b (id integer,, c text);\n"
      "  CREATE TABLE é (id integer) nonsense;\n";
  for (std::string mode : {"auto", "static", "scratch"}) {
    Finished run = Audit(origin, {"--resolve", mode});
    ExpectFailure(run, "pgorigin: 3 errors in the text of a source");
    EXPECT_TRUE(Contains(run.err,
                         "origin.sql:2:1: error: syntax error at or near \"CREAT\"\n"
                         "CREAT TABLE a (id integer)"));
    EXPECT_TRUE(Contains(run.err, "origin.sql:3:28: error: syntax error at or near \",\"\n"));
    EXPECT_TRUE(Contains(run.err, "\n                           ^\n"));
    EXPECT_TRUE(Contains(run.err, "origin.sql:4:31: error: syntax error at or near \"nonsense\""));
  }
}

TEST_F(BadInput, WhatOnlyTheServerRefusesHasItsPlaceToo) {
  const std::string origin =
      "CREATE TABLE t (id integer);\n"
      "CREATE VIEW v AS\n  SELECT id, nonsense FROM t;\n"
      "CREATE VIEW w AS SELECT * FROM v;\n"
      "CREATE VIEW x AS SELECT 1 + 'a'::nosuchtype;\n";
  Finished run = Audit(origin, {"--resolve=scratch"});
  ExpectFailure(run, "origin.sql:3:14: error: column \"nonsense\" does not exist");
  EXPECT_TRUE(Contains(run.err, "\n  SELECT id, nonsense FROM t;\n             ^\n"));
  EXPECT_TRUE(Contains(run.err, "type \"nosuchtype\" does not exist"));
  // A view over the view that failed is a consequence, not an error of its own.
  EXPECT_TRUE(Contains(run.err, "1 more statement was refused because of the errors above"));
  EXPECT_TRUE(Contains(run.err, "pgorigin: 2 errors"));
}

TEST_F(BadInput, ADefinitionGivenTwiceNamesBothPlaces) {
  for (std::string mode : {"static", "scratch"}) {
    Finished run = Audit("CREATE TABLE t (a int);\n\nCREATE TABLE t (a int);", {"--resolve", mode});
    ExpectFailure(run, "origin.sql:3:");
    EXPECT_TRUE(Contains(run.err, "origin.sql:1:"));
  }
}

TEST_F(BadInput, AnOpenStringIsAnErrorWhereItOpens) {
  for (std::string mode : {"static", "scratch"}) {
    Finished run =
        Audit("CREATE TABLE t (a int);\nCOMMENT ON TABLE t IS 'x;\n", {"--resolve", mode});
    ExpectFailure(run, "origin.sql:2:23: error: ");
  }
}

constexpr char kOpaque[] =
    "CREATE TABLE t (id integer PRIMARY KEY);\n"
    "DO $$ BEGIN EXECUTE 'CREATE TABLE made (id integer)'; END $$;\n";

TEST_F(BadInput, AnOpaqueStatementIsUncertainByText) {
  Write("origin.sql", kOpaque);
  Write("made.sql", "CREATE TABLE t (id integer PRIMARY KEY); CREATE TABLE made (id integer);");
  Finished by_text = Pgorigin({"diff", "made.sql", "origin.sql", "--resolve=static"});
  EXPECT_EQ(by_text.status, 3) << by_text.out;
  EXPECT_TRUE(Contains(by_text.out, "origin.sql:2"));
  Finished settled = Pgorigin({"diff", "made.sql", "origin.sql"});
  EXPECT_EQ(settled.status, 0) << settled.out << settled.err;
  EXPECT_TRUE(Contains(settled.out, "origin.sql:2"));
}

TEST_F(BadInput, StrictRefusesAnOpaqueStatement) {
  for (std::string mode : {"auto", "static", "scratch"}) {
    ExpectFailure(Audit(kOpaque, {"--strict", "--resolve", mode}), "origin.sql:2:1: error: ");
  }
}

TEST_F(BadInput, AnExtensionThatIsNotInstalledLeavesTheRestCertain) {
  const std::string origin =
      "CREATE EXTENSION no_such_extension;\n"
      "CREATE TABLE t (id integer, v no_such_type);\n"
      "CREATE VIEW n AS SELECT 1 AS one;\n";
  Finished run = Audit(origin, {"--resolve=scratch", "--format=json"});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_TRUE(Contains(run.out, "the scratch server did not execute it: "));
  EXPECT_TRUE(Contains(run.out, "no_such_extension"));
  EXPECT_TRUE(Contains(run.out, "public.n"));
}

TEST_F(BadInput, ALockThatDoesNotComeFreeIsNoHang) {
  ConnectionOptions options;
  options.conninfo = Database("CREATE TABLE t (a int CHECK (a > 0), b text DEFAULT 'x')");
  Session holder(options);
  holder.Execute("BEGIN");
  holder.Execute("LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE");
  Write("a.sql", "CREATE TABLE t (a int);");
  Finished run = Pgorigin({"diff", options.conninfo, "a.sql", "--lock-timeout=200ms"});
  holder.Execute("ROLLBACK");
  ExpectFailure(run, "lock");
  EXPECT_TRUE(Contains(run.err, "next: "));
}

TEST_F(BadInput, AWrongPasswordIsNotPrinted) {
  std::string conninfo =
      Database("SET password_encryption = 'scram-sha-256'; CREATE ROLE app LOGIN PASSWORD 'right'");
  ConnectionOptions options;
  options.conninfo = conninfo;
  Session superuser(options);
  // The scratch server trusts everyone on its socket: ask for the password.
  superuser.Execute(
      "COPY (SELECT 'local all app scram-sha-256' UNION ALL SELECT 'local all all trust') "
      "TO PROGRAM 'cat > pg_hba.conf'");
  superuser.Execute("SELECT pg_catalog.pg_reload_conf()");
  Write("a.sql", "CREATE TABLE t (a int);");
  std::string host = live_.server().socket_directory().string();
  std::string target = "host=" + host + " dbname=postgres user=app password=";
  Finished run;
  for (int attempt = 0; attempt < 50; ++attempt) {  // until the server has read it
    run = Pgorigin({"diff", target + "SECRET", "a.sql"});
    if (run.status == 3) break;
  }
  ExpectFailure(run, "password");
  EXPECT_TRUE(Lacks(run.err, "SECRET"));
  EXPECT_EQ(Pgorigin({"diff", target + "right", "a.sql"}).status, 1);
}

}  // namespace
}  // namespace pgorigin
