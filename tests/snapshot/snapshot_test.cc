#include "pgorigin/snapshot/snapshot.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "pgorigin/model/error.h"
#include "snapshot/fill.h"
#include "snapshot/kinds.h"

namespace pgorigin {
namespace {

std::vector<Kind> AllKinds() {
  std::vector<Kind> kinds;
  for (int i = 0; i < kKindCount; ++i) kinds.push_back(static_cast<Kind>(i));
  return kinds;
}

Object FilledObject(Kind kind) {
  Object object;
  Filler filler;
  filler.Fill(object.id);
  object.id.kind = kind;
  object.definition = snapshot::FreshDefinition(kind);
  std::visit([&](auto& definition) { filler.Fill(definition); }, object.definition);
  filler.Fill(object);
  return object;
}

Model ModelOf(const Object& object) {
  Model model;
  model.objects.emplace(object.id, object);
  return model;
}

Model RoundTrip(const Model& model) { return ReadSnapshot(WriteSnapshot(model), "test"); }

// Expects every listed field to be equal, and none to be as in a fresh struct.
template <class T>
void ExpectSameAndFilled(const T& value, const T& copy) {
  const T fresh{};
  auto check = [&](const auto& field) {
    EXPECT_TRUE(value.*field.member == copy.*field.member) << field.name;
    constexpr bool secret =
        std::is_same_v<std::decay_t<decltype(value.*field.member)>, Stated<Secret>>;
    EXPECT_EQ(value.*field.member == fresh.*field.member, secret) << field.name;
  };
  std::apply([&](const auto&... field) { (check(field), ...); }, snapshot::FieldsOf(&value));
}
template <class T>
void ExpectSameAndFilled(const Box<T>& value, const Box<T>& copy) {
  ExpectSameAndFilled(*value, *copy);
}

class EveryKind : public testing::TestWithParam<Kind> {};
INSTANTIATE_TEST_SUITE_P(Kinds, EveryKind, testing::ValuesIn(AllKinds()), [](const auto& info) {
  std::string word(WordFor(info.param));
  std::ranges::replace(word, ' ', '_');
  return word;
});

TEST_P(EveryKind, KeepsEveryField) {
  const Object object = FilledObject(GetParam());
  const Model read = RoundTrip(ModelOf(object));
  const Object* copy = read.Find(object.id);
  ASSERT_NE(copy, nullptr);
  EXPECT_EQ(copy->id, object.id);
  ExpectSameAndFilled(object, *copy);
  ASSERT_EQ(copy->definition.index(), object.definition.index());
  std::visit(
      [&]<class T>(const T& definition) {
        ExpectSameAndFilled(definition, std::get<T>(copy->definition));
      },
      object.definition);
}

TEST_P(EveryKind, KeepsAFreshDefinition) {
  Object object;
  object.id = {GetParam(), "s", "p", "n", {}};
  object.definition = snapshot::FreshDefinition(GetParam());
  const Model read = RoundTrip(ModelOf(object));
  ASSERT_NE(read.Find(object.id), nullptr);
  EXPECT_EQ(read.Find(object.id)->definition, object.definition);
}

TEST_P(EveryKind, RefusesAFieldThatItDoesNotHave) {
  Object object;
  object.id = {GetParam(), "s", "p", "n", {}};
  object.definition = snapshot::FreshDefinition(GetParam());
  std::string text = WriteSnapshot(ModelOf(object));
  const std::string empty = "\"definition\": {}";
  const std::size_t at = text.find("\"definition\":{}");
  ASSERT_NE(at, text.npos) << text;
  text.replace(at, empty.size() - 1, "\"definition\":{\"no such\":1}");
  EXPECT_THROW(ReadSnapshot(text, "test"), Error);
}

TEST(Snapshot, KeepsTheModelItself) {
  Model model;
  Filler filler;
  filler.Fill(model);
  model.version.number = 170003;
  const Model read = RoundTrip(model);
  EXPECT_EQ(read.version, model.version);
  ExpectSameAndFilled(model, read);
  EXPECT_TRUE(read.objects.empty());
}

TEST(Snapshot, EveryWordOfAConstraintTypeComesBack) {
  for (const auto& [type, word] : snapshot::kConstraintTypes) {
    Object object = FilledObject(Kind::kConstraint);
    As<Constraint>(&object)->type = type;
    const Model read = RoundTrip(ModelOf(object));
    EXPECT_EQ(As<Constraint>(read.Find(object.id))->type, type) << word;
  }
}

TEST(Snapshot, SameModelGivesSameBytes) {
  Model model;
  for (Kind kind : AllKinds()) model.objects.merge(ModelOf(FilledObject(kind)).objects);
  const std::string text = WriteSnapshot(model);
  EXPECT_EQ(text, WriteSnapshot(model));
  EXPECT_EQ(text, WriteSnapshot(ReadSnapshot(text, "test")));
}

TEST(Snapshot, LosesNoByteOfATextThatIsNotUtf8) {
  for (const char* text : {"caf\xe9", "ok\nbad \xff\xfe\n", "\xc0\xaf", "\xed\xa0\x80",
                           "\xf4\x90\x80\x80", "\n", "\n\n", "", "é", "\xe2\x82"}) {
    Object object;
    object.id = {Kind::kSchema, {}, {}, "s", {}};
    object.metadata.comment = text;
    EXPECT_EQ(RoundTrip(ModelOf(object)).Find(object.id)->metadata.comment, text);
  }
}

TEST(Snapshot, ReadsAsOneLinePerThingThatFits) {
  Model model;
  model.version.number = 150020;
  model.source = "live database lab";
  Object& column = model.objects[{Kind::kColumn, "public", "t", "c", {}}];
  column.id = {Kind::kColumn, "public", "t", "c", {}};
  column.definition = Box<Column>();
  As<Column>(&column)->type = "text";
  Object& function = model.objects[{Kind::kFunction, "public", {}, "f", {}}];
  function.id = {Kind::kFunction, "public", {}, "f", {}};
  function.definition = Box<Function>();
  As<Function>(&function)->body =
      "\n  SELECT 1;\n  SELECT 'a text long enough to fill a line', now();\n";
  EXPECT_EQ(WriteSnapshot(model), R"({
 "format": "pgorigin snapshot",
 "version": 1,
 "server version": 150020,
 "source": "live database lab",
 "objects": [
  {
   "id": {"kind":"function","schema":"public","name":"f"},
   "definition": {"body":["","  SELECT 1;","  SELECT 'a text long enough to fill a line', now();",""]}
  },
  {"id":{"kind":"column","schema":"public","parent":"t","name":"c"},"definition":{"type":"text"}}
 ]
}
)");
}

std::string MessageFor(const std::string& text) {
  try {
    ReadSnapshot(text, "base.json");
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::kUsage);
    return error.what();
  }
  return "(accepted)";
}

