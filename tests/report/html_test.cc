// The page without a browser: tests/browser looks at it in one.
#include "pgorigin/report/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/golden.h"
#include "report/html/markup.h"
#include "report/html/picture_layout.h"
#include "report/sample_lineage.h"
#include "support/model_builder.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string Page(const Report& report) { return ToHtml({{.name = "lab", .report = report}}); }

int CountOf(const std::string& text, const std::string& part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(HtmlPage, IsTheSameForTheSameReport) { EXPECT_EQ(Page(sample::Full()), Page(sample::Full())); }

TEST(HtmlPage, NothingOfADatabaseIsMarkup) {
  const std::string page = Page(sample::Hostile());
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, Not(HasSubstr("<b>x</b>")));
  EXPECT_THAT(page, Not(HasSubstr("<blink")));
  EXPECT_EQ(CountOf(page, "<script"), 2);
  EXPECT_THAT(page, HasSubstr("&lt;img src=x onerror=alert(1)&gt;"));
  EXPECT_THAT(page, Not(HasSubstr("\x1b")));
  EXPECT_THAT(page, Not(HasSubstr("\xe2\x80\xae")));
  EXPECT_THAT(page, Not(HasSubstr("\xff")));
}

TEST(HtmlPage, ItsPolicyForbidsTheNetwork) {
  const std::string page = Page(sample::Full());
  EXPECT_THAT(page, HasSubstr("default-src &#39;none&#39;; style-src &#39;sha256-"));
  EXPECT_THAT(page, Not(HasSubstr("unsafe-inline")));
  EXPECT_THAT(page, Not(HasSubstr("src=\"http")));
  EXPECT_THAT(page, Not(HasSubstr(" style=")));
}

TEST(HtmlPage, HasEveryFindingAndAllThatIsKept) {
  const Report report = sample::Full();
  const std::string page = Page(report);
  EXPECT_EQ(CountOf(page, " data-s="),
            static_cast<int>(report.findings.size() + report.kept.size()));
  EXPECT_EQ(CountOf(page, " data-c=\"kept\""), static_cast<int>(report.kept.size()));
  EXPECT_EQ(CountOf(page, " data-c=\"deferred\""), 1);
  for (const Finding& finding : report.findings) {
    EXPECT_THAT(page, HasSubstr(HtmlText(finding.sentence)));
  }
}

TEST(HtmlPage, FindingsOfOneFingerprintHaveAnchorsOfTheirOwn) {
  Report report = sample::Full();
  for (Finding& finding : report.findings) finding.fingerprint = "1234567890abcdef";
  const std::string page = Page(report);
  EXPECT_EQ(CountOf(page, "id=\"f0-1234567890abcdef\""), 1);
  EXPECT_EQ(CountOf(page, "id=\"f0-1234567890abcdef-2\""), 1);
}

TEST(HtmlPage, SaysWhatIsNotThereAndWhy) {
  const Report report = sample::Full();
  const std::string page =
      ToHtml({{.name = "lab", .report = report, .no_plan = "Nobody asked <i>."}});
  EXPECT_THAT(page, HasSubstr("No history was kept of this target."));
  EXPECT_THAT(page, HasSubstr("Nobody asked &lt;i&gt;."));
  EXPECT_THAT(page, HasSubstr("The schemas are not at hand here: no picture."));
}

TEST(HtmlPage, OfALintHasNothingSideBySide) {
  Report report = sample::Full();
  report.type = Report::Type::kLint;
  const std::string page = Page(report);
  EXPECT_THAT(page, Not(HasSubstr(">side by side<")));
  EXPECT_THAT(page, Not(HasSubstr("href=\"#picture\"")));
}

TEST(HtmlPage, DrawsTheHistory) {
  const Report report = sample::Full();
  const std::string page = ToHtml(
      {{.name = "lab",
        .report = report,
        .history = {{"2026-01-30T02:00:00Z", 1, 2, 0, 0}, {"2026-01-31T02:00:00Z", 7, 0, 0, 3}}}});
  EXPECT_EQ(CountOf(page, "<polyline"), 4);
  EXPECT_THAT(page, HasSubstr("2 runs; error: 1 at first, 7 at last"));
  EXPECT_THAT(page, HasSubstr(">2026-01-31T02:00:00Z</th>"));
}

TEST(HtmlPage, WhatNobodyCountedIsNoLineOfZeros) {
  const Report report = sample::Full();
  const std::string page =
      ToHtml({{.name = "lab",
               .report = report,
               .history = {{"2026-01-30", 1, 2, 0, std::nullopt}, {"2026-01-31", 7, 0, 0, 3}}}});
  EXPECT_EQ(CountOf(page, "<polyline"), 3);
  EXPECT_THAT(page, Not(HasSubstr("line uncertain")));
}

TEST(HtmlPage, TargetsAreToldApart) {
  const Report a = sample::Full(), b = sample::Clean();
  const std::string page = ToHtml({{.name = "eu", .report = a}, {.name = "us", .report = b}});
  EXPECT_THAT(page, HasSubstr("<h1>2 targets</h1>"));
  EXPECT_THAT(page, HasSubstr("<option value=\"1\">us</option>"));
  EXPECT_THAT(Page(a), Not(HasSubstr("filter-target")));
}

