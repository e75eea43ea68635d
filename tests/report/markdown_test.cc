// Nothing from a database or a file becomes markup, and all of it is still there.
#include <gtest/gtest.h>

#include "pgorigin/model/object_id.h"
#include "report/escape.h"
#include "report/markdown_reader.h"
#include "report/sample_reports.h"

namespace pgorigin {
namespace {

std::string Trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> Cells(const std::string& cell) {
  const std::string table = "| a | b | c |\n| :--- | :--- | :--- |\n| x | " + cell + " | end |\n";
  const MarkdownTree tree = ParseMarkdown(table);
  const auto nodes = NodesOf(tree, "table_cell");
  std::vector<std::string> texts;
  for (std::size_t i = 3; i < nodes.size(); ++i) texts.push_back(TextOf(nodes[i]));
  return texts;
}

const std::set<std::string> kInert = {"document",   "table",     "table_header", "table_row",
                                      "table_cell", "paragraph", "text",         "code"};

bool IsInert(const std::string& markdown) {
  const auto types = TypesIn(ParseMarkdown(markdown));
  return std::includes(kInert.begin(), kInert.end(), types.begin(), types.end());
}

std::vector<std::string> Row(const std::string& text) { return {"x", Trimmed(text), "end"}; }

const char* const kHostile[] = {
    "plain",
    "a_b_c",
    "_x_ __y__ *z* **w**",
    "a|b",
    "a\\|b",
    "a\\\\|b",
    "\\",
    "a\\",
    "`",
    "``",
    "a`b``c```d",
    "`a`",
    " `",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- x",
    "&lt;b&gt; &#60;",
    "[a](javascript:alert(1))",
    "![a](http://evil.example)",
    "[a]: http://evil.example",
    "http://evil.example/x",
    "HTTPS://evil.example",
    "www.evil.example",
    "WWW.evil.example",
    "someone@evil.example",
    "mailto:a@b.example",
    "@everyone",
    "ftp://evil.example|x",
    "# heading",
    "C #",
    "- item",
    "+ item",
    "1. item",
    "12) item",
    "> quote",
    "---",
    "===",
    "~~gone~~",
    "$x$ and $$y$$",
    "two\nlines\r\nthree",
    "tab\there",
    "\x1b[31mred\x07",
    "\xe2\x80\xae rtl",
    "größe 列名 é",
    "broken \xff\xc3 bytes",
    "  spaces   inside  ",
    "15.18 (PostgreSQL)",
};

TEST(Markdown, TextStaysTextInACell) {
  for (const std::string text : kHostile) {
    EXPECT_EQ(Cells(MarkdownText(text)), Row(Printable(text))) << MarkdownText(text);
    EXPECT_TRUE(IsInert("before " + MarkdownText(text))) << MarkdownText(text);
    const MarkdownTree heading = ParseMarkdown("# 1 " + MarkdownText(text));
    EXPECT_EQ(TextOf(heading.get()), "1 " + Trimmed(Printable(text)));
  }
}

TEST(Markdown, TextStaysTextAtTheStartOfALine) {
  for (const std::string text : kHostile) {
    const std::string markdown = MarkdownText(text);
    EXPECT_TRUE(IsInert(markdown)) << markdown;
    EXPECT_EQ(TextOf(ParseMarkdown(markdown).get()), Trimmed(Printable(text))) << markdown;
  }
}

TEST(Markdown, CodeStaysWhatItIs) {
  for (const std::string text : kHostile) {
    EXPECT_EQ(Cells(MarkdownCellCode(text)),
              (std::vector<std::string>{"x", Printable(text), "end"}))
        << MarkdownCellCode(text);
    const MarkdownTree heading = ParseMarkdown("# " + MarkdownCode(text));
    EXPECT_EQ(TextOf(heading.get()), Printable(text)) << MarkdownCode(text);
  }
}

TEST(Markdown, BlankCodeIsNamed) { EXPECT_EQ(MarkdownCode("  "), "(blank)"); }

// A small generator of its own, so that every platform tries the same texts.
std::string RandomText(unsigned& state) {
  static const std::vector<std::string> kAlphabet = {
      "\\", "\\", "|", "|", "`", "`",       "``",   "*",      "**",    "_",  "[",  "]",
      "(",  ")",  "<", ">", "!", "&",       "#",    "-",      "+",     "=",  ".",  ":",
      "/",  "@",  "~", "$", " ", "a",       "w",    "1",      "\n",    "\t", "\"", "'",
      "<b", "](", "x", "y", "é", "http://", "www.", "a@b.cc", "&amp;", "](", "~~", "\xff"};
  std::string text;
  do {
    state = state * 1664525u + 1013904223u;
    text += kAlphabet[(state >> 16) % kAlphabet.size()];
  } while ((state >> 8) % 12 != 0);
  return text;
}

TEST(Markdown, NoMixtureBreaksOut) {
  unsigned state = 1;
  for (int i = 0; i < 20000; ++i) {
    const std::string text = RandomText(state);
    const std::string safe = Printable(text);
    ASSERT_EQ(Cells(MarkdownText(text)), Row(safe)) << text << "\n" << MarkdownText(text);
    ASSERT_TRUE(IsInert(MarkdownText(text))) << text << "\n" << MarkdownText(text);
    if (Trimmed(safe).empty()) continue;
    ASSERT_EQ(Trimmed(Cells(MarkdownCellCode(text)).at(1)), Trimmed(safe)) << text;
    ASSERT_EQ(Cells(MarkdownCellCode(text)).at(2), "end") << text;
  }
}

TEST(Markdown, DocumentHoldsOnlyItsOwnMarkup) {
  const std::set<std::string> own = {"document", "heading",   "paragraph",    "list",       "item",
                                     "table",    "table_row", "table_header", "table_cell", "text",
                                     "code",     "strong",    "emph"};
  for (const Report& report : {sample::Full(), sample::Clean(), sample::Hostile()}) {
    const auto types = TypesIn(ParseMarkdown(ToMarkdown(report)));
    EXPECT_TRUE(std::includes(own.begin(), own.end(), types.begin(), types.end()));
  }
}

TEST(Markdown, HeadingsAreThoseOfTheDocument) {
  std::vector<std::string> headings;
  const MarkdownTree tree = ParseMarkdown(ToMarkdown(sample::Full()));
  for (cmark_node* node : NodesOf(tree, "heading")) {
    if (cmark_node_get_heading_level(node) <= 3) headings.push_back(TextOf(node));
  }
  EXPECT_EQ(headings,
            (std::vector<std::string>{
                "Origin diff", "1. Global divergences", "2. Table by table", "2.1 Foundations",
                "2.2 Auth", "2.3 Profiles", "2.4 Files", "2.5 Streaming", "2.6 Without a domain",
                "3. Technical debt and legacy support", "4. Not compared", "5. Uncertain verdicts",
                "6. Opaque statements", "7. Diagnostics", "8. How it was reached"}));
}

}  // namespace
}  // namespace pgorigin
