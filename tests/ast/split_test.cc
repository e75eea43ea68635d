#include "pgorigin/ast/split.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pgorigin {
namespace {

std::vector<std::string> Texts(std::string_view script) {
  std::vector<std::string> texts;
  for (const SplitStatement& statement : Split(script).statements) {
    texts.emplace_back(statement.text);
  }
  return texts;
}

using List = std::vector<std::string>;

TEST(Split, CutsAtSemicolons) {
  EXPECT_EQ(Texts("SELECT 1; SELECT 2;"), (List{"SELECT 1", "SELECT 2"}));
  EXPECT_EQ(Texts("SELECT 1;\nSELECT 2"), (List{"SELECT 1", "SELECT 2"}));
  EXPECT_EQ(Texts(";; ;\n;"), List{});
  EXPECT_EQ(Texts(""), List{});
  EXPECT_EQ(Texts(" \n\t"), List{});
  EXPECT_EQ(Texts("-- only\n/* comments; */"), List{});
}

TEST(Split, KeepsWhatIsQuotedWhole) {
  struct Case {
    const char* script;
    List expected;
  };
  const Case cases[] = {
      {"SELECT 'a;b'; x", {"SELECT 'a;b'", "x"}},
      {"SELECT 'it''s;'; x", {"SELECT 'it''s;'", "x"}},
      {"SELECT 'a\\'; x", {"SELECT 'a\\'", "x"}},
      {"SELECT E'a\\';b'; x", {"SELECT E'a\\';b'", "x"}},
      {"SELECT e'\\\\'; x", {"SELECT e'\\\\'", "x"}},
      {"SELECT E'a'\n'b\\';c'; x", {"SELECT E'a'\n'b\\';c'", "x"}},
      {"SELECT E'a' -- why\n  'b\\';c'; x", {"SELECT E'a' -- why\n  'b\\';c'", "x"}},
      {"SELECT E'a' 'b\\'; x", {"SELECT E'a' 'b\\'", "x"}},
      {"SELECT U&'\\0441;\\'; x", {"SELECT U&'\\0441;\\'", "x"}},
      {"SELECT B'01;', X'1F;', N'n;'; x", {"SELECT B'01;', X'1F;', N'n;'", "x"}},
      {"SELECT type'a\\'; x", {"SELECT type'a\\'", "x"}},
      {"SELECT \"a;\"\"b;\"; x", {"SELECT \"a;\"\"b;\"", "x"}},
      {"SELECT U&\"d;\\0061\"; x", {"SELECT U&\"d;\\0061\"", "x"}},
      {"SELECT $$a;'$$; x", {"SELECT $$a;'$$", "x"}},
      {"SELECT $a$ $b$; $a $$ $a$; x", {"SELECT $a$ $b$; $a $$ $a$", "x"}},
      {"SELECT $été$;$été$; x", {"SELECT $été$;$été$", "x"}},
      {"SELECT a$b$; x$b$", {"SELECT a$b$", "x$b$"}},
      {"EXECUTE p($1); x$2;", {"EXECUTE p($1)", "x$2"}},
      {"SELECT $1$; x", {"SELECT $1$", "x"}},
      {"a /* ; /* ; */ ; */ b; x", {"a /* ; /* ; */ ; */ b", "x"}},
      {"a -- ; ' $$\nb; x", {"a -- ; ' $$\nb", "x"}},
      {"a -- '\rb; x", {"a -- '\rb", "x"}},
      {"SELECT 1--2;\n+1; x", {"SELECT 1--2;\n+1", "x"}},
      {"SELECT 2*/**/3; x", {"SELECT 2*/**/3", "x"}},
  };
  for (const Case& c : cases) EXPECT_EQ(Texts(c.script), c.expected) << c.script;
}

TEST(Split, KeepsParenthesesWhole) {
  EXPECT_EQ(Texts("CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b); x"),
            (List{"CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)", "x"}));
  EXPECT_EQ(Texts("SELECT 1); x"), (List{"SELECT 1)", "x"}));
}

TEST(Split, KeepsAtomicBodiesWhole) {
  const char* bodies[] = {
      "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END",
      "create or replace procedure p(a int) language sql begin /* c */ atomic\n"
      "  INSERT INTO t VALUES (CASE WHEN a > 0 THEN 1 ELSE 2 END);\n"
      "  SELECT CASE WHEN a = 1 THEN CASE WHEN true THEN 2 END END;\nEND",
      "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 AS end; SELECT t.case FROM t; END",
      "CREATE FUNCTION \"begin\".f() RETURNS int BEGIN ATOMIC SELECT ';'; END",
  };
  for (std::string body : bodies) EXPECT_EQ(Texts(body + "; x"), (List{body, "x"}));
  EXPECT_EQ(Texts("BEGIN; SELECT 1; END; x"), (List{"BEGIN", "SELECT 1", "END", "x"}));
  EXPECT_EQ(Texts("CREATE FUNCTION atomic() RETURNS int RETURN 1; x"),
            (List{"CREATE FUNCTION atomic() RETURNS int RETURN 1", "x"}));
}

TEST(Split, TellsWhereStatementsBegin) {
  std::string_view script =
      "-- about a\r\nCREATE TABLE a ();\r\n\r\n  /* é */ CREATE TABLE b (\r\n); x";
  SplitScript split = Split(script);
  ASSERT_EQ(split.statements.size(), 3u);
  EXPECT_EQ(split.statements[0].line, 2);
  EXPECT_EQ(split.statements[0].column, 1);
  EXPECT_EQ(split.statements[1].line, 4);
  EXPECT_EQ(split.statements[1].column, 11) << "é is one character";
  EXPECT_EQ(script.substr(split.statements[1].offset, 14), "CREATE TABLE b");
  EXPECT_EQ(split.statements[2].line, 5);
  EXPECT_EQ(split.statements[2].column, 4);
  ASSERT_EQ(split.comments.size(), 2u);
  EXPECT_EQ(split.comments[0].text, "-- about a");
  EXPECT_EQ(split.comments[1].text, "/* é */");
}

TEST(Split, SkipsByteOrderMark) {
  SplitScript split = Split(
      "\xEF\xBB\xBF"
      "CREATE TABLE a ();");
  ASSERT_EQ(split.statements.size(), 1u);
  EXPECT_EQ(split.statements[0].text, "CREATE TABLE a ()");
  EXPECT_EQ(split.statements[0].offset, 3u);
  EXPECT_EQ(split.statements[0].column, 1);
}

TEST(Split, CommentsBeforeTheSemicolonAreNotPartOfTheText) {
  EXPECT_EQ(Texts("SELECT 1 -- one\n;"), List{"SELECT 1"});
  EXPECT_EQ(Texts("SELECT /* inside */ 1"), List{"SELECT /* inside */ 1"});
}

TEST(Split, ReadsCommandsOfPsql) {
  SplitScript split = Split(
      "\\restrict abc'def\n\nSET x = 1;\n\\connect \"my db\"\r\nSELECT 1 \\gexec\n"
      "SELECT 2\\; SELECT 3;\n\\echo a \\\\ SELECT 4;\n  \\unrestrict abc'def");
  List texts;
  List commands;
  for (const SplitStatement& s : split.statements) {
    (s.form == StatementForm::kMetaCommand ? commands : texts).emplace_back(s.text);
    EXPECT_EQ(s.error, "");
  }
  EXPECT_EQ(texts, (List{"SET x = 1", "SELECT 1", "SELECT 2", "SELECT 3", "SELECT 4"}));
  EXPECT_EQ(commands, (List{"\\restrict abc'def", "\\connect \"my db\"", "\\gexec", "\\echo a",
                            "\\unrestrict abc'def"}));
}

TEST(Split, CommandInsideAStatementIsAnError) {
  SplitScript split = Split("CREATE TABLE a (\n\\i columns.sql\n); CREATE TABLE b ();");
  ASSERT_EQ(split.statements.size(), 2u);
  EXPECT_NE(split.statements[0].error.find("\\i"), std::string::npos);
  EXPECT_EQ(split.statements[0].error_offset, 17u);
  EXPECT_EQ(split.statements[1].text, "CREATE TABLE b ()");
}

TEST(Split, ReadsDataOfCopy) {
  std::string script =
      "COPY public.t (a, b) FROM stdin;\n1\tit's; $$\n2\t\\N\n\\.\n\nCREATE TABLE u ();\n";
  SplitScript split = Split(script);
  ASSERT_EQ(split.statements.size(), 3u);
  EXPECT_TRUE(split.statements[0].copies_from_stdin);
  EXPECT_EQ(split.statements[1].form, StatementForm::kCopyData);
  EXPECT_EQ(split.statements[1].text, "1\tit's; $$\n2\t\\N\n");
  EXPECT_EQ(split.statements[1].line, 2);
  EXPECT_EQ(split.statements[2].text, "CREATE TABLE u ()");
  EXPECT_EQ(split.statements[2].line, 6);
}

TEST(Split, DataOfCopyCanBeEmptyOrEndWithCarriageReturn) {
  EXPECT_EQ(Texts("copy t from STDIN;\r\n\\.\r\nx"), (List{"copy t from STDIN", "x"}));
  EXPECT_EQ(Texts("COPY t FROM STDIN;"), List{"COPY t FROM STDIN"});
  EXPECT_EQ(Texts("COPY t FROM STDIN;\n\n"), List{"COPY t FROM STDIN"});
  EXPECT_EQ(Texts("COPY t FROM '/stdin'; x"), (List{"COPY t FROM '/stdin'", "x"}));
  EXPECT_EQ(Texts("COPY (SELECT 1 FROM stdin) TO stdout; x").size(), 2u);
  EXPECT_EQ(Texts("\\copy t from stdin csv\nit's;\n\\.\nx"),
            (List{"\\copy t from stdin csv", "it's;\n", "x"}));
}

TEST(Split, DataFollowTheCommandThatSendsTheCopy) {
  EXPECT_EQ(Texts("COPY t FROM STDIN \\g\n1\n\\.\nx"),
            (List{"COPY t FROM STDIN", "\\g", "1\n", "x"}));
}

TEST(Split, DataOfCopyThatNeverEndIsAnError) {
  SplitScript split = Split("COPY t FROM STDIN;\n1\nCREATE TABLE lost ();\n");
  ASSERT_EQ(split.statements.size(), 2u);
  EXPECT_NE(split.statements[1].error, "");
  SplitScript same_line = Split("COPY t FROM STDIN; CREATE TABLE lost ();\n\\.\n");
  ASSERT_EQ(same_line.statements.size(), 2u);
  EXPECT_NE(same_line.statements[1].error, "");
}

TEST(Split, SaysWhereSomethingWasLeftOpen) {
  struct Case {
    std::string script;
    std::size_t offset;
    std::string what;
  };
  const Case cases[] = {
      {"x; SELECT 'a; b;\n", 10, "a string"},
      {"x; SELECT E'a\\'; b", 10, "a string"},
      {"x; SELECT \"a; b", 10, "a quoted name"},
      {"x; SELECT $q$a; $$ b", 10, "a dollar-quoted string"},
      {"x; SELECT /* /* */ ; b", 10, "a comment"},
      {"x; /* ; b", 3, "a comment"},
      {"x; SELECT (1, (2)", 10, "a parenthesis"},
      {"x; CREATE FUNCTION f() BEGIN ATOMIC SELECT 1; END IF", 29, ""},
      {"x; CREATE FUNCTION f() BEGIN ATOMIC SELECT 1; y;", 29, "a body"},
  };
  for (const Case& c : cases) {
    SplitScript split = Split(c.script);
    ASSERT_EQ(split.statements.size(), 2u) << c.script;
    const SplitStatement& last = split.statements[1];
    if (c.what.empty()) {
      EXPECT_EQ(last.error, "") << "the server says what is wrong";
      continue;
    }
    EXPECT_TRUE(last.error.starts_with(c.what)) << last.error << ": " << c.script;
    EXPECT_EQ(last.error_offset, c.what == "a body" ? 29u : c.offset) << c.script;
    EXPECT_EQ(last.text.data() + last.text.size(),
              c.script.data() + c.script.find_last_not_of('\n') + 1)
        << "it is the rest of the script";
  }
}

TEST(Split, AForgottenParenthesisDoesNotHideTheRest) {
  SplitScript split = Split(
      "CREATE TABLE a (\n  x numeric(3,2,\n  y int -- y;\n);\n-- b\nCREATE TABLE b ();\n"
      "CREATE TABLE c (;\nCREATE TABLE d ();");
  ASSERT_EQ(split.statements.size(), 4u);
  EXPECT_TRUE(split.statements[0].error.starts_with("a parenthesis"));
  EXPECT_EQ(split.statements[0].error_offset, 15u);
  EXPECT_EQ(split.statements[1].text, "CREATE TABLE b ()");
  EXPECT_EQ(split.statements[1].error, "");
  EXPECT_EQ(split.statements[2].text, "CREATE TABLE c (");
  EXPECT_EQ(split.statements[3].text, "CREATE TABLE d ()");
  EXPECT_EQ(split.comments.size(), 2u) << "no comment is seen twice";
}

TEST(Split, WhatIsReadAgainHasItsErrorsOnce) {
  SplitScript split = Split("CREATE TABLE a (;\nSELECT 1\n\\i b.sql\n;\nSELECT 'open");
  ASSERT_EQ(split.statements.size(), 3u);
  EXPECT_EQ(split.statements[0].error_offset, 15u);
  EXPECT_NE(split.statements[1].error.find("\\i"), std::string::npos);
  EXPECT_TRUE(split.statements[2].error.starts_with("a string"));
  SplitScript sent = Split("SELECT (1 \\gexec\nSELECT 2;");
  ASSERT_EQ(sent.statements.size(), 3u);
  EXPECT_TRUE(sent.statements[0].error.starts_with("a parenthesis"));
}

TEST(Split, ManyForgottenParenthesesTakeNoQuadraticTime) {
  std::string script;
  for (int i = 0; i < 200000; ++i) script += "a(;";
  SplitScript split = Split(script);
  EXPECT_EQ(split.statements.size(), 200000u);
}

TEST(Split, TakesAnyBytes) {
  using namespace std::string_literals;
  EXPECT_EQ(Texts("SELECT '\0;'; x"s), (List{"SELECT '\0;'"s, "x"}));
  EXPECT_EQ(Texts("a\xff\xfe;b\0c;"s), (List{"a\xff\xfe"s, "b\0c"s}));
}

TEST(PositionAt, CountsCharacters) {
  std::string_view text = "a\nбв г\r\n\xF0\x9F\x98\x80x";
  EXPECT_EQ(PositionAt(text, text.find("г")).column, 4);
  EXPECT_EQ(PositionAt(text, text.find('x')).line, 3);
  EXPECT_EQ(PositionAt(text, text.find('x')).column, 2);
  EXPECT_EQ(PositionAt(text, 1000).line, 3) << "beyond the end is the end";
}

TEST(Excerpt, PutsACaretBelow) {
  EXPECT_EQ(Excerpt("one\n\ttwo é three\r\nfour", 12), " two é three\n       ^");
  EXPECT_EQ(Excerpt("x", 1), "x\n ^");
  EXPECT_EQ(Excerpt("", 0), "\n^");
  EXPECT_EQ(Excerpt("a\x1b[31mb", 6), "a\\x1b[31mb\n         ^") << "escapes are printed, not sent";
  std::string line = std::string(500, 'a') + "HERE" + std::string(500, 'b');
  std::string excerpt = Excerpt(line, 500);
  EXPECT_EQ(excerpt, std::string(60, 'a') + "HERE" + std::string(36, 'b') + "\n" +
                         std::string(60, ' ') + "^");
}

TEST(FragmentProblem, RefusesWhatWouldLeaveItsPlace) {
  for (const char* good : {"", "VARCHAR(10)", "numeric(10, 2)", "'a;,--'::text", "f(a, 'b')",
                           "ARRAY[1]", "\"odd;type\"", "$$;$$", "'{}'::jsonb"}) {
    EXPECT_EQ(FragmentProblem(good), "") << good;
  }
  for (const char* bad : {"int, b int", "int); DROP TABLE x", "int;", "0 -- x", "/* x */ 1", "(1",
                          "1)", ")(", "'open", "\"open", "$$open", "\\g", "a(b;c)"}) {
    EXPECT_NE(FragmentProblem(bad), "") << bad;
  }
}

TEST(NameOf, ReadsNamesAsTheServer) {
  EXPECT_EQ(NameOf(TokenScanner("UserId").Next()), "userid");
  EXPECT_EQ(NameOf(TokenScanner("\"User\"\"Id\"").Next()), "User\"Id");
}

}  // namespace
}  // namespace pgorigin
