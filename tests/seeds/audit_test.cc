// "DB Migrations Audit V1", of the lab: statement by statement.
#include "seeds/veza.h"

namespace pgorigin::veza {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string AuditOfLab() {
  static const std::string text = Document("audit", Lab(), {"--migrations", kV1});
  return text;
}
const Said& SaidOfLab() {
  static const Said said = Audit(Lab());
  return said;
}

struct Deficiency {
  const char* domain;
  const char* table;
};
constexpr Deficiency kDeficiencies[] = {
    {"Auth", "refresh_tokens"},
    {"Auth", "password_reset_tokens"},
    {"Auth", "email_verification_tokens"},
    {"Auth", "user_sessions"},
    {"Streaming", "bitrate_adaptation_logs"},
    {"Streaming", "hls_streams"},
    {"Streaming", "hls_transcode_queue"},
    {"Streaming", "playback_analytics"},
    {"Streaming", "track_comments"},
    {"Streaming", "track_history"},
    {"Streaming", "track_likes"},
    {"Streaming", "track_plays"},
    {"Streaming", "track_shares"},
    {"Streaming", "track_versions"},
    {"Social", "playlist_collaborators"},
    {"Social", "playlist_follows"},
    {"Chat (Legacy)", "rooms"},
};

TEST(SeedAudit, SeventeenTablesHaveABigintKeyAndAreDueToHaveAUuid) {
  Objects keys;
  for (const auto& [domain, table] : kDeficiencies) {
    const std::string key = fmt::format("public.{}.id", table);
    keys.insert(key);
    EXPECT_THAT(SaidOfLab().Sentence("identity.bigint-key", key),
                HasSubstr("is serial bigint in live; the Origin has uuid"));
    EXPECT_THAT(AuditOfLab(),
                HasSubstr(fmt::format("| **{}** | `{}` | `bigint` | `uuid` |", domain, table)));
  }
  EXPECT_EQ(SaidOfLab().Of("identity.bigint-key"), keys);
}

TEST(SeedAudit, TheStateIsHybrid) {
  EXPECT_THAT(AuditOfLab(), HasSubstr("The schema is in a **hybrid state**: of 33 tables, 16 have "
                                      "a UUID key and 17 still have another one"));
}

TEST(SeedAudit, CoreEntitiesConform) {
  EXPECT_THAT(AuditOfLab(), HasSubstr("- **Auth:** `users`, `federated_identities`: the key is a "
                                      "UUID."));
  EXPECT_THAT(AuditOfLab(), HasSubstr("- **RBAC:** `roles`, `permissions`, `user_roles`, "
                                      "`role_permissions`: the key is a UUID."));
  EXPECT_THAT(AuditOfLab(), HasSubstr("- **Streaming:** `tracks`, `playlists`, `playlist_tracks`: "
                                      "the key is a UUID."));
}

TEST(SeedAudit, DefaultsAreInconsistent) {
  EXPECT_THAT(AuditOfLab(), HasSubstr("**Inconsistent defaults:** `created_at` and `updated_at` "
                                      "default to 50 × `CURRENT_TIMESTAMP`, 16 × `now()`."));
  EXPECT_EQ(SaidOfLab().Of("drift.changed-default").size(), 16U);
  EXPECT_THAT(SaidOfLab().Sentence("drift.changed-default", "public.rooms.created_at"),
              HasSubstr("default is now() in live and CURRENT_TIMESTAMP in the Origin"));
}

TEST(SeedAudit, PlaylistTracksLacksDeletedAtAndPlaylistCollaboratorsHasIt) {
  const Objects missing = SaidOfLab().Of("schema.missing-column");
  EXPECT_THAT(missing, Contains("public.playlist_tracks.deleted_at"));
  EXPECT_THAT(missing, Not(Contains("public.playlist_collaborators.deleted_at")));
  EXPECT_THAT(AuditOfLab(), HasSubstr("**Missing `deleted_at`:** due on 3 tables: "
                                      "`playlist_tracks`, `rooms`, `track_comments`. These have "
                                      "it: `chat.conversations`, `chat.messages`, `messages`, "
                                      "`playlist_collaborators`, "));
}

struct ForeignKey {
  const char* table;
  const char* column;
  const char* due;
};
constexpr ForeignKey kForeignKeys[] = {
    {"refresh_tokens", "user_id", "CASCADE"},
    {"password_reset_tokens", "user_id", "CASCADE"},
    {"email_verification_tokens", "user_id", "CASCADE"},
    {"user_sessions", "user_id", "CASCADE"},
    {"tracks", "user_id", "CASCADE"},
    {"playlists", "user_id", "CASCADE"},
    {"track_plays", "track_id", "CASCADE"},
    {"track_plays", "user_id", "SET NULL"},
    {"track_shares", "track_id", "CASCADE"},
    {"track_history", "track_id", "CASCADE"},
    {"hls_transcode_queue", "track_id", "CASCADE"},
    {"bitrate_adaptation_logs", "track_id", "CASCADE"},
    {"rooms", "created_by", "SET NULL"},
    {"messages", "user_id", "CASCADE"},
};

TEST(SeedAudit, ManyForeignKeysHaveNoOnDelete) {
  Objects keys;
  for (const auto& [table, column, due] : kForeignKeys) {
    const std::string key = fmt::format("public.{0}.{0}_{1}_fkey", table, column);
    keys.insert(key);
    EXPECT_THAT(SaidOfLab().Sentence("drift.on-delete", key),
                HasSubstr(fmt::format("has no ON DELETE in live and has ON DELETE {} in the "
                                      "Origin.",
                                      due)));
    EXPECT_THAT(AuditOfLab(), HasSubstr(fmt::format("`public.{} ({})`", table, column)));
  }
  EXPECT_EQ(SaidOfLab().Of("drift.on-delete"), keys);
  EXPECT_THAT(AuditOfLab(), HasSubstr("**Foreign keys without `ON DELETE`:** 14 of 53: "));
}

TEST(SeedAudit, PublicBelongsToTheBackendAndChatToTheChatServer) {
  EXPECT_THAT(AuditOfLab(), HasSubstr("| `chat` | veza-chat-server | 5 | 5 | 0 |"));
  EXPECT_THAT(AuditOfLab(), HasSubstr("| `public` | veza-backend-api | 28 | 32 | 27 |"));
  EXPECT_THAT(AuditOfLab(), HasSubstr("- **`chat`:** `chat.conversations`, "));
  EXPECT_THAT(SaidOfLab().Of("governance.schema-owner"), IsEmpty());
}

// A file that does it is told.
TEST(SeedAudit, MigrationsDoNotCreateTheSchemaChat) {
  for (const char* migrations : {kV1, kAligned}) {
    EXPECT_THAT(Lint(migrations).Of("governance.unmanaged-schema"), IsEmpty());
  }
  TempDirectory files;
  files.Write("migrations_v1/060_chat.sql",
              "CREATE SCHEMA chat;\nCREATE TABLE chat.messages (id uuid PRIMARY KEY);\n");
  EXPECT_THAT(Lint((files.path() / "migrations_v1").string()).Of("governance.unmanaged-schema"),
              Not(IsEmpty()));
}

TEST(SeedAudit, RoomsBecomesUuidInPublic) {
  EXPECT_THAT(Document("audit", kAligned, kPublic),
              HasSubstr("- **Chat (Legacy):** `rooms`, `messages`: the key is a UUID."));
}

TEST(SeedAudit, ACleanSlateIsAdvisedAndNoRepairScripts) {
  EXPECT_THAT(AuditOfLab(), HasSubstr("1. Convert 17 keys to UUID first"));
  EXPECT_THAT(AuditOfLab(), HasSubstr("Do not run the migrations of a new database here"));
  EXPECT_THAT(Document("audit", kV1, kPublic),
              HasSubstr("Define the final state in the migrations themselves; do not add repair "
                        "scripts"));
}

}  // namespace
}  // namespace pgorigin::veza
