#include "spec/markdown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "spec/heading.h"
#include "spec/loading.h"

namespace pgorigin {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Script Read(const std::string& text) {
  Script script;
  script.file = "origin.md";
  ReadMarkdown(text, script);
  return script;
}

// "line:column first words" of each statement.
std::vector<std::string> Places(const Script& script) {
  std::vector<std::string> places;
  for (const ScriptStatement& s : script.statements) {
    places.push_back(std::to_string(s.place.line) + ":" + std::to_string(s.place.column) + " " +
                     s.text.substr(0, s.text.find('\n')));
  }
  return places;
}

std::vector<std::string> Domains(const std::string& text) {
  std::vector<std::string> domains;
  for (const ScriptStatement& statement : Read(text).statements) {
    domains.push_back(statement.domain.str());
  }
  return domains;
}

TEST(Markdown, FencesOfSqlAreTheDefinition) {
  for (const char* info : {"sql", "SQL", "postgresql", "postgres", "pgsql", "psql", " sql ",
                           "sql title=\"a\"", "{.sql}", "{sql}", "sql,linenos"}) {
    EXPECT_THAT(Places(Read("a\n```" + std::string(info) + "\nSELECT 1;\n```\n")),
                ElementsAre("3:1 SELECT 1"))
        << info;
  }
  for (const char* info : {"", "js", "sqlite", "mysql", "text sql", "sql example", "sql no-origin",
                           "SQL Example", "{.sql .example}", "sql,no-origin"}) {
    EXPECT_THAT(Places(Read("a\n```" + std::string(info) + "\nSELECT 1;\n```\n")), IsEmpty())
        << info;
  }
  EXPECT_THAT(Places(Read("~~~sql\nSELECT 1;\n~~~")), ElementsAre("2:1 SELECT 1"));
  EXPECT_THAT(Places(Read("````sql\nSELECT $$```$$;\n````")), ElementsAre("2:1 SELECT $$```$$"));
}

TEST(Markdown, IndentedCodeAndCommentsAreNotSql) {
  EXPECT_THAT(Places(Read("a\n\n    SELECT 1;\n\n<!--\n```sql\nSELECT 2;\n```\n-->\n")), IsEmpty());
}

TEST(Markdown, LinesAndColumnsAreThoseOfTheFile) {
  EXPECT_THAT(Places(Read("# A\r\n\r\n```sql\r\n-- c\r\n SELECT 1;\r\n\r\nSELECT 2;\r\n```\r\n")),
              ElementsAre("5:2 SELECT 1", "7:1 SELECT 2"));
  EXPECT_THAT(Places(Read("- item\n\n  ```sql\n  SELECT 1;\n    SELECT 2;\n  ```\n")),
              ElementsAre("4:3 SELECT 1", "5:5 SELECT 2"));
  EXPECT_THAT(Places(Read("> > ```sql\n> > SELECT 1;\n> > ```\n")), ElementsAre("2:5 SELECT 1"));
  EXPECT_THAT(Places(Read("\xEF\xBB\xBF```sql\nSELECT 1;\n```")), ElementsAre("2:1 SELECT 1"));
  EXPECT_THAT(Places(Read("a\r```sql\rSELECT 1;\r```\r")), ElementsAre("3:1 SELECT 1"));
  EXPECT_THAT(Places(Read("---\ntitle: a\n---\n\n```sql\nSELECT 1;\n```")),
              ElementsAre("6:1 SELECT 1"));
}

TEST(Markdown, HintsHaveLinesOfTheFile) {
  Script script = Read("a\n\n> ```sql\n> CREATE TABLE t (\n>   a int -- renamed from: b\n> );\n");
  ASSERT_EQ(script.statements.size(), 1u);
  ASSERT_EQ(script.statements[0].hints.size(), 1u);
  EXPECT_EQ(script.statements[0].hints[0].line, 5);
  EXPECT_EQ(script.statements[0].hints[0].hint_line, 5);
}

TEST(Markdown, ErrorsStayInTheirFence) {
  Script script = Read("```sql\nSELECT 'open;\n```\n\n```sql\nSELECT 2;\n```\n");
  EXPECT_THAT(Places(script), ElementsAre("2:1 SELECT 'open;", "6:1 SELECT 2"));
  EXPECT_THAT(Messages(script), ElementsAre(HasSubstr("error 2:8 a string")));
}

TEST(Markdown, AFenceThatIsNeverClosedIsAWarning) {
  EXPECT_THAT(Messages(Read("a\n\n```sql\nSELECT 1;\n")),
              ElementsAre(HasSubstr("warning 3:1 the fence")));
  EXPECT_THAT(Messages(Read("```sql\nSELECT 1;\n```")), IsEmpty());
  EXPECT_THAT(Messages(Read("```sql\n```")), IsEmpty());
}

TEST(Markdown, NulIsAnError) {
  using namespace std::string_literals;
  EXPECT_THAT(Messages(Read("```sql\nSELECT '\0';\n```"s)),
              ElementsAre(HasSubstr("error 2:9 a NUL byte")));
}

const std::string kFence = "\n```sql\nSELECT 1;\n```\n";

TEST(Domains, AreHeadingsOfTheSecondLevel) {
  EXPECT_THAT(Domains("# Veza\n" + kFence + "## Auth\n### `users`\n" + kFence + "#### More\n" +
                      kFence + "Chat\n----\n" + kFence + "# Annex\n" + kFence),
              ElementsAre("", "Auth", "Auth", "Chat", ""));
}

TEST(Domains, AreHeadingsOfTheFirstLevelWhenTheSecondNamesTables) {
  EXPECT_THAT(Domains("# Auth\n## `users`\n" + kFence + "## `roles`\n" + kFence),
              ElementsAre("Auth", "Auth"));
  EXPECT_THAT(Domains("# Auth\n" + kFence), ElementsAre("Auth"));
  EXPECT_THAT(Domains("# A\n## `chat`\n### `chat.a`\n" + kFence + "## B\n" + kFence),
              ElementsAre("chat", "B"));
}

TEST(Domains, HaveNoNumbersAndNoSigns) {
  EXPECT_EQ(WithoutNumber("2.1 Streaming"), "Streaming");
  EXPECT_EQ(WithoutNumber("2.1. Streaming"), "Streaming");
  EXPECT_EQ(WithoutNumber("3) Streaming"), "Streaming");
  EXPECT_EQ(WithoutNumber("4. 🎵 Streaming & Co"), "Streaming & Co");
  EXPECT_EQ(WithoutNumber("🗂️ — Files"), "Files");
  EXPECT_EQ(WithoutNumber("1. → "), "1. →") << "nothing would be left";
  for (const char* title : {"Chat (Legacy)", "Événements", "3D models", "2 factors", "2024. A year",
                            "1.5x speed", "(old)", "Чат", "→"}) {
    EXPECT_EQ(WithoutNumber(title), title);
  }
}

TEST(Domains, AreTextWithoutMarkup) {
  EXPECT_THAT(Domains("## **Auth** & `RBAC` [x](y)\n" + kFence + "## Files"),
              ElementsAre("Auth & RBAC x"));
}

}  // namespace
}  // namespace pgorigin
