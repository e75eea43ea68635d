// Every field of every kind, from SQL that a server executed.
#include <gtest/gtest.h>

#include <set>

#include "catalog/more_field_cases.h"
#include "catalog/object_field_cases.h"
#include "catalog/relation_field_cases.h"

namespace pgorigin {
namespace {

void ExpectFields(const Model& model, const Expected& expected) {
  SCOPED_TRACE(expected.object);
  const Object* object = Called(model, expected.object);
  ASSERT_NE(object, nullptr);
  EXPECT_EQ(object->uncertain, "");
  FieldTexts fields = FieldsOf(*object);
  for (const auto& [name, text] : expected.fields) EXPECT_EQ(fields[name], text) << name;
}

class FieldsTest : public testing::TestWithParam<const std::vector<FieldCase>*> {};

TEST_P(FieldsTest, AreReadFromTheServer) {
  for (const FieldCase& one : *GetParam()) {
    SCOPED_TRACE(one.name);
    if (one.since > CatalogDatabase::Server().major()) continue;
    Model model = CatalogDatabase(one.sql).Read();
    for (const Expected& expected : one.expected) ExpectFields(model, expected);
  }
}

const std::vector<FieldCase>* const kAllCases[] = {
    &TableCases(),   &ColumnCases(), &TypeCases(),     &ConstraintCases(), &ViewCases(),
    &RoutineCases(), &ObjectCases(), &RelationCases(), &FederationCases()};
INSTANTIATE_TEST_SUITE_P(All, FieldsTest, testing::ValuesIn(kAllCases));

using KindAndField = std::pair<std::string, std::string>;

std::set<KindAndField> ExpectedSomewhere() {
  std::set<KindAndField> seen;
  for (const auto* cases : kAllCases) {
    for (const FieldCase& one : *cases) {
      for (const Expected& expected : one.expected) {
        for (const auto& [field, text] : expected.fields) {
          std::string_view kind = expected.object;
          for (int k = 0; k < kKindCount; ++k) {
            std::string word(WordFor(static_cast<Kind>(k)));
            if (kind.starts_with(word + " ")) seen.insert({word, field});
          }
        }
      }
    }
  }
  return seen;
}

template <class T>
void ExpectAllOf(std::string_view kind, const std::set<KindAndField>& seen) {
  ForEachField<T>([&](const auto& field) {
    EXPECT_TRUE(seen.contains({std::string(kind), std::string(field.name)}))
        << "no case looks at " << field.name << " of a " << kind;
  });
}

TEST(FieldsTest, AllAreLookedAtByACase) {
  std::set<KindAndField> seen = ExpectedSomewhere();
  ExpectAllOf<Extension>("extension", seen);
  ExpectAllOf<Enum>("enum", seen);
  ExpectAllOf<Domain>("domain", seen);
  ExpectAllOf<Composite>("composite type", seen);
  ExpectAllOf<Range>("range type", seen);
  ExpectAllOf<Function>("function", seen);
  ExpectAllOf<Aggregate>("aggregate", seen);
  ExpectAllOf<Sequence>("sequence", seen);
  ExpectAllOf<Table>("table", seen);
  ExpectAllOf<Column>("column", seen);
  ExpectAllOf<View>("view", seen);
  ExpectAllOf<View>("materialized view", seen);
  ExpectAllOf<Constraint>("constraint", seen);
  ExpectAllOf<Index>("index", seen);
  ExpectAllOf<Trigger>("trigger", seen);
  ExpectAllOf<RowPolicy>("policy", seen);
  ExpectAllOf<RewriteRule>("rule", seen);
  ExpectAllOf<EventTrigger>("event trigger", seen);
  ExpectAllOf<StatisticsObject>("statistics object", seen);
  ExpectAllOf<Collation>("collation", seen);
  ExpectAllOf<Conversion>("conversion", seen);
  ExpectAllOf<Cast>("cast", seen);
  ExpectAllOf<Operator>("operator", seen);
  ExpectAllOf<OperatorFamily>("operator family", seen);
  ExpectAllOf<OperatorClass>("operator class", seen);
  ExpectAllOf<TextSearchParser>("text search parser", seen);
  ExpectAllOf<TextSearchTemplate>("text search template", seen);
  ExpectAllOf<TextSearchDictionary>("text search dictionary", seen);
  ExpectAllOf<TextSearchConfiguration>("text search configuration", seen);
  ExpectAllOf<BaseType>("base type", seen);
  ExpectAllOf<Language>("language", seen);
  ExpectAllOf<Transform>("transform", seen);
  ExpectAllOf<AccessMethod>("access method", seen);
  ExpectAllOf<ForeignDataWrapper>("foreign data wrapper", seen);
  ExpectAllOf<ForeignServer>("server", seen);
  ExpectAllOf<UserMapping>("user mapping", seen);
  ExpectAllOf<Publication>("publication", seen);
  ExpectAllOf<Subscription>("subscription", seen);
  // access_test.cc looks at privileges; labels need a provider, and none comes with a server.
  EXPECT_TRUE(seen.contains({"schema", "comment"}) && seen.contains({"schema", "owner"}));
}

}  // namespace
}  // namespace pgorigin
