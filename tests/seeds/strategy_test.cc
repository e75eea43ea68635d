// "DB Migrations Strategy V1": its rules, each broken once, and its file structure.
#include "seeds/veza.h"

namespace pgorigin::veza {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string& Strategy() {
  static const std::string text = Document("strategy", kAligned, kPublic);
  return text;
}

Said LintFile(const std::string& name, const std::string& sql) {
  TempDirectory files;
  files.Write(name, sql);
  return Lint((files.path() / name).parent_path().string());
}

struct CoreRule {
  const char* rule;
  const char* sql;  // breaks it
  const char* object;
};
const std::vector<CoreRule> kCoreRules = {
    {"identity.primary-key", "CREATE TABLE t (a uuid);", "public.t"},
    {"identity.uuid-key", "CREATE TABLE t (id bigserial PRIMARY KEY);", "public.t.id"},
    {"identity.uuid-key", "CREATE TABLE t (id serial PRIMARY KEY);", "public.t.id"},
    {"identity.key-default", "CREATE TABLE t (id uuid PRIMARY KEY);", "public.t.id"},
    {"identity.foreign-key-uuid",
     "CREATE TABLE t (id bigint PRIMARY KEY, t_id bigint REFERENCES t (id));", "public.t.t_id"},
    {"time.missing-timestamp", "CREATE TABLE t (id uuid PRIMARY KEY, updated_at timestamptz);",
     "public.t"},
    {"time.timestamp-definition", "CREATE TABLE t (created_at timestamptz DEFAULT now());",
     "public.t.created_at"},
    {"time.without-time-zone", "CREATE TABLE t (seen_at timestamp);", "public.t.seen_at"},
    {"time.default-spelling", "CREATE TABLE t (created_at timestamptz NOT NULL DEFAULT now());",
     "public.t.created_at"},
    {"time.updated-trigger", "CREATE TABLE t (updated_at timestamptz);", "public.t"},
    {"soft-delete.column", "CREATE TABLE tracks (id uuid PRIMARY KEY);", "public.tracks"},
    {"integrity.explicit-on-delete",
     "CREATE TABLE t (id uuid PRIMARY KEY, t_id uuid REFERENCES t (id));", "public.t.t_t_id_fkey"},
    {"integrity.ownership",
     "CREATE TABLE users (id uuid PRIMARY KEY);"
     "CREATE TABLE refresh_tokens (user_id uuid REFERENCES users (id) ON DELETE SET NULL);",
     "public.refresh_tokens.refresh_tokens_user_id_fkey"},
    {"integrity.foreign-key-index",
     "CREATE TABLE t (id uuid PRIMARY KEY, t_id uuid REFERENCES t (id) ON DELETE CASCADE);",
     "public.t.t_t_id_fkey"},
    {"types.token", "CREATE TABLE t (reset_token integer);", "public.t.reset_token"},
    {"types.unbounded-varchar", "CREATE TABLE t (name varchar);", "public.t.name"},
    {"naming.index", "CREATE TABLE t (a int); CREATE INDEX by_a ON t (a);", "public.t.by_a"},
    {"search.unique", "CREATE TABLE t (email text);", "public.t.email"},
    {"search.feed-index", "CREATE TABLE track_plays (created_at timestamptz);",
     "public.track_plays"},
};

TEST(SeedStrategy, EachCoreRuleIsToldWhereItIsBroken) {
  for (const auto& [rule, sql, object] : kCoreRules) {
    EXPECT_THAT(LintFile("migrations/010_t.sql", sql).Of(rule), Contains(object))
        << rule << " " << sql;
  }
}

TEST(SeedStrategy, EachCoreRuleIsInForceAndHolds) {
  const Said aligned = Lint(kAligned);
  for (const CoreRule& core : kCoreRules) {
    EXPECT_THAT(Strategy(), HasSubstr(fmt::format("(`{}`, ", core.rule)));
    EXPECT_THAT(aligned.Of(core.rule), IsEmpty()) << core.rule;
  }
}

TEST(SeedStrategy, IndexesAreNamedByTableAndColumns) {
  EXPECT_THAT(Strategy(), HasSubstr("patterns: `idx_{table}_{columns}`"));
}

TEST(SeedStrategy, SearchFieldsAreUnique) {
  EXPECT_THAT(Strategy(), HasSubstr("columns: `email`, `username`, `slug`"));
}

struct File {
  const char* name;
  const char* content;
};
constexpr File kFiles[] = {
    {"001_extensions_and_types.sql",
     "creates `extension pgcrypto`, `extension \"uuid-ossp\"`, `enum public.user_role`, "},
    {"010_auth_and_users.sql",
     "tables: `users`, `federated_identities`, `refresh_tokens`, `password_reset_tokens`, "
     "`email_verification_tokens`, `user_sessions`\n"},
    {"020_rbac_and_profiles.sql",
     "tables: `roles`, `permissions`, `user_roles`, `role_permissions`, `user_profiles`, "
     "`user_settings`\n"},
    {"040_streaming_core.sql",
     "tables: `tracks`, `track_versions`, `playlists`, `playlist_tracks`, "
     "`playlist_collaborators`, `playlist_follows`\n"},
    {"041_streaming_analytics.sql",
     "tables: `track_plays`, `track_likes`, `track_shares`, `track_comments`, `track_history`\n"},
    {"042_media_processing.sql",
     "tables: `hls_streams`, `hls_transcode_queue`, `bitrate_adaptation_logs`\n"},
    {"050_legacy_chat.sql", "tables: `rooms`, "},
    {"900_triggers_and_functions.sql", "creates `function public.update_updated_at_column()`\n"},
};

TEST(SeedStrategy, EachFileHasItsTables) {
  for (const auto& [name, content] : kFiles) {
    EXPECT_THAT(Strategy(),
                HasSubstr(fmt::format("- **[`{0}`](origin/migrations_v1_aligned/{0})**\n  - {1}",
                                      name, content)));
  }
  EXPECT_THAT(Strategy(), HasSubstr("`enum public.playlist_permission`"));
}

TEST(SeedStrategy, TriggersAreOnAllTablesWithUpdatedAt) {
  EXPECT_THAT(Strategy(), HasSubstr("  - 32 triggers\n"));
  EXPECT_THAT(Lint(kAligned).Of("time.updated-trigger"), IsEmpty());
}

TEST(SeedStrategy, ATableInTheWrongGroupIsTold) {
  EXPECT_THAT(Lint(kAligned).Of("migrations.grouping"), IsEmpty());
  EXPECT_THAT(LintFile("migrations/010_x.sql", "CREATE TABLE tracks (id uuid PRIMARY KEY);")
                  .Of("migrations.grouping"),
              Contains("public.tracks"));
}

TEST(SeedStrategy, FilesAreNumbered) {
  EXPECT_THAT(Lint(kAligned).Of("migrations.file-name"), IsEmpty());
  EXPECT_EQ(LintFile("migrations/1_x.sql", "CREATE TABLE t (id uuid PRIMARY KEY);")
                .Of("migrations.file-name")
                .size(),
            1U);
}

TEST(SeedStrategy, MigrationsGoForwardOnly) {
  EXPECT_THAT(Lint(kAligned).Of("migrations.down"), IsEmpty());
  const char* sql = "-- +goose Up\nCREATE TABLE t (id uuid);\n-- +goose Down\nDROP TABLE t;\n";
  EXPECT_EQ(LintFile("migrations/010_x.sql", sql).Of("migrations.down").size(), 1U);
}

// The function is what 900_triggers_and_functions.sql has.
constexpr char kSnippet[] = R"(
CREATE FUNCTION update_updated_at_column() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at = CURRENT_TIMESTAMP;
    RETURN NEW;
END $$;
CREATE TABLE public.users (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    email VARCHAR(255) NOT NULL,
    username VARCHAR(30) NOT NULL,
    -- Timestamps
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX idx_users_email ON public.users(email) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX idx_users_username ON public.users(username) WHERE deleted_at IS NULL;
-- Trigger
CREATE TRIGGER update_users_updated_at
    BEFORE UPDATE ON public.users
    FOR EACH ROW
    EXECUTE FUNCTION update_updated_at_column();
)";

// As the text has it, it lacks what its own chapter on indexes asks of a feed; nothing else.
TEST(SeedStrategy, TheExampleIsCleanButForTheOrderOfAFeed) {
  const Said said = LintFile("migrations/010_auth_and_users.sql", kSnippet);
  EXPECT_EQ(said.report["findings"].size(), 1U);
  EXPECT_EQ(said.Of("search.feed-index"), Objects{"public.users"});
}

TEST(SeedStrategy, TheExampleIsCleanWithAnIndexForTheFeed) {
  const std::string index =
      "CREATE INDEX idx_users_created_at ON public.users (created_at DESC);\n";
  const Said said = LintFile("migrations/010_auth_and_users.sql", kSnippet + index);
  EXPECT_EQ(said.report["summary"]["outcome"], "clean");
}

}  // namespace
}  // namespace pgorigin::veza
