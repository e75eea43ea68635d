// Constraints, indexes and triggers that are the same under another name.
#include <gtest/gtest.h>

#include "align/lines.h"
#include "pgorigin/diff/change.h"
#include "support/model_builder.h"

namespace pgorigin {
namespace {

ModelBuilder Emails() {
  ModelBuilder builder;
  builder.AddTable("users", {"id uuid!", "email text!", "age integer"});
  return builder;
}

TEST(ByDefinition, TwoExplicitNamesAreARename) {
  const Model from = Emails().AddIndex("users", "email_lookup", {"email"}).FromServer();
  const Model to = Emails().AddIndex("users", "idx_users_email", {"email"});
  EXPECT_EQ(RenamesOf(from, to), Lines{"index public.users.email_lookup -> idx_users_email"});
}

// An Origin that gives a name means it; one that gives none takes any.
TEST(ByDefinition, ANameThatTheOriginLeavesToTheServerIsARemark) {
  const Model unnamed = Emails().AddUnique("users", "users_email_key", {"email"}).GeneratedName();
  const Model named = Emails().AddUnique("users", "one_email", {"email"});
  EXPECT_EQ(RenamesOf(named, unnamed),
            Lines{"constraint public.users.one_email -> users_email_key (server)"});
  const Model live = Emails().AddUnique("users", "users_email_key1", {"email"}).FromServer();
  EXPECT_EQ(RenamesOf(live, named), Lines{"constraint public.users.users_email_key1 -> one_email"});
}

TEST(ByDefinition, WhatIsDefinedDifferentlyIsNotPaired) {
  const Model from = Emails().AddIndex("users", "a", {"email"});
  const Model to = Emails().AddIndex("users", "b", {"email"}, true);
  EXPECT_EQ(RenamesOf(from, to), Lines());
  const Model check = Emails().AddCheck("users", "c", "age > 0");
  const Model other = Emails().AddCheck("users", "d", "age > 1");
  EXPECT_EQ(RenamesOf(check, other), Lines());
}

TEST(ByDefinition, ChecksArePairedByMeaning) {
  const Model from = Emails().AddCheck("users", "c", "((age > 0))");
  const Model to = Emails().AddCheck("users", "d", "age > 0");
  EXPECT_EQ(RenamesOf(from, to), Lines{"constraint public.users.c -> d"});
}

TEST(ByDefinition, TwoPrimaryKeysArePairedWhateverTheyAre) {
  const Model from = Emails().AddPrimaryKey("users", "pk_users", {"email"});
  const Model to = Emails().AddPrimaryKey("users", "users_pkey", {"id"}).GeneratedName();
  EXPECT_EQ(RenamesOf(from, to), Lines{"constraint public.users.pk_users -> users_pkey (server)"});
  std::vector<std::string> changes;
  for (const Change& change : Diff(Align(from, to)).changes) {
    changes.emplace_back(WordFor(change.type));
  }
  EXPECT_EQ(changes, (Lines{"renamed", "changed"}));
}

TEST(ByDefinition, ForeignKeysOfTheSameColumnsArePaired) {
  const auto with = [](Name name, Name on_delete) {
    return Emails()
        .AddPrimaryKey("users", "users_pkey", {"id"})
        .AddTable("t", {"user_id uuid"})
        .AddForeignKey("t", name, "user_id", "users", on_delete)
        .Build();
  };
  EXPECT_EQ(RenamesOf(with("a", "no action"), with("b", "cascade")),
            Lines{"constraint public.t.a -> b"});
}

TEST(ByDefinition, TriggersFollowToo) {
  const Model from = Emails().AddTrigger("users", "a", "touch");
  const Model to = Emails().AddTrigger("users", "b", "touch");
  const Model other = Emails().AddTrigger("users", "b", "audit");
  EXPECT_EQ(RenamesOf(from, to), Lines{"trigger public.users.a -> b"});
  EXPECT_EQ(RenamesOf(from, other), Lines());
}

TEST(ByDefinition, AnIndexOfAPartitionFollowsTheIndexOfItsParent) {
  const auto with = [](Name parent, Name child) {
    const auto attach = [=](Object& object) {
      As<Index>(&object)->partition_of = {"public", parent};
    };
    return ModelBuilder()
        .AddTable("whole", {"a text"})
        .AddIndex("whole", parent, {"a"})
        .AddTable("part", {"a text"})
        .AddIndex("part", child, {"a"})
        .With(attach)
        .Build();
  };
  const Alignment alignment = Align(with("x", "x_part"), with("y", "y_part"));
  EXPECT_EQ(RenamesOf(alignment),
            (Lines{"index public.part.x_part -> y_part", "index public.whole.x -> y"}));
  for (const Change& change : Diff(alignment).changes) {
    EXPECT_EQ(change.type, ChangeType::kRenamed);
  }
}

TEST(ByDefinition, TheReplicaIdentityFollowsItsIndex) {
  const auto with = [](Name index) {
    const auto identity = [=](Object& object) {
      As<Table>(&object)->replica_identity = "index " + index.str();
    };
    return Emails()
        .AddIndex("users", index, {"email"}, true)
        .Add(TableId("users"),
             [&] {
               Object table;
               table.definition = Box<Table>(Table{.columns = {"id", "email", "age"}});
               identity(table);
               return table.definition;
             }())
        .Build();
  };
  const Comparison comparison = Diff(Align(with("a"), with("b")));
  ASSERT_EQ(comparison.changes.size(), 1u);
  EXPECT_EQ(comparison.changes[0].type, ChangeType::kRenamed);
}

}  // namespace
}  // namespace pgorigin
