#include "pgorigin/plan/dump.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "support/model_builder.h"

namespace pgorigin {
namespace {

constexpr char kHeader[] =
    "SET client_encoding = 'UTF8';\n"
    "SET standard_conforming_strings = on;\n"
    "SET check_function_bodies = false;\n"
    "SET search_path = '';\n";

// What follows the header.
std::string Written(Model model) {
  model.from_server = true;
  model.objects[{Kind::kSchema, {}, {}, "public", {}}].id = {Kind::kSchema, {}, {}, "public", {}};
  const std::string sql = Dump(model);
  EXPECT_EQ(sql.substr(0, sizeof kHeader - 1), kHeader);
  return sql.substr(sizeof kHeader - 1);
}

TEST(Dump, RefusesTextsThatNoServerPrinted) { EXPECT_THROW(Dump(Model{}), std::invalid_argument); }

TEST(Dump, IsEmptyForAnEmptyDatabase) { EXPECT_EQ(Written(Model{}), ""); }

TEST(Dump, DropsPublicWhenTheModelHasNone) {
  Model model;
  model.from_server = true;
  EXPECT_EQ(Dump(model),
            kHeader + std::string(
                          "\n-- the model has no schema public\nDROP SCHEMA IF EXISTS public;\n"));
}

TEST(Dump, TablesThenKeysThenForeignKeys) {
  ModelBuilder builder;
  builder.AddTable("a", {"id bigint!", "b_id bigint"}).AddPrimaryKey("a", "a_pkey", {"id"});
  builder.AddTable("b", {"id bigint!", "a_id bigint"}).AddPrimaryKey("b", "b_pkey", {"id"});
  builder.AddForeignKey("a", "a_b_fkey", "b_id", "b", "cascade");
  builder.AddForeignKey("b", "b_a_fkey", "a_id", "a");
  EXPECT_EQ(Written(builder), R"(
CREATE TABLE public.a (
    id bigint NOT NULL,
    b_id bigint
);

CREATE TABLE public.b (
    id bigint NOT NULL,
    a_id bigint
);

ALTER TABLE public.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);

ALTER TABLE public.b ADD CONSTRAINT b_pkey PRIMARY KEY (id);

ALTER TABLE public.a ADD CONSTRAINT a_b_fkey FOREIGN KEY (b_id) REFERENCES public.b (id) ON DELETE CASCADE;

ALTER TABLE public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a_id) REFERENCES public.a (id);
)");
}

TEST(Dump, SequencesAreOwnedOnceTheirColumnExists) {
  ModelBuilder builder;
  builder.AddSequence("t_id_seq", "t", "id").With([](Object& object) {
    As<Sequence>(&object)->maximum = 99;
  });
  builder.AddTable("t", {"id integer! = nextval('public.t_id_seq'::regclass)"});
  builder.WithColumn("t", "id", [](Object& column) {
    column.needs = {{Kind::kSequence, "public", {}, "t_id_seq", {}}};
  });
  EXPECT_EQ(Written(builder), R"(
CREATE SEQUENCE public.t_id_seq AS bigint START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 99 CACHE 1;

CREATE TABLE public.t (
    id integer DEFAULT nextval('public.t_id_seq'::regclass) NOT NULL
);

ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
)");
}

// The partition's own columns are not known: they are the parent's.
TEST(Dump, FoldedPartitionsAreMadeFromTheirParent) {
  ModelBuilder builder;
  builder.AddTable("p", {"a integer"}).With([](Object& table) {
    As<Table>(&table)->partition_strategy = "list";
    As<Table>(&table)->partition_key = {ModelBuilder::Key("a")};
  });
  builder.AddTable("p1", {}).With([](Object& table) {
    As<Table>(&table)->columns = {"a"};
    As<Table>(&table)->partition_of = {"public", "p"};
    As<Table>(&table)->bound.emplace().text = "FOR VALUES IN (1)";
  });
  const std::string sql = Written(builder);
  EXPECT_NE(sql.find("CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES IN (1);\n"), sql.npos)
      << sql;
}

Model PartitionedWithIndexes() {
  ModelBuilder builder;
  builder.AddTable("p", {"a integer"}).With([](Object& table) {
    As<Table>(&table)->partition_strategy = "list";
    As<Table>(&table)->partition_key = {ModelBuilder::Key("a")};
  });
  builder.AddTable("p1", {"a integer"}).With([](Object& table) {
    As<Table>(&table)->partition_of = {"public", "p"};
    As<Table>(&table)->bound.emplace().text = "DEFAULT";
  });
  builder.AddIndex("p", "z_parent", {"a"});
  builder.AddIndex("p1", "a_child", {"a"});
  return builder;
}

