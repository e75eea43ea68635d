#include "plan/probe.h"

#include <algorithm>
#include <charconv>

#include "pgorigin/diff/type_text.h"
#include "plan/renames.h"
#include "plan/uses.h"

namespace pgorigin::plan {
namespace {

// The rows `WHERE condition`, counted, with some values of the columns.
std::string Query(const QualifiedName& table, const std::vector<Name>& columns,
                  const Sql& condition) {
  Sql sql;
  sql << "SELECT pg_catalog.count(*), pg_catalog.string_agg(shown, ', ') FILTER (WHERE number <= "
         "3)";
  sql << "FROM (SELECT pg_catalog.concat_ws('/',";
  sql.List(columns, [&](Name column) { sql << Identifier(column); });
  sql << ") AS shown, pg_catalog.row_number() OVER () AS number FROM" << table << "AS probed";
  sql << "WHERE" << Canonical(condition.text()) << ") AS found";
  return sql.text();
}

class Prober {
 public:
  Prober(const Model& live, const Model& due, const Work& work, const Alignment& alignment,
         const PlanOptions& options)
      : live_(live), due_(due), work_(work), alignment_(alignment), options_(options) {}

  std::string ProbeOf(const Step& step) const {
    const ObjectId& id = step.id.object;
    const Object* due = due_.Find(id);
    const bool makes = step.id.part == Part::kCreate || step.id.part == Part::kAlter;
    if (due == nullptr || !makes || step.sql.empty() || !IsThere(RelationOf(id))) return "";
    if (id.kind == Kind::kColumn) return OfColumn(step, *As<Column>(due));
    if (step.id.part == Part::kAlter) return "";
    if (const Constraint* constraint = As<Constraint>(due)) return OfConstraint(id, *constraint);
    if (const Index* index = As<Index>(due)) return OfIndex(id, *index);
    return "";
  }

 private:
  bool IsThere(const QualifiedName& table) const;
  bool HasColumn(const QualifiedName& table, Name column) const;
  bool HasColumns(const QualifiedName& table, const std::vector<Name>& columns) const;
  std::vector<Name> KeyOf(const QualifiedName& table, const std::vector<Name>& otherwise) const;
  std::string OfColumn(const Step& step, const Column& due) const;
  bool IsMadeAnew(std::string_view type) const;
  std::string OfConstraint(const ObjectId& id, const Constraint& constraint) const;
  std::string OfForeignKey(const ObjectId& id, const Constraint& constraint) const;
  std::string OfCheck(const ObjectId& id, const Object& object) const;
  std::string OfIndex(const ObjectId& id, const Index& index) const;
  std::string Duplicates(const QualifiedName& table, const std::vector<Name>& columns,
                         bool nulls_equal, const std::optional<Expression>& predicate) const;
  void TypeCondition(Sql& sql, const ObjectId& id, const Column& from, const Column& to) const;