std::string WithObjects(const std::string& objects) {
  return R"({"format":"pgorigin snapshot","version":1,"server version":150000,"objects":[)" +
         objects + "]}";
}

TEST(SnapshotErrors, ATornFileNamesTheLine) {
  EXPECT_EQ(MessageFor("{\n \"format\": \"pgorigin snapshot\",\n \"version\": ,\n}"),
            "base.json:3:13: the snapshot is damaged here (not valid JSON): write it again with "
            "\"pgorigin snapshot\"");
  const std::string whole = WriteSnapshot(ModelOf(FilledObject(Kind::kTable)));
  for (std::size_t length = 1; length + 2 < whole.size(); length += 7) {
    EXPECT_NE(MessageFor(whole.substr(0, length)).find("damaged here"), std::string::npos);
  }
}

TEST(SnapshotErrors, ANewerVersionIsSaidBeforeAnythingElse) {
  EXPECT_EQ(MessageFor(R"({"format":"pgorigin snapshot","version":2,"what":1})"),
            "base.json: a snapshot of format version 2, and this pgorigin reads version 1: use a "
            "newer pgorigin, or write the snapshot again with this one");
}

struct BadCase {
  std::string text, message;
};
class BadSnapshot : public testing::TestWithParam<BadCase> {};
TEST_P(BadSnapshot, SaysWhereAndWhat) {
  EXPECT_EQ(MessageFor(GetParam().text),
            "base.json: not a snapshot that pgorigin can read" + GetParam().message);
}
INSTANTIATE_TEST_SUITE_P(
    Cases, BadSnapshot,
    testing::Values(
        BadCase{"[]", ": expected an object"}, BadCase{"{}", ": the key \"format\" is missing"},
        BadCase{R"({"format":"else","version":1})", ": not a pgorigin snapshot"},
        BadCase{R"({"format":"pgorigin snapshot","version":"1"})",
                " at \"version\": expected a whole number"},
        BadCase{R"({"format":"pgorigin snapshot","version":1,"server version":1,"objects":{}})",
                " at \"objects\": expected a list"},
        BadCase{R"({"format":"pgorigin snapshot","version":1,"objects":[]})",
                ": the key \"server version\" is missing"},
        BadCase{
            R"({"format":"pgorigin snapshot","version":1,"server version":1,"objects":[],"x":1})",
            ": unknown key \"x\""},
        BadCase{WithObjects(R"({"id":{"kind":"tabel"}})"),
                " at \"objects\" item 1 \"id\" \"kind\": no kind of object is called \"tabel\""},
        BadCase{WithObjects(R"({"id":{"name":"x"}})"),
                " at \"objects\" item 1 \"id\": the key \"kind\" is missing"},
        BadCase{WithObjects(R"({"id":{"kind":"table","schema":"s","name":"t"},)"
                            R"("definition":{"unlogged":"yes"}})"),
                " at \"objects\" item 1 table s.t \"unlogged\": expected true or false"},
        BadCase{WithObjects(R"({"id":{"kind":"sequence","schema":"s","name":"q"},)"
                            R"("definition":{"cache":9223372036854775808}})"),
                " at \"objects\" item 1 sequence s.q \"cache\": expected a smaller number"},
        BadCase{WithObjects(R"({"id":{"kind":"table","schema":"s","name":"t"},)"
                            R"("definition":{"column order":["a",1]}})"),
                " at \"objects\" item 1 table s.t \"column order\" item 2: expected a text"},
        BadCase{WithObjects(R"({"id":{"kind":"schema","name":"s"},"definition":{}},)"
                            R"({"id":{"kind":"schema","name":"s"},"definition":{}})"),
                " at \"objects\" item 2: a second schema s"}));

