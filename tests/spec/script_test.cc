#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "spec/loading.h"

namespace pgorigin {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
namespace fs = std::filesystem;

TEST(LoadScripts, EmptyIsAnOriginWithoutObjects) { EXPECT_THAT(LoadScripts("empty"), IsEmpty()); }

TEST(LoadScripts, ReadsAFileOfSql) {
  Script script = LoadText("schema.sql", "-- a\nCREATE TABLE a ();\n\n  CREATE TABLE b ()");
  EXPECT_THAT(Texts(script), ElementsAre("CREATE TABLE a ()", "CREATE TABLE b ()"));
  EXPECT_EQ(script.statements[1].place.line, 4);
  EXPECT_EQ(script.statements[1].place.column, 3);
  EXPECT_EQ(script.statements[1].place.file, script.file);
  EXPECT_THAT(script.file.str(), HasSubstr("schema.sql"));
}

TEST(LoadScripts, RemembersTheSource) {
  TemporaryDirectory directory;
  directory.Write("a.sql", "CREATE TABLE a ();");
  EXPECT_EQ(LoadScripts(directory.path().string(), 3).at(0).source, 3);
}

TEST(LoadScripts, ReadsAPlainDump) {
  Script script = LoadText("dump.sql",
                           "--\n-- PostgreSQL database dump\n--\n\n\\restrict x7Gh\n\n"
                           "SET statement_timeout = 0;\n"
                           "SELECT pg_catalog.set_config('search_path', '', false);\n"
                           "CREATE TABLE public.t (\n    a text\n);\n"
                           "COPY public.t (a) FROM stdin;\nit's; \\N\n\\.\n\n"
                           "ALTER TABLE public.t OWNER TO veza;\n\\unrestrict x7Gh\n");
  std::vector<std::string> definitions;
  for (const ScriptStatement& statement : script.statements) {
    if (statement.definition) definitions.push_back(statement.text);
  }
  EXPECT_THAT(definitions, ElementsAre("SET statement_timeout = 0",
                                       "SELECT pg_catalog.set_config('search_path', '', false)",
                                       "CREATE TABLE public.t (\n    a text\n)",
                                       "ALTER TABLE public.t OWNER TO veza"));
  EXPECT_THAT(Texts(script),
              ElementsAre("\\restrict x7Gh", testing::_, testing::_, testing::_,
                          "COPY public.t (a) FROM stdin", "", testing::_, "\\unrestrict x7Gh"));
  EXPECT_THAT(script.diagnostics, IsEmpty());
}

TEST(LoadScripts, SaysWhatItDoesNotFollow) {
  Script script = LoadText("all.sql", "\\i tables.sql\n\\set x 1\nSELECT 'x' \\gexec\n");
  EXPECT_THAT(Messages(script), ElementsAre(AllOf(HasSubstr("error 1:1"), HasSubstr("\\i is not")),
                                            AllOf(HasSubstr("error 3:12"), HasSubstr("\\gexec"))));
}

TEST(LoadScripts, ReportsEveryLexicalErrorWithItsPlace) {
  Script script = LoadText("a.sql", "CREATE TABLE a (x int;\nCREATE TABLE b ();\nSELECT é'open;\n");
  ASSERT_EQ(script.statements.size(), 3u);
  EXPECT_NE(script.statements[0].error, "");
  EXPECT_EQ(script.statements[1].error, "");
  EXPECT_THAT(Messages(script),
              ElementsAre(HasSubstr("error 1:16 a parenthesis"), HasSubstr("error 3:9 a string")));
  EXPECT_EQ(script.diagnostics[1].excerpt, "SELECT é'open;\n        ^");
}

TEST(LoadScripts, RefusesBytesThatPostgresCannotStore) {
  using namespace std::string_literals;
  Script script = LoadText(
      "a.sql",
      "-- caf\xe9\nSELECT 1;\nSELECT 'caf\xe9';\nSELECT 'a\0b';\nSELECT 'é\xf0\x9f\x98\x80';\n"
      "SELECT '\xed\xa0\x80';\nSELECT '\xc0\xaf';\n"s);
  EXPECT_THAT(Messages(script),
              ElementsAre(HasSubstr("error 3:12 byte 0xe9 is not UTF-8"),
                          HasSubstr("error 4:10 a NUL byte"), HasSubstr("error 6:9 byte 0xed"),
                          HasSubstr("error 7:9 byte 0xc0")));
  EXPECT_EQ(script.statements[0].error, "") << "a comment between statements is not sent";
  EXPECT_EQ(script.statements[3].error, "") << "these are characters";
}

TEST(LoadScripts, RefusesWhatIsNoOrigin) {
  TemporaryDirectory directory;
  directory.Write("nothing.sql", "-- to do\n");
  directory.Write("data.sql", "COPY t FROM stdin;\n1\n\\.\n");
  directory.Write("prose.md", "# Title\n\n```js\nlet a;\n```\n");
  directory.Write("custom.dump", std::string("PGDMP\x01\x0e", 7));
  directory.Write("schema.sql.gz", "\x1f\x8b\x08");
  directory.Write("utf16.sql", std::string("\xff\xfe"
                                           "C\0R\0",
                                           6));
  directory.Write("sub/readme.txt", "text");
  directory.Write("directory_format/toc.dat", "");
  auto refusal = [&](const char* name) { return Refusal((directory.path() / name).string()); };
  EXPECT_THAT(refusal("missing.sql"), HasSubstr("No such file"));
  EXPECT_THAT(refusal("nothing.sql"), AllOf(HasSubstr("nothing.sql"), HasSubstr("`empty`")));
  EXPECT_THAT(refusal("data.sql"), HasSubstr("holds no statement that defines"));
  EXPECT_THAT(refusal("prose.md"), HasSubstr("no ```sql block and no column table"));
  EXPECT_THAT(refusal("custom.dump"), HasSubstr("pg_restore"));
  EXPECT_THAT(refusal("schema.sql.gz"), HasSubstr("decompress"));
  EXPECT_THAT(refusal("utf16.sql"), HasSubstr("UTF-8"));
  EXPECT_THAT(refusal("sub"), HasSubstr("no .sql and no .md"));
  EXPECT_THAT(refusal("directory_format"), HasSubstr("pg_restore"));
  EXPECT_THAT(Refusal("/dev/zero"), HasSubstr("no file"));
  EXPECT_THAT(Refusal(""), HasSubstr("cannot read"));
}

TEST(LoadScripts, MessagesAreSafeToPrint) {
  EXPECT_THAT(Refusal("/nowhere/\x1b[31m.sql"), HasSubstr("\\x1b[31m"));
}

TEST(LoadScripts, DirectoriesApplyInNaturalOrder) {
  TemporaryDirectory directory;
  directory.Write("10_c.sql", "CREATE TABLE c ();");
  directory.Write("2_b.sql", "CREATE TABLE b ();");
  directory.Write("1_a/migration.sql", "CREATE TABLE a ();");
  directory.Write("2_b.down.sql", "DROP TABLE b;");
  directory.Write(".hidden.sql", "DROP TABLE a;");
  directory.Write(".git/x.sql", "DROP TABLE a;");
  directory.Write("README.md", "```sql\nDROP TABLE a;\n```");
  directory.Write("migration_lock.toml", "x = 1");
  std::vector<std::string> all;
  std::vector<Script> scripts = LoadScripts(directory.path().string());
  for (const Script& script : scripts) {
    for (const std::string& text : Texts(script)) all.push_back(text);
  }
  EXPECT_THAT(all, ElementsAre("CREATE TABLE a ()", "CREATE TABLE b ()", "CREATE TABLE c ()"));
  ASSERT_EQ(scripts.size(), 4u);
  EXPECT_EQ(scripts[0].file, (directory.path() / "1_a/migration.sql").string());
  EXPECT_THAT(scripts[1].file.str(), HasSubstr("2_b.down.sql"));
  EXPECT_THAT(Messages(scripts[1]), ElementsAre("note 0:0 a down migration: left out"));
}

TEST(LoadScripts, DirectoriesOfMarkdownAreReadWhenThereIsNoSql) {
  TemporaryDirectory directory;
  directory.Write("1.md", "```sql\nCREATE TABLE a ();\n```");
  directory.Write("2.markdown", "```sql\nCREATE TABLE b ();\n```");
  EXPECT_EQ(LoadScripts(directory.path().string()).size(), 2u);
}

TEST(LoadScripts, LinksInCirclesEnd) {
  TemporaryDirectory directory;
  directory.Write("a/1.sql", "CREATE TABLE a ();");
  fs::create_directory_symlink(directory.path(), directory.path() / "a" / "again");
  fs::create_symlink("loop.sql", directory.path() / "loop");
  EXPECT_EQ(LoadScripts(directory.path().string()).size(), 1u);
}

TEST(LoadScripts, AFileThatCannotBeReadIsAnError) {
  TemporaryDirectory directory;
  directory.Write("1.sql", "CREATE TABLE a ();");
  fs::create_symlink("nowhere", directory.path() / "2.sql");
  EXPECT_THAT(Refusal(directory.path().string()), HasSubstr("2.sql"));
}

struct HintCase {
  const char* sql;
  std::vector<std::string> expected;  // "line:first word of the element←old name"
};

TEST(Hints, DescribeTheElementOnTheirLineOrBelow) {
  const HintCase cases[] = {
      {"-- renamed from: old\nCREATE TABLE t (a int);", {"2:CREATE←old"}},
      {"CREATE TABLE t (a int); -- renamed from: old", {"1:CREATE←old"}},
      {"CREATE TABLE t ( -- renamed from: old\n a int);", {"1:CREATE←old"}},
      {"CREATE TABLE t (\n a int, -- renamed from: x\n b int -- @renamed from=y\n);",
       {"2:a←x", "3:b←y"}},
      {"CREATE TABLE t (\n -- renamed from: x\n -- and more\n a int,\n b int);", {"4:a←x"}},
      {"CREATE TABLE t (\n a int,\n b\n  int /* Renamed From: \"X y\" */ NOT NULL);", {"3:b←X y"}},
      {"CREATE TABLE t (a int, /* renamed from: x */ b int);", {"1:b←x"}},
      {"CREATE TABLE t (a int, b numeric(10,2) -- renamed from: x\n);", {"1:b←x"}},
      {"CREATE TABLE t (\n CHECK (a >\n  0), -- renamed from: x\n b int);", {"2:CHECK←x"}},
      {"ALTER TABLE t\n ADD a int,\n ADD b numeric(1,2); -- renamed from: x", {"3:ADD←x"}},
      {"ALTER TABLE t ADD a int; -- the new one; renamed from: `aA`, see above", {"1:ALTER←aA"}},
      {"CREATE TABLE t (a int -- renamed from: OldName.\n);", {"1:a←oldname"}},
      {"CREATE TABLE a ();\n\n-- renamed from: c\n\n/* prose */\nCREATE TABLE b ();",
       {"6:CREATE←c"}},
      {"SELECT '-- renamed from: x';", {}},
      {"-- it was renamed from x\nSELECT 1; -- prenamed from: x", {}},
  };
  for (const HintCase& c : cases) {
    Script script = LoadText("a.sql", c.sql);
    std::vector<std::string> found;
    for (const ScriptStatement& statement : script.statements) {
      for (const auto& hint : statement.hints) {
        std::string element = statement.text.substr(hint.offset);
        element = element.substr(0, element.find_first_of(" \n"));
        found.push_back(std::to_string(hint.line) + ":" + element + "←" + hint.text);
      }
    }
    EXPECT_EQ(found, c.expected) << c.sql;
    EXPECT_THAT(script.diagnostics, IsEmpty()) << c.sql;
  }
}

TEST(Hints, ThatCannotBeReadAreDiagnosed) {
  EXPECT_THAT(Messages(LoadText("a.sql", "SELECT 1; -- renamed from:\n")),
              ElementsAre(HasSubstr("warning 1:11 no name")));
  EXPECT_THAT(Messages(LoadText("a.sql", "SELECT 1; -- renamed from: a.b\n")),
              ElementsAre(HasSubstr("without schema")));
  EXPECT_THAT(Messages(LoadText("a.sql", "SELECT 1;\n-- renamed from: a\n")),
              ElementsAre(HasSubstr("warning 2:1 `renamed from` describes no statement")));
}

}  // namespace
}  // namespace pgorigin
