#include "spec/column_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "spec/key_cell.h"
#include "spec/loading.h"
#include "spec/markdown.h"

namespace pgorigin {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Script Read(const std::string& text) {
  Script script;
  script.file = "origin.md";
  ReadMarkdown(text, script);
  return script;
}

// The columns that rows give, below `| Column | Type | Null | Default | Key | Notes |`.
std::vector<std::string> Columns(const std::string& rows,
                                 std::vector<std::string>* messages = nullptr) {
  Script script = Read(
      "### `t`\n\n| Column | Type | Null | Default | Key | Notes |\n"
      "|---|---|---|---|---|---|\n" +
      rows);
  if (messages != nullptr) *messages = Messages(script);
  std::vector<std::string> columns;
  for (const ScriptStatement& statement : script.statements) {
    std::string_view text = statement.text;
    EXPECT_TRUE(text.starts_with("CREATE TABLE t (\n\n")) << text;
    EXPECT_TRUE(text.ends_with(")")) << text;
    text.remove_prefix(18);
    text.remove_suffix(1);
    for (std::size_t end = 0; end != std::string_view::npos;) {
      end = text.find(",\n");
      columns.emplace_back(text.substr(0, end));
      if (end != std::string_view::npos) text.remove_prefix(end + 2);
    }
  }
  return columns;
}

std::string Column(const std::string& row, std::vector<std::string>* messages = nullptr) {
  std::vector<std::string> columns = Columns(row + "\n", messages);
  return columns.size() == 1 ? columns[0] : std::to_string(columns.size()) + " columns";
}

TEST(ColumnTable, BecomesOneStatementWithALineForEachRow) {
  Script script = Read(
      "## Auth\n\n### Table `chat.members` (new)\n\nText.\n\n"
      "| Column | Type | Null | Default | Key | Description |\n"
      "| :-- | --- | :-: | --- | --: | --- |\n"
      "| `id` | UUID | NO | `gen_random_uuid()` | PK | |\n"
      "| user_id | `uuid` | NO | | FK → users(id) ON DELETE CASCADE | renamed from: owner |\n");
  ASSERT_EQ(script.statements.size(), 1u);
  const ScriptStatement& statement = script.statements[0];
  EXPECT_EQ(statement.text,
            "CREATE TABLE chat.members (\n\n"
            "id UUID DEFAULT (gen_random_uuid()) NOT NULL PRIMARY KEY,\n"
            "user_id uuid NOT NULL REFERENCES users(id) on delete cascade)");
  EXPECT_TRUE(statement.from_table);
  EXPECT_TRUE(statement.definition);
  EXPECT_EQ(statement.place, (Place{"origin.md", 7, 1}));
  EXPECT_EQ(statement.domain, "Auth");
  ASSERT_EQ(statement.hints.size(), 1u);
  EXPECT_EQ(statement.hints[0].line, 10);
  EXPECT_EQ(statement.hints[0].text, "owner");
  EXPECT_EQ(statement.text.substr(statement.hints[0].offset, 7), "user_id");
  EXPECT_THAT(script.diagnostics, IsEmpty());
}

TEST(ColumnTable, KeysOfSeveralColumnsAreOneConstraint) {
  EXPECT_THAT(Columns("| a | int | | | PK | |\n| b | int | | | PK, FK → x(y) | |\n"),
              ElementsAre("a int", "b int REFERENCES x(y), PRIMARY KEY (a, b)"));
}

TEST(ColumnTable, ReadsItsCells) {
  const std::pair<const char*, const char*> cases[] = {
      {"| a | int |", "a int"},
      {"| a | int | NO |", "a int NOT NULL"},
      {"| a | int | NOT NULL |", "a int NOT NULL"},
      {"| a | int | ✗ |", "a int NOT NULL"},
      {"| a | int | YES |", "a int"},
      {"| a | int | null |", "a int"},
      {"| a | int | | - |", "a int"},
      {"| a | int | | NULL |", "a int DEFAULT (NULL)"},
      {"| a | text | | 'a \\| b' |", "a text DEFAULT ('a | b')"},
      {"| a | text | | `'a' \\|\\| 'b'` |", "a text DEFAULT ('a' || 'b')"},
      {"| a | text | | 'it''s; -- x' |", "a text DEFAULT ('it''s; -- x')"},
      {"| a | text | | '&lt;b&gt;' |", "a text DEFAULT ('<b>')"},
      {"| a | numeric(10, 2) | | 1.5 |", "a numeric(10, 2) DEFAULT (1.5)"},
      {"| a | int | NO | generated always as identity |",
       "a int generated always as identity NOT NULL"},
      {"| **a** | **int** |", "a int"},
      {"| `userId` | int |", "\"userId\" int"},
      {"| \"a b\" | int |", "\"a b\" int"},
      {"| order | int |", "\"order\" int"},
      {"| a | int | | | NOT NULL, UNIQUE, CHECK (a > 0) |", "a int NOT NULL UNIQUE CHECK (a > 0)"},
  };
  for (auto [row, expected] : cases) {
    std::vector<std::string> messages;
    EXPECT_EQ(Column(row, &messages), expected) << row;
    EXPECT_THAT(messages, IsEmpty()) << row;
  }
}

TEST(ColumnTable, SaysWhatItDoesNotRead) {
  struct Case {
    const char* row;
    const char* column;
    const char* message;
  };
  const Case cases[] = {
      {"| a | int | maybe |", "a int", "warning 5:1 column table of t: \"maybe\""},
      {"| a | int | | active |", "a int", "error 5:1 column table of t: the default \"active\""},
      {"| a | int | | 0, b int |", "a int", "it holds a comma"},
      {"| a | int | | 0); DROP TABLE x |", "a int", "parentheses"},
      {"| a | int | | 0; DROP TABLE x |", "a int", "it holds a semicolon"},
      {"| a | int | | (0 |", "a int", "parentheses"},
      {"| a | int | | 'x |", "a int", "never closed"},
      {"| a | int | | 1 -- x |", "a int", "a comment"},
      {"| a | int | | 2*3*4 |", "a int", "holds markup"},
      {"| a | int | | a<br>b |", "a int", "holds markup"},
      {"| a | int | | | indexed |", "a int", "\"indexed\" is not read"},
      {"| a | int | | | FK |", "a int", "FK of a names no table"},
      {"| a | int | | | FK → users.id |", "a int", "\"FK -> users.id\" is not read"},
      {"| a | int | | 'x'||'y' | | |", "a int DEFAULT ('x')", "a bar inside a cell"},
      {"| a | int | | | | renamed from: x.y |", "a int", "without schema"},
  };
  for (const Case& c : cases) {
    std::vector<std::string> messages;
    EXPECT_EQ(Column(c.row, &messages), c.column) << c.row;
    EXPECT_THAT(messages, testing::Contains(HasSubstr(c.message))) << c.row;
  }
  std::vector<std::string> messages;
  EXPECT_EQ(Columns("| a b | int |\n| c | |\n| d | int; |\n| e | int |\n", &messages),
            std::vector<std::string>{"\n\n\ne int"})
      << "the line stays";
  EXPECT_THAT(messages, ElementsAre(HasSubstr("error 5:1"), HasSubstr("error 6:1"),
                                    HasSubstr("error 7:1"), HasSubstr("error 7:1")));
}

TEST(ColumnTable, KnowsOtherHeaders) {
  Script script = Read(
      "#### `t`\n\nField | Data type | Required | Default value | PK | Unique | References | "
      "Colour\n"
      "---|---|---|---|---|---|---|---\n"
      "id | int | yes | 0 | ✓ | | | red\n"
      "x | int | no | | | yes | users(id) ON DELETE SET NULL DEFERRABLE | \n"
      "y | int | nullable | | | no | FK → \"S\".\"T\"(a, b) | \n");
  ASSERT_EQ(script.statements.size(), 1u);
  EXPECT_EQ(script.statements[0].text,
            "CREATE TABLE t (\n\nid int DEFAULT (0) NOT NULL PRIMARY KEY,\n"
            "x int UNIQUE REFERENCES users(id) on delete set null deferrable,\n"
            "y int REFERENCES \"S\".\"T\"(a, b))");
  EXPECT_THAT(Messages(script), ElementsAre(AllOf(HasSubstr("note 3:1"), HasSubstr("Colour"))));
}

TEST(ColumnTable, NeedsAHeadingThatNamesItsTable) {
  const std::string table = "\n| Column | Type |\n|---|---|\n| a | int |\n";
  EXPECT_THAT(Messages(Read("### users\n" + table)), ElementsAre(HasSubstr("warning 3:1")));
  EXPECT_EQ(Read("### `users`\n#### Columns\n" + table).statements.size(), 1u);
  EXPECT_EQ(Read("### `users`\n### Other\n" + table).statements.size(), 0u);
  EXPECT_EQ(Read("### `a` or `b`\n" + table).statements.size(), 0u);
  EXPECT_EQ(Read("### `users()`\n" + table).statements.size(), 0u);
}

TEST(ColumnTable, OtherTablesAreProse) {
  Script script = Read("### `users`\n\n| Index | Columns |\n|---|---|\n| a | b |\n");
  EXPECT_THAT(script.statements, IsEmpty());
  EXPECT_THAT(script.diagnostics, IsEmpty());
}

TEST(ColumnTable, StandsInQuotesAndLists) {
  Script script = Read("### `t`\n\n> | Column | Type |\n> |---|---|\n> | a | int |\n");
  ASSERT_EQ(script.statements.size(), 1u);
  EXPECT_EQ(script.statements[0].text, "CREATE TABLE t (\n\na int)");
  EXPECT_EQ(script.statements[0].place.line, 3);
  EXPECT_THAT(script.diagnostics, IsEmpty());
}

TEST(KeyCell, KeepsWhatItCannotRead) {
  KeyCell cell =
      ReadKeyCell("PK; FK -> a(b) on delete cascade on update no action and fast, FK x y");
  EXPECT_TRUE(cell.primary);
  EXPECT_THAT(cell.constraints,
              ElementsAre("REFERENCES a(b) on delete cascade on update no action"));
  EXPECT_THAT(cell.unread, ElementsAre("fast", "FK x y"));
  EXPECT_THAT(ReadKeyCell("CHECK (a; b)").unread, ElementsAre("CHECK (a; b)"));
  EXPECT_THAT(ReadKeyCell("CHECK (a").unread, ElementsAre("CHECK (a"));
  EXPECT_THAT(ReadReferencesCell("see the docs").unread, ElementsAre("see the docs"));
  EXPECT_THAT(ReadReferencesCell("see the docs").constraints, IsEmpty());
}

TEST(ReadTableName, TakesNamesOnly) {
  EXPECT_EQ(ReadTableName("users"), (QualifiedName{"", "users"}));
  EXPECT_EQ(ReadTableName("chat.Messages"), (QualifiedName{"chat", "Messages"}));
  EXPECT_EQ(ReadTableName("\"a.b\".\"c d\""), (QualifiedName{"a.b", "c d"}));
  for (const char* text : {"", "a b", "a.", ".a", "a.b.c", "f()", "a-b", "\"open", "\"\"", "1a"}) {
    EXPECT_EQ(ReadTableName(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace pgorigin
