#include "pgorigin/model/model.h"

#include <gtest/gtest.h>

namespace pgorigin {
namespace {

ObjectId ColumnId(const char* table, const char* name) {
  return {Kind::kColumn, "public", table, name, {}};
}

template <class T>
Object& Add(Model& model, const ObjectId& id, T definition) {
  return model.objects[id] = Object{.id = id, .definition = std::move(definition)};
}

// events, and its partition events_1, with a column each.
Model Partitioned(const Column& parent, const Column& child) {
  Model model;
  Add(model, {Kind::kTable, "public", {}, "events", {}}, Table{.partition_strategy = "list"});
  Add(model, {Kind::kTable, "public", {}, "events_1", {}},
      Table{.partition_of = {"public", "events"}});
  Add(model, ColumnId("events", "at"), parent);
  Add(model, ColumnId("events_1", "at"), child);
  return model;
}

TEST(FoldPartitions, DropsColumnsThatAreTheParents) {
  Model model = Partitioned({.type = "date"}, {.type = "date", .inherited = true});
  FoldPartitions(model);
  EXPECT_EQ(model.Find(ColumnId("events_1", "at")), nullptr);
  EXPECT_NE(model.Find(ColumnId("events", "at")), nullptr);
}

TEST(FoldPartitions, KeepsColumnsThatDeviate) {
  Model model =
      Partitioned({.type = "date"}, {.type = "date", .not_null = true, .inherited = true});
  FoldPartitions(model);
  EXPECT_NE(model.Find(ColumnId("events_1", "at")), nullptr);
}

TEST(FoldPartitions, KeepsColumnsWithACommentOfTheirOwn) {
  Model model = Partitioned({.type = "date"}, {.type = "date", .inherited = true});
  model.Find(ColumnId("events_1", "at"))->metadata.comment = "mine";
  FoldPartitions(model);
  EXPECT_NE(model.Find(ColumnId("events_1", "at")), nullptr);
}

TEST(FoldPartitions, FoldsEveryLevel) {
  Model model = Partitioned({.type = "date"}, {.type = "date", .inherited = true});
  Add(model, {Kind::kTable, "public", {}, "events_1_a", {}},
      Table{.partition_of = {"public", "events_1"}});
  Add(model, ColumnId("events_1_a", "at"), Column{.type = "date", .inherited = true});
  FoldPartitions(model);
  EXPECT_EQ(model.Find(ColumnId("events_1_a", "at")), nullptr);
}

TEST(FoldPartitions, LeavesPlainInheritanceAlone) {
  Model model = Partitioned({.type = "date"}, {.type = "date", .inherited = true});
  Table* child = As<Table>(model.Find({Kind::kTable, "public", {}, "events_1", {}}));
  child->partition_of = {};
  child->inherits = {{"public", "events"}};
  FoldPartitions(model);
  EXPECT_NE(model.Find(ColumnId("events_1", "at")), nullptr);
}

TEST(Children, AreThoseOfOneRelationInOrder) {
  Model model;
  for (const char* name : {"b", "a"}) Add(model, ColumnId("t", name), Column{});
  Add(model, ColumnId("t2", "c"), Column{});
  Add(model, {Kind::kIndex, "public", "t", "i", {}}, Index{});
  const auto children = Children(std::as_const(model), Kind::kColumn, {"public", "t"});
  ASSERT_EQ(children.size(), 2u);
  EXPECT_EQ(children[0]->id.name, "a");
  EXPECT_EQ(children[1]->id.name, "b");
}

TEST(FindRelation, FindsTablesAndViews) {
  Model model;
  Add(model, {Kind::kView, "public", {}, "v", {}}, View{});
  EXPECT_NE(FindRelation(model, {"public", "v"}), nullptr);
  EXPECT_EQ(FindRelation(model, {"public", "w"}), nullptr);
}

TEST(Place, PrintsWhatIsKnown) {
  EXPECT_EQ(ToString(Place{}), "");
  EXPECT_EQ(ToString(Place{"a.sql", 3, 0}), "a.sql:3");
  EXPECT_EQ(ToString(Place{"a\x1b.sql", 3, 7}), "a\\x1b.sql:3:7");
}

}  // namespace
}  // namespace pgorigin
