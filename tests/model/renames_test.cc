#include "pgorigin/model/renames.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace pgorigin {
namespace {

ObjectId TableId(const char* name) { return {Kind::kTable, "public", {}, name, {}}; }
ObjectId ChildId(Kind kind, const char* table, const char* name) {
  return {kind, "public", table, name, {}};
}

template <class T>
void Add(Model& model, const ObjectId& id, T definition, std::vector<ObjectId> needs = {}) {
  Object object{.id = id, .definition = std::move(definition), .needs = std::move(needs)};
  model.objects.emplace(id, std::move(object));
}

template <class T>
const T& Get(const Model& model, const ObjectId& id) {
  const T* found = As<T>(model.Find(id));
  if (found == nullptr) throw std::out_of_range(Describe(id));
  return *found;
}

// users(name) is to be accounts(title).
Renames UsersToAccounts() {
  Renames renames;
  renames.relations[{"public", "users"}] = {"public", "accounts"};
  renames.columns[ChildId(Kind::kColumn, "users", "name")] = "title";
  return renames;
}

IndexKey KeyOn(const char* column) {
  IndexKey key;
  key.column.names = {column};
  return key;
}

TEST(ApplyRenames, FollowsTheTableAndItsColumns) {
  Model model;
  Table table;
  table.columns = {"id", "name"};
  Add(model, TableId("users"), table);
  Add(model, ChildId(Kind::kColumn, "users", "name"), Column{.type = "text"});

  const Model renamed = ApplyRenames(model, UsersToAccounts());

  EXPECT_EQ(renamed.objects.size(), 2u);
  EXPECT_EQ(Get<Table>(renamed, TableId("accounts")).columns, (std::vector<Name>{"id", "title"}));
  EXPECT_EQ(Get<Column>(renamed, ChildId(Kind::kColumn, "accounts", "title")).type, "text");
  EXPECT_EQ(renamed.Find(TableId("accounts"))->id, TableId("accounts"));
}

TEST(ApplyRenames, FollowsWhatHangsOnTheTable) {
  Model model;
  Index index;
  index.keys = {KeyOn("name")};
  index.include.names = {"name", "id"};
  Add(model, ChildId(Kind::kIndex, "users", "i"), index);
  Trigger trigger;
  trigger.columns.names = {"name"};
  trigger.events = {"insert"};
  Add(model, ChildId(Kind::kTrigger, "users", "t"), trigger);
  Constraint exclusion;
  exclusion.elements = {KeyOn("name")};
  exclusion.on_delete_columns.names = {"name"};
  Add(model, ChildId(Kind::kConstraint, "users", "c"), exclusion);
  RowPolicy policy;
  policy.roles = {"name"};
  Add(model, ChildId(Kind::kPolicy, "users", "p"), policy);
  Add(model, ChildId(Kind::kRewriteRule, "users", "r"), RewriteRule{});

  const Model renamed = ApplyRenames(model, UsersToAccounts());

  const Index& new_index = Get<Index>(renamed, ChildId(Kind::kIndex, "accounts", "i"));
  EXPECT_EQ(new_index.keys, std::vector{KeyOn("title")});
  EXPECT_EQ(new_index.include.names, (std::vector<Name>{"title", "id"}));
  const Trigger& new_trigger = Get<Trigger>(renamed, ChildId(Kind::kTrigger, "accounts", "t"));
  EXPECT_EQ(new_trigger.columns.names, std::vector<Name>{"title"});
  EXPECT_EQ(new_trigger.events, std::vector<Name>{"insert"});
  const auto& new_exclusion = Get<Constraint>(renamed, ChildId(Kind::kConstraint, "accounts", "c"));
  EXPECT_EQ(new_exclusion.elements, std::vector{KeyOn("title")});
  EXPECT_EQ(new_exclusion.on_delete_columns.names, std::vector<Name>{"title"});
  // A role that is called like the column is no column.
  EXPECT_EQ(Get<RowPolicy>(renamed, ChildId(Kind::kPolicy, "accounts", "p")).roles,
            std::vector<Name>{"name"});
  EXPECT_NE(renamed.Find(ChildId(Kind::kRewriteRule, "accounts", "r")), nullptr);
}

TEST(ApplyRenames, FollowsReferencesOfOtherTables) {
  Model model;
  Constraint key;
  key.type = ConstraintType::kForeignKey;
  key.columns.names = {"name"};  // of orders: not renamed
  key.references = {{"public", "users"}, {"name"}};
  Add(model, ChildId(Kind::kConstraint, "orders", "fk"), key);
  Sequence sequence;
  sequence.owned_by = {{"public", "users"}, {"name"}};
  Add(model, {Kind::kSequence, "public", {}, "s", {}}, sequence);
  Table child;
  child.inherits = {{"public", "users"}, {"public", "other"}};
  Add(model, TableId("child"), child);
  Table part;
  part.partition_of = {"public", "users"};
  Add(model, TableId("part"), part);
  Trigger trigger;
  trigger.from = {"public", "users"};
  Add(model, ChildId(Kind::kTrigger, "orders", "t"), trigger);

  const Model renamed = ApplyRenames(model, UsersToAccounts());

  const auto& new_key = Get<Constraint>(renamed, ChildId(Kind::kConstraint, "orders", "fk"));
  EXPECT_EQ(new_key.columns.names, std::vector<Name>{"name"});
  EXPECT_EQ(new_key.references, (ForeignColumns{{"public", "accounts"}, {"title"}}));
  EXPECT_EQ(Get<Sequence>(renamed, {Kind::kSequence, "public", {}, "s", {}}).owned_by,
            (ForeignColumns{{"public", "accounts"}, {"title"}}));
  EXPECT_EQ(Get<Table>(renamed, TableId("child")).inherits,
            (std::vector<QualifiedName>{{"public", "accounts"}, {"public", "other"}}));
  EXPECT_EQ(Get<Table>(renamed, TableId("part")).partition_of,
            (QualifiedName{"public", "accounts"}));
  EXPECT_EQ(Get<Trigger>(renamed, ChildId(Kind::kTrigger, "orders", "t")).from,
            (QualifiedName{"public", "accounts"}));
}

TEST(ApplyRenames, LeavesFunctionsAndIndexesOfTheSameName) {
  Model model;
  Trigger trigger;
  trigger.function = {"public", "users"};
  Add(model, ChildId(Kind::kTrigger, "orders", "t"), trigger);
  Index index;
  index.partition_of = {"public", "users"};
  Add(model, ChildId(Kind::kIndex, "orders", "i"), index);
  Add(model, {Kind::kFunction, "public", {}, "users", ""}, Function{});

  const Model renamed = ApplyRenames(model, UsersToAccounts());

  EXPECT_EQ(Get<Trigger>(renamed, ChildId(Kind::kTrigger, "orders", "t")).function,
            (QualifiedName{"public", "users"}));
  EXPECT_EQ(Get<Index>(renamed, ChildId(Kind::kIndex, "orders", "i")).partition_of,
            (QualifiedName{"public", "users"}));
  EXPECT_NE(renamed.Find({Kind::kFunction, "public", {}, "users", ""}), nullptr);
}

TEST(ApplyRenames, FollowsNeedsAndKeepsThemSorted) {
  Model model;
  Add(model, {Kind::kView, "public", {}, "v", {}}, View{},
      {TableId("roles"), TableId("users"), ChildId(Kind::kColumn, "users", "name")});
  model.touches.push_back({TableId("users"), {}, true});
  model.opaque.push_back({{}, "DO", "", false, {{"public", "users"}}});

  const Model renamed = ApplyRenames(model, UsersToAccounts());

  EXPECT_EQ(renamed.Find({Kind::kView, "public", {}, "v", {}})->needs,
            (std::vector<ObjectId>{TableId("accounts"), TableId("roles"),
                                   ChildId(Kind::kColumn, "accounts", "title")}));
  EXPECT_EQ(renamed.touches.front().id, TableId("accounts"));
  EXPECT_EQ(renamed.opaque.front().relations.front(), (QualifiedName{"public", "accounts"}));
}

TEST(ApplyRenames, MovesATableToAnotherSchema) {
  Model model;
  Add(model, TableId("users"), Table{});
  Add(model, ChildId(Kind::kColumn, "users", "id"), Column{});
  Renames renames;
  renames.relations[{"public", "users"}] = {"chat", "users"};

  const Model renamed = ApplyRenames(model, renames);

  EXPECT_NE(renamed.Find({Kind::kTable, "chat", {}, "users", {}}), nullptr);
  EXPECT_NE(renamed.Find({Kind::kColumn, "chat", "users", "id", {}}), nullptr);
}

TEST(ApplyRenames, SwapsTwoNames) {
  Model model;
  Add(model, TableId("a"), Table{.unlogged = true});
  Add(model, TableId("b"), Table{});
  Renames renames;
  renames.relations[{"public", "a"}] = {"public", "b"};
  renames.relations[{"public", "b"}] = {"public", "a"};

  const Model renamed = ApplyRenames(model, renames);

  EXPECT_TRUE(Get<Table>(renamed, TableId("b")).unlogged);
  EXPECT_FALSE(Get<Table>(renamed, TableId("a")).unlogged);
}

TEST(ApplyRenames, RefusesToLoseAnObject) {
  Model model;
  Add(model, TableId("users"), Table{});
  Add(model, TableId("accounts"), Table{});
  EXPECT_THROW(ApplyRenames(model, UsersToAccounts()), std::invalid_argument);
}

}  // namespace
}  // namespace pgorigin
