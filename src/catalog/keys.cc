#include "catalog/keys.h"

#include <algorithm>

#include "catalog/deparsed.h"

namespace pgorigin {
namespace {

// Bits of pg_index.indoption (INDOPTION_DESC, INDOPTION_NULLS_FIRST).
constexpr std::int64_t kDescending = 1;
constexpr std::int64_t kNullsFirst = 2;

template <class T>
T ElementAt(const std::vector<T>& elements, std::size_t i) {
  return i < elements.size() ? elements[i] : T();
}

// One expression is the whole text: only a list is split.
std::vector<std::string> ExpressionsOf(const CatalogKeys& keys, Object& owner) {
  std::size_t due = static_cast<std::size_t>(std::ranges::count(keys.columns, 0));
  if (due == 0) return {};
  if (due == 1) return {std::string(keys.expressions)};
  std::vector<std::string> expressions = SplitList(keys.expressions);
  if (expressions.size() != due) owner.uncertain = "its key expressions could not be told apart";
  expressions.resize(due);
  return expressions;
}

// Parameters are written behind a name, though it were that of the default.
Name OpclassOfKey(const Reading& reading, Oid opclass, Oid type, const IndexKey& key) {
  if (key.parameters.empty()) return reading.Opclass(opclass, type);
  auto found = reading.opclasses.find(opclass);
  return found == reading.opclasses.end() ? Name() : found->second.name;
}

void ReadColumnKey(const Reading& reading, const CatalogKeys& keys, std::size_t i, IndexKey& key) {
  const CatalogColumn* column = reading.Column(keys.relation, keys.columns[i]);
  if (column == nullptr) return;
  key.column.names = {column->name};
  key.opclass = OpclassOfKey(reading, ElementAt(keys.opclasses, i), column->type, key);
  Oid collation = ElementAt(keys.collations, i);
  if (collation != column->collation) key.collation = reading.Collation(collation);
}

void ReadExpressionKey(const Reading& reading, const CatalogKeys& keys, std::size_t i,
                       std::string expression, IndexKey& key) {
  const Oid opclass = ElementAt(keys.opclasses, i);
  const Oid type = reading.KeyType(opclass, ElementAt(keys.stored_types, i));
  key.opclass = OpclassOfKey(reading, opclass, type, key);
  if (HasCollateClause(ElementAt(KeyList(keys.definition), i), expression)) {
    key.collation = reading.Collation(ElementAt(keys.collations, i));
  }
  key.expression = Expression{{std::move(expression), {}}};
}

}  // namespace

std::vector<IndexKey> ReadKeys(const Reading& reading, const CatalogKeys& keys, Object& owner) {
  std::vector<IndexKey> result(keys.columns.size());
  std::vector<std::string> expressions = ExpressionsOf(keys, owner);
  std::size_t next_expression = 0;
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i].parameters = ElementAt(keys.parameters, i);
    if (keys.columns[i] != 0) {
      ReadColumnKey(reading, keys, i, result[i]);
    } else {
      ReadExpressionKey(reading, keys, i, expressions[next_expression++], result[i]);
    }
    std::int64_t options = ElementAt(keys.options, i);
    result[i].descending = (options & kDescending) != 0;
    result[i].nulls_first = (options & kNullsFirst) != 0;
  }
  return result;
}

}  // namespace pgorigin