TEST(HtmlPage, MembersOfAFleetThatAreAlikeAreShownOnce) {
  const Report drifted = sample::Full(), clean = sample::Clean();
  std::vector<HtmlTarget> targets;
  for (const char* name : {"acme", "blue", "corp"}) {
    targets.push_back({.name = name, .report = drifted, .fleet = "tenants"});
  }
  targets.push_back({.name = "dunn", .report = clean, .fleet = "tenants"});
  targets.push_back({.name = "eu", .report = drifted});
  const std::string page = ToHtml(targets);
  EXPECT_THAT(page, HasSubstr("<h1>5 targets</h1>"));
  EXPECT_THAT(page, HasSubstr("3 of 4 audited members of tenants have the same findings; they are "
                              "shown once, as acme."));
  EXPECT_THAT(page, HasSubstr("<option value=\"0\">acme and 2 more of tenants</option>"));
  for (const char* name : {"blue", "corp", "dunn", "eu"}) {
    EXPECT_THAT(page, HasSubstr(std::string(">") + name + "</a></th>"));
  }
  EXPECT_EQ(CountOf(page, "<li id=\"f"), 2 * CountOf(Page(drifted), "<li id=\"f"));
}

TEST(HtmlPage, TellsOfTargetsThatCouldNotBeAudited) {
  const Report report = sample::Clean();
  const std::string page = ToHtml({{.name = "eu", .report = report}}, {{"ap", "cannot connect <"}});
  EXPECT_THAT(page, HasSubstr("<h1>2 targets</h1>"));
  EXPECT_THAT(page, HasSubstr("cannot connect &lt;"));
  EXPECT_THAT(ToHtml({}, {{"ap", "refused"}}), HasSubstr("<h1>ap</h1>"));
}

// A column of another type, one that is missing, a table that is, and the SQL for one of them.
struct Lab {
  Lab() {
    alignment.from =
        ModelBuilder().AddTable("users", {"id uuid!", "role text", "old text"}).Build();
    alignment.to = ModelBuilder()
                       .AddTable("users", {"id uuid!", "role integer", "bio text"})
                       .AddPrimaryKey("users", "users_pkey", {"id"})
                       .AddTable("posts", {"id uuid!", "user_id uuid"})
                       .AddForeignKey("posts", "posts_fk", "user_id", "users")
                       .Build();
    report = sample::Empty();
    report.tables = {{"Auth", {"public", "users"}, true, true, sample::Line(3)},
                     {"Auth", {"public", "posts"}, false, true, sample::Line(9)}};
    const auto words = [](const char* rule) {
      return sample::Words{rule, Severity::kError, "It differs.", "Repair it."};
    };
    sample::Add(report,
                sample::Changed(ColumnId("users", "role"), 4, "Auth", {"type", "text", "integer"}),
                words("drift.type"));
    sample::Add(report, sample::Missing(ColumnId("users", "bio"), 5, "Auth", "text"),
                words("schema.missing-column"));
    sample::Add(report, sample::Extra(ColumnId("users", "old"), "Auth", "text"),
                words("schema.extra-column"));
    sample::Add(report, sample::Missing(TableId("posts"), 9, "Auth", "table of 2 columns"),
                words("schema.missing-table"));
    PlannedStep step;
    step.object = ColumnId("users", "role");
    step.what = "alter";
    step.sql = "ALTER TABLE public.users\n\tALTER role TYPE integer USING '<b>'::text::integer;\n";
    step.effect = {Lock::kAccessExclusive, {"public", "users"}, true};
    step.hazards = {Hazard::kRewrite, Hazard::kConversion};
    step.change = 0;
    plan.migration.segments = {{{step}, true}};
    plan.migration.left_out = {{ColumnId("users", "bio"), "create", "no SQL is known", {}, 1}};
  }
  std::string page() const {
    return ToHtml({{.name = "lab", .report = report, .alignment = &alignment, .plan = &plan}});
  }

  Alignment alignment;
  Report report;
  PlanFile plan;
};

TEST(HtmlPage, PutsTablesSideBySide) {
  const std::string page = Lab().page();
  EXPECT_THAT(page, HasSubstr("<tr class=\"changed\">"));
  EXPECT_THAT(page, HasSubstr("<code>text</code><div><span class=\"chip\">type</span></div></td>"
                              "<td class=\"differs\"><code>integer</code>"));
  EXPECT_THAT(page, HasSubstr("<tr class=\"missing\">"));
  EXPECT_THAT(page, HasSubstr("<tr class=\"extra\">"));
  EXPECT_THAT(page, HasSubstr("<tr class=\"equal\">"));
}

