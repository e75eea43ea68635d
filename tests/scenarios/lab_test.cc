// The audits of Veza: what the documents say of the hybrid database and of both sets of
// migrations (origin/README.md) is what an audit finds, and nothing else is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "scenarios/scenario.h"

namespace pgorigin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using testing::UnorderedElementsAreArray;

std::string InOrigin(const std::string& path) { return PGORIGIN_SOURCE_DIR "/origin/" + path; }

struct Audit {
  Compared compared;
  std::vector<Finding> findings;

  const Change& ChangeOf(const Finding& finding) const {
    return compared.comparison.changes[static_cast<size_t>(finding.change.value())];
  }
  std::vector<const Finding*> Of(std::string_view rule) const {
    std::vector<const Finding*> found;
    for (const Finding& finding : findings) {
      if (finding.rule == rule) found.push_back(&finding);
    }
    return found;
  }
  std::vector<std::string> Objects(std::string_view rule) const {
    std::vector<std::string> objects;
    for (const Finding* finding : Of(rule)) objects.push_back(ToString(finding->object));
    return objects;
  }
  // "public.t.old → new", as the last part of the new name.
  std::vector<std::string> NewNames(std::string_view rule) const {
    std::vector<std::string> names;
    for (const Finding* finding : Of(rule)) {
      const Change& change = ChangeOf(*finding);
      names.push_back(ToString(change.from_id) + " → " + change.id.name.str());
    }
    return names;
  }
  std::set<std::string> Rules() const {
    std::set<std::string> rules;
    for (const Finding& finding : findings) rules.insert(finding.rule);
    return rules;
  }
};

Audit AuditAgainstOrigin(const std::string& source, ResolveMode mode) {
  Audit audit{AuditOf(DatabaseOf(InOrigin(source)), InOrigin("ORIGIN_DATABASE_SCHEMA.md"), mode),
              {}};
  audit.findings = Findings(audit.compared);
  return audit;
}

// Each is audited once for all of its tests.
const Audit& AuditOnce(const std::string& source, ResolveMode mode) {
  static std::map<std::pair<std::string, ResolveMode>, Audit> audits;
  auto found = audits.find({source, mode});
  if (found == audits.end()) {
    found = audits.emplace(std::pair(source, mode), AuditAgainstOrigin(source, mode)).first;
  }
  return found->second;
}

std::string ModeName(const testing::TestParamInfo<ResolveMode>& info) {
  return TestNameOf(info.param);
}

class VezaAudit : public testing::TestWithParam<ResolveMode> {
 protected:
  const Audit& Of(const std::string& source) { return AuditOnce(source, GetParam()); }
};
INSTANTIATE_TEST_SUITE_P(Mode, VezaAudit,
                         testing::Values(ResolveMode::kStatic, ResolveMode::kScratch,
                                         ResolveMode::kAuto),
                         ModeName);

TEST_P(VezaAudit, ADatabaseBuiltFromTheOriginIsClean) {
  const Audit& origin = Of("ORIGIN_DATABASE_SCHEMA.md");
  EXPECT_THAT(origin.findings, IsEmpty());
  EXPECT_THAT(Messages(origin.compared.diagnostics), IsEmpty());
  EXPECT_GT(origin.compared.comparison.counts.objects, 500);
  EXPECT_EQ(origin.compared.comparison.counts.equal, origin.compared.comparison.counts.objects);
}

class LabAudit : public VezaAudit {
 protected:
  const Audit& lab() { return Of("lab"); }
};
INSTANTIATE_TEST_SUITE_P(Mode, LabAudit,
                         testing::Values(ResolveMode::kStatic, ResolveMode::kScratch,
                                         ResolveMode::kAuto),
                         ModeName);

TEST_P(LabAudit, FindsTheSeventeenBigintKeysUnderTheirDomains) {
  std::vector<std::string> keys;
  for (const Finding* finding : lab().Of("identity.bigint-key")) {
    EXPECT_EQ(finding->object.name, "id");
    EXPECT_EQ(finding->severity, Severity::kError);
    keys.push_back(finding->domain.str() + ": " + finding->object.parent.str());
  }
  EXPECT_THAT(
      keys,
      UnorderedElementsAre(
          "Auth: refresh_tokens", "Auth: password_reset_tokens", "Auth: email_verification_tokens",
          "Auth: user_sessions", "Streaming: bitrate_adaptation_logs", "Streaming: hls_streams",
          "Streaming: hls_transcode_queue", "Streaming: playback_analytics",
          "Streaming: track_comments", "Streaming: track_history", "Streaming: track_likes",
          "Streaming: track_plays", "Streaming: track_shares", "Streaming: track_versions",
          "Social: playlist_collaborators", "Social: playlist_follows", "Chat (Legacy): rooms"));
}

