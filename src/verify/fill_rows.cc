#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "pgorigin/verify/rows.h"
#include "verify/literal.h"
#include "verify/values.h"

namespace pgorigin {
namespace {

class Filler {
 public:
  Filler(Session& session, const Model& model, int count)
      : session_(session), model_(model), count_(count) {}

  std::vector<std::string> Fill() {
    for (const auto& [id, object] : model_.objects) {
      const Table* table = As<Table>(&object);
      // Rows of partitions come through their parent, those of other servers not at all.
      if (table == nullptr || !table->server.empty() || !table->partition_of.empty()) continue;
      FillWithParents(object);
    }
    return std::move(empty_);
  }

 private:
  void FillWithParents(const Object& object);
  void FillOne(const Object& object);
  std::string Insert(const Object& object, int variant, bool all) const;
  std::optional<std::string> ValueOf(const Object& column, int variant) const;
  const Constraint* ForeignKeyOf(const ObjectId& column, std::size_t& at) const;
  bool IsInKey(const ObjectId& column) const;

  Session& session_;
  const Model& model_;
  int count_;
  std::set<QualifiedName> seen_;
  std::vector<std::string> empty_;
};

// In a circle, whoever comes first has NULL.
void Filler::FillWithParents(const Object& object) {
  const QualifiedName name = RelationOf(object.id);
  if (!seen_.insert(name).second) return;
  for (const Object* constraint : Children(model_, Kind::kConstraint, name)) {
    const Object* parent = FindRelation(model_, As<Constraint>(constraint)->references.relation);
    if (parent != nullptr) FillWithParents(*parent);
  }
  FillOne(object);
}

const Constraint* Filler::ForeignKeyOf(const ObjectId& column, std::size_t& at) const {
  for (const Object* object : Children(model_, Kind::kConstraint, RelationOf(column))) {
    const Constraint& key = *As<Constraint>(object);
    if (key.type != ConstraintType::kForeignKey) continue;
    const auto& names = key.columns.names;
    const auto found = std::ranges::find(names, column.name);
    if (found == names.end()) continue;
    at = static_cast<std::size_t>(found - names.begin());
    return &key;
  }
  return nullptr;
}

bool Filler::IsInKey(const ObjectId& column) const {
  auto names = [&](const std::vector<Name>& list) {
    return std::ranges::find(list, column.name) != list.end();
  };
  for (const Object* object : Children(model_, Kind::kConstraint, RelationOf(column))) {
    const Constraint& key = *As<Constraint>(object);
    const bool unique =
        key.type == ConstraintType::kPrimaryKey || key.type == ConstraintType::kUnique;
    if (unique && names(key.columns.names)) return true;
  }
  for (const Object* object : Children(model_, Kind::kIndex, RelationOf(column))) {
    const Index& index = *As<Index>(object);
    const bool named = std::ranges::any_of(
        index.keys, [&](const IndexKey& key) { return names(key.column.names); });
    if (index.unique && named) return true;
  }
  return false;
}

// Its own default where it has one, unless that would be the same in every row of a key.
std::optional<std::string> Filler::ValueOf(const Object& object, int variant) const {
  const Column& column = *As<Column>(&object);
  std::size_t at = 0;
  if (const Constraint* key = ForeignKeyOf(object.id, at)) {
    if (key->references.relation == RelationOf(object.id)) return std::nullopt;
    const std::string parent = InSql(key->references.relation);
    const std::string name = QuoteIdentifier(key->references.names[at].view());
    return fmt::format(
        "(SELECT p.{0} FROM {1} AS p ORDER BY {2} LIMIT 1 OFFSET (i - 1) % "
        "(SELECT greatest(pg_catalog.count(*), 1) FROM {1}))",
        name, parent, "p." + QuoteIdentifier(key->references.names[0].view()));
  }
  const bool calls =
      column.default_value && column.default_value->text.find('(') != std::string::npos;
  if (column.identity || column.generated) return std::nullopt;
  if (column.default_value && (calls || !IsInKey(object.id))) return std::nullopt;
  std::vector<std::string> checks;
  for (const Object* check : Children(model_, Kind::kConstraint, RelationOf(object.id))) {
    const Constraint& constraint = *As<Constraint>(check);
    if (constraint.check) checks.push_back(constraint.check->text);
  }
  return ValueSql(model_, object.id, column.type, checks, variant);
}

std::string Filler::Insert(const Object& object, int variant, bool all) const {
  const QualifiedName table = RelationOf(object.id);
  std::vector<std::string> names, values;
  for (const Object* column : Children(model_, Kind::kColumn, table)) {
    if (!all && !As<Column>(column)->not_null) continue;
    const auto value = ValueOf(*column, variant);
    if (!value) continue;
    names.push_back(QuoteIdentifier(column->id.name.view()));
    values.push_back(*value);
  }
  // Every column has a default, or NULL.
  if (names.empty()) return fmt::format("INSERT INTO {} DEFAULT VALUES", InSql(table));
  return fmt::format(
      "INSERT INTO {} ({}) SELECT {} FROM pg_catalog.generate_series(1, {}) AS g (i)", InSql(table),
      fmt::join(names, ", "), fmt::join(values, ", "), count_);
}

void Filler::FillOne(const Object& object) {
  std::string reason;
  for (const bool all : {true, false}) {
    for (int variant = 0; variant < 3; ++variant) {
      try {
        session_.Execute(Insert(object, variant, all));
        return;
      } catch (const QueryError& error) {
        if (reason.empty()) reason = error.what();
      }
    }
  }
  empty_.push_back(fmt::format("{} is empty: {}", Describe(object.id),
                               Printable(reason.substr(0, reason.find('\n')))));
}

}  // namespace

std::vector<std::string> FillRows(const Clone& clone, const Model& live, int count) {
  Session session(clone.owner);
  return Filler(session, live, count).Fill();
}

}  // namespace pgorigin
