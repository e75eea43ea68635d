#include "patch/column_words.h"

#include <algorithm>
#include <limits>

#include "pgorigin/model/server_names.h"

namespace pgorigin::patch {

std::string SerialOf(const Model& model, const Object& object) {
  struct Known {
    std::string_view type, serial;
    std::int64_t maximum;
  };
  constexpr Known kKnown[] = {{"smallint", "smallserial", std::numeric_limits<std::int16_t>::max()},
                              {"integer", "serial", std::numeric_limits<std::int32_t>::max()},
                              {"bigint", "bigserial", std::numeric_limits<std::int64_t>::max()}};
  const Column& column = *As<Column>(&object);
  const ObjectId& id = object.id;
  const Name name = ServerName(id.parent, id.name, "seq");
  const Sequence* sequence = As<Sequence>(model.Find({Kind::kSequence, id.schema, {}, name, {}}));
  if (sequence == nullptr || !column.default_value || !column.not_null) return "";
  for (const Known& known : kKnown) {
    Sequence usual;
    usual.type = known.type;
    usual.maximum = known.maximum;
    usual.owned_by = {{id.schema, id.parent}, {id.name}};
    const std::string next =
        "nextval('" + ToString(QualifiedName{id.schema, name}) + "'::regclass)";
    const bool same = column.type == known.type && *sequence == usual;
    if (same && column.default_value->text == next) return std::string(known.serial);
  }
  return "";
}

bool MustSayNotNull(const Model& model, const Object& column) {
  if (!As<Column>(&column)->not_null) return false;
  const auto keys = Children(model, Kind::kConstraint, RelationOf(column.id));
  return std::ranges::none_of(keys, [&](const Object* object) {
    const Constraint& key = *As<Constraint>(object);
    return key.type == ConstraintType::kPrimaryKey &&
           std::ranges::find(key.columns.names, column.id.name) != key.columns.names.end();
  });
}

std::vector<ObjectId> NotNullWithout(const Model& before, const ObjectId& key, const Model& after) {
  std::vector<ObjectId> columns;
  const Constraint* primary = As<Constraint>(before.Find(key));
  if (primary == nullptr || primary->type != ConstraintType::kPrimaryKey) return columns;
  for (Name name : primary->columns.names) {
    const ObjectId id{Kind::kColumn, key.schema, key.parent, name, {}};
    const Column* column = As<Column>(after.Find(id));
    if (column != nullptr && column->not_null) columns.push_back(id);
  }
  return columns;
}

std::vector<Name> ColumnsBefore(const Model& model, const ObjectId& column) {
  const Table* table = As<Table>(FindRelation(model, RelationOf(column)));
  if (table == nullptr) return {};
  const auto self = std::ranges::find(table->columns, column.name);
  std::vector<Name> before(table->columns.begin(), self);
  std::ranges::reverse(before);
  return before;
}

}  // namespace pgorigin::patch