TEST(Dump, IndexesOfPartitionsComeAfterThoseOfTheParent) {
  const std::string sql = Written(PartitionedWithIndexes());
  const std::size_t parent = sql.find("CREATE INDEX z_parent ON public.p USING btree (a);");
  const std::size_t child = sql.find("CREATE INDEX a_child ON public.p1 USING btree (a);");
  ASSERT_NE(parent, sql.npos) << sql;
  ASSERT_NE(child, sql.npos) << sql;
  EXPECT_LT(parent, child);
}

TEST(Dump, AttachedIndexesKeepTheirNames) {
  Model model = PartitionedWithIndexes();
  As<Index>(model.Find({Kind::kIndex, "public", "p1", "a_child", {}}))->partition_of = {"public",
                                                                                        "z_parent"};
  const std::string sql = Written(model);
  EXPECT_NE(sql.find("CREATE INDEX z_parent ON ONLY public.p "), sql.npos) << sql;
  EXPECT_NE(sql.find("ALTER INDEX public.z_parent ATTACH PARTITION public.a_child;"), sql.npos)
      << sql;
}

TEST(Dump, InvalidIndexesAreLeftOutAndSaid) {
  ModelBuilder builder;
  builder.AddTable("t", {"a integer"}).AddIndex("t", "i", {"a"}).With([](Object& index) {
    As<Index>(&index)->valid = false;
  });
  const std::string sql = Written(builder);
  EXPECT_EQ(sql.find("CREATE INDEX"), sql.npos);
  EXPECT_NE(sql.find("-- not written: index public.t.i: it is not valid"), sql.npos) << sql;
}

TEST(Dump, WhatIsUncertainIsLeftOutAndSaid) {
  ModelBuilder builder;
  builder.AddTable("t", {"a integer"}).AddUnique("t", "u", {"a"}).With([](Object& object) {
    object.uncertain = "temporal keys are not modelled yet";
  });
  const std::string sql = Written(builder);
  EXPECT_EQ(sql.find("UNIQUE"), sql.npos);
  EXPECT_NE(sql.find("-- not written: constraint public.t.u: temporal keys are not modelled yet\n"),
            sql.npos)
      << sql;
}

// From 17 on the server gives a partition the identity of its parent, and refuses
// another one.
TEST(Dump, PartitionsTakeTheIdentityOfTheirParentFrom17On) {
  Model model = PartitionedWithIndexes();
  As<Column>(model.Find(ColumnId("p1", "a")))->identity = Identity{};
  model.version.number = 160000;
  EXPECT_NE(Written(model).find("GENERATED BY DEFAULT AS IDENTITY"), std::string::npos);
  model.version.number = 170000;
  EXPECT_EQ(Written(model).find("GENERATED BY DEFAULT AS IDENTITY"), std::string::npos);
}

// Texts that would end a comment line or a statement stay where they are.
TEST(Dump, NotesAreSafe) {
  Model model;
  model.not_compared.push_back({"x\nDROP TABLE t;", "y\r\nz", {}});
  EXPECT_EQ(Written(model), "\n-- not written: x\\x0aDROP TABLE t;: y\\x0d\\x0az\n");
}

TEST(Dump, AnUnknownWordIsSaidAndNotWritten) {
  ModelBuilder builder;
  builder.AddTable("t", {"a integer"}).AddTrigger("t", "tr", "f").With([](Object& trigger) {
    As<Trigger>(&trigger)->timing = "before; DROP TABLE t";
  });
  const std::string sql = Written(builder);
  EXPECT_EQ(sql.find("CREATE TRIGGER"), sql.npos) << sql;
  EXPECT_NE(sql.find("-- not written: trigger public.t.tr: no SQL is known for"), sql.npos) << sql;
}

TEST(Dump, ExtensionsGetTheirSchemaWhenItWasNotAskedFor) {
  ModelBuilder builder;
  Extension extension;
  extension.schema.value = "ext";
  builder.Add({Kind::kExtension, {}, {}, "citext", {}}, extension);
  EXPECT_EQ(Written(builder),
            "\nCREATE SCHEMA IF NOT EXISTS ext;\n"
            "CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA ext;\n");
}

}  // namespace
}  // namespace pgorigin
