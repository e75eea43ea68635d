// Names within a section are short, advice is short, and nothing else of a text changes.
#include "report/names.h"

#include <gtest/gtest.h>

#include "report/sample_reports.h"

namespace pgorigin {
namespace {

struct Case {
  const char* text;
  const char* within;
};

class ShortNames : public testing::TestWithParam<Case> {};

TEST_P(ShortNames, ReplaceTheFullOneInProse) {
  Section section;
  section.is_relation = true;
  section.title = "public.users";
  Finding finding;
  finding.object = sample::Column("users", "role");
  EXPECT_EQ(Within(Report(), section, GetParam().text, finding), GetParam().within);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, ShortNames,
    testing::Values(
        Case{"Column public.users.role is missing.", "Column role is missing."},
        Case{"Add column public.users.role.", "Add column role."},
        Case{"Change the type of public.users.role to x.", "Change the type of role to x."},
        Case{"Column public.users.role_id is missing.", "Column public.users.role_id is missing."},
        Case{"column mypublic.users.role", "column mypublic.users.role"},
        Case{"default is (public.users.role > 1)", "default is (public.users.role > 1)"},
        Case{"column public.users.role, column public.users.role", "column role, column role"},
        Case{"nothing", "nothing"}));

TEST(ShortName, IsNotUsedOutsideOfTheTable) {
  Finding finding;
  finding.object = sample::Column("users", "role");
  EXPECT_EQ(Within(Report(), Section(), "Column public.users.role.", finding),
            "Column public.users.role.");
}

TEST(ShortName, IsUsedForBothNamesOfARename) {
  Report report = sample::Empty();
  Change change = sample::MakeChange(ChangeType::kRenamed, sample::Column("users", "new"), 1, "");
  change.from_id = sample::Column("users", "old");
  sample::Add(report, change, {"r", Severity::kError, "Column public.users.old is new.", ""});
  const Section section = GroupByDomain(report).front().sections.front();
  const Finding& finding = report.findings.front();
  EXPECT_EQ(Within(report, section, finding.sentence, finding), "Column old is new.");
}

TEST(Naming, TellsWhetherProseNamesAnObject) {
  const ObjectId id = sample::Column("users", "id");
  EXPECT_TRUE(Names("Column public.users.id is missing.", id));
  EXPECT_TRUE(Names("Primary key id of public.users is bigint.", id));
  EXPECT_TRUE(Names("The key is id.", id));
  EXPECT_TRUE(Names("The key (id) is bigint.", id));
  EXPECT_FALSE(Names("It is valid, not idle: user_id, id_x.", id));
}

// The section of a report whose findings are all on one table.
Section OnlySection(const Report& report) { return GroupByDomain(report).front().sections.front(); }

Report MissingColumns(const std::string& before, const std::string& after) {
  Report report = sample::Empty();
  for (const char* name : {"a", "b"}) {
    const std::string full = std::string("public.users.") + name;
    sample::Add(report, sample::Missing(sample::Column("users", name), 1, "", "text not null"),
                {"r", Severity::kError, "Column " + full + " is missing: text not null.",
                 before + full + after});
  }
  return report;
}

std::string Shared(const Report& report) {
  const Section section = OnlySection(report);
  return SharedAdvice(report, section, section.groups.front()).value_or("(none)");
}

TEST(Advice, DoesNotRepeatTheDefinition) {
  const Report report = MissingColumns("Add column ", ": text not null.");
  EXPECT_EQ(AdviceWithin(report, OnlySection(report), report.findings[0]), "Add column a.");
}

TEST(Advice, KeepsADefinitionThatTheSentenceDoesNotTell) {
  Report report = MissingColumns("Add column ", ": text not null.");
  report.findings[0].sentence = "Column public.users.a is missing.";
  EXPECT_EQ(AdviceWithin(report, OnlySection(report), report.findings[0]),
            "Add column a: text not null.");
}

TEST(Advice, IsSharedWhenOnlyTheNameDiffers) {
  EXPECT_EQ(Shared(MissingColumns("Add column ", ": text not null.")), "Add column NAME.");
}

TEST(Advice, OfOneFindingKeepsTheName) {
  Report report = MissingColumns("Add column ", ": text not null.");
  report.findings.pop_back();
  EXPECT_EQ(Shared(report), "Add column a.");
}

TEST(Advice, IsNotSharedWhenMoreDiffers) {
  Report report = MissingColumns("Add column ", ".");
  report.findings[1].advice = "Leave column public.users.b.";
  EXPECT_EQ(Shared(report), "(none)");
}

}  // namespace
}  // namespace pgorigin
