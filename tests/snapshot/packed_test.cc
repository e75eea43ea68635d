#include "pgorigin/snapshot/packed.h"

#include <gtest/gtest.h>

#include "pgorigin/snapshot/snapshot.h"
#include "snapshot/fill.h"
#include "snapshot/kinds.h"

namespace pgorigin {
namespace {

// An object of each kind in which no field is as in a fresh struct.
Model FilledModel() {
  Model model;
  Filler filler;
  filler.Fill(model);
  model.version.number = 170003;
  for (int kind = 0; kind < kKindCount; ++kind) {
    Object object;
    filler.Fill(object.id);
    object.id.kind = static_cast<Kind>(kind);
    object.definition = snapshot::FreshDefinition(object.id.kind);
    std::visit([&](auto& definition) { filler.Fill(definition); }, object.definition);
    filler.Fill(object);
    model.objects.emplace(object.id, object);
  }
  return model;
}

TEST(Packed, ComesBackAsItWas) {
  const Model model = FilledModel();
  const std::optional<Model> copy = Unpack(Pack(model).value());
  ASSERT_TRUE(copy.has_value());
  EXPECT_EQ(WriteSnapshot(*copy), WriteSnapshot(model));
  for (const auto& [id, object] : model.objects) {
    ASSERT_NE(copy->Find(id), nullptr);
    EXPECT_EQ(copy->Find(id)->definition, object.definition) << Describe(id);
  }
}

TEST(Packed, ASecretIsNeverWritten) {
  Model model;
  Object& object = model.objects[{Kind::kSubscription, {}, {}, "s", {}}];
  object.id = {Kind::kSubscription, {}, {}, "s", {}};
  object.definition = Box<Subscription>();
  EXPECT_TRUE(Pack(model).has_value());
  As<Subscription>(&object)->connection.value.emplace();
  EXPECT_FALSE(Pack(model).has_value());
}

TEST(Packed, WhatIsDamagedIsNotBelieved) {
  Model model;
  model.source = "origin.sql";
  Object& object = model.objects[{Kind::kTable, "public", {}, "t", {}}];
  object.id = {Kind::kTable, "public", {}, "t", {}};
  object.definition = Box<Table>();
  const std::string bytes = Pack(model).value();
  ASSERT_TRUE(Unpack(bytes).has_value());
  EXPECT_FALSE(Unpack(bytes + '\0').has_value());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    EXPECT_FALSE(Unpack(bytes.substr(0, i)).has_value()) << i;
    std::string changed = bytes;
    changed[i] ^= 0x10;
    EXPECT_FALSE(Unpack(changed).has_value()) << i;
  }
}

}  // namespace
}  // namespace pgorigin
