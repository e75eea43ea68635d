// Documents and validations: of a directory of migrations against an Origin.
#include "cli/command_line.h"

namespace pgorigin {
namespace {

constexpr char kOrigin[] = R"(# Shop

## Sales

### orders

```sql
CREATE TYPE state AS ENUM ('open', 'paid');
CREATE TABLE orders (id uuid PRIMARY KEY, state state NOT NULL DEFAULT 'open', note text);
```

## Stock

### items

```sql
CREATE TABLE items (id uuid PRIMARY KEY, order_id uuid REFERENCES orders (id) ON DELETE CASCADE);
```

## Returns

### returned

```sql
CREATE TABLE returned (id uuid PRIMARY KEY);
```
)";

class Documents : public CommandLine {
 protected:
  void SetUp() override {
    Write("origin.md", kOrigin);
    Write(
        "migrations/010_sales.sql",
        "CREATE TABLE orders (id bigserial PRIMARY KEY, state varchar(9) NOT NULL, note text);\n");
    Write("migrations/020_stock.sql",
          "CREATE TABLE items (id uuid PRIMARY KEY, order_id bigint REFERENCES orders (id));\n"
          "ALTER TABLE orders ADD COLUMN legacy text;\n");
  }

  Finished Document(const std::string& type, std::vector<std::string> more = {}) {
    std::vector<std::string> line = {"document", type,        "--target", "migrations",
                                     "--origin", "origin.md", "--date",   "2026-01-31"};
    line.insert(line.end(), more.begin(), more.end());
    return Pgorigin(line);
  }
};

TEST_F(Documents, AnAuditListsTheKeysThatAreDueByDomain) {
  const Finished run = Document("audit");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "# Database audit\n\n- **Date:** 2026-01-31\n"));
  EXPECT_TRUE(Contains(run.out, "| **Sales** | `orders` | `bigint` | `uuid` |"));
  EXPECT_TRUE(Contains(run.out, "- **Stock:** `items`: the key is a UUID."));
  EXPECT_TRUE(Contains(run.out,
                       "**Foreign keys without `ON DELETE`:** 1 of 1: "
                       "`public.items (order_id)`."));
  EXPECT_TRUE(Contains(run.out, "| [`010_sales.sql`](migrations/010_sales.sql) | `orders` | — |"));
  EXPECT_TRUE(Contains(run.out,
                       "| [`020_stock.sql`](migrations/020_stock.sql) | `items` | `orders` "
                       "|"));
}

TEST_F(Documents, ADiffMapsFindingsToFiles) {
  const Finished run = Document("diff");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "#### `orders` — [`origin.md:9`](origin.md#L9)"));
  EXPECT_TRUE(Contains(run.out, "## 3. Plan of action"));
  EXPECT_TRUE(
      Contains(run.out, "1. **`010_sales.sql`**\n   - add `public.state`\n   - `orders`: "));
  EXPECT_TRUE(Contains(run.out, "3. **`030_returns.sql`** (new)\n   - add `public.returned`\n"));
}

TEST_F(Documents, WhatADecisionKeepsIsTechnicalDebt) {
  Write("decisions.toml",
        "[[decision]]\nobject = \"public.orders.legacy\"\ndecide = \"keep\"\nreason = \"Go\"\n");
  const Finished run = Document("validation");
  EXPECT_TRUE(Contains(run.out,
                       "| `public.orders.legacy` | Column public.orders.legacy is in live "
                       "alone: text. | keep: Go | [`decisions.toml:1`]"))
      << run.out;
  EXPECT_TRUE(Contains(run.out, "FAILED (static analysis) / PENDING (runtime)"));
  EXPECT_TRUE(Contains(run.out, "**NOT READY**"));
}

TEST_F(Documents, TheStrategyHasTheRulesInForce) {
  Write("pgorigin.toml", "[rules]\nenable = [\"identity.*\"]\n");
  const Finished run = Document("strategy");
  EXPECT_TRUE(Contains(run.out, "`identity.uuid-key`"));
  EXPECT_TRUE(Lacks(run.out, "`naming.index`"));
  EXPECT_TRUE(Contains(run.out, "tables: `orders`"));
}

TEST_F(Documents, NotesOfPeopleStay) {
  ASSERT_EQ(Document("audit", {"-o", "AUDIT.md"}).status, 0);
  std::string text = Read("AUDIT.md");
  const std::string marker = "<!-- notes 1 -->\n";
  const std::size_t at = text.find(marker);
  ASSERT_NE(at, std::string::npos);
  Write("AUDIT.md", text.insert(at + marker.size(), "Ask **Ada** first.\n"));
  ASSERT_EQ(Document("audit", {"-o", "AUDIT.md"}).status, 0);
  EXPECT_EQ(Read("AUDIT.md"), text);
}

TEST_F(Documents, HeadingsMayBeFrench) {
  EXPECT_TRUE(Contains(Document("audit", {"--lang", "fr"}).out, "## 1. Synthèse"));
  EXPECT_EQ(Document("audit", {"--lang", "la"}).status, 2);
  EXPECT_EQ(Document("poem").status, 2);
}

class Validating : public CommandLineWithServer {};

TEST_F(Validating, ExecutesFileByFileAndAgainWhatClaimsToRepeat) {
  Write("origin.sql", "CREATE TABLE t (id uuid PRIMARY KEY); CREATE VIEW v AS SELECT id FROM t;");
  Write("m/1_t.sql", "CREATE TABLE t (id uuid PRIMARY KEY);\n");
  Write("m/2_v.sql", "CREATE OR REPLACE VIEW v AS SELECT id FROM t;\n");
  const std::vector<std::string> line = {"validate", "m", "--origin", "origin.sql", "--runtime"};
  const Finished good = Pgorigin(line);
  EXPECT_EQ(good.status, 0) << good.out << good.err;
  EXPECT_TRUE(Contains(good.out, "PASSED (static analysis) / PASSED (runtime)"));
  EXPECT_TRUE(Contains(good.out, "2 files executed in order by a scratch server"));
  EXPECT_TRUE(Contains(good.out, "executed again, as they claim to be repeatable: 1"));
  EXPECT_TRUE(Contains(good.out, "READY FOR PRODUCTION (greenfield)"));
  // It says that it can be repeated, and cannot.
  Write("m/3_n.sql",
        "ALTER TABLE t ADD COLUMN IF NOT EXISTS n int;\n"
        "CREATE OR REPLACE VIEW v AS SELECT id FROM t;\n"
        "ALTER TABLE t RENAME TO u;\nALTER TABLE u RENAME TO t;\n");
  Write("m/R__w.sql", "CREATE VIEW w AS SELECT id FROM t;\n");
  const Finished bad = Pgorigin(line);
  EXPECT_EQ(bad.status, 1);
  EXPECT_TRUE(Contains(bad.out, "(the second time)")) << bad.out;
  EXPECT_TRUE(Contains(bad.out, "what they make is not the Origin"));
}

}  // namespace
}  // namespace pgorigin
