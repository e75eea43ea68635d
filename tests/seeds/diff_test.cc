// "DB Migrations Origin Diff", of migrations_v1: statement by statement.
#include "seeds/veza.h"

namespace pgorigin::veza {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

const Said& SaidOfV1() {
  static const Said said = Audit(kV1, kPublic);
  return said;
}
const std::string& DiffOfV1() {
  static const std::string text = Document("diff", kV1, kPublic);
  return text;
}

// The row of a feature: its status.
std::string Status(const std::string& feature) {
  const std::string& text = DiffOfV1();
  const std::size_t begin = text.find("| **" + feature + "** |");
  if (begin == text.npos) return "";
  const std::string row = text.substr(begin, text.find(" |\n", begin) - begin);
  return row.substr(row.rfind("| ") + 2);
}

TEST(SeedDiff, TheGlobalTable) {
  EXPECT_EQ(Status("Primary keys"), "✅ Aligned");
  EXPECT_EQ(Status("Timestamps"), "✅ Aligned");
  EXPECT_EQ(Status("`updated_at` triggers"), "✅ Aligned");
  EXPECT_EQ(Status("Indexes"), "⚠️ Align 8 warnings");
  EXPECT_EQ(Status("Soft deletes"), "❌ Fix 3 errors");
}

TEST(SeedDiff, TheGlobalTableShowsWhatIsAligned) {
  EXPECT_THAT(DiffOfV1(), HasSubstr("| **Primary keys** | 32 × `uuid default gen_random_uuid()` | "
                                    "27 × `uuid default gen_random_uuid()` |"));
  EXPECT_THAT(DiffOfV1(), HasSubstr("27 × `updated_at timestamp with time zone default "
                                    "CURRENT_TIMESTAMP`"));
  EXPECT_THAT(DiffOfV1(), HasSubstr("27 × `public.update_updated_at_column()`"));
}

TEST(SeedDiff, IndexesAreNamedInSeveralWays) {
  EXPECT_EQ(
      SaidOfV1().Of("drift.index-name"),
      (Objects{"public.users.idx_users_email", "public.refresh_tokens.idx_refresh_tokens_user_id",
               "public.tracks.idx_tracks_created_at",
               "public.playlist_tracks.idx_playlist_tracks_track_id",
               "public.track_likes.idx_track_likes_track_id",
               "public.track_comments.idx_track_comments_track_id"}));
}

struct Missing {
  const char* table;
  std::vector<const char*> columns;
};
const std::vector<Missing> kMissing = {
    {"users",
     {"is_banned", "login_count", "last_login_ip", "email_verified_at", "last_password_change_at"}},
    {"refresh_tokens",
     {"device_name", "device_type", "ip_address", "last_used_at", "is_revoked", "revoked_reason"}},
    {"federated_identities", {"provider_profile_data", "is_primary"}},
    {"tracks", {"file_id", "visibility", "bpm", "musical_key"}},
    {"playlists", {"cover_file_id", "is_collaborative"}},
    {"playlist_tracks", {"deleted_at"}},
    {"track_comments", {"deleted_at"}},
    {"rooms", {"deleted_at"}},
};

// Each by name, and no other.
TEST(SeedDiff, ColumnsThatAreMissing) {
  Objects columns;
  for (const Missing& missing : kMissing) {
    for (const char* column : missing.columns) {
      columns.insert(fmt::format("public.{}.{}", missing.table, column));
    }
  }
  EXPECT_EQ(SaidOfV1().Of("schema.missing-column"), columns);
}

TEST(SeedDiff, UsersRoleIsVarcharAndDueAsEnum) {
  EXPECT_THAT(SaidOfV1().Sentence("types.varchar-for-enum", "public.users.role"),
              HasSubstr("is character varying(50) in live; the Origin has enum public.user_role"));
}

TEST(SeedDiff, UsersHasMostFields) {
  for (const char* column : {"email", "username", "password_hash", "is_active", "is_verified",
                             "token_version", "last_login_at"}) {
    EXPECT_THAT(SaidOfV1().Of("schema.missing-column"),
                Not(Contains(fmt::format("public.users.{}", column))));
  }
}

TEST(SeedDiff, AvatarAndBioAreDueInUserProfiles) {
  EXPECT_THAT(DiffOfV1(), HasSubstr("Column public.users.avatar of live is "
                                    "public.user_profiles.avatar_url in the Origin"));
  EXPECT_THAT(
      DiffOfV1(),
      HasSubstr("Column public.users.bio of live is public.user_profiles.bio in the Origin"));
}

TEST(SeedDiff, ProviderIdIsDueAsProviderUserId) {
  EXPECT_THAT(
      SaidOfV1().Sentence("naming.renamed-column", "public.federated_identities.provider_user_id"),
      HasSubstr("Column public.federated_identities.provider_id of live is called "
                "provider_user_id in the Origin"));
  EXPECT_THAT(DiffOfV1(), HasSubstr("- **Current:** `id` (uuid), `user_id` (uuid), `provider` "
                                    "(character varying(50)), `provider_id` "));
}

TEST(SeedDiff, UserProfilesAndFilesAreMissingTables) {
  EXPECT_EQ(SaidOfV1().Of("schema.missing-table"),
            (Objects{"public.files", "public.file_metadata", "public.file_uploads",
                     "public.user_profiles", "public.messages"}));
  EXPECT_THAT(DiffOfV1(), HasSubstr("Create table public.user_profiles with its columns"));
  EXPECT_THAT(DiffOfV1(), HasSubstr("Create table public.files with its columns"));
}

TEST(SeedDiff, UserProfilesOfTheOriginHasTheFieldsThatAreNamed) {
  const std::size_t begin = DiffOfV1().find("#### `user_profiles`");
  const std::string part = DiffOfV1().substr(begin, DiffOfV1().find("####", begin + 4) - begin);
  for (const char* column : {"bio", "location", "website_url", "birthdate", "gender", "theme"}) {
    EXPECT_THAT(part, HasSubstr(fmt::format("`{}` (", column)));
  }
}

TEST(SeedDiff, TracksHoldsFilePathInPlaceOfFileId) {
  EXPECT_THAT(DiffOfV1(), HasSubstr("Column public.tracks.file_path is in live alone: text not "
                                    "null."));
  EXPECT_THAT(SaidOfV1().Sentence("drift.missing-constraint", "public.tracks.tracks_file_id_fkey"),
              HasSubstr("foreign key (file_id) references public.files (id)"));
}

TEST(SeedDiff, TracksUserIdIsCreatorIdInTheOrigin) {
  EXPECT_THAT(DiffOfV1(), HasSubstr("Column public.tracks.user_id of live is called creator_id in "
                                    "the Origin"));
}

TEST(SeedDiff, TracksStatusIsVarcharAndDueAsEnum) {
  EXPECT_THAT(
      SaidOfV1().Sentence("types.varchar-for-enum", "public.tracks.status"),
      HasSubstr("is character varying(50) in live; the Origin has enum public.track_status"));
}

TEST(SeedDiff, PlaylistsHasTitleForName) {
  EXPECT_THAT(DiffOfV1(),
              HasSubstr("Column public.playlists.title of live is called name in the Origin"));
}

TEST(SeedDiff, PlaylistsHasBooleanIsPublicForTheEnumVisibility) {
  EXPECT_THAT(SaidOfV1().Sentence("naming.renamed-column", "public.playlists.visibility"),
              HasSubstr("Column public.playlists.is_public of live is called visibility"));
  EXPECT_THAT(SaidOfV1().Sentence("drift.changed-type", "public.playlists.visibility"),
              HasSubstr("type is boolean in live and public.visibility in the Origin"));
}

// One line of the plan: a file, and all that is to be done in it.
struct Planned {
  const char* file;
  std::vector<const char*> work;
};
const std::vector<Planned> kPlan = {
    {"001_extensions_and_types.sql",
     {"`public.user_role`", "`public.visibility`", "`public.message_type`"}},
    {"010_auth_and_users.sql", {"- `users`: add ", "- `refresh_tokens`: add "}},
    {"020_rbac_and_profiles.sql", {"add `public.user_profiles`"}},
    {"030_files.sql", {"(new)", "`public.files`"}},
    {"040_streaming_core.sql",
     {"- `tracks`: add ", "`file_id`", "- `playlists`: add ", "`cover_file_id`"}},
    {"900_triggers.sql", {"add the triggers of ", "`files`", "`user_profiles`"}},
};

TEST(SeedDiff, ThePlanMapsFindingsToFiles) {
  for (const Planned& planned : kPlan) {
    const std::size_t begin = DiffOfV1().find(fmt::format(". **`{}`**", planned.file));
    ASSERT_NE(begin, std::string::npos) << planned.file;
    const std::string item = DiffOfV1().substr(begin, DiffOfV1().find(". **`", begin + 5) - begin);
    for (const char* work : planned.work) EXPECT_THAT(item, HasSubstr(work));
  }
}

TEST(SeedDiff, TheAlignedSetHasDoneIt) {
  const Said said = Audit(kAligned, kPublic);
  EXPECT_EQ(said.report["summary"]["outcome"], "clean");
  EXPECT_EQ(said.report["findings"].size(), 0U);
}

}  // namespace
}  // namespace pgorigin::veza
