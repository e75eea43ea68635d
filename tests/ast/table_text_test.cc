// Where the parts of a table's definition stand.
#include "pgorigin/ast/table_text.h"

#include <gtest/gtest.h>

namespace pgorigin {
namespace {

std::string Slice(const std::string& text, const TextRange& range) {
  return text.substr(range.begin, range.size());
}

// Elements by `;`; of a column its type, and its clauses by `|`.
std::string Parts(const std::string& statement) {
  const auto table = ReadTableText(statement);
  if (!table) return "none";
  std::string parts;
  for (const TableElement& element : table->elements) {
    parts += parts.empty() ? "" : "; ";
    if (element.type != TableElement::Type::kColumn) {
      parts += Slice(statement, element.range);
      continue;
    }
    parts += element.name + ": " + Slice(statement, element.type_name);
    for (const ColumnClause& clause : element.clauses) {
      parts += " | " + Slice(statement, clause.range);
    }
  }
  return parts;
}

TEST(TableText, ColumnsHaveATypeAndClauses) {
  EXPECT_EQ(Parts("CREATE TABLE t (a int, \"B\" numeric(10, 2)[] COLLATE \"C\" NOT NULL DEFAULT"
                  " f(1, 2) CHECK (b > 0) CONSTRAINT x REFERENCES u (id) ON DELETE CASCADE)"),
            "a: int; B: numeric(10, 2)[] | COLLATE \"C\" | NOT NULL | DEFAULT f(1, 2) | CHECK (b >"
            " 0) | CONSTRAINT x REFERENCES u (id) ON DELETE CASCADE");
}

TEST(TableText, CommentsAreNoPart) {
  EXPECT_EQ(Parts("CREATE TABLE t (\n  a int, -- one, two\n  b text /* x */ NOT NULL -- last\n)"),
            "a: int; b: text | NOT NULL");
}

TEST(TableText, ConstraintsAreElements) {
  EXPECT_EQ(Parts("CREATE TABLE t (a int, LIKE u INCLUDING ALL, CONSTRAINT c CHECK (a IN (1, 2)),"
                  " PRIMARY KEY (a, b)) PARTITION BY RANGE (a)"),
            "a: int; u INCLUDING ALL; CONSTRAINT c CHECK (a IN (1, 2)); PRIMARY KEY (a, b)");
}

TEST(TableText, OfAlterTableOnlyWhatIsAdded) {
  EXPECT_EQ(Parts("ALTER TABLE t ADD COLUMN a int DEFAULT 1, DROP COLUMN b, ADD CONSTRAINT c UNIQUE"
                  " (a)"),
            "a: int | DEFAULT 1; CONSTRAINT c UNIQUE (a)");
}

TEST(TableText, NothingElseHasAny) {
  for (const char* other :
       {"CREATE VIEW v AS SELECT 1", "CREATE TABLE t AS SELECT 1 AS a", "", "("}) {
    EXPECT_EQ(Parts(other), "none") << other;
  }
}

}  // namespace
}  // namespace pgorigin
