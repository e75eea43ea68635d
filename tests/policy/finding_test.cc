#include <gtest/gtest.h>

#include <set>

#include "policy/audit.h"
#include "support/model_builder.h"

namespace pgorigin {
namespace {

// Fingerprints

TEST(Fingerprint, IsTheSameWhereverThingsStand) {
  const Model live = ModelBuilder().AddTable("t", {"a integer", "b text"});
  const auto move = [](Object& object) { object.place = {"other.sql", 99, 3}; };
  const Model origin = ModelBuilder().AddTable("t", {"a text", "b text"});
  const Model moved = ModelBuilder()
                          .AddEnum("another", {"x"})
                          .AddTable("t", {"a text", "b text"})
                          .WithColumn("t", "a", move);
  const std::string fingerprint = Audit(live, origin).findings[0].fingerprint;
  // Baselines hold it: it must not change between versions, machines and runs.
  EXPECT_EQ(fingerprint, "19e8df89705e1044");
  EXPECT_EQ(Audit(live, moved).findings[1].fingerprint, fingerprint);
}

TEST(Fingerprint, ChangesWithWhatDiffers) {
  const Model live = ModelBuilder().AddTable("t", {"a integer"});
  std::set<std::string> fingerprints;
  for (std::string_view column : {"a text", "a date", "a text!", "b interval"}) {
    for (const Finding& finding : Audit(live, ModelBuilder().AddTable("t", {column})).findings) {
      EXPECT_TRUE(fingerprints.insert(finding.fingerprint).second) << column;
    }
  }
  EXPECT_EQ(fingerprints.size(), 5u);
}

// Untrusted names and values

TEST(Sentences, AreOnOneLineAndSafeToPrint) {
  const Model live = ModelBuilder().AddTable("we\"ird\n\x1b[31m", {"a text = 'line\nbreak'"});
  const Model origin = ModelBuilder().AddTable("we\"ird\n\x1b[31m", {"a text = 'other'"});
  const Audit audit(live, origin);
  ASSERT_EQ(audit.findings.size(), 1u);
  for (const std::string& text : {audit.findings[0].sentence, audit.findings[0].advice}) {
    EXPECT_EQ(text.find('\n'), std::string::npos) << text;
    EXPECT_EQ(text.find('\x1b'), std::string::npos) << text;
  }
}

TEST(Sentences, LongValuesAreCutToWhereTheyDiffer) {
  const std::string same(500, 's');
  const auto with = [&](std::string_view end) {
    const auto body = [&](Object& object) {
      As<Function>(&object)->body = same + std::string(end);
    };
    return ModelBuilder()
        .Add({Kind::kFunction, "public", {}, "f", {}}, Box<Function>())
        .With(body)
        .Build();
  };
  const Audit audit(with("LIVE"), with("ORIGIN"));
  ASSERT_EQ(audit.findings.size(), 1u);
  EXPECT_LT(audit.findings[0].sentence.size(), 400u);
  EXPECT_NE(audit.findings[0].sentence.find("LIVE"), std::string::npos);
  EXPECT_NE(audit.findings[0].sentence.find("ORIGIN"), std::string::npos);
}

}  // namespace
}  // namespace pgorigin