TEST_P(LabAudit, TheSequenceOfABigintKeyIsPartOfItsFinding) {
  for (const Finding* finding : lab().Of("identity.bigint-key")) {
    ASSERT_EQ(finding->changes.size(), 2u) << ToString(finding->object);
    const Change& sequence =
        lab().compared.comparison.changes[static_cast<size_t>(finding->changes[1])];
    EXPECT_EQ(Say(sequence), "extra sequence public." + finding->object.parent.str() + "_id_seq");
  }
}

TEST_P(LabAudit, FindsForeignKeysThatAreBigintBecauseOfTheirKey) {
  EXPECT_THAT(
      lab().Objects("identity.bigint-reference"),
      UnorderedElementsAre(
          "public.track_comments.parent_id", "public.hls_transcode_queue.stream_id",
          "public.bitrate_adaptation_logs.stream_id", "public.playback_analytics.session_id",
          "public.playback_analytics.stream_id", "public.messages.room_id"));
}

TEST_P(LabAudit, FindsVarcharWhereTheOriginHasAnEnum) {
  EXPECT_THAT(lab().Objects("types.varchar-for-enum"),
              UnorderedElementsAre("public.users.role", "public.tracks.status",
                                   "public.messages.message_type"));
  EXPECT_THAT(lab().Objects("drift.missing-enum"),
              UnorderedElementsAre("public.user_role", "public.visibility", "public.message_type",
                                   "public.track_status", "public.theme_preference",
                                   "public.storage_provider", "public.upload_status"));
}

TEST_P(LabAudit, FindsTheMissingTables) {
  EXPECT_THAT(lab().Objects("schema.missing-table"),
              UnorderedElementsAre("public.files", "public.file_metadata", "public.file_uploads",
                                   "public.user_profiles"));
}

const std::vector<std::string> kMissingColumns = {
    "public.users.is_banned",
    "public.users.login_count",
    "public.users.last_login_ip",
    "public.users.email_verified_at",
    "public.users.last_password_change_at",
    "public.refresh_tokens.device_name",
    "public.refresh_tokens.device_type",
    "public.refresh_tokens.ip_address",
    "public.refresh_tokens.last_used_at",
    "public.refresh_tokens.is_revoked",
    "public.refresh_tokens.revoked_reason",
    "public.federated_identities.provider_profile_data",
    "public.federated_identities.is_primary",
    "public.tracks.file_id",
    "public.tracks.visibility",
    "public.tracks.bpm",
    "public.tracks.musical_key",
    "public.playlists.cover_file_id",
    "public.playlists.is_collaborative",
    "public.playlists.visibility",  // is_public may have become it: a candidate
    "public.playlist_tracks.deleted_at",
    "public.track_comments.deleted_at",
    "public.rooms.deleted_at",
};

TEST_P(LabAudit, FindsEachMissingColumnWithWhatGoesWithIt) {
  EXPECT_THAT(lab().Objects("schema.missing-column"), UnorderedElementsAreArray(kMissingColumns));
  EXPECT_THAT(
      lab().Objects("drift.missing-constraint"),
      UnorderedElementsAre("public.tracks.tracks_bpm_check", "public.tracks.tracks_file_id_fkey",
                           "public.playlists.playlists_cover_file_id_fkey"));
  EXPECT_THAT(lab().Objects("drift.missing-index"),
              UnorderedElementsAre("public.tracks.idx_tracks_file_id",
                                   "public.playlists.idx_playlists_cover_file_id"));
}

TEST_P(LabAudit, EachRenamedColumnIsOneRename) {
  EXPECT_THAT(
      lab().NewNames("naming.renamed-column"),
      UnorderedElementsAre("public.federated_identities.provider_id → provider_user_id",
                           "public.tracks.user_id → creator_id", "public.playlists.title → name"));
  for (const Finding* finding : lab().Of("naming.renamed-column")) {
    EXPECT_THAT(lab().ChangeOf(*finding).fields, IsEmpty()) << ToString(finding->object);
  }
}

