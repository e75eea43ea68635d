#include <gtest/gtest.h>

#include "pgorigin/diff/change.h"
#include "support/model_builder.h"

namespace pgorigin {
namespace {

Alignment Aligned(Model from, Model to) { return {std::move(from), std::move(to), {}, {}, {}}; }

std::string Line(const Change& change) {
  std::string line = std::string(WordFor(change.type)) + " " + Describe(change.id);
  if (!change.from_id.name.empty() && change.from_id != change.id) {
    line += " was " + ToString(change.from_id);
  }
  if (change.remark) line += " (remark)";
  if (change.verdict == Verdict::kUncertain) line += " (uncertain)";
  return line;
}

using Lines = std::vector<std::string>;

Lines LinesOf(const Alignment& alignment) {
  Lines lines;
  for (const Change& change : Diff(alignment).changes) lines.push_back(Line(change));
  return lines;
}
Lines LinesOf(const Model& from, const Model& to) { return LinesOf(Aligned(from, to)); }

TEST(Diff, OfAModelWithItselfIsEmpty) {
  const Model model = ModelBuilder()
                          .AddTable("users", {"id uuid!", "email text"})
                          .AddPrimaryKey("users", "users_pkey", {"id"})
                          .AddEnum("role", {"a", "b"});
  const Comparison comparison = Diff(Aligned(model, model));
  EXPECT_TRUE(comparison.changes.empty());
  EXPECT_EQ(comparison.counts.objects, 5);
  EXPECT_EQ(comparison.counts.equal, 5);
}

// More than one thread takes at a time.
TEST(Diff, OfManyObjectsIsCompleteAndInOrder) {
  ModelBuilder from, to;
  Lines expected;
  for (int i = 1000; i < 3000; ++i) {
    const std::string table = "t" + std::to_string(i);
    const bool changed = i % 7 == 0;
    from.AddTable(table, {"id uuid!", changed ? "a text" : "a integer"});
    to.AddTable(table, {"id uuid!", "a integer"});
    if (changed) expected.push_back("changed column public." + table + ".a");
  }
  EXPECT_EQ(LinesOf(from, to), expected);
  const ComparisonCounts counts = Diff(Aligned(from, to)).counts;
  EXPECT_EQ(counts.objects, 6000);
  EXPECT_EQ(counts.different, static_cast<int>(expected.size()));
  EXPECT_EQ(counts.equal, counts.objects - counts.different);
}

TEST(Diff, FindsMissingExtraAndChangedObjects) {
  const Model from = ModelBuilder()
                         .AddTable("users", {"id uuid!", "age integer", "old text"})
                         .AddIndex("users", "idx_old", {"old"});
  const Model to = ModelBuilder().AddTable("users", {"id uuid!", "age bigint", "email text"});
  const Comparison comparison = Diff(Aligned(from, to));
  EXPECT_EQ(LinesOf(from, to),
            (Lines{"changed column public.users.age", "missing column public.users.email",
                   "extra column public.users.old", "extra index public.users.idx_old"}));
  EXPECT_EQ(comparison.counts.objects, 6);
  EXPECT_EQ(comparison.counts.equal, 2);
  EXPECT_EQ(comparison.counts.different, 4);
  EXPECT_EQ(comparison.changes[1].to_summary, "text");
  EXPECT_EQ(comparison.changes[1].from_summary, "");
  EXPECT_EQ(comparison.changes[2].from_summary, "text");
}

TEST(Diff, WhatBelongsToAMissingOrExtraTableIsNotListedAgain) {
  const Model with = ModelBuilder()
                         .AddTable("files", {"id bigint!", "path text"})
                         .AddPrimaryKey("files", "files_pkey", {"id"})
                         .AddIndex("files", "idx_files_path", {"path"})
                         .AddTrigger("files", "touch", "touch")
                         .AddSequence("files_id_seq", "files", "id");
  EXPECT_EQ(LinesOf(with, Model()), Lines{"extra table public.files"});
  EXPECT_EQ(LinesOf(Model(), with), Lines{"missing table public.files"});
}

TEST(Diff, TheSequenceOfAColumnInBothIsListed) {
  ModelBuilder to;
  to.AddTable("rooms", {"id uuid!"});
  const Model from =
      ModelBuilder().AddTable("rooms", {"id bigint!"}).AddSequence("rooms_id_seq", "rooms", "id");
  EXPECT_EQ(LinesOf(from, to),
            (Lines{"changed column public.rooms.id", "extra sequence public.rooms_id_seq"}));
}

TEST(Diff, ATableForAViewIsOneExtraAndOneMissing) {
  const Model from = ModelBuilder().AddTable("active", {"id uuid"});
  const Model to = ModelBuilder().AddView("active", "SELECT 1 AS id");
  EXPECT_EQ(LinesOf(from, to), (Lines{"extra table public.active", "missing view public.active"}));
}

TEST(Diff, AFunctionOfATablesNameDoesNotHideItsColumns) {
  const ObjectId function{Kind::kFunction, "public", {}, "users", {}};
  const Model from =
      ModelBuilder().AddTable("users", {"id uuid", "a text"}).Add(function, Box<Function>());
  const Model to = ModelBuilder().AddTable("users", {"id uuid"});
  EXPECT_EQ(LinesOf(from, to),
            (Lines{"extra function public.users()", "extra column public.users.a"}));
}

TEST(Diff, ColumnOrderIsARemarkAndCountsAsEqual) {
  const Model from = ModelBuilder().AddTable("t", {"a text", "b text"});
  const Model to = ModelBuilder().AddTable("t", {"b text", "a text"});
  EXPECT_EQ(LinesOf(from, to), Lines{"changed table public.t (remark)"});
  EXPECT_EQ(Diff(Aligned(from, to)).counts.equal, 3);
}

TEST(Diff, PlaceAndDomainAreThoseOfTheObjectElseOfItsTable) {
  const auto at = [](int line, Name domain) {
    return [=](Object& object) {
      object.place = {"origin.sql", line, 1};
      object.domain = domain;
    };
  };
  const Model from = ModelBuilder().AddTable("t", {"a text", "x text"});
  const Model to = ModelBuilder()
                       .AddTable("t", {"a text", "b text"})
                       .With(at(3, "Auth"))
                       .WithColumn("t", "b", at(5, ""));
  const Comparison comparison = Diff(Aligned(from, to));
  ASSERT_EQ(comparison.changes.size(), 2u);
  EXPECT_EQ(ToString(comparison.changes[0].place), "origin.sql:5:1");
  EXPECT_EQ(comparison.changes[0].domain, "Auth");
  EXPECT_EQ(ToString(comparison.changes[1].place), "origin.sql:3:1");
  EXPECT_EQ(comparison.changes[1].domain, "Auth");
}

TEST(Diff, AnUncertainObjectIsNeitherEqualNorDifferent) {
  const auto uncertain = [](Object& object) { object.uncertain = "LIKE of an unknown table"; };
  const Model from = ModelBuilder().AddTable("t", {"a text"});
  const Model to = ModelBuilder().AddTable("t", {"a text"}).With(uncertain);
  EXPECT_EQ(LinesOf(from, to), Lines{"changed table public.t (uncertain)"});
  const Comparison comparison = Diff(Aligned(from, to));
  EXPECT_EQ(comparison.counts.uncertain, 1);
  EXPECT_EQ(comparison.changes[0].evidence, Lines{"LIKE of an unknown table"});
}

TEST(Diff, NothingBelowAnUncertainTableIsClaimedToDiffer) {
  const auto uncertain = [](Object& object) { object.uncertain = "LIKE of an unknown table"; };
  const Model from = ModelBuilder().AddTable("t", {"a text", "b text"});
  const Model to = ModelBuilder().AddTable("t", {"a text"}).With(uncertain);
  EXPECT_EQ(LinesOf(from, to),
            (Lines{"changed table public.t (uncertain)", "extra column public.t.b (uncertain)"}));
}

TEST(Diff, WhatAnOpaqueStatementMayHaveDoneIsUncertain) {
  const Model from = ModelBuilder().AddTable("a", {"x text"}).AddTable("b", {"y text"});
  ModelBuilder to;
  to.AddTable("a", {"x integer"});
  EXPECT_EQ(LinesOf(from, to), (Lines{"changed column public.a.x", "extra table public.b"}));
  const Model everything = ModelBuilder(to).AddOpaque("DO $$");
  EXPECT_EQ(LinesOf(from, everything),
            (Lines{"changed column public.a.x (uncertain)", "extra table public.b (uncertain)"}));
  const Model only_b = ModelBuilder(to).AddOpaque("CREATE TABLE b AS", {Qualified("b")});
  EXPECT_EQ(LinesOf(from, only_b),
            (Lines{"changed column public.a.x", "extra table public.b (uncertain)"}));
}

TEST(Diff, WhatIsEqualStaysEqualUnderAnOpaqueStatement) {
  const Model from = ModelBuilder().AddTable("a", {"x text"});
  const Model to = ModelBuilder().AddTable("a", {"x text"}).AddOpaque("DO $$");
  EXPECT_EQ(LinesOf(from, to), Lines());
}

Alignment WithRename(bool generated) {
  Alignment alignment = Aligned(ModelBuilder().AddTable("t", {"new text"}),
                                ModelBuilder().AddTable("t", {"new text"}));
  alignment.renames.columns[ColumnId("t", "old")] = "new";
  alignment.renamed = {
      {ColumnId("t", "old"), ColumnId("t", "new"), 0.9, {"same type text"}, true, generated}};
  return alignment;
}

TEST(Diff, ARenameAndNothingElseIsOneChange) {
  const Comparison comparison = Diff(WithRename(false));
  ASSERT_EQ(comparison.changes.size(), 1u);
  EXPECT_EQ(Line(comparison.changes[0]), "renamed column public.t.new was public.t.old");
  EXPECT_EQ(comparison.changes[0].evidence, Lines{"same type text"});
  EXPECT_EQ(comparison.counts.different, 1);
}

TEST(Diff, ANameThatTheServerChoseIsARemark) {
  const Comparison comparison = Diff(WithRename(true));
  ASSERT_EQ(comparison.changes.size(), 1u);
  EXPECT_TRUE(comparison.changes[0].remark);
  EXPECT_EQ(comparison.counts.different, 0);
}

TEST(Diff, WhatElseDiffersInARenamedObjectIsAnotherChange) {
  Alignment alignment = WithRename(false);
  As<Column>(alignment.to.Find(ColumnId("t", "new")))->type = "integer";
  EXPECT_EQ(LinesOf(alignment), (Lines{"renamed column public.t.new was public.t.old",
                                       "changed column public.t.new was public.t.old"}));
}

TEST(Diff, ChildrenOfARenamedTableRememberItsOldName) {
  Alignment alignment = Aligned(ModelBuilder().AddTable("people", {"a text", "b text"}),
                                ModelBuilder().AddTable("people", {"a integer"}));
  alignment.renames.relations[Qualified("users")] = Qualified("people");
  alignment.renamed = {{TableId("users"), TableId("people"), 1, {}, true}};
  EXPECT_EQ(LinesOf(alignment), (Lines{"renamed table public.people was public.users",
                                       "changed column public.people.a was public.users.a",
                                       "extra column public.people.b was public.users.b"}));
}

TEST(Diff, AnUnacceptedRenameIsACandidateOfTheMissingObject) {
  Alignment alignment =
      Aligned(ModelBuilder().AddTable("t", {"a text"}), ModelBuilder().AddTable("t", {"b text"}));
  alignment.renamed = {{ColumnId("t", "a"), ColumnId("t", "b"), 0.5, {"same type text"}}};
  const Comparison comparison = Diff(alignment);
  EXPECT_EQ(LinesOf(alignment), (Lines{"extra column public.t.a", "missing column public.t.b"}));
  ASSERT_EQ(comparison.changes[1].candidates.size(), 1u);
  EXPECT_EQ(comparison.changes[1].candidates[0].from, ColumnId("t", "a"));
}

TEST(Diff, AMoveIsOneChangeInPlaceOfTwo) {
  Alignment alignment =
      Aligned(ModelBuilder().AddTable("users", {"bio text"}).AddTable("profiles", {"id uuid"}),
              ModelBuilder().AddTable("users", {}).AddTable("profiles", {"id uuid", "bio text!"}));
  alignment.moved = {{ColumnId("users", "bio"), ColumnId("profiles", "bio"), 0.9, {"same name"}}};
  EXPECT_EQ(LinesOf(alignment), Lines{"moved column public.profiles.bio was public.users.bio"});
  const Change change = Diff(alignment).changes[0];
  ASSERT_EQ(change.fields.size(), 1u);
  EXPECT_EQ(change.fields[0].field, "not null");
}

TEST(Diff, AMoveToAMissingTableIsListedBesideIt) {
  Alignment alignment =
      Aligned(ModelBuilder().AddTable("users", {"bio text"}),
              ModelBuilder().AddTable("users", {}).AddTable("profiles", {"id uuid", "bio text"}));
  alignment.moved = {{ColumnId("users", "bio"), ColumnId("profiles", "bio"), 0.9, {"same name"}}};
  EXPECT_EQ(LinesOf(alignment), (Lines{"missing table public.profiles",
                                       "moved column public.profiles.bio was public.users.bio"}));
}

}  // namespace
}  // namespace pgorigin
