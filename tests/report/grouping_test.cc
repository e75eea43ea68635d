// Names within a section are short, and nothing else of a text changes.
#include "report/grouping.h"

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

}  // namespace
}  // namespace pgorigin