TEST_P(LabAudit, NamesThatTheServerGaveAreRemarks) {
  EXPECT_THAT(
      lab().NewNames("drift.constraint-name"),
      UnorderedElementsAre("public.federated_identities.federated_identities_provider_provider_id_"
                           "key → federated_identities_provider_provider_user_id_key",
                           "public.tracks.tracks_user_id_fkey → tracks_creator_id_fkey"));
  for (const Finding* finding : lab().Of("drift.constraint-name")) {
    EXPECT_EQ(finding->severity, Severity::kInfo);
  }
}

// Renamed and retyped at once is more than may be taken for granted.
TEST_P(LabAudit, IsPublicIsShownAsACandidateForVisibility) {
  const Change* visibility = nullptr;
  for (const Change& change : lab().compared.comparison.changes) {
    if (ToString(change.id) == "public.playlists.visibility") visibility = &change;
  }
  ASSERT_NE(visibility, nullptr);
  ASSERT_EQ(visibility->candidates.size(), 1u);
  EXPECT_EQ(visibility->candidates[0].from.name, "is_public");
  EXPECT_LT(visibility->candidates[0].confidence, 1);
  EXPECT_THAT(lab().Objects("schema.extra-column"),
              UnorderedElementsAre("public.playlists.is_public", "public.tracks.file_path"));
}

TEST_P(LabAudit, ProfileFieldsInUsersAreMoved) {
  std::vector<std::string> moves;
  for (const Finding* finding : lab().Of("schema.moved-column")) {
    moves.push_back(Say(lab().ChangeOf(*finding)));
  }
  EXPECT_THAT(moves, UnorderedElementsAre(
                         "moved column public.users.avatar → public.user_profiles.avatar_url",
                         "moved column public.users.bio → public.user_profiles.bio",
                         "moved column public.users.location → public.user_profiles.location",
                         "moved column public.users.birthdate → public.user_profiles.birthdate",
                         "moved column public.users.gender → public.user_profiles.gender"));
}

TEST_P(LabAudit, FindsTheFourteenForeignKeysWithoutOnDelete) {
  std::vector<std::string> keys;
  for (const Finding* finding : lab().Of("drift.on-delete")) {
    const Change& change = lab().ChangeOf(*finding);
    ASSERT_EQ(change.fields.size(), 1u) << Say(change);
    EXPECT_EQ(change.fields[0].field, "on delete");
    EXPECT_EQ(change.fields[0].from, "no action");
    keys.push_back(change.id.name.str() + ": " + change.fields[0].to);
  }
  EXPECT_THAT(
      keys,
      UnorderedElementsAre(
          "refresh_tokens_user_id_fkey: cascade", "password_reset_tokens_user_id_fkey: cascade",
          "email_verification_tokens_user_id_fkey: cascade", "user_sessions_user_id_fkey: cascade",
          "tracks_creator_id_fkey: cascade", "playlists_user_id_fkey: cascade",
          "track_plays_track_id_fkey: cascade", "track_plays_user_id_fkey: set null",
          "track_shares_track_id_fkey: cascade", "track_history_track_id_fkey: cascade",
          "hls_transcode_queue_track_id_fkey: cascade",
          "bitrate_adaptation_logs_track_id_fkey: cascade", "rooms_created_by_fkey: set null",
          "messages_user_id_fkey: cascade"));
}

TEST_P(LabAudit, FindsTheIndexNamesOffTheStandard) {
  EXPECT_THAT(lab().NewNames("drift.index-name"),
              UnorderedElementsAre(
                  "public.users.users_email_idx → idx_users_email",
                  "public.users.uniq_users_username → idx_users_username",
                  "public.refresh_tokens.refresh_tokens_user_id_idx → idx_refresh_tokens_user_id",
                  "public.user_sessions.ix_user_sessions_user_id → idx_user_sessions_user_id",
                  "public.tracks.tracks_user_id_idx → idx_tracks_creator_id",
                  "public.tracks.idx_tracks_created → idx_tracks_created_at",
                  "public.playlist_tracks.idx_playlist_tracks_track → idx_playlist_tracks_track_id",
                  "public.track_likes.track_likes_track_id_index → idx_track_likes_track_id",
                  "public.track_comments.idx_comments_track_id → idx_track_comments_track_id",
                  "public.hls_transcode_queue.idx_hls_queue_status → "
                  "idx_hls_transcode_queue_status_priority"));
}

