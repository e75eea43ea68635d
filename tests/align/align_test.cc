#include "pgorigin/align/align.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "align/lines.h"
#include "pgorigin/diff/change.h"
#include "support/model_builder.h"

namespace pgorigin {
namespace {

ModelBuilder Users() {
  ModelBuilder builder;
  builder.AddTable("users", {"id uuid!", "email character varying(255)!"})
      .AddPrimaryKey("users", "users_pkey", {"id"});
  return builder;
}

// Columns

TEST(Columns, ANameThatSharesWordsAndTypeIsARename) {
  const Model from = ModelBuilder()
                         .AddTable("federated_identities",
                                   {"id uuid!", "provider character varying(50)!",
                                    "provider_id character varying(255)!", "created_at date!"})
                         .AddUnique("federated_identities", "u", {"provider", "provider_id"});
  const Model to =
      ModelBuilder()
          .AddTable("federated_identities", {"id uuid!", "provider character varying(50)!",
                                             "provider_user_id character varying(255)!",
                                             "provider_email character varying(255)",
                                             "is_primary boolean! = false", "created_at date!"})
          .AddUnique("federated_identities", "u", {"provider", "provider_user_id"});
  const Alignment alignment = Align(from, to);
  EXPECT_EQ(RenamesOf(alignment),
            Lines{"column public.federated_identities.provider_id -> provider_user_id"});
  EXPECT_GE(alignment.renamed[0].confidence, 0.9);
  EXPECT_FALSE(alignment.renamed[0].evidence.empty());
  EXPECT_NE(alignment.from.Find(ColumnId("federated_identities", "provider_user_id")), nullptr);
}

TEST(Columns, TheSameForeignKeyIsARename) {
  const Model from = Users()
                         .AddTable("tracks", {"id uuid!", "user_id uuid!", "title text!"})
                         .AddForeignKey("tracks", "tracks_user_id_fkey", "user_id", "users");
  const Model to =
      Users()
          .AddTable("files", {"id uuid!"})
          .AddTable("tracks", {"id uuid!", "creator_id uuid!", "file_id uuid!", "title text!"})
          .AddForeignKey("tracks", "tracks_creator_id_fkey", "creator_id", "users", "cascade")
          .AddForeignKey("tracks", "tracks_file_id_fkey", "file_id", "files");
  const Alignment alignment = Align(from, to);
  const Rename* rename = FindRename(alignment, "user_id", "creator_id");
  ASSERT_NE(rename, nullptr);
  EXPECT_TRUE(rename->accepted);
  EXPECT_NE(std::ranges::find(rename->evidence, "same foreign key to public.users"),
            rename->evidence.end());
  EXPECT_EQ(FindRename(alignment, "user_id", "file_id"), nullptr);
}

const ModelBuilder& Playlists() {
  static const ModelBuilder builder = ModelBuilder().AddTable(
      "playlists", {"id uuid!", "title character varying(200)!", "description text",
                    "is_public boolean! = true", "created_at date!"});
  return builder;
}
const ModelBuilder& OriginPlaylists() {
  static const ModelBuilder builder =
      ModelBuilder()
          .AddEnum("visibility", {"private", "unlisted", "public"})
          .AddTable("playlists", {"id uuid!", "name character varying(200)!", "description text",
                                  "visibility public.visibility! = 'public'",
                                  "is_collaborative boolean! = false", "created_at date!"});
  return builder;
}

TEST(Columns, TheOnlyOneOfItsTypeInTheSamePlaceIsARename) {
  const Alignment alignment = Align(Playlists(), OriginPlaylists());
  const Rename* rename = FindRename(alignment, "title", "name");
  ASSERT_NE(rename, nullptr);
  EXPECT_TRUE(rename->accepted);
}

TEST(Columns, AConversionIsACandidateWithEvidence) {
  const Alignment alignment = Align(Playlists(), OriginPlaylists());
  const Rename* rename = FindRename(alignment, "is_public", "visibility");
  ASSERT_NE(rename, nullptr);
  EXPECT_FALSE(rename->accepted);
  EXPECT_NE(std::ranges::find(rename->evidence, "public is a label of public.visibility"),
            rename->evidence.end());
  const Rename* other = FindRename(alignment, "is_public", "is_collaborative");
  EXPECT_TRUE(other == nullptr || !other->accepted);
}

TEST(Columns, ADroppedAndAnAddedColumnAreNoRename) {
  const auto alone = [](std::string_view column) {
    return ModelBuilder().AddTable("t", {"id uuid!", column, "created_at date!"}).Build();
  };
  EXPECT_EQ(RenamesOf(alone("age integer"), alone("email text")), Lines());
  for (auto [from, to] : {std::pair{"street text", "nickname text"},
                          {"start_date date!", "end_date date!"},
                          {"width integer! = 0", "depth integer! = 0"}}) {
    for (const Rename& rename : Align(alone(from), alone(to)).renamed) {
      EXPECT_FALSE(rename.accepted) << from << " " << to;
    }
  }
}

TEST(Columns, ForeignKeysToDifferentTablesAreNoRename) {
  ModelBuilder base = Users();
  base.AddTable("teams", {"id uuid!"});
  const Model from = ModelBuilder(base)
                         .AddTable("t", {"id uuid!", "owner_user uuid!"})
                         .AddForeignKey("t", "a", "owner_user", "users");
  const Model to = ModelBuilder(base)
                       .AddTable("t", {"id uuid!", "owner_team uuid!"})
                       .AddForeignKey("t", "b", "owner_team", "teams");
  EXPECT_EQ(RenamesOf(from, to), Lines());
}

TEST(Columns, TwoThatAreEquallyLikelyAreCandidates) {
  const Model from = ModelBuilder().AddTable("t", {"id uuid!", "home_phone text"});
  const Model to = ModelBuilder().AddTable("t", {"id uuid!", "phone_one text", "phone_two text"});
  EXPECT_EQ(RenamesOf(from, to), (Lines{"column public.t.home_phone -> phone_one ?",
                                        "column public.t.home_phone -> phone_two ?"}));
}

TEST(Columns, AHintOfTheOriginIsCertain) {
  const auto hint = [](Object& object) { object.renamed_from = "age"; };
  const Model from = ModelBuilder().AddTable("t", {"age integer"});
  const Model to = ModelBuilder().AddTable("t", {"email text"}).WithColumn("t", "email", hint);
  const Alignment alignment = Align(from, to);
  EXPECT_EQ(RenamesOf(alignment), Lines{"column public.t.age -> email"});
  EXPECT_EQ(alignment.renamed[0].confidence, 1);
}

TEST(Columns, AHintThatHasBeenFollowedIsNoRename) {
  const auto hint = [](Object& object) { object.renamed_from = "old"; };
  const Model to = ModelBuilder().AddTable("t", {"new text"}).WithColumn("t", "new", hint);
  EXPECT_EQ(RenamesOf(ModelBuilder().AddTable("t", {"new text"}), to), Lines());
  EXPECT_EQ(RenamesOf(ModelBuilder().AddTable("t", {"new text", "old text"}), to), Lines());
}

// Tables

ModelBuilder Orders(std::string_view name) {
  ModelBuilder builder = Users();
  builder
      .AddTable(name, {"id uuid!", "user_id uuid!", "total numeric(10,2)!", "placed_at date!",
                       "note text"})
      .AddPrimaryKey(name, "orders_pkey", {"id"})
      .AddForeignKey(name, "orders_user_id_fkey", "user_id", "users");
  return builder;
}

TEST(Tables, TheSameColumnsUnderAnotherNameAreARename) {
  const Alignment alignment = Align(Orders("orders"), Orders("purchases"));
  EXPECT_EQ(RenamesOf(alignment), Lines{"table public.orders -> purchases"});
  EXPECT_EQ(alignment.renames.Relation(Qualified("orders")), Qualified("purchases"));
  EXPECT_TRUE(Diff(alignment).changes.size() == 1);
}

TEST(Tables, ARenameGoesOnlyWithinOneSchema) {
  const Model from = ModelBuilder().AddTable("public.messages", {"a text", "b text", "c text"});
  const Model to = ModelBuilder().AddTable("chat.messages", {"a text", "b text", "c text"});
  EXPECT_EQ(RenamesOf(from, to), Lines());
}

TEST(Tables, TablesThatShareOnlyUsualColumnsAreNoRename) {
  ModelBuilder base;
  for (std::string_view table : {"a", "b", "c", "d"}) {
    base.AddTable(table, {"id uuid!", "user_id uuid!", "track_id uuid!", "created_at date!"});
  }
  const auto with = [&](std::string_view name) {
    return ModelBuilder(base)
        .AddTable(name, {"id uuid!", "user_id uuid!", "track_id uuid!", "created_at date!"})
        .Build();
  };
  for (const Rename& rename : Align(with("track_likes"), with("track_plays")).renamed) {
    EXPECT_FALSE(rename.accepted);
  }
}

TEST(Tables, DifferentTablesAreNoRename) {
  const Model from = ModelBuilder().AddTable("invoices", {"id uuid!", "amount numeric!"});
  const Model to = ModelBuilder().AddTable("files", {"id uuid!", "path text!", "hash text!"});
  EXPECT_EQ(RenamesOf(from, to), Lines());
}

TEST(Tables, AHintOfTheOriginIsCertain) {
  const Model from = ModelBuilder().AddTable("logs", {"a text"});
  const Model to = ModelBuilder().AddTable("events", {"b text"}).RenamedFrom("logs");
  const Alignment alignment = Align(from, to);
  EXPECT_EQ(RenamesOf(alignment)[0], "table public.logs -> events");
  EXPECT_EQ(alignment.renamed[0].confidence, 1);
}

// One renamed column and one renamed table, with all that can hang on them.
ModelBuilder Hanging(std::string_view table, Name column) {
  ModelBuilder builder = Users();
  const std::string name(column.view());
  const std::string column_text = name + " character varying(40)!";
  builder
      .AddTable(table,
                {"id uuid!", "owner_id uuid!", column_text, "price integer!", "position integer!"})
      .AddPrimaryKey(table, "goods_pkey", {"id"})
      .AddForeignKey(table, "goods_owner", "owner_id", "users", "cascade")
      .AddUnique(table, "goods_label_once", {"owner_id", column})
      .AddCheck(table, "goods_label_long", "length(" + name + ") > 2")
      .AddIndex(table, "goods_by_label", {column})
      .AddTrigger(table, "goods_touch", "touch")
      .AddView("labels", "SELECT " + name + " AS label FROM public." + std::string(table));
  builder.AddTable("stock", {"good_id uuid!"})
      .AddForeignKey("stock", "stock_good", "good_id", table);
  return builder;
}

TEST(Renames, OfAColumnAndATableAreOneChangeEach) {
  const Model from = Hanging("goods", "label");
  const Model to = Hanging("products", "product_label");
  std::vector<std::string> changes;
  for (const Change& change : Diff(Align(from, to)).changes) {
    // Names inside of a query may need a server: then the view is uncertain, never
    // different.
    if (change.id.kind == Kind::kView && change.verdict == Verdict::kUncertain) continue;
    changes.push_back(std::string(WordFor(change.type)) + " " + Describe(change.id) + " was " +
                      ToString(change.from_id));
  }
  EXPECT_EQ(changes, (Lines{"renamed table public.products was public.goods",
                            "renamed column public.products.product_label was "
                            "public.goods.label"}));
}

TEST(Renames, AServersNameIsKnownUnderTheOldNameOfTheTable) {
  const Model from = Orders("orders").AddIndex("orders", "orders_note_idx", {"note"}).FromServer();
  const Model to =
      Orders("purchases").AddIndex("purchases", "purchases_note_idx", {"note"}).FromServer();
  EXPECT_EQ(RenamesOf(from, to),
            (Lines{"table public.orders -> purchases",
                   "index public.orders.orders_note_idx -> purchases_note_idx (server)"}));
}

TEST(Renames, ASequenceThatTheServerNamedFollowsItsTable) {
  const Model from = Orders("orders").AddSequence("orders_id_seq", "orders", "id");
  const Model to = Orders("purchases").AddSequence("purchases_id_seq", "purchases", "id");
  const Alignment alignment = Align(from, to);
  EXPECT_EQ(RenamesOf(alignment),
            (Lines{"sequence public.orders_id_seq -> purchases_id_seq (server)",
                   "table public.orders -> purchases"}));
}

// Moves

ModelBuilder UsersWith(std::string_view column) {
  ModelBuilder builder;
  builder.AddTable("users", {"id uuid!", "email text!", column})
      .AddPrimaryKey("users", "users_pkey", {"id"});
  return builder;
}
ModelBuilder ProfilesWith(std::string_view column) {
  ModelBuilder builder;
  builder.AddTable("users", {"id uuid!", "email text!"})
      .AddPrimaryKey("users", "users_pkey", {"id"})
      .AddTable("user_profiles", {"id uuid!", "user_id uuid!", column})
      .AddForeignKey("user_profiles", "fk", "user_id", "users")
      .AddUnique("user_profiles", "once", {"user_id"});
  return builder;
}

TEST(Moves, ToAMissingTableThatExtendsTheFirst) {
  EXPECT_EQ(MovesOf(UsersWith("bio text"), ProfilesWith("bio text")),
            Lines{"public.users.bio -> public.user_profiles.bio"});
}

TEST(Moves, ToAnExistingTableThatLacksTheColumn) {
  ModelBuilder from = UsersWith("bio text");
  from.AddTable("user_profiles", {"id uuid!", "user_id uuid!"});
  const Alignment alignment = Align(from, ProfilesWith("bio character varying(500)"));
  ASSERT_EQ(alignment.moved.size(), 1u);
  EXPECT_GE(alignment.moved[0].confidence, 0.6);
  EXPECT_FALSE(alignment.moved[0].evidence.empty());
}

TEST(Moves, UnderANameThatSaysHowTheValueIsRepresented) {
  EXPECT_EQ(MovesOf(UsersWith("avatar text"), ProfilesWith("avatar_url text")),
            Lines{"public.users.avatar -> public.user_profiles.avatar_url"});
  EXPECT_EQ(MovesOf(UsersWith("status text"), ProfilesWith("status_message text")), Lines());
}

TEST(Moves, NotWhenTheTypesDiffer) {
  EXPECT_EQ(MovesOf(UsersWith("bio text"), ProfilesWith("bio integer")), Lines());
}

TEST(Moves, NotBetweenTablesThatHaveNothingToDoWithEachOther) {
  ModelBuilder to;
  to.AddTable("users", {"id uuid!", "email text!"}).AddTable("invoices", {"id uuid!", "bio text"});
  EXPECT_EQ(MovesOf(UsersWith("bio text"), to), Lines());
}

TEST(Moves, NotOfColumnsThatMostTablesHave) {
  ModelBuilder from;
  ModelBuilder to;
  for (std::string_view table : {"a", "b", "c"}) {
    from.AddTable(table, {"id uuid!", "deleted_at date"});
    to.AddTable(table, {"id uuid!", "deleted_at date"});
  }
  from.AddTable("users", {"id uuid!", "deleted_at date"});
  to.AddTable("users", {"id uuid!"})
      .AddTable("user_profiles", {"id uuid!", "user_id uuid!", "deleted_at date"})
      .AddForeignKey("user_profiles", "fk", "user_id", "users");
  EXPECT_EQ(MovesOf(from, to), Lines());
}

TEST(Moves, NotOfTheColumnThatLinksTheTables) {
  EXPECT_EQ(MovesOf(UsersWith("user_id uuid!"), ProfilesWith("x text")), Lines());
}

// Properties

TEST(Align, OfAModelWithItselfFindsNothing) {
  const Model model = Hanging("goods", "label");
  const Alignment alignment = Align(model, model);
  EXPECT_TRUE(alignment.renamed.empty());
  EXPECT_TRUE(alignment.moved.empty());
  EXPECT_TRUE(Diff(alignment).changes.empty());
}

TEST(Align, WithNothingFindsNothing) {
  const Model model = Hanging("goods", "label");
  EXPECT_TRUE(Align(model, Model()).renamed.empty());
  EXPECT_TRUE(Align(Model(), model).moved.empty());
}

}  // namespace
}  // namespace pgorigin
