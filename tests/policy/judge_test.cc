#include <gtest/gtest.h>

#include <set>

#include "policy/audit.h"
#include "support/model_builder.h"
#include "support/read_sql.h"

namespace pgorigin {
namespace {

// The rules are tried on what differs; every change is named exactly once.
void ExpectEachChangeNamedOnce(const Audit& audit) {
  std::multiset<int> named;
  for (const Finding& finding : audit.findings) {
    named.insert(finding.changes.begin(), finding.changes.end());
  }
  for (int i = 0; i < static_cast<int>(audit.comparison.changes.size()); ++i) {
    EXPECT_EQ(named.count(i), 1u) << Describe(audit.comparison.changes[i].id);
  }
}

TEST(AllRules, HaveUniqueIdsAndSayWhyAndWhatToDo) {
  std::set<std::string_view> ids;
  for (const Rule& rule : AllRules()) {
    EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
    EXPECT_FALSE(rule.title.empty()) << rule.id;
    EXPECT_FALSE(rule.rationale.empty()) << rule.id;
    EXPECT_FALSE(rule.advice.empty()) << rule.id;
    EXPECT_NE(rule.check, nullptr) << rule.id;
  }
}

TEST(Judge, OfEqualModelsFindsNothing) {
  const Model model = ModelBuilder().AddTable("t", {"id uuid!"});
  EXPECT_TRUE(Audit(model, model).findings.empty());
}

// identity

ModelBuilder Rooms(std::string_view id_type) {
  const std::string type(id_type);
  const std::string key = "id " + type + "!";
  const std::string reference = "room_id " + type + "!";
  ModelBuilder builder;
  builder.AddTable("rooms", {key, "name text!"})
      .AddPrimaryKey("rooms", "rooms_pkey", {"id"})
      .AddTable("messages", {"id uuid!", reference})
      .AddForeignKey("messages", "messages_room_id_fkey", "room_id", "rooms", "cascade");
  return builder;
}

TEST(BigintKey, NamesKeyTargetFollowersAndSequenceInOneFinding) {
  const Model live = Rooms("bigint").AddSequence("rooms_id_seq", "rooms", "id");
  const Audit audit(live, Rooms("uuid"));
  EXPECT_EQ(audit.Lines(), (Lines{"identity.bigint-reference: public.messages.room_id",
                                  "identity.bigint-key: public.rooms.id"}));
  const Finding& key = audit.findings[1];
  EXPECT_EQ(key.severity, Severity::kError);
  EXPECT_EQ(key.changes.size(), 2u);
  EXPECT_EQ(key.changes[0], key.change);
  EXPECT_EQ(key.sentence,
            "Primary key id of public.rooms is serial bigint in live; the Origin has uuid. Foreign "
            "keys refer to it from public.messages.room_id (bigint).");
  EXPECT_NE(key.advice.find("gen_random_uuid()"), std::string::npos);
  EXPECT_NE(key.advice.find("public.messages.room_id"), std::string::npos);
  ExpectEachChangeNamedOnce(audit);
}

TEST(BigintKey, CoversSmallintIntegerAndIdentity) {
  for (std::string_view type : {"smallint", "integer", "bigint"}) {
    const Audit audit(Rooms(type), Rooms("uuid"));
    ASSERT_EQ(audit.findings.size(), 2u) << type;
    EXPECT_EQ(audit.findings[1].rule, "identity.bigint-key") << type;
  }
  const auto identity = [](Object& object) { As<Column>(&object)->identity = Identity{}; };
  const Audit audit(Rooms("bigint").WithColumn("rooms", "id", identity), Rooms("uuid"));
  EXPECT_NE(audit.findings[1].sentence.find("is identity bigint"), std::string::npos);
  EXPECT_NE(audit.findings[1].sentence.find("identity is"), std::string::npos);
}

TEST(BigintKey, IsSilentWhereTheOriginHasAnIntegerToo) {
  EXPECT_TRUE(Audit(Rooms("bigint"), Rooms("bigint")).findings.empty());
  EXPECT_EQ(Audit(Rooms("integer"), Rooms("bigint")).findings[1].rule, "drift.changed-type");
  EXPECT_EQ(Audit(Rooms("text"), Rooms("uuid")).findings[1].rule, "drift.changed-type");
}

TEST(BigintReference, NamesTheKeyThatItFollows) {
  const Audit audit(Rooms("bigint"), Rooms("uuid"));
  EXPECT_EQ(audit.findings[0].sentence,
            "Foreign key column public.messages.room_id is bigint in live; the Origin has uuid, as "
            "public.rooms.id is one.");
}

// types

TEST(VarcharForEnum, NamesTheLabels) {
  ModelBuilder enums;
  enums.AddEnum("user_role", {"user", "admin"});
  const Model live =
      ModelBuilder(enums).AddTable("users", {"role character varying(20)! = 'user'"});
  const Model origin =
      ModelBuilder(enums).AddTable("users", {"role public.user_role! = 'user'::public.user_role"});
  const Audit audit(live, origin);
  ASSERT_EQ(audit.findings.size(), 1u);
  EXPECT_EQ(audit.findings[0].rule, "types.varchar-for-enum");
  EXPECT_NE(audit.findings[0].sentence.find(
                "Column public.users.role is character varying(20) in live; the Origin has enum "
                "public.user_role (user, admin)"),
            std::string::npos)
      << audit.findings[0].sentence;
}

TEST(VarcharForEnum, IsSilentForOtherTypes) {
  const auto with = [](std::string_view column) {
    return ModelBuilder().AddEnum("e", {"a"}).AddTable("t", {column}).Build();
  };
  EXPECT_EQ(Audit(with("a integer"), with("a public.e")).Lines(),
            Lines{"drift.changed-type: public.t.a"});
  EXPECT_EQ(Audit(with("a text"), with("a date")).Lines(), Lines{"drift.changed-type: public.t.a"});
}

// schema and naming

TEST(Schema, NamesMissingAndExtraTablesAndColumns) {
  const Model live = ModelBuilder()
                         .AddTable("users", {"id uuid!", "legacy text"})
                         .AddTable("scratch_copy", {"z text"});
  const Model origin = ModelBuilder()
                           .AddTable("users", {"id uuid!", "is_banned boolean! = false"})
                           .AddTable("files", {"id uuid!", "hash text!"});
  const Audit audit(live, origin);
  EXPECT_EQ(audit.Lines(),
            (Lines{"schema.missing-table: public.files", "schema.extra-table: public.scratch_copy",
                   "schema.missing-column: public.users.is_banned",
                   "schema.extra-column: public.users.legacy"}));
  EXPECT_EQ(audit.findings[2].sentence,
            "Column public.users.is_banned is missing in live; the Origin has it: boolean not null "
            "default false.");
  EXPECT_EQ(audit.findings[3].sentence, "Column public.users.legacy is in live alone: text.");
}

TEST(Schema, AColumnThatExistingRowsHaveNoValueForIsFilledFirst) {
  const auto advice = [](std::string_view column) {
    return Audit(ModelBuilder().AddTable("t", {"a text"}),
                 ModelBuilder().AddTable("t", {"a text", column}))
        .findings[0]
        .advice;
  };
  EXPECT_NE(advice("b uuid!").find("fill it, then set it NOT NULL"), std::string::npos);
  EXPECT_EQ(advice("b integer! = 0").find("fill it"), std::string::npos);
  EXPECT_EQ(advice("b uuid").find("fill it"), std::string::npos);
}

TEST(Schema, TheSequenceOfASerialColumnBelongsToItsFinding) {
  ModelBuilder plain;
  plain.AddTable("t", {"a text"});
  const Model serial =
      ModelBuilder().AddTable("t", {"a text", "n integer!"}).AddSequence("t_n_seq", "t", "n");
  const Audit extra(serial, plain);
  EXPECT_EQ(extra.Lines(), Lines{"schema.extra-column: public.t.n"});
  ExpectEachChangeNamedOnce(extra);
  const Audit missing(plain, serial);
  EXPECT_EQ(missing.Lines(), Lines{"schema.missing-column: public.t.n"});
  ExpectEachChangeNamedOnce(missing);
}

TEST(Naming, SaysBothNamesAndWhy) {
  const Model live = ModelBuilder().AddTable("t", {"id uuid!", "provider_id text!"});
  const Model origin = ModelBuilder().AddTable("t", {"id uuid!", "provider_user_id text!"});
  const Audit audit(live, origin);
  EXPECT_EQ(audit.Lines(), Lines{"naming.renamed-column: public.t.provider_user_id"});
  EXPECT_NE(audit.findings[0].sentence.find(
                "Column public.t.provider_id of live is called provider_user_id in the Origin"),
            std::string::npos);
  EXPECT_NE(audit.findings[0].sentence.find("the names share provider"), std::string::npos);
}

TEST(Naming, ACandidateIsShownBesideTheMissingColumn) {
  const Model live = ModelBuilder().AddTable("t", {"a uuid!", "is_public boolean!", "z date"});
  const Model origin = ModelBuilder()
                           .AddEnum("visibility", {"private", "public"})
                           .AddTable("t", {"a uuid!", "visibility public.visibility!", "z date"});
  const Audit audit(live, origin);
  const Finding* missing = nullptr;
  for (const Finding& finding : audit.findings) {
    if (finding.rule == "schema.missing-column") missing = &finding;
  }
  ASSERT_NE(missing, nullptr);
  EXPECT_NE(missing->sentence.find("It may be what live calls is_public"), std::string::npos);
  EXPECT_NE(missing->sentence.find("public is a label of public.visibility"), std::string::npos);
  EXPECT_NE(missing->advice.find("public.t.is_public"), std::string::npos);
}

TEST(Schema, NamesAMovedColumn) {
  const Model live = ModelBuilder().AddTable("users", {"id uuid!", "bio text"});
  const Model origin = ModelBuilder()
                           .AddTable("users", {"id uuid!"})
                           .AddTable("user_profiles", {"user_id uuid!", "bio text"})
                           .AddForeignKey("user_profiles", "fk", "user_id", "users");
  const Audit audit(live, origin);
  EXPECT_EQ(audit.Lines(), (Lines{"schema.missing-table: public.user_profiles",
                                  "schema.moved-column: public.user_profiles.bio"}));
  EXPECT_NE(audit.findings[1].sentence.find(
                "Column public.users.bio of live is public.user_profiles.bio in the Origin"),
            std::string::npos);
}

// drift

struct ColumnCase {
  std::string_view live;
  std::string_view origin;
  std::string_view rule;
  std::string_view sentence;
};

TEST(Drift, NamesWhatDiffersInAColumn) {
  for (const ColumnCase& c : {
           ColumnCase{"a integer", "a text", "drift.changed-type",
                      "Column public.t.a: type is integer in live and text in the Origin."},
           {"a date", "a date!", "drift.changed-nullability",
            "Column public.t.a: not null is no in live and yes in the Origin."},
           {"a date = now()", "a date = CURRENT_TIMESTAMP", "drift.changed-default",
            "Column public.t.a: default is now() in live and CURRENT_TIMESTAMP in the Origin."},
           {"a date = now()", "a date", "drift.changed-default",
            "Column public.t.a: default is now() in live and (none) in the Origin."},
       }) {
    const Audit audit(ModelBuilder().AddTable("t", {c.live}),
                      ModelBuilder().AddTable("t", {c.origin}));
    ASSERT_EQ(audit.findings.size(), 1u) << c.sentence;
    EXPECT_EQ(audit.findings[0].rule, c.rule);
    EXPECT_EQ(audit.findings[0].sentence, c.sentence);
    EXPECT_NE(audit.findings[0].advice.find("public.t.a"), std::string::npos);
  }
}

TEST(Drift, SaysEveryFieldOfAChange) {
  const Audit audit(ModelBuilder().AddTable("t", {"a integer = 1"}),
                    ModelBuilder().AddTable("t", {"a text! = 'x'"}));
  ASSERT_EQ(audit.findings.size(), 1u);
  for (std::string_view word : {"type is", "not null is", "default is"}) {
    EXPECT_NE(audit.findings[0].sentence.find(word), std::string::npos) << word;
  }
}

TEST(Drift, NamesAForeignKeyWithoutOnDelete) {
  const auto with = [](Name on_delete) {
    return ModelBuilder()
        .AddTable("users", {"id uuid!"})
        .AddTable("tokens", {"user_id uuid!"})
        .AddForeignKey("tokens", "tokens_user_id_fkey", "user_id", "users", on_delete)
        .Build();
  };
  const Audit audit(with("no action"), with("cascade"));
  EXPECT_EQ(audit.Lines(), Lines{"drift.on-delete: public.tokens.tokens_user_id_fkey"});
  EXPECT_EQ(
      audit.findings[0].sentence,
      "Foreign key (user_id) of public.tokens to public.users (tokens_user_id_fkey) has no ON "
      "DELETE in live and has ON DELETE CASCADE in the Origin.");
}

TEST(Drift, NamesObjectsOfATable) {
  ModelBuilder table;
  table.AddTable("t", {"a text", "b integer"});
  const Model full = ModelBuilder(table)
                         .AddIndex("t", "idx_t_a", {"a"})
                         .AddCheck("t", "t_b_check", "b > 0")
                         .AddTrigger("t", "touch", "touch")
                         .AddEnum("e", {"x"})
                         .AddView("v", "SELECT 1 AS one");
  EXPECT_EQ(Audit(table, full).Lines(),
            (Lines{"drift.missing-enum: public.e", "drift.missing-constraint: public.t.t_b_check",
                   "drift.missing-index: public.t.idx_t_a", "drift.missing-trigger: public.t.touch",
                   "drift.missing: public.v"}));
  EXPECT_EQ(Audit(full, table).Lines(),
            (Lines{"drift.extra: public.e", "drift.extra-constraint: public.t.t_b_check",
                   "drift.extra-index: public.t.idx_t_a", "drift.extra-trigger: public.t.touch",
                   "drift.extra: public.v"}));
}

TEST(Drift, ANameOfAnIndexIsAWarningAndOneLeftToTheServerARemark) {
  const auto with = [](Name index) {
    return ModelBuilder().AddTable("t", {"a text"}).AddIndex("t", index, {"a"});
  };
  const Audit named(with("ix_a"), with("idx_t_a"));
  EXPECT_EQ(named.Lines(), Lines{"drift.index-name: public.t.idx_t_a"});
  EXPECT_EQ(named.findings[0].severity, Severity::kWarning);
  const Audit generated(with("idx_t_a"), with("t_a_idx").GeneratedName());
  EXPECT_EQ(generated.Lines(), Lines{"drift.index-name: public.t.t_a_idx"});
  EXPECT_EQ(generated.findings[0].severity, Severity::kInfo);
}

TEST(Drift, ColumnOrderIsARemarkAndCommentsAreNot) {
  const Audit order(ModelBuilder().AddTable("t", {"a text", "b text"}),
                    ModelBuilder().AddTable("t", {"b text", "a text"}));
  EXPECT_EQ(order.Lines(), Lines{"drift.order: public.t"});
  EXPECT_EQ(order.findings[0].severity, Severity::kInfo);
  const auto comment = [](Object& object) { object.metadata.comment = "why"; };
  const Audit comments(ModelBuilder().AddEnum("e", {"a"}),
                       ModelBuilder().AddEnum("e", {"a"}).With(comment));
  EXPECT_EQ(comments.Lines(), Lines{"drift.comment: public.e"});
  EXPECT_EQ(comments.findings[0].severity, Severity::kWarning);
}

TEST(Drift, WhatIsUncertainIsAWarningWithItsReason) {
  const Model live = ModelBuilder().AddTable("a", {"x text"});
  const Model origin = ModelBuilder().AddOpaque("DO $$ BEGIN");
  const Audit audit(live, origin);
  EXPECT_EQ(audit.Lines(), Lines{"drift.uncertain: public.a"});
  EXPECT_EQ(audit.findings[0].severity, Severity::kWarning);
  EXPECT_EQ(audit.findings[0].verdict, Verdict::kUncertain);
  EXPECT_NE(audit.findings[0].sentence.find("not certain: text alone cannot follow schema.sql:7"),
            std::string::npos)
      << audit.findings[0].sentence;
}

// pgorigin diff

TEST(NameDifferences, SpeaksOfFromAndTo) {
  const Model from = ModelBuilder().AddTable("t", {"id uuid!", "a integer", "provider_id text!"});
  const Model to = ModelBuilder()
                       .AddTable("t", {"id uuid!", "b date", "provider_user_id text!"})
                       .AddEnum("e", {});
  const Alignment alignment = Align(from, to);
  const Comparison comparison = Diff(alignment);
  const std::vector<Finding> findings = NameDifferences({alignment, comparison});
  std::vector<std::string> lines;
  for (const Finding& finding : findings) {
    lines.push_back(finding.rule + ": " + finding.sentence);
    EXPECT_EQ(finding.fingerprint.size(), 16u);
    EXPECT_TRUE(finding.advice.empty());
    EXPECT_EQ(finding.sentence.find("Origin"), std::string::npos);
    EXPECT_EQ(finding.sentence.find("live"), std::string::npos);
  }
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines[1], "difference.extra: Column public.t.a is in FROM alone: integer.");
  EXPECT_EQ(lines[2], "difference.missing: Column public.t.b is missing in FROM; TO has it: date.");
  EXPECT_EQ(findings[3].rule, "difference.renamed");
}

TEST(Severity, HasWords) {
  for (Severity severity : {Severity::kInfo, Severity::kWarning, Severity::kError}) {
    EXPECT_EQ(SeverityOfWord(WordFor(severity)), severity);
  }
  EXPECT_THROW(SeverityOfWord("fatal"), std::invalid_argument);
}

// renames

TEST(RenamedTable, NamesBothAndNothingElse) {
  const std::string columns = " (id uuid PRIMARY KEY, email text NOT NULL, bio text);";
  const Audit audit(ReadSql("CREATE TABLE users" + columns),
                    ReadSql("-- renamed from: users\nCREATE TABLE accounts" + columns));
  EXPECT_EQ(audit.Lines()[0], "naming.renamed-table: public.accounts");
  EXPECT_NE(audit.findings[0].sentence.find("public.users"), std::string::npos);
}

TEST(RenamedObject, HasWhatNoOtherRuleOfRenamesDoes) {
  const std::string before =
      "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
      "CREATE TABLE t (id uuid PRIMARY KEY); CREATE TRIGGER ";
  const std::string after = " BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();";
  const Audit audit(ReadSql(before + "touch" + after), ReadSql(before + "set_time" + after));
  EXPECT_EQ(audit.Lines(), (Lines{"drift.renamed: public.t.set_time"}));
}

}  // namespace
}  // namespace pgorigin