TEST(HtmlPage, ShowsTheSqlWithItsRisksBesideTheFinding) {
  const std::string page = Lab().page();
  const std::size_t finding = page.find("class=\"finding error\"");
  const std::string item = page.substr(finding, page.find("</li>\n", finding) - finding);
  EXPECT_THAT(item, HasSubstr("ALTER TABLE public.users\n\tALTER role"));
  EXPECT_THAT(item, HasSubstr("&#39;&lt;b&gt;&#39;::text"));
  EXPECT_THAT(item, HasSubstr("Lock: ACCESS EXCLUSIVE on public.users; writes every row anew"));
  EXPECT_THAT(item, HasSubstr("<li class=\"gated\"><b>conversion</b>"));
  EXPECT_THAT(page, HasSubstr("No SQL for create column public.users.bio: no SQL is known"));
}

TEST(HtmlPage, WhatIsShownEscapedCannotBeCopied) {
  Lab lab;
  lab.plan.migration.segments[0].steps[0].sql = "SELECT '\xe2\x80\xae';\n";
  EXPECT_THAT(lab.page(), HasSubstr("Some characters are shown escaped"));
  EXPECT_THAT(lab.page(), Not(HasSubstr("class=\"copy scripted\"")));
}

TEST(HtmlPage, DrawsTablesAndTheirKeys) {
  const std::string page = Lab().page();
  EXPECT_THAT(page, HasSubstr("<title>public.posts, missing in live: 1 error</title>"));
  EXPECT_THAT(page, HasSubstr("<path class=\"line missing\""));
  EXPECT_THAT(page, HasSubstr("<title>posts_fk</title>"));
}

// What is kept is as the Origin has it written, not as the effective Origin is.
TEST(HtmlPage, ShowsWhatIsKeptAsItIsWritten) {
  Lab lab;
  Kept kept;
  kept.finding = lab.report.findings[0];
  kept.changes = {lab.report.comparison.changes[0]};
  kept.changes[0].from_summary = "text";
  kept.changes[0].to_summary = "integer";
  lab.report.kept = {kept};
  lab.report.findings.erase(lab.report.findings.begin());
  As<Column>(lab.alignment.to.Find(ColumnId("users", "role")))->type = "text";
  lab.plan = {};
  const std::string page = lab.page();
  const std::size_t row = page.find("<tr class=\"kept\">");
  ASSERT_NE(row, page.npos);
  EXPECT_THAT(page.substr(row, page.find("</tr>", row) - row), HasSubstr("<code>integer</code>"));
}

bool Overlap(const Point& a, double a_height, const Point& b, double b_height, double width) {
  return a.x < b.x + width && b.x < a.x + width && a.y < b.y + b_height && b.y < a.y + a_height;
}

void ExpectNoOverlap(const BoxSizes& sizes, const PictureLayout& layout) {
  for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
    EXPECT_GE(layout.boxes[i].y, 0);
    EXPECT_LE(layout.boxes[i].y + sizes.heights[i], layout.height);
    EXPECT_LE(layout.boxes[i].x + sizes.width, layout.width);
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(Overlap(layout.boxes[i], sizes.heights[i], layout.boxes[j], sizes.heights[j],
                           sizes.width))
          << i << " and " << j;
    }
  }
}

TEST(PictureLayout, WhatIsReferredToStandsLeft) {
  const BoxSizes sizes{100, 50, 10, {30, 40, 50}};
  const PictureLayout layout = LayOut(sizes, {{0, 1}, {1, 2}});
  EXPECT_LT(layout.boxes[2].x, layout.boxes[1].x);
  EXPECT_LT(layout.boxes[1].x, layout.boxes[0].x);
}

TEST(PictureLayout, CirclesAndSelfReferencesAreDrawn) {
  const BoxSizes sizes{100, 50, 10, {30, 40, 50}};
  ExpectNoOverlap(sizes, LayOut(sizes, {{0, 1}, {1, 2}, {2, 0}, {1, 1}}));
}

TEST(PictureLayout, FortyTablesDoNotOverlapNorHideLines) {
  BoxSizes sizes{198, 62, 22, {}};
  std::vector<std::pair<int, int>> lines;
  for (int i = 0; i < 40; ++i) {
    sizes.heights.push_back(40 + 18 * (i % 6));
    if (i > 0) lines.emplace_back(i, 0);
    if (i > 3) lines.emplace_back(i, i / 3);
    if (i % 7 == 0) lines.emplace_back(i / 2, i);
  }
  const PictureLayout layout = LayOut(sizes, lines);
  ExpectNoOverlap(sizes, layout);
  EXPECT_LT(layout.width / layout.height, 4);
  EXPECT_LT(layout.height / layout.width, 2);
  for (const auto& bends : layout.lines) {
    for (const Point& bend : bends) {
      for (std::size_t box = 0; box < layout.boxes.size(); ++box) {
        const Point& at = layout.boxes[box];
        const bool inside = bend.x >= at.x && bend.x <= at.x + sizes.width && bend.y > at.y &&
                            bend.y < at.y + sizes.heights[box];
        EXPECT_FALSE(inside) << "a line passes behind box " << box;
      }
    }
  }
}

TEST(PictureLayout, WithoutTablesThereIsNothing) { EXPECT_TRUE(LayOut({}, {}).boxes.empty()); }

}  // namespace
}  // namespace pgorigin
