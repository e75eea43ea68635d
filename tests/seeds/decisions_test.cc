// What "DB Migrations Origin Diff" decides, as audits tell it (origin/decisions.toml).
#include "seeds/veza.h"

namespace pgorigin::veza {
namespace {

using testing::HasSubstr;

struct Decided {
  const char* target;
  const char* rule;
  const char* object;
  const char* decision;
};
const std::vector<Decided> kDecided = {
    {kV1, "naming.renamed-column", "public.tracks.creator_id", "keep: the Go backend reads UserID"},
    {kV1, "naming.renamed-column", "public.playlists.name",
     "keep: title is standard in the codebase"},
    {kV1, "schema.moved-column", "public.user_profiles.avatar_url",
     "keep: profile fields stay in users for the Go backend"},
    {kV1, "schema.moved-column", "public.user_profiles.bio",
     "keep: profile fields stay in users for the Go backend"},
    {kV1, "schema.extra-column", "public.tracks.file_path",
     "keep: the Go backend writes it, until every track has its file_id"},
    {kV1, "naming.renamed-column", "public.federated_identities.provider_user_id",
     "rename: naming mismatch"},
    {kV1, "drift.changed-type", "public.playlists.visibility", "map: visibility is one of three"},
    {kV1, "types.varchar-for-enum", "public.users.role", "map: roles are a closed set"},
    {kAligned, "drift.changed-nullability", "public.tracks.file_id",
     "keep: a database that starts empty has it NOT NULL"},
};

TEST(SeedDecisions, EachIsToldOfItsDivergence) {
  const Said v1 = Audit(kV1, kPublic), aligned = Audit(kAligned, kPublic);
  for (const auto& [target, rule, object, decision] : kDecided) {
    const Said& said = target == kV1 ? v1 : aligned;
    EXPECT_EQ(said.Decision(rule, object), decision) << rule << " " << object;
  }
}

TEST(SeedDecisions, WhatIsRepairedIsStillADivergence) {
  const Said v1 = Audit(kV1, kPublic);
  EXPECT_NE(v1.Sentence("naming.renamed-column", "public.federated_identities.provider_user_id"),
            "");
  EXPECT_EQ(v1.Sentence("naming.renamed-column", "public.tracks.creator_id"), "");
}

// "Keep user_id for Go compatibility, add comment."
TEST(SeedDecisions, WhatIsKeptIsDueToHaveAComment) {
  EXPECT_EQ(Audit(kV1, kPublic).Of("drift.comment"),
            (Objects{"public.tracks.creator_id", "public.tracks.file_path", "public.playlists.name",
                     "public.users.avatar", "public.users.bio"}));
  EXPECT_EQ(Audit(kAligned, kPublic).Of("drift.comment"), Objects{});
}

// "ALSO add file_id (nullable for now)"
TEST(SeedDecisions, FileIdIsAddedNullable) {
  EXPECT_EQ(Audit(kV1, kPublic).Sentence("schema.missing-column", "public.tracks.file_id"),
            "Column public.tracks.file_id is missing in live; the Origin has it: uuid.");
}

TEST(SeedDecisions, RolesOfTheLabAreMappedAndIsPublicToo) {
  const std::string text = Document("strategy", kAligned, kPublic);
  EXPECT_THAT(text, HasSubstr("artist becomes creator"));
  EXPECT_THAT(text, HasSubstr("false becomes private; true becomes public"));
}

TEST(SeedDecisions, ThoseInForceAreListed) {
  const std::string text = Document("strategy", kAligned, kPublic);
  for (const char* object :
       {"public.tracks.user_id", "public.playlists.title", "public.users.avatar",
        "public.users.bio", "public.tracks.file_path", "public.federated_identities.provider_id",
        "public.playlists.is_public", "public.users.role"}) {
    EXPECT_THAT(text, HasSubstr(fmt::format("| `{}` | ", object)));
  }
}

}  // namespace
}  // namespace pgorigin::veza
