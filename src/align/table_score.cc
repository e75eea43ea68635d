#include "align/table_score.h"

#include <fmt/format.h>

#include <algorithm>

#include "align/assign.h"
#include "align/name_score.h"
#include "pgorigin/model/show.h"

namespace pgorigin {
namespace {

struct ColumnLikeness {
  double score = 0;
  int same = 0;         // of the same name and type
  int distinctive = 0;  // of the same name, which few tables have
};

double WeightOf(Name column, const std::set<Name>& common) {
  return common.contains(column) ? 0.25 : 1;
}

double TotalWeight(const TableShape& shape, const std::set<Name>& common) {
  double total = 0;
  for (const auto& [name, type] : shape.columns) total += WeightOf(name, common);
  return total;
}

ColumnLikeness CompareColumns(const TableShape& from, const TableShape& to,
                              const std::set<Name>& common) {
  ColumnLikeness likeness;
  for (const auto& [name, type] : from.columns) {
    auto found = to.columns.find(name);
    if (found == to.columns.end()) continue;
    const bool same_type = found->second == type;
    likeness.score += 2 * WeightOf(name, common) * (same_type ? 1 : 0.6);
    likeness.same += same_type;
    likeness.distinctive += !common.contains(name);
  }
  const double total = TotalWeight(from, common) + TotalWeight(to, common);
  likeness.score = total == 0 ? 0 : likeness.score / total;
  return likeness;
}

// What both lack says nothing: then the columns decide.
template <class List>
double SameOrNeutral(const List& from, const List& to, double neutral) {
  return from.empty() && to.empty() ? neutral : from == to ? 1 : 0;
}

// Tables of the same few columns abound (junctions, logs): either the names speak
// for the pair, or columns that few tables have.
bool IsPlausible(const ColumnLikeness& columns, double names) {
  if (columns.score < 0.5) return false;
  return names >= 0.6 || columns.distinctive >= 3 ||
         (columns.distinctive >= 2 && columns.score >= 0.9);
}

std::string JoinNames(const std::set<QualifiedName>& names) {
  std::string text;
  for (const QualifiedName& name : names) text += (text.empty() ? "" : ", ") + ToString(name);
  return text;
}

std::vector<std::string> EvidenceOf(const TableShape& from, const TableShape& to, int same) {
  std::vector<std::string> evidence;
  const std::size_t most = std::max(from.columns.size(), to.columns.size());
  evidence.push_back(fmt::format("{} of {} columns are the same", same, most));
  const std::vector<std::string> shared = SharedWords(from.name.name, to.name.name);
  if (!shared.empty()) {
    evidence.push_back("the names share " + Printable(fmt::format("{}", fmt::join(shared, ", "))));
  }
  if (!from.referenced.empty() && from.referenced == to.referenced) {
    evidence.push_back("same foreign keys to " + JoinNames(from.referenced));
  }
  if (!from.primary_key.empty() && from.primary_key == to.primary_key) {
    evidence.push_back("same primary key " + Printable(Show(ColumnNames{from.primary_key})));
  }
  return evidence;
}

}  // namespace

TableShape ShapeOf(const Model& model, const QualifiedName& table) {
  TableShape shape;
  shape.name = table;
  for (const Object* object : Children(model, Kind::kColumn, table)) {
    if (const Column* column = As<Column>(object)) shape.columns[object->id.name] = column->type;
  }
  for (const Object* object : Children(model, Kind::kConstraint, table)) {
    const Constraint* constraint = As<Constraint>(object);
    if (constraint == nullptr) continue;
    if (constraint->type == ConstraintType::kPrimaryKey) {
      shape.primary_key = constraint->columns.names;
    }
    // A reference to itself goes by the table's own name, which is in question.
    if (constraint->type == ConstraintType::kForeignKey &&
        constraint->references.relation != table) {
      shape.referenced.insert(constraint->references.relation);
    }
  }
  return shape;
}

TableScore ScoreTables(const TableShape& from, const TableShape& to, const std::set<Name>& common) {
  const ColumnLikeness columns = CompareColumns(from, to, common);
  const double names = NameScore(from.name.name, to.name.name);
  double score = 0.55 * columns.score + 0.25 * names;
  score += 0.1 * SameOrNeutral(from.referenced, to.referenced, columns.score);
  score += 0.1 * SameOrNeutral(from.primary_key, to.primary_key, columns.score);
  if (!IsPlausible(columns, names)) score = std::min(score, kAccepted - 0.05);
  return {std::min(score, 0.99), EvidenceOf(from, to, columns.same)};
}

}  // namespace pgorigin
