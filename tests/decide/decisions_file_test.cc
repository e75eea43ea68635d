#include "pgorigin/decide/decisions_file.h"

#include <gtest/gtest.h>

#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

constexpr auto kFile = R"(# What we live with.

[[decision]]
object  = "public.tracks.user_id"   # creator_id in the Origin
finding = "naming.renamed-column"
decide  = "keep"
reason  = "Die Ära \"Go\" hält an"
date    = 2025-12-04

[[decision]]
object = "public.playlists.is_public"
origin = "public.playlists.visibility"
decide = "map"
reason = "one of three"
mapping = {true = "public", false = "private"}

[[decision]]
decide = "fix"
reason = "filled later"
sql = """
ALTER TABLE tracks
  ALTER file_id DROP NOT NULL;
"""
)";

TEST(ParseDecisions, ReadsEveryKeyWithItsPlace) {
  const std::vector<Decision> decisions = ParseDecisions(kFile, "decisions.toml");
  ASSERT_EQ(decisions.size(), 3u);
  EXPECT_EQ(decisions[0].object, "public.tracks.user_id");
  EXPECT_EQ(decisions[0].date, "2025-12-04");
  EXPECT_EQ(decisions[0].reason, "Die Ära \"Go\" hält an");
  EXPECT_EQ(decisions[0].place.line, 3);
  EXPECT_EQ(decisions[1].verb, Verb::kMap);
  EXPECT_EQ(decisions[1].origin, "public.playlists.visibility");
  ASSERT_EQ(decisions[1].mapping.size(), 2u);
  EXPECT_EQ(decisions[2].sql_place.line, 21);
}

std::string Refusal(const std::string& toml) {
  try {
    ParseDecisions(toml, "d.toml");
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::kUsage);
    return error.what();
  }
  return "";
}

TEST(ParseDecisions, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(Refusal("\n[[decision]]\nobject = \"a\"\nreason = \"r\"\n"),
            "d.toml:2: `decide` is missing: say keep, defer, fix, rename, move, map or bridge");
  EXPECT_EQ(Refusal("[[decision]]\ndecide = \"keep\"\nreason = \"r\"\n"),
            "d.toml:1: `object` is missing: what is decided on?");
  EXPECT_EQ(Refusal("[[decision]]\ndecide = \"keep\"\nobject = \"a\"\n"),
            "d.toml:1: `reason` is missing: a decision says why");
  EXPECT_EQ(Refusal("[[decision]]\ndecide = \"drop\"\n"),
            "d.toml:2: `decide` is keep, defer, fix, rename, move, map or bridge");
  EXPECT_EQ(Refusal("[[decision]]\ndecide = \"fix\"\nobject = \"a\"\nreason = \"r\"\nuntil = "
                    "\"soon\"\n"),
            "d.toml:1: a date is written 2026-01-31");
  EXPECT_EQ(Refusal("[[decision]]\ndecide = \"keep\"\nobjekt = \"a\"\n"),
            "d.toml:3: a decision has no `objekt`");
  EXPECT_EQ(Refusal("decision = 1"), "d.toml:1: decisions.toml holds [[decision]] tables alone");
  EXPECT_NE(Refusal("[[decision]\n").find("d.toml:1: "), std::string::npos);
}

Decision Entry() {
  Decision decision;
  decision.object = "public.tracks.user_id";
  decision.finding = "naming.renamed-column";
  decision.reason = "new \\ reason\n\"twice\"";
  decision.until = "2027-01-01";
  return decision;
}

TEST(WithDecision, AppendsAndReadsBack) {
  const std::string text = WithDecision("# mine\n", Entry());
  EXPECT_EQ(text.substr(0, 22), "# mine\n\n[[decision]]\no");
  const std::vector<Decision> decisions = ParseDecisions(text, "d.toml");
  ASSERT_EQ(decisions.size(), 1u);
  EXPECT_EQ(decisions[0].reason, Entry().reason);
  EXPECT_EQ(decisions[0].until, "2027-01-01");
  EXPECT_EQ(WithDecision("", Entry()), text.substr(8));
}

TEST(WithDecision, EditsTheEntryInPlaceAndKeepsComments) {
  const std::string text = WithDecision(kFile, Entry());
  EXPECT_NE(text.find("# creator_id in the Origin"), std::string::npos);
  EXPECT_NE(text.find("date    = 2025-12-04\nuntil = 2027-01-01\n"), std::string::npos);
  const std::vector<Decision> decisions = ParseDecisions(text, "d.toml");
  ASSERT_EQ(decisions.size(), 3u);
  EXPECT_EQ(decisions[0].reason, Entry().reason);
  EXPECT_EQ(decisions[1].verb, Verb::kMap);
}

}  // namespace
}  // namespace pgorigin