  const Model& live_;
  const Model& due_;
  const Work& work_;
  const Alignment& alignment_;
  const PlanOptions& options_;
};

// Under the same name, with rows that stay.
bool Prober::IsThere(const QualifiedName& table) const {
  const Object* object = FindRelation(live_, table);
  return As<Table>(object) != nullptr && !work_.dropped.contains(object->id) &&
         OldIdOf(alignment_, object->id) == object->id;
}

bool Prober::HasColumn(const QualifiedName& table, Name column) const {
  const ObjectId id{Kind::kColumn, table.schema, table.name, column, {}};
  return live_.Find(id) != nullptr && OldIdOf(alignment_, id) == id && !work_.dropped.contains(id);
}

bool Prober::HasColumns(const QualifiedName& table, const std::vector<Name>& columns) const {
  return !columns.empty() &&
         std::ranges::all_of(columns, [&](Name column) { return HasColumn(table, column); });
}

// Values of the primary key say which rows; else those of the columns themselves.
std::vector<Name> Prober::KeyOf(const QualifiedName& table,
                                const std::vector<Name>& otherwise) const {
  for (const Object* object : Children(live_, Kind::kConstraint, table)) {
    const Constraint& key = *As<Constraint>(object);
    const bool primary = key.type == ConstraintType::kPrimaryKey;
    if (primary && HasColumns(table, key.columns.names)) return key.columns.names;
  }
  return otherwise;
}

// character varying(20) → 20; 0: no limit.
int LengthOf(std::string_view type) {
  const std::size_t open = type.find('(');
  int length = 0;
  if (open != type.npos && IsText(type) && !type.ends_with("[]")) {
    std::from_chars(type.data() + open + 1, type.data() + type.size(), length);
  }
  return length;
}

void Prober::TypeCondition(Sql& sql, const ObjectId& id, const Column& from,
                           const Column& to) const {
  const Object* type = EnumOfType(due_, to.type);
  const int length = LengthOf(to.type);
  if (type != nullptr && !std::string_view(to.type).ends_with("[]")) {
    std::vector<std::string> known = As<Enum>(type)->labels;
    auto mapping = options_.mappings.find(id);
    if (mapping != options_.mappings.end()) {
      for (const auto& [value, label] : mapping->second) known.push_back(value);
    }
    (sql << Identifier(id.name)).Glue() << "::text NOT IN (";
    sql.List(known, [&](const std::string& label) { sql << Literal(label); });
    sql << ")";
  } else if (length > 0 && (LengthOf(from.type) == 0 || LengthOf(from.type) > length)) {
    (sql << "pg_catalog.length(" << Identifier(id.name)).Glue() << "::text) >";
    sql << static_cast<std::int64_t>(length);
  }
}

// A label is taken away: rows may have it.
bool Prober::IsMadeAnew(std::string_view type) const {
  const Object* known = EnumOfType(due_, type);
  return known != nullptr && work_.aside.contains(known->id);
}

std::string Prober::OfColumn(const Step& step, const Column& due) const {
  const ObjectId& id = step.id.object;
  const QualifiedName table = RelationOf(id);
  Sql condition;
  if (step.id.part == Part::kCreate) {
    const bool filled = due.default_value || due.identity || due.generated;
    if (!due.not_null || filled || work_.rekeyed.contains(id)) return "";
    const std::vector<Name> key = KeyOf(table, {});
    condition << "true";
    return key.empty() ? "" : Query(table, key, condition);
  }
  const Column* from = As<Column>(live_.Find(id));
  if (from == nullptr || !HasColumn(table, id.name)) return "";
  if (due.not_null && !from->not_null) {
    condition << Identifier(id.name) << "IS NULL";
  } else if (due.type != from->type || IsMadeAnew(due.type)) {
    TypeCondition(condition, id, *from, due);
  }
  return condition.text().empty() ? "" : Query(table, KeyOf(table, {id.name}), condition);
}

std::string Prober::Duplicates(const QualifiedName& table, const std::vector<Name>& columns,
                               bool nulls_equal, const std::optional<Expression>& predicate) const {
  if (!HasColumns(table, columns)) return "";
  Sql condition;
  auto list = [&](Sql& sql) {
    sql << "(";
    sql.List(columns, [&](Name column) { sql << Identifier(column); });
    sql << ")";
  };
  list(condition);
  condition << "IN (SELECT";
  condition.List(columns, [&](Name column) { condition << Identifier(column); });
  condition << "FROM" << table << "WHERE true";
  if (!nulls_equal) {
    for (Name column : columns) condition << "AND" << Identifier(column) << "IS NOT NULL";
  }
  if (predicate) condition << "AND (" << *predicate << ")";
  condition << "GROUP BY";
  condition.List(columns, [&](Name column) { condition << Identifier(column); });
  condition << "HAVING pg_catalog.count(*) > 1)";
  return Query(table, columns, condition);
}

std::string Prober::OfForeignKey(const ObjectId& id, const Constraint& key) const {
  const QualifiedName table = RelationOf(id);
  const ForeignColumns& to = key.references;
  if (!IsThere(to.relation) || !HasColumns(table, key.columns.names) ||
      !HasColumns(to.relation, to.names)) {
    return "";
  }
  Sql condition;
  condition << "true";
  for (Name column : key.columns.names) {
    condition << "AND" << Identifier(column) << "IS NOT NULL";
  }
  condition << "AND NOT EXISTS (SELECT FROM" << to.relation << "AS referred WHERE true";
  for (std::size_t i = 0; i < std::min(to.names.size(), key.columns.names.size()); ++i) {
    (condition << "AND referred.").Glue() << Identifier(to.names[i]);
    (condition << "= probed.").Glue() << Identifier(key.columns.names[i]);
  }
  condition << ")";
  return Query(table, key.columns.names, condition);
}

std::string Prober::OfCheck(const ObjectId& id, const Object& object) const {
  const Constraint& constraint = *As<Constraint>(&object);
  const QualifiedName table = RelationOf(id);
  std::vector<Name> used;
  for (const Object* column : Children(due_, Kind::kColumn, table)) {
    if (UsesColumn(due_, object, column->id.name)) used.push_back(column->id.name);
  }
  if (!constraint.check || !HasColumns(table, used)) return "";
  Sql condition;
  condition << "NOT (" << *constraint.check << ")";
  return Query(table, KeyOf(table, used), condition);
}

std::string Prober::OfConstraint(const ObjectId& id, const Constraint& constraint) const {
  if (!constraint.validated || !constraint.enforced || constraint.temporal) return "";
  switch (constraint.type) {
    case ConstraintType::kPrimaryKey:
    case ConstraintType::kUnique:
      return Duplicates(RelationOf(id), constraint.columns.names, constraint.nulls_not_distinct,
                        std::nullopt);
    case ConstraintType::kForeignKey:
      return OfForeignKey(id, constraint);
    case ConstraintType::kCheck:
      return OfCheck(id, *due_.Find(id));
    case ConstraintType::kExclusion:
    case ConstraintType::kNotNull:
      return "";
  }
  return "";
}

std::string Prober::OfIndex(const ObjectId& id, const Index& index) const {
  if (!index.unique) return "";
  std::vector<Name> columns;
  for (const IndexKey& key : index.keys) {
    if (key.expression) return "";
    columns.insert(columns.end(), key.column.names.begin(), key.column.names.end());
  }
  return Duplicates(RelationOf(id), columns, index.nulls_not_distinct, index.predicate);
}

bool ChangesType(const Model& live, const Model& due, const Work& work, const Step& step) {
  // The question would be asked of the old type.
  for (const Object* column : Children(due, Kind::kColumn, RelationOf(step.id.object))) {
    const Object* key = due.Find(step.id.object);
    const Column* from = As<Column>(live.Find(column->id));
    const bool other = from != nullptr && from->type != As<Column>(column)->type;
    const bool rekeyed = work.rekeyed.contains(column->id);
    if ((other || rekeyed) && UsesColumn(due, *key, column->id.name)) return true;
  }
  return false;
}

}  // namespace

void AddProbes(std::vector<Step>& steps, const Model& live, const Model& due, const Work& work,
               const Alignment& alignment, const PlanOptions& options) {
  const Prober prober(live, due, work, alignment, options);
  for (Step& step : steps) {
    const ObjectId& id = step.id.object;
    const bool key = id.kind == Kind::kConstraint || id.kind == Kind::kIndex;
    if (key && due.Find(id) != nullptr && ChangesType(live, due, work, step)) continue;
    step.probe = prober.ProbeOf(step);
    const StepKey name{id, std::string(WordFor(step.id.part))};
    if (options.violations.contains(name)) step.hazards.insert(Hazard::kViolated);
  }
}

}  // namespace pgorigin::plan