TEST(SnapshotErrors, AKeyThatStandsTwice) {
  EXPECT_EQ(MessageFor(R"({"format":"pgorigin snapshot","version":1,"version":1})"),
            "base.json: the key \"version\" stands twice in one object");
  // The same key in two objects is as it should be.
  EXPECT_EQ(MessageFor(WithObjects(R"({"id":{"kind":"schema","name":"a"},"definition":{}},)"
                                   R"({"id":{"kind":"schema","name":"b"},"definition":{}})")),
            "(accepted)");
}

TEST(SnapshotErrors, MessagesAreSafeToPrint) {
  EXPECT_EQ(MessageFor("{\"format\":\"pgorigin snapshot\",\"version\":1,\"server version\":1,"
                       "\"objects\":[],\"\\u001b[31m\":1}"),
            "base.json: not a snapshot that pgorigin can read: unknown key \"\\x1b[31m\"");
}

TEST(IsSnapshot, KnowsOneByItsFormat) {
  EXPECT_TRUE(IsSnapshot(WriteSnapshot(Model{})));
  EXPECT_TRUE(IsSnapshot(R"( {"version":9, "format" : "pgorigin snapshot")"));
  EXPECT_FALSE(IsSnapshot(""));
  EXPECT_FALSE(IsSnapshot("CREATE TABLE t (a text DEFAULT '{\"format\":\"pgorigin snapshot\"}');"));
  EXPECT_FALSE(IsSnapshot(R"({"format":"other"})"));
}

TEST(Snapshot, HoldsNoSecret) {
  UserMapping mapping{.server = "s", .user = "u"};
  mapping.option_values.value = Secret{"hunter2"};
  const ObjectId id{Kind::kUserMapping, {}, {}, "u SERVER s", {}};
  Model model = ModelOf({.id = id, .definition = Box<UserMapping>(mapping)});
  EXPECT_EQ(WriteSnapshot(model).find("hunter2"), std::string::npos);
  EXPECT_FALSE(As<UserMapping>(RoundTrip(model).Find(id))->option_values.value.has_value());
}

}  // namespace
}  // namespace pgorigin
