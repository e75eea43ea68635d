#include "pgorigin/diff/compare.h"

#include <gtest/gtest.h>

#include "support/model_builder.h"

namespace pgorigin {
namespace {

const Renames kNoRenames;

// "field: from -> to [verdict]" for each difference of the same object in two models.
std::vector<std::string> Differences(const Model& from, const Model& to, const ObjectId& id) {
  const TextJudge judge(from, to, kNoRenames);
  std::vector<std::string> lines;
  for (const FieldDifference& field : CompareObjects(*from.Find(id), *to.Find(id), judge)) {
    std::string line = std::string(field.field) + ": " + field.from + " -> " + field.to;
    if (field.verdict == Verdict::kUncertain) line += " uncertain";
    if (field.remark) line += " remark";
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(CompareObjects, EqualObjectsHaveNoDifference) {
  const Model model = ModelBuilder().AddTable("t", {"a integer! = 1", "b text"});
  EXPECT_EQ(Differences(model, model, TableId("t")), Lines());
  EXPECT_EQ(Differences(model, model, ColumnId("t", "a")), Lines());
}

TEST(CompareObjects, NamesEachFieldThatDiffers) {
  const Model from = ModelBuilder().AddTable("t", {"a integer"});
  const Model to = ModelBuilder().AddTable("t", {"a bigint! = 7"});
  EXPECT_EQ(Differences(from, to, ColumnId("t", "a")),
            (Lines{"type: integer -> bigint", "not null: no -> yes", "default: (none) -> 7"}));
}

TEST(CompareObjects, DefaultsAreComparedByMeaning) {
  const Model from = ModelBuilder().AddTable("t", {"a integer = ((1))", "b integer = 1"});
  const Model to = ModelBuilder().AddTable("t", {"a integer = 1", "b integer = 2"});
  EXPECT_EQ(Differences(from, to, ColumnId("t", "a")), Lines());
  EXPECT_EQ(Differences(from, to, ColumnId("t", "b")), Lines{"default: 1 -> 2"});
}

TEST(CompareObjects, TheOrderOfColumnsIsARemarkOnCommonOnes) {
  const Model from = ModelBuilder().AddTable("t", {"a text", "b text", "x text", "c text"});
  const Model same = ModelBuilder().AddTable("t", {"a text", "y text", "b text", "c text"});
  const Model other = ModelBuilder().AddTable("t", {"b text", "a text", "c text"});
  EXPECT_EQ(Differences(from, same, TableId("t")), Lines());
  EXPECT_EQ(Differences(from, other, TableId("t")),
            Lines{"column order: a, b, c -> b, a, c remark"});
}

TEST(CompareObjects, WhatIsCarriedIsNotCompared) {
  const ObjectId id{Kind::kExtension, {}, {}, "pgcrypto", {}};
  const Model from = ModelBuilder().Add(id, Extension{{}, {}, "as it comes"});
  const Model to = ModelBuilder().Add(id, Extension{{}, {}, {}});
  EXPECT_EQ(Differences(from, to, id), Lines());
}

TEST(CompareObjects, StorageParametersAreComparedInAnyOrder) {
  const auto with = [](Options options) {
    return ModelBuilder().AddTable("t", {"a text"}).WithColumn("t", "a", [&](Object& object) {
      As<Column>(&object)->options = options;
    });
  };
  const Model from = with({"n_distinct=1", "n_distinct_inherited=2"});
  const Model same = with({"n_distinct_inherited=2", "n_distinct=1"}),
              other = with({"n_distinct=1"});
  EXPECT_EQ(Differences(from, same, ColumnId("t", "a")), Lines());
  EXPECT_EQ(Differences(from, other, ColumnId("t", "a")).size(), 1u);
}

TEST(CompareObjects, UnstatedEqualsAnything) {
  const ObjectId id{Kind::kExtension, {}, {}, "pgcrypto", {}};
  const Model stated = ModelBuilder().Add(id, Extension{{"public"}, {"1.3"}, {}});
  const Model unstated = ModelBuilder().Add(id, Extension{{"public"}, {}, {}});
  const Model other = ModelBuilder().Add(id, Extension{{"public"}, {"1.2"}, {}});
  EXPECT_EQ(Differences(stated, unstated, id), Lines());
  EXPECT_EQ(Differences(unstated, stated, id), Lines());
  EXPECT_EQ(Differences(stated, other, id), Lines{"version: 1.3 -> 1.2"});
}

TEST(CompareObjects, ListsOfStructsAreComparedItemByItem) {
  const auto expression = [](std::string_view text) {
    return [text](Object& object) {
      IndexKey key;
      key.expression = ModelBuilder::Text(text);
      As<Index>(&object)->keys = {key};
    };
  };
  ModelBuilder table;
  table.AddTable("t", {"a text"});
  const Model from = ModelBuilder(table).AddIndex("t", "i", {}).With(expression("lower(a)"));
  const Model same = ModelBuilder(table).AddIndex("t", "i", {}).With(expression("(lower(a))"));
  const Model other = ModelBuilder(table).AddIndex("t", "i", {}).With(expression("upper(a)"));
  const ObjectId id{Kind::kIndex, "public", "t", "i", {}};
  EXPECT_EQ(Differences(from, same, id), Lines());
  EXPECT_EQ(Differences(from, other, id).size(), 1u);
}

TEST(CompareObjects, CommentsAreCompared) {
  const auto comment = [](Object& object) { object.metadata.comment = "why"; };
  const Model from = ModelBuilder().AddEnum("e", {"a"});
  const Model to = ModelBuilder().AddEnum("e", {"a"}).With(comment);
  const ObjectId id{Kind::kEnum, "public", {}, "e", {}};
  const TextJudge judge(from, to, kNoRenames);
  EXPECT_EQ(Differences(from, to, id).size(), 1u);
  EXPECT_EQ(CompareDefinitions(*from.Find(id), *to.Find(id), judge), Verdict::kEqual);
}

TEST(CompareObjects, ObjectsOfTwoKindsDifferInTheirKindAlone) {
  const Model from = ModelBuilder().AddEnum("x", {"a"});
  const Model to = ModelBuilder().AddTable("x", {"a text"});
  const TextJudge judge(from, to, kNoRenames);
  const Object& was = from.objects.begin()->second;
  const Object& is = *to.Find(TableId("x"));
  const std::vector<FieldDifference> differences = CompareObjects(was, is, judge);
  ASSERT_EQ(differences.size(), 1u);
  EXPECT_EQ(differences[0].field, "kind");
  EXPECT_EQ(CompareDefinitions(was, is, judge), Verdict::kDifferent);
}

}  // namespace
}  // namespace pgorigin