TEST_P(LabAudit, FindsNowBesideCurrentTimestamp) {
  std::vector<std::string> due;
  for (const char* table : {"refresh_tokens", "user_sessions", "track_plays", "track_shares",
                            "track_history", "hls_streams", "hls_transcode_queue", "rooms"}) {
    due.push_back(fmt::format("public.{}.created_at", table));
    due.push_back(fmt::format("public.{}.updated_at", table));
  }
  EXPECT_THAT(lab().Objects("drift.changed-default"), UnorderedElementsAreArray(due));
  for (const Finding* finding : lab().Of("drift.changed-default")) {
    EXPECT_THAT(finding->sentence, testing::HasSubstr("now()"));
    EXPECT_THAT(finding->sentence, testing::HasSubstr("CURRENT_TIMESTAMP"));
  }
}

TEST_P(LabAudit, FindsTheMissingTriggers) {
  std::vector<std::string> due;
  for (const char* table : {"user_sessions", "playlist_collaborators", "playlist_follows",
                            "hls_streams", "hls_transcode_queue", "rooms"}) {
    due.push_back(fmt::format("public.{0}.update_{0}_updated_at", table));
  }
  EXPECT_THAT(lab().Objects("drift.missing-trigger"), UnorderedElementsAreArray(due));
}

// With the exact sets above: the lab differs in nothing else.
TEST_P(LabAudit, FindsNothingElse) {
  EXPECT_THAT(lab().Rules(),
              ElementsAre("drift.changed-default", "drift.constraint-name", "drift.index-name",
                          "drift.missing-constraint", "drift.missing-enum", "drift.missing-index",
                          "drift.missing-trigger", "drift.on-delete", "identity.bigint-key",
                          "identity.bigint-reference", "naming.renamed-column",
                          "schema.extra-column", "schema.missing-column", "schema.missing-table",
                          "schema.moved-column", "types.varchar-for-enum"));
  EXPECT_EQ(lab().compared.comparison.counts.uncertain, 0);
  EXPECT_THAT(Messages(lab().compared.diagnostics), IsEmpty());
}

TEST_P(LabAudit, EveryChangeBelongsToOneFinding) {
  std::multiset<int> named;
  for (const Finding& finding : lab().findings) {
    named.insert(finding.changes.begin(), finding.changes.end());
  }
  std::vector<int> all(lab().compared.comparison.changes.size());
  for (size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
  EXPECT_THAT(named, testing::ElementsAreArray(all));
}

TEST_P(LabAudit, EveryFindingNamesAPlaceAndWhatToDo) {
  for (const Finding& finding : lab().findings) {
    EXPECT_GT(finding.place.line, 0) << finding.sentence;
    EXPECT_FALSE(finding.domain.empty()) << finding.sentence;
    EXPECT_FALSE(finding.advice.empty()) << finding.sentence;
  }
}

TEST_P(VezaAudit, TheFirstMigrationsDifferAsTheirDiffSays) {
  const Audit& v1 = Of("migrations_v1");
  EXPECT_THAT(v1.Objects("identity.bigint-key"), IsEmpty());
  EXPECT_THAT(v1.Objects("drift.on-delete"), IsEmpty());
  EXPECT_THAT(v1.Objects("drift.missing-trigger"), IsEmpty());
  EXPECT_THAT(v1.Objects("types.varchar-for-enum"),
              UnorderedElementsAre("public.users.role", "public.tracks.status"));
  EXPECT_THAT(v1.Objects("schema.missing-column"), UnorderedElementsAreArray(kMissingColumns));
  EXPECT_THAT(v1.NewNames("drift.index-name").size(), 7u);  // six, and that of the renamed column
  EXPECT_EQ(v1.compared.comparison.counts.uncertain, 0);
}

TEST_P(VezaAudit, TheAlignedMigrationsDifferInTheirLegacyBridgesAlone) {
  const Audit& aligned = Of("migrations_v1_aligned");
  std::vector<std::string> outside_chat;
  for (const std::string& line : Drift(aligned.compared)) {
    if (line.find(" chat") == std::string::npos) outside_chat.push_back(line);
  }
  EXPECT_THAT(
      outside_chat,
      UnorderedElementsAre(
          "extra column public.users.avatar", "extra column public.users.bio",
          "extra column public.tracks.file_path",
          "renamed column public.tracks.user_id → public.tracks.creator_id",
          "changed column public.tracks.creator_id (comment)",
          "renamed column public.playlists.title → public.playlists.name",
          "changed column public.playlists.name (comment)",
          "renamed index public.tracks.idx_tracks_user_id → public.tracks.idx_tracks_creator_id"));
  EXPECT_THAT(aligned.Objects("schema.missing-table"),
              UnorderedElementsAre("chat.conversations", "chat.conversation_members",
                                   "chat.delivered_status", "chat.messages", "chat.read_receipts"));
}

}  // namespace
}  // namespace pgorigin
