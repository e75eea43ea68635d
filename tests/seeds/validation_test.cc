// "DB Migrations V1 Validation", of migrations_v1_aligned: statement by statement.
#include "seeds/veza.h"

namespace pgorigin::veza {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string Validate(const char* migrations, const Arguments& more, int status) {
  Arguments all = kPublic;
  all.insert(all.end(), more.begin(), more.end());
  const Finished run = Run(WithOrigin({"validate", migrations}, all));
  EXPECT_EQ(run.status, status) << run.err;
  return run.out;
}
const std::string& Static() {
  static const std::string text = Validate(kAligned, {}, 0);
  return text;
}
const std::string& Runtime() {
  static const std::string text = Validate(kAligned, {"--runtime"}, 0);
  return text;
}

TEST(SeedValidation, StaticAnalysisPassesAndRuntimeIsPending) {
  EXPECT_THAT(Static(), HasSubstr("- **Status:** PASSED (static analysis) / PENDING (runtime)"));
  EXPECT_THAT(Static(), HasSubstr("- **Runtime:** PENDING; nothing was executed"));
}

TEST(SeedValidation, TenFilesMakeThirtyTwoTables) {
  EXPECT_THAT(Static(), HasSubstr("- **Migration files:** 10\n"));
  EXPECT_THAT(Static(), HasSubstr("- **Tables:** 32 (Auth, RBAC, Profiles, Files, Streaming, "
                                  "Social, Chat (Legacy))"));
}

struct Row {
  const char* invariant;
  const char* held;
};
constexpr Row kInvariants[] = {
    {"Primary keys", "every table has a UUID key"},
    {"Timestamps", "`created_at` and `updated_at` on every table"},
    {"Updated trigger", "a trigger on every table that has `updated_at`"},
    {"Soft deletes", "`deleted_at` on what users can take back"},
    {"Foreign keys", "an explicit `ON DELETE` everywhere"},
    {"Indexes", "named by the convention, and one for every foreign key"},
};

TEST(SeedValidation, CoreInvariantsHold) {
  for (const auto& [invariant, held] : kInvariants) {
    EXPECT_THAT(Static(), HasSubstr(fmt::format("| **{}** | ✅ Compliant | {} |", invariant, held)));
  }
}

// The set before it breaks some of them: the table can say so.
TEST(SeedValidation, CoreInvariantsDidNotHoldBefore) {
  const std::string before = Validate(kV1, {}, 1);
  EXPECT_THAT(before, HasSubstr("| **Soft deletes** | ❌ Broken | 3 findings: "));
  EXPECT_THAT(before, HasSubstr("| **Indexes** | ❌ Broken | "));
  EXPECT_THAT(before, HasSubstr("FAILED (static analysis)"));
  EXPECT_THAT(before, HasSubstr("**NOT READY**"));
}

constexpr Row kModules[] = {
    {"Auth", "`users`, `federated_identities`, `refresh_tokens`"},
    {"Profiles", "`user_profiles`, `user_settings`"},
    {"Files", "`files`, `file_metadata`, `file_uploads`"},
    {"Streaming", "`tracks`, `track_versions`, `playlists`"},
    {"Chat (Legacy)", "`rooms`, `messages`"},
};

TEST(SeedValidation, ModulesAreAligned) {
  for (const auto& [module, tables] : kModules) {
    EXPECT_THAT(Static(), HasSubstr(fmt::format("- **{}:** as the Origin: {}", module, tables)));
  }
  EXPECT_THAT(Static(), Not(HasSubstr("**missing**")));
}

struct Change {
  const char* rule;
  const char* object;
};
const std::vector<Change> kAligning = {
    {"types.varchar-for-enum", "public.users.role"},
    {"schema.missing-column", "public.users.email_verified_at"},
    {"naming.renamed-column", "public.federated_identities.provider_user_id"},
    {"schema.missing-column", "public.refresh_tokens.device_name"},
    {"schema.missing-table", "public.user_profiles"},
    {"schema.missing-table", "public.files"},
    {"schema.missing-table", "public.file_metadata"},
    {"schema.missing-table", "public.file_uploads"},
    {"drift.missing-constraint", "public.tracks.tracks_file_id_fkey"},
    {"drift.changed-type", "public.playlists.visibility"},
    {"schema.missing-table", "public.messages"},
};

// What was different in the set before is not any more.
TEST(SeedValidation, EachAlignmentIsAFindingBeforeAndNoneAfter) {
  const Said before = Audit(kV1, kPublic), after = Audit(kAligned, kPublic);
  for (const auto& [rule, object] : kAligning) {
    EXPECT_NE(before.Sentence(rule, object), "") << rule << " " << object;
    EXPECT_EQ(after.Sentence(rule, object), "");
  }
}

TEST(SeedValidation, TechnicalDebtIsKeptByDecision) {
  for (const char* line :
       {"| `public.users.avatar` | Column public.users.avatar is in live alone: text. | keep: ",
        "| `public.users.bio` | Column public.users.bio is in live alone: text. | keep: ",
        "| `public.tracks.file_path` | Column public.tracks.file_path is in live alone: text not "
        "null. | keep: ",
        "| `public.tracks.file_id` | Column public.tracks.file_id: not null is yes in live and no "
        "in the Origin. | keep: a database that starts empty has it NOT NULL"}) {
    EXPECT_THAT(Static(), HasSubstr(line));
  }
}

// Beside the column that is to replace it, which is there, too.
TEST(SeedValidation, DebtStandsBesideWhatReplacesIt) {
  const Said said = Audit(kAligned, kPublic);
  EXPECT_NE(said.Decision("schema.extra-column", "public.users.avatar"), "");
  EXPECT_NE(said.Decision("schema.extra-column", "public.tracks.file_path"), "");
  const Objects missing = said.Of("schema.missing-column");
  EXPECT_EQ(missing, Objects{});
  EXPECT_EQ(said.Of("schema.missing-table"), Objects{});
}

TEST(SeedValidation, ItIsForNewEnvironmentsAndNotForExistingProduction) {
  EXPECT_THAT(Static(), HasSubstr("**Verdict:** **READY FOR A RUNTIME TEST (greenfield)**"));
  EXPECT_THAT(Static(), HasSubstr("- **New environments:** apply the files in order"));
  EXPECT_THAT(Static(), HasSubstr("- **Existing production:** do **not** apply these files"));
}

TEST(SeedValidation, TheNextSteps) {
  EXPECT_THAT(Static(), HasSubstr("1. **Runtime validation:** `pgorigin validate"));
  EXPECT_THAT(Static(), HasSubstr("2. **Technical debt:** let the code follow"));
}

TEST(SeedValidation, ExecutedItPassesAndIsReadyForProduction) {
  EXPECT_THAT(Runtime(), HasSubstr("- **Status:** PASSED (static analysis) / PASSED (runtime)"));
  EXPECT_THAT(Runtime(), HasSubstr("  - 10 files executed in order by a scratch server"));
  EXPECT_THAT(Runtime(), HasSubstr("**Verdict:** **READY FOR PRODUCTION (greenfield)**"));
  EXPECT_THAT(Runtime(), Not(HasSubstr("**Runtime validation:**")));
}

}  // namespace
}  // namespace pgorigin::veza
