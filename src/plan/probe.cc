#include "plan/probe.h"

#include <algorithm>
#include <charconv>

#include "pgorigin/ast/rename_column.h"
#include "pgorigin/diff/type_text.h"
#include "plan/filled_columns.h"
#include "plan/renames.h"
#include "plan/uses.h"

namespace pgorigin::plan {
namespace {

// The rows `WHERE condition`, counted, with some values of the columns.
std::string QueryOf(const QualifiedName& table, const std::vector<Name>& columns,
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
    const bool makes =
        step.id.part == Part::kCreate || step.id.part == Part::kAlter || IsBesideAnother(step);
    if (due == nullptr || !makes || step.sql.empty() || !IsThere(RelationOf(id))) return "";
    if (id.kind == Kind::kColumn) return OfColumn(step, *As<Column>(due));
    if (step.id.part == Part::kAlter) return "";
    if (const Constraint* constraint = As<Constraint>(due)) return OfConstraint(id, *constraint);
    if (const Index* index = As<Index>(due)) return OfIndex(id, *index);
    return "";
  }

 private:
  // A column that will take the place of one that is there.
  bool IsBesideAnother(const Step& step) const {
    const bool beside = step.id.part == Part::kExpand || step.id.part == Part::kBuild;
    return beside && work_.rekeyed.contains(step.id.object);
  }
  bool IsThere(const QualifiedName& table) const;
  bool HasColumn(const QualifiedName& table, Name column) const;
  bool HasColumns(const QualifiedName& table, const std::vector<Name>& columns) const;
  // As they are called before the plan renames them.
  QualifiedName TableNow(const QualifiedName& table) const;
  Name Now(const QualifiedName& table, Name column) const;
  std::vector<Name> Now(const QualifiedName& table, const std::vector<Name>& columns) const;
  // Nothing when the text cannot be followed.
  std::optional<Expression> Now(const QualifiedName& table, Expression expression) const;
  bool CanBeAsked(const Object& due) const;
  std::string Query(const QualifiedName& table, const std::vector<Name>& columns,
                    const Sql& condition) const;
  std::string Orphans(const QualifiedName& table, const std::vector<Name>& columns,
                      const QualifiedName& referred, const std::vector<Name>& keys) const;
  std::vector<Name> KeyOf(const QualifiedName& table, const std::vector<Name>& otherwise) const;
  std::string WithoutFill(const ObjectId& id, const std::string& declared) const;
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

// With rows that stay.
bool Prober::IsThere(const QualifiedName& table) const {
  const Object* object = FindRelation(live_, table);
  return As<Table>(object) != nullptr && !work_.dropped.contains(object->id);
}

bool Prober::HasColumn(const QualifiedName& table, Name column) const {
  const ObjectId id{Kind::kColumn, table.schema, table.name, column, {}};
  return live_.Find(id) != nullptr && (!work_.dropped.contains(id) || work_.rekeyed.contains(id));
}

QualifiedName Prober::TableNow(const QualifiedName& table) const {
  return NameOf(OldIdOf(alignment_, FindRelation(live_, table)->id));
}

Name Prober::Now(const QualifiedName& table, Name column) const {
  return OldIdOf(alignment_, {Kind::kColumn, table.schema, table.name, column, {}}).name;
}

std::vector<Name> Prober::Now(const QualifiedName& table, const std::vector<Name>& columns) const {
  std::vector<Name> now;
  for (Name column : columns) now.push_back(Now(table, column));
  return now;
}

std::optional<Expression> Prober::Now(const QualifiedName& table, Expression expression) const {
  for (const Rename& rename : alignment_.renamed) {
    const bool own = rename.to.kind == Kind::kColumn && RelationOf(rename.to) == table;
    if (!own || !rename.accepted || rename.to.name == rename.from.name) continue;
    const auto text = RenameColumn(expression.text, rename.to.name.str(), rename.from.name.str());
    if (!text) return std::nullopt;
    expression.text = *text;
  }
  return expression;
}

// What its expressions call, and columns of other relations whose rows it looks into, are already
// what they will be, under their names.
bool Prober::CanBeAsked(const Object& due) const {
  const QualifiedName own = RelationOf(due.id);
  return std::ranges::all_of(due.needs, [&](const ObjectId& need) {
    const Object* to = due_.Find(need);
    if (to == nullptr || RelationOf(need) == own) return true;
    const Object* from = live_.Find(need);
    return from != nullptr && !work_.dropped.contains(need) && from->definition == to->definition &&
           OldIdOf(alignment_, need) == need;
  });
}

std::string Prober::Query(const QualifiedName& table, const std::vector<Name>& columns,
                          const Sql& condition) const {
  return QueryOf(TableNow(table), Now(table, columns), condition);
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
    (sql << Identifier(Now(RelationOf(id), id.name))).Glue() << "::text NOT IN (";
    sql.List(known, [&](const std::string& label) { sql << Literal(label); });
    sql << ")";
  } else if (length > 0 && (LengthOf(from.type) == 0 || LengthOf(from.type) > length)) {
    (sql << "pg_catalog.length(" << Identifier(Now(RelationOf(id), id.name))).Glue() << "::text) >";
    sql << static_cast<std::int64_t>(length);
  } else if (IsInteger(from.type) && to.type == "uuid" && !work_.rekeyed.contains(id)) {
    sql << Identifier(Now(RelationOf(id), id.name)) << "IS NOT NULL";
  }
}

// A label is taken away: rows may have it.
bool Prober::IsMadeAnew(std::string_view type) const {
  const Object* known = EnumOfType(due_, type);
  return known != nullptr && work_.aside.contains(known->id);
}

// Rows for which nothing comes of what is declared.
std::string Prober::WithoutFill(const ObjectId& id, const std::string& declared) const {
  const QualifiedName table = RelationOf(id);
  const std::optional<Expression> now = Now(table, Expression{{declared, {}}});
  const std::vector<Name> key = KeyOf(table, {});
  if (!now || key.empty()) return "";
  Sql condition;
  if (HasColumn(table, id.name)) condition << Identifier(Now(table, id.name)) << "IS NULL AND";
  WriteDeclared(condition, now->text, id, "probed");
  condition << "IS NULL";
  return Query(table, key, condition);
}

std::string Prober::OfColumn(const Step& step, const Column& due) const {
  const ObjectId& id = step.id.object;
  const QualifiedName table = RelationOf(id);
  Sql condition;
  if (step.id.part == Part::kCreate) {
    const bool filled = due.default_value || due.identity || due.generated;
    if (!due.not_null || filled || work_.rekeyed.contains(id)) return "";
    if (const std::string* declared = DeclaredFill(options_, id)) {
      return WithoutFill(id, *declared);
    }
    const std::vector<Name> key = KeyOf(table, {});
    condition << "true";
    return key.empty() ? "" : Query(table, key, condition);
  }
  const Column* from = As<Column>(live_.Find(id));
  if (from == nullptr || !HasColumn(table, id.name)) return "";
  const auto rekeyed = work_.rekeyed.find(id);
  if (rekeyed != work_.rekeyed.end() && rekeyed->second.follows) {
    return Orphans(table, {id.name}, RelationOf(*rekeyed->second.follows),
                   {rekeyed->second.follows->name});
  }
  if (due.type != from->type || IsMadeAnew(due.type)) TypeCondition(condition, id, *from, due);
  if (due.not_null && !from->not_null) {
    const std::string* declared = DeclaredFill(options_, id);
    if (declared != nullptr && condition.text().empty()) return WithoutFill(id, *declared);
    if (!condition.text().empty()) condition << "OR";
    condition << Identifier(Now(table, id.name)) << "IS NULL";
  }
  return condition.text().empty() ? "" : Query(table, KeyOf(table, {id.name}), condition);
}

std::string Prober::Duplicates(const QualifiedName& table, const std::vector<Name>& columns,
                               bool nulls_equal, const std::optional<Expression>& predicate) const {
  if (!HasColumns(table, columns)) return "";
  std::optional<Expression> now;
  if (predicate && !(now = Now(table, *predicate))) return "";
  Sql condition;
  auto list = [&] {
    condition.List(Now(table, columns), [&](Name column) { condition << Identifier(column); });
  };
  condition << "(";
  list();
  condition << ") IN (SELECT";
  list();
  condition << "FROM" << TableNow(table) << "WHERE true";
  if (!nulls_equal) {
    for (Name column : Now(table, columns))
      condition << "AND" << Identifier(column) << "IS NOT NULL";
  }
  if (now) condition << "AND (" << *now << ")";
  condition << "GROUP BY";
  list();
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
  return Orphans(table, key.columns.names, to.relation, to.names);
}

std::string Prober::Orphans(const QualifiedName& table, const std::vector<Name>& columns,
                            const QualifiedName& referred, const std::vector<Name>& keys) const {
  Sql condition;
  condition << "true";
  for (Name column : Now(table, columns)) {
    condition << "AND" << Identifier(column) << "IS NOT NULL";
  }
  condition << "AND NOT EXISTS (SELECT FROM" << TableNow(referred) << "AS referred WHERE true";
  for (std::size_t i = 0; i < std::min(keys.size(), columns.size()); ++i) {
    (condition << "AND referred.").Glue() << Identifier(Now(referred, keys[i]));
    (condition << "= probed.").Glue() << Identifier(Now(table, columns[i]));
  }
  condition << ")";
  return Query(table, columns, condition);
}

std::string Prober::OfCheck(const ObjectId& id, const Object& object) const {
  const Constraint& constraint = *As<Constraint>(&object);
  const QualifiedName table = RelationOf(id);
  std::vector<Name> used;
  for (const Object* column : Children(due_, Kind::kColumn, table)) {
    if (UsesColumn(due_, object, column->id.name)) used.push_back(column->id.name);
  }
  if (!constraint.check || !CanBeAsked(object) || !HasColumns(table, used)) return "";
  const std::optional<Expression> now = Now(table, *constraint.check);
  if (!now) return "";
  Sql condition;
  condition << "NOT (" << *now << ")";
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
  if (!index.unique || !CanBeAsked(*due_.Find(id))) return "";
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
